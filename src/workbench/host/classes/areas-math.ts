/** Areas put together, cut and shifted. */
import type { Area } from '../../../domain/sheet';
import type { Cells } from '../cells';

/** The same area in other rows and columns. */
export function shifted(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  };
}

/**
 * As much of an area as can differ from cell to cell: what lies beyond the used cells is all alike, so one row and
 * one column of it stand for the rest.
 */
export function tellingPart(cells: Cells): Area {
  const { area } = cells;
  const used = cells.sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    top: area.top,
    left: area.left,
    bottom: Math.max(area.top, Math.min(area.bottom, used.bottom + 1)),
    right: Math.max(area.left, Math.min(area.right, used.right + 1)),
  };
}

/** Every cell of an area, row by row. */
export function* cellsIn(area: Area): Generator<{ readonly row: number; readonly column: number }> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield { row, column };
  }
}

/** The one value that all have; `null` where they differ, as Excel says it. */
export function uniform<V extends string | number | boolean>(values: Iterable<V>): V | null {
  let first: V | null = null;
  for (const value of values) {
    if (first === null) first = value;
    else if (first !== value) return null;
  }
  return first;
}
