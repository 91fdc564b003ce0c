import type { Split } from '../split';
import type { Rule } from './rule';
import { cellsOf, laneCellField } from './support/cells';
import { eachLine } from './support/conflict';
import { entryOf, hasSeveralLanes, isInLane, laneBit } from './support/standings';

/** One bag id in different lanes: an error unless the lots differ, when it may be two containers (SPEC section 5, identity). */
export const bagInTwoLanes: Rule<'bag-in-two-lanes'> = {
  id: 'bag-in-two-lanes',
  family: 'identity',
  check({ split }, report) {
    const { rows, bags } = split;
    const errors = (among: readonly number[]): readonly number[] => sameContainer(split, among);
    for (let bag = 0; bag < bags.count; bag++) {
      if (!hasSeveralLanes(bags.standings(bag))) continue;
      const members = comparable(split, bags.rows(bag));
      const [first] = members;
      if (first === undefined || !hasSeveralLanes(lanesOf(split, members))) continue;
      const lotsDiffer = errors(members).length === 0;
      eachLine(split, { members, errors }, (line, severity, named) => {
        report({
          severity,
          line,
          cells: cellsOf(split, named, ['bag', laneCellField(split)]),
          values: {
            bag: split.shown(first, 'bag'),
            entries: named.map((row) => entryOf(split, row)),
            lots: lotsDiffer ? [...new Set(named.map((row) => rows.lot.shown(row)))] : [],
          },
        });
      });
    }
  },
};

/** Rows with a lane and a lot that is either given or missing; a lot that cannot be read says neither same nor different. */
function comparable({ rows }: Split, bag: Int32Array): readonly number[] {
  return [...bag].filter((row) => isInLane(rows, row) && (rows.lot.given(row) || rows.lot.missing(row)));
}

function lanesOf({ rows }: Split, among: readonly number[]): number {
  return among.reduce((lanes, row) => lanes | laneBit(rows, row), 0);
}

/** The rows that share their lot with a row of another lane, or where one of the two has no lot. */
function sameContainer(split: Split, among: readonly number[]): readonly number[] {
  const { rows } = split;
  const lanesByLot = new Map<number, number>();
  for (const row of among) {
    const lot = rows.lot.code(row);
    lanesByLot.set(lot, (lanesByLot.get(lot) ?? 0) | laneBit(rows, row));
  }
  const all = lanesOf(split, among);
  const withoutLot = lanesByLot.get(0) ?? 0;
  return among.filter((row) => {
    const lot = rows.lot.code(row);
    const lanes = lot === 0 ? all : (lanesByLot.get(lot) ?? 0) | withoutLot;
    return hasSeveralLanes(lanes | laneBit(rows, row));
  });
}
