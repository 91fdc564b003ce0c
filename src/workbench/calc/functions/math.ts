/** Functions of numbers. Those of angles and logarithms are left out: Excel's differ in the last digits. */
import type { Args } from '../evaluate';
import { DIV, finite, FormulaError, isScalar, NUM, raised, summed, Unsure, VALUE } from '../values';
import { isFault } from '../../../domain/sheet';
import { each, gridOf, MOST, numbersOf, ofNumber, whole, type FormulaFunction } from './define';

/** 15 digits are what Excel has: 1.005 is the 1.005 that was typed, not what is stored for it. */
function known(number: number): number {
  return Number(number.toPrecision(15));
}

function rounded(number: number, digits: number, round: (number: number) => number): number {
  if (Math.abs(digits) > 15) throw new Unsure('so many digits');
  const places = Math.trunc(digits);
  const scaled = known(places >= 0 ? Math.abs(number) * 10 ** places : Math.abs(number) / 10 ** -places);
  const whole = round(scaled);
  const made = places >= 0 ? Number(`${whole}e-${places}`) : whole * 10 ** -places;
  if (Number.isNaN(made)) throw new Unsure('so large a number');
  return number < 0 ? 0 - made : made;
}

function rounding(round: (number: number) => number): FormulaFunction {
  return each(2, 2, (args) => rounded(args.number(0), args.number(1), round));
}

/** Rounds half away from zero, on numbers that are not negative. */
function half(number: number): number {
  return Math.floor(number + 0.5);
}

function toMultiple(round: (number: number) => number): FormulaFunction {
  return each(2, 2, (args) => {
    const [number, step] = [args.number(0), args.number(1)];
    if (number === 0) return 0;
    if (number < 0 || step <= 0) throw new Unsure('steps of negative numbers');
    return known(round(known(number / step)) * step);
  });
}

function modulo(args: Args): number {
  const [number, by] = [args.number(0), args.number(1)];
  if (by === 0) throw new FormulaError(DIV);
  const isWhole = Number.isInteger(number) && Number.isInteger(by);
  if (!isWhole || Math.abs(number) > 1e12) throw new Unsure('what is left of fractions');
  const left = number % by;
  return left !== 0 && left < 0 !== by < 0 ? left + by : left + 0;
}

/** Texts and truth values of the areas count as 0; what operators made of them has become a number. */
function sumOfProducts(args: Args): number {
  const grids = args.all().map((result) => {
    const grid = gridOf(result);
    return { grid, rows: args.on.rows(grid.kind === 'ref' ? usedOf(args, grid) : grid) };
  });
  const [first] = grids;
  const sizes = grids.map(({ grid }) => sizeOf(grid));
  if (sizes.some((size) => size !== sizes[0])) throw new FormulaError(VALUE);
  const products: number[] = [];
  first?.rows.forEach((row, y) => {
    row.forEach((_, x) => {
      const parts = grids.map(({ rows }) => rows[y]?.[x] ?? null);
      for (const part of parts) if (isFault(part)) throw part.fault === 'error' ? new FormulaError(part.text) : new Unsure('a cell without a value'); // prettier-ignore
      products.push(parts.reduce<number>((product, part) => product * (typeof part === 'number' ? part : 0), 1));
    });
  });
  return summed(products);
}

type Areas = ReturnType<typeof gridOf>;

function sizeOf(grid: Areas): string {
  if (grid.kind === 'grid') return `${grid.rows.length} ${grid.rows[0]?.length ?? 0}`;
  const { top, left, bottom, right } = grid.area;
  return `${bottom - top + 1} ${right - left + 1}`;
}

/** Whole columns are cut where their cells end; the same for all, since a blank makes 0 of its row. */
function usedOf(args: Args, ref: Extract<Areas, { readonly kind: 'ref' }>): Areas {
  return args.on.used(ref) ?? { kind: 'grid', rows: [] };
}

export const math: Readonly<Record<string, FormulaFunction>> = {
  SUM: whole(1, MOST, (args) => summed(numbersOf(args))),
  PRODUCT: whole(1, MOST, (args) => {
    if (!args.all().every((result) => !isScalar(result) || result !== null)) throw new Unsure('a product of nothing');
    const numbers = [...numbersOf(args)];
    return numbers.length === 0 ? 0 : finite(numbers.reduce((product, number) => product * number, 1));
  }),
  SUMPRODUCT: { least: 1, most: MOST, takesArrays: true, value: sumOfProducts },
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber((number) => Math.sign(number) + 0),
  INT: ofNumber((number) => Math.floor(number)),
  TRUNC: each(1, 2, (args) => rounded(args.number(0), args.has(1) ? args.number(1) : 0, Math.floor)),
  ROUND: rounding(half),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  CEILING: toMultiple(Math.ceil),
  FLOOR: toMultiple(Math.floor),
  MOD: each(2, 2, modulo),
  POWER: each(2, 2, (args) => raised(args.number(0), args.number(1))),
  SQRT: ofNumber((number) => {
    if (number < 0) throw new FormulaError(NUM);
    return Math.sqrt(number);
  }),
  PI: whole(0, 0, () => Math.PI),
};
