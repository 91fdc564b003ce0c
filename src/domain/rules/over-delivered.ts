import type { Rule } from './rule';
import { once } from './support/cells';
import { eachOrderLine } from './support/lines';

/** Delivered and in process together exceed what is ordered (SPEC section 5, quantity). */
export const overDelivered: Rule<'over-delivered'> = {
  id: 'over-delivered',
  family: 'quantity',
  check(input, report) {
    eachOrderLine(input, (line, { ordered, delivered, inProcess }) => {
      if (ordered === null || delivered === null || inProcess === null || delivered + inProcess <= ordered) return;
      report({
        severity: 'error',
        line: line.index,
        cells: once(
          [line.ordered, line.delivered, line.inProcess].flatMap(({ state, cells }) =>
            state === 'given' ? cells : [],
          ),
        ),
        values: { ordered, delivered, inProcess },
      });
    });
  },
};
