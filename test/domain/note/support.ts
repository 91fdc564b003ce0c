/** Notes of small sheets, and the history that writing them leaves behind. */
import type { CheckRequest } from '../../../src/domain/check';
import { NO_HISTORY, type History, type PastLine } from '../../../src/domain/history';
import { composeNotes } from '../../../src/domain/note/compose';
import type { Issue, Note, NoteBlock, NotePart, NotePartKey } from '../../../src/domain/note/note';
import { notedRow } from '../../../src/domain/note/units';
import type { Check } from '../../../src/domain/outcome';
import type { Book, Sheet } from '../../../src/domain/sheet';
import { checked } from '../../support/tables';

export const ISSUE: Issue = { now: '2026-05-04T09:30:00Z', preparedBy: 'R. Meyer' };

/** The notes of a sheet. */
export function notesOf(
  input: string | Sheet | Book,
  request: Partial<CheckRequest> = {},
  issue: Issue = ISSUE,
): readonly Note[] {
  return composeNotes(checked(input, request), issue);
}

/** The only note of a sheet. */
export function noteOf(input: string | Sheet | Book, request: Partial<CheckRequest> = {}, issue: Issue = ISSUE): Note {
  const notes = notesOf(input, request, issue);
  const [note] = notes;
  if (note === undefined || notes.length > 1) throw new Error(`Expected one note, got ${notes.length}`);
  return note;
}

/** The history after the notes of a sheet were written; those that are not new add nothing. `rows`: whether the state kept them. */
export function written(
  input: string | Sheet | Book,
  before: History = NO_HISTORY,
  rows = true,
  issue = ISSUE,
): History {
  const check = checked(input, { history: before });
  const added = composeNotes(check, issue).filter(({ isNew }) => isNew);
  const notes = added.map((note) => {
    const { id, replaces, shop, po, fingerprint } = note;
    const lines = note.lines.map(({ index }) => pastLine(check, index, rows));
    return { id, replaces, time: note.date ?? '', preparedBy: note.preparedBy ?? '', shop, po, fingerprint, lines };
  });
  return { notes: [...before.notes, ...notes] };
}

/** A line as the log keeps it: of one on hold, the figures that the note does not state are left out. */
function pastLine({ lines, split }: Check, index: number, withRows: boolean): PastLine {
  const checkedLine = lines[index];
  if (checkedLine === undefined) throw new Error(`No line ${index}`);
  const { line, figures, verdict } = checkedLine;
  const { ordered, delivered, inProcess, accepted, onHold, doNotUse, unplaced, remaining, restart, made } = figures;
  const isHeld = verdict === 'holdAll';
  return {
    ...{ key: line.key, verdict, ordered, delivered, inProcess, accepted, onHold, doNotUse, unplaced, restart, made },
    remaining: isHeld ? null : remaining,
    mayBuildNow: isHeld ? 0 : (figures.mayBuildNow ?? 0),
    rows: withRows ? Array.from(line.rows, (row) => notedRow(split, row)) : null,
  };
}

/** One of the five parts of a note's line. */
export function partOf(note: Note, key: NotePartKey, line = 0): NotePart {
  const part = note.lines[line]?.parts.find((candidate) => candidate.key === key);
  if (part === undefined) throw new Error(`The note has no part ${key}`);
  return part;
}

/** A part as lines: a paragraph per line, points with a dot, tables with bars. */
export function linesOf({ blocks }: NotePart): readonly string[] {
  return blocks.flatMap(blockLines);
}

function blockLines(block: NoteBlock): readonly string[] {
  if (block.kind === 'text') return [block.sentences.join(' ')];
  if (block.kind === 'list') return block.items.map((item) => `* ${item}`);
  const { columns, rows } = block.table;
  return [columns.map(({ label }) => label), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

/** The statement of a note's line in one string. */
export function statementOf(note: Note, line = 0): string {
  return note.statement[line]?.sentences.join(' ') ?? '';
}
