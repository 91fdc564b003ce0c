import { Answer, Standing } from '../model';
import type { Rule } from './rule';
import { cellsOf, once } from './support/cells';
import { cellsOfFact, eachOrderLine } from './support/lines';

/** Left units that count toward the order exceed what is delivered (SPEC section 5, quantity). */
export const leftNotDelivered: Rule<'left-not-delivered'> = {
  id: 'left-not-delivered',
  family: 'quantity',
  check(input, report) {
    const { split } = input;
    const { rows } = split;
    eachOrderLine(input, (line, { leftCounting, delivered }) => {
      if (leftCounting === null || delivered === null || leftCounting <= delivered) return;
      const left = [...line.rows].filter(
        (row) => rows.standing.at(row) === Standing.left && rows.counts.at(row) === Answer.yes,
      );
      report({
        severity: 'error',
        line: line.index,
        cells: once([...cellsOf(split, left, ['qty']), ...cellsOfFact(split, line, line.delivered, 'delivered')]),
        values: { left: leftCounting, delivered },
      });
    });
  },
};
