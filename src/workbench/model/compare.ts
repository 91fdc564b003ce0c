/** Whether a workbook says the same as another, whatever happened in between. */
import type { CellValue } from '../../domain/sheet';
import { isFault } from '../../domain/sheet';
import type { Column } from './column';
import type { BookState, SheetState } from './state';

/** Whether two states are the same workbook. What is selected, and how values came about, is not asked. */
export function isSameState(one: BookState, other: BookState): boolean {
  const shared = (state: BookState): unknown => {
    const { order, structureProtected, names, customXml, settings } = state.shared;
    return [order, structureProtected, names, customXml, [...settings]];
  };
  if (!sameJson(shared(one), shared(other))) return false;
  return one.shared.order.every((id) => {
    const [before, after] = [one.sheets.get(id), other.sheets.get(id)];
    return before !== undefined && after !== undefined && isSameSheet(before, after);
  });
}

function isSameSheet(one: SheetState, other: SheetState): boolean {
  if (one === other) return true;
  const count = Math.max(one.columns.length, other.columns.length);
  for (let column = 0; column < count; column++) {
    if (!isSameColumn(one.columns[column], other.columns[column])) return false;
  }
  return sameJson(described(one), described(other));
}

/** Cells are compared one by one; how a sheet came to be what it is does not count. */
const APART = new Set(['columns', 'touched', 'moves']);

/** Everything of a sheet but its cells. */
function described(state: SheetState): Record<string, unknown> {
  const rest = Object.entries(state).filter(([name]) => !APART.has(name));
  return Object.fromEntries(rest.map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return [...value].sort(([a], [b]) => Number(a) - Number(b));
  return value instanceof Set ? [...value].sort((a, b) => Number(a) - Number(b)) : value;
}

/** Whether two values that hold only data are the same. */
export function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function isSameColumn(one: Column | undefined, other: Column | undefined): boolean {
  if (one === other) return true;
  const length = Math.max(one?.length ?? 0, other?.length ?? 0);
  for (let row = 0; row < length; row++) if (!isSameCell(one, other, row)) return false;
  return true;
}

/** Whether a cell is the same in two columns. */
export function isSameCell(one: Column | undefined, other: Column | undefined, row: number): boolean {
  return one?.styles[row] === other?.styles[row] && isSameContent(one, other, row);
}

/** Whether a cell holds the same in two columns, whatever it looks like. */
export function isSameContent(one: Column | undefined, other: Column | undefined, row: number): boolean {
  const [formula, formulaNow] = [one?.formulas.get(row), other?.formulas.get(row)];
  if (formula !== formulaNow) return false;
  // A formula that nobody put anew keeps the value that it had.
  return isSameValue(one?.value(row) ?? null, other?.value(row) ?? null);
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  if (isFault(one) || isFault(other)) return isFault(one) && isFault(other) && one.text === other.text;
  return (one === '' ? null : one) === (other === '' ? null : other);
}
