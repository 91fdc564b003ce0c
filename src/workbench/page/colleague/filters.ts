/** The filter that a colleague puts over rows. */
import type { Area } from '../../../domain/sheet';
import { columnName } from '../../../workbook/address';
import { cellArea, numbersFrom, runsOf, within } from '../../../workbook/areas';
import type { SheetModel, TableModel } from '../../model/types';
import type { Place } from '../desk/desk';
import { columnNamed } from './messages.en';

/** Rows that can be filtered by one of their columns. */
export interface Filterable {
  /** What the column is called. */
  readonly header: string;
  readonly value: string;
  /** The table; `null` for rows of the sheet. */
  readonly table: TableModel | null;
  /** The rows with their header. */
  readonly area: Area;
  /** The column within them. */
  readonly column: number;
}

/**
 * What to filter by from a cell: by its value, the rows of its table, of the sheet's filter, of the held sheet, or those
 * that hang together with it. `null` for a cell that is in none of them, or in their header.
 */
export function filterableAt(sheet: SheetModel, { row, column }: Place, held: Area | null): Filterable | null {
  const table = sheet.tables.find(({ area }) => within(cellArea(row, column), area)) ?? null;
  const whole = table?.area ?? sheet.filter?.area ?? held ?? blockAround(sheet, row);
  if (whole === null) return null;
  const last = whole.bottom - (table?.totalsRow === true ? 1 : 0);
  const isData = row > whole.top && row <= last && column >= whole.left && column <= whole.right;
  if (!isData) return null;
  const header = sheet.text(whole.top, column).trim();
  return {
    header: header === '' ? columnNamed(columnName(column)) : `"${header}"`,
    value: sheet.text(row, column),
    table,
    area: whole,
    column: column - whole.left,
  };
}

/** What a sheet was like before a colleague filtered it. */
export interface Before {
  /** Whether the filter was put on for it. */
  readonly isNew: boolean;
  /** Rows that were hidden already, as far as they still stand where they did. */
  readonly hiddenRows: readonly number[];
}

/** Puts the filter on. Gives what the sheet was like before. */
export function putFilter(sheet: SheetModel, { table, area, column, value }: Filterable): Before {
  const { hiddenRows } = sheet;
  const isNew = table === null && sheet.filter === null;
  if (isNew) sheet.setFilter(area);
  if (table === null) sheet.filterBy(column, [value]);
  else sheet.filterTable(table.id, column, [value]);
  return { isNew, hiddenRows };
}

/** Whether any filter of a sheet hides rows now. */
export function isFiltered(sheet: SheetModel): boolean {
  return [sheet.filter, ...sheet.tables.map(({ filter }) => filter)].some((one) => (one?.criteria.length ?? 0) > 0);
}

/** Shows all rows that filters hide. A filter that was put on for it goes as a whole; what was hidden before stays so. */
export function showAllRows(sheet: SheetModel, { isNew, hiddenRows }: Before): void {
  for (const { id } of sheet.tables) sheet.clearFilter(id);
  if (isNew) sheet.setFilter(null);
  else sheet.clearFilter(null);
  for (const [first, last] of runsOf(hiddenRows)) sheet.hideRows(first, last, true);
}

/** The rows without a blank one between them and the cell's row, as wide as the sheet is used. */
function blockAround(sheet: SheetModel, row: number): Area | null {
  const used = sheet.usedArea(true);
  if (used === null) return null;
  const columns = numbersFrom(used.left, used.right);
  const isBlank = (at: number): boolean => columns.every((column) => sheet.value(at, column) === null);
  if (row < used.top || row > used.bottom || isBlank(row)) return null;
  let [top, bottom] = [row, row];
  while (top > used.top && !isBlank(top - 1)) top--;
  while (bottom < used.bottom && !isBlank(bottom + 1)) bottom++;
  return { ...used, top, bottom };
}
