/** Failures on demand: what goes wrong in which of the round trips to come. */
import type { ErrorCode } from './errors';
import { ACTION, PATH, type Action, type Batch } from './wire';

/**
 * When a request fails.
 *
 * - `before`: before anything of it was done
 * - `halfway`: after half of what it was to change, the smaller half where that is an odd number of actions
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

/** The index of the action at which a batch stops. */
export function stopAt({ actions, paths }: Batch, moment: FaultMoment): number {
  if (moment === 'before') return 0;
  if (moment === 'after') return actions.length - 1;
  const changes = [...actions.entries()].filter(([, action]) => isChange(action, paths)).map(([index]) => index);
  return changes[Math.floor(changes.length / 2)] ?? Math.floor(actions.length / 2);
}

/** Whether an action may change something: it sets, calls, or finds an object by making it. */
function isChange(action: Action, paths: Batch['paths']): boolean {
  const path = paths.get(action.path);
  switch (action.type) {
    case ACTION.set:
    case ACTION.update:
      return true;
    case ACTION.method:
      return !action.name.startsWith('_');
    case ACTION.instantiate:
      return path?.type === PATH.method && /^(add|insert)/i.test(path.name);
    default:
      return false;
  }
}
