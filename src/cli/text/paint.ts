/** Colour, only where a terminal shows it. */
import type { Io, Output } from '../io';

const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const;
export type Colour = keyof typeof CODES;

/** Puts a text in a colour, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

/**
 * How to paint on a stream. `FORCE_COLOR` decides where it is set (`0` and `false` are no), then `NO_COLOR` and
 * `TERM=dumb` turn colour off; else it is on where the stream is a terminal.
 */
export function painter(output: Output, env: Io['env']): Paint {
  return wantsColour(output, env) ? paint : (_, text) => text;
}

function wantsColour(output: Output, env: Io['env']): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false;
  return output.isTerminal;
}

function paint(colour: Colour, text: string): string {
  const [on, off] = CODES[colour];
  return text === '' ? '' : `\u001b[${String(on)}m${text}\u001b[${String(off)}m`;
}
