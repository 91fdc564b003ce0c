/** `held-split check`: says whether the split can be acted on. Reads only; `--note` puts the notes' text into a file. */
import { answer, type Result } from './answer';
import type { CheckRequest } from './arguments';
import { fileTrouble } from './file-trouble';
import { Impossible, type Io } from './io';
import type { NoteText } from './json';
import { lockOf } from './locks';
import { notices as says, trouble } from './messages.en';
import { namesBeforeWriting, noteName, notesBeforeWriting } from './note-texts';
import type { Progress } from './progress';
import { readAndCheck } from './reading';
import { report } from './text/messages.en';

/** Between the notes of one file. */
const DIVIDER = `\n${'-'.repeat(72)}\n\n`;

/**
 * Checks a file.
 *
 * @throws Impossible where SPEC section 9 asks for exit code 2
 */
export function runCheck(request: CheckRequest, io: Io, progress: Progress): Result {
  const { file, sheet, note, json } = request;
  if (note !== null) refuseWorkbook(io, file, note);
  const { outcome } = readAndCheck(io.files, { file, goal: file, sheet }, progress);
  const notices = lockOf(io.files, file) === null ? [] : [says.unsaved(file)];
  if (outcome.kind === 'stopped') {
    if (note !== null) notices.push(says.noNote(note));
    return { ...answer(outcome, [], { sentences: [], notes: [] }, request, io), notices };
  }
  const notes = json || note !== null ? notesBeforeWriting(outcome) : [];
  const names = namesBeforeWriting(outcome);
  const closing = { sentences: [report.notIssued(names.length)], notes: names.map(noteName) };
  const result = answer(outcome, notes, closing, request, io);
  if (note !== null) writeNotes(io, note, notes);
  return { ...result, notices };
}

/** A text in the place of a workbook would destroy it, be it this one or another. */
function refuseWorkbook(io: Io, file: string, note: string): void {
  const isWorkbook = /\.xls[xmb]?$/i.test(note) || io.files.isSame(file, note);
  if (isWorkbook) throw new Impossible(trouble.noteOnWorkbook(note));
}

function writeNotes(io: Io, file: string, notes: readonly NoteText[]): void {
  const text = notes.map((note) => `${note.text.trimEnd()}\n`).join(DIVIDER);
  try {
    io.files.replace(file, new TextEncoder().encode(text));
  } catch (error) {
    throw new Impossible(fileTrouble.writing(file, error));
  }
}
