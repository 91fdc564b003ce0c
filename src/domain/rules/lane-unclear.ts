import type { Rule } from './rule';
import { countOf } from './support/standings';

/** A lane word that stands for none of the three lanes, or for more than one (SPEC section 5, identity). */
export const laneUnclear: Rule<'lane-unclear'> = {
  id: 'lane-unclear',
  family: 'identity',
  check({ split }, report) {
    for (const { row, cells, shown, candidates } of split.seen.unclearLanes) {
      report({
        severity: 'error',
        line: split.rows.line(row),
        cells,
        values: { row: split.rowNumber(row), qty: countOf(split, row), shown, candidates },
      });
    }
  },
};
