/** What the command line is given of the world, so that a test can give it another one. */
import type { Files } from './files';

/** A stream that text goes to. */
export interface Output {
  /** Whether a person sees it as it is written. */
  readonly isTerminal: boolean;
  /** Width in columns, or `null` where it is not a terminal. */
  readonly columns: number | null;
  readonly write: (text: string) => void;
}

export interface Io {
  readonly out: Output;
  readonly err: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: Files;
  readonly now: () => Date;
}

/** How a run ends (SPEC section 9). */
export const Exit = { settled: 0, held: 1, impossible: 2 } as const;
export type Exit = (typeof Exit)[keyof typeof Exit];

/**
 * Something that keeps a run from being done: `message` is one sentence for a person. Nothing was written, nothing is
 * printed besides it, and the run ends with {@link Exit.impossible}.
 */
export class Impossible extends Error {
  override readonly name = 'Impossible';
}
