import type { Rule } from './rule';
import { eachOrderLine } from './support/lines';

/** The shop may build more than is certain to be needed while units wait for the hold decision (SPEC section 5, quantity). */
export const restartCoversHold: Rule<'restart-covers-hold'> = {
  id: 'restart-covers-hold',
  family: 'quantity',
  check(input, report) {
    eachOrderLine(input, ({ index, restart }, { mayBuildNow, firm }) => {
      // Without units that wait, firm is all that remains, and nothing above it may be built.
      if (mayBuildNow === null || firm === null || mayBuildNow <= firm) return;
      report({ severity: 'warning', line: index, cells: restart.cells, values: { mayBuildNow, firm } });
    });
  },
};
