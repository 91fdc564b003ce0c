/** Cells as text between tabs, as every spreadsheet takes and gives it, and back. */
import type { Area } from '../../../domain/sheet';
import { numbersFrom, overlap } from '../../../workbook/areas';
import { COLUMNS, ROWS } from '../../../xlsx/refs';
import { ModelError, parseEntry } from '../../model';
import { copyReferences } from '../../model/references';
import type { BookModel, CellEntry, SheetModel } from '../../model/types';
import { isFiltering } from './filters';
import { refusals } from './messages.en';
import { isWholeColumns, isWholeRows } from './selection';

/** As many cells are changed at once. */
const MOST_CELLS = 200_000;

/** Rows of fields as text: tabs between fields; what has a tab, a line or a quotation mark in it stands in quotation marks. */
export function writeTabbed(rows: readonly (readonly string[])[]): string {
  const field = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(field).join('\t')).join('\r\n');
}

/** Reads such text. A line break at the end ends the last row and does not begin another. */
export function readTabbed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [, quoted, plain = '', end = ''] = match;
    rows[rows.length - 1]?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** Cells that were copied, so that they are pasted here with their formulas and number formats. */
export interface Copied {
  readonly sheetId: string;
  readonly area: Area;
  readonly isCut: boolean;
  /** What went to the clipboard: when that holds something else by now, it is pasted instead. */
  readonly text: string;
  readonly cells: readonly (readonly CopiedCell[])[];
}

interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly entry: CellEntry;
  readonly format: string;
}

/** Copies an area. Rows that a filter hides are left out, as Excel does it. */
export function copyCells(sheet: SheetModel, area: Area, isCut: boolean): Copied {
  const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const bounds = {
    ...area,
    bottom: isWholeColumns(area) ? Math.max(area.top, used.bottom) : area.bottom,
    right: isWholeRows(area) ? Math.max(area.left, used.right) : area.right,
  };
  refuseMany(bounds);
  const hidden = new Set(isFiltering(sheet) ? sheet.hiddenRows : []);
  const rows = numbersFrom(bounds.top, bounds.bottom).filter((row) => !hidden.has(row));
  if (isCut && rows.length <= bounds.bottom - bounds.top) throw new ModelError('InvalidOperation', refusals.noCut);
  const columns = numbersFrom(bounds.left, bounds.right);
  const cells = rows.map((row) => columns.map((column) => copiedCell(sheet, row, column)));
  const text = writeTabbed(rows.map((row) => columns.map((column) => sheet.text(row, column))));
  return { sheetId: sheet.id, area: bounds, isCut, text, cells };
}

function copiedCell(sheet: SheetModel, row: number, column: number): CopiedCell {
  const formula = sheet.formula(row, column);
  const value = sheet.value(row, column);
  const entry = formula === null ? value : { formula, value };
  return { row, column, entry, format: sheet.numberFormat(row, column) };
}

function refuseMany({ top, left, bottom, right }: Area): void {
  if ((bottom - top + 1) * (right - left + 1) <= MOST_CELLS) return;
  throw new ModelError('InvalidArgument', refusals.manyCells);
}

/** A block that is put into a sheet. */
interface Block {
  readonly entries: readonly (readonly (CellEntry | undefined)[])[];
  readonly formats: readonly (readonly (string | undefined)[])[];
}

/**
 * Where a block of so many rows and columns goes: from the top left of the area on, over and over where the area holds it
 * several times.
 */
function targetOf(area: Area, rows: number, columns: number): Area {
  const times = (room: number, size: number): number => (room % size === 0 ? room : size);
  const isWhole = isWholeColumns(area) || isWholeRows(area);
  const high = isWhole ? rows : times(area.bottom - area.top + 1, rows);
  const wide = isWhole ? columns : times(area.right - area.left + 1, columns);
  const target = { ...area, bottom: area.top + high - 1, right: area.left + wide - 1 };
  if (target.bottom >= ROWS || target.right >= COLUMNS) throw new ModelError('InvalidArgument', refusals.offSheet);
  refuseMany(target);
  return target;
}

