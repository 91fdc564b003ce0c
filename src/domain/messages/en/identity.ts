import type { Field, KeyField } from '../../model';
import type { Reading } from '../../split';
import { list, parts, rowsInWords } from '../catalogue';
import {
  entriesInWords, FIELD_WORDS, fieldsInWords, lanesInWords, named, placedParts, quoted, quotedWithRows,
  type Entry,
} from './words'; // prettier-ignore

/** A count that is not exact, as a message names it. */
interface InexactCount {
  readonly field: Field;
  readonly shown: string;
  readonly likely: number | null;
}

interface Ditto {
  readonly field: Field;
  readonly shown: string;
  readonly spelledOut: string | null;
}

interface DamagedId {
  readonly field: 'lot' | 'bag';
  readonly shown: string;
  readonly how: 'date' | 'scientific' | 'rounded';
}

interface SerialRange {
  readonly field: 'lot' | 'bag';
  readonly id: string;
  readonly span: number;
  readonly qty: number;
  readonly rows: readonly number[];
}

const READING_WORDS: Readonly<Record<Reading, string>> = {
  accepted: 'Accepted',
  hold: 'Hold',
  doNotUse: 'Do not use',
  left: 'no longer at the shop',
};

const DAMAGE_WORDS: Readonly<Record<DamagedId['how'], string>> = {
  date: 'is a date now',
  scientific: 'is a rounded number now',
  rounded: 'has lost its last digits',
};

/** `Accepted`, `Accepted or Hold`. */
function either(readings: readonly Reading[]): string {
  return list(readings.map((reading) => READING_WORDS[reading])).replace(' and ', ' or ');
}

function inexact({ field, shown, likely }: InexactCount): string {
  const text = shown.trim() === '' ? 'blank' : quoted(shown);
  return `the ${FIELD_WORDS[field]} is ${text}${likely === null ? '' : ` (probably ${parts(likely)})`}`;
}

