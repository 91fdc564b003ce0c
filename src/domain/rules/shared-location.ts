import type { Split } from '../split';
import type { Rule } from './rule';
import { cellsOf, laneCellField } from './support/cells';
import { eachLine } from './support/conflict';
import { isArea } from '../read/places';
import { entryOf, hasSeveralLanes, isAccepted, isInLane, laneBit } from './support/standings';

/**
 * Lanes that share a location of one shop (SPEC section 5, superseded). An error where accepted units of a part lie with
 * others of that part, unless the place is an area or all of the accepted ones are on their way elsewhere; else a warning.
 */
export const sharedLocation: Rule<'shared-location'> = {
  id: 'shared-location',
  family: 'superseded',
  check({ split }, report) {
    const { rows, locations } = split;
    for (let location = 0; location < locations.count; location++) {
      if (!hasSeveralLanes(locations.standings(location))) continue;
      const members = [...locations.rows(location)].filter((row) => isInLane(rows, row));
      const first = members[0] ?? 0;
      const area = split.locationsAreAreas || isArea(rows.location.key(first));
      const errors = (among: readonly number[]): readonly number[] => (area ? [] : mixedUp(split, among));
      eachLine(split, { members, errors }, (line, severity, named) => {
        report({
          severity,
          line,
          cells: cellsOf(split, named, ['location', laneCellField(split)]),
          values: {
            location: split.shown(first, 'location'),
            entries: named.map((row) => entryOf(split, row)),
            severalParts: named.some((row) => rows.scope(row) !== rows.scope(named[0] ?? row)),
            area,
            leaving: named.every((row) => !isAccepted(rows, row) || isLeaving(split, row)),
          },
        });
      });
    }
  },
};

/** The rows of the parts that have accepted units here beside units of another lane, and not all of them on their way elsewhere. */
function mixedUp(split: Split, among: readonly number[]): readonly number[] {
  const { rows } = split;
  const lanes = new Map<number, number>();
  const staying = new Set<number>();
  for (const row of among) {
    const part = rows.scope(row);
    lanes.set(part, (lanes.get(part) ?? 0) | laneBit(rows, row));
    if (isAccepted(rows, row) && !isLeaving(split, row)) staying.add(part);
  }
  return among.filter((row) => staying.has(rows.scope(row)) && hasSeveralLanes(lanes.get(rows.scope(row)) ?? 0));
}

/** Whether a row names a release location other than where it is. One that cannot be read has a finding of its own. */
function isLeaving({ rows }: Split, row: number): boolean {
  return !rows.moveTo.missing(row) && rows.moveTo.key(row) !== rows.location.key(row);
}
