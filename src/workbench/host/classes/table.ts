/** `Excel.Table` and its rows. */
import type { SheetModel, TableModel } from '../../model/types';
import { Cells, type Session } from '../cells';
import { parseAddress } from '../addresses';
import { HostError } from '../errors';
import { isArray } from '../json';
import { HostObject, hostClass, integerOf, textOf, valueOf, type Given, type Scalar } from '../object';
import { autoFilterOf } from './auto-filter';
import { cellValue, readBlock, writeBlock } from './blocks';
import { flagValue, textValue } from './properties';
import { rangeOf } from './range';
import { tableColumnsOf } from './table-columns';
import { worksheetOf } from './worksheet';

/** A table as the client holds it: looked up again each time, for it is given anew after every change. */
export class HeldTable {
  constructor(
    readonly session: Session,
    readonly id: number,
  ) {}

  get now(): TableModel {
    const table = this.session.book.tableById(this.id);
    if (table === null) throw new HostError('ItemNotFound');
    return table;
  }

  get sheet(): SheetModel {
    const sheet = this.session.book.sheetById(this.now.sheetId);
    if (sheet === null) throw new HostError('ItemNotFound');
    return sheet;
  }

  /** Rows of it: from the first to the last, 0-based on the sheet. */
  cells(top: number, bottom: number): Cells {
    if (bottom < top) throw new HostError('ItemNotFound');
    return new Cells(this.session, this.sheet, { ...this.now.area, top, bottom });
  }

  get body(): Cells {
    const { area, headerRow, totalsRow } = this.now;
    return this.cells(area.top + (headerRow ? 1 : 0), area.bottom - (totalsRow ? 1 : 0));
  }
}

/** The header row of a table. */
export function headerOf(table: HeldTable): Cells {
  const { area, headerRow } = table.now;
  if (!headerRow) throw new HostError('ItemNotFound');
  return table.cells(area.top, area.top);
}

/** The totals row of a table. */
export function totalsOf(table: HeldTable): Cells {
  const { area, totalsRow } = table.now;
  if (!totalsRow) throw new HostError('ItemNotFound');
  return table.cells(area.bottom, area.bottom);
}

const scalars: Readonly<Record<string, Scalar<HeldTable>>> = {
  id: { get: ({ id }) => String(id) },
  legacyId: { get: ({ id }) => String(id) },
  name: {
    get: ({ now }) => now.name,
    set: (table, value) => {
      table.sheet.renameTable(table.id, textValue(value));
    },
  },
  style: {
    get: ({ now }) => now.style,
    set: (table, value) => {
      table.sheet.setTableStyle(table.id, textValue(value));
    },
  },
  showHeaders: {
    get: ({ now }) => now.headerRow,
    set: ({ now }, value) => {
      if (flagValue(value) !== now.headerRow) throw new HostError('NotImplemented');
    },
  },
  showTotals: {
    get: ({ now }) => now.totalsRow,
    set: (table, value) => {
      table.sheet.setTableTotals(table.id, flagValue(value));
    },
  },
};

function resize(table: HeldTable, given: Given | undefined): null {
  const address = given instanceof HostObject ? null : parseAddress(textOf(given));
  const thing = given instanceof HostObject ? given.thing : null;
  const area = thing instanceof Cells ? thing.area : address?.area;
  if (area === undefined) throw new HostError('InvalidArgument');
  table.sheet.resizeTable(table.id, area);
  return null;
}

const table = hostClass<HeldTable>(() => ({
  name: 'Table',
  scalars,
  objects: {
    columns: (table) => tableColumnsOf(table),
    rows: (table) => rows.of(table),
    worksheet: (table) => worksheetOf(table.session, table.sheet),
    autoFilter: (table) => autoFilterOf({ session: table.session, sheet: table.sheet, tableId: table.id }),
  },
  methods: {
    getRange: (table) => rangeOf(new Cells(table.session, table.sheet, table.now.area)),
    getHeaderRowRange: (table) => rangeOf(headerOf(table)),
    getDataBodyRange: (table) => rangeOf(table.body),
    getTotalRowRange: (table) => rangeOf(totalsOf(table)),
    resize: (table, [range]) => resize(table, range),
    delete: (table) => {
      table.sheet.deleteTable(table.id);
      return null;
    },
    convertToRange: (table) => {
      const { area } = table.now;
      const { session, sheet } = table;
      sheet.convertTableToRange(table.id);
      return rangeOf(new Cells(session, sheet, area));
    },
    clearFilters: (table) => {
      table.sheet.clearFilter(table.id);
      return null;
    },
    reapplyFilters: () => null,
  },
  identity: ({ id }) => ({ Id: String(id) }),
}));

/** Puts rows under the last one of a table. With a totals row, or at a place, it would have to move cells aside: not here. */
function addRows(held: HeldTable, [index, values]: readonly Given[]): HostObject {
  const { area, totalsRow } = held.now;
  if (index !== null && index !== undefined && index !== -1) throw new HostError('NotImplemented');
  if (totalsRow) throw new HostError('NotImplemented');
  const given = valueOf(values);
  const block = isArray(given) ? (isArray(given[0]) ? given : [given]) : null;
  const count = block?.length ?? 1;
  held.sheet.resizeTable(held.id, { ...area, bottom: area.bottom + count });
  const added = held.cells(area.bottom + 1, area.bottom + count);
  if (block !== null) writeBlock(added, block);
  return tableRow.of({ table: held, index: held.body.rowCount - count });
}

/** One row of a table's body, by its place. */
interface HeldRow {
  readonly table: HeldTable;
  readonly index: number;
}

function rowCells({ table, index }: HeldRow): Cells {
  const { area } = table.body;
  if (index < 0 || area.top + index > area.bottom) throw new HostError('InvalidArgument');
  return table.cells(area.top + index, area.top + index);
}

const rows = hostClass<HeldTable>(() => ({
  name: 'TableRowCollection',
  scalars: { count: { get: ({ body }) => body.rowCount } },
  methods: {
    getCount: ({ body }) => body.rowCount,
    getItemAt: (table, [index]) => tableRow.of({ table, index: integerOf(index) }),
    add: addRows,
  },
  items: (table) => Array.from({ length: table.body.rowCount }, (_, index) => tableRow.of({ table, index })),
}));

const tableRow = hostClass<HeldRow>(() => ({
  name: 'TableRow',
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: (row) => readBlock(rowCells(row), cellValue),
      set: (row, value) => {
        writeBlock(rowCells(row), value);
      },
    },
  },
  methods: { getRange: (row) => rangeOf(rowCells(row)) },
}));

/** A table as the client sees it. */
export function tableOf(session: Session, { id }: TableModel): HostObject {
  return table.of(new HeldTable(session, id));
}

/** The classes, for checking them against the client's own. */
export const tableClasses = { table, rows, tableRow };
