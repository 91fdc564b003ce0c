import type { PastRow } from '../history';
import { changes as words } from '../messages/en/note/changes';
import { textKeyOf } from './line';
import { namer } from './names';

type Detail = keyof typeof words.fields;

/** What the note says of the rows of a lane, besides their ids and counts. */
const DETAILS: Readonly<Record<PastRow['standing'], readonly Detail[]>> = {
  accepted: ['location', 'moveTo', 'rev', 'concession', 'counts'],
  hold: ['location', 'rev', 'reason', 'trigger', 'counts'],
  doNotUse: ['location', 'rev', 'disposition'],
  unplaced: [],
  left: [],
};

/** Says which details of rows in the same lane are new: one sentence per set of details. Rows that cannot be told apart are left out. */
export function detailsChanged(before: readonly PastRow[], after: readonly PastRow[]): readonly string[] {
  const earlier = byIdentity(before);
  const name = namer(after);
  const groups = new Map<string, { details: readonly Detail[]; names: (string | null)[] }>();
  for (const [key, row] of byIdentity(after)) {
    const past = earlier.get(key);
    if (row === null || past === null || past === undefined) continue;
    const details = DETAILS[row.standing].filter((field) => textKeyOf(row[field]) !== textKeyOf(past[field]));
    if (details.length === 0) continue;
    const group = groups.get(details.join()) ?? { details, names: [] };
    groups.set(details.join(), group);
    group.names.push(name(row));
  }
  return [...groups.values()].map(({ details, names }) => words.details(details.map((field) => words.fields[field]), names)); // prettier-ignore
}

/** Rows by lot, bag and lane, or by lot, place and lane without a bag; `null` where several are the same. */
function byIdentity(rows: readonly PastRow[]): ReadonlyMap<string, PastRow | null> {
  const found = new Map<string, PastRow | null>();
  for (const row of rows) {
    const place = row.bag === null ? row.location : null;
    const key = textKeyOf(row.standing, row.lot, row.bag, place);
    found.set(key, found.has(key) ? null : row);
  }
  return found;
}
