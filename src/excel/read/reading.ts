/** A workbook as it was read through Office.js, and the Snapshot of it. */
import { formatAt, valueAt } from '../../domain/sheet';
import type { Snapshot, SnapshotSheet, SnapshotTable } from '../../workbook/snapshot';
import { textOf } from '../../workbook/text';
import type { BookFacts, SheetFacts, TableFacts } from './facts';
import type { Details, Grid } from './grid';
import type { SheetFrame } from './sheet-parts';

/** What a row takes in an answer, in characters: its values and formulas, and with them the kinds and formats that are read. */
export interface RowSize {
  readonly contents: number;
  readonly full: number;
}

/** One sheet as it was read. */
export interface SheetReading {
  readonly facts: SheetFacts;
  readonly frame: SheetFrame;
  /** Whether all of it was read, and not just its first rows. */
  readonly isWhole: boolean;
  readonly grid: Grid;
  readonly hiddenRows: readonly number[];
  /** Columns whose number formats and kinds of values were read in all rows. */
  readonly inFull: ReadonlySet<number>;
  /** Number formats and kinds of values: of all columns in the first rows, and of those columns in all rows. */
  readonly details: readonly Details[];
  /** What a row takes in an answer, in characters. */
  readonly rowSize: RowSize;
}

/** A workbook as it was read. */
export interface Reading {
  readonly facts: BookFacts;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetReading[];
  readonly state: string | null;
  readonly date1904: boolean;
  readonly seesMerges: boolean;
  readonly snapshot: Snapshot;
}

/** A reading with the Snapshot of it. */
export function readingOf(parts: Omit<Reading, 'snapshot'>): Reading {
  return { ...parts, snapshot: snapshotOf(parts) };
}

function snapshotOf({ facts, sheets, state, date1904 }: Omit<Reading, 'snapshot'>): Snapshot {
  const active = sheets.findIndex((sheet) => sheet.facts.id === facts.activeSheet);
  const tables = facts.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  return {
    name: facts.name,
    sheets: sheets.map((sheet) => sheetOf(sheet, date1904)),
    sheetNames: facts.sheets.map(({ name }) => name),
    activeSheet: active === -1 ? null : active,
    takenNames: [...facts.names, ...tables].map((name) => name.toUpperCase()),
    structureProtected: facts.structureProtected,
    readOnly: facts.readOnly,
    date1904,
    state,
  };
}

/** The Snapshot of one sheet. */
export function sheetOf({ facts, frame, grid, hiddenRows }: SheetReading, date1904: boolean): SnapshotSheet {
  const { columns, rowCount, hasFormula, formula } = grid;
  const sheet: SnapshotSheet = {
    name: facts.name,
    visibility: facts.visibility,
    rowCount,
    columnCount: columns.length,
    columns,
    tables: facts.tables.flatMap((table) => tableOf(table, frame, hiddenRows)),
    merges: frame.merges,
    hiddenRows,
    isProtected: facts.isProtected,
    filtered: facts.hasCriteria,
    // Nothing asks where they are, only whose they are.
    marks: frame.marks.map(({ formula: text }) => ({ areas: [], formula: text })),
    text: (row, column) => textOf(valueAt(sheet, row, column), formatAt(sheet, row, column), date1904),
    hasFormula,
    formula,
  };
  return sheet;
}

function tableOf(table: TableFacts, { tableAreas }: SheetFrame, hiddenRows: readonly number[]): SnapshotTable[] {
  const area = tableAreas.get(table.id);
  if (area === undefined) return [];
  const { name, headerRow, totalsRow, columns, hasCriteria } = table;
  const hidesRows = hiddenRows.some((row) => row > area.top && row <= area.bottom);
  return [{ name, area, headerRow, totalsRow, columns, filtered: hasCriteria && hidesRows }];
}
