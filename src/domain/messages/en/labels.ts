import { list, rowsInWords } from '../catalogue';
import { acceptedParts, named, placedParts, quoted, quotedWithRows, type Entry } from './words';

interface TextWithRows {
  readonly shown: string;
  readonly rows: readonly number[];
}

interface AcceptedRow {
  readonly row: number;
  readonly qty: number | null;
}

interface Lookalikes {
  readonly recorded: readonly TextWithRows[];
  readonly labelled: readonly TextWithRows[];
  readonly approved: string | null;
}

/** Wording of the labels rules (SPEC section 5). */
export const labels = {
  'revision-missing': {
    title: 'No revision',
    message: ({ row, qty }: AcceptedRow): string =>
      `Row ${String(row)} gives no revision for its ${acceptedParts(qty)}.`,
    suggestion: (): string => 'Write the revision that the parts were built to.',
    why: 'Parts of two revisions often differ by one hole. Without a revision on record nobody can say that these are the ones to use.',
  },
  'label-missing': {
    title: 'No label revision',
    message: ({ row, qty }: { row: number | null; qty: number | null }): string =>
      row === null
        ? 'The sheet does not say which revision the labels of the accepted parts show.'
        : `Row ${String(row)} does not give the label revision of its ${acceptedParts(qty)}.`,
    suggestion: ({ row }: { row: number | null; qty: number | null }): string =>
      row === null
        ? 'Have the shop read the labels, and add a column "Label rev".'
        : 'Have the shop read the label, and write the revision that it shows.',
    why: 'The people who use the parts see the label and not this sheet. A label that nobody has read may say something else.',
  },
  'label-mismatch': {
    title: 'Label and record differ',
    message: (values: Entry & { readonly rev: string; readonly label: string }): string =>
      `The label says ${quoted(values.label)}, but the sheet says ${quoted(values.rev)} for ${placedParts(values)} (row ${String(values.row)}).`,
    suggestion: (): string => 'Look at the parts, then correct the sheet or have the shop replace the label.',
    why: 'One of the two is wrong, and the parts are either not what is released or will be taken for scrap. The label is what the next person believes.',
  },
  'lot-mixed-revisions': {
    title: 'One lot, several revisions',
    message: ({ lot, revisions }: { lot: string; revisions: readonly TextWithRows[] }): string =>
      `${named('lot', lot)} has more than one revision: ${list(revisions.map(quotedWithRows))}.`,
    suggestion: (): string => 'Correct the revision, or give the parts of each revision a lot of their own.',
    why: 'A lot is built from one file. If its rows disagree, the trail from part to file is broken, and the lot number no longer says what a part is.',
  },
  'revision-lookalike': {
    title: 'Revisions that look the same',
    message: ({ recorded, labelled, approved }: Lookalikes): string =>
      `These revisions are easily taken for each other: ${list([
        ...recorded.map(quotedWithRows),
        ...labelled.map(({ shown, rows }) => `${quoted(shown)} on the label (${rowsInWords(rows)})`),
        ...(approved === null ? [] : [`${quoted(approved)} approved`]),
      ])}.`,
    suggestion: (): string =>
      'If they are one revision, write it the same way everywhere; if not, make sure that the labels cannot be misread.',
    why: 'Revision letters skip O, I, S and Z because they are read as 0, 1, 5 and 2. Somebody will read it the wrong way round.',
  },
  'not-relabelled': {
    title: 'Not relabelled',
    message: ({ row, qty, said }: AcceptedRow & { readonly said: boolean }): string =>
      said
        ? `Row ${String(row)} has ${acceptedParts(qty)} still to relabel.`
        : `Row ${String(row)} has ${acceptedParts(qty)} and does not say whether they carry a new label.`,
    suggestion: (): string =>
      'Have the shop replace the label, then write yes; until then the note says to relabel before use.',
    why: 'Parts that still carry a hold tag are put back on hold by the next person, and a bag with two labels is read whichever way suits.',
  },
};
