/** Starts the command line: gives it this process's arguments, streams, files and clock. */
import { machineFiles } from './files';
import type { Output } from './io';
import { run } from './run';

function output(stream: NodeJS.WriteStream): Output {
  // Whoever reads may stop reading (`| head`); that is no failure and needs no word.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : null,
    write: (text) => {
      if (text !== '') stream.write(text);
    },
  };
}

// The exit code is set and not forced, so that a pipe is emptied before the process ends.
process.exitCode = run(process.argv.slice(2), {
  out: output(process.stdout),
  err: output(process.stderr),
  env: process.env,
  files: machineFiles,
  now: () => new Date(),
});
