/** Sets of cells as few rectangles, for conditional formats. */
import type { Area } from '../domain/sheet';

/** Columns from first to last, both included. */
type Span = readonly [first: number, last: number];

/** Whether two areas have a cell in common. */
export function overlap(one: Area, other: Area): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

/** The cells that two areas have in common; `null` where there are none. */
export function intersection(one: Area, other: Area): Area | null {
  if (!overlap(one, other)) return null;
  return {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
}

/** Whether an area lies wholly in another. */
export function within(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right
  );
}

/** The smallest area around two. */
export function around(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/**
 * Rectangles that cover exactly the cells of `areas`, each cell once, from top to bottom.
 *
 * Rows in which the same columns are covered are put together; a few rectangles more than the least possible, in time
 * that grows with their number and not with the number of cells.
 */
export function mergeAreas(areas: readonly Area[]): Area[] {
  const pending = [...areas].sort((one, other) => one.top - other.top);
  const edges = [...new Set(areas.flatMap((area) => [area.top, area.bottom + 1]))].sort((one, other) => one - other);
  const done: Area[] = [];
  let open: { readonly top: number; readonly span: Span }[] = [];
  let active: Area[] = [];
  let next = 0;
  for (const edge of edges) {
    active = active.filter((area) => area.bottom >= edge);
    for (let area = pending[next]; area?.top === edge; area = pending[++next]) active.push(area);
    const spans = joined(active);
    const closing = open.filter(({ span }) => !spans.some((other) => same(span, other)));
    for (const { top, span } of closing) done.push({ top, left: span[0], bottom: edge - 1, right: span[1] });
    open = spans.map((span) => open.find((other) => same(other.span, span)) ?? { top: edge, span });
  }
  return done.sort((one, other) => one.top - other.top || one.left - other.left);
}

/** The columns that areas of one row cover, neighbours joined. */
function joined(areas: readonly Area[]): Span[] {
  const spans: [number, number][] = [];
  for (const { left, right } of [...areas].sort((one, other) => one.left - other.left)) {
    const last = spans[spans.length - 1];
    if (last !== undefined && left <= last[1] + 1) last[1] = Math.max(last[1], right);
    else spans.push([left, right]);
  }
  return spans;
}

function same(one: Span, other: Span): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

/** Runs of neighbouring numbers in ascending order, each once: 2, 3, 4, 7 gives 2 to 4 and 7 to 7. */
export function runsOf(numbers: Iterable<number>): Span[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** The whole numbers from first to last, both included; none when last is before first. */
export function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** One cell as an area. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
