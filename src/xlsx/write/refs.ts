/** Cells and areas as Excel writes them. */
import type { Area } from '../../domain/sheet';
import { columnName } from '../../workbook/address';

/** A cell by its 0-based row and column: `C7`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** An area that does not move when its formula does: `$C$7:$D$9`. */
export function fixedAreaName(area: Area): string {
  const fixed = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  return `${fixed(area.top, area.left)}:${fixed(area.bottom, area.right)}`;
}

/** Whole rows, as print titles name them: `$1:$3`. */
export function fixedRowsName(rows: { readonly first: number; readonly last: number }): string {
  return `$${rows.first + 1}:$${rows.last + 1}`;
}
