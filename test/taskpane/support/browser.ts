/** What browsers have and jsdom lacks. To be imported before anything that reads a workbook. */
import { setImmediate } from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder, setImmediate });
