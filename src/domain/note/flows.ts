/** How parts moved between lanes from one note to the next, worked out bag by bag. */
import type { PastRow } from '../history';
import type { ToldLane } from '../messages/en/note/changes';
import { textKeyOf } from './line';
import type { Named } from './names';

const LANES = ['accepted', 'hold', 'doNotUse', 'left'] as const;

/** Parts that went from one lane (`null`: were not listed) to another (`null`: are no longer listed). */
export interface Flow {
  readonly from: ToldLane | null;
  readonly to: ToldLane | null;
  readonly count: number;
  /** The bag or lot they were in, and the one they are in now; the same one unless they were packed anew. */
  readonly before: Named | null;
  readonly after: Named | null;
}

/** Rows as a note was based on them. `isHeld`: the shop was told that all of them are on hold. */
export interface Told {
  readonly rows: readonly PastRow[];
  readonly isHeld: boolean;
}

/** What one bag or lot had in each lane, then and now, as far as it is not yet accounted for. */
interface Stock {
  readonly unit: Named;
  readonly before: Pile;
  readonly after: Pile;
}

class Pile {
  private readonly lanes = new Map<ToldLane, number>();
  /** Whether a count was not exact. */
  isUnknown = false;

  add(lane: ToldLane, count: number): void {
    this.lanes.set(lane, this.of(lane) + count);
  }

  of(lane: ToldLane): number {
    return this.lanes.get(lane) ?? 0;
  }

  total(): number {
    return LANES.reduce((sum, lane) => sum + this.of(lane), 0);
  }
}

/** The flows from what was told before to what is told now. Nothing flows where nothing changed. */
export function flowsBetween(before: Told, after: Told): readonly Flow[] {
  const stocks = new Map<string, Stock>();
  addRows(stocks, 'before', before);
  addRows(stocks, 'after', after);
  const flows: Flow[] = [];
  const byLot = new Map<string, Stock[]>();
  for (const stock of stocks.values()) {
    balance(stock);
    pair([stock], flows);
    const lot = textKeyOf(stock.unit.lot);
    const ofLot = byLot.get(lot);
    if (ofLot === undefined) byLot.set(lot, [stock]);
    else ofLot.push(stock);
  }
  for (const ofLot of byLot.values()) {
    pair(ofLot, flows);
    for (const stock of ofLot) addUnpaired(stock, flows);
  }
  return flows;
}

function addRows(stocks: Map<string, Stock>, side: 'before' | 'after', { rows, isHeld }: Told): void {
  for (const row of rows) {
    const key = stockKey(row);
    const stock = stocks.get(key) ?? { unit: row, before: new Pile(), after: new Pile() };
    stocks.set(key, stock);
    if (row.qty === null) stock[side].isUnknown = true;
    else stock[side].add(toldLane(row, isHeld), row.qty);
  }
}

/** Bags are known by lot and bag, what has no bag by lot and place. */
function stockKey({ lot, bag, location }: Named): string {
  return bag === null ? textKeyOf(lot, null, location) : textKeyOf(lot, bag);
}

function toldLane({ standing }: PastRow, isHeld: boolean): ToldLane {
  if (standing === 'left') return 'left';
  return isHeld || standing === 'unplaced' ? 'hold' : standing;
}

/** A count that was not exact is taken to fit the other side: nobody can say that parts came or went. It was or is on hold. */
function balance({ before, after }: Stock): void {
  const more = after.total() - before.total();
  if (before.isUnknown && more > 0) before.add('hold', more);
  if (after.isUnknown && more < 0) after.add('hold', -more);
}

/** Pairs what some stocks lost with what they gained: first within a lane (packed anew), then from lane to lane. */
function pair(stocks: readonly Stock[], flows: Flow[]): void {
  for (const lane of LANES) settle(stocks, lane, lane, flows);
  for (const from of LANES) for (const to of LANES) settle(stocks, from, to, flows);
}

function settle(stocks: readonly Stock[], from: ToldLane, to: ToldLane, flows: Flow[]): void {
  const gainers = stocks.filter((stock) => lost(stock, to) < 0);
  let next = 0;
  for (const loser of stocks) {
    let open = lost(loser, from);
    for (let gainer = gainers[next]; open > 0 && gainer !== undefined; gainer = gainers[next]) {
      const count = Math.min(open, -lost(gainer, to));
      if (count > 0) flows.push({ from, to, count, before: loser.unit, after: gainer.unit });
      loser.before.add(from, -count);
      gainer.after.add(to, -count);
      open -= count;
      if (lost(gainer, to) >= 0) next++;
    }
  }
}

/** How many fewer parts than before a stock has in a lane. */
function lost({ before, after }: Stock, lane: ToldLane): number {
  return before.of(lane) - after.of(lane);
}

function addUnpaired(stock: Stock, flows: Flow[]): void {
  for (const lane of LANES) {
    const count = lost(stock, lane);
    if (count > 0) flows.push({ from: lane, to: null, count, before: stock.unit, after: null });
    if (count < 0) flows.push({ from: null, to: lane, count: -count, before: null, after: stock.unit });
  }
}
