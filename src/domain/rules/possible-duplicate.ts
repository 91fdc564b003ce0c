import type { Split } from '../split';
import type { Rule } from './rule';
import { cellsOf } from './support/cells';
import { eachLine, none } from './support/conflict';
import { entryOf, isInLane } from './support/standings';

/** The same lot, quantity and lane twice, with no bag to tell the rows apart (SPEC section 5, identity). */
export const possibleDuplicate: Rule<'possible-duplicate'> = {
  id: 'possible-duplicate',
  family: 'identity',
  check({ split }, report) {
    for (const lot of lotsWithoutBags(split)) {
      const members = alike(split, split.lots.rows(lot));
      const [first] = members;
      if (first === undefined) continue;
      eachLine(split, { members, errors: none }, (line, severity, named) => {
        report({
          severity,
          line,
          cells: cellsOf(split, named, ['lot', 'qty']),
          values: { lot: split.shown(first, 'lot'), entries: named.map((row) => entryOf(split, row)) },
        });
      });
    }
  },
};

/** Lots with at least two rows that could be the same: in a lane, exactly counted, no bag. */
function lotsWithoutBags({ rows, lots }: Split): readonly number[] {
  const candidates = new Uint8Array(lots.count);
  const found: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    if (!rows.bag.missing(row)) continue;
    const lot = lots.of(row);
    if (lot < 0 || !rows.qty.given(row) || !isInLane(rows, row)) continue;
    const seen = candidates[lot] ?? 0;
    if (seen === 2) continue;
    candidates[lot] = seen + 1;
    if (seen === 1) found.push(lot);
  }
  return found;
}

/** Rows that share lane and quantity with another one that has no bag either. */
function alike({ rows }: Split, lot: Int32Array): readonly number[] {
  const comparable = [...lot].filter((row) => rows.bag.missing(row) && rows.qty.given(row) && isInLane(rows, row));
  const key = (row: number): string => `${String(rows.standing.at(row))} ${String(rows.qty.value(row))}`;
  const times = new Map<string, number>();
  for (const row of comparable) times.set(key(row), (times.get(key(row)) ?? 0) + 1);
  return comparable.filter((row) => (times.get(key(row)) ?? 0) > 1);
}
