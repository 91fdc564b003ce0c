/** Wording of the mapping editor, in English. */
import { list } from '../../domain/messages/catalogue';
import type { Field, Lane } from '../../domain/model';
import type { Reading } from './columns';

/** Fields as they stand in a list to choose from. */
const FIELD_NAMES: Readonly<Record<Field, string>> = {
  shop: 'Shop', po: 'PO', line: 'PO line', part: 'Part', description: 'Description', ordered: 'Ordered', delivered: 'Delivered',
  inProcess: 'In process', heldTotal: 'Held total', openQty: 'Open quantity', approvedRev: 'Approved revision', approver: 'Approved by',
  changeApprover: 'Change approver', approval: 'Written approval', restart: 'Restart', lot: 'Lot', bag: 'Bag', qty: 'Quantity',
  lane: 'Lane', rev: 'Revision', labelRev: 'Revision on the label', concession: 'Concession', location: 'Location', moveTo: 'Move to',
  counted: 'Recount', lotTotal: 'Lot total', reason: 'Hold reason', trigger: 'Next decision', disposition: 'Disposition',
  counts: 'Counts toward the order', relabelled: 'Relabelled', left: 'Left the shop', holdDate: 'Hold date', note: 'Note',
}; // prettier-ignore

const LANE_NAMES: Readonly<Record<Lane, string>> = {
  accepted: 'Quantity accepted',
  hold: 'Quantity on hold',
  doNotUse: 'Quantity not to be used',
};

/** A field by its name. */
export function fieldName(field: Field): string {
  return FIELD_NAMES[field];
}

/** What a column is read as. */
export function readingName(reading: Reading): string {
  if (reading === null) return mappingEditor.notRead;
  return typeof reading === 'string' ? FIELD_NAMES[reading] : LANE_NAMES[reading.lane];
}

export const mappingEditor = {
  title: (sheet: string): string => `Columns of "${sheet}"`,
  explained: 'What you choose is kept in this workbook, for everybody who checks it.',
  columns: 'Columns',
  notRead: 'Not read',
  byDefault: (reading: string): string => `As recognised: ${reading}`,
  undecided: 'Choose what it is',
  perhaps: 'Perhaps',
  suggestion: 'Suggestion',
  ofLine: 'Of the order line',
  ofRow: 'Of the bag or lot',
  column: (letters: string): string => `Column ${letters}`,
  samples: (samples: readonly string[]): string => samples.join(' · '),
  noSamples: 'Empty',
  question: 'It is not clear what this column holds.',
  suggested: (field: string): string => `Not read. By a word of its header it may be: ${field}.`,
  changed: (byDefault: string): string => `Your choice. It would be read as: ${byDefault}.`,
  given: (field: string): string => `No longer read: another column is chosen as ${field}.`,
  rivals: (field: string, headers: readonly string[]): string =>
    `${field} is chosen for ${list(headers.map((header) => `"${header}"`))} too; only one column can hold it.`,
  twin: 'Another column has the same header, and a choice holds for both; rename one of them to tell them apart.',
  save: 'Save columns',
  cancel: 'Cancel',
  none: 'No row of this sheet looks like headers. Write one header above each column, then check again.',
} as const;
