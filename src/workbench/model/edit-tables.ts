/** Tables. */
import { isFault, type Area, type CellValue } from '../../domain/sheet';
import { overlap } from '../../workbook/areas';
import { numbersFrom } from '../../workbook/areas';
import { textOf } from '../../workbook/text';
import { clearCells } from './edit-cells';
import { changeFormulas, refuseShift, shiftCells } from './edit-shift';
import { ModelError } from './errors';
import { refusals } from './messages.en';
import { columnMove, type Move } from './move';
import { refuseName } from './names';
import { renameColumnIn, renameTableIn } from './references';
import type { TableState } from './state';
import { inSheet, type Store } from './store';
import type { TableColumnModel } from './types';

const DEFAULT_STYLE = 'TableStyleMedium2';
/** A totals row says this where it sums nothing. */
const TOTAL = 'Total';

/** Throws a {@link ModelError} when there is no such table on the sheet. */
export function tableOf(store: Store, id: string, tableId: number): TableState {
  const found = store.sheet(id).tables.find((table) => table.id === tableId);
  if (found === undefined) throw new ModelError('ItemNotFound', refusals.noTable);
  return found;
}

function setTable(store: Store, id: string, table: TableState): void {
  const { tables } = store.sheet(id);
  store.set(id, { tables: tables.map((one) => (one.id === table.id ? table : one)) });
}

function changed(store: Store, id: string, tableId: number): void {
  store.happened({ kind: 'tableChanged', sheetId: id, tableId });
}

/** The text that a header cell has for its table. */
function headerText(store: Store, id: string, row: number, column: number): string {
  const value: CellValue = store.column(id, column).value(row);
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (isFault(value)) return value.text;
  return textOf(value, store.styles.at(store.styleAt(id, row, column)).numberFormat, store.date1904);
}

/** A text that is none of those taken: the same, or with the first number behind it that makes it one. */
function freeText(wanted: string, taken: ReadonlySet<string>, number = 2): string {
  if (wanted.trim() !== '' && !taken.has(wanted.toLowerCase())) return wanted;
  const base = wanted.trim() === '' ? 'Column' : wanted;
  let next = wanted.trim() === '' ? 1 : number;
  while (taken.has(`${base}${next}`.toLowerCase())) next++;
  return `${base}${next}`;
}

/** Makes the headers of a table texts of their own, in its columns, in its cells and in formulas that name them. */
function settleHeaders(store: Store, id: string, table: TableState): TableState {
  const taken = new Set<string>();
  const { top, left, right } = table.area;
  const columns = table.columns.map((column, index) => {
    const name = freeText(table.headerRow ? headerText(store, id, top, left + index) : column.name, taken);
    taken.add(name.toLowerCase());
    return column.name === name ? column : { ...column, name };
  });
  const unlike = columns.flatMap(({ name }, index) =>
    table.headerRow && store.column(id, left + index).value(top) !== name ? [{ name, column: left + index }] : [],
  );
  if (unlike.length > 0) {
    for (const { name, column } of unlike) store.writable(id, column).put(top, name, null);
    store.touch(id, { top, left, bottom: top, right });
    store.happened({ kind: 'cells', sheetId: id, area: { top, left, bottom: top, right } });
  }
  const renamed = columns.flatMap((column, index) => {
    const before = table.columns[index]?.name ?? '';
    return before === '' || before === column.name ? [] : [{ before, after: column.name }];
  });
  if (renamed.length > 0) {
    changeFormulas(store, (formula) =>
      renamed.reduce((made, { before, after }) => renameColumnIn(made, table.name, before, after), formula),
    );
  }
  return columns.every((column, index) => column === table.columns[index]) ? table : { ...table, columns };
}

/** After cells were put: tables whose headers are among them follow. */
export function syncHeaders(store: Store, id: string, area: Area): void {
  for (const table of store.sheet(id).tables) {
    const { top, left, right } = table.area;
    if (!table.headerRow || !overlap(area, { top, left, bottom: top, right })) continue;
    const settled = settleHeaders(store, id, table);
    if (settled === table) continue;
    setTable(store, id, settled);
    changed(store, id, table.id);
  }
}

/** Throws unless a table can lie over an area. */
function refuseArea(store: Store, id: string, area: Area, except: number | null): void {
  inSheet(area);
  store.guardSheet(id);
  const { tables, merges } = store.sheet(id);
  if (tables.some((table) => table.id !== except && overlap(table.area, area))) {
    throw new ModelError('InvalidArgument', refusals.tableOverlap);
  }
  if (merges.some((merge) => overlap(merge, area))) throw new ModelError('MergedRangeConflict', refusals.tableMerge);
}

