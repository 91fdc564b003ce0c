import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Area } from '../../../domain/sheet';
import type { Place } from '../desk/desk';
import type { Axis } from './axis';
import { currentArea, headOf, isWholeColumns, isWholeRows } from './selection';
import type { SheetView } from './sheet-view';
import type { GridLayout } from './useGridLayout';

/** What is in view of one axis, in pixels. */
export interface InView {
  /** How far it is scrolled. */
  readonly scrolled: number;
  /** Of the frame, with what does not scroll. */
  readonly size: number;
  /** What does not scroll. */
  readonly fixed: number;
  /** Where what scrolls begins. */
  readonly origin: number;
  /** So many lines do not scroll. */
  readonly frozen: number;
}

/** How far to scroll so that a line shows; `null` where it does. */
export function scrolledTo(axis: Axis, line: number, { scrolled, size, fixed, origin, frozen }: InView): number | null {
  if (line < frozen) return null;
  const start = axis.offset(line) - origin;
  const end = start + axis.size(line);
  const room = Math.max(0, size - fixed);
  if (start < scrolled) return start;
  if (end <= scrolled + room) return null;
  // Of a line that is larger than the frame its beginning shows.
  return end - start > room ? start : end - room;
}

/** What is selected, and in which sheet. */
interface Seen {
  readonly view: SheetView;
  readonly areas: readonly Area[];
  readonly active: Place;
}

/**
 * Brings what was selected into view, whoever selected it: here, the add-in, or the formula bar. `follow` asks for the corner
 * that moved, once.
 */
export function useInView(
  seen: Seen,
  layout: GridLayout,
  scroller: RefObject<HTMLDivElement | null>,
  followRef: RefObject<boolean>,
): void {
  const before = useRef<Seen | null>(null);
  const { view, areas, active } = seen;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const last = before.current;
    before.current = { view, areas, active };
    if (last?.view !== view) element.scrollTo(0, 0);
    else if (!followRef.current && last.active.row === active.row && last.active.column === active.column) return;
    const aim = followRef.current ? headOf(currentArea(areas, active), active) : active;
    followRef.current = false;
    bringInto(element, layout, view, { aim, area: currentArea(areas, active) });
  }, [view, areas, active, layout, scroller, followRef]);
}

/** Whole columns are not scrolled down, and whole rows not across: they show already. */
function bringInto(
  element: HTMLElement,
  { rows, columns, fixed, origin }: GridLayout,
  { frozen }: SheetView,
  { aim, area }: { readonly aim: Place; readonly area: Area },
): void {
  const down = { scrolled: element.scrollTop, size: element.clientHeight, fixed: fixed.height, origin: origin.top };
  const across = { scrolled: element.scrollLeft, size: element.clientWidth, fixed: fixed.width, origin: origin.left };
  const top = isWholeColumns(area) ? null : scrolledTo(rows, aim.row, { ...down, frozen: frozen.rows });
  const left = isWholeRows(area) ? null : scrolledTo(columns, aim.column, { ...across, frozen: frozen.columns });
  if (top === null && left === null) return;
  element.scrollTo(left ?? across.scrolled, top ?? down.scrolled);
}
