/** Where the held rows are: which sheet, which table or range, which header row (SPEC section 2, "Which sheet"). */
import type { Field } from '../model';
import { isBlank, valueAt, type Book, type CellValue, type Sheet, type TableArea } from '../sheet';
import { OWN_TITLE } from '../vocabulary';
import { isLaneValue, isStatus, laneQuantityOf, someValue } from './columns';
import { fieldOf, hasField, headerRow, trapOfHeader, type Corrections, type HeaderRow } from './header';

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

/** The held table or range of a sheet, or `null`: one with both quantity and lane before one that lacks either. */
function heldIn(sheet: Sheet, corrections: Corrections): Found | null {
  const test = (header: HeaderRow): Fit => fitOf(header, corrections);
  const found = rangesIn(sheet, test, corrections);
  return found.find(({ header }) => test(header) === 'complete') ?? found[0] ?? null;
}

/** How a header row fits what is looked for. */
type Fit = 'complete' | 'partly' | 'not';

/**
 * A held sheet has a header row with (lot or bag, or the wide form) and (quantity or lane); it is complete with both. A trap
 * may be the second of them, but does not make a held sheet by itself.
 */
function fitOf(header: HeaderRow, corrections: Corrections): Fit {
  if (header.cells.length < 2) return 'not';
  const fields = new Set(header.cells.map((cell) => fieldOf(cell, corrections)));
  const quantities = header.cells.filter((cell) => laneQuantityOf(cell, corrections) !== null);
  // Without another field it may be a row of data: a lane, and a reason that is a lane word too.
  if (!fields.has('lane') && quantities.length > 1) {
    return [...fields].some((field) => field !== null) ? 'complete' : 'partly';
  }
  if (!(fields.has('lot') || fields.has('bag')) || !(fields.has('qty') || fields.has('lane'))) return 'not';
  const mayBe = (field: Field): boolean => hasField(header, [field], corrections);
  return mayBe('qty') && mayBe('lane') ? 'complete' : 'partly';
}

/**
 * The order-lines tables and ranges: ordered and a key, and no lot, bag or lane; all but the held range itself. A status
 * without a single lane word is the state of the order and no lane.
 */
export function orderLinesIn(book: Book, held: Found, corrections: Corrections): readonly Found[] {
  const test = (header: HeaderRow): Fit => {
    const has = (...fields: Field[]): boolean => hasField(header, fields, corrections);
    const isHeld = header.cells.some((cell) => {
      const field = fieldOf(cell, corrections);
      return field === 'lot' || field === 'bag' || (field === 'lane' && !isStatus(cell));
    });
    return has('ordered') && has('shop', 'po', 'line', 'part') && !isHeld ? 'complete' : 'not';
  };
  return book.sheets
    .flatMap((sheet) => rangesIn(sheet, test, corrections))
    .filter((found) => isElsewhere(found, held) && !hasLanes(found));
}

/** Any other sheet or table; what stands above the held rows of a plain sheet are labels. */
function isElsewhere({ sheet, table }: Found, held: Found): boolean {
  return sheet !== held.sheet || (table !== null && table !== held.table);
}

/** Whether a status column says lanes after all. */
function hasLanes(found: Found): boolean {
  return found.header.cells.some((cell) => isStatus(cell) && someValue(found, cell.column, isLaneValue));
}

/**
 * The tables of a sheet whose header fits, and, only where no table does, one plain range: the first whose header is
 * complete, unless one above it that fits partly has as many headers that are known.
 */
function rangesIn(sheet: Sheet, test: (header: HeaderRow) => Fit, corrections: Corrections): readonly Found[] {
  if (isOwnSheet(sheet)) return [];
  const tables = sheet.tables.flatMap((table) => {
    const found = tableRange(sheet, table);
    return found !== null && test(found.header) !== 'not' ? [found] : [];
  });
  if (tables.length > 0) return tables;
  const ends = sheet.columns.map(({ values }) => lastFilledRow(values));
  let partly: HeaderRow | null = null;
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.rowCount); row++) {
    for (const header of headersIn(sheet, row, ends, corrections)) {
      const fit = test(header);
      if (fit === 'not' || (partly !== null && knowsMore(partly, header, corrections))) continue;
      if (fit === 'complete') return [plainRange(sheet, header, ends)];
      partly = header;
    }
  }
  return partly === null ? [] : [plainRange(sheet, partly, ends)];
}

function tableRange(sheet: Sheet, table: TableArea): Found | null {
  if (!table.headerRow || table.area.top >= HEADER_ROWS) return null;
  const { top, left, right, bottom } = table.area;
  const header = headerRow(sheet, top, left, right);
  // A table may be made larger than what was ever filled in.
  const last = Math.min(table.totalsRow ? bottom - 1 : bottom, sheet.rowCount - 1);
  return { sheet, header, left, right: lastColumn(header, left), bottom: last, table };
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
 * The header rows that may stand in a row, left to right. Columns that are empty from there down part them: what stands
 * beyond may be a legend or a list of its own. It belongs to the header on its left where it adds fields to it: headers that
 * are known, that are no labels, and that repeat none of its fields.
 */
function headersIn(sheet: Sheet, row: number, ends: readonly number[], corrections: Corrections): readonly HeaderRow[] {
  const found: HeaderRow[] = [];
  for (const [left, right] of stretches(row, ends)) {
    const next = headerRow(sheet, row, left, right);
    const last = found.at(-1);
    if (last !== undefined && adds(last, next, corrections)) {
      found[found.length - 1] = { row, cells: [...last.cells, ...next.cells] };
    } else if (next.cells.length > 0) found.push(next);
  }
  return found;
}

/** Runs of columns with something in this row or below it. */
function stretches(row: number, ends: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const [column, end] of ends.entries()) {
    if (end < row) continue;
    const current = found.at(-1);
    if (current?.[1] === column - 1) current[1] = column;
    else found.push([column, column]);
  }
  return found;
}

function adds(header: HeaderRow, more: HeaderRow, corrections: Corrections): boolean {
  const added = knownIn(more, corrections);
  if (added.size === 0 || more.cells.some(({ shown }) => shown.endsWith(':'))) return false;
  const known = knownIn(header, corrections);
  return known.size > 0 && ![...added].some((name) => known.has(name));
}

/** Whether a header row has at least as many known headers as one that stands below it. */
function knowsMore(header: HeaderRow, below: HeaderRow, corrections: Corrections): boolean {
  return knownIn(header, corrections).size >= knownIn(below, corrections).size;
}

/** What the cells of a header row are known as: fields, traps, lanes of the wide form. */
function knownIn(header: HeaderRow, corrections: Corrections): ReadonlySet<string> {
  return new Set(
    header.cells.flatMap((cell) => {
      const known = fieldOf(cell, corrections) ?? laneQuantityOf(cell, corrections);
      return known ?? (trapOfHeader(cell.key) === null ? [] : [cell.key]);
    }),
  );
}
