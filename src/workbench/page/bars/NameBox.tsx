import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { Input } from '@fluentui/react-components';
import { areaName } from '../../../workbook/address';
import { cellArea } from '../../../workbook/areas';
import type { Desk } from '../desk/desk';
import { useDesk, useDeskState } from '../desk/useDesk';
import { useFormulaBarStyles } from './FormulaBar.styles';
import { goalOf } from './go-to';
import { formulaBar as words } from './messages.en';
import { focusGrid } from './move';

/** Names the active cell, and goes to what is typed there. */
export function NameBox(): ReactElement {
  const styles = useFormulaBarStyles();
  const desk = useDesk();
  const { row, column } = useDeskState(({ edit, active }) => edit ?? active);
  /** What somebody typed; `null` while the box names the active cell. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape') {
      setTyped(null);
      setWrong(false);
      focusGrid();
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const isThere = typed === null || typed.trim() === '' || go(desk, typed);
    setWrong(!isThere);
    if (!isThere) return;
    setTyped(null);
    focusGrid();
  }

  return (
    <Input
      className={styles.nameBox}
      size="small"
      aria-label={words.nameBox}
      aria-invalid={isWrong}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? areaName(cellArea(row, column))}
      onFocus={({ currentTarget }) => {
        currentTarget.select();
      }}
      onBlur={() => {
        setTyped(null);
        setWrong(false);
      }}
      onChange={(_, { value }) => {
        setTyped(value);
        setWrong(false);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** Goes to what was typed. Where that is no place, or nothing may be left now, the reason is said. */
function go(desk: Desk, typed: string): boolean {
  if (!desk.endEdit()) return false;
  const goal = goalOf(desk.book, typed);
  if (goal.kind === 'nowhere') {
    desk.say({ kind: 'refused', text: goal.why });
    return false;
  }
  return desk.attempt(() => {
    desk.book.activate(goal.sheet.id);
    desk.select(goal.areas);
  });
}
