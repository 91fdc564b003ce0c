import type { Rule } from './rule';
import { eachOrderLine } from './support/lines';

/** The sheet's own open quantity differs from remaining (SPEC section 5, quantity). It is compared and never used. */
export const remainingDisagrees: Rule<'remaining-disagrees'> = {
  id: 'remaining-disagrees',
  family: 'quantity',
  check(input, report) {
    eachOrderLine(input, ({ index, openQty }, { remaining }) => {
      const stated = openQty.value;
      if (stated === null || remaining === null || stated === remaining) return;
      report({ severity: 'warning', line: index, cells: openQty.cells, values: { stated, remaining } });
    });
  },
};
