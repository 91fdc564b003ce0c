import type { Found } from './rule';
import type { HeaderRule, HeaderSeen } from './support/header';

/**
 * A header that two columns could hold, or a trap whose values fit another reading (SPEC section 2, "Headers"): an error
 * where the run needs the column and stops, else a warning, and the column is left unread.
 */
export const headerAmbiguous: HeaderRule<'header-ambiguous'> = {
  id: 'header-ambiguous',
  family: 'sheet',
  check({ split }, report) {
    checkHeader(split.seen, report);
  },
  checkHeader,
};

function checkHeader({ ambiguous }: HeaderSeen, report: (found: Found<'header-ambiguous'>) => void): void {
  for (const { field, columns, candidates, why, stops } of ambiguous) {
    report({
      severity: stops ? 'error' : 'warning',
      line: null,
      cells: columns.map(({ cell }) => cell),
      values: { why, field, headers: columns.map(({ shown }) => shown), candidates, stops },
    });
  }
}
