/** Functions that decide, and functions that tell what a value is. */
import type { Args } from '../evaluate';
import { errorValue, FormulaError, isScalar, NOT_AVAILABLE, toNumber, toTruth, Unsure, VALUE, isEqual, type Result, type Scalar } from '../values'; // prettier-ignore
import { each, MOST, whole, type FormulaFunction } from './define';
import { isFault } from '../../../domain/sheet';

/** A value, errors among them as values. */
function tried(args: Args, place: number): Scalar {
  try {
    const value = args.scalar(place);
    if (isFault(value) && value.fault === 'noValue') throw new Unsure('a cell without a value');
    return value;
  } catch (error) {
    if (error instanceof FormulaError) return errorValue(error.code);
    throw error;
  }
}

function tells(is: (value: Scalar) => boolean): FormulaFunction {
  return each(1, 1, (args) => is(tried(args, 0)));
}

/** The truth values among arguments: of cells, texts and blanks do not count. */
function truths(args: Args): readonly boolean[] {
  const found: boolean[] = [];
  for (const result of args.all()) {
    if (isScalar(result)) found.push(toTruth(result));
    else {
      for (const value of args.on.values(result)) {
        if (isFault(value)) toTruth(value);
        if (typeof value === 'boolean' || typeof value === 'number') found.push(toTruth(value));
      }
    }
  }
  if (found.length === 0) throw new FormulaError(VALUE);
  return found;
}

function chosen(args: Args, place: number): Result {
  // An argument that is left out is nothing, and nothing shows as 0.
  return args.has(place) ? args.at(place) : 0;
}

function ifs(args: Args): Result {
  if (args.count % 2 === 1) throw new Unsure('a condition without a value');
  for (let place = 0; place < args.count; place += 2) {
    if (toTruth(args.scalar(place))) return chosen(args, place + 1);
  }
  throw new FormulaError(NOT_AVAILABLE);
}

function switched(args: Args): Result {
  const value = args.scalar(0);
  let place = 1;
  for (; place + 1 < args.count; place += 2) if (isEqual(value, args.scalar(place))) return chosen(args, place + 1);
  if (place < args.count) return chosen(args, place);
  throw new FormulaError(NOT_AVAILABLE);
}

/** The first argument, or the second one in place of an error. What of a blank, is told in two ways. */
function otherwise(args: Args, is: (value: Scalar) => boolean): Result {
  const value = tried(args, 0);
  if (value === null) throw new Unsure('a blank that may be a text');
  return is(value) ? chosen(args, 1) : value;
}

function isError(value: Scalar): boolean {
  return isFault(value);
}

function isMissing(value: Scalar): boolean {
  return isFault(value) && value.text === NOT_AVAILABLE;
}

export const logic: Readonly<Record<string, FormulaFunction>> = {
  TRUE: whole(0, 0, () => true),
  FALSE: whole(0, 0, () => false),
  NA: whole(0, 0, () => {
    throw new FormulaError(NOT_AVAILABLE);
  }),
  IF: whole(2, 3, (args) => {
    if (toTruth(args.scalar(0))) return chosen(args, 1);
    return args.count < 3 ? false : chosen(args, 2);
  }),
  IFS: whole(2, MOST, ifs),
  SWITCH: whole(3, MOST, switched),
  IFERROR: each(2, 2, (args) => otherwise(args, isError)),
  IFNA: each(2, 2, (args) => otherwise(args, isMissing)),
  AND: whole(1, MOST, (args) => truths(args).every((is) => is)),
  OR: whole(1, MOST, (args) => truths(args).some((is) => is)),
  XOR: whole(1, MOST, (args) => truths(args).filter((is) => is).length % 2 === 1),
  NOT: each(1, 1, (args) => !toTruth(args.scalar(0))),
  ISBLANK: tells((value) => value === null),
  ISERROR: tells(isError),
  ISERR: tells((value) => isError(value) && !isMissing(value)),
  ISNA: tells(isMissing),
  ISNUMBER: tells((value) => typeof value === 'number'),
  ISTEXT: tells((value) => typeof value === 'string'),
  ISNONTEXT: tells((value) => typeof value !== 'string'),
  ISLOGICAL: tells((value) => typeof value === 'boolean'),
  ISEVEN: each(1, 1, (args) => Math.trunc(args.number(0)) % 2 === 0),
  ISODD: each(1, 1, (args) => Math.trunc(args.number(0)) % 2 !== 0),
  N: each(1, 1, (args) => {
    const value = args.scalar(0);
    return typeof value === 'string' || value === null ? 0 : toNumber(value);
  }),
  T: each(1, 1, (args) => {
    const value = args.scalar(0);
    if (isFault(value)) toNumber(value);
    return typeof value === 'string' ? value : '';
  }),
};
