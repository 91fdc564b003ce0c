import type { Observations } from '../split';
import type { Rule } from './rule';
import { once } from './support/cells';

type Fault = Observations['faults'][number];

/** Error values, and formulas that were never calculated, in columns that are read (SPEC section 3). One finding per row or line. */
export const cellError: Rule<'cell-error'> = {
  id: 'cell-error',
  family: 'sheet',
  check({ split }, report) {
    const groups = new Map<string, [Fault, ...Fault[]]>();
    for (const fault of split.seen.faults) {
      const key = fault.row === null ? `line ${String(fault.line)}` : `row ${String(split.rows.sheetRow(fault.row))}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [fault]);
      else if (!group.some(({ field }) => field === fault.field)) group.push(fault);
    }
    for (const faults of groups.values()) {
      const [{ row, line }] = faults;
      report({
        severity: 'error',
        line: row === null ? line : split.rows.line(row),
        cells: once(faults.map(({ cell }) => cell)),
        values: {
          row: row === null ? null : split.rowNumber(row),
          cells: faults.map(({ field, shown, uncalculated }) => ({ field, shown, uncalculated })),
        },
      });
    }
  },
};
