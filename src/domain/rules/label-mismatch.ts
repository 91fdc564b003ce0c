import { Standing } from '../model';
import type { Rule } from './rule';
import { entryOf, isAccepted } from './support/standings';

/** A label that shows another revision than the one recorded (SPEC section 5, labels). */
export const labelMismatch: Rule<'label-mismatch'> = {
  id: 'label-mismatch',
  family: 'labels',
  check({ split }, report) {
    const { rows } = split;
    for (let row = 0; rows.labelRev.present && row < rows.count; row++) {
      const label = rows.labelRev.code(row);
      const recorded = rows.rev.code(row);
      if (label === recorded || label === 0 || recorded === 0 || rows.standing.at(row) === Standing.left) continue;
      report({
        severity: isAccepted(rows, row) ? 'error' : 'warning',
        line: rows.line(row),
        cells: [split.cell(row, 'rev'), split.cell(row, 'labelRev')],
        values: { ...entryOf(split, row), rev: split.shown(row, 'rev'), label: split.shown(row, 'labelRev') },
      });
    }
  },
};
