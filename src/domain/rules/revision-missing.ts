import type { Rule } from './rule';
import { countOf } from './support/standings';

/** An accepted row without a recorded revision (SPEC section 5, labels). */
export const revisionMissing: Rule<'revision-missing'> = {
  id: 'revision-missing',
  family: 'labels',
  check({ split }, report) {
    const { rows } = split;
    for (const row of rows.acceptedRows) {
      if (!rows.rev.missing(row)) continue;
      report({
        severity: 'error',
        line: rows.line(row),
        cells: [split.cell(row, 'rev')],
        values: { row: split.rowNumber(row), qty: countOf(split, row) },
      });
    }
  },
};
