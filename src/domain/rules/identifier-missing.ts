import { Standing } from '../model';
import type { Split } from '../split';
import type { Rule } from './rule';
import { missingCells } from './support/cells';
import { entryOf, hasSeveralLanes, isAccepted } from './support/standings';

/** A row that nothing tells apart: no lot, no bag, no location that only its own lane uses (SPEC section 5, identity). */
export const identifierMissing: Rule<'identifier-missing'> = {
  id: 'identifier-missing',
  family: 'identity',
  check({ split }, report) {
    const { rows } = split;
    for (let row = 0; row < rows.count; row++) {
      if (!rows.lot.missing(row) || !rows.bag.missing(row) || rows.standing.at(row) === Standing.left) continue;
      if (!lacksOwnLocation(split, row)) continue;
      report({
        severity: isAccepted(rows, row) ? 'error' : 'warning',
        line: rows.line(row),
        cells: missingCells(split, row, ['lot', 'bag', 'location']),
        values: { ...entryOf(split, row), sharedLocation: sharedLocation(split, row) },
      });
    }
  },
};

/** No location, or one that another lane shares. One that cannot be read is neither: its own finding says so. */
function lacksOwnLocation(split: Split, row: number): boolean {
  return split.rows.location.missing(row) || sharedLocation(split, row) !== null;
}

function sharedLocation(split: Split, row: number): string | null {
  const { rows, locations } = split;
  if (!rows.location.given(row)) return null;
  return hasSeveralLanes(locations.standings(locations.of(row))) ? split.shown(row, 'location') : null;
}
