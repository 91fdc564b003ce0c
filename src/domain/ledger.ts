/** The arithmetic of SPEC section 4, per order line. Every figure shown anywhere comes from here; `null` is unknown. */
import { Answer, Standing, type Figures, type OrderLine, type Restart } from './model';
import type { Rows } from './split';

/** Sums over a line's rows. NaN is unknown: a sum with an inexact count in it. */
interface Sums {
  accepted: number;
  counting: number;
  onHold: number;
  mayCount: number;
  doNotUse: number;
  unplaced: number;
  left: number;
  leftCounting: number;
}

/** Computes every figure of one order line. */
export function figuresOf(line: OrderLine, rows: Rows): Figures {
  const sums = sumsOf(line, rows);
  const ordered = line.ordered.value;
  const delivered = statedOr0(line.delivered);
  const inProcess = statedOr0(line.inProcess);
  const counting = known(sums.counting);
  const mayCount = known(sums.mayCount);
  const doNotUse = known(sums.doNotUse);
  const rawRemaining = minus(minus(minus(ordered, delivered), inProcess), counting);
  const remaining = atLeast0(rawRemaining);
  const waiting = both(remaining, mayCount, Math.min);
  const firm = minus(remaining, waiting);
  const replacing = both(doNotUse, firm, Math.min);
  const restart = restartOf(line);
  const mayBuildNow = mayBuild(restart, firm, remaining);
  const made = [delivered, inProcess, known(sums.accepted), known(sums.onHold), doNotUse, known(sums.unplaced)];
  return {
    ordered,
    delivered,
    inProcess,
    heldTotal: line.heldTotal.value,
    accepted: known(sums.accepted),
    counting,
    onHold: known(sums.onHold),
    doNotUse,
    unplaced: known(sums.unplaced),
    left: known(sums.left),
    leftCounting: known(sums.leftCounting),
    mayCount,
    rawRemaining,
    remaining,
    waiting,
    firm,
    replacing,
    neverMade: minus(firm, replacing),
    surplus: both(mayCount, remaining, (may, open) => Math.max(0, may - open)),
    restart,
    mayBuildNow,
    buildUntil: [delivered, inProcess, counting, mayBuildNow].reduce(plus, 0),
    made: [...made, minus(known(sums.left), known(sums.leftCounting))].reduce(plus, 0),
  };
}

/** Sums by where the units are. Accepted units count when a row says yes; units on hold unless it says no; left units only on a clear yes. */
function sumsOf(line: OrderLine, rows: Rows): Sums {
  const sums: Sums = {
    accepted: 0,
    counting: 0,
    onHold: 0,
    mayCount: 0,
    doNotUse: 0,
    unplaced: 0,
    left: 0,
    leftCounting: 0,
  };
  for (const row of line.rows) {
    const qty = rows.qty.value(row);
    const counts = rows.counts.at(row);
    switch (rows.standing.at(row)) {
      case Standing.accepted:
        sums.accepted += qty;
        if (counts !== Answer.no) sums.counting += counts === Answer.yes ? qty : NaN;
        break;
      case Standing.hold:
        sums.onHold += qty;
        if (counts !== Answer.no) sums.mayCount += counts === Answer.unknown ? NaN : qty;
        break;
      case Standing.doNotUse:
        sums.doNotUse += qty;
        break;
      case Standing.left:
        sums.left += qty;
        if (counts === Answer.yes) sums.leftCounting += qty;
        break;
      default:
        sums.unplaced += qty;
    }
  }
  return sums;
}

/** Delivered and in process are 0 where no cell states them; unknown where a stated one cannot be used. */
function statedOr0(fact: OrderLine['delivered']): number | null {
  return fact.state === 'unknown' ? null : (fact.value ?? 0);
}

/** Blank restart is read as blocked (SPEC section 2). */
function restartOf({ restart }: OrderLine): Restart | null {
  return restart.state === 'unknown' ? null : (restart.value ?? 'blocked');
}

function mayBuild(restart: Restart | null, firm: number | null, remaining: number | null): number | null {
  if (restart === 'blocked' || restart === 0) return 0;
  if (restart === 'firm') return firm;
  if (restart === 'all') return remaining;
  return both(restart, remaining, (asked, open) => (asked <= open ? asked : NaN));
}

/** A sum, or `null` where a term is unknown, or where it is too large to be exact. */
function known(sum: number): number | null {
  return Number.isSafeInteger(sum) ? sum : null;
}

/** A figure; below zero it is unknown to everything but the rule that reports it. */
function atLeast0(figure: number | null): number | null {
  return both(figure, 0, (own, least) => (own < least ? NaN : own));
}

function both(one: number | null, other: number | null, make: (one: number, other: number) => number): number | null {
  return one === null || other === null ? null : known(make(one, other));
}

function minus(one: number | null, other: number | null): number | null {
  return both(one, other, (from, take) => from - take);
}

function plus(one: number | null, other: number | null): number | null {
  return both(one, other, (first, second) => first + second);
}
