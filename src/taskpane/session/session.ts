/**
 * The pane's brain: carries out what the buyer asks, keeps the answer fresh, and says in {@link SessionState} where it
 * stands. Knows Excel by its door only, and the time by its clock.
 */
import type { Corrections } from '../../domain/check';
import type { Finding } from '../../domain/model';
import type { Place } from '../../domain/sheet';
import type { BookChange, ExcelDoor, Taken, Working } from '../../excel/door';
import { combineFixes } from './all-fixes';
import type * as brain from './brain';
import type { Clock } from './clock';
import { BEFORE, checkedSheet, mayRecheck, type Doing, type LastCheck, type SessionState } from './model';
import { reduce, type Happening } from './reducer';
import { isAbort, mayBeOld, shownTrouble } from './trouble';

/** Excel, or why it is not there. */
export type Opened =
  { readonly kind: 'open'; readonly door: ExcelDoor } | { readonly kind: 'notInExcel' } | { readonly kind: 'noAnswer' };

/** What checks, plans and words. */
type Brain = typeof brain;

/** What a session needs. */
export interface Surroundings {
  /** Waits for Excel. */
  readonly open: () => Promise<Opened>;
  /** Loads what checks and plans: more than is needed to show the pane. */
  readonly loadBrain: () => Promise<Brain>;
  readonly clock: Clock;
}

/** Milliseconds that Excel may take to answer at the start before the pane says so. */
const PATIENCE = 10_000;
/** Milliseconds after which progress is shown. */
const SLOW = 500;
/** Milliseconds without a change before the pane checks again by itself: longer than between two cells that somebody fills in a row. */
const QUIET = 300;
/** Milliseconds after a write of its own in which Excel may still tell of it. */
const ECHO = 2000;

/** One pane's session with Excel. */
export class Session {
  #state: SessionState = BEFORE;
  readonly #listeners = new Set<() => void>();
  readonly #surroundings: Surroundings;
  #door: ExcelDoor | null = null;
  #controller: AbortController | null = null;
  #running: Promise<boolean> = Promise.resolve(true);
  #isWriting = false;
  #writtenAt = -Infinity;
  /** Changes heard of so far, those of its own writes left out. */
  #changes = 0;
  /** What changed since the last reading began, its own writes included. */
  #unread: BookChange[] = [];
  #stopWaiting: () => void = () => undefined;
  #stopWatching: () => Promise<void> = () => Promise.resolve();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  readonly getState = (): SessionState => this.#state;

  /** Calls back after every change of the state, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Waits for Excel, and checks as soon as it is there: nothing has to be configured before the first answer. */
  async start(): Promise<void> {
    const { open, loadBrain, clock } = this.#surroundings;
    const stop = clock.after(PATIENCE, () => {
      this.#tell({ type: 'stage', stage: 'noAnswer' });
    });
    // Fetched while Excel gets ready; one that does not come is told of by the check.
    loadBrain().catch(() => undefined);
    const opened = await open().catch((): Opened => ({ kind: 'noAnswer' }));
    stop();
    this.#tell({ type: 'stage', stage: opened.kind === 'open' ? 'ready' : opened.kind });
    if (opened.kind !== 'open') return;
    this.#door = opened.door;
    this.#watch(opened.door);
    await this.check();
  }

  /** Ends the session: what runs is stopped, and nothing is listened to any more. */
  async close(): Promise<void> {
    this.#stopWaiting();
    this.#controller?.abort();
    await this.#stopWatching().catch(() => undefined);
  }

  /** Checks the workbook. */
  check(): Promise<boolean> {
    return this.#run('check', false, (door, working) => this.#check(door, working));
  }

  /** Stops what is being done, unless the writing has begun. */
  readonly cancel = (): void => {
    if (this.#state.task?.canCancel === true) this.#controller?.abort();
  };

  /** Checks another sheet. */
  chooseSheet(sheet: string): Promise<boolean> {
    this.#tell({ type: 'chosen', choice: { ...this.#state.choice, sheet } });
    return this.check();
  }

  /**
   * Keeps corrections of the column mapping in the workbook and checks with them. Where they cannot be kept, they hold for
   * this session, so that nothing the buyer chose is lost.
   */
  async saveMapping(mapping: Corrections): Promise<boolean> {
    const isSaved = await this.#change('mapping', async (door, working, last) => {
      const { planMapping } = await this.#surroundings.loadBrain();
      const plan = planMapping(last.taken.snapshot, mapping);
      await door.apply(plan, last.taken, null, working);
      // Nothing is written over what a newer version keeps: then the choice holds for this session.
      const corrections = plan.steps.length === 0 ? mapping : null;
      this.#tell({ type: 'chosen', choice: { ...this.#state.choice, corrections } });
      this.#tell({ type: 'done', notice: { kind: 'mapped' } });
    });
    if (isSaved || this.#state.trouble === null) return isSaved;
    this.#tell({ type: 'chosen', choice: { ...this.#state.choice, corrections: mapping } });
    await this.#run('check', true, (door, working) => this.#check(door, working));
    return false;
  }

