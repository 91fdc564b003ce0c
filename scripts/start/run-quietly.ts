/** Runs a program that nobody talks to: it can ask nothing, and it cannot go on for ever. */
import { spawn } from 'node:child_process';
import process from 'node:process';

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** How it ended; `status` is null where it did not end by itself, or did not even begin. */
export interface Ending {
  readonly status: number | null;
  /** What it said, on both streams. */
  readonly said: string;
}

/** What differs from a run as long as it takes. */
export interface Limits {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Ends it, with everything that it started. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a command without a terminal and without anything to read: a program that would ask for a password finds nobody there.
 */
export function runQuietly([program, ...args]: Command, { cwd, env, signal }: Limits = {}): Promise<Ending> {
  return new Promise((done) => {
    let said = '';
    const isOwnGroup = process.platform !== 'win32';
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // A session of its own has no terminal, and is a group that can be ended as a whole.
      detached: isOwnGroup,
      windowsHide: true,
      ...(cwd !== undefined && { cwd }),
      ...(env !== undefined && { env }),
    });
    const end = (): void => {
      try {
        if (isOwnGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
      // What it started may have left the group and still hold the pipes.
      child.stdout.destroy();
      child.stderr.destroy();
    };
    const settle = (status: number | null): void => {
      signal?.removeEventListener('abort', end);
      done({ status, said });
    };
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', () => {
      settle(null);
    });
    child.once('close', settle);
    signal?.addEventListener('abort', end);
    if (signal?.aborted === true) end();
  });
}
