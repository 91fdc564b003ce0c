/**
 * What formulas are reckoned with, and how one kind of value becomes another. Where it is not certain what Excel would make of
 * something, {@link Unsure} is thrown and the formula is left as it is: a value is never guessed.
 */
import { isFault, type Area, type CellFault, type CellValue } from '../../domain/sheet';

/** A single value; `null` is a blank cell. */
export type Scalar = CellValue;

/** Cells of a sheet. */
export interface Ref {
  readonly kind: 'ref';
  readonly sheetId: string;
  readonly area: Area;
}

/** Values in rows, not of cells. */
export interface Grid {
  readonly kind: 'grid';
  readonly rows: readonly (readonly Scalar[])[];
}

/** What a part of a formula comes to. */
export type Result = Scalar | Ref | Grid;

/** The formula cannot be reckoned here. */
export class Unsure extends Error {}

/** The formula comes to one of Excel's errors. */
export class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export const VALUE = '#VALUE!';
export const NUM = '#NUM!';
export const DIV = '#DIV/0!';
export const REF = '#REF!';
export const NOT_AVAILABLE = '#N/A';

export function isScalar(result: Result): result is Scalar {
  return typeof result !== 'object' || result === null || 'fault' in result;
}

/** An error as a cell holds it. */
export function errorValue(code: string): CellFault {
  return { fault: 'error', text: code };
}

/** The value, unless it is an error: that one is the answer then. */
export function sound(value: Scalar): string | number | boolean | null {
  if (!isFault(value)) return value;
  if (value.fault === 'noValue') throw new Unsure('a cell without a value');
  throw new FormulaError(value.text);
}

const PLAIN_NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;
const MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|am|pm/gi;

/** The number that a text is; `null` for none. Unsure where Excel may read a date, an amount or a share. */
export function numberIn(text: string): number | null {
  if (PLAIN_NUMBER.test(text)) return Number(text);
  if (/\d/.test(text) && !/\p{L}/u.test(text.replace(MONTH, ''))) throw new Unsure('a text that may be a number');
  return null;
}

/** A value as a number. */
export function toNumber(value: Scalar): number {
  const own = sound(value);
  if (typeof own === 'number') return own;
  if (typeof own === 'boolean') return own ? 1 : 0;
  if (own === null) return 0;
  const number = numberIn(own);
  if (number === null) throw new FormulaError(VALUE);
  return number;
}

/** A number that formulas may go on with. */
export function finite(number: number): number {
  if (!Number.isFinite(number)) throw new FormulaError(NUM);
  return number;
}

/** A power as Excel gives it. */
export function raised(base: number, power: number): number {
  if (base === 0 && power === 0) throw new FormulaError(NUM);
  if (base === 0 && power < 0) throw new FormulaError(DIV);
  return finite(base ** power);
}

/** A value as a text, as `&` reads it. */
export function toText(value: Scalar): string {
  const own = sound(value);
  if (typeof own === 'number') return numberText(own);
  if (typeof own === 'boolean') return own ? 'TRUE' : 'FALSE';
  return own ?? '';
}

function numberText(number: number): string {
  const size = Math.abs(number);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) throw new Unsure('how a very large or small number is written');
  return String(Number(number.toPrecision(15)));
}

/** A value as a truth value. */
export function toTruth(value: Scalar): boolean {
  const own = sound(value);
  if (typeof own === 'boolean') return own;
  if (typeof own === 'number') return own !== 0;
  if (own === null) return false;
  if (/^true$/i.test(own)) return true;
  if (/^false$/i.test(own)) return false;
  throw new FormulaError(VALUE);
}

/** A sum whose parts all but take each other away: what Excel leaves of it depends on how it adds. */
export function summed(numbers: Iterable<number>): number {
  let sum = 0;
  let size = 0;
  for (const number of numbers) {
    sum += number;
    size += Math.abs(number);
  }
  if (sum !== 0 && Math.abs(sum) < size * 1e-13) throw new Unsure('a sum of next to nothing');
  return finite(sum);
}

/** Whether two numbers are the same to the 15 digits that Excel knows. */
export function sameNumber(one: number, other: number): boolean {
  return one === other || one.toPrecision(15) === other.toPrecision(15);
}

const SORTABLE = /^[A-Za-z0-9]*$/;

/** Where texts stand to each other; upper and lower case are one. Unsure where it is a matter of language. */
export function compareTexts(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b) return 0;
  if (!SORTABLE.test(a) || !SORTABLE.test(b)) throw new Unsure('the order of texts with signs in them');
  return a < b ? -1 : 1;
}

/** Numbers come before texts, texts before truth values. */
function rankOf(value: string | number | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

/** Where values stand to each other: negative, 0 or positive. A blank is what the other one is when it is empty. */
export function compare(left: Scalar, right: Scalar): number {
  const [a, b] = [sound(left), sound(right)];
  const one = a ?? emptyLike(b);
  const other = b ?? emptyLike(a);
  if (typeof one === 'number' && typeof other === 'number') return sameNumber(one, other) ? 0 : one - other;
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other);
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other);
  return rankOf(one) - rankOf(other);
}

/** Whether values are equal; this needs no order of texts. */
export function isEqual(left: Scalar, right: Scalar): boolean {
  const [a, b] = [sound(left), sound(right)];
  const one = a ?? emptyLike(b);
  const other = b ?? emptyLike(a);
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase() === other.toLowerCase();
  return compare(one, other) === 0;
}

function emptyLike(value: string | number | boolean | null): string | number | boolean {
  if (typeof value === 'string') return '';
  return typeof value === 'boolean' ? false : 0;
}
