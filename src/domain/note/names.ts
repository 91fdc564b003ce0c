import type { PastRow } from '../history';
import { bagName, locationName, lotName } from '../messages/en/note/quoting';
import { idKey } from '../read/words';
import { plain } from './plain';

/** What identifies a unit to the shop. */
export type Named = Pick<PastRow, 'lot' | 'bag' | 'location'>;

/**
 * Gives a function that names units for people: by bag, with its lot where two lots have a bag of that id; else by lot,
 * with its place where the lot is in several; else by place; `null` where there is no id at all.
 */
export function namer(units: readonly Named[]): (unit: Named) => string | null {
  const lotsOfBag = new Map<string, Set<string>>();
  const placesOfLot = new Map<string, Set<string>>();
  for (const { lot, bag, location } of units) {
    if (bag !== null) add(lotsOfBag, idKey(bag), idKey(lot ?? ''));
    else if (lot !== null) add(placesOfLot, idKey(lot), idKey(location ?? ''));
  }
  return ({ lot, bag, location }) => {
    if (bag !== null) {
      const isShared = (lotsOfBag.get(idKey(bag))?.size ?? 0) > 1;
      return isShared && lot !== null ? `${bagName(plain(bag))} of ${lotName(plain(lot))}` : bagName(plain(bag));
    }
    const place = location === null ? null : locationName(plain(location));
    if (lot === null) return place;
    const isSplit = (placesOfLot.get(idKey(lot))?.size ?? 0) > 1;
    return isSplit && place !== null ? `${lotName(plain(lot))} in ${place}` : lotName(plain(lot));
  };
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
