/** Functions that look something up, and that say where something is. */
import { isFault } from '../../../domain/sheet';
import { wildcards } from '../criteria';
import type { Args } from '../evaluate';
import { compare, FormulaError, isEqual, NOT_AVAILABLE, REF, sound, toTruth, Unsure, VALUE, type Grid, type Ref, type Result, type Scalar } from '../values'; // prettier-ignore
import { gridOf, MOST, whole, type FormulaFunction } from './define';

/** A row or column of values, as far as any is used. */
type Line = readonly Scalar[];

function hasWildcards(value: Scalar): value is string {
  return typeof value === 'string' && /[*?~]/.test(value);
}

/** The place of a value in a line; -1 where it is not. Kinds are kept apart: the text 5 is not the number 5. */
function exactPlace(line: Line, wanted: Scalar): number {
  const value = sound(wanted);
  const matching = hasWildcards(value) ? wildcards(value) : null;
  return line.findIndex((one) => {
    if (isFault(one)) {
      if (one.fault === 'noValue') throw new Unsure('a cell without a value');
      return false;
    }
    if (matching !== null) return typeof one === 'string' && matching.test(one);
    return typeof one === typeof value && one !== null && value !== null && isEqual(one, value);
  });
}

/** The last place with no more than the value, in a line that goes up; -1 where the first is more. Others are unsure. */
function sortedPlace(line: Line, wanted: Scalar): number {
  const value = sound(wanted) ?? 0;
  const same = line.map((one, place) => ({ one, place })).filter(({ one }) => one !== null);
  let found = -1;
  for (const [index, { one, place }] of same.entries()) {
    if (isFault(one) || typeof one !== typeof value) throw new Unsure('values of several kinds');
    const before = same[index - 1];
    if (before !== undefined && compare(before.one, one) > 0) throw new Unsure('values in no order');
    if (compare(one, value) <= 0) found = place;
  }
  return found;
}

function column({ on }: Args, result: Ref | Grid, at: number): Line {
  if (result.kind === 'grid') return result.rows.map((row) => row[at] ?? null);
  const used = on.used(result);
  if (used === null || used.area.left + at > used.area.right) return [];
  const left = used.area.left + at;
  return on.rows({ ...used, area: { ...used.area, left, right: left } }).map((row) => row[0] ?? null);
}

function row({ on }: Args, result: Ref | Grid, at: number): Line {
  if (result.kind === 'grid') return result.rows[at] ?? [];
  const used = on.used(result);
  if (used === null || used.area.top + at > used.area.bottom) return [];
  const top = used.area.top + at;
  return on.rows({ ...used, area: { ...used.area, top, bottom: top } })[0] ?? [];
}

function sizeOf(result: Ref | Grid): { readonly height: number; readonly width: number } {
  if (result.kind === 'grid') return { height: result.rows.length, width: result.rows[0]?.length ?? 0 };
  const { top, left, bottom, right } = result.area;
  return { height: bottom - top + 1, width: right - left + 1 };
}

/** One cell or value of an area. */
function item(result: Ref | Grid, down: number, across: number): Result {
  if (result.kind === 'grid') return result.rows[down]?.[across] ?? null;
  const top = result.area.top + down;
  const left = result.area.left + across;
  return { ...result, area: { top, left, bottom: top, right: left } };
}

function lookup(args: Args, isDown: boolean): Result {
  const wanted = args.scalar(0);
  if (sound(wanted) === null) throw new Unsure('nothing that is looked up');
  const table = gridOf(args.at(1));
  const number = Math.trunc(args.number(2));
  const { height, width } = sizeOf(table);
  if (number < 1) throw new FormulaError(VALUE);
  if (number > (isDown ? width : height)) throw new FormulaError(REF);
  const line = isDown ? column(args, table, 0) : row(args, table, 0);
  const isNear = args.count < 4 || (args.has(3) && toTruth(args.scalar(3)));
  const place = isNear ? sortedPlace(line, wanted) : exactPlace(line, wanted);
  if (place < 0) throw new FormulaError(NOT_AVAILABLE);
  return isDown ? item(table, place, number - 1) : item(table, number - 1, place);
}

/** An area of one row or one column as a line. */
function lineOf(args: Args, result: Ref | Grid): Line {
  const { height, width } = sizeOf(result);
  if (height === 1) return row(args, result, 0);
  if (width !== 1) throw new FormulaError(NOT_AVAILABLE);
  return column(args, result, 0);
}

