/** References in formulas: found, moved with their cells, given other sheet names. Formulas are not calculated here. */
import type { Area } from '../../domain/sheet';
import { columnName } from '../../workbook/address';
import { COLUMNS, columnNumber, ROWS } from '../../xlsx/refs';
import { moveArea, type Move } from './move';

/** A reference as it stands in a formula. */
interface Reference {
  /** The sheet it names, or `null`. */
  readonly sheet: string | null;
  readonly shape: 'cells' | 'columns' | 'rows';
  readonly area: Area;
  /** First corner and second one as they are written: where each `$` stands, and whether there is a second. */
  readonly fixed: readonly [column: boolean, row: boolean, column: boolean, row: boolean];
  readonly isRange: boolean;
}

/** What uses more than it names. */
export interface Uses {
  readonly references: readonly { readonly sheet: string | null; readonly area: Area }[];
  /** Names, tables among them, upper-cased. */
  readonly names: readonly string[];
  /** Columns of the table that the formula stands in, which it does not name: `[@Qty]`. */
  readonly ownTable: boolean;
  /** What it has in it that says nothing of the cells that it uses. */
  readonly open: readonly Openness[];
}

/**
 * Why a formula may come to something else although no cell that it names changed. `volatile`: `NOW`, `INDIRECT` and the like,
 * which Excel calculates whenever it opens a workbook; `outside`: another workbook; `place`: where it stands, or cells that are gone.
 */
export type Openness = 'volatile' | 'outside' | 'place';

