import type { Rule } from './rule';
import { eachUnauthorised } from './support/acts';

/**
 * An approver is required, and no reference or date of the approval is given; one warning for the sheet where nothing in it
 * could give one (SPEC section 5, authority).
 */
export const approvalNotWritten: Rule<'approval-not-written'> = {
  id: 'approval-not-written',
  family: 'authority',
  check(input, report) {
    const { split } = input;
    const isAsked = split.has('approval');
    let isTold = false;
    eachUnauthorised(input, 'approval', (line, act) => {
      if (isAsked) {
        const cells = split.lineCells(line.index, 'approval');
        report({ severity: 'warning', line: line.index, cells, values: { kind: 'line', ...act } });
      } else if (!isTold) {
        isTold = true;
        report({ severity: 'warning', line: null, cells: split.seen.headerCells, values: { kind: 'sheet' } });
      }
    });
  },
};
