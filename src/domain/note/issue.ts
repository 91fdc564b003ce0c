/** Which id a note has, which date, and which note it replaces (SPEC section 6, "Fingerprint"). */
import type { History, PastNote } from '../history';
import { groupKey, type NoteLines } from './groups';
import type { Issue } from './note';

/** The digits of a fingerprint that make a note's id. */
const ID_DIGITS = 8;

/** What a note is called and when it was issued. */
export interface Identity {
  readonly group: NoteLines;
  readonly fingerprint: string;
  readonly id: string;
  readonly isNew: boolean;
  readonly date: string | null;
  readonly preparedBy: string | null;
  /** The note that it replaces. */
  readonly replaced: PastNote | null;
  /** Notes of the same shop and PO before it, oldest first. */
  readonly earlier: readonly PastNote[];
}

/**
 * An identity per group. A note whose fingerprint equals that of the latest note of its shop and PO is that note, with
 * its id, date and preparer. Any other is new: its id is the fingerprint's first digits, with `-2`, `-3` where another
 * note, of whatever shop and PO, already has that id.
 */
export function identities(
  groups: readonly NoteLines[],
  prints: readonly string[],
  history: History,
  issue: Issue,
): readonly Identity[] {
  const used = new Set(history.notes.map(({ id }) => id.toUpperCase()));
  const past = new Map<string, PastNote[]>();
  for (const note of history.notes) {
    const notes = past.get(groupKey(note));
    if (notes === undefined) past.set(groupKey(note), [note]);
    else notes.push(note);
  }
  return groups.map((group, index) => {
    const notes = past.get(groupKey(group)) ?? [];
    const latest = notes.at(-1) ?? null;
    const print = prints[index] ?? '';
    const own = { group, fingerprint: print, earlier: notes };
    if (latest?.fingerprint.toLowerCase() === print) return { ...own, ...sameNote(latest, notes) };
    const id = freeId(`HS-${print.slice(0, ID_DIGITS).toUpperCase()}`, used);
    used.add(id);
    const { now, preparedBy } = issue;
    return { ...own, id, isNew: true, date: now, preparedBy, replaced: latest };
  });
}

function sameNote(latest: PastNote, notes: readonly PastNote[]): Omit<Identity, 'group' | 'fingerprint'> {
  const { id, time, preparedBy, replaces } = latest;
  return {
    id,
    isNew: false,
    date: time,
    preparedBy: preparedBy === '' ? null : preparedBy,
    replaced: notes.findLast((note) => note !== latest && note.id === replaces) ?? null,
    earlier: notes.slice(0, -1),
  };
}

function freeId(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id;
  let number = 2;
  while (used.has(`${id}-${String(number)}`)) number++;
  return `${id}-${String(number)}`;
}
