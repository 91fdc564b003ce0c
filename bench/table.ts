/** The bench's table: one row per promise. */

/** A measured ratio against what it may be. */
export interface Promised {
  readonly what: string;
  readonly ratio: number;
  readonly budget: number;
  /** The two figures behind the ratio, in words. */
  readonly figures: string;
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** One row of the table. */
export function tableRow({ what, ratio, budget, figures }: Promised): string {
  const verdict = ratio <= budget ? 'pass' : 'over budget';
  return `${what.padEnd(46)} ${ratio.toFixed(2).padStart(6)} ${`<= ${budget.toFixed(2)}`.padStart(8)}  ${verdict.padEnd(11)}  ${figures}`;
}

export const tableHead = `${'what'.padEnd(46)} ${'ratio'.padStart(6)} ${'budget'.padStart(8)}  ${' '.repeat(11)}  medians`;

export function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
