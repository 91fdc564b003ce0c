/** Numbers and references straight from bytes: a large sheet has millions, and making a string of each is most of the work. */
import { COLUMNS, ROWS } from '../refs';

const zero = 0x30;
const nine = 0x39;
const minus = 0x2d;
const point = 0x2e;

/** As many digits as always fit a double exactly. */
const safeDigits = 15;
const powers: readonly number[] = Array.from({ length: safeDigits + 1 }, (_, exponent) => 10 ** exponent);

/**
 * A plain decimal such as `40` or `-0.125`; `NaN` for anything else, also for what has so many digits or an exponent
 * that it takes `Number` to get its last bit right. Dividing two exact doubles rounds once, so the result is exact.
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === minus;
  const first = isNegative ? start + 1 : start;
  let value = 0;
  let digits = 0;
  let pointAt = -1;
  for (let at = first; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= zero && byte <= nine) {
      value = value * 10 + byte - zero;
      digits++;
    } else if (byte === point && pointAt === -1) pointAt = at;
    else return Number.NaN;
  }
  if (digits === 0 || digits > safeDigits) return Number.NaN;
  if (pointAt !== -1) value /= powers[end - 1 - pointAt] ?? 1;
  return isNegative && value !== 0 ? -value : value;
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Any number that a cell can hold, from its text; `NaN` when it is none. */
export function anyNumber(text: string): number {
  const trimmed = text.trim();
  const value = decimal.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

/** The digits of a row or an index as a number; -1 when there is anything else, or nothing. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Where a cell is, as {@link cellAt} gives it. */
export const rowOf = (place: number): number => Math.floor(place / COLUMNS);
export const columnOf = (place: number): number => place % COLUMNS;

/** The place of a cell reference such as `C7`: row times {@link COLUMNS} plus column, 0-based; -1 when it is none. */
export function cellAt(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  let at = start;
  for (; at < end; at++) {
    const letter = ((bytes[at] ?? 0) & ~0x20) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > COLUMNS) return -1;
  }
  const row = wholeNumber(bytes, at, end);
  return at === start || row < 1 || row > ROWS ? -1 : (row - 1) * COLUMNS + column - 1;
}
