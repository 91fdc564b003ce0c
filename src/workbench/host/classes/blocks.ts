/** Reading and writing blocks of cells as 2-D arrays. */
import { isFault, type CellValue } from '../../../domain/sheet';
import { parseEntry } from '../../model/parse-entry';
import type { CellEntry, SheetModel } from '../../model/types';
import type { Cells } from '../cells';
import { HostError } from '../errors';
import { isArray, type Json } from '../json';
import { CAUSES } from '../messages.en';

/** More cells than this are not read at once (FACTS: a read above 5 million cells may give `null`). */
const MOST_CELLS = 5_000_000;

/**
 * A 2-D array of what each cell has; `null` for whole rows and columns, of which Excel gives no cells.
 */
export function readBlock(cells: Cells, read: (sheet: SheetModel, row: number, column: number) => Json): Json {
  if (cells.isEntireColumn || cells.isEntireRow) return null;
  if (cells.rowCount * cells.columnCount > MOST_CELLS) return null;
  const { top, left, bottom, right } = cells.area;
  const rows: Json[] = [];
  for (let row = top; row <= bottom; row++) {
    const line: Json[] = [];
    for (let column = left; column <= right; column++) line.push(read(cells.sheet, row, column));
    rows.push(line);
  }
  return rows;
}

/** The value of a cell as `values` has it: a blank is `""`, an error its text, a formula never calculated a blank. */
export function cellValue(sheet: SheetModel, row: number, column: number): Json {
  return plainValue(sheet.value(row, column));
}

function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (isFault(value)) return value.fault === 'error' ? value.text : '';
  return value;
}

/** The type of a cell as `valueTypes` has it. */
export function valueType(sheet: SheetModel, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (value === null || value === '') return 'Empty';
  if (isFault(value)) return value.fault === 'error' ? 'Error' : 'Unknown';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** What stands in a cell as `formulas` has it: the formula with its `=`, else the value. */
export function formulaOf(sheet: SheetModel, row: number, column: number): Json {
  const formula = sheet.formula(row, column);
  return formula === null ? cellValue(sheet, row, column) : `=${formula}`;
}

/** Checks an array against the cells it is for, as Excel does it before anything is written. */
export function checkSize(cells: Cells, rows: number, columns: number): void {
  if (rows !== cells.rowCount || columns !== cells.columnCount) {
    throw new HostError('InvalidArgument', CAUSES.wrongSize);
  }
}

/** The block of an argument: a 2-D array of the right size, or one value for every cell. */
function blockOf(cells: Cells, value: Json): readonly (readonly Json[])[] {
  if (cells.isEntireColumn || cells.isEntireRow) throw new HostError('InvalidArgument');
  if (!isArray(value)) {
    const line = Array.from<Json>({ length: cells.columnCount }).fill(value);
    return Array.from({ length: cells.rowCount }, () => line);
  }
  const rows = value.map((row) => {
    if (!isArray(row)) throw new HostError('InvalidArgument', CAUSES.wrongSize);
    checkSize(cells, value.length, row.length);
    return row;
  });
  checkSize(cells, rows.length, rows[0]?.length ?? 0);
  return rows;
}

/**
 * Writes values or formulas: each text is read as if it were typed, `null` leaves a cell, `""` empties it. Cells under a merged
 * one take nothing.
 */
export function writeBlock(cells: Cells, value: Json): void {
  const { sheet } = cells;
  const { top, left } = cells.area;
  const block = overFilter(cells, blockOf(cells, value));
  const formats: (string | undefined)[][] = [];
  const covered = coveredCells(cells);
  const entries = block.map((line, down) => {
    const formatLine: (string | undefined)[] = [];
    formats.push(formatLine);
    return line.map((given, across): CellEntry | undefined => {
      if (given === null || covered(top + down, left + across)) return undefined;
      if (typeof given !== 'string') return scalarEntry(given);
      const format = sheet.numberFormat(top + down, left + across);
      const parsed = parseEntry(given, format, { date1904: cells.session.book.date1904 });
      if (parsed.format !== null && format === 'General') {
        formatLine[across] = parsed.format;
      }
      return parsed.entry;
    });
  });
  sheet.put(top, left, entries);
  if (formats.some((line) => line.length > 0)) sheet.putFormats(top, left, formats);
}

function scalarEntry(given: Json): CellEntry {
  if (typeof given === 'number' || typeof given === 'boolean') return given;
  throw new HostError('InvalidArgument');
}

/**
 * Excel's trouble with rows that a filter hides: of an array with several rows the first goes into every row that shows, and the
 * hidden rows take nothing (office-js issue 224; what goes wrong exactly is told in xlwings issue 747).
 */
function overFilter(cells: Cells, block: readonly (readonly Json[])[]): readonly (readonly Json[])[] {
  if (block.length < 2 || !isFiltered(cells.sheet)) return block;
  const hidden = new Set(cells.sheet.hiddenRows);
  const { top } = cells.area;
  if (!block.some((_line, down) => hidden.has(top + down))) return block;
  const first = block[0] ?? [];
  return block.map((line, down) => (hidden.has(top + down) ? line.map(() => null) : first));
}

function isFiltered(sheet: SheetModel): boolean {
  const filters = [sheet.filter, ...sheet.tables.map(({ filter }) => filter)];
  return filters.some((filter) => filter !== null && filter.criteria.length > 0);
}

/** Tells of a cell whether it lies under a merged cell that begins elsewhere. */
function coveredCells(cells: Cells): (row: number, column: number) => boolean {
  const { area } = cells;
  const merges = cells.sheet.merges.filter(
    (merge) =>
      merge.top <= area.bottom && merge.bottom >= area.top && merge.left <= area.right && merge.right >= area.left,
  );
  if (merges.length === 0) return () => false;
  return (row, column) =>
    merges.some(
      (merge) =>
        row >= merge.top &&
        row <= merge.bottom &&
        column >= merge.left &&
        column <= merge.right &&
        (row !== merge.top || column !== merge.left),
    );
}

/** Writes number formats; `null` leaves a cell's. */
export function writeFormats(cells: Cells, value: Json): void {
  const block = blockOf(cells, value).map((line) =>
    line.map((given) => {
      if (given === null) return undefined;
      if (typeof given !== 'string') throw new HostError('InvalidArgument');
      return given === '' ? 'General' : given;
    }),
  );
  cells.sheet.putFormats(cells.area.top, cells.area.left, block);
}
