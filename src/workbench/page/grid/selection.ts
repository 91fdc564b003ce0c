/** Selected areas as data: what they cover, how they grow. */
import type { Area } from '../../../domain/sheet';
import { COLUMNS, ROWS } from '../../../xlsx/refs';
import type { Place } from '../desk/desk';

/** Whole rows reach from the first column to the last one. */
export function isWholeRows({ left, right }: Area): boolean {
  return left === 0 && right === COLUMNS - 1;
}

export function isWholeColumns({ top, bottom }: Area): boolean {
  return top === 0 && bottom === ROWS - 1;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export function contains({ top, left, bottom, right }: Area, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The area with two cells as opposite corners. */
export function between(one: Place, other: Place): Area {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** Which of the areas typing and extending go to: the last that holds the active cell. */
export function currentArea(areas: readonly Area[], active: Place): Area {
  return areas.findLast((area) => contains(area, active)) ?? between(active, active);
}

/** The corner of an area that moves when it is extended: the one opposite to the active cell. */
export function headOf({ top, left, bottom, right }: Area, active: Place): Place {
  return { row: active.row === bottom ? top : bottom, column: active.column === right ? left : right };
}

/** The areas with the current one replaced. */
export function withCurrent(areas: readonly Area[], active: Place, area: Area): readonly Area[] {
  const current = currentArea(areas, active);
  const at = areas.lastIndexOf(current);
  return at < 0 ? [area] : areas.map((one, index) => (index === at ? area : one));
}

/** The columns of a row that are selected, as `2-4,7-7`: two rows with the same need not be drawn anew. */
export function spansOf(areas: readonly Area[], row: number): string {
  return areas
    .filter(({ top, bottom }) => row >= top && row <= bottom)
    .map(({ left, right }) => `${left}-${right}`)
    .join(',');
}

/** Whether a column is in spans that {@link spansOf} gave. */
export function inSpans(spans: string, column: number): boolean {
  if (spans === '') return false;
  return spans.split(',').some((span) => {
    const [left, right] = span.split('-');
    return column >= Number(left) && column <= Number(right);
  });
}

/** How much of a row or column is selected. */
export type Share = 'none' | 'some' | 'whole';

export function rowShare(areas: readonly Area[], row: number): Share {
  const touching = areas.filter(({ top, bottom }) => row >= top && row <= bottom);
  if (touching.some(isWholeRows)) return 'whole';
  return touching.length > 0 ? 'some' : 'none';
}

export function columnShare(areas: readonly Area[], column: number): Share {
  const touching = areas.filter(({ left, right }) => column >= left && column <= right);
  if (touching.some(isWholeColumns)) return 'whole';
  return touching.length > 0 ? 'some' : 'none';
}

/** Whether more than one cell is selected, merged ones counted as one. */
export function isMany(areas: readonly Area[], merge: Area | null): boolean {
  const [only, other] = areas;
  if (only === undefined) return false;
  if (other !== undefined) return true;
  const one = merge ?? { top: only.top, left: only.left, bottom: only.top, right: only.left };
  return only.bottom > one.bottom || only.right > one.right || only.top < one.top || only.left < one.left;
}
