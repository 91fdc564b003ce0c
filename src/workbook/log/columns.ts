/**
 * The columns of the release log (SPEC section 6, point 4). They are found by their headers, so that a buyer may move them and add
 * others; therefore the headers are never translated and never renamed.
 */
import { valueAt } from '../../domain/sheet';
import { shownAt } from '../own';
import type { SnapshotSheet, SnapshotTable } from '../snapshot';

/** The columns of a log row, in the order of a new log: name in the program, header, width in characters. */
export const LOG_COLUMNS = [
  ['id', 'Note', 14],
  ['replaces', 'Replaces', 14],
  ['time', 'Time (UTC)', 21],
  ['preparedBy', 'Prepared by', 16],
  ['shop', 'Shop', 16],
  ['po', 'PO', 12],
  ['line', 'Line', 8],
  ['part', 'Part', 16],
  ['verdict', 'Verdict', 17],
  ['ordered', 'Ordered', 11],
  ['delivered', 'Delivered', 11],
  ['inProcess', 'In process', 11],
  ['heldTotal', 'Held total', 11],
  ['accepted', 'Accepted', 11],
  ['counting', 'Counting', 11],
  ['onHold', 'On hold', 11],
  ['doNotUse', 'Do not use', 11],
  ['unplaced', 'Unplaced', 11],
  ['left', 'Left', 11],
  ['remaining', 'Remaining', 11],
  ['waiting', 'Waiting', 11],
  ['firm', 'Firm', 11],
  ['replacing', 'Replacing', 11],
  ['surplus', 'Surplus', 11],
  ['restart', 'Restart', 11],
  ['mayBuildNow', 'May build now', 11],
  ['buildUntil', 'Build until', 11],
  ['made', 'Made', 11],
  ['place', 'Row of note', 11],
  ['fingerprint', 'Fingerprint', 14],
  ['text', 'Note text', 24],
] as const satisfies readonly (readonly [name: string, header: string, width: number])[];

/** A column of the log. */
export type LogColumn = (typeof LOG_COLUMNS)[number][0];

const headers: ReadonlyMap<LogColumn, string> = new Map(LOG_COLUMNS.map(([name, header]) => [name, header] as const));

/** The header of a column. */
export function headerOf(column: LogColumn): string {
  return headers.get(column) ?? column;
}

/** Without these two nothing in a log can be understood or added to. */
export const ESSENTIAL_HEADERS = ['Note', 'Fingerprint'] as const;

/** A note's text that is too long for the first column of that name goes on in further ones: `Note text 2`, `Note text 3`. */
export function textHeader(number: number): string {
  return number === 1 ? 'Note text' : `Note text ${number}`;
}

/** Where things are in a log that is there already. */
export interface LogLayout {
  readonly sheet: SnapshotSheet;
  /** `null` where somebody turned the table into a plain range. */
  readonly table: SnapshotTable | null;
  readonly header: number;
  /** Columns by header, as written here. */
  readonly columns: ReadonlyMap<string, number>;
  /** Last column with a header. */
  readonly right: number;
  /** Last row of the table, or the last one with something in it. */
  readonly bottom: number;
}

/** Header rows are looked for in the first rows only, as on held sheets. */
const HEADER_ROWS = 50;

/** Finds header row and columns of a log; `null` when the essential ones are gone. */
export function logLayout(sheet: SnapshotSheet): LogLayout | null {
  for (let header = 0; header < Math.min(HEADER_ROWS, sheet.rowCount); header++) {
    const all = headersIn(sheet, header);
    if (!ESSENTIAL_HEADERS.every((name) => all.has(name))) continue;
    const within = sheet.tables.find(({ area, headerRow }) => headerRow && area.top === header) ?? null;
    const inTable = new Map(
      [...all].filter(([, column]) => within === null || (within.area.left <= column && column <= within.area.right)),
    );
    // A table beside the columns that count is somebody's own.
    const isTable = ESSENTIAL_HEADERS.every((name) => inTable.has(name));
    const [table, columns] = isTable ? [within, inTable] : [null, all];
    const right = Math.max(...columns.values());
    return {
      sheet,
      table,
      header,
      columns,
      right: table?.area.right ?? right,
      bottom: table?.area.bottom ?? lastFilled(sheet, header),
    };
  }
  return null;
}

/** Columns by header text; of two with the same text the first. */
function headersIn(sheet: SnapshotSheet, row: number): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (let column = sheet.columns.length - 1; column >= 0; column--) {
    const text = shownAt(sheet, row, column).trim();
    if (text !== '') columns.set(text, column);
  }
  return columns;
}

function lastFilled(sheet: SnapshotSheet, header: number): number {
  const isFilled = (row: number): boolean => sheet.columns.some((_, column) => valueAt(sheet, row, column) !== null);
  let row = sheet.rowCount - 1;
  while (row > header && !isFilled(row)) row--;
  return row;
}
