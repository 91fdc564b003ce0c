/** `held-split write`: checks, and writes everything of SPEC section 6 into the workbook. */
import { extname } from 'node:path';
import { composeNotes } from '../domain/note/compose';
import type { Note } from '../domain/note/note';
import { columnName } from '../workbook/address';
import type { DescribedPlan } from '../workbook/plan';
import { planWrite } from '../workbook/plan-write';
import { checkPreconditions } from '../workbook/preconditions';
import { applyPlan, WriteRefusal } from '../xlsx';
import { answer, type Result } from './answer';
import type { WriteRequest } from './arguments';
import { deflater } from './deflater';
import { fileTrouble } from './file-trouble';
import type { Files } from './files';
import { Impossible, type Io } from './io';
import { lockOf } from './locks';
import { notices as says, progress as steps, trouble } from './messages.en';
import { noteName, noteTexts } from './note-texts';
import type { Progress } from './progress';
import { readAndCheck, type Reading } from './reading';
import { report } from './text/messages.en';
import type { Closing } from './text/report';

/**
 * Checks a file and writes to it, or to the file of `--out`.
 *
 * @throws Impossible where SPEC section 9 asks for exit code 2; then nothing was written
 */
export function runWrite(request: WriteRequest, io: Io, progress: Progress): Result {
  const { file, out, sheet } = request;
  const goal = out ?? file;
  refuseOtherEnding(file, goal);
  refuseUnwritable(io.files, goal);
  const isCopy = !io.files.isSame(file, goal);
  const read = readAndCheck(io.files, { file, goal, sheet }, progress);
  // A password to modify and a mark as final are about this file: Excel too saves a copy of it without a word.
  const reading = isCopy ? { ...read, snapshot: { ...read.snapshot, readOnly: false } } : read;
  const { outcome } = reading;
  if (outcome.kind === 'stopped') {
    return { ...answer(outcome, [], { sentences: [report.notWritten], notes: [] }, request, io), notices: [] };
  }
  progress.step(steps.writing(goal), reading.bytes.length);
  const notes = composeNotes(outcome, { now: io.now().toISOString(), preparedBy: request.preparedBy });
  const plan = planWrite(reading.snapshot, outcome, notes, reading.mapping);
  const written = carryOut(reading, plan, file);
  // Once more, since somebody may have opened it meanwhile.
  refuseUnwritable(io.files, goal);
  const isChanged = put(io.files, goal, written, isCopy ? null : reading.bytes);
  const result = answer(
    outcome,
    request.json ? noteTexts(notes) : [],
    closingOf(goal, isChanged, plan, notes),
    request,
    io,
  );
  return { ...result, notices: holds(io.files, goal, written) ? [] : [says.changedSince(goal)] };
}

/** Excel goes by the ending: a workbook without macros under .xlsm, or with them under .xlsx, does not open. */
function refuseOtherEnding(file: string, goal: string): void {
  const [from, to] = [extname(file).toLowerCase(), extname(goal).toLowerCase()];
  const known = ['.xlsx', '.xlsm'];
  if (from !== to && known.includes(from)) throw new Impossible(trouble.otherEnding(from, goal));
}

function carryOut({ snapshot, workbook }: Reading, plan: DescribedPlan, file: string): Uint8Array {
  const [refusal] = checkPreconditions(snapshot, plan);
  if (refusal !== undefined) throw new Impossible(trouble.about(file, refusal.message));
  try {
    return applyPlan(workbook, plan, { snapshot, deflater });
  } catch (error) {
    if (error instanceof WriteRefusal) throw new Impossible(trouble.about(file, error.message));
    throw error;
  }
}

/**
 * A workbook that is open elsewhere is not replaced: whoever saves it there next would take away what was written,
 * without a word to either side.
 */
function refuseUnwritable(files: Files, goal: string): void {
  const lock = lockOf(files, goal);
  if (lock !== null) throw new Impossible(trouble.openElsewhere(goal, lock));
  if (files.exists(goal) && !files.isWritable(goal)) throw new Impossible(trouble.readOnly(goal));
}

/**
 * Puts the bytes in place, unless they are there already.
 *
 * @param read what the file held when it was checked, or `null` where another file is written
 * @returns whether the file was changed
 */
function put(files: Files, goal: string, written: Uint8Array, read: Uint8Array | null): boolean {
  try {
    if (read !== null && !sameBytes(files.read(goal), read)) throw new Impossible(trouble.changed(goal));
    if (read !== null && sameBytes(read, written)) return false;
    files.replace(goal, written);
    return true;
  } catch (error) {
    if (error instanceof Impossible) throw error;
    throw new Impossible(fileTrouble.writing(goal, error));
  }
}

/** Whether a file still holds what was written. One that cannot be read any more does not. */
function holds(files: Files, goal: string, written: Uint8Array): boolean {
  try {
    return sameBytes(files.read(goal), written);
  } catch {
    return false;
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function closingOf(goal: string, isChanged: boolean, plan: DescribedPlan, notes: readonly Note[]): Closing {
  const { columns, sheets, marks } = plan.effects;
  const letters = report.columns(columns.map(({ left }) => columnName(left)));
  const done = isChanged ? report.written(goal, letters, sheets, marks) : report.unchanged(goal);
  return { sentences: [done, report.issued(notes.length)], notes: notes.map(noteName) };
}
