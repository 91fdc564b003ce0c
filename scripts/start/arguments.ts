/** The arguments of `npm start`. */
import { parseArgs } from 'node:util';
import { messages } from './messages.en';

/** What is asked. */
export interface Request {
  /** The first port to try. `0` takes any that is free. */
  readonly port: number;
  readonly isOpened: boolean;
  readonly isHelp: boolean;
}

/** The port that the manifest of the repository names. */
const USUAL_PORT = 3000;

/** @throws an Error whose message is one sentence, for arguments that mean nothing */
export function requestOf(argv: readonly string[]): Request {
  const { values } = parseArgs({
    args: [...argv],
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  return {
    port: portOf(values.port),
    isOpened: values['no-open'] !== true,
    isHelp: values.help === true,
  };
}

function portOf(given: string | undefined): number {
  if (given === undefined) return USUAL_PORT;
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) throw new Error(messages.notAPort(given));
  return Number(given);
}
