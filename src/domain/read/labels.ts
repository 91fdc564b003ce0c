/** Facts of the order line from label and value cells: above the header, and in band rows between the blocks (SPEC section 2). */
import { KEY_FIELDS, type Field, type KeyField, type LineKey } from '../model';
import { formatAt, isBlank, isFault, valueAt, type CellValue, type Place, type Sheet } from '../sheet';
import { fieldOfHeader } from './header';
import { place } from './source';
import { headerKey, idKey, isPlaceholder } from './words';

/** The fields that belong to the order line, or to line or row. */
export const LINE_FIELDS: readonly Field[] = [
  'shop', 'po', 'line', 'part', 'description', 'ordered', 'delivered', 'inProcess', 'heldTotal', 'openQty', 'approvedRev', 'approver',
  'changeApprover', 'approval', 'restart',
]; // prettier-ignore

/** A fact given outside the data rows. */
export interface GivenCell {
  readonly field: Field;
  readonly value: CellValue;
  readonly pattern: string;
  readonly shown: string;
  readonly cell: Place;
}

/** The line field whose header a text is, with the rest of the text behind a colon. */
function labelOf(text: string): { readonly field: Field; readonly rest: string } | null {
  const colon = text.indexOf(':');
  const head = colon < 0 ? text : text.slice(0, colon);
  const field = fieldOfHeader(headerKey(head));
  if (field === null || !LINE_FIELDS.includes(field)) return null;
  return { field, rest: colon < 0 ? '' : text.slice(colon + 1).trim() };
}

/** A longer text is no label with a value. */
const LONGEST_LABEL = 120;

/** `PO 4711`: a line field's header and a single word with a digit in it. */
function spacedLabelOf(text: string): { readonly field: Field; readonly rest: string } | null {
  const match = text.length > LONGEST_LABEL ? null : /^(.+?)[\s#]+(\S*\d\S*)$/u.exec(text.trim());
  const label = match?.[1] === undefined ? null : labelOf(match[1]);
  return label === null || match?.[2] === undefined ? null : { field: label.field, rest: match[2] };
}

/** `PO 4711` in a band: a key, or a count that is one. `Received 2026-05-12` is neither. */
function bandLabelOf(text: string): ReturnType<typeof spacedLabelOf> {
  const label = spacedLabelOf(text);
  return label !== null && (isKeyField(label.field) || /^\d+$/.test(label.rest)) ? label : null;
}

/** `PO 4711` above the header, as above each block below it. Other fields need a colon there: `Part 2` may be a title. */
function titleLabelOf(text: string): ReturnType<typeof spacedLabelOf> {
  const label = spacedLabelOf(text);
  return label?.field === 'po' ? label : null;
}

function isKeyField(field: Field): field is KeyField {
  return KEY_FIELDS.some((key) => key === field);
}

/** The label and value cells above a header row, from top to bottom; what stands in a table is none. */
export function labelsAbove(sheet: Sheet, headerRow: number): readonly GivenCell[] {
  const found: GivenCell[] = [];
  for (let row = 0; row < headerRow; row++) {
    const here = sheet.tables.filter(({ area: { top, bottom } }) => row >= top && row <= bottom);
    const isFree = (column: number): boolean => here.every(({ area: { left, right } }) => column < left || column > right); // prettier-ignore
    found.push(...labelsIn(sheet, row, { isFree, spaced: titleLabelOf }));
  }
  return found;
}

/** The labels that speak of an order line: all of them, or none where they name another shop, PO, line or part. */
export function labelsOf(labels: readonly GivenCell[], key: LineKey): readonly GivenCell[] {
  const isAnother = KEY_FIELDS.some((field) => {
    const own = key[field];
    const named = labels.find((label) => label.field === field && isUsable(label));
    return own !== null && named !== undefined && idKey(own) !== idKey(named.shown);
  });
  return isAnother ? [] : labels;
}

/** Whether a cell outside the rows gives a text: not blank, no error value, no placeholder. */
export function isUsable({ value, shown }: GivenCell): boolean {
  return !isBlank(value) && !isFault(value) && !isPlaceholder(shown);
}

/** What a band row gives to the block below it: its labels, and the cells that stand in a key or line-fact column. */
export function bandFacts(sheet: Sheet, row: number, columns: ReadonlyMap<Field, number>): readonly GivenCell[] {
  const labelled = labelsIn(sheet, row, { isFree: () => true, spaced: bandLabelOf });
  const taken = new Set(labelled.flatMap(({ cell }) => [cell.left]));
  const standing = LINE_FIELDS.flatMap((field) => {
    const column = columns.get(field);
    const value = column === undefined ? null : valueAt(sheet, row, column);
    if (column === undefined || isBlank(value) || taken.has(column)) return [];
    const text = sheet.text(row, column);
    return labelOf(text) === null ? [givenAt(sheet, field, row, column)] : [];
  });
  return [...labelled, ...standing.filter(({ field }) => !labelled.some((label) => label.field === field))];
}

interface LabelSearch {
  /** Whether a column holds nothing else in this row. */
  readonly isFree: (column: number) => boolean;
  /** A label and its value in one cell without a colon. */
  readonly spaced: (text: string) => ReturnType<typeof labelOf>;
}

/** The labels of one row with their values. A label followed by a label has no value. */
function labelsIn(sheet: Sheet, row: number, { isFree, spaced }: LabelSearch): readonly GivenCell[] {
  const filled: number[] = [];
  for (let column = 0; column < sheet.columns.length; column++) {
    if (isFree(column) && !isBlank(valueAt(sheet, row, column))) filled.push(column);
  }
  return filled.flatMap((column, index) => {
    const text = sheet.text(row, column);
    const label = labelOf(text) ?? spaced(text);
    if (label === null) return [];
    if (label.rest !== '') {
      return [{ ...givenAt(sheet, label.field, row, column), value: label.rest, shown: label.rest }];
    }
    const next = filled[index + 1];
    if (next === undefined || labelOf(sheet.text(row, next)) !== null) return [];
    return [givenAt(sheet, label.field, row, next)];
  });
}

/** What stands in a cell, given for a field. */
export function givenAt(sheet: Sheet, field: Field, row: number, column: number): GivenCell {
  const value = valueAt(sheet, row, column);
  return {
    field,
    value,
    pattern: formatAt(sheet, row, column),
    shown: sheet.text(row, column),
    cell: place(sheet, row, column),
  };
}
