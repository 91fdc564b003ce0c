import type { Split } from '../split';
import type { Rule } from './rule';
import { cellsOf } from './support/cells';
import { eachLine } from './support/conflict';
import { entryOf, LANE_STANDINGS } from './support/standings';

/** The same bag and lot on two rows of one lane; a blank lot equals any (SPEC section 5, identity). */
export const bagListedTwice: Rule<'bag-listed-twice'> = {
  id: 'bag-listed-twice',
  family: 'identity',
  check({ split }, report) {
    const { bags } = split;
    const errors = (among: readonly number[]): readonly number[] => repeated(split, among);
    for (let bag = 0; bag < bags.count; bag++) {
      if (bags.size(bag) < 2) continue;
      const members = errors([...bags.rows(bag)]);
      const [first] = members;
      if (first === undefined) continue;
      eachLine(split, { members, errors }, (line, severity, named) => {
        report({
          severity,
          line,
          cells: cellsOf(split, named, ['bag']),
          values: { bag: split.shown(first, 'bag'), entries: named.map((row) => entryOf(split, row)) },
        });
      });
    }
  },
};

/** The rows of one bag that repeat another row's lot within its lane. Rows whose lot cannot be read are not compared. */
function repeated({ rows }: Split, among: readonly number[]): readonly number[] {
  return LANE_STANDINGS.flatMap((standing) => {
    const inLane = among.filter((row) => rows.standing.at(row) === standing);
    const readable = inLane.filter((row) => rows.lot.given(row) || rows.lot.missing(row));
    if (readable.length < 2) return [];
    if (readable.some((row) => rows.lot.missing(row))) return readable;
    const times = new Map<number, number>();
    for (const row of readable) times.set(rows.lot.code(row), (times.get(rows.lot.code(row)) ?? 0) + 1);
    return readable.filter((row) => (times.get(rows.lot.code(row)) ?? 0) > 1);
  }).sort((a, b) => a - b);
}
