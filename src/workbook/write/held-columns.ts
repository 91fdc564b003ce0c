/** Where our two columns on the held sheet are, or where they will come (SPEC section 6, point 1). */
import type { Layout, Split } from '../../domain/split';
import { formatAt, isBlank, valueAt, type Area } from '../../domain/sheet';
import { OWN_HEADERS } from '../../domain/vocabulary';
import { cellArea, overlap } from '../areas';
import { ownHeader } from '../../domain/read/header';

import type { OwnColumn } from '../plan';
import type { SnapshotSheet, SnapshotTable } from '../snapshot';

/** One of our two columns. */
export interface HeldColumn {
  readonly kind: OwnColumn;
  readonly column: number;
  /** Whether it is there already. */
  readonly isThere: boolean;
}

/** The held range with our columns. */
export interface HeldRange {
  readonly sheet: SnapshotSheet;
  readonly header: number;
  /** Last row of the held table (its totals row included) or of the data. */
  readonly bottom: number;
  readonly lastData: number;
  /** First and last column, ours left out. */
  readonly left: number;
  readonly right: number;
  readonly table: SnapshotTable | null;
  /** `remaining` and `check`, in this order. */
  readonly columns: readonly [HeldColumn, HeldColumn];
  /** Whether those that are not there yet come into the table. */
  readonly joinTable: boolean;
}

/** Finds the held range of a checked sheet and our columns beside it. */
export function heldRange(sheet: SnapshotSheet, split: Split): HeldRange {
  const { headerRow: header, left, right } = split.layout;
  const table = sheet.tables.find(({ name }) => name === split.layout.table) ?? null;
  const lastData = split.rows.sheetRow(split.rows.count - 1);
  const rows = { top: header, bottom: Math.max(lastData, table?.area.bottom ?? 0) };
  const there = {
    remaining: findOwn(sheet, 'remaining', split.layout, table),
    check: findOwn(sheet, 'check', split.layout, table),
  };
  const missing = Object.values(there).filter((column) => column === null).length;
  const joinTable = table !== null && missing > 0 && canJoin(sheet, table, missing);
  const last = table?.area.right ?? filledUntil(sheet, rows, right);
  let free = joinTable ? last + 1 : firstFree(sheet, rows, last + 1, missing);
  const place = (kind: OwnColumn): HeldColumn => {
    const column = there[kind];
    return column === null ? { kind, column: free++, isThere: false } : { kind, column, isThere: true };
  };
  const columns = [place('remaining'), place('check')] as const;
  return { sheet, header, bottom: rows.bottom, lastData, left, right, table, columns, joinTable };
}

function spans(area: Area, column: number): boolean {
  return area.left <= column && column <= area.right;
}

/**
 * Our column of a kind in the header row: in the held table, else the first from the range's left edge on, else any; those of other
 * tables are left out.
 */
function findOwn(
  sheet: SnapshotSheet,
  kind: OwnColumn,
  { headerRow, left }: Layout,
  table: SnapshotTable | null,
): number | null {
  const found: number[] = [];
  for (let column = 0; column < sheet.columns.length; column++) {
    if (ownHeader(valueAt(sheet, headerRow, column)) === kind) found.push(column);
  }
  const inTable = found.find((column) => table !== null && spans(table.area, column));
  const isPlain = (column: number): boolean =>
    !sheet.tables.some(({ area }) => overlap(area, cellArea(headerRow, column)));
  const plain = found.filter(isPlain);
  return inTable ?? plain.find((column) => column >= left) ?? plain[0] ?? null;
}

/** Whether columns can be added at the right end of a table: the cells beside it are free, and no column has such a name already. */
function canJoin(sheet: SnapshotSheet, table: SnapshotTable, count: number): boolean {
  const { top, bottom, right } = table.area;
  const taken = table.columns.some((name) =>
    Object.values(OWN_HEADERS).some((own) => own.toLowerCase() === name.trim().toLowerCase() && own !== name.trim()),
  );
  return !taken && isFree(sheet, { top, bottom, left: right + 1, right: right + count });
}

/** The last column of a plain range: columns that hold something in its rows belong to it until one is empty. */
function filledUntil(
  sheet: SnapshotSheet,
  rows: { readonly top: number; readonly bottom: number },
  last: number,
): number {
  let column = last;
  const isFilled = (next: number): boolean => !isEmpty(sheet, { ...rows, left: next, right: next });
  while (column + 1 < sheet.columns.length && isFilled(column + 1)) column++;
  return column;
}

/** The first of `count` neighbouring columns that are free in these rows, at `from` or further right. */
function firstFree(
  sheet: SnapshotSheet,
  rows: { readonly top: number; readonly bottom: number },
  from: number,
  count: number,
): number {
  let column = from;
  for (let run = 0; run < count;) {
    const next = column + run;
    if (isFree(sheet, { ...rows, left: next, right: next })) run++;
    else {
      column = next + 1;
      run = 0;
    }
  }
  return column;
}

/**
 * Whether cells can be written to and taken back without a trace: blank, with no number format that would show a count as
 * something else, not merged, in no table.
 */
function isFree(sheet: SnapshotSheet, area: Area): boolean {
  return (
    isEmpty(sheet, area) &&
    hasPlainFormats(sheet, area) &&
    !(sheet.merges ?? []).some((merge) => overlap(merge, area)) &&
    !sheet.tables.some((table) => overlap(table.area, area))
  );
}

/** Whether every cell of an area is blank and holds no formula. */
function isEmpty(sheet: SnapshotSheet, { top, bottom, left, right }: Area): boolean {
  const last = Math.min(right, sheet.columns.length - 1);
  for (let column = left; column <= last; column++) {
    const values = sheet.columns[column]?.values ?? [];
    for (let row = top; row <= Math.min(bottom, values.length - 1); row++) {
      if (!isBlank(values[row] ?? null) || sheet.hasFormula(row, column)) return false;
    }
  }
  return true;
}

function hasPlainFormats(sheet: SnapshotSheet, { top, bottom, left, right }: Area): boolean {
  const last = Math.min(right, sheet.columns.length - 1);
  for (let column = left; column <= last; column++) {
    if (typeof sheet.columns[column]?.formats === 'string') {
      if (formatAt(sheet, top, column) !== 'General') return false;
    } else {
      for (let row = top; row <= bottom; row++) if (formatAt(sheet, row, column) !== 'General') return false;
    }
  }
  return true;
}
