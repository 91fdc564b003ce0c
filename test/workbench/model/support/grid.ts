/** Small models for tests, and their cells as text. */
import type { Area, CellValue } from '../../../../src/domain/sheet';
import { parseArea } from '../../../../src/xlsx/refs';
import { newModel, type BookModel, type CellEntry, type SheetModel } from '../../../../src/workbench/model';

/** `B2` or `B2:C4` as an area. */
export function at(ref: string): Area {
  const area = parseArea(ref);
  if (area === null) throw new Error(`${ref} is no area`);
  return area;
}

/** Puts rows of entries with the first one at a cell; a text with `=` is a formula with the value 0. */
export function fill(sheet: SheetModel, ref: string, rows: readonly (readonly (CellEntry | undefined)[])[]): void {
  const { top, left } = at(ref);
  const entries = rows.map((row) =>
    row.map((entry) =>
      typeof entry === 'string' && entry.startsWith('=') ? { formula: entry.slice(1), value: 0 } : entry,
    ),
  );
  sheet.put(top, left, entries);
}

/** A workbook with one sheet, `Held`, that holds these rows from A1 on. */
export function bookOf(rows: readonly (readonly CellEntry[])[]): {
  readonly book: BookModel;
  readonly sheet: SheetModel;
} {
  const book = newModel();
  const sheet = book.activeSheet;
  book.renameSheet(sheet.id, 'Held');
  if (rows.length > 0) fill(sheet, 'A1', rows);
  return { book, sheet };
}

/** What the cells of an area hold, formulas with their `=`. */
export function cells(sheet: SheetModel, ref: string): CellValue[][] {
  const { top, left, bottom, right } = at(ref);
  const rows: CellValue[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: CellValue[] = [];
    for (let column = left; column <= right; column++) {
      const formula = sheet.formula(row, column);
      line.push(formula === null ? sheet.value(row, column) : `=${formula}`);
    }
    rows.push(line);
  }
  return rows;
}

/** Excel's code for what a call is refused with; `null` when it is not. */
export function codeOf(call: () => unknown): string | null {
  try {
    call();
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
