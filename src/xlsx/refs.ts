/** Cells and areas as a part writes them. */
import type { Area } from '../domain/sheet';

/** A sheet has this many rows and columns. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

const reference = /^\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$/i;

/** Reads `C7` or `C7:D9`, corners in any order; `null` for anything else and for what lies beyond a sheet. */
export function parseArea(text: string): Area | null {
  const match = reference.exec(text.trim());
  if (match === null) return null;
  const [, column = '', row = '', otherColumn = column, otherRow = row] = match;
  const columns = [columnNumber(column), columnNumber(otherColumn)];
  const rows = [Number(row) - 1, Number(otherRow) - 1];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return area.top < 0 || area.bottom >= ROWS || area.right >= COLUMNS ? null : area;
}

/** Reads areas with blanks between them, as `sqref` lists them; what is none is left out. */
export function parseAreas(text: string): Area[] {
  return text.split(/\s+/).flatMap((one) => parseArea(one) ?? []);
}

/** The 0-based number of a column by its letters, in either case. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
