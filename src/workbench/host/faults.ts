/** Failures on demand: what goes wrong in which of the round trips to come. */
import type { ErrorCode } from './errors';

/**
 * When a request fails.
 *
 * - `before`: before anything of it was done
 * - `halfway`: after half of its actions, the greater half where their number is odd
 * - `after`: after all of them; only the answer is lost
 */
export type FaultMoment = 'before' | 'halfway' | 'after';

/** A planned failure. */
export interface Fault {
  readonly code: ErrorCode;
  readonly moment: FaultMoment;
}

/** Plans by round trip, counted from 1, the next one. */
export class Plans {
  private readonly faults = new Map<number, Fault>();
  private readonly acts = new Map<number, (() => void)[]>();
  private count = 0;

  failAt(roundTrip: number, fault: Fault): void {
    this.faults.set(this.count + roundTrip, fault);
  }

  between(roundTrip: number, act: () => void): void {
    const at = this.count + roundTrip;
    this.acts.set(at, [...(this.acts.get(at) ?? []), act]);
  }

  /** A round trip begins: the failure planned for it, or `null`. */
  begin(): Fault | null {
    this.count += 1;
    const fault = this.faults.get(this.count) ?? null;
    this.faults.delete(this.count);
    return fault;
  }

  /** A round trip is over: what is planned to happen after it happens. */
  end(): void {
    const acts = this.acts.get(this.count) ?? [];
    this.acts.delete(this.count);
    for (const act of acts) act();
  }

  clear(): void {
    this.faults.clear();
    this.acts.clear();
  }
}
