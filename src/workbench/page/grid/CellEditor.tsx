import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactElement,
  type Ref,
} from 'react';
import { areaName } from '../../../workbook/address';
import { cellArea } from '../../../workbook/areas';
import type { CellEdit } from '../desk/desk';
import { useDesk, useDeskState } from '../desk/useDesk';
import { fontOf, textWidth } from './fonts';
import { words } from './messages.en';
import { editKeyOf, pressedOf, type AfterEdit } from './keys';
import { boxOf, type Box } from './SelectionLayer';
import type { SheetView } from './sheet-view';
import type { GridLayout } from './useGridLayout';

/** How the grid hands the keyboard to the editor. */
export interface EditorHandle {
  /** The key that is down now, and what an input method makes of it, go to the editor. */
  take(): void;
  /** The caret goes behind the text. */
  focus(): void;
}

export interface CellEditorProps {
  readonly view: SheetView;
  readonly layout: GridLayout;
  readonly handle: Ref<EditorHandle>;
  /** Pixels of the grid in view. */
  readonly room: () => { readonly width: number; readonly left: number };
  /** The edit is over: the grid has the keyboard again. */
  readonly onDone: (after: AfterEdit | null) => void;
  /** A key that is not the editor's, since nothing is being edited. */
  readonly onOtherKey: (event: KeyboardEvent) => void;
}

/**
 * The field over the cell that is edited. It is always there, since what an input method composes needs a field from its
 * first key on; while nothing is edited it cannot be seen, reached or read.
 */
export function CellEditor(props: CellEditorProps): ReactElement {
  const { view, handle } = props;
  const desk = useDesk();
  const found = useDeskState((state) => state.edit);
  const edit = found?.sheetId === view.sheet.id ? found : null;
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    take: () => {
      if (field.current === null) return;
      field.current.value = '';
      field.current.focus({ preventScroll: true });
    },
    focus: () => {
      focusAtEnd(field.current);
    },
  }));
  useText(field, edit);
  const isHere = edit?.at === 'cell';
  useEffect(() => {
    if (isHere && document.activeElement !== field.current) focusAtEnd(field.current);
  }, [isHere]);
  const input = (text: string): void => {
    if (desk.state.edit === null) desk.beginEdit('cell', text);
    else desk.changeEdit(text);
  };
  const place = edit === null ? null : placeOf(edit, props);
  const address = edit === null ? '' : areaName(cellArea(edit.row, edit.column));
  return (
    <div className="hs-editorPlace" style={place === null ? idlePlace : stuckTo(edit, view)}>
      <textarea
        ref={field}
        className={place === null ? 'hs-editor hs-idleEditor' : 'hs-editor'}
        style={place?.style}
        aria-label={edit === null ? undefined : words.editor(address)}
        aria-hidden={edit === null}
        tabIndex={-1}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        onInput={({ currentTarget }) => {
          input(currentTarget.value);
        }}
        onKeyDown={(event) => {
          keyInEditor(event, desk, props);
        }}
        onPointerDown={() => {
          desk.stayInEdit();
        }}
        onFocus={() => {
          desk.moveEdit('cell');
        }}
        onBlur={() => {
          leaveLater(field, desk);
        }}
      />
    </div>
  );
}

const idlePlace = { position: 'sticky', top: 0, left: 0 } as const;

/** What somebody typed elsewhere, in the formula bar, shows here too. What was typed here stands here already. */
function useText(field: React.RefObject<HTMLTextAreaElement | null>, edit: CellEdit | null): void {
  const text = edit?.text ?? '';
  useLayoutEffect(() => {
    putText(field.current, text);
  }, [field, text, edit === null]); // eslint-disable-line react-hooks/exhaustive-deps -- an edit that begins with the text of the last one
}

function putText(field: HTMLTextAreaElement | null, text: string): void {
  if (field !== null && field.value !== text) field.value = text;
}

function focusAtEnd(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
}

/**
 * What is clicked elsewhere takes the edit in. Only where the focus went to is looked at once it is there: in the formula
 * bar the edit goes on, and so it does while another window is in front.
 */
function leaveLater(field: React.RefObject<HTMLTextAreaElement | null>, desk: ReturnType<typeof useDesk>): void {
  const { edit: before } = desk.state;
  setTimeout(() => {
    const { edit } = desk.state;
    if (edit?.at !== 'cell' || before === null || !document.hasFocus()) return;
    if (document.activeElement !== field.current) desk.endEdit();
  }, 0);
}

function keyInEditor(
  event: KeyboardEvent<HTMLTextAreaElement>,
  desk: ReturnType<typeof useDesk>,
  props: CellEditorProps,
): void {
  const { edit } = desk.state;
  const { isComposing } = event.nativeEvent;
  if (edit === null && !isComposing) {
    props.onOtherKey(event);
    return;
  }
  const key = editKeyOf({ ...pressedOf(event), isComposing }, edit?.isOver === true);
  if (key === null) return;
  event.preventDefault();
  event.stopPropagation();
  switch (key.kind) {
    case 'line':
      insertLine(event.currentTarget, desk);
      return;
    case 'stay':
      desk.stayInEdit();
      return;
    case 'cancel':
      desk.cancelEdit();
      props.onDone(null);
      return;
    case 'take':
      if (desk.endEdit()) props.onDone(key.after);
  }
}

function insertLine(field: HTMLTextAreaElement, desk: ReturnType<typeof useDesk>): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  desk.changeEdit(field.value);
}

interface EditorPlace {
  readonly style: React.CSSProperties;
}

/** Over the cell, and larger where the text needs it, as far as the grid is in view. */
function placeOf(edit: CellEdit, { view, layout, room }: CellEditorProps): EditorPlace {
  const merge = view.merges.at(edit.row, edit.column) ?? cellArea(edit.row, edit.column);
  const box: Box = boxOf(layout, merge);
  const look = view.look(edit.row, edit.column);
  const font = fontOf(look);
  const { header } = layout;
  const inView = room();
  const isFrozen = edit.column < view.frozen.columns;
  const fromLeft = header.width + box.left - (isFrozen ? 0 : inView.left);
  const most = Math.max(box.width, inView.width - fromLeft - 4);
  const lines = edit.text.split('\n');
  const needed = Math.max(...lines.map((line) => textWidth(line, font))) + font.size + 8;
  const width = Math.min(Math.max(box.width + 1, needed), most);
  const inner = Math.max(1, width - 6);
  const count = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, font) / inner)), 0);
  const height = Math.max(box.height + 1, count * font.line + 4);
  const style = {
    left: header.width + box.left - 1,
    top: header.height + box.top - 1,
    width,
    height,
    font: font.css,
    lineHeight: `${font.line}px`,
    ...(look.color !== null && look.fill !== null && { color: look.color, backgroundColor: look.fill }),
  };
  return { style };
}

/** In frozen rows and columns the field stays in view with its cell. Otherwise it goes below the headers. */
function stuckTo(edit: CellEdit | null, view: SheetView): React.CSSProperties {
  const { rows, columns } = view.frozen;
  const isTop = edit !== null && edit.row < rows;
  const isLeft = edit !== null && edit.column < columns;
  return {
    position: 'sticky',
    zIndex: isTop || isLeft ? 4 : 1,
    ...(isTop && { top: 0 }),
    ...(isLeft && { left: 0 }),
  };
}
