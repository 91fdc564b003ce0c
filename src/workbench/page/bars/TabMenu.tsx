import type { ReactElement } from 'react';
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { SheetModel } from '../../model/types';
import { useDesk } from '../desk/useDesk';
import { sheetTabs as words } from './messages.en';
import { hiddenSheets, hideSheet, moveSheet, neighbour, setProtected, shownSheets } from './sheet-acts';

export interface TabMenuProps {
  readonly sheet: SheetModel;
  /** Beside which the menu opens. */
  readonly target: HTMLElement;
  readonly onRename: () => void;
  readonly onDelete: () => void;
  readonly onUnhide: () => void;
  /** Called with whether the keyboard is to come back: a click elsewhere has taken it there. */
  readonly onClose: (comesBack: boolean) => void;
}

/** What can be done with a sheet. */
export function TabMenu({ sheet, target, onRename, onDelete, onUnhide, onClose }: TabMenuProps): ReactElement {
  const desk = useDesk();
  const { sheets } = desk.book;
  const isOnly = shownSheets(sheets).length === 1;
  return (
    <Menu
      open
      positioning={{ target, position: 'above', align: 'start' }}
      onOpenChange={(_, { open, type }) => {
        if (!open) onClose(type !== 'clickOutside');
      }}
    >
      <MenuPopover>
        <MenuList aria-label={words.menu(sheet.name)} aria-labelledby={undefined}>
          <MenuItem onClick={onRename}>{words.rename}</MenuItem>
          <MenuItem disabled={isOnly} onClick={onDelete}>
            {words.remove}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            disabled={neighbour(sheets, sheet, 'left') === null}
            onClick={() => {
              moveSheet(desk, sheet, 'left');
            }}
          >
            {words.left}
          </MenuItem>
          <MenuItem
            disabled={neighbour(sheets, sheet, 'right') === null}
            onClick={() => {
              moveSheet(desk, sheet, 'right');
            }}
          >
            {words.right}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            disabled={isOnly}
            onClick={() => {
              hideSheet(desk, sheet);
            }}
          >
            {words.hide}
          </MenuItem>
          <MenuItem disabled={hiddenSheets(sheets).length === 0} onClick={onUnhide}>
            {words.unhide}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            onClick={() => {
              setProtected(desk, sheet, !sheet.isProtected);
            }}
          >
            {sheet.isProtected ? words.unprotect : words.protect}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
