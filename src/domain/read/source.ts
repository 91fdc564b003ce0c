/** The data rows of the held sheet, and the cells of one column over them. Rows are indexes from here on, not sheet rows. */
import type { Field } from '../model';
import { formatAt, type CellValue, type Place, type Sheet } from '../sheet';
import type { Columns, LaneColumn } from './columns';
import type { Merges } from './merges';

/** The cells of one field over the data rows. */
export interface Cells {
  readonly field: Field;
  readonly count: number;
  /** Stored values, and where each row's stands among them. */
  readonly values: readonly (CellValue | undefined)[];
  readonly at: Int32Array;
  /** One number format for all, or `null` where they differ and `pattern` tells. */
  readonly uniform: string | null;
  readonly pattern: (row: number) => string;
  /** What the cell shows. */
  readonly text: (row: number) => string;
  readonly place: (row: number) => Place;
  /** Whether the cell lies under a merged area that leaves it unknown. */
  readonly merged: (row: number) => boolean;
}

/** Which sheet rows are data rows, and in the wide form which lane column each stands for. */
export interface RowSource {
  readonly sheet: Sheet;
  readonly columns: Columns;
  readonly merges: Merges;
  readonly count: number;
  readonly sheetRows: Int32Array;
  /** By row, in the wide form: its lane column, or `null` for a row without any lane quantity. */
  readonly wide: readonly (LaneColumn | null)[] | null;
}

/** The cells of a sheet column over the data rows. */
export function cellsOf(source: RowSource, field: Field, column: number): Cells {
  const { sheet, sheetRows, merges } = source;
  const formats = sheet.columns[column]?.formats ?? 'General';
  const at = (row: number): number => sheetRows[row] ?? 0;
  return {
    field,
    count: source.count,
    values: merges.values(column),
    at: sheetRows,
    uniform: typeof formats === 'string' ? formats : null,
    pattern: (row) => formatAt(sheet, at(row), column),
    text: (row) => sheet.text(merges.owner(at(row), column), column),
    place: (row) => place(sheet, at(row), column),
    merged: (row) => merges.hides(at(row), column),
  };
}

/** The quantity cells of the wide form: each row's own lane column. */
export function wideQuantities(source: RowSource, wide: readonly (LaneColumn | null)[]): Cells {
  const { sheet, sheetRows, merges } = source;
  const at = (row: number): number => sheetRows[row] ?? 0;
  const column = (row: number): number => wide[row]?.column ?? source.columns.wide[0]?.column ?? 0;
  return {
    field: 'qty',
    count: source.count,
    values: wide.map((lane, row) => (lane === null ? null : merges.values(lane.column)[at(row)])),
    at: Int32Array.from(wide.keys()),
    uniform: null,
    pattern: (row) => formatAt(sheet, at(row), column(row)),
    text: (row) => sheet.text(at(row), column(row)),
    place: (row) => place(sheet, at(row), column(row)),
    merged: (row) => merges.hides(at(row), column(row)),
  };
}

/** One cell as a place. */
export function place(sheet: Sheet, row: number, column: number): Place {
  return { sheet: sheet.name, top: row, left: column, bottom: row, right: column };
}

/** The value of a row's cell. */
export function valueOf(cells: Cells, row: number): CellValue {
  return cells.values[cells.at[row] ?? 0] ?? null;
}

/** In the wide form one sheet row is several rows; only the first of them speaks of the cells they share. */
export function repeatsSheetRow({ sheetRows }: RowSource, row: number): boolean {
  return row > 0 && sheetRows[row - 1] === sheetRows[row];
}

/** Whether a row is the first of its block: a block ends at any row that is not data (SPEC section 2). */
export function startsBlock(source: RowSource, row: number): boolean {
  if (row === 0) return true;
  return !repeatsSheetRow(source, row) && source.sheetRows[row - 1] !== (source.sheetRows[row] ?? 0) - 1;
}
