import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { columnName } from '../../../workbook/address';
import { COLUMNS, ROWS } from '../../../xlsx/refs';
import { useDesk, useDeskState } from '../desk/useDesk';
import { CellEditor, type AfterEdit, type EditorHandle } from './CellEditor';
import { carryOut, goOn, selectCell, type Ground } from './commands';
import { FilterMenu } from './FilterMenu';
import type { FilterSign } from './filters';
import { gridCss } from './grid-css';
import { GridMenu } from './GridMenu';
import { GridParts } from './GridParts';
import { commandOf } from './keys';
import { words } from './messages.en';
import { stepFrom } from './moves';
import type { SheetView } from './sheet-view';
import { useClipboard } from './useClipboard';
import { useGridLayout, type GridLayout } from './useGridLayout';
import { useInView } from './useInView';
import { usePointer, type Resizing } from './usePointer';
import { useSheetView } from './useSheetView';

/** The menu that is open. */
type Opened =
  | { readonly kind: 'menu'; readonly x: number; readonly y: number }
  | { readonly kind: 'filter'; readonly sign: FilterSign; readonly at: DOMRect };

/** The cells of the active sheet, to be read, selected and changed. It fills its place. */
export function Grid(): ReactElement {
  const desk = useDesk();
  const view = useSheetView();
  const active = useDeskState((state) => state.active);
  const { areas } = desk.book.selection;
  const prefix = `${useId()}-`;
  const scroller = useRef<HTMLDivElement>(null);
  const panes = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorHandle>(null);
  const tabbed = useRef<number | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isAtLeft, setAtLeft] = useState(true);
  const layout = useGridLayout(view, scroller, areas, active);
  const clipboard = useClipboard(desk);
  useInView(view, layout, scroller, { areas, active });
  const focus = useCallback(() => panes.current?.focus({ preventScroll: true }), []);
  useFirstFocus(focus);

  const openFilter = (row: number, column: number, near: Element): void => {
    const sign = view.filterAt(row, column);
    if (sign !== null && desk.endEdit()) setOpened({ kind: 'filter', sign, at: near.getBoundingClientRect() });
  };
  const edit = (): void => {
    desk.beginEdit('cell');
    editor.current?.focus();
  };
  const activeElement = (): Element | null =>
    panes.current?.querySelector(`#${CSS.escape(prefix + addressOf(active))}`) ?? panes.current;
  const ground: Ground = {
    desk,
    view,
    tabbed,
    page: () => ({
      width: (scroller.current?.clientWidth ?? 0) - layout.fixed.width,
      height: (scroller.current?.clientHeight ?? 0) - layout.fixed.height,
    }),
    actions: {
      edit,
      empty: () => {
        desk.beginEdit('cell', '');
        editor.current?.focus();
      },
      take: () => editor.current?.take(),
      menu: () => {
        const rect = activeElement()?.getBoundingClientRect();
        if (rect !== undefined) setOpened({ kind: 'menu', x: rect.left + 8, y: rect.bottom });
      },
      filter: () => {
        const near = activeElement();
        if (near !== null) openFilter(active.row, active.column, near);
      },
      cancel: clipboard.forget,
    },
  };
  const { resizing, handlers } = usePointer({
    ...{ desk, view, layout, scroller, focus, edit, openFilter },
    openMenu: (x, y) => {
      setOpened({ kind: 'menu', x, y });
    },
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (desk.state.edit !== null && event.key !== 'F6') {
      // What was refused is still there to be mended.
      editor.current?.focus();
      return;
    }
    const command = commandOf({ ...pressedOf(event), isComposing: event.nativeEvent.isComposing });
    if (command === null) return;
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

  return (
    <div className="hs-grid">
      <style>{gridCss}</style>
      <div
        ref={scroller}
        className="hs-scroller"
        {...handlers}
        onScroll={({ currentTarget }) => {
          setAtLeft(currentTarget.scrollLeft <= 0);
        }}
      >
        <div className="hs-sheet" style={layout.total}>
          <div
            ref={panes}
            role="grid"
            tabIndex={0}
            className="hs-panes"
            aria-label={words.grid(view.sheet.name)}
            aria-description={words.keys}
            aria-multiselectable="true"
            aria-rowcount={ROWS + 1}
            aria-colcount={COLUMNS + 1}
            aria-activedescendant={isDrawn(layout, active) ? prefix + addressOf(active) : undefined}
            onKeyDown={onKeyDown}
            {...clipboard.handlers}
          >
            <GridParts
              {...{ view, layout, areas, active, prefix, isAtLeft }}
              epoch={view.epoch}
              copied={clipboard.copied}
            />
          </div>
          <CellEditor
            {...{ view, layout, onDone }}
            handle={editor}
            onOtherKey={onKeyDown}
            room={() => ({ width: scroller.current?.clientWidth ?? 0, left: scroller.current?.scrollLeft ?? 0 })}
          />
          {resizing !== null && <ResizeLine layout={layout} resizing={resizing} />}
        </div>
      </div>
      <Opening opened={opened} view={view} onClose={close} />
    </div>
  );
}

function Opening({
  opened,
  onClose,
}: {
  readonly opened: Opened | null;
  readonly view: SheetView;
  readonly onClose: () => void;
}) {
  if (opened === null) return null;
  if (opened.kind === 'menu') return <GridMenu at={opened} onClose={onClose} />;
  return <FilterMenu sign={opened.sign} at={opened.at} onClose={onClose} />;
}

/** Where the edge of a row or column will be. */
function ResizeLine({ layout, resizing }: { readonly layout: GridLayout; readonly resizing: Resizing }): ReactElement {
  const { kind, line, size } = resizing;
  const { header, rows, columns } = layout;
  const style =
    kind === 'row'
      ? { left: 0, right: 0, height: 2, top: header.height + rows.offset(line) + size }
      : { top: 0, bottom: 0, width: 2, left: header.width + columns.offset(line) + size };
  return <div className="hs-resizing" style={style} />;
}

function addressOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnName(column)}${row + 1}`;
}

function pressedOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) {
  return { key, ctrlKey, metaKey, shiftKey, altKey };
}

/** Whether a cell is in the page now, so that it can be named as the active one. */
function isDrawn(layout: GridLayout, { row, column }: { readonly row: number; readonly column: number }): boolean {
  const [top = 0] = layout.bodyRows;
  const [left] = layout.bodyColumns;
  const bottom = layout.bodyRows.at(-1) ?? -1;
  const right = layout.bodyColumns.at(-1)?.column ?? -1;
  const isDown = layout.frozenRows.includes(row) || (row >= top && row <= bottom);
  const isAcross =
    layout.frozenColumns.some((slot) => slot.column === column) || (column >= (left?.column ?? 0) && column <= right);
  return isDown && isAcross && !layout.rows.isHidden(row) && !layout.columns.isHidden(column);
}

/** A workbook that was opened has the keyboard, unless somebody is elsewhere with it. */
function useFirstFocus(focus: () => void): void {
  const opening = useDeskState((state) => state.opening);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) focus();
  }, [focus, opening]);
}
