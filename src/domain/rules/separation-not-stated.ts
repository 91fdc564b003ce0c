import type { Rule } from './rule';
import { missingCells } from './support/cells';
import { countOf } from './support/standings';

/** Accepted units with neither bag nor location: nothing says that they lie apart (SPEC section 5, superseded). */
export const separationNotStated: Rule<'separation-not-stated'> = {
  id: 'separation-not-stated',
  family: 'superseded',
  check({ split }, report) {
    const { rows } = split;
    for (const row of rows.acceptedRows) {
      if (!rows.bag.missing(row) || !rows.location.missing(row)) continue;
      report({
        severity: 'warning',
        line: rows.line(row),
        cells: missingCells(split, row, ['bag', 'location']),
        values: { row: split.rowNumber(row), qty: countOf(split, row) },
      });
    }
  },
};
