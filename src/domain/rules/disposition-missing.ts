import { DispositionCode } from '../split';
import type { Rule } from './rule';
import { openRow } from './support/open-rows';

/** A do-not-use row that does not say what happens to its units (SPEC section 5, nextAction). */
export const dispositionMissing: Rule<'disposition-missing'> = {
  id: 'disposition-missing',
  family: 'nextAction',
  check({ split }, report) {
    const { doNotUseRows, dispositionCode } = split.rows;
    for (const row of doNotUseRows) {
      if (dispositionCode.at(row) === DispositionCode.missing) report(openRow(split, row, 'disposition'));
    }
  },
};
