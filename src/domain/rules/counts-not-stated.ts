import { Answer } from '../model';
import type { Rule } from './rule';
import { countOf } from './support/standings';

/** An accepted row without a clear yes or no to whether it counts toward the order (SPEC section 5, quantity). */
export const countsNotStated: Rule<'counts-not-stated'> = {
  id: 'counts-not-stated',
  family: 'quantity',
  check({ split }, report) {
    const { rows } = split;
    const column = rows.counts.present;
    for (const row of rows.acceptedRows) {
      if (rows.counts.at(row) !== Answer.notStated) continue;
      report({
        severity: 'error',
        line: rows.line(row),
        cells: [split.cell(row, 'counts')],
        values: {
          row: split.rowNumber(row),
          qty: countOf(split, row),
          shown: column ? split.shown(row, 'counts') : '',
          column,
        },
      });
    }
  },
};
