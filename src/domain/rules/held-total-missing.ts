import type { Rule } from './rule';
import { heldSum } from './support/held';
import { cellsOfFact, eachOrderLine, isMissing } from './support/lines';

/** No independent count that the rows of a line could be reconciled with (SPEC section 5, quantity). */
export const heldTotalMissing: Rule<'held-total-missing'> = {
  id: 'held-total-missing',
  family: 'quantity',
  check(input, report) {
    const { split } = input;
    eachOrderLine(input, (line, figures) => {
      if (!isMissing(line.heldTotal)) return;
      report({
        severity: 'warning',
        line: line.index,
        cells: cellsOfFact(split, line, line.heldTotal, 'heldTotal'),
        values: { sum: heldSum(figures) },
      });
    });
  },
};
