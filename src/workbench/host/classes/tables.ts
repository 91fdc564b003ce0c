/** Collections of tables: of the workbook, of a sheet, and those over a range. */
import { intersection, within } from '../../../workbook/areas';
import type { SheetModel, TableModel } from '../../model/types';
import { Cells, type Session } from '../cells';
import { parseAddress } from '../addresses';
import { HostError } from '../errors';
import { HostObject, NULL_OBJECT, flagOf, hostClass, integerOf, textOf, type Given } from '../object';
import { tableOf } from './table';

/** Some tables of a workbook: of all of its sheets or of one, or those that reach into a range. */
interface Tables {
  readonly session: Session;
  readonly sheet: SheetModel | null;
  readonly over: { readonly cells: Cells; readonly whole: boolean } | null;
}

function list({ session, sheet, over }: Tables): readonly TableModel[] {
  const tables = sheet === null ? session.book.tables : sheet.tables;
  if (over === null) return tables;
  const { area } = over.cells;
  return tables.filter((table) => (over.whole ? within(table.area, area) : intersection(area, table.area) !== null));
}

/** By name or by id, as the client asks for either. */
function find(tables: Tables, key: Given | undefined): TableModel | null {
  const text = textOf(key);
  const found = list(tables).find(({ id, name }) => String(id) === text || name.toLowerCase() === text.toLowerCase());
  return found ?? null;
}

function item(tables: Tables, key: Given | undefined): HostObject {
  const found = find(tables, key);
  if (found === null) throw new HostError('ItemNotFound');
  return tableOf(tables.session, found);
}

function itemOrNull(tables: Tables, key: Given | undefined): HostObject {
  const found = find(tables, key);
  return found === null ? NULL_OBJECT : tableOf(tables.session, found);
}

function itemAt(tables: Tables, index: number): HostObject {
  const found = list(tables)[index];
  if (found === undefined) throw new HostError('InvalidArgument');
  return tableOf(tables.session, found);
}

/** The cells of an argument: a range, or an address, which in a workbook's tables may name the sheet. */
function cellsIn({ session, sheet }: Tables, given: Given | undefined): Cells {
  if (given instanceof HostObject) {
    if (given.thing instanceof Cells) return given.thing;
    throw new HostError('InvalidArgument');
  }
  const address = parseAddress(textOf(given));
  if (address === null) throw new HostError('InvalidArgument');
  const named = address.sheet === null ? (sheet ?? session.book.activeSheet) : session.book.sheetByName(address.sheet);
  if (named === null) throw new HostError('ItemNotFound');
  return new Cells(session, named, address.area);
}

function items(tables: Tables): readonly HostObject[] {
  return list(tables).map((table) => tableOf(tables.session, table));
}

const collection = hostClass<Tables>(() => ({
  name: 'TableCollection',
  scalars: { count: { get: (tables) => list(tables).length } },
  methods: {
    add: (tables, [address, hasHeaders]) => {
      const cells = cellsIn(tables, address);
      if (tables.sheet !== null && cells.sheet !== tables.sheet) throw new HostError('InvalidArgument');
      return tableOf(tables.session, cells.sheet.addTable(cells.area, flagOf(hasHeaders)));
    },
    getCount: (tables) => list(tables).length,
    getItem: (tables, [key]) => item(tables, key),
    getItemAt: (tables, [index]) => itemAt(tables, integerOf(index)),
    getItemOrNullObject: (tables, [key]) => itemOrNull(tables, key),
  },
  item,
  items,
}));

const scoped = hostClass<Tables>(() => ({
  name: 'TableScopedCollection',
  methods: {
    getCount: (tables) => list(tables).length,
    getFirst: (tables) => itemAt(tables, 0),
    getItem: (tables, [key]) => item(tables, key),
    getItemOrNullObject: (tables, [key]) => itemOrNull(tables, key),
  },
  item,
  items,
}));

/** The tables of a sheet, or of the workbook. */
export function tablesOf(session: Session, sheet: SheetModel | null): HostObject {
  return collection.of({ session, sheet, over: null });
}

/** The tables that lie wholly within a range, or reach into it. */
export function tablesOver(cells: Cells, whole: boolean): HostObject {
  return scoped.of({ session: cells.session, sheet: cells.sheet, over: { cells, whole } });
}

/** The classes, for checking them against the client's own. */
export const tableCollectionClasses = { collection, scoped };
