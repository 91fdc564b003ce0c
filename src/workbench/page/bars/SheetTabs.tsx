import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button, Tooltip } from '@fluentui/react-components';
import { Add16Regular, ChevronLeft16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { SheetModel } from '../../model/types';
import { useDesk, useDeskState } from '../desk/useDesk';
import { sheetTabs as words } from './messages.en';
import { RenameBox } from './RenameBox';
import { addSheet, hiddenSheets, shownSheets } from './sheet-acts';
import { DeleteDialog, UnhideDialog } from './SheetDialogs';
import { SheetTab } from './SheetTab';
import { useSheetTabsStyles } from './SheetTabs.styles';
import { TabMenu } from './TabMenu';
import { useOverflow } from './useOverflow';

/** What is open over the tabs. */
type Open =
  | { readonly what: 'menu' | 'rename'; readonly sheet: SheetModel; readonly tab: HTMLElement }
  | { readonly what: 'delete'; readonly sheet: SheetModel }
  | { readonly what: 'unhide' };

/** What is open, and the ways to close it: once nothing is, the keyboard comes back unless it went elsewhere already. */
function useOpen(comeBack: () => void) {
  const [open, setOpen] = useState<Open | null>(null);
  const returns = useRef(false);
  useEffect(() => {
    // Only once all is drawn is there a tab of a sheet that was shown, and none of one that was hidden.
    if (open === null && returns.current) comeBack();
    returns.current = false;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is open is what it waits for
  }, [open]);
  return {
    open,
    setOpen,
    close: (comesBack = true): void => {
      returns.current = comesBack;
      setOpen(null);
    },
    closeMenu: (comesBack: boolean): void => {
      returns.current = comesBack;
      // What an item of the menu opened stays.
      setOpen((now) => (now?.what === 'menu' ? null : now));
    },
  };
}

/** The tabs of the sheets that show, and what can be done with sheets. */
export function SheetTabs(): ReactElement {
  const styles = useSheetTabsStyles();
  const desk = useDesk();
  const version = useDeskState((state) => state.version);
  const row = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { back, on, measure, scrollBack, scrollOn } = useOverflow(row, version);
  const { sheets, activeSheet } = desk.book;

  const { open, setOpen, close, closeMenu } = useOpen(() => {
    tabIn(list.current, desk.sheet)?.focus();
  });

  function rename(sheet: SheetModel): void {
    const tab = tabIn(list.current, sheet);
    if (tab !== null) setOpen({ what: 'rename', sheet, tab });
  }

  return (
    <div className={styles.root}>
      {(back || on) && (
        <div className={styles.scroll}>
          <ScrollButton label={words.back} icon={<ChevronLeft16Regular />} isOff={!back} onClick={scrollBack} />
          <ScrollButton label={words.on} icon={<ChevronRight16Regular />} isOff={!on} onClick={scrollOn} />
        </div>
      )}
      <div ref={row} className={styles.row} onScroll={measure}>
        <div ref={list} role="tablist" aria-label={words.label} className={styles.list} onKeyDown={goAlong}>
          {shownSheets(sheets).map((sheet) => (
            <SheetTab
              key={sheet.id}
              sheet={sheet}
              isActive={sheet === activeSheet}
              onActivate={() => {
                desk.activate(sheet.id);
              }}
              onRename={() => {
                rename(sheet);
              }}
              onMenu={(tab) => {
                desk.activate(sheet.id);
                setOpen({ what: 'menu', sheet, tab });
              }}
            />
          ))}
        </div>
        {open?.what === 'rename' && sheets.includes(open.sheet) && (
          <RenameBox key={open.sheet.id} sheet={open.sheet} tab={open.tab} onEnd={close} />
        )}
      </div>
      <Tooltip content={words.add} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          icon={<Add16Regular />}
          onClick={() => {
            addSheet(desk);
          }}
        />
      </Tooltip>
      <Overlays open={open} onOpen={setOpen} onRename={rename} onClose={close} onCloseMenu={closeMenu} />
    </div>
  );
}

interface OverlaysProps {
  readonly open: Open | null;
  readonly onOpen: (open: Open) => void;
  readonly onRename: (sheet: SheetModel) => void;
  readonly onClose: () => void;
  readonly onCloseMenu: (comesBack: boolean) => void;
}

/** The menu of a tab, and what is asked before something is done. */
function Overlays({ open, onOpen, onRename, onClose, onCloseMenu }: OverlaysProps): ReactElement | null {
  const { sheets } = useDesk().book;
  if (open === null || open.what === 'rename') return null;
  if (open.what === 'unhide') return hiddenSheets(sheets).length === 0 ? null : <UnhideDialog onClose={onClose} />;
  const { sheet } = open;
  if (!sheets.includes(sheet)) return null;
  if (open.what === 'delete') return <DeleteDialog sheet={sheet} onClose={onClose} />;
  return (
    <TabMenu
      sheet={sheet}
      target={open.tab}
      onRename={() => {
        onRename(sheet);
      }}
      onDelete={() => {
        onOpen({ what: 'delete', sheet });
      }}
      onUnhide={() => {
        onOpen({ what: 'unhide' });
      }}
      onClose={onCloseMenu}
    />
  );
}

interface ScrollButtonProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly isOff: boolean;
  readonly onClick: () => void;
}

function ScrollButton({ label, icon, isOff, onClick }: ScrollButtonProps): ReactElement {
  return <Button appearance="subtle" size="small" aria-label={label} icon={icon} disabled={isOff} onClick={onClick} />;
}

function tabIn(list: HTMLElement | null, sheet: SheetModel): HTMLElement | null {
  const tab = list?.querySelector(`[data-sheet="${sheet.id}"]`);
  return tab instanceof HTMLElement ? tab : null;
}

/** Arrow keys, Home and End go from tab to tab; Enter or the space bar goes to the sheet. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const place = tabs.findIndex((tab) => tab === document.activeElement);
  const last = tabs.length - 1;
  const goals: Readonly<Record<string, number>> = {
    ArrowLeft: place === 0 ? last : place - 1,
    ArrowRight: place === last ? 0 : place + 1,
    Home: 0,
    End: last,
  };
  const goal = goals[event.key];
  if (place < 0 || goal === undefined || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  tabs[goal]?.focus();
}
