import { dispositionMeaning } from '../read/meanings';
import { DispositionCode } from '../split';
import type { Rule } from './rule';
import { cellsOf, laneCellField } from './support/cells';

/** A disposition that is not scrap, return or retain, or is at odds with the lane word (SPEC section 5, nextAction). */
export const dispositionUnclear: Rule<'disposition-unclear'> = {
  id: 'disposition-unclear',
  family: 'nextAction',
  check({ split }, report) {
    const { rows } = split;
    for (const row of rows.doNotUseRows) {
      if (rows.dispositionCode.at(row) !== DispositionCode.unclear) continue;
      const shown = split.shown(row, 'disposition');
      const isWord = dispositionMeaning(shown) !== null;
      report({
        severity: 'error',
        line: rows.line(row),
        cells: cellsOf(split, [row], isWord ? [laneCellField(split), 'disposition'] : ['disposition']),
        values: { row: split.rowNumber(row), shown, lane: isWord ? split.shown(row, 'lane') : null },
      });
    }
  },
};
