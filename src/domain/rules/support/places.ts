/** Kinds of places (SPEC section 3): an area is too large to keep groups apart by itself. */

/** A whole word, but for a letter that names or counts it: `ZONE`, `CAGES`, `RACKB`, not `BRACKET`. Ids are upper case. */
const AREA = /(?<!\p{L})(?:WAREHOUSE|ZONE|CAGE|RACK|AREA)\p{L}?(?!\p{L})/u;

/**
 * Whether a location is an area, by its own words.
 *
 * @param location a normalised location (upper case)
 */
export function isArea(location: string): boolean {
  return AREA.test(location);
}