/** Makes a table. */
export function addTable(store: Store, id: string, area: Area, hasHeaders: boolean, name?: string): TableState {
  refuseArea(store, id, area, null);
  if (name !== undefined) refuseName(store, name);
  const move: Move = { axis: 'rows', at: area.top, count: 1, from: area.left, to: area.right };
  if (!hasHeaders) {
    refuseShift(store, id, move);
    shiftCells(store, id, move);
  }
  // A table has a row below its header, blank or not.
  const bottom = Math.max(area.bottom + (hasHeaders ? 0 : 1), area.top + 1);
  const tables = store.sheetIds.flatMap((one) => store.sheet(one).tables);
  const table: TableState = {
    id: Math.max(0, ...tables.map((one) => one.id)) + 1,
    name: name ?? freeTableName(store),
    area: { ...area, bottom },
    columns: numbersFrom(1, area.right - area.left + 1).map((column) => ({ id: column, name: '' })),
    headerRow: true,
    totalsRow: false,
    style: DEFAULT_STYLE,
    filter: { area: { ...area, bottom }, criteria: [] },
  };
  store.set(id, { tables: [...store.sheet(id).tables, table] });
  setTable(store, id, settleHeaders(store, id, table));
  if (!hasHeaders) store.happened({ kind: 'cells', sheetId: id, area: { ...area, bottom } });
  store.happened({ kind: 'tableAdded', sheetId: id, tableId: table.id });
  return tableOf(store, id, table.id);
}

