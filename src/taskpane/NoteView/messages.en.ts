/** Wording around a release note, in English. What the note says is in `domain/messages/en/note`. */
import { lineWords } from '../../domain/messages/en/line';
import type { Note } from '../../domain/note/note';

/** `HS-3F9A1C20 for Northfield Additive, PO 4711`. */
export function noteName({ id, shop, po }: Pick<Note, 'id' | 'shop' | 'po'>): string {
  const whom = [shop, po === null ? null : lineWords.po(po)].filter((text) => text !== null).join(', ');
  return whom === '' ? id : `${id} for ${whom}`;
}

export const noteView = {
  choose: 'Note',
  actions: 'What to do with the note',
  copyText: 'Copy as text',
  copyRich: 'Copy with layout',
  mail: 'E-mail',
  goTo: 'Go to the sheet',
  /** Why the sheet cannot be gone to. */
  notWritten: 'This note is not in the workbook yet.',
  part: (number: number, label: string): string => `${String(number)}. ${label}`,
  table: (label: string): string => `${label}, by bag or lot`,
  showBags: (count: number): string => `Show all ${String(count)} bags`,
  fewerBags: 'Show fewer bags',
} as const;
