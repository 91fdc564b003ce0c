import type { Rule } from './rule';
import { offRevision } from './support/off-revision';

/** An accepted row that is not at the approved revision, with a concession named (SPEC section 5, superseded). */
export const acceptedByConcession: Rule<'accepted-by-concession'> = {
  id: 'accepted-by-concession',
  family: 'superseded',
  check({ split }, report) {
    offRevision(split, ({ row, line, cells, values }) => {
      if (!split.rows.concession.given(row)) return;
      report({
        severity: 'warning',
        line,
        cells: [...cells, split.cell(row, 'concession')],
        values: { ...values, concession: split.shown(row, 'concession') },
      });
    });
  },
};
