/** What Excel makes of what is typed, in English (United States). */
import type { CellFault } from '../../domain/sheet';
import { parseDate } from './parse-date';
import type { CellEntry, ParsedEntry } from './types';

/** What the meaning of an entry depends on beside the cell. */
interface EntrySetting {
  readonly date1904?: boolean;
  /** The year of a date typed without one; this year, unless a test says otherwise. */
  readonly year?: number;
}

/** Numbers are kept to so many digits; those that follow become zeros. */
const DIGITS = 15;
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

/** Formats that an entry brings to a `General` cell (ECMA-376 part 1, 18.8.30). */
const FORMATS = {
  percent: '0%',
  percentDecimals: '0.00%',
  thousands: '#,##0',
  thousandsDecimals: '#,##0.00',
  scientific: '0.00E+00',
  fraction: '# ?/?',
  currency: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  currencyDecimals: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
} as const;

/**
 * Reads a text as Excel does when it is typed into a cell or put into `Range.values`:
 *
 * - a leading `'` keeps the rest a text; so does the format `@`, whatever the text
 * - `=`, and `+`, `-` or `@` before anything that is no number, begin a formula
 * - numbers, percentages, currency, fractions, dates, times, `TRUE` and error values are what they look like
 * - the empty text empties the cell
 *
 * @param text what was typed
 * @param format the number format that the cell has
 */
export function parseEntry(text: string, format: string, setting: EntrySetting = {}): ParsedEntry {
  if (text === '') return plain(null);
  if (text.startsWith("'")) return plain(text.slice(1));
  if (format.trim() === '@') return plain(text);
  if (text.startsWith('=') && text.length > 1) return formulaEntry(text.slice(1));
  const trimmed = text.trim();
  if (trimmed === '') return plain(text);
  return parseNumber(trimmed) ?? parseOther(trimmed, setting) ?? parseSigned(trimmed) ?? plain(text);
}

function plain(entry: CellEntry): ParsedEntry {
  return { entry, format: null };
}

function formulaEntry(formula: string): ParsedEntry {
  return plain({ formula });
}

/** `+A1` and `-A1` are formulas; of `@SUM(A1)`, as Lotus wrote it, the sign goes. A sign alone is a text. */
function parseSigned(text: string): ParsedEntry | null {
  if (/^[+-]\s*\S/.test(text)) return formulaEntry(text);
  return /^@\s*\S/.test(text) ? formulaEntry(text.slice(1)) : null;
}

function parseOther(text: string, setting: EntrySetting): ParsedEntry | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return plain(upper === 'TRUE');
  if (ERRORS.has(upper)) return plain({ fault: 'error', text: upper } satisfies CellFault);
  return parseFraction(text) ?? parseDate(text, setting.date1904 ?? false, setting.year ?? new Date().getFullYear());
}

const NUMBER = /^([+-]?)\s*(\$?)\s*([+-]?)(\d+|\d{1,3}(?:,\d{3})+|(?=\.\d))(\.\d*)?(?:[eE]([+-]?\d+))?\s*(%?)$/;

interface NumberParts {
  readonly sign: string;
  readonly dollar: string;
  readonly innerSign: string;
  readonly whole: string;
  readonly decimals: string;
  readonly exponent: string;
  readonly percent: string;
}

/** A number as people write it: sign or brackets, `$`, thousands, decimals, exponent, `%`. */
function parseNumber(text: string): ParsedEntry | null {
  const inBrackets = /^\((\$?[\d.,]+%?)\)$/.exec(text)?.[1];
  const parts = numberParts(inBrackets ?? text.replace(/^%\s*(?=[\d.+-])(.*)$/, '$1%'));
  if (parts === null) return null;
  const size = sizeOf(parts);
  if (!Number.isFinite(size)) return null;
  const isNegative = inBrackets !== undefined || `${parts.sign}${parts.innerSign}` === '-';
  const value = Number((isNegative ? -size : size).toPrecision(DIGITS));
  return { entry: value === 0 ? 0 : value, format: formatOf(parts, /\d/.test(parts.decimals)) };
}

function numberParts(text: string): NumberParts | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [, sign = '', dollar = '', innerSign = '', whole = '', decimals = '', exponent = '', percent = ''] = match;
  if (sign !== '' && innerSign !== '') return null;
  if (exponent !== '' && (dollar !== '' || percent !== '')) return null;
  return { sign, dollar, innerSign, whole, decimals, exponent, percent };
}

function sizeOf({ whole, decimals, exponent, percent }: NumberParts): number {
  const digits = `${whole.replaceAll(',', '') || '0'}${decimals}`;
  const size = Number(`${digits}${exponent === '' ? '' : `e${exponent}`}`);
  return percent === '' ? size : size / 100;
}

function formatOf(parts: NumberParts, hasDecimals: boolean): string | null {
  if (parts.dollar !== '') return hasDecimals ? FORMATS.currencyDecimals : FORMATS.currency;
  if (parts.percent !== '') return hasDecimals ? FORMATS.percentDecimals : FORMATS.percent;
  if (parts.exponent !== '') return FORMATS.scientific;
  if (parts.whole.includes(',')) return hasDecimals ? FORMATS.thousandsDecimals : FORMATS.thousands;
  return null;
}

/** `1 1/2`; without a whole number it would be a date. */
function parseFraction(text: string): ParsedEntry | null {
  const [, sign = '', whole = '', over = '', under = ''] = /^([+-]?)(\d+)\s+(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  if (whole === '' || Number(under) === 0) return null;
  const size = Number(whole) + Number(over) / Number(under);
  return { entry: sign === '-' ? -size : size, format: FORMATS.fraction };
}
