/** Notes as the command line shows them. */
import { fingerprints } from '../domain/fingerprint';
import { composeNotes } from '../domain/note/compose';
import { noteGroups } from '../domain/note/groups';
import { identities } from '../domain/note/issue';
import type { Issue, Note } from '../domain/note/note';
import { toText } from '../domain/note/text';
import type { Check } from '../domain/outcome';
import type { NoteText } from './json';
import { report } from './text/messages.en';

/** How a note is named. */
type Named = Pick<NoteText, 'id' | 'shop' | 'po'>;

const NOT_ISSUED: Issue = { now: null, preparedBy: null };

/** The notes with their text. */
export function noteTexts(notes: readonly Note[]): readonly NoteText[] {
  return notes.map((note) => {
    const { id, replaces, shop, po } = note;
    return { id, replaces, shop, po, text: toText(note) };
  });
}

/** The notes of a check, with their text, as they are before they are written. */
export function notesBeforeWriting(check: Check): readonly NoteText[] {
  return noteTexts(composeNotes(check, NOT_ISSUED));
}

/** The names of those notes. Composing thousands of rows into a text that nobody asked for would take longer than the check. */
export function namesBeforeWriting(check: Check): readonly Named[] {
  const groups = noteGroups(check);
  const notes = identities(groups, fingerprints(check, groups), check.split.history, NOT_ISSUED);
  return notes.map(({ id, group: { shop, po } }) => ({ id, shop, po }));
}

/** `HS-3F9A1C20 for Northfield Additive, PO 4711`. */
export function noteName({ id, shop, po }: Named): string {
  const whom = [shop, po === null ? null : report.po(po)].filter((text) => text !== null).join(', ');
  return report.note(id, whom);
}
