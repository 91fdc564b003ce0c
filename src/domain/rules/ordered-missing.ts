import type { Rule } from './rule';
import { mayBeBuilt } from './support/acts';
import { cellsOfFact, eachOrderLine, isMissing } from './support/lines';

/** No ordered quantity: an error when units are accepted or may be built, else a warning (SPEC section 5, quantity). */
export const orderedMissing: Rule<'ordered-missing'> = {
  id: 'ordered-missing',
  family: 'quantity',
  check(input, report) {
    const { split } = input;
    eachOrderLine(input, (line, figures) => {
      if (!isMissing(line.ordered)) return;
      report({
        severity: figures.accepted !== 0 || mayBeBuilt(figures) ? 'error' : 'warning',
        line: line.index,
        cells: cellsOfFact(split, line, line.ordered, 'ordered'),
        values: { accepted: figures.accepted, column: split.has('ordered') },
      });
    });
  },
};
