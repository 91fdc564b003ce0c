import { Answer, type Edit, type Figures, type OrderLine } from '../model';
import type { Split } from '../split';
import type { Rule } from './rule';
import { cellsSince, eachSinceLastNote, releasedInWords, type Since } from './support/between-notes';
import { fixOf, setWhereFree } from './support/fixes';
import { heldSum } from './support/held';

/** What a row is marked with whose units are no longer at the shop. */
const GONE = 'Gone';

/**
 * More units than the last note and what it allowed account for: counted twice after shipping, or built without leave
 * (SPEC section 4, "Between notes"). Marks the rows it released as left where that settles it.
 */
export const unitsAppeared: Rule<'units-appeared'> = {
  id: 'units-appeared',
  family: 'quantity',
  check(input, report) {
    const { split } = input;
    eachSinceLastNote(input, (line, since, figures) => {
      const { note, before, now, allowed, released } = since;
      if (now <= before + allowed) return;
      report({
        severity: 'error',
        line: line.index,
        cells: cellsSince(split, line, released),
        values: {
          note,
          before,
          now,
          allowed,
          leftColumn: split.has('left'),
          released: releasedInWords(split, released),
        },
        ...fixOf(markedAsLeft(split, line, since, figures)),
      });
    });
  },
};

/**
 * The edits that mark the released rows still listed as left. None unless they are then inside delivered, the units made
 * come out right, and the shop's own count, where there is one, agrees that they are gone.
 */
function markedAsLeft(split: Split, line: OrderLine, since: Since, figures: Figures): readonly Edit[] {
  const { rows, layout } = split;
  if (!rows.left.present || layout.wide) return [];
  const counting = since.released.flatMap(({ row }) => (row === null || rows.counts.at(row) !== Answer.yes ? [] : row));
  const units = counting.reduce((sum, row) => sum + rows.qty.value(row), 0);
  const made = since.now - units;
  const isInside = (figures.leftCounting ?? NaN) + units <= (figures.delivered ?? NaN);
  const isSettled = made >= since.before && made <= since.before + since.allowed;
  const isCountedGone = figures.heldTotal === null || figures.heldTotal === (heldSum(figures) ?? NaN) - units;
  if (!isInside || !isSettled || !isCountedGone || line.heldTotal.state === 'unknown') return [];
  const edits = counting.flatMap((row) => setWhereFree(split, split.cell(row, 'left'), GONE));
  return edits.length === counting.length ? edits : [];
}
