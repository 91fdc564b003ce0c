/** Addresses as Office.js takes and gives them. */
import type { Area } from '../../domain/sheet';
import { areaName, columnName } from '../../workbook/address';
import { quotedSheet } from '../model/references';
import { LAST_COLUMN, LAST_ROW } from './cells';

const END = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** A row and column; `null` where the address names a whole column or row. */
interface End {
  readonly row: number | null;
  readonly column: number | null;
}

/** An address taken apart: `'My sheet'!A1:B2`, `A:C`, `2:2`, `Sheet1!$A$1`. `null` when it is none. */
export function parseAddress(text: string): { readonly sheet: string | null; readonly area: Area } | null {
  const cut = text.lastIndexOf('!');
  const sheet = cut < 0 ? null : unquoted(text.slice(0, cut));
  const area = parseArea(text.slice(cut + 1));
  return area === null ? null : { sheet, area };
}

/** The areas of a list of addresses, `A1:B2,C3`; `null` when one of them is none. */
export function parseAddresses(text: string): readonly Area[] | null {
  const areas = text.split(',').map((part) => parseAddress(part.trim())?.area ?? null);
  const known = areas.filter((area) => area !== null);
  return known.length === areas.length ? known : null;
}

function parseArea(text: string): Area | null {
  const ends = text.split(':');
  if (ends.length > 2) return null;
  const first = parseEnd(ends[0] ?? '');
  const last = ends.length === 1 ? first : parseEnd(ends[1] ?? '');
  if (first === null || last === null || shapeOf(first) !== shapeOf(last)) return null;
  if (ends.length === 1 && shapeOf(first) !== 'cell') return null;
  const rows = [first.row ?? 0, last.row ?? LAST_ROW];
  const columns = [first.column ?? 0, last.column ?? LAST_COLUMN];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

function shapeOf({ row, column }: End): 'cell' | 'row' | 'column' {
  if (row === null) return 'column';
  return column === null ? 'row' : 'cell';
}

function parseEnd(text: string): End | null {
  const match = END.exec(text);
  if (match === null || text === '') return null;
  const [, letters, digits] = match;
  const row = digits === undefined ? null : Number(digits) - 1;
  const column = letters === undefined ? null : columnNumber(letters);
  if (row !== null && (row < 0 || row > LAST_ROW)) return null;
  return column !== null && column > LAST_COLUMN ? null : { row, column };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function unquoted(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** The address of an area without its sheet: `A1:B2`, `A:C`, `2:5`. */
export function localAddress(area: Area): string {
  if (area.top === 0 && area.bottom === LAST_ROW) {
    if (area.left === 0 && area.right === LAST_COLUMN) return `1:${LAST_ROW + 1}`;
    return `${columnName(area.left)}:${columnName(area.right)}`;
  }
  if (area.left === 0 && area.right === LAST_COLUMN) return `${area.top + 1}:${area.bottom + 1}`;
  return areaName(area);
}

/** The address of an area as `range.address` has it. */
export function fullAddress(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${localAddress(area)}`;
}
