/** Places as people write them: `Held Inventory!G7`, `Held Inventory!G7:G9`. */
import type { Place } from '../domain/sheet';
import { areaName } from '../workbook/address';

/** The names of places, each once, in the order given. */
export function cellNames(places: readonly Place[]): readonly string[] {
  return [...new Set(places.map((place) => `${place.sheet}!${areaName(place)}`))];
}
