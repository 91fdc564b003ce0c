import type { Rule } from './rule';
import { once } from './support/cells';
import { heldSum } from './support/held';
import { eachOrderLine } from './support/lines';

/** Lanes and unplaced units do not add up to the shop's own count (SPEC section 5, quantity). */
export const heldTotalMismatch: Rule<'held-total-mismatch'> = {
  id: 'held-total-mismatch',
  family: 'quantity',
  check(input, report) {
    const { split } = input;
    eachOrderLine(input, (line, figures) => {
      const { heldTotal } = figures;
      const sum = heldSum(figures);
      if (heldTotal === null || sum === null || sum === heldTotal) return;
      report({
        severity: 'error',
        line: line.index,
        cells: once([...line.heldTotal.cells, ...split.lineCells(line.index, 'qty')]),
        values: { heldTotal, sum },
      });
    });
  },
};
