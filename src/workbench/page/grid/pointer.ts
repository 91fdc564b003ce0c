/** What the pointer is over, and what clicking and dragging there selects. */
import type { Area } from '../../../domain/sheet';
import type { Place } from '../desk/desk';
import { placeNamed } from './addresses';
import { anchorOf } from './moves';
import { between, contains, currentArea, isWholeColumns, isWholeRows, withCurrent, WHOLE_SHEET } from './selection';
import type { SheetView } from './sheet-view';
import type { GridLayout } from './useGridLayout';

/** What of the grid something is about. */
export type Target =
  | { readonly kind: 'cell'; readonly place: Place }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'all' }
  | EdgeTarget;

/** The edge of a header, by which a row or column is made larger or smaller. */
export type EdgeTarget =
  { readonly kind: 'rowEdge'; readonly row: number } | { readonly kind: 'columnEdge'; readonly column: number };

/** What an element of the grid stands for; `null` for none of it. */
export function targetOf(element: Element): Target | null {
  const found = element.closest<HTMLElement>(
    '[data-row-edge],[data-column-edge],[data-cell],[data-piece],[data-row],[data-column],[data-all]',
  );
  if (found === null) return null;
  const { rowEdge, columnEdge, row, column, cell, piece } = found.dataset;
  if (rowEdge !== undefined) return { kind: 'rowEdge', row: Number(rowEdge) };
  if (columnEdge !== undefined) return { kind: 'columnEdge', column: Number(columnEdge) };
  if (row !== undefined) return { kind: 'row', row: Number(row) };
  if (column !== undefined) return { kind: 'column', column: Number(column) };
  const place = placeNamed(cell ?? piece ?? '');
  return place === null ? { kind: 'all' } : { kind: 'cell', place };
}

/** A point within the grid's frame, and how far the sheet is scrolled. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
}

/** The cell at a point; beyond the headers the nearest one. */
export function placeAt({ rows, columns, header, fixed }: GridLayout, { x, y, scrollLeft, scrollTop }: Point): Place {
  const across = x - header.width + (x < fixed.width ? 0 : scrollLeft);
  const down = y - header.height + (y < fixed.height ? 0 : scrollTop);
  return { row: rows.nearest(rows.at(down)), column: columns.nearest(columns.at(across)) };
}

/** What is selected, and the cell that typing goes to. */
export interface Selected {
  readonly areas: readonly Area[];
  readonly active: Place;
}

/** How a click adds to what is selected. */
export interface Modifiers {
  readonly extend: boolean;
  readonly add: boolean;
}

/** The area between two targets of one kind. */
function areaBetween(view: SheetView, one: Place, target: Target): Area {
  switch (target.kind) {
    case 'row':
    case 'rowEdge':
      return { ...WHOLE_SHEET, top: Math.min(one.row, target.row), bottom: Math.max(one.row, target.row) };
    case 'column':
    case 'columnEdge':
      return { ...WHOLE_SHEET, left: Math.min(one.column, target.column), right: Math.max(one.column, target.column) };
    case 'cell':
      return view.merges.whole(between(one, target.place));
    case 'all':
      return WHOLE_SHEET;
  }
}

/** The cell that typing goes to once a target was clicked. */
function activeOf(view: SheetView, target: Target): Place {
  switch (target.kind) {
    case 'row':
    case 'rowEdge':
      return { row: target.row, column: view.columns.nearest(0) };
    case 'column':
    case 'columnEdge':
      return { row: view.rows.nearest(0), column: target.column };
    case 'cell':
      return anchorOf(view, target.place);
    case 'all':
      return { row: view.rows.nearest(0), column: view.columns.nearest(0) };
  }
}

/** What a click on a target selects. */
export function clicked(view: SheetView, before: Selected, target: Target, { extend, add }: Modifiers): Selected {
  if (extend) return dragged(view, before, target);
  const active = activeOf(view, target);
  const area = areaBetween(view, active, target);
  return { areas: add ? [...before.areas, area] : [area], active };
}

/** What is selected once the pointer was dragged to a target, or Shift was held: from the active cell to there. */
export function dragged(view: SheetView, { areas, active }: Selected, target: Target): Selected {
  return { areas: withCurrent(areas, active, areaBetween(view, active, target)), active };
}

/** While dragging began on a header, what the pointer is over is of that kind too. */
export function sameKind(kind: Target['kind'], place: Place): Target {
  if (kind === 'row') return { kind: 'row', row: place.row };
  if (kind === 'column') return { kind: 'column', column: place.column };
  return { kind: 'cell', place };
}

/** Whether a target lies within what is selected already, so that its menu is about all of it. */
export function isSelected({ areas }: Selected, target: Target): boolean {
  return areas.some((area) => {
    const { top, left, bottom, right } = area;
    const isAcross = isWholeRows(area);
    const isDown = isWholeColumns(area);
    switch (target.kind) {
      case 'row':
      case 'rowEdge':
        return isAcross && target.row >= top && target.row <= bottom;
      case 'column':
      case 'columnEdge':
        return isDown && target.column >= left && target.column <= right;
      case 'cell':
        return contains(area, target.place);
      case 'all':
        return isAcross && isDown;
    }
  });
}

/** The rows of the current area, as a menu of rows means them. */
export function currentRows({ areas, active }: Selected): { readonly first: number; readonly last: number } {
  const { top, bottom } = currentArea(areas, active);
  return { first: top, last: bottom };
}
