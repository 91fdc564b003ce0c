import type { ReactElement } from 'react';
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { DeleteRegular, EraserRegular, EyeOffRegular, EyeRegular, TableInsertRowRegular } from '@fluentui/react-icons';
import { ModelError } from '../../model';
import { useDesk } from '../desk/useDesk';
import { clearAreas } from './clipboard';
import { menu, refusals } from './messages.en';
import { currentRows } from './pointer';

/** More rows than this are not inserted, deleted or hidden at once. */
const MOST_ROWS = 10_000;

export interface GridMenuProps {
  /** Where it was asked for, in the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/** The menu of the selected cells. */
export function GridMenu({ at, onClose }: GridMenuProps): ReactElement {
  const desk = useDesk();
  const { sheet } = desk;
  const { first, last } = currentRows({ areas: desk.book.selection.areas, active: desk.state.active });
  const count = last - first + 1;
  const inRows = (work: () => void) => (): void => {
    desk.attempt(() => {
      if (count > MOST_ROWS) throw new ModelError('InvalidArgument', refusals.manyRows);
      work();
    });
  };
  const target = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Menu
      open
      positioning={{ target, position: 'below', align: 'start' }}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <MenuPopover>
        <MenuList aria-label={menu.name}>
          <MenuItem
            icon={<TableInsertRowRegular />}
            onClick={inRows(() => {
              sheet.insertRows(first, count);
            })}
          >
            {menu.insertRows(count)}
          </MenuItem>
          <MenuItem
            icon={<DeleteRegular />}
            onClick={inRows(() => {
              sheet.deleteRows(first, count);
            })}
          >
            {menu.deleteRows(count)}
          </MenuItem>
          <MenuItem
            icon={<EraserRegular />}
            onClick={() => {
              desk.attempt(() => {
                clearAreas(sheet, desk.book.selection.areas);
              });
            }}
          >
            {menu.clear}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            icon={<EyeOffRegular />}
            onClick={inRows(() => {
              sheet.hideRows(first, last, true);
            })}
          >
            {menu.hideRows(count)}
          </MenuItem>
          <MenuItem
            icon={<EyeRegular />}
            onClick={() => {
              desk.attempt(() => {
                for (const row of sheet.hiddenRows) {
                  if (row >= first - 1 && row <= last + 1) sheet.hideRows(row, row, false);
                }
              });
            }}
          >
            {menu.showRows}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
