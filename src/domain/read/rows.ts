/** The data rows: in the wide form each non-empty lane cell is one; and the rows of each order line. */
import { isBlank, type CellValue } from '../sheet';
import type { Columns, LaneColumn } from './columns';
import type { Found } from './find';
import type { Merges } from './merges';
import type { RowSource } from './source';

/** Turns data rows of the sheet into rows of the check. */
export function rowsFrom(found: Found, columns: Columns, merges: Merges, dataRows: Int32Array): RowSource {
  const base = { sheet: found.sheet, columns, merges };
  if (columns.wide.length === 0) return { ...base, count: dataRows.length, sheetRows: dataRows, wide: null };
  const wide: (LaneColumn | null)[] = [];
  const sheetRows: number[] = [];
  for (const row of dataRows) {
    const filled = columns.wide.filter(({ column }) => !isEmptyLaneCell(merges.values(column)[row] ?? null));
    for (const lane of filled.length > 0 ? filled : [null]) {
      wide.push(lane);
      sheetRows.push(row);
    }
  }
  return { ...base, count: wide.length, sheetRows: Int32Array.from(sheetRows), wide };
}

/** In the wide form a blank cell, 0 and `-` are empty. */
function isEmptyLaneCell(value: CellValue): boolean {
  return isBlank(value) || value === 0 || (typeof value === 'string' && /^(?:0|[-–—])$/.test(value.trim()));
}

/** The rows of each line, in sheet order. */
export function rowsByLine(lineOf: Int32Array, lineCount: number): (line: number) => Int32Array {
  const starts = new Int32Array(lineCount + 1);
  for (const line of lineOf) starts[line + 1] = (starts[line + 1] ?? 0) + 1;
  for (let line = 1; line <= lineCount; line++) starts[line] = (starts[line] ?? 0) + (starts[line - 1] ?? 0);
  const next = starts.slice();
  const ordered = new Int32Array(lineOf.length);
  for (let row = 0; row < lineOf.length; row++) {
    const line = lineOf[row] ?? 0;
    const at = next[line] ?? 0;
    ordered[at] = row;
    next[line] = at + 1;
  }
  return (line) => ordered.subarray(starts[line] ?? 0, starts[line + 1] ?? 0);
}

/** The rows whose code in a column is `wanted`, ascending. */
export function rowsWith(codes: Uint8Array, wanted: number): Int32Array {
  let count = 0;
  for (const code of codes) if (code === wanted) count++;
  const rows = new Int32Array(count);
  let at = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] === wanted) rows[at++] = row;
  return rows;
}
