/** A clock that goes on only when a test says so. */
import { act } from '@testing-library/react';
import type { Clock } from '../../../src/taskpane/session/clock';

export const START = new Date('2025-06-20T08:00:00.000Z');

/** Time in a test's hands. */
export class ManualClock implements Clock {
  #now = START.getTime();
  readonly #timers = new Set<{ readonly at: number; readonly action: () => void }>();

  readonly now = (): Date => new Date(this.#now);

  readonly after = (milliseconds: number, action: () => void): (() => void) => {
    const timer = { at: this.#now + milliseconds, action };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  };

  /** Lets time go by: what is due in it happens, in its order, and everything that follows settles. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (next === undefined) break;
      this.#timers.delete(next);
      this.#now = next.at;
      await act(async () => {
        next.action();
        await settled();
      });
    }
    this.#now = end;
    await act(settled);
  }

  get waiting(): number {
    return this.#timers.size;
  }
}

/** Once everything that was begun has come to rest, as far as it does not wait for time or a gate. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