  /** Writes everything of SPEC section 6, then checks again so that the answer knows of it. */
  write(preparedBy: string): Promise<boolean> {
    return this.#change('write', async (door, working, last) => {
      const { writingOf } = await this.#surroundings.loadBrain();
      const issue = { now: this.#surroundings.clock.now().toISOString(), preparedBy: preparedBy.trim() || null };
      const writing = writingOf(last.answered, issue);
      if (writing === null) return;
      const { changedMeanwhile } = await door.apply(writing.plan, last.taken, checkedSheet(last), working);
      const notes = writing.notes.map(({ id }, index) => ({ id, sheet: writing.noteSheets[index] ?? '' }));
      this.#tell({ type: 'done', notice: { kind: 'written', notes, changedMeanwhile } });
    });
  }

  /** Takes away what Held Split wrote; the log stays. */
  remove(): Promise<boolean> {
    return this.#change('remove', async (door, working, last) => {
      const { planRemove } = await this.#surroundings.loadBrain();
      await door.apply(planRemove(last.taken.snapshot), last.taken, checkedSheet(last), working);
      this.#tell({ type: 'done', notice: { kind: 'removed' } });
    });
  }

  /** Puts a starter sheet into the workbook, goes there and checks it. */
  insertSample(): Promise<boolean> {
    return this.#change('sample', async (door, working, last) => {
      const { planSample } = await this.#surroundings.loadBrain();
      const plan = planSample(last.taken.snapshot);
      const [sheet = ''] = plan.effects.sheets;
      await door.apply(plan, last.taken, null, working);
      this.#tell({ type: 'chosen', choice: { sheet, corrections: null } });
      this.#tell({ type: 'done', notice: { kind: 'sampled', sheet } });
      // The sheet is there, and its name is said: not getting to it is no reason to call it a failure.
      await door.activate(sheet).catch(() => undefined);
    });
  }

  /** Carries out the certain fixes of these findings. */
  fix(findings: readonly Finding[]): Promise<boolean> {
    const { edits, fixes, left } = combineFixes(findings);
    if (edits.length === 0) return Promise.resolve(false);
    return this.#change('fix', async (door, working, last) => {
      const receipt = await door.edit(edits, last.taken, working);
      this.#tell({ type: 'edited', receipt });
      this.#tell({ type: 'done', notice: { kind: 'fixed', fixes, left } });
    });
  }

  /** Takes the latest fix back. */
  undo(): Promise<boolean> {
    const receipt = this.#state.undo.at(-1);
    if (receipt === undefined) return Promise.resolve(false);
    return this.#change('undo', async (door, working) => {
      await door.undo(receipt, working);
      this.#tell({ type: 'tookBack', receipt });
      this.#tell({ type: 'done', notice: { kind: 'undone' } });
    });
  }

  /** Goes to cells of the workbook. */
  readonly select = (places: readonly Place[]): Promise<void> =>
    this.#go('select', async (door) => {
      await door.select(places);
    });

  /** Goes to a sheet of the workbook. */
  readonly goTo = (sheet: string): Promise<void> =>
    this.#go('goTo', async (door) => {
      await door.activate(sheet);
    });

  /** Takes a message off the pane. */
  readonly dismiss = (what: 'trouble' | 'notice'): void => {
    this.#tell({ type: 'dismissed', what });
  };

  async #go(doing: 'select' | 'goTo', go: (door: ExcelDoor) => Promise<void>): Promise<void> {
    if (this.#door === null) return;
    try {
      await go(this.#door);
    } catch (error) {
      this.#tell({ type: 'failed', trouble: shownTrouble(doing, error) });
    }
  }

  /** Changes the workbook on the buyer's word, and then checks again. */
  #change(
    doing: Doing,
    change: (door: ExcelDoor, working: Working, last: LastCheck) => Promise<void>,
  ): Promise<boolean> {
    return this.#run(doing, false, async (door, working) => {
      const { last } = this.#state;
      if (last === null) return;
      this.#isWriting = true;
      try {
        await change(door, working, last);
      } catch (error) {
        if (mayBeOld(error)) this.#suspectChange();
        throw error;
      } finally {
        this.#isWriting = false;
        this.#writtenAt = this.#now();
      }
      await this.#checkAfter(door, working);
    });
  }

  /** After a write that was half done, or refused since the sheet is another one now. */
  #suspectChange(): void {
    this.#unread.push({ kind: 'structure' });
    this.#tell({ type: 'changed' });
    this.#recheckLater();
  }

  /** What was changed stays changed, whatever becomes of the check after it: it is told as trouble of its own. */
  async #checkAfter(door: ExcelDoor, working: Working): Promise<void> {
    try {
      await this.#check(door, working);
    } catch (error) {
      this.#unread.push({ kind: 'structure' });
      this.#tell({ type: 'changed' });
      if (!isAbort(error)) this.#tell({ type: 'failed', trouble: shownTrouble('check', error) });
    }
  }

  async #check(door: ExcelDoor, working: Working): Promise<void> {
    const { loadBrain, clock } = this.#surroundings;
    const begun = this.#now();
    const heard = this.#changes;
    const taken = await this.#take(door, working);
    const { answer, hasOwnSheets, standingsOf } = await loadBrain();
    working.signal?.throwIfAborted();
    const answered = answer(taken.snapshot, taken.request);
    const { outcome } = answered;
    const standings = outcome.kind === 'checked' ? standingsOf(outcome) : [];
    const last: LastCheck = {
      taken,
      answered,
      standings,
      at: clock.now(),
      isQuiet: this.#state.task?.isQuiet === true,
      hasOwnSheets: hasOwnSheets(taken.snapshot),
      took: this.#now() - begun,
    };
    const isStale = this.#changes !== heard;
    this.#tell({ type: 'checked', last, isStale });
    if (isStale) this.#recheckLater();
  }

  /** Reads the workbook: what changed, where the pane checks by itself, and all of it when the buyer asks. */
  async #take(door: ExcelDoor, working: Working): Promise<Taken> {
    const { last, choice, task } = this.#state;
    const changes = this.#unread;
    this.#unread = [];
    try {
      const isRefresh = task?.isQuiet === true && last !== null && last.taken.request === choice;
      return await (isRefresh ? door.takeAgain(last.taken, changes, working) : door.take(choice, working));
    } catch (error) {
      this.#unread = [...changes, ...this.#unread];
      throw error;
    }
  }

  /** One thing at a time. What the pane does by itself gives way; what the buyer began does not. */
  async #run(
    doing: Doing,
    isQuiet: boolean,
    work: (door: ExcelDoor, working: Working) => Promise<void>,
  ): Promise<boolean> {
    const { task } = this.#state;
    if (task !== null) {
      if (isQuiet || !task.isQuiet) return false;
      this.#controller?.abort();
      await this.#running;
    }
    const door = this.#door;
    if (door === null || this.#state.task !== null) return false;
    this.#stopWaiting();
    this.#running = this.#carryOut(doing, isQuiet, (working) => work(door, working));
    return this.#running;
  }

  async #carryOut(doing: Doing, isQuiet: boolean, work: (working: Working) => Promise<void>): Promise<boolean> {
    const controller = new AbortController();
    this.#controller = controller;
    this.#tell({ type: 'begun', doing, isQuiet });
    const stop = this.#surroundings.clock.after(SLOW, () => {
      this.#tell({ type: 'slow' });
    });
    try {
      await work({
        signal: controller.signal,
        onStep: (step) => {
          this.#tell({ type: 'stepped', step });
        },
        onWaiting: () => {
          this.#tell({ type: 'waiting' });
        },
      });
      return true;
    } catch (error) {
      if (!isAbort(error)) this.#tell({ type: 'failed', trouble: shownTrouble(doing, error) });
      else if (!isQuiet) this.#tell({ type: 'done', notice: { kind: 'cancelled', doing } });
      return false;
    } finally {
      stop();
      this.#controller = null;
      this.#tell({ type: 'ended' });
    }
  }

  #watch(door: ExcelDoor): void {
    door.watch(this.#onChange).then(
      (stop) => {
        this.#stopWatching = stop;
      },
      () => {
        this.#tell({ type: 'notWatching' });
      },
    );
  }

  readonly #onChange = (change: BookChange): void => {
    this.#unread.push(change);
    // A check follows every write of its own, and sees all that came before it.
    if (this.#isWriting) return;
    if (this.#now() - this.#writtenAt >= ECHO) {
      this.#changes++;
      this.#tell({ type: 'changed' });
    }
    this.#recheckLater();
  };

  /** Checks again once nothing has changed for a while. */
  #recheckLater(): void {
    this.#stopWaiting();
    if (!mayRecheck(this.#state.last)) return;
    this.#stopWaiting = this.#surroundings.clock.after(QUIET, () => {
      if (this.#state.task !== null) this.#recheckLater();
      else void this.#run('check', true, (door, working) => this.#check(door, working));
    });
  }

  #now(): number {
    return this.#surroundings.clock.now().getTime();
  }

  #tell(happening: Happening): void {
    const before = this.#state;
    this.#state = reduce(before, happening);
    if (this.#state === before) return;
    for (const listener of this.#listeners) listener();
  }
}
