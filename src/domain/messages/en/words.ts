/** English words that several messages share. */
import type { Field } from '../../model';
import { list, parts, rowsInWords } from '../catalogue';

/** What people call a field, as it reads inside a sentence. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  shop: 'shop', po: 'PO', line: 'PO line', part: 'part', description: 'description', ordered: 'ordered quantity',
  delivered: 'delivered quantity', inProcess: 'quantity in process', heldTotal: 'held total', openQty: 'open quantity',
  approvedRev: 'approved revision', approver: 'approver', changeApprover: 'change approver', approval: 'approval',
  restart: 'restart instruction', lot: 'lot', bag: 'bag', qty: 'quantity', lane: 'lane', rev: 'revision',
  labelRev: 'label revision', concession: 'concession', location: 'location', moveTo: 'release location', counted: 'recount',
  lotTotal: 'lot total', reason: 'reason', trigger: 'next decision', disposition: 'disposition', counts: 'answer to whether the parts count',
  relabelled: 'answer to whether the parts are relabelled', left: 'note of what left', holdDate: 'hold date', note: 'note',
}; // prettier-ignore

/** Where the units of a row are, in the words of the model. */
export type Placed = 'accepted' | 'hold' | 'doNotUse' | 'unplaced' | 'left';

/** What follows a count: `40 parts accepted`, `35 parts on hold`. */
const PLACED_WORDS: Readonly<Record<Placed, string>> = {
  accepted: 'accepted',
  hold: 'on hold',
  doNotUse: 'not to be used',
  unplaced: 'without a lane',
  left: 'no longer at the shop',
};

/** One row as a message names it. */
export interface Entry {
  /** As people count rows. */
  readonly row: number;
  /** `null` where the count is not exact. */
  readonly qty: number | null;
  readonly placed: Placed;
}

/** `40 parts accepted`; `parts accepted` where the count is not known. */
export function placedParts({ qty, placed }: Pick<Entry, 'qty' | 'placed'>): string {
  return `${qty === null ? 'parts' : parts(qty)} ${PLACED_WORDS[placed]}`;
}

/** `40 accepted parts`; `accepted parts` where the count is not known. */
export function acceptedParts(qty: number | null): string {
  return qty === null ? 'accepted parts' : parts(qty).replace(' ', ' accepted ');
}

/** `40 parts accepted (row 2), 35 parts on hold (row 3)`; after eight rows the rest is counted. */
export function entriesInWords(entries: readonly Entry[]): string {
  const shown = entries.length > 9 ? entries.slice(0, 8) : entries;
  const told = shown.map((entry) => `${placedParts(entry)} (row ${String(entry.row)})`).join(', ');
  return shown.length === entries.length ? told : `${told} and ${String(entries.length - shown.length)} more rows`;
}

/** `two`, `three`: how many lanes the entries are in. */
export function lanesInWords(entries: readonly Entry[]): string {
  return new Set(entries.map(({ placed }) => placed)).size > 2 ? 'three' : 'two';
}

/** `Bag B-1`, but `Box 2A` and `LOT-B` where the id already says what it is. */
export function named(kind: 'lot' | 'bag', shown: string): string {
  if (/^(?:lot|batch|bag|box|carton|ctn|tote|crate|container)(?![a-z])/i.test(shown)) return shown;
  return `${kind === 'lot' ? 'Lot' : 'Bag'} ${shown}`;
}

/** A text in quotation marks. */
export function quoted(text: string): string {
  return `"${text}"`;
}

/** `"Lot B" (row 2)`, `"B" (rows 3 and 5)`. */
export function quotedWithRows({ shown, rows }: { readonly shown: string; readonly rows: readonly number[] }): string {
  return `${quoted(shown)} (${rowsInWords(rows)})`;
}

/** Field names in a row: `PO and part`. */
export function fieldsInWords(fields: readonly Field[]): string {
  return list(fields.map((field) => FIELD_WORDS[field]));
}
