import type { Figures } from '../../model';

/** All units of a line on the sheet, lanes and unplaced together; `null` where a count is not exact (SPEC section 4). */
export function heldSum({ accepted, onHold, doNotUse, unplaced }: Figures): number | null {
  if (accepted === null || onHold === null || doNotUse === null || unplaced === null) return null;
  return accepted + onHold + doNotUse + unplaced;
}
