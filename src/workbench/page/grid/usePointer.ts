import { useRef, useState, type DOMAttributes, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { Desk } from '../desk/desk';
import {
  clicked,
  dragged,
  isSelected,
  placeAt,
  sameKind,
  targetOf,
  type EdgeTarget,
  type Selected,
  type Target,
} from './pointer';
import { fitLine, resizeLine } from './resize';
import type { SheetView } from './sheet-view';
import type { GridLayout } from './useGridLayout';

/** The line that is shown while somebody drags the edge of a header. */
export interface Resizing {
  readonly kind: 'row' | 'column';
  readonly line: number;
  /** Its size if it were let go now, in pixels. */
  readonly size: number;
}

/** What the pointer acts on. */
export interface PointerGround {
  readonly desk: Desk;
  readonly view: SheetView;
  readonly layout: GridLayout;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Gives the keyboard to the grid. */
  readonly focus: () => void;
  readonly openMenu: (x: number, y: number) => void;
  readonly openFilter: (row: number, column: number, near: Element) => void;
  readonly edit: () => void;
}

type Drag =
  | { readonly kind: 'select'; readonly target: Target['kind'] }
  | { readonly kind: 'resize'; readonly which: 'row' | 'column'; readonly line: number; readonly from: number };

/** What the pointer does on the grid. */
export interface GridPointer {
  readonly resizing: Resizing | null;
  readonly handlers: Pick<
    DOMAttributes<HTMLDivElement>,
    | 'onPointerDown'
    | 'onPointerMove'
    | 'onPointerUp'
    | 'onPointerCancel'
    | 'onClick'
    | 'onDoubleClick'
    | 'onContextMenu'
  >;
}

/** How near to an edge of the grid dragging scrolls it, and how far at once, in pixels. */
const EDGE = 8;
const SCROLL = 40;

/** Selecting, sizing and menus by mouse, pen and finger. */
export function usePointer(ground: PointerGround): GridPointer {
  const { desk, view, layout, scroller } = ground;
  const drag = useRef<Drag | null>(null);
  const [resizing, setResizing] = useState<Resizing | null>(null);

  const selected = (): Selected => ({ areas: desk.book.selection.areas, active: desk.state.active });
  const select = ({ areas, active }: Selected): void => {
    desk.select(areas, active);
  };
  const at = (event: MouseEvent): Target => {
    const found = event.target instanceof Element ? targetOf(event.target) : null;
    return found ?? { kind: 'cell', place: placeAt(layout, pointOf(scroller.current, event)) };
  };

  const press = (event: PointerEvent, target: Target): void => {
    if (target.kind === 'rowEdge' || target.kind === 'columnEdge') {
      drag.current = startResize(layout, target, event);
      return;
    }
    const before = selected();
    if (event.button === 2 && isSelected(before, target)) return;
    select(clicked(view, before, target, { extend: event.shiftKey, add: event.ctrlKey || event.metaKey }));
    if (event.button === 0) drag.current = { kind: 'select', target: target.kind };
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const { target } = event;
    // A finger scrolls; where it only touches, that is a click.
    if (!(target instanceof Element) || event.pointerType === 'touch' || isScrollBar(event, scroller.current)) return;
    if (target.closest('textarea,button') !== null || event.button === 1) return;
    event.preventDefault();
    // What is being typed is taken in first; where that is refused, it stays and nothing else is selected.
    if (!desk.endEdit()) return;
    ground.focus();
    press(event, at(event));
    if (drag.current !== null) capture(scroller.current, event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const { current } = drag;
    if (current === null) return;
    if (current.kind === 'resize') {
      setResizing(sizeNow(current, event));
      return;
    }
    scrollAtEdge(scroller.current, layout, event);
    const place = placeAt(layout, pointOf(scroller.current, event));
    if (current.target !== 'all') select(dragged(view, selected(), sameKind(current.target, place)));
  };

  const onPointerUp = (): void => {
    drag.current = null;
    if (resizing !== null) resizeLine(desk, resizing);
    setResizing(null);
  };

  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const { target, nativeEvent } = event;
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('[data-filter]');
    if (button !== null) {
      openFilterOf(ground, button);
      return;
    }
    const isTouch = 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch';
    if (!isTouch || target.closest('textarea') !== null || !desk.endEdit()) return;
    ground.focus();
    select(clicked(view, selected(), at(event), { extend: false, add: false }));
  };

  const onDoubleClick = (event: MouseEvent<HTMLDivElement>): void => {
    const target = event.target instanceof Element ? targetOf(event.target) : null;
    if (target?.kind === 'columnEdge' || target?.kind === 'rowEdge') fitLine(desk, view, target);
    else if (target?.kind === 'cell' && desk.state.edit === null) ground.edit();
  };

  const onContextMenu = (event: MouseEvent<HTMLDivElement>): void => {
    if (event.target instanceof Element && event.target.closest('textarea') !== null) return;
    event.preventDefault();
    ground.openMenu(event.clientX, event.clientY);
  };

  const onPointerCancel = (): void => {
    drag.current = null;
    setResizing(null);
  };

  return {
    resizing,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onClick, onDoubleClick, onContextMenu },
  };
}

function openFilterOf({ openFilter }: PointerGround, button: HTMLElement): void {
  const [row = 0, column = 0] = (button.dataset['filter'] ?? '').split(',').map(Number);
  openFilter(row, column, button);
}

function pointOf(scroller: HTMLElement | null, { clientX, clientY }: MouseEvent) {
  const rect = scroller?.getBoundingClientRect();
  return {
    x: clientX - (rect?.left ?? 0),
    y: clientY - (rect?.top ?? 0),
    scrollLeft: scroller?.scrollLeft ?? 0,
    scrollTop: scroller?.scrollTop ?? 0,
  };
}

/** What is beyond the content of the frame is its scroll bars. */
function isScrollBar(event: MouseEvent, scroller: HTMLElement | null): boolean {
  if (scroller === null || event.target !== scroller) return false;
  const { x, y } = pointOf(scroller, event);
  return x >= scroller.clientWidth || y >= scroller.clientHeight;
}

function capture(scroller: HTMLElement | null, pointer: number): void {
  // A test's page may have no pointers to capture.
  if (typeof scroller?.setPointerCapture === 'function') scroller.setPointerCapture(pointer);
}

function startResize({ rows, columns }: GridLayout, target: EdgeTarget, { clientX, clientY }: MouseEvent): Drag {
  return target.kind === 'rowEdge'
    ? { kind: 'resize', which: 'row', line: target.row, from: clientY - rows.size(target.row) }
    : { kind: 'resize', which: 'column', line: target.column, from: clientX - columns.size(target.column) };
}

function sizeNow(drag: Extract<Drag, { readonly kind: 'resize' }>, event: MouseEvent): Resizing {
  const size = (drag.which === 'row' ? event.clientY : event.clientX) - drag.from;
  return { kind: drag.which, line: drag.line, size: Math.max(0, Math.round(size)) };
}

/** Dragging beyond what is in view brings more of it into view. */
function scrollAtEdge(scroller: HTMLElement | null, { fixed }: GridLayout, event: MouseEvent): void {
  if (scroller === null) return;
  const { x, y } = pointOf(scroller, event);
  const across = x > scroller.clientWidth - EDGE ? SCROLL : x < fixed.width - EDGE ? -SCROLL : 0;
  const down = y > scroller.clientHeight - EDGE ? SCROLL : y < fixed.height - EDGE ? -SCROLL : 0;
  if (across !== 0 || down !== 0) scroller.scrollBy(across, down);
}
