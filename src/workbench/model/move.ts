/** Cells that move aside, and what that makes of areas. */
import type { Area } from '../../domain/sheet';
import { COLUMNS, ROWS } from '../../xlsx/refs';

/** Rows or columns that come or go. */
export interface Move {
  readonly axis: 'rows' | 'columns';
  /** The first one that comes or goes. */
  readonly at: number;
  /** How many come; negative: how many go. */
  readonly count: number;
  /** The stretch along the other axis in which cells move: all columns for rows. */
  readonly from: number;
  readonly to: number;
}

/** Whole rows that come or go. */
export function rowMove(at: number, count: number): Move {
  return { axis: 'rows', at, count, from: 0, to: COLUMNS - 1 };
}

/** Cells of some rows that move to the right, or close up from there. */
export function columnMove(at: number, count: number, rows: { readonly top: number; readonly bottom: number }): Move {
  return { axis: 'columns', at, count, from: rows.top, to: rows.bottom };
}

/**
 * Where an area is after a move: the same object when it stays, `null` when all of it went. An area that reaches out of
 * the stretch that moves stays.
 */
export function moveArea(area: Area, move: Move): Area | null {
  const isRows = move.axis === 'rows';
  const [low, high] = isRows ? [area.top, area.bottom] : [area.left, area.right];
  const [from, to] = isRows ? [area.left, area.right] : [area.top, area.bottom];
  if (from < move.from || to > move.to || high < move.at) return area;
  const last = (isRows ? ROWS : COLUMNS) - 1;
  const span = moveSpan(low, high, move);
  if (span === null || span[0] > last) return null;
  const end = Math.min(span[1], last);
  return isRows ? { ...area, top: span[0], bottom: end } : { ...area, left: span[0], right: end };
}

function moveSpan(low: number, high: number, { at, count }: Move): readonly [number, number] | null {
  if (count > 0) return [low >= at ? low + count : low, high + count];
  const gone = -count;
  const after = at + gone;
  const first = low < at ? low : Math.max(at, low - gone);
  const last = high < after ? at - 1 : high - gone;
  return first > last ? null : [first, last];
}

/** Where a row is after whole rows came or went; `null` when it went. */
export function movedRow(row: number, move: Move): number | null {
  const area = moveArea({ top: row, left: 0, bottom: row, right: 0 }, move);
  return area === null ? null : area.top;
}
