/** Autofilters: which rows they hide. */
import type { Area } from '../../domain/sheet';
import { numbersFrom } from '../../workbook/areas';
import { textOf } from '../../workbook/text';
import { tableOf } from './edit-tables';
import { ModelError } from './errors';
import { refusals } from './messages.en';
import { inSheet, type Store } from './store';
import type { FilterModel } from './types';

/** The rows below the header of a filtered area, without a totals row. */
function dataRows(area: Area, totals: boolean): readonly number[] {
  return numbersFrom(area.top + 1, totals ? area.bottom - 1 : area.bottom);
}

/** Hides the rows of a filter that one of its criteria does not let through, and shows the others. */
function hideByFilter(store: Store, id: string, filter: FilterModel, totals: boolean): void {
  const hidden = new Set(store.sheet(id).hiddenRows);
  for (const row of dataRows(filter.area, totals)) {
    const isOut = filter.criteria.some(({ column, values }) => {
      // What only the file knows how to filter by stays as it is.
      if (values === null) return hidden.has(row);
      return !values.includes(shown(store, id, row, filter.area.left + column));
    });
    if (isOut) hidden.add(row);
    else hidden.delete(row);
  }
  store.set(id, { hiddenRows: hidden });
}

function shown(store: Store, id: string, row: number, column: number): string {
  const format = store.styles.at(store.styleAt(id, row, column)).numberFormat;
  return textOf(store.column(id, column).value(row), format, store.date1904);
}

function withCriterion(filter: FilterModel, column: number, values: readonly string[] | null): FilterModel {
  if (column < 0 || column > filter.area.right - filter.area.left) {
    throw new ModelError('InvalidArgument', refusals.noColumn);
  }
  const others = filter.criteria.filter((one) => one.column !== column);
  return { ...filter, criteria: values === null ? others : [...others, { column, values }] };
}

/** Filters a table by one of its columns; `null` takes that criterion away. */
export function filterTable(
  store: Store,
  id: string,
  tableId: number,
  criterion: { readonly column: number; readonly values: readonly string[] | null },
): void {
  const table = tableOf(store, id, tableId);
  store.guardSheet(id);
  const before = table.filter ?? { area: table.area, criteria: [] };
  const filter = withCriterion(before, criterion.column, criterion.values);
  setTableFilter(store, id, tableId, filter);
  hideByFilter(store, id, { ...filter, area: table.area }, table.totalsRow);
  store.happened({ kind: 'filtered', sheetId: id, tableId });
}

function setTableFilter(store: Store, id: string, tableId: number, filter: FilterModel): void {
  const { tables } = store.sheet(id);
  store.set(id, { tables: tables.map((one) => (one.id === tableId ? { ...one, filter } : one)) });
}

/** Puts the sheet's own filter over an area, or takes it away; all rows that it hid are shown. */
export function setFilter(store: Store, id: string, area: Area | null): void {
  store.guardSheet(id);
  if (area !== null) inSheet(area);
  const before = store.sheet(id).filter;
  if (before !== null && before.criteria.length > 0) showRows(store, id, dataRows(before.area, false));
  store.set(id, { filter: area === null ? null : { area, criteria: [] } });
  store.happened({ kind: 'filtered', sheetId: id, tableId: null });
}

/** Filters by a column of the sheet's own filter. */
export function filterBy(store: Store, id: string, column: number, values: readonly string[] | null): void {
  store.guardSheet(id);
  const before = store.sheet(id).filter;
  if (before === null) throw new ModelError('InvalidOperation', refusals.noFilter);
  const filter = withCriterion(before, column, values);
  store.set(id, { filter });
  hideByFilter(store, id, filter, false);
  store.happened({ kind: 'filtered', sheetId: id, tableId: null });
}

/** Takes all criteria away and shows the rows. */
export function clearFilter(store: Store, id: string, tableId: number | null): void {
  store.guardSheet(id);
  const table = tableId === null ? null : tableOf(store, id, tableId);
  const filter = table === null ? store.sheet(id).filter : table.filter;
  if (filter === null || filter.criteria.length === 0) return;
  if (table === null) store.set(id, { filter: { ...filter, criteria: [] } });
  else setTableFilter(store, id, table.id, { ...filter, criteria: [] });
  showRows(store, id, dataRows(table?.area ?? filter.area, table?.totalsRow ?? false));
  store.happened({ kind: 'filtered', sheetId: id, tableId });
}

function showRows(store: Store, id: string, rows: readonly number[]): void {
  const shownNow = new Set(rows);
  const { hiddenRows } = store.sheet(id);
  store.set(id, { hiddenRows: new Set([...hiddenRows].filter((row) => !shownNow.has(row))) });
}
