import type { Rule } from './rule';
import { bySheetRow } from './support/by-row';

/** A row whose shop, PO, line or part is not given, with none above it in its block (SPEC section 2). */
export const keyMissing: Rule<'key-missing'> = {
  id: 'key-missing',
  family: 'identity',
  check({ split }, report) {
    const { rows, seen } = split;
    for (const missing of bySheetRow(rows, seen.keysMissing)) {
      const [first] = missing;
      report({
        severity: 'error',
        line: rows.line(first.row),
        cells: missing.map(({ cell }) => cell),
        values: { row: split.rowNumber(first.row), fields: missing.map(({ field }) => field) },
      });
    }
  },
};
