import { Standing, type Authority, type OrderLine } from '../model';
import type { Place } from '../sheet';
import type { Split } from '../split';
import type { Rule } from './rule';
import { cellsOf } from './support/cells';
import { eachOrderLine } from './support/lines';

type Kind = 'approver' | 'changeApprover';

/** Different approvers on the accepted rows of a line, or two lane columns that disagree (SPEC section 5, authority). */
export const authorityDisputed: Rule<'authority-disputed'> = {
  id: 'authority-disputed',
  family: 'authority',
  check(input, report) {
    const { split } = input;
    for (const { row, cells, shown } of split.seen.disputedLanes) {
      report({
        severity: 'error',
        line: split.rows.line(row),
        cells,
        values: { kind: 'lane', row: split.rowNumber(row), shown },
      });
    }
    eachOrderLine(input, (line, { accepted }) => {
      const authority = split.authority[line.index];
      if (accepted === 0 || authority === undefined) return;
      for (const kind of ['approver', 'changeApprover'] as const) {
        const names = namesOf(authority, kind);
        if (names.length < 2) continue;
        const cells = cellsNaming(split, line, kind, names.length);
        report({ severity: 'error', line: line.index, cells, values: { kind, names } });
      }
    });
  },
};

function namesOf({ approvers, changeApprovers }: Authority, kind: Kind): readonly string[] {
  return kind === 'approver' ? approvers : changeApprovers;
}

/** The cells of accepted rows that name somebody; all the line's cells of the field when a label names one of them. */
function cellsNaming(split: Split, line: OrderLine, kind: Kind, names: number): readonly Place[] {
  const { rows } = split;
  const column = rows[kind];
  const naming = [...line.rows].filter((row) => rows.standing.at(row) === Standing.accepted && column.given(row));
  const distinct = new Set(naming.map((row) => column.code(row)));
  return distinct.size < names ? split.lineCells(line.index, kind) : cellsOf(split, naming, [kind]);
}
