/**
 * What the domain is given to read: a workbook as data, whoever took it.
 *
 * Rows and columns are 0-based and absolute: `columns[2].values[6]` is cell C7. Both may be shorter than the
 * sheet; what lies beyond them is blank.
 */

/** A cell whose value cannot be used: an Excel error, or a formula that was never calculated. */
export interface CellFault {
  readonly fault: 'error' | 'noValue';
  /** What the cell shows: `#N/A`, or the formula text. */
  readonly text: string;
}

/** A cell's stored value. `null` (and the empty text) is a blank cell. */
export type CellValue = string | number | boolean | null | CellFault;

/** One column of a sheet. */
export interface SheetColumn {
  readonly values: readonly CellValue[];
  /** Number format patterns: one for the whole column, or one per row (missing entries are `General`). */
  readonly formats: string | readonly (string | undefined)[];
}

/** A rectangle of cells, 0-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle of cells on a named sheet. */
export interface Place extends Area {
  readonly sheet: string;
}

/** An Excel table. `area` includes its header row and, when `totalsRow`, its totals row. */
export interface TableArea {
  readonly name: string;
  readonly area: Area;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

/** One worksheet as it is. */
export interface Sheet {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly columns: readonly SheetColumn[];
  readonly tables: readonly TableArea[];
  /** `null` where the reader cannot see merged cells (Excel below ExcelApi 1.13). */
  readonly merges: readonly Area[] | null;
  /** 0-based rows that are hidden or filtered away, ascending. */
  readonly hiddenRows: readonly number[];
  /** What a cell shows, by its number format and never clipped to `####`. */
  readonly text: (row: number, column: number) => string;
  /** Whether the cell holds a formula, so that no fix writes over it. */
  readonly hasFormula: (row: number, column: number) => boolean;
}

/** A workbook as the domain reads it. */
export interface Book {
  /** The file's name without its folder, as a note names it. */
  readonly name: string;
  readonly sheets: readonly Sheet[];
  /** Index of the active sheet, or `null` when that is not a worksheet. */
  readonly activeSheet: number | null;
}

/** The value of a cell; blank when it lies outside what is stored. The empty text reads as blank. */
export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  const value = sheet.columns[column]?.values[row];
  return value === undefined || value === '' ? null : value;
}

/** The number format pattern of a cell. */
export function formatAt(sheet: Sheet, row: number, column: number): string {
  const formats = sheet.columns[column]?.formats ?? 'General';
  return typeof formats === 'string' ? formats : (formats[row] ?? 'General');
}

/** Whether a value is a {@link CellFault}. */
export function isFault(value: CellValue): value is CellFault {
  return typeof value === 'object' && value !== null;
}

/** Whether a value is blank: nothing, or only white space (NBSP included). */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && (value === '' || value.trim() === ''));
}
