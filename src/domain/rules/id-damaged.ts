import type { Rule } from './rule';
import { bySheetRow } from './support/by-row';

/** A lot or bag that Excel turned into a date or a number, so that its text is lost (SPEC section 3). */
export const idDamaged: Rule<'id-damaged'> = {
  id: 'id-damaged',
  family: 'identity',
  check({ split }, report) {
    const { rows, seen } = split;
    for (const damaged of bySheetRow(rows, seen.damaged)) {
      const [first] = damaged;
      report({
        severity: 'error',
        line: rows.line(first.row),
        cells: damaged.map(({ cell }) => cell),
        values: {
          row: split.rowNumber(first.row),
          ids: damaged.map(({ field, shown, how }) => ({ field, shown, how })),
        },
      });
    }
  },
};
