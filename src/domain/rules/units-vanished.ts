import type { Rule } from './rule';
import { cellsSince, eachSinceLastNote, releasedInWords } from './support/between-notes';

/** Fewer units than the last note knew: a row was deleted and delivered not raised (SPEC section 4, "Between notes"). */
export const unitsVanished: Rule<'units-vanished'> = {
  id: 'units-vanished',
  family: 'quantity',
  check(input, report) {
    const { split } = input;
    eachSinceLastNote(input, (line, { note, before, now, released }) => {
      if (now >= before) return;
      report({
        severity: 'error',
        line: line.index,
        cells: cellsSince(split, line, released),
        values: { note, before, now, leftColumn: split.has('left'), released: releasedInWords(split, released) },
      });
    });
  },
};
