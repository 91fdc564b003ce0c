/** `npm start` as a process of its own. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { folderOf } from './folder';

export const program = join(__dirname, '../../../scripts/start.mjs');

/** Nothing of this machine decides what happens: no certificate, no browser, no right to install anything. */
export const env = { PATH: '', HOME: folderOf(), CI: 'true' };

/** A run, from its first word to its end. */
export interface Run {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  /** What was printed until a line that has this in it. */
  readonly until: (text: string) => Promise<string>;
  /** How it ended, and everything that was printed. */
  readonly ended: Promise<{ status: number | null; said: string; complained: string }>;
}

const running: Run[] = [];

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

/** Starts it in a checkout; it is gone after the test. */
export function start(root: string, ...args: readonly string[]): Run {
  const child = spawn(process.execPath, [program, '--no-open', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const ended = once(child, 'close').then(() => ({ status: child.exitCode, said, complained }));
  const run: Run = {
    child,
    ended,
    until: async (text) => {
      while (!said.includes(text)) {
        const more = await Promise.race([once(child.stdout, 'data').then(() => true), ended.then(() => false)]);
        if (!more && !said.includes(text)) throw new Error(`It ended without "${text}": ${said}${complained}`);
      }
      return said;
    },
  };
  running.push(run);
  return run;
}

/** The port of the address that was printed. */
export function portIn(said: string): number {
  return Number(/https:\/\/localhost:(\d+)\//.exec(said)?.[1]);
}
