import { Answer, Standing } from '../model';
import type { Rule } from './rule';
import { cellsOf } from './support/cells';
import { eachOrderLine } from './support/lines';

/** More units may still be accepted from hold than the order has room for (SPEC section 5, quantity). */
export const heldSurplus: Rule<'held-surplus'> = {
  id: 'held-surplus',
  family: 'quantity',
  check(input, report) {
    const { split } = input;
    const { rows } = split;
    eachOrderLine(input, (line, { surplus, mayCount, remaining }) => {
      if (surplus === null || mayCount === null || remaining === null || surplus === 0) return;
      const held = [...line.rows].filter(
        (row) => rows.standing.at(row) === Standing.hold && rows.counts.at(row) !== Answer.no,
      );
      report({
        severity: 'info',
        line: line.index,
        cells: cellsOf(split, held, ['qty']),
        values: { surplus, mayCount, remaining },
      });
    });
  },
};
