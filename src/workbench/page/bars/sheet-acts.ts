/** What the tabs do to sheets. Each is one step to undo; what Excel refuses is said by the desk. */
import type { SheetModel } from '../../model/types';
import type { Desk } from '../desk/desk';

/** Sheets that have a tab, in order. */
export function shownSheets(sheets: readonly SheetModel[]): readonly SheetModel[] {
  return sheets.filter(({ visibility }) => visibility === 'visible');
}

/** Sheets that Excel offers to unhide. */
export function hiddenSheets(sheets: readonly SheetModel[]): readonly SheetModel[] {
  return sheets.filter(({ visibility }) => visibility === 'hidden');
}

/** The tab so many places on, or `null` at the end of them. */
export function neighbour(
  sheets: readonly SheetModel[],
  sheet: SheetModel,
  direction: 'left' | 'right',
): SheetModel | null {
  const shown = shownSheets(sheets);
  const place = shown.indexOf(sheet);
  return (place < 0 ? undefined : shown[place + (direction === 'left' ? -1 : 1)]) ?? null;
}

/** Takes a cell that is being edited in, and then acts on the workbook. Gives whether it was done. */
function after(desk: Desk, work: () => void): boolean {
  return desk.endEdit() && desk.attempt(work);
}

/** Puts a new sheet right of the one at hand, and goes there. */
export function addSheet(desk: Desk): boolean {
  return after(desk, () => {
    const { book, sheet } = desk;
    const place = book.sheets.indexOf(sheet) + 1;
    const made = book.addSheet();
    book.moveSheet(made.id, place);
    book.activate(made.id);
  });
}

/** Gives a sheet another name. */
export function renameSheet(desk: Desk, sheet: SheetModel, name: string): boolean {
  return after(desk, () => {
    desk.book.renameSheet(sheet.id, name);
  });
}

/** Takes a sheet away. */
export function deleteSheet(desk: Desk, sheet: SheetModel): boolean {
  return after(desk, () => {
    desk.book.removeSheet(sheet.id);
  });
}

/** Puts a sheet on the other side of its neighbour. */
export function moveSheet(desk: Desk, sheet: SheetModel, direction: 'left' | 'right'): boolean {
  const other = neighbour(desk.book.sheets, sheet, direction);
  if (other === null) return false;
  return after(desk, () => {
    desk.book.moveSheet(sheet.id, desk.book.sheets.indexOf(other));
  });
}

/** Hides a sheet. */
export function hideSheet(desk: Desk, sheet: SheetModel): boolean {
  return after(desk, () => {
    sheet.setVisibility('hidden');
  });
}

/** Shows a sheet again, and goes there. */
export function unhideSheet(desk: Desk, sheet: SheetModel): boolean {
  return after(desk, () => {
    sheet.setVisibility('visible');
    desk.book.activate(sheet.id);
  });
}

/** Protects a sheet, or ends that. */
export function setProtected(desk: Desk, sheet: SheetModel, isProtected: boolean): boolean {
  return after(desk, () => {
    if (isProtected) sheet.protect();
    else sheet.unprotect();
  });
}
