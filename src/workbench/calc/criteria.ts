/** What `COUNTIF` and its like look for. */
import { isFault } from '../../domain/sheet';
import { compareTexts, numberIn, sameNumber, sound, Unsure, type Scalar } from './values';

const CONDITION = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/;

/** Whether a value is what is looked for. */
export type Test = (value: Scalar) => boolean;

/** Reads what is looked for: a value, or a text that may begin with an operator. */
export function criterion(wanted: Scalar): Test {
  const own = sound(wanted);
  // A blank cell is looked for as 0.
  if (own === null) return equalNumber(0);
  if (typeof own === 'number') return equalNumber(own);
  if (typeof own === 'boolean') return (value) => value === own;
  const [, operator, rest = ''] = CONDITION.exec(own) ?? [];
  if (rest === '') return ofNothing(operator);
  if (/^(?:true|false)$/i.test(rest)) return ofTruth(operator, rest.toLowerCase() === 'true');
  if (rest.startsWith('#')) throw new Unsure('errors that are looked for');
  const number = /[*?]/.test(rest) ? null : numberIn(rest);
  return number === null ? ofText(operator ?? '=', rest) : ofNumber(operator ?? '=', number);
}

function ofNothing(operator: string | undefined): Test {
  if (operator === undefined) return (value) => value === null || value === '';
  if (operator === '=') return (value) => value === null;
  if (operator === '<>') return (value) => value !== null;
  throw new Unsure('what is more or less than nothing');
}

function ofTruth(operator: string | undefined, wanted: boolean): Test {
  if (operator === undefined || operator === '=') return (value) => value === wanted;
  if (operator === '<>') return (value) => value !== wanted;
  throw new Unsure('the order of truth values');
}

function equalNumber(wanted: number): Test {
  return (value) => {
    if (typeof value === 'number') return sameNumber(value, wanted);
    // A text that is this number counts, too.
    if (typeof value !== 'string') return false;
    const number = numberIn(value);
    return number !== null && sameNumber(number, wanted);
  };
}

function ofNumber(operator: string, wanted: number): Test {
  const isEqual = equalNumber(wanted);
  if (operator === '=') return isEqual;
  if (operator === '<>') {
    return (value) => {
      if (typeof value === 'string' && isEqual(value)) throw new Unsure('a text that is a number');
      return !isEqual(value);
    };
  }
  return (value) => typeof value === 'number' && holds(operator, sameNumber(value, wanted) ? 0 : value - wanted);
}

function holds(operator: string, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

function ofText(operator: string, wanted: string): Test {
  if (operator === '=' || operator === '<>') {
    const pattern = wildcards(wanted);
    const isEqual = (value: Scalar): boolean => typeof value === 'string' && pattern.test(value);
    return operator === '=' ? isEqual : (value) => !isEqual(value);
  }
  return (value) => typeof value === 'string' && holds(operator, compareTexts(value, wanted));
}

/** A text with `?` for any sign, `*` for any text and `~` before one that is meant itself. The whole text has to match. */
export function wildcards(text: string): RegExp {
  return new RegExp(`^${pattern(text)}$`, 'isu');
}

/** The same, to be found within a text. */
export function pattern(text: string): string {
  return text.replace(/~([~?*])|[?*]|[\\^$.|+()[\]{}/]/g, (found, meant: string | undefined) => {
    if (found === '?') return '.';
    if (found === '*') return '.*';
    return `\\${meant === '~' ? '~' : (meant ?? found)}`.replace('\\~', '~');
  });
}

/** Whether cells that were never used are what is looked for. */
export function countsBlanks(test: Test): boolean {
  return test(null);
}

/** Errors in cells match nothing. */
export function matches(test: Test, value: Scalar): boolean {
  if (isFault(value) && value.fault === 'noValue') throw new Unsure('a cell without a value');
  return test(value);
}
