import type { Rule } from './rule';
import { bySheetRow } from './support/by-row';
import { fixOf, setWhereFree } from './support/fixes';

/** A blank shop, PO, line or part that was read as the value above it; the fix writes it out (SPEC section 2). */
export const keyFilledDown: Rule<'key-filled-down'> = {
  id: 'key-filled-down',
  family: 'identity',
  check({ split }, report) {
    const { rows, seen } = split;
    for (const filled of bySheetRow(rows, seen.keysFilled)) {
      const [first] = filled;
      report({
        severity: 'warning',
        line: rows.line(first.row),
        cells: filled.map(({ cell }) => cell),
        values: {
          row: split.rowNumber(first.row),
          keys: filled.map(({ field, value }) => ({ field, value })),
        },
        ...fixOf(filled.flatMap(({ cell, value }) => setWhereFree(split, cell, value))),
      });
    }
  },
};
