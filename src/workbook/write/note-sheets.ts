/**
 * Which sheet each note comes on, and which sheets of earlier notes go.
 *
 * An earlier note sheet goes when its shop and PO have their note on another sheet now, or when it came from the same
 * held sheet and none of its order lines is there any more: it would say something that no longer holds, and the log
 * keeps its text. What came from another held sheet of the workbook stays, and so does a sheet of which neither log nor
 * state knows where it came from.
 */
import { groupKey } from '../../domain/note/groups';
import type { Note } from '../../domain/note/note';
import type { History } from '../../domain/history';
import { ownNotes, titleOf } from '../own';
import type { Snapshot, SnapshotSheet } from '../snapshot';
import type { StateNote } from '../state';
import { noteNames, type Addressee } from './note-names';

/** Sheet names by note, and the sheets that go. */
export interface NoteSheets {
  readonly names: readonly string[];
  readonly removed: readonly string[];
}

/** What is known of the earlier notes of a workbook. */
export interface Earlier {
  readonly history: History;
  /** Of the state. */
  readonly kept: readonly StateNote[];
}

/** Gives each note its sheet. */
export function noteSheets(snapshot: Snapshot, notes: readonly Note[], earlier: Earlier, held: string): NoteSheets {
  const current = new Set(notes.map(groupKey));
  const there = ownNotes(snapshot).map((sheet) => ({ name: sheet.name, ...originOf(sheet, earlier) }));
  const known = there.flatMap(({ name, to }) => (to === null ? [] : [{ name, ...to }]));
  const isStale = ({ to, from }: Origin): boolean => to !== null && (current.has(groupKey(to)) || from === held);
  const kept = there.filter((sheet) => sheet.to !== null && !isStale(sheet)).map(({ name }) => name);
  const names = noteNames(notes, { there: known, kept });
  const used = new Set(names.map((name) => name.toLowerCase()));
  const removed = there
    .filter((sheet) => isStale(sheet) && !used.has(sheet.name.toLowerCase()))
    .map(({ name }) => name);
  return { names, removed };
}

interface Origin {
  /** Whom the note is for, or `null` when neither log nor state knows its id. */
  readonly to: Addressee | null;
  /** The held sheet it is based on, or `null`. */
  readonly from: string | null;
}

function originOf(sheet: SnapshotSheet, { history, kept }: Earlier): Origin {
  const id = /\bHS-[0-9A-F]{8}(?:-\d+)?\b/.exec(titleOf(sheet) ?? '')?.[0];
  const state = kept.find((note) => note.id === id);
  return { to: history.notes.find((note) => note.id === id) ?? state ?? null, from: state?.sheet ?? null };
}
