import { Standing } from '../model';
import type { Rule } from './rule';
import { isAccepted } from './support/standings';

/** The recount of a bag differs from its quantity: an error on accepted rows (SPEC section 5, quantity). */
export const recountDiffers: Rule<'recount-differs'> = {
  id: 'recount-differs',
  family: 'quantity',
  check({ split }, report) {
    const { rows } = split;
    for (let row = 0; rows.counted.present && row < rows.count; row++) {
      const counted = rows.counted.value(row);
      const qty = rows.qty.value(row);
      if (counted === qty || !rows.counted.given(row) || !rows.qty.given(row)) continue;
      if (rows.standing.at(row) === Standing.left) continue;
      report({
        severity: isAccepted(rows, row) ? 'error' : 'warning',
        line: rows.line(row),
        cells: [split.cell(row, 'qty'), split.cell(row, 'counted')],
        values: { row: split.rowNumber(row), qty, counted },
      });
    }
  },
};
