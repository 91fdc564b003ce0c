import type { Rule } from './rule';
import { cellsOf } from './support/cells';
import { eachLine } from './support/conflict';
import { lotMismatches } from './support/lot-sums';

/**
 * The rows of a lot do not add up to the lot's own total, or in the wide form the lane quantities of a row not to its
 * quantity (SPEC section 5, quantity; section 2, "Wide form").
 */
export const lotTotalMismatch: Rule<'lot-total-mismatch'> = {
  id: 'lot-total-mismatch',
  family: 'quantity',
  check({ split }, report) {
    const { rows } = split;
    for (const { row, line, cells, total, sum } of split.seen.wideTotals) {
      report({ severity: 'error', line, cells, values: { kind: 'row', row: split.rowNumber(row), sum, total } });
    }
    for (const { members, sum, totals } of lotMismatches(split)) {
      const lot = rows.lot.shown(members[0] ?? 0);
      const errors = (among: readonly number[]): readonly number[] => (among.length === members.length ? among : []);
      eachLine(split, { members, errors, side: () => 0 }, (line, severity, named) => {
        const stating = named.filter((row) => rows.lotTotal.given(row));
        report({
          severity,
          line,
          cells: [...cellsOf(split, stating, ['lotTotal']), ...cellsOf(split, named, ['qty'])],
          values: { kind: 'lot', lot, sum, totals },
        });
      });
    }
  },
};
