/** The wire between the stand-in Excel and the page of an add-in in a frame. */
export {
  type Channel,
  type ChannelRequest,
  type CommandOutcome,
  type Entry,
  type FocusWay,
  openChannel,
} from './channel';
export { type Facts, usualFacts } from './context';
export { type Fault, type TransportCode, transportCodes } from './faults';
export { type Frame, frameFor, type FrameRequest } from './frame';
export { type BatchCall, type Execute, type Refused } from './methods';
export { framePort, type Port } from './port';
export { type Setting, type SettingsStore, settingsInMemory } from './settings';