function blockOf<T>(target: Area, at: (row: number, column: number) => T): readonly (readonly T[])[] {
  return numbersFrom(0, target.bottom - target.top).map((row) =>
    numbersFrom(0, target.right - target.left).map((column) => at(row, column)),
  );
}

/** Pastes text as if each field were typed. Gives the area that was filled. */
export function pasteText(book: BookModel, sheet: SheetModel, area: Area, text: string): Area {
  const rows = readTabbed(text);
  const wide = Math.max(1, ...rows.map((row) => row.length));
  const target = targetOf(area, rows.length, wide);
  const parsed = blockOf(target, (row, column) => {
    const field = rows[row % rows.length]?.[column % wide];
    if (field === undefined) return null;
    const own = sheet.numberFormat(target.top + row, target.left + column);
    const { entry, format } = parseEntry(field, own, { date1904: book.date1904 });
    return { entry, format: own === 'General' ? (format ?? undefined) : undefined };
  });
  put(sheet, target, {
    entries: parsed.map((row) => row.map((cell) => cell?.entry)),
    formats: parsed.map((row) => row.map((cell) => cell?.format)),
  });
  return target;
}

function put(sheet: SheetModel, target: Area, { entries, formats }: Block): void {
  sheet.put(target.top, target.left, entries);
  if (formats.some((row) => row.some((format) => format !== undefined))) {
    sheet.putFormats(target.top, target.left, formats);
  }
}

/** Pastes what was copied here. Formulas point as far from their new place as from the old one; those that were cut stay as they are. */
export function pasteCells(book: BookModel, sheet: SheetModel, area: Area, copied: Copied): Area {
  const { cells, isCut } = copied;
  const wide = cells[0]?.length ?? 1;
  const target = targetOf(isCut ? { ...area, bottom: area.top, right: area.left } : area, cells.length, wide);
  const cellAt = (row: number, column: number): CopiedCell | undefined => cells[row % cells.length]?.[column % wide];
  const entries = blockOf(target, (row, column) => {
    const cell = cellAt(row, column);
    return cell === undefined ? undefined : movedEntry(cell, target.top + row, target.left + column, isCut);
  });
  const formats = blockOf(target, (row, column) => {
    const format = cellAt(row, column)?.format;
    return format === sheet.numberFormat(target.top + row, target.left + column) ? undefined : format;
  });
  if (isCut) clearCut(book, copied);
  try {
    put(sheet, target, { entries, formats });
  } catch (error) {
    if (isCut) bringBack(book, copied);
    throw error;
  }
  return target;
}

/** What is cut goes from its place first, so that a place that may not be emptied refuses before anything is put elsewhere. */
function clearCut(book: BookModel, { sheetId, area }: Copied): void {
  book.sheetById(sheetId)?.clear(area, 'contents');
}

function bringBack(book: BookModel, { sheetId, area, cells }: Copied): void {
  book.sheetById(sheetId)?.put(
    area.top,
    area.left,
    cells.map((row) => row.map(({ entry }) => entry)),
  );
}

function movedEntry({ entry, row, column }: CopiedCell, toRow: number, toColumn: number, isCut: boolean): CellEntry {
  if (entry === null || typeof entry !== 'object' || !('formula' in entry) || isCut) return entry;
  return { formula: copyReferences(entry.formula, toRow - row, toColumn - column) };
}

/** Empties areas. Rows that a filter hides keep what they hold, as in Excel. */
export function clearAreas(sheet: SheetModel, areas: readonly Area[]): void {
  for (const area of areas) for (const part of shownParts(sheet, area)) sheet.clear(part, 'contents');
}

function shownParts(sheet: SheetModel, area: Area): readonly Area[] {
  if (!isFiltering(sheet)) return [area];
  const parts: Area[] = [];
  let top = area.top;
  for (const row of sheet.hiddenRows) {
    if (row < top || row > area.bottom) continue;
    if (row > top) parts.push({ ...area, top, bottom: row - 1 });
    top = row + 1;
  }
  if (top <= area.bottom) parts.push({ ...area, top });
  return parts.filter((part) => overlap(part, area));
}
