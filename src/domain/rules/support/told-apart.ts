/** Which rows of a lot can be told apart: two rows can when both name bags that differ, or both name locations that differ. */
import type { Groups, Rows, Split, TextColumn } from '../../split';
import { hasSeveralLanes, isInLane, laneBit } from './standings';

/** Whether every row names a bag (or every row a location) that no other lane uses: the usual case, settled without a map. */
export function obviouslyToldApart({ rows, bags, locations }: Split, lot: Int32Array): boolean {
  return allOnTheirOwn(lot, rows.bag, bags) || allOnTheirOwn(lot, rows.location, locations);
}

function allOnTheirOwn(lot: Int32Array, column: TextColumn, groups: Groups): boolean {
  for (const row of lot) {
    if (!column.given(row) || hasSeveralLanes(groups.standings(groups.of(row)))) return false;
  }
  return true;
}

/**
 * The rows that nothing tells apart from some row of another lane. Rows without a lane, and rows whose bag or location
 * cannot be read, are not compared. Takes time in proportion to the rows, whatever the size of the lot.
 */
export function notToldApart(rows: Rows, lot: readonly number[]): readonly number[] {
  const comparable = lot.filter(
    (row) => isInLane(rows, row) && isReadable(rows.bag, row) && isReadable(rows.location, row),
  );
  const lanes = new LaneBits();
  for (const row of comparable) lanes.add(rows.bag.code(row), rows.location.code(row), laneBit(rows, row));
  return comparable.filter((row) =>
    hasSeveralLanes(lanes.alike(rows.bag.code(row), rows.location.code(row)) | laneBit(rows, row)),
  );
}

function isReadable(column: TextColumn, row: number): boolean {
  return column.given(row) || column.missing(row);
}

/** Which lanes are met with which bag, location, or both. Code 0 is "none named", which is like any. */
class LaneBits {
  private all = 0;
  private readonly byBag = new Map<number, number>();
  private readonly byLocation = new Map<number, number>();
  private readonly byBoth = new Map<string, number>();

  add(bag: number, location: number, lane: number): void {
    this.all |= lane;
    this.byBag.set(bag, this.bag(bag) | lane);
    this.byLocation.set(location, this.location(location) | lane);
    this.byBoth.set(`${String(bag)} ${String(location)}`, this.both(bag, location) | lane);
  }

  /** The lanes of the rows that this bag and this location do not tell apart. */
  alike(bag: number, location: number): number {
    if (bag === 0 && location === 0) return this.all;
    if (bag === 0) return this.location(0) | this.location(location);
    if (location === 0) return this.bag(0) | this.bag(bag);
    return this.both(0, 0) | this.both(0, location) | this.both(bag, 0) | this.both(bag, location);
  }

  private bag(code: number): number {
    return this.byBag.get(code) ?? 0;
  }

  private location(code: number): number {
    return this.byLocation.get(code) ?? 0;
  }

  private both(bag: number, location: number): number {
    return this.byBoth.get(`${String(bag)} ${String(location)}`) ?? 0;
  }
}
