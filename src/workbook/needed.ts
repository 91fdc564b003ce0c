/**
 * Which sheets of a workbook are worth reading whole, and which of their columns in full, judged by their first rows. Both err on the
 * side of reading: a sheet that is left out cannot matter to a check or to a write.
 */
import type { Corrections } from '../domain/check';
import { KEY_FIELDS, type Field } from '../domain/model';
import { laneQuantityOf } from '../domain/read/columns';
import { isOwnSheet } from '../domain/read/find';
import { fieldOf, headerRow, ownHeader, trapOfHeader, type HeaderCell } from '../domain/read/header';
import type { Sheet } from '../domain/sheet';
import { MARK_FORMULA } from './own';
import type { Snapshot, SnapshotSheet } from './snapshot';

/** Rows at the top of a sheet in which a header can stand (SPEC section 2), and so all that is needed to judge it. */
export const HEAD_ROWS = 50;

/**
 * The sheets that could be a held sheet or hold order lines, and those that hold anything of ours.
 *
 * @param heads a workbook whose sheets need to have no more than their first {@link HEAD_ROWS} rows
 * @param corrections the corrections of the column mapping that are in force
 */
export function neededSheets(heads: Snapshot, corrections: Corrections): readonly SnapshotSheet[] {
  return heads.sheets.filter(
    (sheet) => isOwnSheet(sheet) || hasOwnMarks(sheet) || hasOwnColumn(sheet) || mayHaveHeader(sheet, corrections),
  );
}

/**
 * Columns of a sheet of which number formats and kinds of values matter below the first rows: those that a header there may make
 * something that is read, those with numbers, and whatever stands right of all headers, where our own columns may come.
 */
export function columnsInFull(sheet: Sheet, corrections: Corrections): ReadonlySet<number> {
  const found = new Set<number>();
  let last = -1;
  for (let row = 0; row < Math.min(HEAD_ROWS, sheet.rowCount); row++) {
    for (const cell of headerRow(sheet, row, 0, sheet.columnCount - 1).cells) {
      if (candidates(cell, corrections).length === 0) continue;
      found.add(cell.column);
      last = Math.max(last, cell.column);
    }
  }
  for (let column = 0; column < sheet.columnCount; column++) {
    const values = sheet.columns[column]?.values ?? [];
    const isOwn = values.some((value) => ownHeader(value) !== null);
    if (isOwn || column > last || values.some((value) => typeof value === 'number')) found.add(column);
  }
  return found;
}

function hasOwnMarks({ marks }: SnapshotSheet): boolean {
  return marks.some(({ formula }) => formula === MARK_FORMULA);
}

function hasOwnColumn(sheet: Sheet): boolean {
  return sheet.columns.some(({ values }) => values.some((value) => ownHeader(value) !== null));
}

/** Whether some row could be the header of held rows or of order lines, whatever else stands in it. */
function mayHaveHeader(sheet: Sheet, corrections: Corrections): boolean {
  for (let row = 0; row < Math.min(HEAD_ROWS, sheet.rowCount); row++) {
    const { cells } = headerRow(sheet, row, 0, sheet.columnCount - 1);
    const fields = new Set(cells.flatMap((cell) => candidates(cell, corrections)));
    const lanes = cells.filter((cell) => laneQuantityOf(cell, corrections) !== null);
    const isHeld = (fields.has('lot') || fields.has('bag')) && (fields.has('qty') || fields.has('lane'));
    const isOrders = fields.has('ordered') && KEY_FIELDS.some((key) => fields.has(key));
    if (isHeld || isOrders || lanes.length > 1) return true;
  }
  return false;
}

/** What a header cell may be: a field, or what a trap may hold. A lane of the wide form counts as a quantity. */
function candidates(cell: HeaderCell, corrections: Corrections): readonly Field[] {
  const field = fieldOf(cell, corrections);
  const own: readonly Field[] = field === null ? [] : [field];
  const lane: readonly Field[] = laneQuantityOf(cell, corrections) === null ? [] : ['qty'];
  return [...own, ...lane, ...(trapOfHeader(cell.key) ?? [])];
}
