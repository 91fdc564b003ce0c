/** Widths in characters and heights in points, as pixels and back (ECMA-376 part 1, 18.3.1.13). */

/** A digit of Excel's usual font, Calibri 11, is so many pixels wide. */
const DIGIT = 7;
/** What a file adds to a width in characters: the margins of a cell. The model leaves it out. */
const MARGIN = 0.7109375;

/** Of a column that says nothing: 8.43 characters. */
export const USUAL_WIDTH = 64;
/** Of a row that says nothing: 15 points. */
export const USUAL_HEIGHT = 20;

/** Pixels of a column. `null` is the usual width; 0 hides the column. */
export function columnPixels(characters: number | null): number {
  if (characters === null) return USUAL_WIDTH;
  if (characters <= 0) return 0;
  return Math.trunc(((256 * (characters + MARGIN) + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}

/** The characters of a column that is so many pixels wide. */
export function columnCharacters(pixels: number): number {
  return pixels <= 0 ? 0 : Math.max(0.01, Math.round((pixels / DIGIT - MARGIN) * 256) / 256);
}

/** Pixels of a row. `null` is the usual height. */
export function rowPixels(points: number | null): number {
  return points === null ? USUAL_HEIGHT : Math.round((points * 4) / 3);
}

/** The points of a row that is so many pixels high. */
export function rowPoints(pixels: number): number {
  return (Math.max(0, pixels) * 3) / 4;
}
