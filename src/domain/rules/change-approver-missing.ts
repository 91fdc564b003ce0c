import type { Rule } from './rule';
import { eachUnauthorised } from './support/acts';

/** A line that releases, scraps or returns units, or may build, and names nobody who must approve a later change (SPEC section 5, authority). */
export const changeApproverMissing: Rule<'change-approver-missing'> = {
  id: 'change-approver-missing',
  family: 'authority',
  check(input, report) {
    const { split } = input;
    eachUnauthorised(input, 'changeApprover', (line, act) => {
      report({
        severity: 'error',
        line: line.index,
        cells: split.lineCells(line.index, 'changeApprover'),
        values: { ...act, column: split.has('changeApprover') },
      });
    });
  },
};
