/** Writes a plan: reads again, compares, writes, looks at it once more. */
import type { Area } from '../../domain/sheet';
import { plannedIn, isValue, changesBetween } from '../../workbook/compare';
import { sameName, sheetNamed } from '../../workbook/own';
import type { Plan, PlanStep } from '../../workbook/plan';
import type { Snapshot } from '../../workbook/snapshot';
import { valueAt } from '../../domain/sheet';
import type { Receipt, Taken, Working } from '../door';
import { codeOf } from '../errors';
import type { Asked } from '../read/facts';
import { readAgain } from '../read/read-again';
import { readBook } from '../read/read-book';
import type { Reading } from '../read/reading';
import { inExcel, type Session } from '../session';
import { supports } from '../supports';
import { saysNothingDone, troubleOf, type Phase } from '../troubles';
import { askAppearance, type Appearance } from './looks';
import { halvesOf, parcelsOf } from './parcels';
import { preflight } from './preflight';
import { refuseChanges, refuseObstacles } from './stale';
import { removedParts, StepWriter, type Appearances } from './steps';
import { verifyWrite } from './verify';

/** A write that is asked for. */
export interface WriteRequest {
  readonly plan: Plan;
  readonly basis: Taken;
  /** What the basis was read as; `null` where somebody else took it. */
  readonly reading: Reading | null;
  readonly held: string | null;
}

/**
 * Carries a plan out.
 *
 * @throws {Trouble} where it cannot be done, with what became of the workbook
 */
export async function applyPlan(request: WriteRequest, working: Working): Promise<Receipt> {
  const progress: Progress = { phase: { at: 'before' }, before: null, hasWritten: false };
  try {
    return await inExcel(
      working,
      (session) => {
        Object.assign(progress, { phase: { at: 'before' }, hasWritten: false });
        return write(session, request, progress);
      },
      { asOneUndo: supports('1.20') },
    );
  } catch (error) {
    throw troubleOf(error, await phaseAfter(error, request, progress));
  }
}

/** How far a write has come. */
interface Progress {
  phase: Phase;
  /** The workbook immediately before the write. */
  before: Snapshot | null;
  /** Whether any request that writes was carried out. */
  hasWritten: boolean;
}

async function write(session: Session, request: WriteRequest, progress: Progress): Promise<Receipt> {
  const { plan, basis, held } = request;
  const { reading, appearances } = await lookAgain(session, request);
  session.say({ doing: 'comparing', done: 0, of: 1 });
  const now = reading.snapshot;
  refuseChanges(basis.snapshot, now, plan, held);
  refuseObstacles(basis.snapshot, now, plan);
  preflight(now, plan);
  session.commit();
  progress.before = now;
  const parcels = parcelsOf(plan.steps);
  const writer = new StepWriter(session.context, reading, appearances);
  for (const [index, steps] of parcels.entries()) {
    session.say({ doing: 'writing', done: index, of: parcels.length });
    await send(session, writer, steps, progress);
  }
  progress.phase = { at: 'verifying' };
  session.say({ doing: 'verifying', done: 0, of: 1 });
  return { changedMeanwhile: await verifyWrite(session, plan, reading, held) };
}

/** Sends steps; in halves where together they are more than Excel takes, of which it then has done nothing. */
async function send(
  session: Session,
  writer: StepWriter,
  steps: readonly PlanStep[],
  progress: Progress,
): Promise<void> {
  const { application } = session.context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  const forget = writer.mark();
  for (const step of steps) writer.take(step);
  try {
    await session.sync();
    progress.hasWritten = true;
  } catch (error) {
    const halves = codeOf(error) === 'RequestPayloadSizeLimitExceeded' ? halvesOf(steps) : null;
    if (halves !== null) {
      forget();
      for (const half of halves) await send(session, writer, half, progress);
      return;
    }
    const isNothing = !progress.hasWritten && saysNothingDone(error);
    if (!isNothing) progress.phase = { at: 'writing', done: [], open: [], isKnown: false };
    throw error;
  }
}

interface LookedAgain {
  readonly reading: Reading;
  readonly appearances: Appearances;
}

/** Reads the workbook again, and how those cells look that are the buyer's where somebody formatted them. */
async function lookAgain(session: Session, { plan, basis, reading }: WriteRequest): Promise<LookedAgain> {
  const { corrections } = basis.request;
  if (reading !== null) {
    let asked: Asked<Appearances> = () => new Map();
    const more = (context: Excel.RequestContext): void => {
      asked = askAppearances(context, reading, plan);
    };
    const again = await readAgain(session, reading, { corrections, more });
    if (again.isSame) return { reading: again.reading, appearances: asked() };
    return { reading: again.reading, appearances: await appearancesOf(session, again.reading, plan) };
  }
  const read = await readBook(session, corrections);
  return { reading: read, appearances: await appearancesOf(session, read, plan) };
}

