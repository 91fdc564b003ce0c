import type { Rule } from './rule';
import { once } from './support/cells';

/** Two values for one fact of a line (SPEC section 5, quantity). The fact is then unknown to every other rule. */
export const factsDisagree: Rule<'facts-disagree'> = {
  id: 'facts-disagree',
  family: 'quantity',
  check({ split }, report) {
    for (const { line, field, sides } of split.seen.disagreements) {
      report({
        severity: 'error',
        line,
        cells: once(sides.flatMap(({ cells }) => cells)),
        values: { field, shown: sides.map(({ shown }) => shown) },
      });
    }
  },
};
