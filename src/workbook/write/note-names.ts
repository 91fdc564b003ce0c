/**
 * What the sheets of notes are called (SPEC section 6, point 3): `Release Note`, or with the PO and, if needed, the shop
 * when there are several. The same notes get the same names in whatever order they come, and keep them from one write
 * to the next.
 */
import { groupKey } from '../../domain/note/groups';
import { SHEET_NAMES } from '../own';

/** Excel takes sheet names up to this many UTF-16 units. */
const LONGEST_NAME = 31;

// What Excel does not take in a sheet name, and what no XML part can hold.
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are some of them
  /[[\]:*?/\\\u0000-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Whom a note is for. Two notes never have the same shop and PO. */
export interface Addressee {
  readonly shop: string | null;
  readonly po: string | null;
}

/** A note sheet that is there already. */
interface NamedNote extends Addressee {
  readonly name: string;
}

/** What is known of the sheets in a workbook when names are given. */
export interface Names {
  /** Note sheets that may be written again. */
  readonly there: readonly NamedNote[];
  /** Sheets of ours that must stay as they are. */
  readonly kept: readonly string[];
}

/** A sheet name for each note. A sheet that was written for the same shop and PO is used again where it has a fitting name. */
export function noteNames(
  notes: readonly Addressee[],
  { there, kept }: Names = { there: [], kept: [] },
): readonly string[] {
  const taken = new Set(kept.map((name) => name.toLowerCase()));
  const held = new Set(there.map((note) => `${note.name.toLowerCase()} ${groupKey(note)}`));
  const rank = (note: Addressee, name: string): number => (held.has(`${name.toLowerCase()} ${groupKey(note)}`) ? 0 : 1);
  const shared = sharedOrders(notes);
  const names = new Map<Addressee, string>();
  let open = [...notes].sort((one, other) => (groupKey(one) < groupKey(other) ? -1 : 1));
  for (let level = notes.length === 1 ? 0 : 1; open.length > 0; level++) {
    const wished = open.map((note) => ({ note, name: wish(note, level, shared) }));
    // Who has a name already comes first.
    for (const { note, name } of [...wished].sort(
      (one, other) => rank(one.note, one.name) - rank(other.note, other.name),
    )) {
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      names.set(note, name);
    }
    open = open.filter((note) => !names.has(note));
  }
  return notes.map((note) => names.get(note) ?? SHEET_NAMES.note);
}

/** POs that more than one note has, by how they compare in a sheet name. */
function sharedOrders(notes: readonly Addressee[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    notes.flatMap(({ po }) => {
      const key = (po ?? '').toLowerCase();
      const isShared = seen.has(key);
      seen.add(key);
      return isShared ? [key] : [];
    }),
  );
}

/** The name wished at a level: 0 the short one, 1 with the PO and the shop if needed, from 2 on also with a mark of its own. */
function wish({ shop, po }: Addressee, level: number, shared: ReadonlySet<string>): string {
  if (level === 0) return SHEET_NAMES.note;
  const withShop = po === null || shared.has(po.toLowerCase());
  const body = [SHEET_NAMES.note, po, withShop ? shop : null].filter((text) => text !== null).join(' ');
  const suffix = level === 1 ? '' : ` (${mark(groupKey({ shop, po }), level)})`;
  return clipped(body, LONGEST_NAME - suffix.length) + suffix;
}

/** A text as a sheet name of at most this many units. */
function clipped(text: string, longest: number): string {
  const clean = text.replace(FORBIDDEN, '-').replace(/\s+/g, ' ').slice(0, longest);
  return clean.replace(/[\ud800-\udbff]$/, '').replace(/[\s']+$/, '');
}

/** Four letters or digits that depend on nothing but the text and the level. */
function mark(text: string, level: number): string {
  let hash = 0x811c9dc5 ^ level;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36).toUpperCase().padStart(4, '0').slice(-4);
}
