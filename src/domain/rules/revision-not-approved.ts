import type { Rule } from './rule';
import { offRevision } from './support/off-revision';

/** An accepted row that is not at the approved revision, with no concession (SPEC section 5, superseded). */
export const revisionNotApproved: Rule<'revision-not-approved'> = {
  id: 'revision-not-approved',
  family: 'superseded',
  check({ split }, report) {
    offRevision(split, ({ row, line, cells, values }) => {
      if (split.rows.concession.missing(row)) report({ severity: 'error', line, cells, values });
    });
  },
};
