/** Everything that `Write note` does (SPEC section 6), as a plan. */
import type { Corrections } from '../domain/check';
import type { Note } from '../domain/note/note';
import { toText } from '../domain/note/text';
import type { RuleId } from '../domain/model';
import type { Check } from '../domain/outcome';
import type { Area } from '../domain/sheet';
import { cellArea } from './areas';
import { logPart, type LogEntry } from './log/append';
import { MARK_FORMULA, SHEET_NAMES, ownNotices, ownSheet, sheetNamed } from './own';
import { NO_EFFECTS, type DescribedPlan, type PlanStep, type Precondition } from './plan';
import type { Snapshot, SnapshotSheet } from './snapshot';
import { readState, writeState } from './state';
import { STATE_NAMESPACE } from './state-namespace';
import { heldRange, type HeldRange } from './write/held-columns';
import { heldPart } from './write/held-steps';
import { MARK } from './write/looks';
import { markedAreas } from './write/marks';
import { noteSheets } from './write/note-sheets';
import { noteSteps } from './write/note-sheet';
import { notesToKeep } from './write/state-notes';
import { summarySteps } from './write/summary';

/**
 * The plan of a write. Whether it can be carried out is not decided here: `checkPreconditions` says what stands in the way, by name.
 *
 * @param snapshot the workbook as it was checked
 * @param check what the check came to
 * @param notes its notes, composed for the time of the write and with the name of who prepares them
 * @param mapping the corrections of the column mapping that the check was made with; they are kept for the team
 */
export function planWrite(
  snapshot: Snapshot,
  check: Check,
  notes: readonly Note[],
  mapping: Corrections,
): DescribedPlan {
  const held = sheetNamed(snapshot, check.split.sheet.name);
  if (held === undefined) return sheetGone(check.split.sheet.name);
  const range = heldRange(held, check.split);
  const state = readState(snapshot.state);
  const earlier = { history: check.split.history, kept: state.notes };
  const { names, removed: earlierNotes } = noteSheets(snapshot, notes, earlier, held.name);
  // What the ribbon had to say is settled by this write.
  const removed = [...earlierNotes, ...ownNotices(snapshot).map(({ name }) => name)];
  const columns = heldPart(range, check);
  const summary = ownSheet(snapshot, 'summary')?.name ?? SHEET_NAMES.summary;
  const unsettled = unsettledLines(check);
  const entries = notes.filter(({ isNew }) => isNew).map((note) => logEntry(note, check, unsettled));
  const log = logPart(snapshot, entries);
  const marked = markedAreas(check.findings, held.name, range);
  const kept = { mapping, notes: notesToKeep(check, notes, state.notes) };
  const steps: PlanStep[] = [
    ...columns.steps,
    ...marksSteps(held, marked),
    ...summarySteps(snapshot, check, noteIds(check, notes), summary),
    ...notes.flatMap((note, index) => noteSteps(note, names[index] ?? SHEET_NAMES.note)),
    ...removed.map((sheet): PlanStep => ({ verb: 'removeSheet', sheet })),
    ...log.steps,
    ...(state.newer ? [] : [{ verb: 'state', namespace: STATE_NAMESPACE, xml: writeState(kept) } as const]),
  ];
  const preconditions: Precondition[] = [
    ...inGeneral(snapshot, steps),
    ...onHeldSheet(range),
    ...[summary, ...names, ...removed].flatMap((sheet) => onOwnSheet(snapshot, sheet)),
    ...columns.preconditions,
    ...log.preconditions,
  ];
  const logSheets = entries.length === 0 ? [] : [ownSheet(snapshot, 'log')?.name ?? SHEET_NAMES.log];
  return {
    preconditions,
    steps,
    effects: {
      ...NO_EFFECTS,
      columns: range.columns.map(({ column }) => ({ sheet: held.name, ...cellArea(range.header, column) })),
      sheets: [summary, ...names, ...logSheets],
      removedSheets: removed,
      logRows: entries.reduce((rows, { lines }) => rows + lines.length, 0),
      marks: marked.length,
    },
  };
}

/** A plan that is refused because the checked sheet is no longer there. */
function sheetGone(sheet: string): DescribedPlan {
  return { preconditions: [{ must: 'beUnprotected', sheet }], steps: [], effects: NO_EFFECTS };
}

function logEntry(note: Note, check: Check, unsettled: LogEntry['unsettled']): LogEntry {
  const { id, replaces, shop, po, fingerprint } = note;
  const lines = note.lines.flatMap(({ index }) => check.lines[index] ?? []);
  const [time, preparedBy] = [note.date ?? '', note.preparedBy ?? ''];
  return { id, replaces, time, preparedBy, shop, po, fingerprint, lines, unsettled, text: toText(note) };
}

/** Lines whose units do not add up with those of the last note (SPEC section 4, "Between notes"). */
function unsettledLines({ findings }: Check): ReadonlySet<number> {
  const rules: readonly string[] = ['units-appeared', 'units-vanished'] satisfies RuleId[];
  return new Set(findings.flatMap(({ rule, line }) => (line !== null && rules.includes(rule) ? [line] : [])));
}

function noteIds(check: Check, notes: readonly Note[]): readonly string[] {
  const ids = check.lines.map(() => '');
  for (const { id, lines } of notes) for (const { index } of lines) ids[index] = id;
  return ids;
}

/** Marks are put, and earlier ones taken away; where there are neither, nothing is to be done. */
function marksSteps(sheet: SnapshotSheet, areas: readonly Area[]): readonly PlanStep[] {
  if (areas.length === 0 && !sheet.marks.some(({ formula }) => formula === MARK_FORMULA)) return [];
  return [{ verb: 'marks', sheet: sheet.name, formula: MARK_FORMULA, areas, look: MARK }];
}

function inGeneral(snapshot: Snapshot, steps: readonly PlanStep[]): readonly Precondition[] {
  const changesSheets = steps.some(
    (step) => step.verb === 'removeSheet' || (step.verb === 'sheet' && sheetNamed(snapshot, step.sheet) === undefined),
  );
  return changesSheets ? [{ must: 'beWritable' }, { must: 'allowSheets' }] : [{ must: 'beWritable' }];
}

/** A filter hides whole rows of the sheet, so no table beside the held rows may have one either. */
function onHeldSheet({ sheet, header, bottom }: HeldRange): readonly Precondition[] {
  const tables = sheet.tables.filter(({ area }) => area.top <= bottom && area.bottom >= header);
  return [
    { must: 'beUnprotected', sheet: sheet.name },
    { must: 'beUnfiltered', sheet: sheet.name, table: null },
    ...tables.map(({ name }): Precondition => ({ must: 'beUnfiltered', sheet: sheet.name, table: name })),
  ];
}

function onOwnSheet(snapshot: Snapshot, sheet: string): readonly Precondition[] {
  const isThere = sheetNamed(snapshot, sheet) !== undefined;
  return [{ must: 'beOurs', sheet }, ...(isThere ? [{ must: 'beUnprotected', sheet } as const] : [])];
}
