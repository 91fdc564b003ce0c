/**
 * Widths of columns. A Plan and a file count characters of the default font; Office.js counts points.
 *
 * In Calibri 11 at 96 dpi a digit is 7 pixels wide, a cell has 5 pixels of margin (ECMA-376 part 1, 18.3.1.13) and a pixel
 * is 0.75 points: 8.43 characters are 64 pixels are 48 points.
 */
const DIGIT = 7;
const MARGIN = 5;
const POINTS_PER_PIXEL = 0.75;

/** What a column has whose width nobody set, in pixels. */
const DEFAULT_PIXELS = 64;
/** What a row has whose height nobody set, in points. */
export const DEFAULT_HEIGHT = 15;
/** What `worksheet.standardWidth` says, in characters. */
export const STANDARD_WIDTH = 8.43;

/** Points of a width in characters; `null`: the default. */
export function pointsOfWidth(characters: number | null): number {
  const pixels = characters === null ? DEFAULT_PIXELS : Math.round(characters * DIGIT + MARGIN);
  return pixels * POINTS_PER_PIXEL;
}

/** Characters of a width in points, to the nearest pixel, as Excel keeps it. */
export function widthOfPoints(points: number): number {
  return Math.max(0, (Math.round(points / POINTS_PER_PIXEL) - MARGIN) / DIGIT);
}
