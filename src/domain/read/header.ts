/** From header texts to fields (SPEC section 2, "Headers"; vocabulary, "Headers"). Only a whole header maps. */
import { FIELDS, type Field, type Lane } from '../model';
import { valueAt, type CellValue, type Place, type Sheet } from '../sheet';
import { HEADERS, ID_FIELDS, OWN_HEADERS, TRAPS } from '../vocabulary';
import { laneWord } from './meanings';
import { headerKey } from './words';

/**
 * Corrections of the mapping that a buyer made, by header: the field, or `null` for "not read". A header is named by its
 * lower-case text as displayed, or by its key, which `Qty` and `Quantity` share.
 */
export type Corrections = Readonly<Record<string, Field | null>>;

/** One cell of a header row. */
export interface HeaderCell {
  readonly column: number;
  /** As displayed, line breaks as blanks. */
  readonly shown: string;
  readonly key: string;
}

/** A header row and the columns under it. */
export interface HeaderRow {
  readonly row: number;
  /** Not blank and not one of our own columns, left to right. */
  readonly cells: readonly HeaderCell[];
}

/** The key is one of these for a field whose header may end in `#`, `No` and so on. */
const ID_ENDINGS = ['', '#', 'no', 'nr', 'num', 'number', 'id'];

const trapKeys = new Map(Object.entries(TRAPS).map(([header, fields]) => [headerKey(header), fields]));
const listed: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => HEADERS[field].map((header) => [headerKey(header), field] as const)),
);
const derived = derivedIds();

/** Ids under their other endings; a key that two fields could claim belongs to neither. */
function derivedIds(): ReadonlyMap<string, Field> {
  const found = new Map<string, Field | null>();
  for (const field of ID_FIELDS) {
    const stems = new Set(HEADERS[field].map((header) => headerKey(header).replace(/(#|no|nr|num|number|id)$/, '')));
    for (const stem of stems) {
      for (const ending of ID_ENDINGS) {
        const key = stem + ending;
        if (listed.has(key) || trapKeys.has(key)) continue;
        found.set(key, found.has(key) && found.get(key) !== field ? null : field);
      }
    }
  }
  return new Map([...found].flatMap(([key, field]) => (field === null ? [] : [[key, field] as const])));
}

/** The field that a header is a listed name of, or `null`. */
export function fieldOfHeader(key: string): Field | null {
  return listed.get(key) ?? derived.get(key) ?? null;
}

/** The fields that a trap header may hold, or `null` when the header is none (vocabulary, "Traps"). */
export function trapOfHeader(key: string): readonly Field[] | null {
  return trapKeys.get(key) ?? null;
}

/** Which of the columns that Held Split writes a header cell names, to the letter, or `null`. */
export function ownHeader(value: CellValue): keyof typeof OWN_HEADERS | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === OWN_HEADERS.remaining ? 'remaining' : text === OWN_HEADERS.check ? 'check' : null;
}

/** The lane that a header of the wide form holds the quantities of (with or without qty, pcs), or `null`. */
export function laneOfHeader(key: string): Lane | null {
  const field = fieldOfHeader(key);
  if (field !== null && field !== 'qty') return null;
  return laneWord(key.replace(/qty|pcs/g, '').replace(/^(on|in)(?=hold)/, ''));
}

/** The header cells of one row within the columns `left` to `right`. */
export function headerRow(sheet: Sheet, row: number, left: number, right: number): HeaderRow {
  const cells: HeaderCell[] = [];
  for (let column = left; column <= right; column++) {
    const value = valueAt(sheet, row, column);
    if (typeof value !== 'string') continue;
    const key = headerKey(value);
    if (key !== '' && ownHeader(value) === null) cells.push({ column, shown: value.replace(/\s+/g, ' ').trim(), key });
  }
  return { row, cells };
}

/** What the buyer says a header is: a field, `null` for "not read", or `undefined` for nothing. */
export function correctionOf({ key, shown }: HeaderName, corrections: Corrections): Field | null | undefined {
  const name = [shown.toLowerCase(), key].find((each) => Object.hasOwn(corrections, each));
  return name === undefined ? undefined : corrections[name];
}

type HeaderName = Pick<HeaderCell, 'key' | 'shown'>;

/** The field of a header cell, corrected or listed; `null` when it has none or is not read. */
export function fieldOf(cell: HeaderName, corrections: Corrections): Field | null {
  const corrected = correctionOf(cell, corrections);
  return corrected === undefined ? fieldOfHeader(cell.key) : corrected;
}

/** Whether some header is, or as a trap may be, one of these fields. */
export function hasField(header: HeaderRow, fields: readonly Field[], corrections: Corrections): boolean {
  return header.cells.some((cell) => {
    const field = fieldOf(cell, corrections);
    if (field !== null) return fields.includes(field);
    if (correctionOf(cell, corrections) === null) return false;
    return trapOfHeader(cell.key)?.some((candidate) => fields.includes(candidate)) ?? false;
  });
}

/** A single cell as a place. */
export function cellPlace(sheet: Sheet, row: number, column: number): Place {
  return { sheet: sheet.name, top: row, left: column, bottom: row, right: column };
}