/** A mark is described, a word quoted: three quotation marks in a row are hard to read. */
function dittoInWords(shown: string): string {
  return /\p{L}/u.test(shown) ? quoted(shown) : 'a ditto mark';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Wording of the identity rules (SPEC section 5). */
export const identity = {
  'lane-missing': {
    title: 'No lane',
    message: ({ row, qty }: { row: number; qty: number | null }): string =>
      qty === null ? `Row ${String(row)} has no lane.` : `Row ${String(row)} has ${parts(qty)} and no lane.`,
    suggestion: (): string => 'Write Accepted, Hold or Do not use in the lane column.',
    why: 'Without a lane nobody at the shop can tell whether these parts may be used. They end up in assembly, or good ones wait for nothing.',
  },
  'lane-unclear': {
    title: 'Unclear lane',
    message: (values: { row: number; qty: number | null; shown: string; candidates: readonly Reading[] }): string => {
      const { row, qty, shown, candidates } = values;
      const may = candidates.length === 1 ? 'probably means' : 'may mean';
      return `Row ${String(row)} has ${qty === null ? 'parts' : parts(qty)} with the lane ${quoted(shown)}, which ${may} ${either(candidates)}.`;
    },
    suggestion: (): string =>
      'Write Accepted, Hold or Do not use there; parts accepted under a concession also need the concession named.',
    why: 'The shop reads such a word its own way. What one person means as "sort these first" another takes as "good to go", and the parts are used.',
  },
  'count-not-exact': {
    title: 'Count is not exact',
    message: ({ row, counts }: { row: number | null; counts: readonly InexactCount[] }): string => {
      const told = list(counts.map(inexact));
      return row === null
        ? `${capitalised(told)}, which is no exact count.`
        : `Row ${String(row)} has no exact count: ${told}.`;
    },
    suggestion: ({ counts }: { row: number | null; counts: readonly InexactCount[] }): string =>
      `Have the shop count, and write the ${fieldsInWords([...new Set(counts.map(({ field }) => field))])} as a whole number.`,
    why: 'Everything that is built next follows from these counts. A guess here is an order for too many parts, or for too few.',
  },
  'identifier-missing': {
    title: 'Nothing to tell the parts by',
    message: (entry: Entry & { readonly sharedLocation: string | null }): string =>
      entry.sharedLocation === null
        ? `Row ${String(entry.row)} has ${placedParts(entry)}, and no lot, bag or location to find them by.`
        : `Row ${String(entry.row)} has ${placedParts(entry)}, no lot or bag, and a location that another lane uses too: ${entry.sharedLocation}.`,
    suggestion: (): string => 'Give the lot, the bag, or a location that holds nothing else.',
    why: 'The shop has to walk to a shelf and pick exactly these parts. Without a name on them it picks whatever lies nearest.',
  },
  'ditto-mark': {
    title: 'Ditto mark instead of an id',
    message: ({ row, dittos }: { row: number; dittos: readonly Ditto[] }): string =>
      `Row ${String(row)} has ${list(dittos.map(({ field, shown }) => `${dittoInWords(shown)} for its ${FIELD_WORDS[field]}`))}.`,
    suggestion: ({ dittos }: { row: number; dittos: readonly Ditto[] }): string =>
      `Write it out: ${list(dittos.map(({ field, spelledOut }) => (spelledOut === null ? `the ${FIELD_WORDS[field]}` : `${FIELD_WORDS[field]} ${quoted(spelledOut)}`)))}.`,
    why: 'A ditto mark means whatever stands above it. Sort or filter the sheet once, and these parts belong to another lot.',
  },
  'id-damaged': {
    title: 'Id changed by Excel',
    message: ({ row, ids }: { row: number; ids: readonly DamagedId[] }): string =>
      `In row ${String(row)} ${list(ids.map(({ field, shown, how }) => `the ${field} ${DAMAGE_WORDS[how]} (it shows ${quoted(shown)})`))}.`,
    suggestion: ({ ids }: { row: number; ids: readonly DamagedId[] }): string =>
      `Format the cell as text, then type the ${fieldsInWords(ids.map(({ field }) => field))} again from the label.`,
    why: 'Excel turns ids that look like dates or long numbers into dates and numbers, and the original text is gone. The shop finds no bag of that name.',
  },
  'key-missing': {
    title: 'Order line not known',
    message: ({ row, fields }: { row: number; fields: readonly KeyField[] }): string =>
      `Row ${String(row)} does not say which ${fieldsInWords(fields)} it belongs to.`,
    suggestion: ({ row, fields }: { row: number; fields: readonly KeyField[] }): string =>
      `Write the ${fieldsInWords(fields)} in row ${String(row)}.`,
    why: 'Parts without an order line reduce no order. They are built a second time, or sent against the wrong order.',
  },
  'key-filled-down': {
    title: 'Read from the row above',
    message: ({ row, keys }: { row: number; keys: readonly { field: KeyField; value: string }[] }): string =>
      `Row ${String(row)} leaves its ${fieldsInWords(keys.map(({ field }) => field))} blank; read from above as ${list(keys.map(({ value }) => quoted(value)))}.`,
    suggestion: ({ keys }: { row: number; keys: readonly { field: KeyField; value: string }[] }): string =>
      `Write it out: ${list(keys.map(({ field, value }) => `${FIELD_WORDS[field]} ${quoted(value)}`))}.`,
    why: 'A blank cell belongs to the row above only as long as nobody sorts, filters or inserts a row. After that the parts are on another order.',
  },
  'bag-listed-twice': {
    title: 'Bag listed twice',
    message: ({ bag, entries }: { bag: string; entries: readonly Entry[] }): string =>
      `${named('bag', bag)} is listed more than once: ${entriesInWords(entries)}.`,
    suggestion: (): string => 'Keep the row that is right and delete the other, or give the second bag its own id.',
    why: 'If it is one bag, its parts are counted twice and too few are built. If it is two, the shop cannot know which one is meant.',
  },
  'possible-duplicate': {
    title: 'Possibly the same parts twice',
    message: ({ lot, entries }: { lot: string; entries: readonly Entry[] }): string =>
      `${named('lot', lot)} has the same count twice and no bag to tell them apart: ${entriesInWords(entries)}.`,
    suggestion: (): string => 'Delete the row if it is a copy, or name the bag in each row if there are two.',
    why: 'A row copied by mistake looks exactly like a second box of the same size. Parts that do not exist are then taken off the order.',
  },
  'bag-in-two-lanes': {
    title: 'Bag in two lanes',
    message: ({ bag, entries, lots }: { bag: string; entries: readonly Entry[]; lots: readonly string[] }): string =>
      `${named('bag', bag)} is listed in ${lanesInWords(entries)} lanes${lots.length === 0 ? '' : ` under lots ${list(lots)}`}: ${entriesInWords(entries)}.`,
    suggestion: ({ lots }: { bag: string; entries: readonly Entry[]; lots: readonly string[] }): string =>
      lots.length === 0
        ? 'Put the whole bag in one lane, or have the shop split it and give the second bag its own id.'
        : 'Say whether this is one container or two; if there are two, give each its own bag id.',
    why: 'The shop picks a bag, not a part out of a bag. If the bag is released, the parts on hold in it go out with the rest.',
  },
  'lot-in-two-lanes': {
    title: 'Lot in two lanes',
    message: ({ lot, entries }: { lot: string; entries: readonly Entry[] }): string =>
      `${named('lot', lot)} is in ${lanesInWords(entries)} lanes, and neither bags nor locations tell them apart: ${entriesInWords(entries)}.`,
    suggestion: (): string => 'Name a different bag, or a different location, for each lane of the lot.',
    why: 'The shop sees one lot and one label. Without a bag or a shelf for each lane somebody has to guess which of the parts are the good ones.',
  },
  'identifier-lookalike': {
    title: 'Ids that look the same',
    message: (values: {
      field: 'lot' | 'bag';
      ids: readonly { readonly shown: string; readonly rows: readonly number[] }[];
    }): string =>
      `${list(values.ids.map(quotedWithRows))} look like the same ${values.field}, but are written differently.`,
    suggestion: ({ field }: { field: 'lot' | 'bag'; ids: readonly unknown[] }): string =>
      `If it is one ${field}, write it the same way everywhere; if not, give one of them a name that nobody can mix up.`,
    why: 'On a label O and 0, or "Lot B" and "B", are the same to whoever reads it. One lot under two names is counted, released and looked for as two.',
  },
  'serial-range-mismatch': {
    title: 'Serial range and quantity differ',
    message: ({ field, id, span, qty, rows }: SerialRange): string =>
      span > 0
        ? `${named(field, id)} covers ${String(span)} serial ${span === 1 ? 'number' : 'numbers'}, but the sheet has ${parts(qty)} (${rowsInWords(rows)}).`
        : `${named(field, id)} ends before it begins; the sheet has ${parts(qty)} (${rowsInWords(rows)}).`,
    suggestion: (): string => 'Correct the range or the quantity, whichever the parts themselves show to be wrong.',
    why: 'Either parts are missing from the bag or the label names parts that are elsewhere. Both are found only when a serial number is missed at assembly.',
  },
};
