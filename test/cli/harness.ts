/** A world for the command line: real files in a folder of its own, streams that are kept, a clock that stands still. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineFiles, type Files } from '../../src/cli/files';
import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';

export const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');
export const NOW = '2025-06-20T08:00:00.000Z';

/** What a run left behind. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly files?: Partial<Files>;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly now?: () => Date;
}

/** Runs the command line in a world. */
export function runIn(argv: readonly string[], world: World = {}): Ran {
  const texts = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTerminal: world.terminal ?? false,
    columns: world.columns ?? null,
    write: (text: string) => {
      texts[name] += text;
    },
  });
  const io: Io = {
    out: stream('out'),
    err: stream('err'),
    env: world.env ?? {},
    files: { ...machineFiles, ...world.files },
    now: world.now ?? (() => new Date(NOW)),
  };
  return { exit: run(argv, io), ...texts };
}

/** A folder that is taken away when the test is over. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'held-split-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** A sample, copied into a folder to be written to. */
export function copySample(name: string, folder: string): string {
  const path = join(folder, name);
  copyFileSync(join(SAMPLES, name), path);
  return path;
}

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** What `--json` prints, as far as the tests look at it. */
export interface Json {
  readonly file: string;
  readonly sheet: string;
  readonly noteIds: readonly string[];
  readonly counts: Readonly<Record<'rows' | 'lines' | 'errors' | 'warnings' | 'infos', number>>;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly family: string;
    readonly message: string;
    readonly cells: readonly string[];
    readonly line: number | null;
    readonly fix: unknown;
  }[];
  readonly notes: readonly {
    readonly id: string;
    readonly replaces: string | null;
    readonly shop: string | null;
    readonly po: string | null;
    readonly text: string;
  }[];
}

/** Runs a command with `--json` and reads what it prints. */
export function jsonOf(argv: readonly string[], world: World = {}): { readonly exit: number; readonly json: Json } {
  const { exit, out, err } = runIn(argv, world);
  const json: unknown = out === '' ? null : JSON.parse(out);
  if (!isJson(json)) throw new Error(`No JSON object: ${out}${err}`);
  return { exit, json };
}

function isJson(value: unknown): value is Json {
  const names = ['file', 'sheet', 'noteIds', 'counts', 'lines', 'findings', 'notes'];
  return typeof value === 'object' && value !== null && Object.keys(value).join() === names.join();
}
