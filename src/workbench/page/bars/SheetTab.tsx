import { useEffect, useRef, type ReactElement } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { LockClosed12Regular } from '@fluentui/react-icons';
import type { SheetModel } from '../../model/types';
import { sheetTabs as words } from './messages.en';
import { useSheetTabsStyles } from './SheetTabs.styles';

export interface SheetTabProps {
  readonly sheet: SheetModel;
  /** Whether it is the sheet at hand. */
  readonly isActive: boolean;
  readonly onActivate: () => void;
  readonly onRename: () => void;
  /** Called with the tab, where its menu is to open. */
  readonly onMenu: (tab: HTMLElement) => void;
}

/** The tab of one sheet. */
export function SheetTab({ sheet, isActive, onActivate, onRename, onMenu }: SheetTabProps): ReactElement {
  const styles = useSheetTabsStyles();
  const { name, tabColor, isProtected } = sheet;
  const tab = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isActive]);
  return (
    <button
      ref={tab}
      type="button"
      role="tab"
      className={mergeClasses(styles.tab, isActive && styles.active)}
      aria-selected={isActive}
      {...(isProtected && { 'aria-label': words.protectedTab(name) })}
      aria-haspopup="menu"
      data-sheet={sheet.id}
      // One stop for Tab; arrow keys go from tab to tab.
      tabIndex={isActive ? 0 : -1}
      onClick={onActivate}
      onDoubleClick={onRename}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(event.currentTarget);
      }}
      onKeyDown={(event) => {
        const { key, shiftKey, currentTarget } = event;
        const asksMenu = key === 'ContextMenu' || (key === 'F10' && shiftKey);
        if (!asksMenu && key !== 'F2') return;
        event.preventDefault();
        if (asksMenu) onMenu(currentTarget);
        else onRename();
      }}
    >
      {isProtected && <LockClosed12Regular className={styles.lock} aria-hidden="true" />}
      {name}
      {tabColor !== null && (
        <span className={styles.color} style={{ backgroundColor: tabColor }} data-color={tabColor} aria-hidden="true" />
      )}
    </button>
  );
}