async function appearancesOf(session: Session, reading: Reading, plan: Plan): Promise<Appearances> {
  const asked = askAppearances(session.context, reading, plan);
  if (needsAppearance(plan)) await session.sync();
  return asked();
}

function needsAppearance({ steps }: Plan): boolean {
  return steps.some((step) => areasLookedAt(step, null).length > 0 && !isBegun(steps, step));
}

function askAppearances(context: Excel.RequestContext, { facts, snapshot }: Reading, plan: Plan): Asked<Appearances> {
  const asked = plan.steps.flatMap((step) => {
    const known = 'sheet' in step ? facts.sheets.find(({ name }) => sameName(name, step.sheet)) : undefined;
    if (known === undefined || isBegun(plan.steps, step)) return [];
    const parts = areasLookedAt(step, snapshot).filter((areas) => areas.length > 0);
    if (parts.length === 0) return [];
    const sheet = context.workbook.worksheets.getItem(known.id);
    return [{ step, answers: parts.map((areas) => askAppearance(sheet, areas)) }];
  });
  return () =>
    new Map<PlanStep, readonly (readonly Appearance[])[]>(
      asked.map(({ step, answers }) => [step, answers.map((answer) => answer())]),
    );
}

/** Whether a plan begins the sheet of a step anew. */
function isBegun(steps: readonly PlanStep[], step: PlanStep): boolean {
  return 'sheet' in step && steps.some((other) => other.verb === 'sheet' && sameName(other.sheet, step.sheet));
}

/** The areas whose looks decide what a step does, in the order in which it asks for them. */
function areasLookedAt(step: PlanStep, snapshot: Snapshot | null): readonly (readonly Area[])[] {
  switch (step.verb) {
    case 'look':
      return [step.areas];
    case 'clear':
      return step.looks === undefined ? [] : [[step.area]];
    case 'removeTableColumns': {
      const table =
        snapshot === null
          ? undefined
          : sheetNamed(snapshot, step.sheet)?.tables.find(({ name }) => sameName(name, step.table));
      const count = table?.columns.filter((header) => step.headers.includes(header)).length ?? 0;
      return table === undefined || count === 0 ? [] : removedParts(table.area, count).map((part) => [part]);
    }
    default:
      return [];
  }
}

/** What is known of a write that failed: where its request may have done something, the workbook is looked at. */
async function phaseAfter(error: unknown, request: WriteRequest, { phase, before }: Progress): Promise<Phase> {
  if (phase.at !== 'writing' || before === null || isNoTrouble(error)) return phase;
  try {
    const now = await inExcel({}, (session) => readBook(session, request.basis.request.corrections));
    if (isUntouched(before, now.snapshot)) return { at: 'before' };
    const { done, open } = progressOf(request.plan, now.snapshot);
    return { at: 'writing', done, open, isKnown: open.length > 0 };
  } catch {
    return phase;
  }
}

function isNoTrouble(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}

function isUntouched(before: Snapshot, now: Snapshot): boolean {
  const shape = ({ sheets, sheetNames, state }: Snapshot): string =>
    JSON.stringify([sheetNames, state, sheets.map(({ tables, marks }) => [tables, marks])]);
  const nothing: Plan = { preconditions: [], steps: [] };
  return shape(before) === shape(now) && changesBetween(before, now, nothing).length === 0;
}

/** The sheets of a plan that hold all that it puts there, and those that do not. */
function progressOf(
  { steps, preconditions }: Plan,
  now: Snapshot,
): { readonly done: string[]; readonly open: string[] } {
  const names = [...new Set(steps.flatMap((step) => ('sheet' in step ? [step.sheet] : [])))];
  const isDone = (name: string): boolean => {
    const sheet = sheetNamed(now, name);
    const own = steps.filter((step) => 'sheet' in step && sameName(step.sheet, name));
    if (own.some(({ verb }) => verb === 'removeSheet')) return sheet === undefined;
    if (sheet === undefined) return false;
    const planned = plannedIn({ steps, preconditions }, sheet);
    return own.every(
      (step) =>
        step.verb !== 'block' ||
        step.values.every((row, at) =>
          row.every((_, across) => {
            const [line, column] = [step.top + at, step.left + across];
            const wanted = planned(line, column);
            return wanted === undefined || isValue(valueAt(sheet, line, column), wanted);
          }),
        ),
    );
  };
  return { done: names.filter(isDone), open: names.filter((name) => !isDone(name)) };
}
