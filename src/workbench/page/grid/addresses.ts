/** Cells by their names. */
import { areaName } from '../../../workbook/address';
import { cellArea } from '../../../workbook/areas';
import { columnNumber } from '../../../xlsx/refs';
import type { Place } from '../desk/desk';

/** `H3`. */
export function cellName({ row, column }: Place): string {
  return areaName(cellArea(row, column));
}

/** The place that `H3` names; `null` for anything else. */
export function placeNamed(name: string): Place | null {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return letters === undefined ? null : { row: Number(digits) - 1, column: columnNumber(letters) };
}
