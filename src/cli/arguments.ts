/** Reads the arguments of the command line (SPEC section 9). */
import { Impossible } from './io';
import { usage } from './messages.en';

/** What `check` and `write` share. */
interface Request {
  readonly file: string;
  readonly sheet: string | null;
  readonly json: boolean;
}

export interface CheckRequest extends Request {
  readonly command: 'check';
  /** Where the notes' text goes, or `null`. */
  readonly note: string | null;
}

export interface WriteRequest extends Request {
  readonly command: 'write';
  /** Where the workbook goes; `null` replaces the one that was read. */
  readonly out: string | null;
  /** Who prepares the notes, or `null` where nobody is named. An account's name is no signature, so it is not taken. */
  readonly preparedBy: string | null;
}

export type Command = CheckRequest | WriteRequest | { readonly command: 'help' } | { readonly command: 'version' };

const VALUED = {
  check: ['--sheet', '--note'],
  write: ['--sheet', '--out', '--prepared-by'],
} as const;

type Name = keyof typeof VALUED;

/**
 * What is asked for.
 *
 * @throws Impossible with one sentence when the arguments cannot be understood
 */
export function readArguments(argv: readonly string[]): Command {
  const [first, ...rest] = argv;
  const asked = argv.slice(0, endOfOptions(argv));
  if (asked.includes('--help') || asked.includes('-h') || first === 'help') return { command: 'help' };
  if (first === '--version' || first === '-V') return { command: 'version' };
  if (first === undefined) throw new Impossible(usage.noCommand());
  if (first !== 'check' && first !== 'write') throw new Impossible(usage.unknownCommand(first));
  return readRequest(first, rest);
}

function endOfOptions(argv: readonly string[]): number {
  const at = argv.indexOf('--');
  return at < 0 ? argv.length : at;
}

function readRequest(command: Name, argv: readonly string[]): Command {
  const { files, values, json } = sort(command, argv);
  const [file, second] = files;
  if (file === undefined) throw new Impossible(usage.noFile(command));
  if (second !== undefined) throw new Impossible(usage.severalFiles(file, second));
  const value = (option: string) => values.get(option) ?? null;
  const shared = { file, sheet: value('--sheet'), json };
  if (command === 'check') return { command, ...shared, note: value('--note') };
  return { command, ...shared, out: value('--out'), preparedBy: value('--prepared-by') };
}

interface Sorted {
  readonly files: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly json: boolean;
}

function sort(command: Name, argv: readonly string[]): Sorted {
  const known: readonly string[] = VALUED[command];
  const files: string[] = [];
  const values = new Map<string, string>();
  let json = false;
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at] ?? '';
    if (argument === '--') {
      files.push(...argv.slice(at + 1));
      break;
    }
    if (argument === '--json') {
      json = true;
      continue;
    }
    if (!argument.startsWith('-') || argument === '-') {
      files.push(argument);
      continue;
    }
    const { option, inline } = divide(argument);
    if (!known.includes(option)) throw new Impossible(usage.unknownOption(command, argument));
    if (values.has(option)) throw new Impossible(usage.twice(option));
    const value = inline ?? argv[++at];
    if (value === undefined || value === '') throw new Impossible(usage.noValue(option));
    values.set(option, value);
  }
  return { files, values, json };
}

/** `--sheet=Bags` is `--sheet Bags`. */
function divide(argument: string): { readonly option: string; readonly inline: string | undefined } {
  const at = argument.indexOf('=');
  if (at < 0) return { option: argument, inline: undefined };
  return { option: argument.slice(0, at), inline: argument.slice(at + 1) };
}
