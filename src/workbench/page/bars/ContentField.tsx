import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { Desk, DeskState } from '../desk/desk';
import { contentOf } from '../desk/entry';
import { useDesk, useDeskState } from '../desk/useDesk';
import { useFormulaBarStyles } from './FormulaBar.styles';
import { formulaBar as words } from './messages.en';
import { focusGrid, step } from './move';

export interface ContentFieldProps {
  /** Whether several lines show at once. */
  readonly isTall: boolean;
  /** The id of what is to be known about the value. */
  readonly describedBy?: string;
}

/** What stands in the editor, else what the active cell holds. */
function shownText({ edit, excel, active }: DeskState): string {
  return edit === null ? contentOf(excel.book, excel.book.activeSheet, active) : edit.text;
}

/** Where each key that ends an edit goes. */
const AFTER: Readonly<Record<string, { readonly rows: number; readonly columns: number }>> = {
  Enter: { rows: 1, columns: 0 },
  Tab: { rows: 0, columns: 1 },
};

/** The content of the active cell as it would be typed. To put the caret into it is to edit the cell. */
export function ContentField({ isTall, describedBy }: ContentFieldProps): ReactElement {
  const styles = useFormulaBarStyles();
  const desk = useDesk();
  const text = useDeskState(shownText);
  const field = useRef<HTMLTextAreaElement>(null);

  function breakLine(): void {
    const { current } = field;
    if (current === null) return;
    current.setRangeText('\n', current.selectionStart, current.selectionEnd, 'end');
    desk.changeEdit(current.value);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      desk.cancelEdit();
      focusGrid();
      return;
    }
    const way = AFTER[event.key];
    if (way === undefined) return;
    event.preventDefault();
    if (event.key === 'Enter' && (event.altKey || event.metaKey)) {
      breakLine();
      return;
    }
    if (!desk.endEdit()) return;
    const sign = event.shiftKey ? -1 : 1;
    if (!event.ctrlKey) step(desk, { rows: way.rows * sign, columns: way.columns * sign });
    focusGrid();
  }

  return (
    <textarea
      ref={field}
      className={mergeClasses(styles.content, isTall && styles.tall)}
      rows={isTall ? 5 : 1}
      aria-label={words.content}
      aria-describedby={describedBy}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onFocus={() => {
        desk.beginEdit('bar');
        desk.moveEdit('bar');
      }}
      onBlur={({ currentTarget }) => {
        leaveLater(currentTarget, desk);
      }}
      onChange={({ target }) => {
        desk.beginEdit('bar');
        desk.changeEdit(target.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/**
 * What is clicked elsewhere takes the edit in. Where the keyboard went to is looked at once it is there: in the cell the
 * edit goes on, and so it does while another window is in front.
 */
function leaveLater(field: HTMLElement, desk: Desk): void {
  const { edit: before } = desk.state;
  setTimeout(() => {
    const { edit } = desk.state;
    if (before === null || edit?.at !== 'bar' || !document.hasFocus()) return;
    if (document.activeElement !== field) desk.endEdit();
  }, 0);
}
