import type { Found } from './rule';
import type { HeaderRule, HeaderSeen } from './support/header';

/** A held sheet with only one of quantity and lane (SPEC section 2, "Which sheet"). The run stops. */
export const headerMissing: HeaderRule<'header-missing'> = {
  id: 'header-missing',
  family: 'sheet',
  check({ split }, report) {
    checkHeader(split.seen, report);
  },
  checkHeader,
};

function checkHeader(
  { missingColumns, headerCells }: HeaderSeen,
  report: (found: Found<'header-missing'>) => void,
): void {
  for (const missing of missingColumns) {
    report({ severity: 'error', line: null, cells: headerCells, values: { missing } });
  }
}
