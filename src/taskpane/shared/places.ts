/** Places as the pane names them. */
import type { Place } from '../../domain/sheet';
import { areaName } from '../../workbook/address';

/** `H3` on the held sheet, `Order lines!H3` on any other. */
export function cellName(place: Place, heldSheet: string): string {
  return place.sheet === heldSheet ? areaName(place) : `${place.sheet}!${areaName(place)}`;
}
