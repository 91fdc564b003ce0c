import type { Rule } from './rule';
import { openRow } from './support/open-rows';

/** A hold row that does not name the event which decides it (SPEC section 5, nextAction). */
export const triggerMissing: Rule<'trigger-missing'> = {
  id: 'trigger-missing',
  family: 'nextAction',
  check({ split }, report) {
    const { holdRows, trigger } = split.rows;
    for (const row of holdRows) {
      if (trigger.missing(row)) report(openRow(split, row, 'trigger'));
    }
  },
};
