/** Values, formulas and looks of cells. */
import type { Area, CellValue } from '../../domain/sheet';
import { overlap, within } from '../../workbook/areas';
import { ROWS } from '../../xlsx/refs';
import { syncHeaders } from './edit-tables';
import type { Store } from './store';
import type { CellEntry, StyleChange } from './types';

type Rows<T> = readonly (readonly (T | undefined)[])[];

function areaOf(top: number, left: number, rows: Rows<unknown>): Area | null {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length === 0 || width === 0) return null;
  return { top, left, bottom: top + rows.length - 1, right: left + width - 1 };
}

/** Puts entries; `undefined` leaves a cell alone. */
export function putEntries(store: Store, id: string, top: number, left: number, entries: Rows<CellEntry>): void {
  const area = areaOf(top, left, entries);
  if (area === null) return;
  store.guard(id, area);
  for (let column = area.left; column <= area.right; column++) {
    const cells = store.writable(id, column);
    for (const [index, row] of entries.entries()) {
      const entry = row[column - left];
      if (entry === undefined) continue;
      const { value, formula } = contentOf(entry);
      cells.put(top + index, value, formula);
    }
  }
  dropArrays(store, id, area);
  store.touch(id, area);
  store.happened({ kind: 'cells', sheetId: id, area });
  syncHeaders(store, id, area);
}

function contentOf(entry: CellEntry): { readonly value: CellValue; readonly formula: string | null } {
  if (entry === '' || entry === null) return { value: null, formula: null };
  if (typeof entry !== 'object') return { value: entry, formula: null };
  if ('fault' in entry) return { value: entry, formula: null };
  const { formula } = entry;
  return { value: entry.value ?? { fault: 'noValue', text: `=${formula}` }, formula };
}

/** An array formula that was put over whole is one no more. */
function dropArrays(store: Store, id: string, area: Area): void {
  const { arrays } = store.sheet(id);
  const kept = arrays.filter((array) => !overlap(array, area));
  if (kept.length < arrays.length) store.set(id, { arrays: kept });
}

/** Puts number formats. */
export function putNumberFormats(store: Store, id: string, top: number, left: number, formats: Rows<string>): void {
  const area = areaOf(top, left, formats);
  if (area === null) return;
  store.guard(id, area);
  const changes = new Map<string, StyleChange>();
  for (let column = area.left; column <= area.right; column++) {
    const cells = store.writable(id, column);
    for (const [index, row] of formats.entries()) {
      const numberFormat = row[column - left];
      if (numberFormat === undefined) continue;
      const change = changes.get(numberFormat) ?? { numberFormat };
      changes.set(numberFormat, change);
      const style = store.styleAt(id, top + index, column);
      const made = store.styles.change(style, change);
      if (made !== style) cells.putStyle(top + index, made);
    }
  }
  store.happened({ kind: 'formats', sheetId: id, area });
}

/** Changes how cells look. */
export function changeStyle(store: Store, id: string, area: Area, change: StyleChange): void {
  store.guard(id, area);
  const cells = forWholeLines(store, id, area, change);
  for (let column = cells.left; column <= cells.right; column++) {
    const writable = store.writable(id, column);
    for (let row = cells.top; row <= cells.bottom; row++) {
      const style = store.styleAt(id, row, column);
      const made = store.styles.change(style, change);
      if (made !== style) writable.putStyle(row, made);
    }
  }
  store.happened({ kind: 'formats', sheetId: id, area });
}

/** Of whole columns, the columns themselves are given the style; gives the cells that have to be changed one by one. */
function forWholeLines(store: Store, id: string, area: Area, change: StyleChange): Area {
  const { columns, columnStyles } = store.sheet(id);
  if (area.top > 0 || area.bottom < ROWS - 1) return area;
  const styles = new Map(columnStyles);
  for (let column = area.left; column <= area.right; column++) {
    styles.set(column, store.styles.change(columnStyles.get(column) ?? 0, change));
  }
  store.set(id, { columnStyles: styles });
  return { ...area, ...used(columns, area) };
}

function used(columns: readonly { readonly length: number }[], area: Area): Pick<Area, 'bottom' | 'right'> {
  const right = Math.min(area.right, columns.length - 1);
  const bottom = Math.min(area.bottom, Math.max(0, ...columns.map((column) => column.length)) - 1);
  return { bottom, right };
}

/** Clears values, looks, or both. What lies beyond the cells that are used is clear already. */
export function clearCells(store: Store, id: string, area: Area, what: 'contents' | 'formats' | 'all'): void {
  store.guard(id, area);
  const cells = { ...area, ...used(store.sheet(id).columns, area) };
  for (let column = cells.left; column <= cells.right; column++) {
    const writable = store.writable(id, column);
    for (let row = cells.top; row <= cells.bottom; row++) {
      if (what !== 'formats') writable.put(row, null, null);
      if (what !== 'contents') writable.putStyle(row, plainStyle(store, id, row, column));
    }
  }
  if (what !== 'contents') clearFormats(store, id, area);
  if (what !== 'formats') {
    dropArrays(store, id, area);
    store.touch(id, area);
    store.happened({ kind: 'cells', sheetId: id, area });
    syncHeaders(store, id, area);
  }
}

/** A cell without a look of its own needs to say so only where its row or column has one. */
function plainStyle(store: Store, id: string, row: number, column: number): number | undefined {
  const { rowStyles, columnStyles } = store.sheet(id);
  return rowStyles.has(row) || columnStyles.has(column) ? 0 : undefined;
}

/** Of whole columns and rows, their own looks go as well; of merged cells, that they are merged. */
function clearFormats(store: Store, id: string, area: Area): void {
  const { columnStyles, merges, conditionalFormats } = store.sheet(id);
  if (area.top === 0 && area.bottom === ROWS - 1) {
    const kept = [...columnStyles].filter(([column]) => column < area.left || column > area.right);
    store.set(id, { columnStyles: new Map(kept) });
    if (area.left === 0 && area.right >= store.sheet(id).columns.length) store.set(id, { rowStyles: new Map() });
  }
  const isIn = (one: Area): boolean => within(one, area);
  if (merges.some(isIn)) store.set(id, { merges: merges.filter((merge) => !isIn(merge)) });
  if (conditionalFormats.some((format) => format.areas.every(isIn))) {
    store.set(id, { conditionalFormats: conditionalFormats.filter((format) => !format.areas.every(isIn)) });
  }
  store.happened({ kind: 'formats', sheetId: id, area });
}
