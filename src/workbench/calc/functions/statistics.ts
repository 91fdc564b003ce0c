/** Functions that count, and that take the mean, the most and the least. */
import type { Area } from '../../../domain/sheet';
import { isFault } from '../../../domain/sheet';
import { countsBlanks, criterion, matches, type Test } from '../criteria';
import type { Args } from '../evaluate';
import { DIV, FormulaError, isScalar, NUM, numberIn, summed, Unsure, VALUE, type Ref, type Scalar } from '../values';
import { gridOf, MOST, numberOf, numbersOf, whole, type FormulaFunction } from './define';

export function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new FormulaError(DIV);
  return summed(numbers) / numbers.length;
}

/** The most or the least; 0 of none. */
export function extreme(numbers: Iterable<number>, which: 1 | -1): number {
  let found: number | null = null;
  for (const number of numbers) if (found === null || (number - found) * which > 0) found = number;
  return found ?? 0;
}

/** How many of the values count as numbers, or (`isAll`) as anything. */
function count(args: Args, isAll: boolean): number {
  let found = 0;
  for (const [place, result] of args.all().entries()) {
    if (isScalar(result)) {
      if (isAll || isNumeric(result, args.has(place))) found++;
    } else {
      for (const value of args.on.values(result)) if (isAll ? value !== null : typeof value === 'number') found++;
    }
  }
  return found;
}

function isNumeric(value: Scalar, isGiven: boolean): boolean {
  if (isFault(value)) return false;
  if (typeof value === 'string') return numberIn(value) !== null;
  return value !== null || !isGiven;
}

/** Several areas of one size, each with what is looked for in it. */
interface Looked {
  readonly area: Ref;
  readonly test: Test;
}

function looked(args: Args, from: number): readonly Looked[] {
  const found: Looked[] = [];
  for (let place = from; place < args.count; place += 2) {
    if (place + 1 >= args.count) throw new Unsure('an area without what is looked for');
    found.push({ area: args.ref(place), test: criterion(args.scalar(place + 1)) });
  }
  const [first] = found;
  if (found.some(({ area }) => first !== undefined && !sameSize(area.area, first.area.area))) {
    throw new FormulaError(VALUE);
  }
  return found;
}

function sameSize(one: Area, other: Area): boolean {
  return one.bottom - one.top === other.bottom - other.top && one.right - one.left === other.right - other.left;
}

/** Calls back with the places, from the corner of the areas, where everything is found. */
function* places({ on }: Args, all: readonly Looked[]): Generator<readonly [row: number, column: number], void> {
  const [first] = all;
  if (first === undefined) return;
  let [height, width] = [0, 0];
  for (const { area } of all) {
    const used = on.used(area);
    if (used === null) continue;
    height = Math.max(height, used.area.bottom - area.area.top + 1);
    width = Math.max(width, used.area.right - area.area.left + 1);
  }
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const isIt = all.every(({ area: { sheetId, area }, test }) =>
        matches(test, on.cells.value(sheetId, area.top + row, area.left + column)),
      );
      if (isIt) yield [row, column];
    }
  }
}

function countIfs(args: Args): number {
  const all = looked(args, 0);
  const found = [...places(args, all)].length;
  return found + (all.every(({ test }) => countsBlanks(test)) ? beyond(args, all) : 0);
}

/** How many cells of the areas lie beyond all that is used. */
function beyond({ on }: Args, all: readonly Looked[]): number {
  const [first] = all;
  if (first === undefined) return 0;
  const { top, left, bottom, right } = first.area.area;
  let [height, width] = [0, 0];
  for (const { area } of all) {
    const used = on.used(area);
    height = Math.max(height, used === null ? 0 : used.area.bottom - area.area.top + 1);
    width = Math.max(width, used === null ? 0 : used.area.right - area.area.left + 1);
  }
  return (bottom - top + 1) * (right - left + 1) - height * width;
}

/** The numbers of an area where everything is found in others. */
function numbersWhere(args: Args, from: Ref, all: readonly Looked[]): readonly number[] {
  const { top, left } = from.area;
  const numbers: number[] = [];
  for (const [row, column] of places(args, all)) {
    const number = numberOf(args.on.cells.value(from.sheetId, top + row, left + column));
    if (number !== null) numbers.push(number);
  }
  return numbers;
}

/** `SUMIF`: the area that is summed begins where it says and is as large as the one that is looked through. */
function whereOne(args: Args): readonly number[] {
  const all = [{ area: args.ref(0), test: criterion(args.scalar(1)) }];
  return numbersWhere(args, args.has(2) ? args.ref(2) : args.ref(0), all);
}

/** `SUMIFS`: areas of one size, the one that is summed first. */
function whereAll(args: Args): readonly number[] {
  const from = args.ref(0);
  const all = looked(args, 1);
  if (all.some(({ area }) => !sameSize(area.area, from.area))) throw new FormulaError(VALUE);
  return numbersWhere(args, from, all);
}

function nth(args: Args, which: 1 | -1): number {
  const numbers = [...numbersOf(args, [gridOf(args.at(0))])].sort((one, other) => (other - one) * which);
  const place = Math.ceil(args.number(1));
  const found = place < 1 ? undefined : numbers[place - 1];
  if (found === undefined) throw new FormulaError(NUM);
  return found;
}

function median(args: Args): number {
  const numbers = [...numbersOf(args)].sort((one, other) => one - other);
  const middle = numbers.length >> 1;
  const [low, high] = [numbers[middle - 1], numbers[middle]];
  if (high === undefined) throw new FormulaError(NUM);
  return numbers.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

export const statistics: Readonly<Record<string, FormulaFunction>> = {
  COUNT: whole(1, MOST, (args) => count(args, false)),
  COUNTA: whole(1, MOST, (args) => count(args, true)),
  COUNTBLANK: whole(1, 1, (args) => {
    const ref = args.ref(0);
    const { top, left, bottom, right } = ref.area;
    let full = 0;
    for (const value of args.on.values(ref)) if (value !== null && value !== '') full++;
    return (bottom - top + 1) * (right - left + 1) - full;
  }),
  COUNTIF: whole(2, 2, countIfs),
  COUNTIFS: whole(2, MOST, countIfs),
  SUMIF: whole(2, 3, (args) => summed(whereOne(args))),
  SUMIFS: whole(3, MOST, (args) => summed(whereAll(args))),
  AVERAGEIF: whole(2, 3, (args) => mean(whereOne(args))),
  AVERAGEIFS: whole(3, MOST, (args) => mean(whereAll(args))),
  MAXIFS: whole(3, MOST, (args) => extreme(whereAll(args), 1)),
  MINIFS: whole(3, MOST, (args) => extreme(whereAll(args), -1)),
  AVERAGE: whole(1, MOST, (args) => mean([...numbersOf(args)])),
  MAX: whole(1, MOST, (args) => extreme(numbersOf(args), 1)),
  MIN: whole(1, MOST, (args) => extreme(numbersOf(args), -1)),
  MEDIAN: whole(1, MOST, median),
  LARGE: whole(2, 2, (args) => nth(args, 1)),
  SMALL: whole(2, 2, (args) => nth(args, -1)),
};
