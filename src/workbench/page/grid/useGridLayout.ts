import { useMemo, useState, type CSSProperties, type RefObject } from 'react';
import type { Area } from '../../../domain/sheet';
import { COLUMNS, ROWS } from '../../../xlsx/refs';
import type { Place } from '../desk/desk';
import type { Axis } from './axis';
import { isWholeColumns, isWholeRows } from './selection';
import type { SheetView } from './sheet-view';
import { useLines } from './useLines';

/** A column as it is drawn in one part of the grid. */
export interface ColumnSlot {
  readonly column: number;
  /** In pixels from the left edge of the part. */
  readonly left: number;
  readonly width: number;
  readonly style: CSSProperties;
}

/** Where everything lies, in pixels, and what is in view. */
export interface GridLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Of the row numbers at the left, and of the letters on top. */
  readonly header: { readonly width: number; readonly height: number };
  /** With the header: what does not scroll. */
  readonly fixed: { readonly width: number; readonly height: number };
  /** How far from the first cell the part begins that scrolls. */
  readonly origin: { readonly left: number; readonly top: number };
  /** Of all that can be scrolled to, headers included. */
  readonly total: { readonly width: number; readonly height: number };
  readonly frozenRows: readonly number[];
  readonly frozenColumns: readonly ColumnSlot[];
  readonly bodyRows: readonly number[];
  readonly bodyColumns: readonly ColumnSlot[];
}

export const HEADER_HEIGHT = 20;
/** Rows and columns that can be scrolled to beyond what is used. */
const FREE_ROWS = 100;
const FREE_COLUMNS = 14;
/** Frozen lines are all drawn, wherever the sheet is scrolled to. */
const MOST_FROZEN = 200;

/** What of the selection has to be in reach of the scroll bars. */
interface Reach {
  readonly row: number;
  readonly column: number;
}

function reachOf(areas: readonly Area[], active: Place): Reach {
  const rows = areas.map((area) => (isWholeColumns(area) ? active.row : area.bottom));
  const columns = areas.map((area) => (isWholeRows(area) ? active.column : area.right));
  return { row: Math.max(active.row, ...rows), column: Math.max(active.column, ...columns) };
}

/** Lays the sheet out. */
export function useGridLayout(
  view: SheetView,
  scroller: RefObject<HTMLDivElement | null>,
  areas: readonly Area[],
  active: Place,
): GridLayout {
  const { rows, columns } = view;
  const frozen = useFrozen(view);
  const reach = reachOf(areas, active);
  const [scrolled, setScrolled] = useState<Reach & { readonly view: SheetView }>({ view, row: 0, column: 0 });
  const seen = scrolled.view === view ? scrolled : { row: 0, column: 0 };
  const end = {
    row: Math.min(ROWS, Math.max(view.used?.bottom ?? 0, reach.row, seen.row) + FREE_ROWS),
    column: Math.min(COLUMNS, Math.max(view.used?.right ?? 0, reach.column, seen.column) + FREE_COLUMNS),
  };
  const bodyRows = useLines({
    ...{ axis: rows, first: frozen.rows, end: end.row, scroller },
    ...{ horizontal: false, overscan: 3, step: 1 },
  });
  const bodyLines = useLines({
    ...{ axis: columns, first: frozen.columns, end: end.column, scroller },
    ...{ horizontal: true, overscan: 1, step: 2 },
  });
  const lastRow = bodyRows.at(-1) ?? 0;
  const lastColumn = bodyLines.at(-1) ?? 0;
  const isAtEnd = lastRow >= end.row - 10 || lastColumn >= end.column - 2;
  // Who scrolls to the end may go on, as in Excel.
  if (isAtEnd && (lastRow > seen.row || lastColumn > seen.column)) {
    setScrolled({ view, row: Math.max(lastRow, seen.row), column: Math.max(lastColumn, seen.column) });
  }
  const origin = { left: columns.offset(frozen.columns), top: rows.offset(frozen.rows) };
  const bodyColumns = useMemo(() => slotsOf(columns, bodyLines, frozen.columns), [columns, bodyLines, frozen.columns]);
  const header = { width: headerWidth(end.row), height: HEADER_HEIGHT };
  return {
    rows,
    columns,
    header,
    fixed: { width: header.width + origin.left, height: header.height + origin.top },
    origin,
    total: { width: header.width + columns.offset(end.column), height: header.height + rows.offset(end.row) },
    frozenRows: frozen.rowLines,
    frozenColumns: frozen.slots,
    bodyRows,
    bodyColumns,
  };
}

function useFrozen(view: SheetView) {
  const { rows, columns, frozen } = view;
  const across = Math.min(frozen.columns, MOST_FROZEN);
  const down = Math.min(frozen.rows, MOST_FROZEN);
  const slots = useMemo(() => slotsOf(columns, shown(columns, across), 0), [columns, across]);
  const rowLines = useMemo(() => shown(rows, down), [rows, down]);
  return { columns: across, rows: down, slots, rowLines };
}

function shown(axis: Axis, end: number): readonly number[] {
  return Array.from({ length: axis.place(end) }, (_, place) => axis.lineAt(place));
}

function slotsOf(columns: Axis, lines: readonly number[], first: number): readonly ColumnSlot[] {
  const from = columns.offset(first);
  return lines.map((column) => {
    const left = columns.offset(column) - from;
    const width = columns.size(column);
    return { column, left, width, style: { left, width } };
  });
}

/** Whether a cell is in the page now, so that it can be named as the active one. */
export function isDrawn(layout: GridLayout, { row, column }: Place): boolean {
  const { rows, columns, frozenRows, frozenColumns, bodyRows, bodyColumns } = layout;
  const [top = 0] = bodyRows;
  const left = bodyColumns[0]?.column ?? 0;
  const isDown = frozenRows.includes(row) || (row >= top && row <= (bodyRows.at(-1) ?? -1));
  const isFrozen = frozenColumns.some((slot) => slot.column === column);
  const isAcross = isFrozen || (column >= left && column <= (bodyColumns.at(-1)?.column ?? -1));
  return isDown && isAcross && !rows.isHidden(row) && !columns.isHidden(column);
}

/** Wide enough for the largest row number. */
function headerWidth(rows: number): number {
  return Math.max(32, 14 + String(rows).length * 8);
}
