/** Cells and areas as people write them. */
import type { Area } from '../domain/sheet';

/** The letters of a 0-based column: 0 is `A`, 26 is `AA`. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** An area as `V2` or `V2:W40`. */
export function areaName(area: Area): string {
  const first = `${columnName(area.left)}${area.top + 1}`;
  const last = `${columnName(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}
