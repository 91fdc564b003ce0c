import { useId, useRef, useState, type ReactElement } from 'react';
import { COLUMNS, ROWS } from '../../../xlsx/refs';
import { useDesk, useDeskState } from '../desk/useDesk';
import { cellName } from './addresses';
import { CellEditor, type EditorHandle } from './CellEditor';
import { FilterMenu } from './FilterMenu';
import { gridCss } from './grid-css';
import { GridMenu } from './GridMenu';
import { GridParts } from './GridParts';
import { words } from './messages.en';
import { useGridControl, type GridControl } from './useGridControl';
import { isDrawn, useGridLayout, type GridLayout } from './useGridLayout';
import { useInView } from './useInView';
import type { Resizing } from './usePointer';
import { useSheetView } from './useSheetView';

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
  const follow = useRef(false);
  const [isAtLeft, setAtLeft] = useState(true);
  const layout = useGridLayout(view, scroller, areas, active);
  const control = useGridControl(view, layout, { scroller, panes, editor }, { prefix, follow });
  const { pointer, clipboard, onKeyDown } = control;
  useInView({ view, areas, active }, layout, scroller, follow);

  return (
    <div className="hs-grid">
      <style>{gridCss}</style>
      <div
        ref={scroller}
        className="hs-scroller"
        {...pointer.handlers}
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
            aria-activedescendant={isDrawn(layout, active) ? prefix + cellName(active) : undefined}
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
            {...{ view, layout, onDone: control.onDone }}
            handle={editor}
            onOtherKey={onKeyDown}
            room={() => ({ width: scroller.current?.clientWidth ?? 0, left: scroller.current?.scrollLeft ?? 0 })}
          />
          {pointer.resizing !== null && <ResizeLine layout={layout} resizing={pointer.resizing} />}
        </div>
      </div>
      <OpenMenu {...control} />
    </div>
  );
}

function OpenMenu({ opened, close }: Pick<GridControl, 'opened' | 'close'>): ReactElement | null {
  if (opened === null) return null;
  if (opened.kind === 'menu') return <GridMenu at={opened} onClose={close} />;
  return <FilterMenu sign={opened.sign} at={opened.at} onClose={close} />;
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
