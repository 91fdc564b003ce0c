/** The signs of filters in the header cells of tables and filtered areas, and what they filter by. */
import type { FilterModel, SheetModel } from '../../model/types';

/** A filter of one column. */
export interface FilterSign {
  readonly row: number;
  readonly column: number;
  /** `null`: of the sheet's own filter. */
  readonly tableId: number | null;
  /** Within the filtered area. */
  readonly place: number;
  readonly isFiltered: boolean;
}

/** More values than this are not offered one by one. */
export const MOST_VALUES = 1000;

/** All signs of a sheet, by row. */
export function filterSigns(sheet: SheetModel): ReadonlyMap<number, readonly FilterSign[]> {
  const signs: FilterSign[] = [];
  const add = ({ area, criteria }: FilterModel, tableId: number | null): void => {
    for (let column = area.left; column <= area.right; column++) {
      const place = column - area.left;
      const isFiltered = criteria.some((one) => one.column === place);
      signs.push({ row: area.top, column, tableId, place, isFiltered });
    }
  };
  for (const { filter, headerRow, id, area } of sheet.tables) {
    if (headerRow && filter !== null) add({ ...filter, area }, id);
  }
  if (sheet.filter !== null) add(sheet.filter, null);
  const byRow = new Map<number, FilterSign[]>();
  for (const sign of signs) byRow.set(sign.row, [...(byRow.get(sign.row) ?? []), sign]);
  return byRow;
}

/** Whether a criterion hides rows now. */
export function isFiltering(sheet: SheetModel): boolean {
  return (sheet.filter?.criteria.length ?? 0) > 0 || sheet.tables.some((one) => (one.filter?.criteria.length ?? 0) > 0);
}

/** The rows that a filter decides on, header and totals left out. */
function filteredRows(sheet: SheetModel, { tableId }: FilterSign): readonly [first: number, last: number] {
  const table = tableId === null ? null : sheet.table(tableId);
  const area = table?.area ?? sheet.filter?.area;
  if (area === undefined) return [0, -1];
  return [area.top + 1, table?.totalsRow === true ? area.bottom - 1 : area.bottom];
}

/** What can be chosen in a column. */
export interface FilterChoices {
  /** Texts of the column, each once, in the order of their values; the empty text stands for blank cells. */
  readonly values: readonly string[];
  /** Those that show now; `null`: all. */
  readonly chosen: ReadonlySet<string> | null;
}

/** What the menu of a filter offers. */
export function filterChoices(sheet: SheetModel, sign: FilterSign): FilterChoices {
  const [first, last] = filteredRows(sheet, sign);
  const numbers = new Map<string, number>();
  const texts = new Set<string>();
  for (let row = first; row <= last; row++) {
    const value = sheet.value(row, sign.column);
    const text = sheet.text(row, sign.column);
    if (typeof value === 'number') numbers.set(text, value);
    else texts.add(text);
  }
  const { compare } = new Intl.Collator('en', { numeric: true });
  const byValue = [...numbers].sort((one, other) => one[1] - other[1]).map(([text]) => text);
  const others = [...texts].filter((text) => text !== '' && !numbers.has(text)).sort(compare);
  const values = [...byValue, ...others, ...(texts.has('') ? [''] : [])];
  const filter = sign.tableId === null ? sheet.filter : (sheet.table(sign.tableId)?.filter ?? null);
  const criterion = filter?.criteria.find((one) => one.column === sign.place);
  const stay = criterion?.values ?? null;
  return { values, chosen: stay === null ? null : new Set(stay) };
}

/** Filters by values; `null` shows all again. */
export function applyFilter(sheet: SheetModel, sign: FilterSign, values: readonly string[] | null): void {
  if (sign.tableId === null) sheet.filterBy(sign.place, values);
  else sheet.filterTable(sign.tableId, sign.place, values);
}
