/** Questions about the lanes of one row or of a group of rows. */
import type { Entry, Placed } from '../../messages/en/words';
import { Standing } from '../../model';
import type { Rows, Split } from '../../split';

/** The three lanes as standings. */
export const LANE_STANDINGS = [Standing.accepted, Standing.hold, Standing.doNotUse] as const;

const LANES = (1 << Standing.accepted) | (1 << Standing.hold) | (1 << Standing.doNotUse);

/** Whether a bit set of standings holds more than one lane. Units without a lane may be in any, so they do not count. */
export function hasSeveralLanes(standings: number): boolean {
  const lanes = standings & LANES;
  return (lanes & (lanes - 1)) !== 0;
}

/** Whether the units of a row are in one of the three lanes. */
export function isInLane(rows: Rows, row: number): boolean {
  return ((1 << rows.standing.at(row)) & LANES) !== 0;
}

/** The lane of a row as a bit, or 0 where it is in none. */
export function laneBit(rows: Rows, row: number): number {
  return (1 << rows.standing.at(row)) & LANES;
}

export function isAccepted(rows: Rows, row: number): boolean {
  return rows.standing.at(row) === Standing.accepted;
}

const PLACED: readonly Placed[] = ['unplaced', 'accepted', 'hold', 'doNotUse', 'left'];

/** A row's exact count, or `null`. */
export function countOf(split: Split, row: number): number | null {
  return split.rows.qty.given(row) ? split.rows.qty.value(row) : null;
}

/** A row as a message names it. */
export function entryOf(split: Split, row: number): Entry {
  return {
    row: split.rowNumber(row),
    qty: countOf(split, row),
    placed: PLACED[split.rows.standing.at(row)] ?? 'unplaced',
  };
}