function freeTableName(store: Store): string {
  const tables = store.sheetIds.flatMap((one) => store.sheet(one).tables);
  const taken = new Set([...tables, ...store.shared.names].map((one) => one.name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`)) number++;
  return `Table${number}`;
}

/** Makes a table reach over another area with the same header row, some of whose columns it has. */
export function resizeTable(store: Store, id: string, tableId: number, area: Area): void {
  const table = tableOf(store, id, tableId);
  refuseArea(store, id, area, tableId);
  const least = area.top + (table.headerRow ? 1 : 0) + (table.totalsRow ? 1 : 0);
  if (area.top !== table.area.top || !overlap(area, table.area) || area.bottom < least) {
    throw new ModelError('InvalidArgument', refusals.tableShape);
  }
  let next = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  const columns = numbersFrom(area.left, area.right).map(
    (column) => table.columns[column - table.area.left] ?? { id: next++, name: '' },
  );
  const filter = table.filter === null ? null : { area, criteria: keptCriteria(table, area) };
  const resized = settleHeaders(store, id, { ...table, area, columns, filter });
  setTable(store, id, resized);
  changed(store, id, tableId);
}

function keptCriteria(table: TableState, area: Area) {
  return (table.filter?.criteria ?? []).flatMap((one) => {
    const column = table.area.left + one.column - area.left;
    return column >= 0 && column <= area.right - area.left ? [{ ...one, column }] : [];
  });
}

/** Gives a table another name, in formulas as well. */
export function renameTable(store: Store, id: string, tableId: number, name: string): void {
  const table = tableOf(store, id, tableId);
  store.guardSheet(id);
  if (table.name === name) return;
  if (table.name.toLowerCase() !== name.toLowerCase()) refuseName(store, name);
  setTable(store, id, { ...table, name });
  changeFormulas(store, (formula) => renameTableIn(formula, table.name, name));
  changed(store, id, tableId);
}

/** Gives a table another style, by its name. */
export function setTableStyle(store: Store, id: string, tableId: number, style: string): void {
  const table = tableOf(store, id, tableId);
  store.guardSheet(id);
  setTable(store, id, { ...table, style });
  changed(store, id, tableId);
}

/** Shows or takes away the totals row, in a row that comes or goes below the table. */
export function setTableTotals(store: Store, id: string, tableId: number, shown: boolean): void {
  const table = tableOf(store, id, tableId);
  store.guardSheet(id);
  if (table.totalsRow === shown) return;
  const { area } = table;
  const at = shown ? area.bottom + 1 : area.bottom;
  const move: Move = { axis: 'rows', at, count: shown ? 1 : -1, from: area.left, to: area.right };
  refuseShift(store, id, move);
  if (!shown) setTable(store, id, { ...table, totalsRow: false });
  shiftCells(store, id, move);
  if (shown) {
    setTable(store, id, { ...table, totalsRow: true, area: { ...area, bottom: at } });
    store.writable(id, area.left).put(at, TOTAL, null);
  }
  store.happened({ kind: 'cells', sheetId: id, area: { ...area, top: at, bottom: at } });
  changed(store, id, tableId);
}

/** Adds a column at a 0-based place. */
export function addTableColumn(
  store: Store,
  id: string,
  tableId: number,
  given: { readonly name: string | null; readonly at: number | null },
): TableColumnModel {
  const table = tableOf(store, id, tableId);
  const { area } = table;
  const place = given.at ?? table.columns.length;
  if (place < 0 || place > table.columns.length) throw new ModelError('InvalidArgument', refusals.noColumn);
  const column = area.left + place;
  inSheet({ ...area, right: area.right + 1 });
  store.guardSheet(id);
  const isRoomBeside = place === table.columns.length && isFree(store, id, { ...area, left: column, right: column });
  const move = columnMove(column, 1, area);
  if (!isRoomBeside) {
    refuseShift(store, id, move);
    shiftCells(store, id, move);
    store.happened({ kind: 'columnsInserted', sheetId: id, area: { ...area, left: column, right: column } });
  }
  const made = { id: Math.max(0, ...table.columns.map((one) => one.id)) + 1, name: '' };
  const columns = [...table.columns.slice(0, place), made, ...table.columns.slice(place)];
  const wide = { ...area, right: area.right + 1 };
  const filter = table.filter === null ? null : { area: wide, criteria: movedCriteria(table, place, 1) };
  if (given.name !== null) store.writable(id, column).put(area.top, given.name, null);
  const settled = settleHeaders(store, id, { ...table, area: wide, columns, filter });
  setTable(store, id, settled);
  store.happened({ kind: 'cells', sheetId: id, area: { ...area, left: column, right: column } });
  changed(store, id, tableId);
  return settled.columns[place] ?? made;
}

function isFree(store: Store, id: string, area: Area): boolean {
  const column = store.column(id, area.left);
  const { tables, merges } = store.sheet(id);
  if ([...tables.map((table) => table.area), ...merges].some((other) => overlap(other, area))) return false;
  return numbersFrom(area.top, area.bottom).every((row) => column.value(row) === null && !column.formulas.has(row));
}

function movedCriteria(table: TableState, place: number, by: number) {
  return (table.filter?.criteria ?? [])
    .filter((one) => by > 0 || one.column !== place)
    .map((one) => (one.column >= place ? { ...one, column: one.column + by } : one));
}

/** Deletes a column with its cells; what stands right of it in the table's rows closes up. */
export function deleteTableColumn(store: Store, id: string, tableId: number, columnId: number): void {
  const table = tableOf(store, id, tableId);
  const place = table.columns.findIndex((column) => column.id === columnId);
  if (place < 0) throw new ModelError('ItemNotFound', refusals.noColumn);
  if (table.columns.length === 1) throw new ModelError('InvalidOperation', refusals.tableShape);
  const { area } = table;
  const column = area.left + place;
  const move = columnMove(column, -1, area);
  refuseShift(store, id, move);
  const columns = table.columns.filter((one) => one.id !== columnId);
  setTable(store, id, { ...table, columns });
  shiftCells(store, id, move);
  const narrow = { ...area, right: area.right - 1 };
  const filter = table.filter === null ? null : { area: narrow, criteria: movedCriteria(table, place, -1) };
  setTable(store, id, { ...tableOf(store, id, tableId), area: narrow, filter });
  store.happened({ kind: 'columnsDeleted', sheetId: id, area: { ...area, left: column, right: column } });
  changed(store, id, tableId);
}

/** Takes a table away; its cells too when `withCells`. Rows that its filter hid are shown. */
export function removeTable(store: Store, id: string, tableId: number, withCells: boolean): void {
  const table = tableOf(store, id, tableId);
  store.guardSheet(id);
  const { tables, hiddenRows } = store.sheet(id);
  const isFiltered = (table.filter?.criteria ?? []).length > 0;
  const isOwn = (row: number): boolean => isFiltered && row > table.area.top && row <= table.area.bottom;
  store.set(id, {
    tables: tables.filter((one) => one.id !== tableId),
    hiddenRows: new Set([...hiddenRows].filter((row) => !isOwn(row))),
  });
  if (withCells) clearCells(store, id, table.area, 'all');
  store.happened({ kind: 'tableDeleted', sheetId: id, tableId });
}
