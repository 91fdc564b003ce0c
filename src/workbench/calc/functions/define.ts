/** How functions are told to the evaluation. */
import type { Args } from '../evaluate';
import { isScalar, toNumber, type Grid, type Ref, type Result, type Scalar } from '../values';

/** A function of formulas. */
export interface FormulaFunction {
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
  /** Of single values: within functions that take arrays it goes through areas value by value. */
  readonly isEach?: true;
  /** Its arguments go through areas value by value. */
  readonly takesArrays?: true;
  readonly value: (args: Args) => Result;
}

/** Excel takes so many arguments. */
export const MOST = 255;

/** A function of single values. */
export function each(least: number, most: number, value: (args: Args) => Result): FormulaFunction {
  return { least, most, isEach: true, value };
}

/** A function of areas, or one that decides itself what it reckons. */
export function whole(least: number, most: number, value: (args: Args) => Result): FormulaFunction {
  return { least, most, value };
}

/** A function of one number. */
export function ofNumber(value: (number: number) => number): FormulaFunction {
  return each(1, 1, (args) => value(args.number(0)));
}

/** Cells or values in rows; a single value is a grid of one. */
export function gridOf(result: Result): Ref | Grid {
  return isScalar(result) ? { kind: 'grid', rows: [[result]] } : result;
}

/** The numbers among arguments, as `SUM` sees them: of cells numbers only, given outright whatever is one. */
export function* numbersOf(args: Args, results: readonly Result[] = args.all()): Generator<number, void> {
  for (const result of results) {
    if (isScalar(result)) {
      yield toNumber(result);
    } else {
      for (const value of args.on.values(result)) {
        const number = numberOf(value);
        if (number !== null) yield number;
      }
    }
  }
}

/** The number in a cell; errors are thrown, anything else is none. */
export function numberOf(value: Scalar): number | null {
  if (typeof value === 'object' && value !== null) return toNumber(value);
  return typeof value === 'number' ? value : null;
}