function match(args: Args): number {
  const wanted = args.scalar(0);
  if (sound(wanted) === null) throw new FormulaError(NOT_AVAILABLE);
  const kind = args.count < 3 ? 1 : args.number(2);
  if (kind < 0) throw new Unsure('a line that goes down');
  const line = lineOf(args, gridOf(args.at(1)));
  const place = kind === 0 ? exactPlace(line, wanted) : sortedPlace(line, wanted);
  if (place < 0) throw new FormulaError(NOT_AVAILABLE);
  return place + 1;
}

/** Which row and column of an area are meant, from 1 on; 0 for all. A single number counts along a line. */
function meant(
  args: Args,
  { height, width }: { readonly height: number; readonly width: number },
): readonly [number, number] {
  // prettier-ignore
  const number = (place: number): number => (args.has(place) ? Math.trunc(args.number(place)) : 0);
  if (args.count > 3) throw new Unsure('one of several areas');
  if (args.count === 3) return [number(1), number(2)];
  if (height === 1) return [1, number(1)];
  return [number(1), width === 1 ? 1 : 0];
}

function index(args: Args): Result {
  const area = gridOf(args.at(0));
  const size = sizeOf(area);
  const [down, across] = meant(args, size);
  if (down < 0 || across < 0) throw new FormulaError(VALUE);
  if (down > size.height || across > size.width) throw new FormulaError(REF);
  if (down > 0 && across > 0) return item(area, down - 1, across - 1);
  if (area.kind === 'grid') throw new Unsure('a line of values');
  const { top, left, bottom, right } = area.area;
  const rows = down > 0 ? { top: top + down - 1, bottom: top + down - 1 } : { top, bottom };
  const columns = across > 0 ? { left: left + across - 1, right: left + across - 1 } : { left, right };
  return { ...area, area: { ...rows, ...columns } };
}

function xlookup(args: Args): Result {
  const wanted = args.scalar(0);
  if (sound(wanted) === null || hasWildcards(wanted)) throw new Unsure('nothing, or signs, that are looked up');
  if (args.has(4) && args.number(4) !== 0) throw new Unsure('what is nearly it');
  if (args.has(5) && args.number(5) !== 1) throw new Unsure('looking from the end');
  const [through, from] = [gridOf(args.at(1)), gridOf(args.at(2))];
  const [size, other] = [sizeOf(through), sizeOf(from)];
  const isDown = size.width === 1;
  if (isDown ? other.height !== size.height || other.width !== 1 : size.height !== 1 || other.height !== 1 || other.width !== size.width) throw new Unsure('several values at once'); // prettier-ignore
  const place = exactPlace(lineOf(args, through), wanted);
  if (place >= 0) return isDown ? item(from, place, 0) : item(from, 0, place);
  if (args.has(3)) return args.at(3);
  throw new FormulaError(NOT_AVAILABLE);
}

/** The row or column of a reference, or of the cell that the formula stands in. */
function position(args: Args, side: 'row' | 'column'): number {
  if (!args.has(0)) return args.on.place[side] + 1;
  const { top, left, bottom, right } = args.ref(0).area;
  const isOne = side === 'row' ? top === bottom : left === right;
  if (!isOne) throw new Unsure('several rows or columns');
  return (side === 'row' ? top : left) + 1;
}

export const lookups: Readonly<Record<string, FormulaFunction>> = {
  VLOOKUP: whole(3, 4, (args) => lookup(args, true)),
  HLOOKUP: whole(3, 4, (args) => lookup(args, false)),
  XLOOKUP: whole(3, 6, xlookup),
  MATCH: whole(2, 3, match),
  INDEX: whole(2, 4, index),
  CHOOSE: whole(2, MOST, (args) => {
    const place = Math.trunc(args.number(0));
    if (place < 1 || place >= args.count) throw new FormulaError(VALUE);
    return args.has(place) ? args.at(place) : 0;
  }),
  ROW: whole(0, 1, (args) => position(args, 'row')),
  COLUMN: whole(0, 1, (args) => position(args, 'column')),
  ROWS: whole(1, 1, (args) => sizeOf(gridOf(args.at(0))).height),
  COLUMNS: whole(1, 1, (args) => sizeOf(gridOf(args.at(0))).width),
};
