/** The fix of an over-release: one accepted row becomes counting and surplus (SPEC section 5, `over-release`). */
import type { Edit, Field, OrderLine } from '../../model';
import type { Place } from '../../sheet';
import type { Split } from '../../split';
import { skeletonOf } from './lookalike';
import { serialSpan } from './serial-range';

/** What a row says that does not count toward the order. */
const NO = 'No';

/** Fields that the split writes, and so must be free of formulas. */
const WRITTEN: readonly Field[] = ['qty', 'counts', 'bag', 'counted'];

/**
 * The edits that take `excess` units out of the counting ones: the last counting row that is just as large no longer counts;
 * else the last larger one is split in two. None where it is not certain that the split sheet says the same otherwise.
 */
export function surplusEdits(
  split: Split,
): (line: OrderLine, counting: readonly number[], excess: number) => readonly Edit[] {
  const bags = new TakenBags(split);
  return (line, counting, excess) => {
    if (split.layout.wide) return [];
    const { qty } = split.rows;
    const free = counting.filter((row) => isFree(split, row));
    const whole = free.findLast((row) => qty.value(row) === excess);
    if (whole !== undefined) return [{ kind: 'set', cell: split.cell(whole, 'counts'), value: NO }];
    if (isTotalledByFormula(split, line)) return [];
    const larger = free.findLast((row) => qty.value(row) > excess && isDivisible(split, row, excess));
    return larger === undefined ? [] : splitInTwo(split, larger, excess, bags);
  };
}

/** Whether the cells of a row may be written: no formulas, and none shared with other rows by merging. */
function isFree({ seen, sheet, cell }: Split, row: number): boolean {
  if (seen.merged.some(({ rows }) => rows.includes(row))) return false;
  return WRITTEN.every((field) => {
    const { top, left } = cell(row, field);
    return !sheet.hasFormula(top, left);
  });
}

/** Whether the line's held total is a formula on the sheet, which may or may not take in a row that is inserted. */
function isTotalledByFormula({ sheet }: Split, { heldTotal }: OrderLine): boolean {
  return heldTotal.cells.some((place) => {
    if (place.sheet !== sheet.name) return false;
    for (let row = place.top; row <= place.bottom; row++) if (sheet.hasFormula(row, place.left)) return true;
    return false;
  });
}

/** Whether a row can become two without raising another question: about its serial numbers, its recount, its total or its ids. */
function isDivisible(split: Split, row: number, excess: number): boolean {
  const { bag, counted, lotTotal, qty } = split.rows;
  if (counted.present && counted.given(row) && counted.value(row) !== qty.value(row)) return false;
  const total = split.cell(row, 'lotTotal');
  if (lotTotal.present && split.sheet.hasFormula(total.top, total.left)) return false;
  if (bag.given(row)) return serialSpan(bag.key(row)) === null;
  return bag.missing(row) && !wouldLookTwice(split, row, excess);
}

/** Without bags, two rows of one lot and lane with the same quantity look like one row listed twice. */
function wouldLookTwice({ rows, lots }: Split, row: number, excess: number): boolean {
  const kept = rows.qty.value(row) - excess;
  const lot = lots.of(row);
  if (lot < 0) return false;
  if (kept === excess) return true;
  return lots
    .rows(lot)
    .some((other) => other !== row && (rows.qty.value(other) === kept || rows.qty.value(other) === excess));
}

function splitInTwo(split: Split, row: number, excess: number, bags: TakenBags): readonly Edit[] {
  const { rows } = split;
  const set = (field: Field, value: string | number, below: 0 | 1): Edit => {
    const cell = split.cell(row, field);
    return { kind: 'set', cell: below === 0 ? cell : oneDown(cell), value };
  };
  const counts = rows.counted.given(row) ? [set('counted', '', 0), set('counted', '', 1)] : [];
  const bag = rows.bag.given(row) ? [set('bag', bags.next(row), 1)] : [];
  return [
    { kind: 'copyRow', cell: split.cell(row, 'qty') },
    set('qty', rows.qty.value(row) - excess, 0),
    set('qty', excess, 1),
    set('counts', NO, 1),
    ...bag,
    // A recount was of the whole bag; nobody has counted the two.
    ...counts,
  ];
}

function oneDown(cell: Place): Place {
  return { ...cell, top: cell.top + 1, bottom: cell.bottom + 1 };
}

/** The bag ids in use, so that a new one is not one of them and does not look like one. Looked up by scope when first needed. */
class TakenBags {
  private readonly byScope = new Map<number, Set<string>>();

  constructor(private readonly split: Split) {}

  /** A bag id of its own for part of a row's bag: `B-14-2`, or the next number that is free. */
  next(row: number): string {
    const taken = this.taken(this.split.rows.scope(row));
    const stem = this.split.shown(row, 'bag');
    let number = 2;
    while (taken.has(this.skeleton(`${stem}-${String(number)}`))) number++;
    const bag = `${stem}-${String(number)}`;
    taken.add(this.skeleton(bag));
    return bag;
  }

  private taken(scope: number): Set<string> {
    const known = this.byScope.get(scope);
    if (known !== undefined) return known;
    const { rows } = this.split;
    const taken = new Set<string>();
    for (let row = 0; row < rows.count; row++) {
      if (rows.scope(row) === scope && rows.bag.given(row)) taken.add(this.skeleton(rows.bag.key(row)));
    }
    this.byScope.set(scope, taken);
    return taken;
  }

  private skeleton(bag: string): string {
    return skeletonOf(bag.toUpperCase());
  }
}
