/** Reading columns of counts (SPEC section 3, "Exact count"). */
import { CellState, type Field } from '../model';
import { isFault, type CellValue } from '../sheet';
import { CountColumn } from '../split';
import type { Collector, Where } from './collector';
import { isExactCount, readCount } from './counts';
import { kindOfPattern } from './patterns';
import { valueOf, type Cells } from './source';

/** A count cell as read. `value` is NaN unless the state is `given`. */
export interface CountRead {
  readonly value: number;
  readonly state: CellState;
}

const BLANK: CountRead = { value: NaN, state: CellState.blank };
const UNCLEAR: CountRead = { value: NaN, state: CellState.unclear };
const FAULT: CountRead = { value: NaN, state: CellState.fault };
const MERGED: CountRead = { value: NaN, state: CellState.merged };

/** The least exact count: a quantity is above zero; a fact of the line may be zero (SPEC section 2). */
function leastOf(field: Field): number {
  return field === 'qty' ? 1 : 0;
}

/** Reads one count cell and notes what the rules report of it. A blank quantity is not an exact count. */
export function readCountCell(
  value: CellValue | undefined,
  pattern: string,
  where: () => Where,
  collector: Collector,
): CountRead {
  if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) return BLANK;
  if (isFault(value)) {
    collector.fault(where(), value.fault === 'noValue');
    return FAULT;
  }
  const { field } = where();
  if (typeof value === 'number' && isExactCount(value, leastOf(field)) && kindOfPattern(pattern) === 'plain') {
    return { value, state: CellState.given };
  }
  const reading = typeof value === 'string' ? readCount(value, leastOf(field)) : { exact: null, likely: null };
  if (reading.exact === null) {
    collector.inexact.push({ ...where(), likely: reading.likely });
    return UNCLEAR;
  }
  const { shown, cell } = where();
  if (shown !== String(reading.exact)) collector.readAs(field, shown, String(reading.exact), cell);
  return { value: reading.exact, state: CellState.given };
}

/** Reads a count column over the data rows. */
export function readCounts(cells: Cells, line: (row: number) => number, collector: Collector): CountColumn {
  const count = cells.count;
  const values = new Float64Array(count).fill(NaN);
  const states = new Uint8Array(count);
  const least = leastOf(cells.field);
  const isQty = cells.field === 'qty';
  const plain = plainTest(cells);
  // A function of its own: in the loop, what it captures would be made anew for every row.
  const readOther = (row: number, value: CellValue): void => {
    const where = (): Where => ({
      row,
      line: line(row),
      field: cells.field,
      cell: cells.place(row),
      shown: cells.text(row),
    });
    const read = isQty && cells.merged(row) ? MERGED : readCountCell(value, cells.pattern(row), where, collector);
    const isBlankQty = isQty && read.state === CellState.blank;
    if (isBlankQty) collector.inexact.push({ ...where(), likely: null });
    values[row] = read.value;
    states[row] = isBlankQty ? CellState.unclear : read.state;
  };
  for (let row = 0; row < count; row++) {
    const value = valueOf(cells, row);
    if (typeof value === 'number' && isExactCount(value, least) && plain(row) && !(isQty && cells.merged(row))) {
      values[row] = value;
      states[row] = CellState.given;
    } else readOther(row, value);
  }
  return new CountColumn(true, values, states);
}

/** Whether a row's number format may show a count; a uniform format is looked at once, others once per run of the same. */
function plainTest(cells: Cells): (row: number) => boolean {
  if (cells.uniform !== null) {
    const plain = kindOfPattern(cells.uniform) === 'plain';
    return () => plain;
  }
  let last = '';
  let plain = true;
  return (row) => {
    const pattern = cells.pattern(row);
    if (pattern !== last) {
      last = pattern;
      plain = kindOfPattern(pattern) === 'plain';
    }
    return plain;
  };
}

/** A count column that the sheet does not have. */
export function absentCounts(count: number): CountColumn {
  return new CountColumn(false, new Float64Array(count).fill(NaN), new Uint8Array(count));
}
