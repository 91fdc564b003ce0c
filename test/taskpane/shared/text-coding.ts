/** What jsdom lacks and every browser has: needed to open a workbook in a test of components. */
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder });
