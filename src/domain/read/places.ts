/** Kinds of places (SPEC section 3): an area is too large to keep groups apart by itself. */
import { AREA_WORDS } from '../vocabulary';

/** A whole word, but for a letter that names or counts it: `Zone`, `CAGES`, `RackB`, not `Bracket`. */
const AREA = new RegExp(`(?<!\\p{L})(?:${AREA_WORDS.join('|')})\\p{L}?(?!\\p{L})`, 'iu');

/** Whether a location, or the header of a location column, is an area by its own words. */
export function isArea(text: string): boolean {
  return AREA.test(text);
}
