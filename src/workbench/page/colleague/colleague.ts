/** A colleague of one workbook: what she did, what she waits to do, and what she was refused. */
import type { StandIn } from '../../stand-in';
import { sentenceOf } from '../desk/desk';
import type { Act, Memory } from './acts';
import { panel } from './messages.en';

/** What the panel shows. A new object after each change. */
export interface ColleagueState {
  /** Lines, the latest last. */
  readonly log: readonly string[];
  /** What is to happen between two round trips of the add-in. */
  readonly armed: { readonly offer: string; readonly roundTrip: number } | null;
  /** Why the last act was refused. */
  readonly refusal: string | null;
}

export class Colleague {
  #state: ColleagueState = { log: [], armed: null, refusal: null };
  readonly #listeners = new Set<() => void>();
  /** Of the sheets that she filtered. */
  readonly memory: Memory = new Map();

  constructor(private readonly excel: StandIn) {
    // Lives as long as the workbook.
    excel.book.onChange((event) => {
      if (event.kind !== 'rowsInserted' && event.kind !== 'rowsDeleted') return;
      const before = this.memory.get(event.sheetId);
      // Hidden rows moved: which they were is not known any more.
      if (before !== undefined) this.memory.set(event.sheetId, { ...before, hiddenRows: [] });
    });
  }

  get state(): ColleagueState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Does something at once; gives whether it was done. */
  act(act: Act, now: () => Date): boolean {
    const { book } = this.excel;
    return this.#try(() =>
      panel.line(
        timeOf(now()),
        book.asRemote(() => act.run(book)),
      ),
    );
  }

  /** Does something once so many more round trips of the add-in are answered, in place of what waited before. */
  arm(act: Act, roundTrip: number, now: () => Date): void {
    const { host } = this.excel;
    host.clearPlans();
    host.between(roundTrip, (book) => {
      this.#set({ armed: null });
      this.#try(() => panel.lineBetween(timeOf(now()), act.run(book)));
    });
    this.#set({ armed: { offer: act.offer, roundTrip }, refusal: null });
  }

  /** What waits does not happen. */
  disarm(): void {
    this.excel.host.clearPlans();
    this.#set({ armed: null });
  }

  #try(work: () => string): boolean {
    try {
      const line = work();
      this.#set({ log: [...this.#state.log, line], refusal: null });
      return true;
    } catch (error) {
      this.#set({ refusal: sentenceOf(error) });
      return false;
    }
  }

  #set(change: Partial<ColleagueState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

const colleagues = new WeakMap<StandIn, Colleague>();

/** The colleague of a workbook: the same one however often her panel is closed and opened. */
export function colleagueOf(excel: StandIn): Colleague {
  const known = colleagues.get(excel) ?? new Colleague(excel);
  colleagues.set(excel, known);
  return known;
}

/** Hours and minutes: 09:04. */
function timeOf(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
