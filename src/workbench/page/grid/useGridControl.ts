import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useDesk, useDeskState } from '../desk/useDesk';
import { cellName } from './addresses';
import type { EditorHandle } from './CellEditor';
import { carryOut, goOn, selectCell, type Ground } from './commands';
import type { FilterSign } from './filters';
import { commandOf, pressedOf, type AfterEdit } from './keys';
import { stepFrom } from './moves';
import type { SheetView } from './sheet-view';
import { useClipboard, type GridClipboard } from './useClipboard';
import type { GridLayout } from './useGridLayout';
import { usePointer, type GridPointer } from './usePointer';

/** The menu that is open. */
export type Opened =
  | { readonly kind: 'menu'; readonly x: number; readonly y: number }
  | { readonly kind: 'filter'; readonly sign: FilterSign; readonly at: DOMRect };

/** The elements that are acted on. */
export interface GridElements {
  /** What scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** What has the keyboard. */
  readonly panes: RefObject<HTMLDivElement | null>;
  readonly editor: RefObject<EditorHandle | null>;
}

/** What the grid does with keys, pointer and clipboard. */
export interface GridControl {
  readonly pointer: GridPointer;
  readonly clipboard: GridClipboard;
  readonly opened: Opened | null;
  /** Closes the menu. */
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The edit of a cell is over. */
  readonly onDone: (after: AfterEdit | null) => void;
}

/** Connects keys, pointer and clipboard with the desk. */
export function useGridControl(
  view: SheetView,
  layout: GridLayout,
  elements: GridElements,
  { prefix, follow }: { readonly prefix: string; readonly follow: { current: boolean } },
): GridControl {
  const { scroller, panes: panesRef, editor } = elements;
  const desk = useDesk();
  const tabbed = useRef<number | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const clipboard = useClipboard(desk);
  const focus = useCallback(() => panesRef.current?.focus({ preventScroll: true }), [panesRef]);
  useFirstFocus(focus);

  const openFilter = (row: number, column: number, near: Element): void => {
    const sign = view.filterAt(row, column);
    if (sign !== null && desk.endEdit()) setOpened({ kind: 'filter', sign, at: near.getBoundingClientRect() });
  };
  const openMenu = (x: number, y: number): void => {
    if (desk.endEdit()) setOpened({ kind: 'menu', x, y });
  };
  const edit = (text?: string): void => {
    desk.beginEdit('cell', text);
    editor.current?.focus();
  };
  const activeElement = (): Element | null =>
    panesRef.current?.querySelector(`[id="${prefix}${cellName(desk.state.active)}"]`) ?? panesRef.current;
  const pointer = usePointer({ ...{ desk, view, layout, scroller, focus, edit, openFilter, openMenu } });
  const ground: Ground = {
    ...{ desk, view, tabbed, follow },
    page: () => ({
      width: (scroller.current?.clientWidth ?? 0) - layout.fixed.width,
      height: (scroller.current?.clientHeight ?? 0) - layout.fixed.height,
    }),
    actions: {
      edit,
      empty: () => {
        edit('');
      },
      take: () => editor.current?.take(),
      menu: () => {
        const rect = activeElement()?.getBoundingClientRect();
        if (rect !== undefined) openMenu(rect.left + 8, rect.bottom);
      },
      filter: () => {
        const near = activeElement();
        if (near !== null) openFilter(desk.state.active.row, desk.state.active.column, near);
      },
      cancel: clipboard.forget,
    },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = commandOf({ ...pressedOf(event), isComposing: event.nativeEvent.isComposing });
    if (command === null) return;
    if (desk.state.edit !== null) {
      // What was refused is still there to be mended.
      editor.current?.focus();
      return;
    }
    // What is typed is to reach the editor, which has the focus by then.
    if (command.kind !== 'type' && command.kind !== 'compose') {
      event.preventDefault();
      focus();
    }
    carryOut(command, ground);
  };
  const onDone = (after: AfterEdit | null): void => {
    focus();
    if (after === null) return;
    if (after.kind === 'step') selectCell(desk, view, stepFrom(view, desk.state.active, after.step));
    else goOn(after, ground);
  };
  const close = (): void => {
    setOpened(null);
    focus();
  };
  return { pointer, clipboard, opened, close, onKeyDown, onDone };
}

/** A workbook that was opened has the keyboard, unless somebody is elsewhere with it. */
function useFirstFocus(focus: () => void): void {
  const opening = useDeskState((state) => state.opening);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) focus();
  }, [focus, opening]);
}
