/** What is calculated, by whom, and from which cells. The model keeps the values; the engine knows formulas only. */
import type { Area, CellValue } from '../../domain/sheet';

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The cells that a formula may read. */
export interface FormulaCells {
  readonly date1904: boolean;
  /** The id of a sheet by its name, or `null`. */
  sheetNamed(name: string): string | null;
  /** May throw what the engine is not to catch: the value is being calculated, or cannot be. */
  value(sheetId: string, row: number, column: number): CellValue;
  /** Without `=`; `null` where there is none. */
  formula(sheetId: string, row: number, column: number): string | null;
  /** Everything beyond so many rows and columns is blank. */
  extent(sheetId: string): { readonly rows: number; readonly columns: number };
  /** A name as it is seen from a sheet: what it stands for, and the sheet that it belongs to. */
  named(name: string, sheetId: string): { readonly formula: string; readonly home: string | null } | null;
  isHidden(sheetId: string, row: number): boolean;
  /** Areas of the sheet whose rows a filter hides. */
  filtered(sheetId: string): readonly Area[];
}

/** Calculates formulas. */
export interface FormulaEngine {
  /** The value of a formula, without `=`; `undefined` where it cannot be told for certain. */
  calculate(formula: string, place: FormulaPlace, cells: FormulaCells): CellValue | undefined;
}
