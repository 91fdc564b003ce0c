/** The rows of an order line as its note is based on them. */
import type { PastRow } from '../history';
import { Answer, Standing, type OrderLine } from '../model';
import { dispositionOf, type Rows, type Split, type TextColumn } from '../split';
import { compareIds, plainOrNull } from './plain';

const STANDINGS = ['unplaced', 'accepted', 'hold', 'doNotUse', 'left'] as const;

/** A row of the held sheet as a note is based on it: what the state keeps for the next note to compare with. */
export function notedRow({ rows }: Split, row: number): PastRow {
  const counts = rows.counts.at(row);
  return {
    standing: STANDINGS[rows.standing.at(row)] ?? 'unplaced',
    qty: rows.qty.given(row) ? rows.qty.value(row) : null,
    lot: textAt(rows.lot, row),
    bag: textAt(rows.bag, row),
    location: textAt(rows.location, row),
    moveTo: textAt(rows.moveTo, row),
    rev: textAt(rows.rev, row),
    labelRev: textAt(rows.labelRev, row),
    concession: textAt(rows.concession, row),
    reason: textAt(rows.reason, row),
    trigger: textAt(rows.trigger, row),
    disposition: dispositionOf(rows.dispositionCode.at(row)),
    counts: counts === Answer.yes ? 'yes' : counts === Answer.no ? 'no' : null,
  };
}

function textAt(column: TextColumn, row: number): string | null {
  return column.code(row) === 0 ? null : plainOrNull(column.shown(row));
}

/** A row that is still at the shop, with what only the note of the day says about it. */
export interface HeldUnit extends PastRow {
  /** Index into the split's rows. */
  readonly row: number;
  /** Whether the old label is still to be replaced. */
  readonly relabel: boolean;
}

/** The rows of a line that are still at the shop, in order of their ids, so that the order of the sheet does not show. */
export function heldUnits(split: Split, line: OrderLine): readonly HeldUnit[] {
  const units: HeldUnit[] = [];
  for (const row of line.rows) {
    if (split.rows.standing.at(row) === Standing.left) continue;
    units.push(Object.assign(notedRow(split, row), { row, relabel: needsLabel(split.rows, row) }));
  }
  return units.sort(compareUnits);
}

/** Whether a row's old label is still on it, as far as the sheet says (SPEC section 5, `not-relabelled`). */
function needsLabel({ relabelled }: Rows, row: number): boolean {
  return relabelled.present && relabelled.at(row) !== Answer.yes;
}

/** Orders rows by lot, bag, location, then by what else the note may say of them. */
export function compareUnits(one: PastRow, two: PastRow): number {
  for (const field of ['lot', 'bag', 'location', 'rev', 'concession', 'moveTo', 'reason', 'trigger'] as const) {
    const order = compareIds(one[field] ?? '', two[field] ?? '');
    if (order !== 0) return order;
  }
  return (one.qty ?? 0) - (two.qty ?? 0);
}
