import type { Rule } from './rule';
import { cellsOf } from './support/cells';
import { countOf } from './support/standings';

/**
 * An accepted row without the revision that its label shows; where the sheet has no such column, one warning for the sheet
 * (SPEC section 5, labels).
 */
export const labelMissing: Rule<'label-missing'> = {
  id: 'label-missing',
  family: 'labels',
  check({ split }, report) {
    const { rows } = split;
    if (!rows.labelRev.present) {
      if (rows.acceptedRows.length === 0) return;
      report({
        severity: 'warning',
        line: null,
        cells: cellsOf(split, [...rows.acceptedRows], ['qty']),
        values: { row: null, qty: null },
      });
      return;
    }
    for (const row of rows.acceptedRows) {
      if (!rows.labelRev.missing(row)) continue;
      report({
        severity: 'error',
        line: rows.line(row),
        cells: [split.cell(row, 'labelRev')],
        values: { row: split.rowNumber(row), qty: countOf(split, row) },
      });
    }
  },
};
