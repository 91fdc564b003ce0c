/** Says what is going on during long work: on a terminal only, and only where waiting begins to be felt. */
import type { Io } from './io';
import { fold } from './text/width';

/** Work shorter than this needs no word. */
const PATIENCE = 500;
/** Reading and checking a file takes about this long per megabyte, so that a long step is announced before it begins. */
const MILLISECONDS_PER_MEGABYTE = 250;

const CLEAR = '\r\u001b[K';

export interface Progress {
  /** A step begins. `bytes` is how large the file is that it works on. */
  readonly step: (text: string, bytes: number) => void;
  /** The work is done: what was said is taken away. */
  readonly done: () => void;
}

/** Progress on stderr, so that what is piped on stays clean. */
export function progressOn({ err, env, now }: Pick<Io, 'err' | 'env' | 'now'>): Progress {
  const start = now().getTime();
  const silent = !err.isTerminal || env['TERM'] === 'dumb';
  let shown = false;
  return {
    step: (text, bytes) => {
      const expected = (bytes / 1_000_000) * MILLISECONDS_PER_MEGABYTE;
      if (silent || now().getTime() - start + expected < PATIENCE) return;
      const [line = ''] = fold(text, (err.columns ?? 80) - 1);
      err.write(CLEAR + line);
      shown = true;
    },
    done: () => {
      if (shown) err.write(CLEAR);
      shown = false;
    },
  };
}
