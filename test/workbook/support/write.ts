/** Checks and writes a test workbook as the surfaces do. */
import { check, type Corrections } from '../../../src/domain/check';
import { composeNotes } from '../../../src/domain/note/compose';
import type { Note } from '../../../src/domain/note/note';
import type { Check } from '../../../src/domain/outcome';
import type { SheetExtras } from '../../../src/workbook/from-values';
import { readHistory } from '../../../src/workbook/log/read';
import type { DescribedPlan } from '../../../src/workbook/plan';
import { planRemove } from '../../../src/workbook/plan-remove';
import { planWrite } from '../../../src/workbook/plan-write';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { readMapping } from '../../../src/workbook/state';
import { apply, snapshotOf, type TestBook } from './workbook';

export interface Planned {
  readonly snapshot: Snapshot;
  readonly check: Check;
  readonly notes: readonly Note[];
  readonly plan: DescribedPlan;
}

/** When a write happens, unless a test says otherwise. */
const NOW = '2026-05-04T09:30:00Z';

/** Checks a workbook that is expected to be checked to the end. */
export function checkBook(
  book: TestBook,
  { sheet = null, corrections = {}, formats = [] }: Partial<Request> = {},
): Check {
  const snapshot = snapshotOf(book, formats);
  const kept = { ...readMapping(snapshot), ...corrections };
  const outcome = check(snapshot, { sheet, corrections: kept, history: readHistory(snapshot) });
  if (outcome.kind !== 'checked') throw new Error(`Expected a finished check, got ${JSON.stringify(outcome)}`);
  return outcome;
}

export interface Request {
  readonly now: string;
  readonly sheet: string | null;
  readonly corrections: Corrections;
  readonly formats: SheetExtras['formats'];
}

/** The plan of a write. */
export function planFor(book: TestBook, request: Partial<Request> = {}): Planned {
  const snapshot = snapshotOf(book, request.formats);
  const checked = checkBook(book, request);
  const notes = composeNotes(checked, { now: request.now ?? NOW, preparedBy: 'Dana Smith' });
  const mapping = { ...readMapping(snapshot), ...request.corrections };
  return { snapshot, check: checked, notes, plan: planWrite(snapshot, checked, notes, mapping) };
}

/** Writes, and gives what was planned. */
export function write(book: TestBook, request: Partial<Request> = {}): Planned {
  const planned = planFor(book, request);
  apply(book, planned.plan);
  return planned;
}

/** Takes away what was written. */
export function remove(book: TestBook): DescribedPlan {
  const plan = planRemove(snapshotOf(book));
  apply(book, plan);
  return plan;
}
