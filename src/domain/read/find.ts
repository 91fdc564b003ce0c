/** Where the held rows are: which sheet, which table or range, which header row (SPEC section 2, "Which sheet"). */
import type { Field } from '../model';
import { isBlank, valueAt, type Book, type CellValue, type Sheet, type TableArea } from '../sheet';
import { OWN_TITLE } from '../vocabulary';
import { hasField, headerRow, laneOfHeader, type Corrections, type HeaderRow } from './header';

/** The header can be anywhere in this many rows. */
const HEADER_ROWS = 50;

/** A range with a header: the held rows, or the order lines. */
export interface Found {
  readonly sheet: Sheet;
  readonly header: HeaderRow;
  readonly left: number;
  /** Last column with a header, our own columns left out. */
  readonly right: number;
  /** Last row that may hold data. */
  readonly bottom: number;
  readonly table: TableArea | null;
}

/** The one held sheet, or why there is none. */
export type Choice =
  | { readonly kind: 'found'; readonly found: Found }
  | {
      readonly kind: 'noSheet';
      readonly why: 'none' | 'several' | 'unknown' | 'notHeld';
      readonly sheets: readonly string[];
    };

/** Whether Held Split wrote this sheet. */
export function isOwnSheet(sheet: Sheet): boolean {
  const title = valueAt(sheet, 0, 0);
  return typeof title === 'string' && title.startsWith(OWN_TITLE);
}

/** Chooses the held sheet: the asked one, else the active one, else the only one. */
export function chooseSheet(book: Book, asked: string | null, corrections: Corrections): Choice {
  if (asked !== null) return askedSheet(book, asked, corrections);
  const active = book.activeSheet === null ? undefined : book.sheets[book.activeSheet];
  const first = active === undefined ? null : heldIn(active, corrections);
  if (first !== null) return { kind: 'found', found: first };
  const all = book.sheets.flatMap((sheet) => heldIn(sheet, corrections) ?? []);
  const [only] = all;
  if (only !== undefined && all.length === 1) return { kind: 'found', found: only };
  return { kind: 'noSheet', why: all.length === 0 ? 'none' : 'several', sheets: all.map(({ sheet }) => sheet.name) };
}

function askedSheet(book: Book, asked: string, corrections: Corrections): Choice {
  const same = (name: string): boolean => name.toLowerCase() === asked.trim().toLowerCase();
  const sheet = book.sheets.find(({ name }) => same(name));
  if (sheet === undefined) return { kind: 'noSheet', why: 'unknown', sheets: book.sheets.map(({ name }) => name) };
  const found = heldIn(sheet, corrections);
  return found === null ? { kind: 'noSheet', why: 'notHeld', sheets: [sheet.name] } : { kind: 'found', found };
}

/** The held table or range of a sheet, or `null`. */
function heldIn(sheet: Sheet, corrections: Corrections): Found | null {
  const [first] = rangesIn(sheet, (header) => isHeldHeader(header, corrections));
  return first ?? null;
}

/** A held sheet has a header row with (lot or bag, or the wide form) and (quantity or lane). */
function isHeldHeader(header: HeaderRow, corrections: Corrections): boolean {
  if (header.cells.length < 2) return false;
  const has = (...fields: Field[]): boolean => hasField(header, fields, corrections);
  const wide = header.cells.filter(({ key }) => laneOfHeader(key) !== null).length >= 2;
  return wide || (has('lot', 'bag') && has('qty', 'lane'));
}

/** The order-lines tables and ranges: ordered and a key, and no lot, bag or lane; all but the held range itself. */
export function orderLinesIn(book: Book, held: Found, corrections: Corrections): readonly Found[] {
  const isOrderLines = (header: HeaderRow): boolean => {
    const has = (...fields: Field[]): boolean => hasField(header, fields, corrections);
    return has('ordered') && has('shop', 'po', 'line', 'part') && !has('lot', 'bag', 'lane');
  };
  return book.sheets.flatMap((sheet) =>
    rangesIn(sheet, isOrderLines).filter(
      ({ header, left }) => sheet !== held.sheet || header.row !== held.header.row || left !== held.left,
    ),
  );
}

/** The tables of a sheet whose header passes a test, and, only where no table does, the first plain range whose header does. */
function rangesIn(sheet: Sheet, test: (header: HeaderRow) => boolean): readonly Found[] {
  if (isOwnSheet(sheet)) return [];
  const tables = sheet.tables.flatMap((table) => {
    const found = tableRange(sheet, table);
    return found !== null && test(found.header) ? [found] : [];
  });
  if (tables.length > 0) return tables;
  const ends = sheet.columns.map(({ values }) => lastFilledRow(values));
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.rowCount); row++) {
    for (const [left, right] of stretches(sheet, row, ends)) {
      const header = headerRow(sheet, row, left, right);
      if (test(header)) return [plainRange(sheet, header, ends)];
    }
  }
  return [];
}

function tableRange(sheet: Sheet, table: TableArea): Found | null {
  if (!table.headerRow || table.area.top >= HEADER_ROWS) return null;
  const { top, left, right, bottom } = table.area;
  const header = headerRow(sheet, top, left, right);
  return { sheet, header, left, right: lastColumn(header, left), bottom: table.totalsRow ? bottom - 1 : bottom, table };
}

/** A plain range reaches down to the last filled row of its columns, or to the next table below its header. */
function plainRange(sheet: Sheet, header: HeaderRow, ends: readonly number[]): Found {
  const left = header.cells[0]?.column ?? 0;
  const right = lastColumn(header, left);
  const below = sheet.tables
    .filter(({ area }) => area.top > header.row && area.left <= right && area.right >= left)
    .map(({ area }) => area.top - 1);
  const filled = ends.slice(left, right + 1).reduce((last, end) => Math.max(last, end), header.row);
  return { sheet, header, left, right, bottom: Math.min(filled, ...below), table: null };
}

function lastColumn(header: HeaderRow, left: number): number {
  return header.cells.at(-1)?.column ?? left;
}

/** The last row of a column that is not blank, or -1. */
function lastFilledRow(values: readonly (CellValue | undefined)[]): number {
  let row = values.length - 1;
  while (row >= 0 && isBlank(values[row] ?? null)) row--;
  return row;
}

/**
 * The stretches of columns in which a header row may stand: the whole row, or, where empty columns part it, each stretch
 * on its own first, so that a legend beside the held range is not taken for part of it.
 */
function stretches(sheet: Sheet, row: number, ends: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let last = -1;
  for (const [column, end] of ends.entries()) {
    if (end < row) continue;
    if (!isBlank(valueAt(sheet, row, column))) last = column;
    const current = found.at(-1);
    if (current?.[1] === column - 1) current[1] = column;
    else found.push([column, column]);
  }
  return found.length < 2 ? found : [...found, [0, last]];
}
