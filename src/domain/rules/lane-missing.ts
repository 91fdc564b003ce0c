import { LaneState } from '../model';
import type { Rule } from './rule';

/** A data row without a lane (SPEC section 5, identity). Its units are unplaced. */
export const laneMissing: Rule<'lane-missing'> = {
  id: 'lane-missing',
  family: 'identity',
  check({ split }, report) {
    const { rows } = split;
    for (const row of rows.unplacedRows) {
      if (rows.laneState.at(row) !== LaneState.missing) continue;
      const qty = rows.qty.value(row);
      report({
        severity: 'error',
        line: rows.line(row),
        cells: [split.cell(row, 'lane')],
        values: { row: split.rowNumber(row), qty: Number.isNaN(qty) ? null : qty },
      });
    }
  },
};
