import { Standing } from '../model';
import type { Split } from '../split';
import type { Rule } from './rule';
import { cellsOf } from './support/cells';
import { eachLine } from './support/conflict';
import { serialSpan } from './support/serial-range';

/**
 * A serial range that does not span exactly the quantity (SPEC section 5, identity): of a bag, the quantity of its row; of a
 * lot, which may fill several bags, that of all its rows, left rows included as in every lot total.
 */
export const serialRangeMismatch: Rule<'serial-range-mismatch'> = {
  id: 'serial-range-mismatch',
  family: 'identity',
  check({ split }, report) {
    for (const { field, members, span, qty } of [...ofBags(split), ...ofLots(split)]) {
      if (span === qty || Number.isNaN(qty)) continue;
      const errors = (among: readonly number[]): readonly number[] => (among.length === members.length ? among : []);
      eachLine(split, { members, errors }, (line, severity, named) => {
        report({
          severity,
          line,
          cells: cellsOf(split, named, [field, 'qty']),
          values: {
            field,
            id: split.shown(named[0] ?? 0, field),
            span,
            qty,
            rows: named.map((row) => split.rowNumber(row)),
          },
        });
      });
    }
  },
};

/** An id that is a serial range, what it spans, and the quantity of the rows that it is the id of. */
interface Range {
  readonly field: 'lot' | 'bag';
  readonly members: number[];
  readonly span: number;
  qty: number;
}

function ofBags({ rows }: Split): readonly Range[] {
  const ranges: Range[] = [];
  eachWithSpan(rows.bag.lexicon.keys, rows.count, (row) => rows.bag.code(row), (row, span) => {
    if (rows.standing.at(row) === Standing.left) return;
    ranges.push({ field: 'bag', members: [row], span, qty: rows.qty.value(row) });
  }); // prettier-ignore
  return ranges;
}

function ofLots({ rows }: Split): readonly Range[] {
  const ranges = new Map<string, Range>();
  eachWithSpan(rows.lot.lexicon.keys, rows.count, (row) => rows.lot.code(row), (row, span) => {
    const key = `${String(rows.scope(row))} ${String(rows.lot.code(row))}`;
    const range = ranges.get(key) ?? { field: 'lot', members: [], span, qty: 0 };
    ranges.set(key, range);
    range.qty += rows.qty.value(row);
    if (rows.standing.at(row) !== Standing.left) range.members.push(row);
  }); // prettier-ignore
  return [...ranges.values()].filter(({ members }) => members.length > 0);
}

/** Visits the rows whose id is a serial range. Most sheets have none, and are not gone through. */
function eachWithSpan(
  keys: readonly string[],
  count: number,
  code: (row: number) => number,
  visit: (row: number, span: number) => void,
): void {
  const spans = new Map<number, number>();
  for (let at = 1; at < keys.length; at++) {
    const span = serialSpan(keys[at] ?? '');
    if (span !== null) spans.set(at, span);
  }
  for (let row = 0; spans.size > 0 && row < count; row++) {
    const span = spans.get(code(row));
    if (span !== undefined) visit(row, span);
  }
}
