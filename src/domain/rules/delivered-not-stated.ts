import type { Rule } from './rule';
import { cellsOfFact, isMissing } from './support/lines';

/**
 * Nothing says how many units were delivered, so none are taken to be (SPEC section 5, quantity): one warning for a sheet
 * without a source for it, else one for each line that leaves it blank (SPEC section 4).
 */
export const deliveredNotStated: Rule<'delivered-not-stated'> = {
  id: 'delivered-not-stated',
  family: 'quantity',
  check({ split }, report) {
    if (!split.has('delivered')) {
      report({ severity: 'warning', line: null, cells: split.seen.headerCells, values: { everywhere: true } });
      return;
    }
    for (const line of split.lines) {
      if (!isMissing(line.delivered)) continue;
      const cells = cellsOfFact(split, line, line.delivered, 'delivered');
      report({ severity: 'warning', line: line.index, cells, values: { everywhere: false } });
    }
  },
};
