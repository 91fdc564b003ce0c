/**
 * From a workbook as it was taken to its answer, and from the answer to its notes and the plan that writes them: the one
 * way for every surface inside Excel, and the same as the command line's.
 */
import { check, type Corrections } from '../domain/check';
import { fingerprints } from '../domain/fingerprint';
import { composeNotes } from '../domain/note/compose';
import { noteGroups } from '../domain/note/groups';
import { identities } from '../domain/note/issue';
import type { Issue, Note } from '../domain/note/note';
import type { Check, Outcome } from '../domain/outcome';
import { readHistory } from './log/read';
import { titleOf } from './own';
import type { DescribedPlan } from './plan';
import { planWrite } from './plan-write';
import { checkPreconditions, type Refusal } from './preconditions';
import type { Snapshot } from './snapshot';
import { readMapping } from './state';
import { verify, type Verification } from './verify';

/** What is to be checked. */
export interface AnswerRequest {
  /** The sheet that the buyer chose; `null`: whichever the check chooses. */
  readonly sheet: string | null;
  /** Corrections of the column mapping that are not kept in the workbook yet, in place of those that are. */
  readonly corrections: Corrections | null;
}

/** A workbook and what its check came to. */
export interface Answered {
  readonly snapshot: Snapshot;
  /** The corrections of the column mapping that it was checked with. */
  readonly mapping: Corrections;
  readonly outcome: Outcome;
}

/** Everything a write does, before it is done. */
export interface Writing {
  /** One per shop and PO, in order of first appearance. */
  readonly notes: readonly Note[];
  readonly plan: DescribedPlan;
  /** The sheet of each note. */
  readonly noteSheets: readonly string[];
  /** What stands in the way of the plan, as far as the workbook was taken; empty when nothing does. */
  readonly refusals: readonly Refusal[];
}

const NOT_ISSUED: Issue = { now: null, preparedBy: null };

/** Checks a workbook with the corrections and the history that it keeps. Never throws. */
export function answer(snapshot: Snapshot, request: AnswerRequest = { sheet: null, corrections: null }): Answered {
  const mapping = request.corrections ?? readMapping(snapshot);
  const outcome = check(snapshot, { sheet: request.sheet, corrections: mapping, history: readHistory(snapshot) });
  return { snapshot, mapping, outcome };
}

/** The notes of an answer as they are before they are written; those that are in the log have their date. None for a run that stopped. */
export function notesBeforeWriting({ outcome }: Answered): readonly Note[] {
  return outcome.kind === 'checked' ? composeNotes(outcome, NOT_ISSUED) : [];
}

/** The notes of an answer and the plan that writes them; `null` where the run stopped or there is no sheet. */
export function writingOf({ snapshot, mapping, outcome }: Answered, issue: Issue): Writing | null {
  if (outcome.kind !== 'checked') return null;
  const notes = composeNotes(outcome, issue);
  const plan = planWrite(snapshot, outcome, notes, mapping);
  return {
    notes,
    plan,
    // The summary comes first, the log last where something is added to it (`Effects.sheets`).
    noteSheets: plan.effects.sheets.slice(1, 1 + notes.length),
    refusals: checkPreconditions(snapshot, plan),
  };
}

/**
 * How the latest note of each shop and PO stands to the workbook. Composes no note: for thousands of rows that would
 * take longer than the check.
 */
export function standingsOf(check: Check): readonly Verification[] {
  const groups = noteGroups(check);
  const found = identities(groups, fingerprints(check, groups), check.split.history, NOT_ISSUED);
  const named = found.map(({ group: { shop, po, lines }, fingerprint }) => ({
    shop,
    po,
    fingerprint,
    lines: lines.map(({ line }) => ({ index: line.index })),
  }));
  return verify(check, named);
}

/** Whether Held Split wrote a sheet of this workbook, be it the log alone. */
export function hasOwnSheets(snapshot: Snapshot): boolean {
  return snapshot.sheets.some((sheet) => titleOf(sheet) !== null);
}
