import type { Rule } from './rule';
import { cellsOfFact, isMissing } from './support/lines';

/** Restart is blank, and read as blocked (SPEC section 5, quantity). */
export const restartNotStated: Rule<'restart-not-stated'> = {
  id: 'restart-not-stated',
  family: 'quantity',
  check({ split }, report) {
    for (const line of split.lines) {
      if (!isMissing(line.restart)) continue;
      report({
        severity: 'warning',
        line: line.index,
        cells: cellsOfFact(split, line, line.restart, 'restart'),
        values: { column: split.has('restart') },
      });
    }
  },
};
