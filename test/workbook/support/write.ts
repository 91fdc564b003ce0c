/** Checks and writes a test workbook as the surfaces do. */
import { check, type Corrections } from '../../../src/domain/check';
import { composeNotes } from '../../../src/domain/note/compose';
import type { Note } from '../../../src/domain/note/note';
import type { Check } from '../../../src/domain/outcome';
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
export const NOW = '2026-05-04T09:30:00Z';

/** Checks a workbook that is expected to be checked to the end. */
export function checkBook(book: TestBook, sheet: string | null = null, corrections: Corrections = {}): Check {
  const snapshot = snapshotOf(book);
  const kept = { ...readMapping(snapshot), ...corrections };
  const outcome = check(snapshot, { sheet, corrections: kept, history: readHistory(snapshot) });
  if (outcome.kind !== 'checked') throw new Error(`Expected a finished check, got ${JSON.stringify(outcome)}`);
  return outcome;
}

/** The plan of a write. */
export function planFor(
  book: TestBook,
  {
    now = NOW,
    sheet = null,
    corrections = {},
  }: Partial<{ now: string; sheet: string | null; corrections: Corrections }> = {},
): Planned {
  const snapshot = snapshotOf(book);
  const checked = checkBook(book, sheet, corrections);
  const notes = composeNotes(checked, { now, preparedBy: 'Dana Smith' });
  const mapping = { ...readMapping(snapshot), ...corrections };
  return { snapshot, check: checked, notes, plan: planWrite(snapshot, checked, notes, mapping) };
}

/** Writes, and gives what was planned. */
export function write(book: TestBook, request: Parameters<typeof planFor>[1] = {}): Planned {
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
