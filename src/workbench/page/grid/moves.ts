/** Where the keyboard goes from a cell, as in Excel. */
import type { Area } from '../../../domain/sheet';
import type { Place } from '../desk/desk';
import { between, contains } from './selection';
import type { SheetView } from './sheet-view';

/** One step across or down. */
export interface Step {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/** The next cell that shows; at the edge of the sheet the cell itself. Merged cells are left at once. */
export function stepFrom(view: SheetView, from: Place, { rows, columns }: Step): Place {
  const merge = view.merges.at(from.row, from.column) ?? between(from, from);
  const row = rows === 0 ? from.row : view.rows.next(rows > 0 ? merge.bottom : merge.top, rows);
  const column = columns === 0 ? from.column : view.columns.next(columns > 0 ? merge.right : merge.left, columns);
  return { row: row ?? from.row, column: column ?? from.column };
}

/** The first cell of merged ones, the cell itself otherwise. */
export function anchorOf(view: SheetView, place: Place): Place {
  const merge = view.merges.at(place.row, place.column);
  return merge === null ? place : { row: merge.top, column: merge.left };
}

/** Ctrl and an arrow: the end of the data that the cell stands in, else the next data, else the edge of the sheet. */
export function edgeFrom(view: SheetView, from: Place, step: Step): Place {
  const axis = step.rows === 0 ? view.columns : view.rows;
  const direction = step.rows === 0 ? step.columns : step.rows;
  if (direction === 0) return from;
  const placed = (line: number): Place =>
    step.rows === 0 ? { row: from.row, column: line } : { row: line, column: from.column };
  const isFilled = (line: number): boolean => {
    const { row, column } = anchorOf(view, placed(line));
    return !view.isEmpty(row, column);
  };
  const last = lastUsed(view, step);
  const start = step.rows === 0 ? from.column : from.row;
  const first = axis.next(start, direction);
  if (first === null) return from;
  const isInData = isFilled(start) && isFilled(first);
  let end = start;
  for (let line: number | null = first; line !== null; line = axis.next(line, direction)) {
    // Beyond the last cell nothing is filled: no need to look at a million rows.
    if (direction > 0 && line > last) return isInData ? placed(end) : placed(axis.nearest(axis.count - 1));
    if (isFilled(line) !== isInData) return placed(isInData ? end : line);
    end = line;
  }
  return placed(end);
}

function lastUsed(view: SheetView, { rows }: Step): number {
  return (rows === 0 ? view.used?.right : view.used?.bottom) ?? -1;
}

/** A screen up or down, left or right: as many lines as fit into so many pixels. */
export function pageFrom(view: SheetView, from: Place, step: Step, pixels: number): Place {
  const moved = (which: 'rows' | 'columns', line: number, direction: -1 | 0 | 1): number => {
    const axis = view[which];
    if (direction === 0) return line;
    const aim = axis.nearest(axis.at(Math.max(0, axis.offset(line) + direction * pixels)));
    return aim === line ? (axis.next(line, direction) ?? line) : aim;
  };
  return { row: moved('rows', from.row, step.rows), column: moved('columns', from.column, step.columns) };
}

/** Home: the first cell of the row that scrolls. */
export function homeOf(view: SheetView, from: Place): Place {
  const column = view.columns.nearest(view.frozen.columns);
  return { row: from.row, column: from.column <= column ? view.columns.nearest(0) : column };
}

/** Ctrl+Home: the first cell that scrolls. */
export function cornerOf(view: SheetView): Place {
  return { row: view.rows.nearest(view.frozen.rows), column: view.columns.nearest(view.frozen.columns) };
}

/** Ctrl+End: where the last used row and column meet. */
export function endOf(view: SheetView): Place {
  const { used } = view;
  return used === null ? { row: 0, column: 0 } : { row: view.rows.nearest(used.bottom), column: used.right };
}

/** Which way Tab and Enter go through a selection. */
export interface Round {
  /** Tab goes along rows, Enter down columns. */
  readonly along: 'rows' | 'columns';
  readonly step: 1 | -1;
}

/** The next cell within the selected areas, round and round. */
export function nextWithin(view: SheetView, areas: readonly Area[], active: Place, round: Round): Place {
  let place = active;
  // Cells under a merge are passed over; a selection has at most so many in a row.
  for (let tries = 0; tries < 10_000; tries++) {
    place = oneOn(view, areas, place, round);
    const { row, column } = anchorOf(view, place);
    if (row === place.row && column === place.column) return place;
  }
  return active;
}

function oneOn(view: SheetView, areas: readonly Area[], active: Place, { along, step }: Round): Place {
  const at = areas.findLastIndex((area) => contains(area, active));
  const area = areas[at] ?? between(active, active);
  const next =
    along === 'columns'
      ? { row: view.rows.next(active.row, step), column: active.column }
      : { row: active.row, column: view.columns.next(active.column, step) };
  if (isPlace(next) && contains(area, next)) return next;
  const wrapped =
    along === 'columns'
      ? { row: edge(view, area, 'rows', step), column: view.columns.next(active.column, step) }
      : { row: view.rows.next(active.row, step), column: edge(view, area, 'columns', step) };
  if (isPlace(wrapped) && contains(area, wrapped)) return wrapped;
  const following = areas[(at + step + areas.length) % areas.length] ?? area;
  return { row: edge(view, following, 'rows', step), column: edge(view, following, 'columns', step) };
}

function isPlace(place: { readonly row: number | null; readonly column: number | null }): place is Place {
  return place.row !== null && place.column !== null;
}

/** Where a round through an area begins: its first line that shows, going back its last. */
function edge(view: SheetView, area: Area, which: 'rows' | 'columns', step: 1 | -1): number {
  const [first, last] = which === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const start = step > 0 ? first : last;
  const axis = view[which];
  const found = axis.isHidden(start) ? axis.next(start, step) : start;
  return found === null || found < first || found > last ? start : found;
}

/** The cells around one that belong together, with a blank line around them all: what Ctrl+A takes first. */
export function regionAround(view: SheetView, from: Place): Area {
  const { used } = view;
  let area = between(from, from);
  if (used === null) return area;
  const hasAny = (line: Area): boolean => {
    for (let row = Math.max(0, line.top); row <= Math.min(line.bottom, used.bottom); row++) {
      for (let column = Math.max(0, line.left); column <= Math.min(line.right, used.right); column++) {
        if (!view.isEmpty(row, column)) return true;
      }
    }
    return false;
  };
  const sides: readonly ((now: Area) => Area)[] = [
    ({ top, left, right }) => ({ top: top - 1, left: left - 1, bottom: top - 1, right: right + 1 }),
    ({ left, bottom, right }) => ({ top: bottom + 1, left: left - 1, bottom: bottom + 1, right: right + 1 }),
    ({ top, left, bottom }) => ({ top: top - 1, left: left - 1, bottom: bottom + 1, right: left - 1 }),
    ({ top, bottom, right }) => ({ top: top - 1, left: right + 1, bottom: bottom + 1, right: right + 1 }),
  ];
  let before: Area;
  do {
    before = area;
    for (const side of sides) {
      // As far as it goes on one side before the next, so that a long column is not looked through for each of its rows.
      for (let line = side(area); hasAny(line); line = side(area)) area = grown(area, line);
    }
  } while (area !== before);
  return area;
}

/** An area with a line beside it taken in; the line reaches one cell further at both of its ends. */
function grown(area: Area, line: Area): Area {
  return line.top === line.bottom && (line.top < area.top || line.top > area.bottom)
    ? { ...area, top: Math.min(area.top, line.top), bottom: Math.max(area.bottom, line.bottom) }
    : { ...area, left: Math.min(area.left, line.left), right: Math.max(area.right, line.right) };
}
