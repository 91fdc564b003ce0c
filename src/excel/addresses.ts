/** Addresses as Office.js gives and takes them. */
import type { Area } from '../domain/sheet';
import { areaName } from '../workbook/address';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** `Sheet1!A1:B2, 'It''s'!$C$3` gives two areas; the sheets' names, which may hold commas, are passed over. */
export function areasIn(address: string): readonly Area[] {
  const bare = address.replace(/'(?:[^']|'')*'!/g, '');
  return bare.split(',').flatMap((part) => {
    const area = areaOf(part.slice(part.lastIndexOf('!') + 1).trim());
    return area === null ? [] : [area];
  });
}

function areaOf(text: string): Area | null {
  const [first = '', last = first] = text.replace(/\$/g, '').split(':');
  const [from, to] = [cornerOf(first), cornerOf(last)];
  if (from === null || to === null) return null;
  return {
    top: from.row ?? 0,
    left: from.column ?? 0,
    bottom: to.row ?? LAST_ROW,
    right: to.column ?? LAST_COLUMN,
  };
}

/** A cell, or a whole row or column, of which the other place is `null`. */
function cornerOf(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d*)$/i.exec(text) ?? [];
  if (letters === '' && digits === '') return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: digits === '' ? null : Number(digits) - 1, column: letters === '' ? null : column - 1 };
}

/** `getRanges` takes texts up to some 8,000 characters; well below that none fails. */
const LONGEST = 4000;

/** Addresses of areas for `getRanges`, as few texts as fit. */
export function addressesOf(areas: readonly Area[], longest = LONGEST): readonly string[] {
  return joined(areas.map(areaName), longest);
}

/** Addresses in lists, as few as may be as long as `getRanges` takes them. */
export function joined(names: readonly string[], longest = LONGEST): readonly string[] {
  const texts: string[] = [];
  let open = '';
  for (const name of names) {
    if (open !== '' && open.length + name.length >= longest) {
      texts.push(open);
      open = name;
    } else open = open === '' ? name : `${open},${name}`;
  }
  return open === '' ? texts : [...texts, open];
}

/** Whole rows: `5:9` for 0-based 4 to 8. */
export function rowsName(first: number, last: number): string {
  return `${first + 1}:${last + 1}`;
}
