/** The door to Excel over Office.js. */
import type { PlanStep } from '../workbook/plan';
import type { Plan } from '../workbook/plan';
import type { Snapshot } from '../workbook/snapshot';
import type { ExcelDoor, Receipt, Taken, TakeRequest, Working } from './door';
import { readBook } from './read/read-book';
import { readChanged } from './read/read-changed';
import type { Reading } from './read/reading';
import { goTo, selectPlaces } from './select';
import { inExcel, type Session } from './session';
import { Trouble } from './door';
import { troubleOf } from './troubles';
import { watchBook } from './watch';
import { applyPlan } from './write/apply';
import { Editor } from './write/edit';

/** Opens the door. One per page: it remembers how it read each workbook, and a write that was interrupted. */
export function openDoor(): ExcelDoor {
  const readings = new WeakMap<Snapshot, Reading>();
  const editor = new Editor((snapshot) => readings.get(snapshot) ?? null);
  const writer = new Writer((snapshot) => readings.get(snapshot) ?? null);
  const take = async (
    request: TakeRequest,
    working: Working,
    read: (session: Session) => Promise<Reading>,
  ): Promise<Taken> => {
    try {
      const reading = await inExcel(working, read);
      readings.set(reading.snapshot, reading);
      return { snapshot: reading.snapshot, request, seesMerges: reading.seesMerges };
    } catch (error) {
      throw troubleOf(error, { at: 'reading' });
    }
  };
  return {
    take: (request, working = {}) => take(request, working, (session) => readBook(session, request.corrections)),
    takeAgain: ({ snapshot, request }, changes, working = {}) => {
      const before = readings.get(snapshot);
      return take(request, working, (session) =>
        before === undefined
          ? readBook(session, request.corrections)
          : readChanged(session, before, { corrections: request.corrections, changes }),
      );
    },
    apply: (plan, basis, held, working = {}) => writer.apply(plan, { basis, held }, working),
    edit: (edits, basis, working = {}) => editor.edit(edits, basis, working),
    undo: (receipt, working = {}) => editor.undo(receipt, working),
    select: selectPlaces,
    activate: goTo,
    watch: watchBook,
  };
}

/** What a plan was made from. */
interface MadeFrom {
  readonly basis: Taken;
  readonly held: string | null;
}

/** Writes plans, and finishes what was interrupted. */
class Writer {
  /**
   * A write that may have been done in part. A plan made after it was interrupted knows only of the half that is there, so this one is
   * finished in its place.
   */
  #unfinished: ({ readonly plan: Plan } & MadeFrom) | null = null;

  constructor(private readonly readingOf: (snapshot: Snapshot) => Reading | null) {}

  async apply(plan: Plan, from: MadeFrom, working: Working): Promise<Receipt> {
    const unfinished = this.#unfinished;
    if (unfinished !== null && unfinished.plan !== plan && isSameIntent(unfinished.plan, plan)) {
      try {
        return await this.#write(unfinished.plan, unfinished, working);
      } catch (error) {
        // Somebody changed the workbook since: then the new plan is the right one, and what it replaces is ours.
        if (!(error instanceof Trouble) || error.written !== 'nothing' || !OVERTAKEN.has(error.kind)) throw error;
      }
    }
    return this.#write(plan, from, working);
  }

  /** Whether a plan settles what is unfinished: something unrelated that is written meanwhile does not. */
  #concerns(plan: Plan): boolean {
    const unfinished = this.#unfinished;
    return unfinished === null || unfinished.plan === plan || isSameIntent(unfinished.plan, plan);
  }

  async #write(plan: Plan, { basis, held }: MadeFrom, working: Working): Promise<Receipt> {
    try {
      const receipt = await applyPlan({ plan, basis, held, reading: this.readingOf(basis.snapshot) }, working);
      if (this.#concerns(plan)) this.#unfinished = null;
      return receipt;
    } catch (error) {
      const isInPart = error instanceof Trouble && error.written !== 'nothing';
      if (isInPart && this.#concerns(plan)) this.#unfinished = { plan, basis, held };
      throw error;
    }
  }
}

const OVERTAKEN: ReadonlySet<Trouble['kind']> = new Set(['changed', 'refused', 'sheetGone']);

/** Whether a plan begins sheets anew, and none but those that another one begins: then it does the same once more. */
function isSameIntent(one: Plan, other: Plan): boolean {
  const known = new Set(one.steps.flatMap(begun));
  const wanted = other.steps.flatMap(begun);
  return wanted.length > 0 && wanted.every((name) => known.has(name));
}

function begun(step: PlanStep): readonly string[] {
  return step.verb === 'sheet' ? [step.sheet.toLowerCase()] : [];
}
