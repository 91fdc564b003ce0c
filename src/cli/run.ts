/** The command line as a function of its arguments and the world it runs in (SPEC section 9). */
import { version } from '../../package.json';
import type { Result } from './answer';
import { readArguments, type Command } from './arguments';
import { runCheck } from './run-check';
import { runWrite } from './run-write';
import { Exit, Impossible, type Io } from './io';
import { helpText, trouble } from './messages.en';
import { progressOn, type Progress } from './progress';
import { plain } from './text/width';

/**
 * Runs a command.
 *
 * @param argv what follows the program's name
 * @returns the exit code: 0, 1 or 2 as SPEC section 9 says; it never throws
 */
export function run(argv: readonly string[], io: Io): Exit {
  const progress = progressOn(io);
  try {
    const { exit, out, notices } = perform(readArguments(argv), io, progress);
    progress.done();
    for (const notice of notices) io.err.write(`${plain(notice)}\n`);
    io.out.write(out);
    return exit;
  } catch (error) {
    progress.done();
    io.err.write(`${plain(sentenceOf(error))}\n`);
    return Exit.impossible;
  }
}

function perform(command: Command, io: Io, progress: Progress): Result {
  switch (command.command) {
    case 'help':
      return { exit: Exit.settled, out: helpText, notices: [] };
    case 'version':
      return { exit: Exit.settled, out: `${version}\n`, notices: [] };
    case 'check':
      return runCheck(command, io, progress);
    case 'write':
      return runWrite(command, io, progress);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Impossible) return error.message;
  return trouble.unexpected(error instanceof Error ? error.message : String(error));
}
