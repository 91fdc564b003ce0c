/** Drawings, controls and notes: where on the rows of a sheet they are fastened. */
import { childOf, type XmlElement } from '../../xlsx/xml';
import type { Patch } from '../../xlsx/write/patch';
import type { Move } from './move';

/** How something fastened to cells goes with them. */
export interface Fastened {
  readonly isMoved: boolean;
  readonly isSized: boolean;
  /** Of whole rows: nothing else moves drawings. */
  readonly moves: readonly Move[];
}

/** A place on a sheet: so far below the top of a row. */
export interface Point {
  readonly row: number;
  readonly offset: number;
}

/** Where a point is after moves. What lay in rows that went is now at the top of the row behind them. */
function movedPoint(point: Point, moves: readonly Move[], isEnd: boolean): Point {
  return moves.reduce((now, { at, count }) => {
    // What ends where a row begins does not reach into it.
    const isAbove = now.row < at || (isEnd && now.row === at && now.offset === 0);
    if (isAbove) return now;
    if (count > 0 || now.row >= at - count) return { ...now, row: now.row + count };
    return { row: at, offset: 0 };
  }, point);
}

/** The first and the last point of something that is fastened after moves. */
export function movedPoints(
  from: Point,
  to: Point | null,
  { isMoved, isSized, moves }: Fastened,
): readonly [Point, Point | null] {
  if (!isMoved) return [from, to];
  const first = movedPoint(from, moves, false);
  if (to === null) return [first, null];
  return [first, isSized ? movedPoint(to, moves, true) : { ...to, row: to.row + first.row - from.row }];
}

/** Moves the `from` and `to` of an anchor. */
export function moveAnchor(patch: Patch, anchor: XmlElement, fastened: Fastened): void {
  const from = anchor.children.find(({ local }) => local === 'from') ?? null;
  const to = anchor.children.find(({ local }) => local === 'to') ?? null;
  const start = pointOf(from);
  if (from === null || start === null) return;
  const [first, last] = movedPoints(start, pointOf(to), fastened);
  putPoint(patch, from, start, first);
  const end = pointOf(to);
  if (to !== null && end !== null && last !== null) putPoint(patch, to, end, last);
}

function pointOf(element: XmlElement | null): Point | null {
  const row = childOf(element, 'row');
  if (row === null) return null;
  return { row: Number(row.text), offset: Number(childOf(element, 'rowOff')?.text ?? 0) };
}

function putPoint(patch: Patch, element: XmlElement, before: Point, now: Point): void {
  const row = childOf(element, 'row');
  const offset = childOf(element, 'rowOff');
  if (row !== null && now.row !== before.row) patch.replace(row.inner, row.close, String(now.row));
  if (offset !== null && now.offset !== before.offset) patch.replace(offset.inner, offset.close, String(now.offset));
}
