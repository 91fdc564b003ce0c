import type { Rule } from './rule';
import { cellsOf, laneCellField } from './support/cells';
import { eachLine } from './support/conflict';
import { entryOf, hasSeveralLanes } from './support/standings';
import { notToldApart, obviouslyToldApart } from './support/told-apart';

/** A lot in two lanes whose rows neither bags nor locations tell apart (SPEC section 5, identity). */
export const lotInTwoLanes: Rule<'lot-in-two-lanes'> = {
  id: 'lot-in-two-lanes',
  family: 'identity',
  check({ split }, report) {
    const { rows, lots } = split;
    const errors = (among: readonly number[]): readonly number[] => notToldApart(rows, among);
    for (let lot = 0; lot < lots.count; lot++) {
      if (!hasSeveralLanes(lots.standings(lot))) continue;
      const group = lots.rows(lot);
      if (obviouslyToldApart(split, group)) continue;
      const members = errors([...group]);
      const [first] = members;
      if (first === undefined) continue;
      eachLine(split, { members, errors }, (line, severity, named) => {
        report({
          severity,
          line,
          cells: cellsOf(split, named, ['lot', laneCellField(split)]),
          values: { lot: split.shown(first, 'lot'), entries: named.map((row) => entryOf(split, row)) },
        });
      });
    }
  },
};
