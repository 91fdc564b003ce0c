import type { Rule } from './rule';
import { eachUnauthorised } from './support/acts';

/** A line that releases, scraps or returns units, or may build, and names no approver (SPEC section 5, authority). */
export const approverMissing: Rule<'approver-missing'> = {
  id: 'approver-missing',
  family: 'authority',
  check(input, report) {
    const { split } = input;
    eachUnauthorised(input, 'approver', (line, act) => {
      report({
        severity: 'error',
        line: line.index,
        cells: split.lineCells(line.index, 'approver'),
        values: { ...act, column: split.has('approver') },
      });
    });
  },
};
