/** Column widths: the `cols` of a sheet, whose entries each stand for a run of columns. */
import { fragment, fragmentOf, writeFragment } from '../styles/fragment';
import { childrenOf, type XmlElement } from '../../xml';
import { COLUMNS } from '../../refs';

/** A run of columns, 1-based as written. */
interface ColumnRun {
  readonly min: number;
  readonly max: number;
  /** All attributes but `min` and `max`, names as written. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What the file adds to a width in characters: the margins of a cell in the default font, Calibri 11 (18.3.1.13). */
const MARGIN = 0.7109375;
const NORMAL_WIDTH = '9.140625';

/** Widths to set, in characters by 0-based column; `null` takes a width away that was set before. */
export type Widths = ReadonlyMap<number, number | null>;

/** Reads `cols`. */
export function columnRuns(source: Uint8Array, cols: XmlElement | null): readonly ColumnRun[] {
  if (cols === null) return [];
  return childrenOf(cols, 'col').map((col) => {
    const { min = '1', max = min, ...attributes } = fragmentOf(source, col).attributes;
    return { min: Number(min), max: Math.min(Number(max), COLUMNS), attributes };
  });
}

/** The cell format of a 0-based column, for cells that have none of their own. */
export function styleOfColumn(runs: readonly ColumnRun[], column: number): number {
  const run = runs.find((one) => one.min <= column + 1 && column + 1 <= one.max);
  return Number(run?.attributes['style'] ?? 0);
}

/** The runs with widths set and taken away; the very same list when that changes nothing. */
export function withWidths(
  runs: readonly ColumnRun[],
  widths: Widths,
  defaultWidth: string | null,
): readonly ColumnRun[] {
  let made = runs;
  for (const [column, width] of widths) if (width !== null) made = withWidth(made, column + 1, width);
  const gone = [...widths].filter(([, width]) => width === null).map(([column]) => column + 1);
  return withoutWidths(
    made,
    gone.sort((a, b) => a - b),
    defaultWidth ?? NORMAL_WIDTH,
  );
}

/** The runs with styles of whole columns, `0` for none; the very same list when that changes nothing. */
export function withColumnStyles(
  runs: readonly ColumnRun[],
  styles: ReadonlyMap<number, number>,
  defaultWidth: string | null,
): readonly ColumnRun[] {
  let made = runs;
  for (const { min, max, style } of stretches(styles)) {
    const inner: ColumnRun[] = [];
    let next = min;
    for (const run of made) {
      if (run.max < min || run.min > max) continue;
      if (run.min > next) inner.push(...styledRun(next, run.min - 1, { width: defaultWidth ?? NORMAL_WIDTH }, style));
      const last = Math.min(run.max, max);
      inner.push(...styledRun(Math.max(run.min, min), last, run.attributes, style));
      next = last + 1;
    }
    if (next <= max) inner.push(...styledRun(next, max, { width: defaultWidth ?? NORMAL_WIDTH }, style));
    const before = made.flatMap((run) => (run.min < min ? [{ ...run, max: Math.min(run.max, min - 1) }] : []));
    const after = made.flatMap((run) => (run.max > max ? [{ ...run, min: Math.max(run.min, max + 1) }] : []));
    made = [...before, ...inner, ...after];
  }
  return made;
}

/** A run with a style; none where it would say nothing but the usual width. */
function styledRun(min: number, max: number, attributes: ColumnRun['attributes'], style: number): ColumnRun[] {
  const { style: before, ...rest } = attributes;
  if (style > 0) return [{ min, max, attributes: { ...rest, style: String(style) } }];
  const isUsual = before === undefined && Object.keys(rest).length === 1 && attributes['customWidth'] === undefined;
  return isUsual ? [] : [{ min, max, attributes: rest }];
}

/** Columns side by side that get the same style, 1-based. */
function stretches(styles: ReadonlyMap<number, number>): { min: number; max: number; style: number }[] {
  const made: { min: number; max: number; style: number }[] = [];
  for (const [column, style] of [...styles].sort(([one], [other]) => one - other)) {
    const last = made.at(-1);
    if (last?.max === column && last.style === style) last.max = column + 1;
    else made.push({ min: column + 1, max: column + 1, style });
  }
  return made;
}

/** Runs as the children of `cols`. */
export function writeRuns(runs: readonly ColumnRun[], prefix: string): string {
  return runs
    .map((run) => fragment('col', { min: String(run.min), max: String(run.max), ...run.attributes }))
    .map((col) => writeFragment(col, prefix))
    .join('');
}

function withWidth(runs: readonly ColumnRun[], column: number, width: number): readonly ColumnRun[] {
  const text = String(width + MARGIN);
  const at = runs.findIndex((run) => run.min <= column && column <= run.max);
  const run = runs[at];
  if (run === undefined) {
    const place = runs.findIndex((one) => one.min > column);
    const made = { min: column, max: column, attributes: { width: text, customWidth: '1' } };
    return place < 0 ? [...runs, made] : [...runs.slice(0, place), made, ...runs.slice(place)];
  }
  if (run.attributes['width'] === text && run.attributes['customWidth'] === '1') return runs;
  const attributes = { ...run.attributes, width: text, customWidth: '1' };
  return [...runs.slice(0, at), ...cut(run, column, attributes), ...runs.slice(at + 1)];
}

/** A run with other attributes for one of its columns. */
function cut(run: ColumnRun, column: number, attributes: Readonly<Record<string, string>> | null): ColumnRun[] {
  const pieces = [
    { ...run, max: column - 1 },
    ...(attributes === null ? [] : [{ min: column, max: column, attributes }]),
    { ...run, min: column + 1 },
  ];
  return pieces.filter((piece) => piece.min <= piece.max);
}

/**
 * Takes widths away. Where the columns on both sides are the two ends of a run that setting the width had cut, the run
 * is made whole again; else a column that has nothing but a width loses its entry.
 */
function withoutWidths(
  runs: readonly ColumnRun[],
  columns: readonly number[],
  defaultWidth: string,
): readonly ColumnRun[] {
  let made = runs;
  const holes: ColumnRun[] = [];
  for (const column of columns) {
    const at = made.findIndex((run) => run.min <= column && column <= run.max);
    const run = made[at];
    if (run === undefined) continue;
    made = [...made.slice(0, at), ...cut(run, column, null), ...made.slice(at + 1)];
    const attributes = withoutWidth(run.attributes);
    const last = holes.at(-1);
    if (last?.max === column - 1 && sameAttributes(last.attributes, attributes)) {
      holes[holes.length - 1] = { ...last, max: column };
    } else holes.push({ min: column, max: column, attributes });
  }
  return holes.reduce((filled, hole) => fill(filled, hole, defaultWidth), made);
}

function fill(runs: readonly ColumnRun[], hole: ColumnRun, defaultWidth: string): readonly ColumnRun[] {
  const before = runs.findIndex((run) => run.max === hole.min - 1);
  const after = runs.findIndex((run) => run.min === hole.max + 1);
  const [left, right] = [runs[before], runs[after]];
  const whole = left !== undefined && right !== undefined && sameAttributes(left.attributes, right.attributes);
  if (whole && sameAttributes(withoutWidth(left.attributes), hole.attributes)) {
    return [...runs.slice(0, before), { ...left, max: right.max }, ...runs.slice(after + 1)];
  }
  if (Object.keys(hole.attributes).length === 0) return runs;
  const place = runs.findIndex((run) => run.min > hole.max);
  const filled = { ...hole, attributes: { width: defaultWidth, ...hole.attributes } };
  return place < 0 ? [...runs, filled] : [...runs.slice(0, place), filled, ...runs.slice(place)];
}

function withoutWidth(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => name !== 'width' && name !== 'customWidth' && name !== 'bestFit'),
  );
}

function sameAttributes(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
