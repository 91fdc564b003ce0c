/** `Excel.TableColumnCollection` and its columns. */
import type { TableColumnModel } from '../../model/types';
import type { Cells } from '../cells';
import { HostError } from '../errors';
import { isArray, type Json } from '../json';
import {
  NULL_OBJECT,
  hostClass,
  integerOf,
  optionalInteger,
  optionalText,
  valueOf,
  type Given,
  type HostObject,
} from '../object';
import { columnFilterOf } from './auto-filter';
import { cellValue, readBlock, writeBlock } from './blocks';
import { textValue } from './properties';
import { rangeOf } from './range';
import { headerOf, totalsOf, type HeldTable } from './table';

/** A column as the client holds it. */
interface HeldColumn {
  readonly table: HeldTable;
  readonly id: number;
}

function indexOf({ table, id }: HeldColumn): number {
  const index = table.now.columns.findIndex((column) => column.id === id);
  if (index < 0) throw new HostError('ItemNotFound');
  return index;
}

/** The part of some rows of the table that lies in the column. */
function part(column: HeldColumn, cells: Cells): Cells {
  const left = cells.area.left + indexOf(column);
  return cells.at({ ...cells.area, left, right: left });
}

function all(column: HeldColumn): Cells {
  const { area } = column.table.now;
  return part(column, column.table.cells(area.top, area.bottom));
}

function rename(column: HeldColumn, value: Json): void {
  const { area } = part(column, headerOf(column.table));
  column.table.sheet.put(area.top, area.left, [[textValue(value)]]);
}

const tableColumn = hostClass<HeldColumn>(() => ({
  name: 'TableColumn',
  scalars: {
    id: { get: ({ id }) => id },
    index: { get: indexOf },
    name: { get: (column) => column.table.now.columns[indexOf(column)]?.name ?? '', set: rename },
    values: {
      get: (column) => readBlock(all(column), cellValue),
      set: (column, value) => {
        writeBlock(all(column), value);
      },
    },
  },
  objects: {
    filter: (column) => {
      const { session, sheet, id: tableId } = column.table;
      return columnFilterOf({ session, sheet, tableId, column: indexOf(column) });
    },
  },
  methods: {
    getRange: (column) => rangeOf(all(column)),
    getHeaderRowRange: (column) => rangeOf(part(column, headerOf(column.table))),
    getDataBodyRange: (column) => rangeOf(part(column, column.table.body)),
    getTotalRowRange: (column) => rangeOf(part(column, totalsOf(column.table))),
    delete: ({ table, id }) => {
      table.sheet.deleteTableColumn(table.id, id);
      return null;
    },
  },
  identity: ({ id }) => ({ Id: String(id) }),
}));

function columnOf(table: HeldTable, column: TableColumnModel): HostObject {
  return tableColumn.of({ table, id: column.id });
}

/** By name, or by id as a number or a text. */
function find(table: HeldTable, key: Given | undefined): TableColumnModel | null {
  if (typeof key !== 'string' && typeof key !== 'number') throw new HostError('InvalidArgument');
  const text = String(key).toLowerCase();
  const { columns } = table.now;
  return (
    columns.find(({ id }) => String(id) === text) ?? columns.find(({ name }) => name.toLowerCase() === text) ?? null
  );
}

function item(table: HeldTable, key: Given | undefined): HostObject {
  const found = find(table, key);
  if (found === null) throw new HostError('ItemNotFound');
  return columnOf(table, found);
}

/** Adds a column, with its header as the first of the values where any are given. */
function add(table: HeldTable, [index, values, name]: readonly Given[]): HostObject {
  const at = optionalInteger(index, -1);
  const wanted = optionalText(name);
  const { length } = table.now.columns;
  const added = table.sheet.addTableColumn(table.id, wanted, at < 0 || at >= length ? length : at);
  const held = { table, id: added.id };
  const given = valueOf(values);
  if (given !== null) {
    writeBlock(all(held), isArray(given) && !isArray(given[0]) ? given.map((value) => [value]) : given);
    if (wanted !== null) rename(held, wanted);
  }
  return tableColumn.of(held);
}

const tableColumns = hostClass<HeldTable>(() => ({
  name: 'TableColumnCollection',
  scalars: { count: { get: ({ now }) => now.columns.length } },
  methods: {
    add,
    getCount: ({ now }) => now.columns.length,
    getItem: (table, [key]) => item(table, key),
    getItemAt: (table, [index]) => {
      const found = table.now.columns[integerOf(index)];
      if (found === undefined) throw new HostError('InvalidArgument');
      return columnOf(table, found);
    },
    getItemOrNullObject: (table, [key]) => {
      const found = find(table, key);
      return found === null ? NULL_OBJECT : columnOf(table, found);
    },
  },
  item,
  items: (table) => table.now.columns.map((column) => columnOf(table, column)),
}));

/** The columns of a table as the client sees them. */
export function tableColumnsOf(table: HeldTable): HostObject {
  return tableColumns.of(table);
}

/** The classes, for checking them against the client's own. */
export const tableColumnClasses = { tableColumn, tableColumns };
