import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Area } from '../../../domain/sheet';
import type { Place } from '../desk/desk';
import { currentArea, headOf, isWholeColumns, isWholeRows } from './selection';
import type { Axis } from './axis';
import type { SheetView } from './sheet-view';
import type { GridLayout } from './useGridLayout';

/** What is in view of one axis, in pixels. */
interface Window {
  readonly scrolled: number;
  readonly size: number;
  readonly fixed: number;
  readonly origin: number;
  readonly frozen: number;
}

/** How far to scroll so that a line shows; `null` where it does. */
export function scrolledTo(axis: Axis, line: number, { scrolled, size, fixed, origin, frozen }: Window): number | null {
  if (line < frozen) return null;
  const start = axis.offset(line) - origin;
  const end = start + axis.size(line);
  const room = size - fixed;
  if (start < scrolled || axis.size(line) > room) return start < scrolled || start > scrolled + room ? start : null;
  return end > scrolled + room ? end - room : null;
}

/** Brings what was selected into view, whoever selected it: here, the add-in, or the formula bar's name box. */
export function useInView(
  view: SheetView,
  layout: GridLayout,
  scroller: RefObject<HTMLDivElement | null>,
  selected: { readonly areas: readonly Area[]; readonly active: Place },
): void {
  const { areas, active } = selected;
  const before = useRef<{
    readonly view: SheetView;
    readonly areas: readonly Area[] | null;
    readonly head: Place;
  } | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const area = currentArea(areas, active);
    const merge = view.merges.at(active.row, active.column);
    const isOne = merge !== null && area.bottom === merge.bottom && area.right === merge.right;
    const head = isOne ? active : headOf(area, active);
    const isNew = before.current?.view !== view;
    if (isNew) element.scrollTo(0, 0);
    const from = before.current;
    before.current = { view, areas, head };
    if (!isNew && from?.areas === areas && from.head.row === head.row && from.head.column === head.column) return;
    // What is extended shows the corner that moves, unless that is the end of the sheet.
    const isExtended = !isNew && from !== null && (from.head.row !== head.row || from.head.column !== head.column) && sameStart(from.areas, areas); // prettier-ignore
    const aim = isExtended ? head : active;
    const { rows, columns, fixed, origin } = layout;
    const top = isWholeColumns(area) ? null : scrolledTo(rows, aim.row, {
      ...{ scrolled: element.scrollTop, size: element.clientHeight },
      ...{ fixed: fixed.height, origin: origin.top, frozen: view.frozen.rows },
    }); // prettier-ignore
    const left = isWholeRows(area) ? null : scrolledTo(columns, aim.column, {
      ...{ scrolled: element.scrollLeft, size: element.clientWidth },
      ...{ fixed: fixed.width, origin: origin.left, frozen: view.frozen.columns },
    }); // prettier-ignore
    if (top !== null) element.scrollTop = top;
    if (left !== null) element.scrollLeft = left;
  });
}

/** Whether areas have been extended and not chosen anew. */
function sameStart(one: readonly Area[] | null, other: readonly Area[]): boolean {
  const [first] = one ?? [];
  const [second] = other;
  if (first === undefined || second === undefined || one?.length !== other.length) return false;
  const isSame = (side: 'top' | 'left' | 'bottom' | 'right'): boolean => first[side] === second[side];
  return (isSame('top') || isSame('bottom')) && (isSame('left') || isSame('right'));
}
