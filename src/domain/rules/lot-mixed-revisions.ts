import type { Split } from '../split';
import type { Rule } from './rule';
import { textsOf } from './support/by-text';
import { cellsOf } from './support/cells';
import { eachLine } from './support/conflict';
import { isAccepted } from './support/standings';

/** One lot under several recorded revisions (SPEC section 5, labels). */
export const lotMixedRevisions: Rule<'lot-mixed-revisions'> = {
  id: 'lot-mixed-revisions',
  family: 'labels',
  check({ split }, report) {
    const { rows, lots } = split;
    const errors = (among: readonly number[]): readonly number[] =>
      among.some((row) => isAccepted(rows, row)) ? among : [];
    for (const lot of mixedLots(split)) {
      const members = [...lots.rows(lot)];
      eachLine(split, { members, errors, side: (row) => rows.rev.code(row) }, (line, severity, named) => {
        report({
          severity,
          line,
          cells: cellsOf(split, named, ['lot', 'rev']),
          values: { lot: split.shown(named[0] ?? 0, 'lot'), revisions: textsOf(split, named, ['rev']) },
        });
      });
    }
  },
};

/** Lots in which two rows give different revisions. */
function mixedLots({ rows, lots }: Split): ReadonlySet<number> {
  const firstOf = new Int32Array(lots.count);
  const mixed = new Set<number>();
  for (let row = 0; row < rows.count; row++) {
    const lot = lots.of(row);
    const revision = rows.rev.code(row);
    if (lot < 0 || revision === 0 || revision === firstOf[lot]) continue;
    if (firstOf[lot] === 0) firstOf[lot] = revision;
    else mixed.add(lot);
  }
  return mixed;
}
