import type { Lexicon } from '../split';
import type { Rule } from './rule';
import { isOnlyDate } from './support/dates';
import { countOf } from './support/standings';

/** A hold whose trigger is only a date (SPEC section 5, nextAction; section 1: "not merely a date"). */
export const triggerNotEvent: Rule<'trigger-not-event'> = {
  id: 'trigger-not-event',
  family: 'nextAction',
  check({ split }, report) {
    const { rows } = split;
    const isDate = dateTest(rows.trigger.lexicon);
    for (const row of rows.holdRows) {
      if (!isDate(rows.trigger.code(row))) continue;
      report({
        severity: 'warning',
        line: rows.line(row),
        cells: [split.cell(row, 'trigger')],
        values: { row: split.rowNumber(row), qty: countOf(split, row), shown: split.shown(row, 'trigger') },
      });
    }
  },
};

const UNTRIED = 0;
const DATE = 1;
const EVENT = 2;

/** Whether the text of a code is only a date; each distinct text is looked at once. Code 0 is no text. */
function dateTest({ keys }: Lexicon): (code: number) => boolean {
  const known = new Uint8Array(keys.length);
  return (code) => {
    if (known[code] === UNTRIED) known[code] = isOnlyDate(keys[code] ?? '') ? DATE : EVENT;
    return known[code] === DATE;
  };
}
