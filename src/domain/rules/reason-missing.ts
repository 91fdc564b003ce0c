import type { Rule } from './rule';
import { openRow } from './support/open-rows';

/** A hold row without a reason (SPEC section 5, nextAction). */
export const reasonMissing: Rule<'reason-missing'> = {
  id: 'reason-missing',
  family: 'nextAction',
  check({ split }, report) {
    const { holdRows, reason } = split.rows;
    for (const row of holdRows) {
      if (reason.missing(row)) report(openRow(split, row, 'reason'));
    }
  },
};
