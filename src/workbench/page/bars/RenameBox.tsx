import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { SheetModel } from '../../model/types';
import { useDesk } from '../desk/useDesk';
import { sheetTabs as words } from './messages.en';
import { renameSheet } from './sheet-acts';
import { useSheetTabsStyles } from './SheetTabs.styles';

/** The least width in which a name can be typed. */
const LEAST_WIDTH = 112;

export interface RenameBoxProps {
  readonly sheet: SheetModel;
  /** The tab that it lies over. */
  readonly tab: HTMLElement;
  /** Called when the name was taken in or given up, with whether the keyboard is to come back to the tab. */
  readonly onEnd: (comesBack: boolean) => void;
}

/** The name of a sheet, in place of its tab, to be changed. A name that is refused stays to be mended. */
export function RenameBox({ sheet, tab, onEnd }: RenameBoxProps): ReactElement {
  const styles = useSheetTabsStyles();
  const desk = useDesk();
  const [name, setName] = useState(sheet.name);
  const [isRefused, setRefused] = useState(false);
  const isOver = useRef(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);

  function end(comesBack: boolean): void {
    // The field loses the keyboard now, which is not to take the name in once more.
    isOver.current = true;
    onEnd(comesBack);
  }

  function take(comesBack: boolean): void {
    if (isOver.current) return;
    if (name === sheet.name || renameSheet(desk, sheet, name)) end(comesBack);
    else setRefused(true);
  }

  return (
    <input
      ref={box}
      className={styles.rename}
      style={{ left: tab.offsetLeft, width: Math.max(LEAST_WIDTH, tab.offsetWidth) }}
      aria-label={words.newName(sheet.name)}
      aria-invalid={isRefused}
      maxLength={31}
      spellCheck={false}
      value={name}
      onChange={({ target }) => {
        setName(target.value);
        setRefused(false);
      }}
      onBlur={() => {
        take(false);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') take(true);
        if (event.key === 'Escape') end(true);
      }}
    />
  );
}
