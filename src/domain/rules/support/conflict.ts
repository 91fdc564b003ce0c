/** Conflicts between rows that share something: reported once per order line that takes part (SPEC section 5, "Granularity"). */
import type { Severity } from '../../model';
import type { Split } from '../../split';
import { isAccepted } from './standings';

/** Rows at odds with each other. */
export interface Conflict {
  /** The rows that take part, ascending. */
  readonly members: readonly number[];
  /** Which of the rows given are in error because of others among them; none where the rule only warns. */
  readonly errors: (rows: readonly number[]) => readonly number[];
  /** What puts a row on one side or the other; its lane unless told otherwise. */
  readonly side?: (row: number) => number;
}

/** The `errors` of a conflict that is a warning whatever its rows are. */
export function none(): readonly number[] {
  return [];
}

/** How many rows of other lines a finding names per side, and in all. */
const MOST_PER_SIDE = 8;
const MOST_OTHERS = 24;

/**
 * Tells every line that takes part in a conflict. Within one line an error is an error. A conflict that spans lines is an
 * error on those whose accepted rows are in it, else a warning, unless the line's own rows are in error by themselves.
 *
 * @param tell line, severity, and the rows to name: all of the line's own, and some of every side
 */
export function eachLine(
  split: Split,
  { members, errors, side = (row) => split.rows.standing.at(row) }: Conflict,
  tell: (line: number, severity: Severity, rows: readonly number[]) => void,
): void {
  const own = byLine(split, members);
  const wrong = new Set(errors(members));
  const others = own.size > 1 ? someOfEachSide(members, side) : [];
  for (const [line, rows] of own) {
    const isError =
      rows.some((row) => wrong.has(row) && isAccepted(split.rows, row)) || (wrong.size > 0 && errors(rows).length > 0);
    tell(line, isError ? 'error' : 'warning', merged(rows, others));
  }
}

function byLine(split: Split, members: readonly number[]): ReadonlyMap<number, number[]> {
  const lines = new Map<number, number[]>();
  for (const row of members) {
    const line = split.rows.line(row);
    const rows = lines.get(line);
    if (rows === undefined) lines.set(line, [row]);
    else rows.push(row);
  }
  return lines;
}

/** The first rows of every side: naming all of them on every line would cost the square of a large group. */
function someOfEachSide(members: readonly number[], side: (row: number) => number): readonly number[] {
  const taken = new Map<number, number>();
  const some: number[] = [];
  for (const row of members) {
    const count = taken.get(side(row)) ?? 0;
    if (count === MOST_PER_SIDE) continue;
    taken.set(side(row), count + 1);
    some.push(row);
    if (some.length === MOST_OTHERS) break;
  }
  return some;
}

function merged(rows: readonly number[], others: readonly number[]): readonly number[] {
  return others.length === 0 ? rows : [...new Set([...rows, ...others])].sort((a, b) => a - b);
}