const SHEET = String.raw`(?:('(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!)?`;
const CELLS = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?`;
const WHOLE_COLUMNS = String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})`;
const WHOLE_ROWS = String.raw`(\$?)(\d{1,7}):(\$?)(\d{1,7})`;
const REFERENCE = `${SHEET}(?:${CELLS}|${WHOLE_COLUMNS}|${WHOLE_ROWS})(?![\\p{L}\\p{N}_.(!\\[])`;
const TOKEN = new RegExp(
  String.raw`(?<text>"(?:[^"]|"")*")|(?<outside>'(?:[^']|'')*\[(?:[^']|'')*'![$\p{L}\p{N}_.:]*|\[[^\]]*\][\p{L}\p{N}_. ]*![$\p{L}\p{N}_.:]*)|(?<brackets>\[(?:[^\[\]]|\[(?:[^\[\]']|'.)*\])*\])|(?<reference>${REFERENCE})|(?<sheetName>${SHEET.slice(0, -1)}(?=[\p{L}_\\#]))|(?<name>[\p{L}_\\][\p{L}\p{N}_.\\?]*)(?<call>\s*\()?|(?<other>[\d.]+(?:[eE][+-]?\d+)?|.)`,
  'gsu',
);
const VOLATILE = new Set(['INDIRECT', 'OFFSET', 'NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'CELL', 'INFO']);
const OF_PLACE = new Set(['ROW', 'COLUMN']);

type Groups = Readonly<Record<string, string | undefined>>;

function referenceOf(match: RegExpExecArray): Reference | null {
  const at = 5;
  const [sheet, ...rest] = match.slice(at, at + 17);
  const [c1, left, r1, top, c2, right, r2, bottom, wc1, first, wc2, last, wr1, low, wr2, high] = rest;
  const name = sheet === undefined ? null : unquoted(sheet);
  if (left !== undefined && top !== undefined) {
    return shaped(name, 'cells', {
      corners: [columnNumber(left), Number(top) - 1, columnNumber(right ?? left), Number(bottom ?? top) - 1],
      fixed: [c1 === '$', r1 === '$', (c2 ?? c1) === '$', (r2 ?? r1) === '$'],
      isRange: right !== undefined,
    });
  }
  if (first !== undefined && last !== undefined) {
    return shaped(name, 'columns', {
      corners: [columnNumber(first), 0, columnNumber(last), ROWS - 1],
      fixed: [wc1 === '$', false, wc2 === '$', false],
      isRange: true,
    });
  }
  return shaped(name, 'rows', {
    corners: [0, Number(low) - 1, COLUMNS - 1, Number(high) - 1],
    fixed: [false, wr1 === '$', false, wr2 === '$'],
    isRange: true,
  });
}

function shaped(
  sheet: string | null,
  shape: Reference['shape'],
  given: Pick<Reference, 'fixed' | 'isRange'> & { readonly corners: readonly [number, number, number, number] },
): Reference | null {
  const [left, top, right, bottom] = given.corners;
  if (Math.min(top, bottom, left, right) < 0 || Math.max(left, right) >= COLUMNS || Math.max(top, bottom) >= ROWS) {
    return null;
  }
  const area = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
  return { sheet, shape, area, fixed: given.fixed, isRange: given.isRange };
}

/** A formula with each of its references replaced by what `change` gives; `undefined` leaves one as it is. */
function replaceReferences(formula: string, change: (reference: Reference) => string | undefined): string {
  let made = '';
  for (const match of formula.matchAll(TOKEN)) {
    const reference = groupsOf(match)['reference'] === undefined ? null : referenceOf(match);
    made += (reference === null ? undefined : change(reference)) ?? match[0];
  }
  return made;
}

function groupsOf(match: RegExpExecArray): Groups {
  return match.groups ?? {};
}

/** A name of a sheet as formulas write it, with quotes where it needs them. */
export function quotedSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[rc]\d*(?:c\d*)?)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

function unquoted(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

function written({ sheet, shape, area, fixed, isRange }: Reference): string {
  const prefix = sheet === null ? '' : `${quotedSheet(sheet)}!`;
  const column = (at: number, isFixed: boolean): string => `${isFixed ? '$' : ''}${columnName(at)}`;
  const row = (at: number, isFixed: boolean): string => `${isFixed ? '$' : ''}${at + 1}`;
  if (shape === 'columns') return `${prefix}${column(area.left, fixed[0])}:${column(area.right, fixed[2])}`;
  if (shape === 'rows') return `${prefix}${row(area.top, fixed[1])}:${row(area.bottom, fixed[3])}`;
  const first = column(area.left, fixed[0]) + row(area.top, fixed[1]);
  return isRange ? `${prefix}${first}:${column(area.right, fixed[2])}${row(area.bottom, fixed[3])}` : prefix + first;
}

function sameSheet(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A formula after cells of a sheet moved. `home` is the sheet that it stands on, `moved` the one whose cells did. */
export function moveReferences(formula: string, home: string, moved: string, move: Move): string {
  return replaceReferences(formula, (reference) => {
    if (!sameSheet(reference.sheet ?? home, moved)) return undefined;
    if (reference.shape === 'columns' && move.axis === 'rows') return undefined;
    if (reference.shape === 'rows' && move.axis === 'columns') return undefined;
    const area = moveArea(reference.area, move);
    if (area === null) return reference.sheet === null ? '#REF!' : `${quotedSheet(reference.sheet)}!#REF!`;
    return area === reference.area ? undefined : written({ ...reference, area });
  });
}

/** A formula as it reads so many rows and columns further on: references without `$` move, as those of shared formulas do. */
export function copyReferences(formula: string, rows: number, columns: number): string {
  return replaceReferences(formula, (reference) => {
    const { area, fixed, shape } = reference;
    const across = (at: number, isFixed: boolean): number => (isFixed || shape === 'rows' ? at : at + columns);
    const down = (at: number, isFixed: boolean): number => (isFixed || shape === 'columns' ? at : at + rows);
    const made = {
      top: down(area.top, fixed[1]),
      left: across(area.left, fixed[0]),
      bottom: down(area.bottom, fixed[3]),
      right: across(area.right, fixed[2]),
    };
    if (made.top < 0 || made.left < 0 || made.bottom >= ROWS || made.right >= COLUMNS) return '#REF!';
    return written({ ...reference, area: made });
  });
}

/** A formula after a sheet was given another name, or (`null`) was deleted. */
export function renameSheetIn(formula: string, before: string, after: string | null): string {
  if (!formula.includes('!')) return formula;
  let made = '';
  for (const match of formula.matchAll(TOKEN)) {
    const { reference, sheetName } = groupsOf(match);
    const sheet = reference === undefined ? sheetName?.slice(0, -1) : referenceOf(match)?.sheet;
    const isIt = sheet !== undefined && sheet !== null && sameSheet(unquoted(sheet), before);
    made += isIt ? renamed(match[0], reference !== undefined, after) : match[0];
  }
  return made;
}

function renamed(text: string, isReference: boolean, after: string | null): string {
  if (after === null) return isReference ? '#REF!' : '';
  return `${quotedSheet(after)}!${isReference ? text.slice(text.lastIndexOf('!') + 1) : ''}`;
}

/** A formula after a table was given another name. */
export function renameTableIn(formula: string, before: string, after: string): string {
  if (!formula.includes('[')) return formula;
  let made = '';
  for (const match of formula.matchAll(TOKEN)) {
    const { name } = groupsOf(match);
    const isIt = name?.toLowerCase() === before.toLowerCase() && formula[match.index + match[0].length] === '[';
    made += isIt ? after : match[0];
  }
  return made;
}

/** A formula after a column of a table was given another header. */
export function renameColumnIn(formula: string, table: string, before: string, after: string): string {
  if (!formula.includes('[')) return formula;
  let made = '';
  let isTables = false;
  for (const match of formula.matchAll(TOKEN)) {
    const { name, brackets } = groupsOf(match);
    made += isTables && brackets !== undefined ? renamedColumn(brackets, before, after) : match[0];
    isTables = name?.toLowerCase() === table.toLowerCase();
  }
  return made;
}

/** `[Qty]`, `[@Qty]`, `[@[Qty]]`, `[[#This Row],[Qty]]`. */
function renamedColumn(brackets: string, before: string, after: string): string {
  const [old, now] = [before, after].map((text) => text.replace(/['#[\]@]/g, "'$&"));
  const is = (text: string): boolean => text.toLowerCase() === old?.toLowerCase();
  const inner = brackets.slice(1, -1);
  if (is(inner)) return `[${now ?? ''}]`;
  if (inner.startsWith('@') && is(inner.slice(1))) return `[@[${now ?? ''}]]`;
  return `[${inner.replace(/\[((?:[^[\]']|'.)*)\]/g, (whole, text: string) => (is(text) ? `[${now ?? ''}]` : whole))}]`;
}

/** What a formula uses. */
export function usesOf(formula: string): Uses {
  const references: { sheet: string | null; area: Area }[] = [];
  const names: string[] = [];
  // What its references meant is gone.
  const open = new Set<Openness>(formula.includes('#REF!') ? ['place'] : []);
  let ownTable = false;
  let nameEnd = -1;
  for (const match of formula.matchAll(TOKEN)) {
    const { name, call, outside, brackets } = groupsOf(match);
    const reference = groupsOf(match)['reference'] === undefined ? null : referenceOf(match);
    if (reference !== null) references.push(reference);
    else if (outside !== undefined) open.add('outside');
    else if (brackets !== undefined) ownTable ||= match.index !== nameEnd;
    else if (name !== undefined && call !== undefined) {
      if (VOLATILE.has(name.toUpperCase())) open.add('volatile');
      else if (OF_PLACE.has(name.toUpperCase())) open.add('place');
    } else if (name !== undefined) {
      names.push(name.toUpperCase());
      nameEnd = match.index + match[0].length;
    }
  }
  return { references, names, ownTable, open: [...open] };
}
