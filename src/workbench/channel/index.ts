/** The wire between the stand-in Excel and the page of an add-in in a frame. */
export { type Channel, type CommandOutcome, type Entry, type FocusWay, openChannel } from './channel';
export { type Facts, usualFacts } from './context';
export { frameFor } from './frame';
export type { BatchCall, Refused } from './methods';
export { framePort } from './port';
