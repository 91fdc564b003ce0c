/** How what Held Split wrote is known again: titles of sheets, headers of columns. None of it is translated. */
import { isOwnSheet } from '../domain/read/find';
import { isFault, valueAt, type CellValue } from '../domain/sheet';
import { OWN_TITLE } from '../domain/vocabulary';
import type { OwnColumn } from './plan';
import type { Snapshot, SnapshotSheet } from './snapshot';

/**
 * What our sheets are called (SPEC section 6). There can be several notes; their names begin like this. The notice is what
 * the ribbon has to say where no pane is open.
 */
export const SHEET_NAMES = {
  summary: 'Split Summary',
  note: 'Release Note',
  log: 'Release Log',
  notice: 'Split Notice',
} as const;

/** What stands in A1 of our sheets; of a note, what its title begins with. */
export const SHEET_TITLES = {
  summary: `${OWN_TITLE}split summary`,
  note: `${OWN_TITLE}release note`,
  log: `${OWN_TITLE}release log`,
  notice: `${OWN_TITLE}notice`,
} as const;

/** Names of our tables. */
export const TABLE_NAMES = { summary: 'HeldSplitSummary', log: 'HeldSplitLog' } as const;

/** The formula of our marks: true on every cell, and ours by its text. */
export const MARK_FORMULA = '"Held Split"<>""';

/** What the two columns on the held sheet can say besides a number. */
export const COLUMN_TEXTS = {
  notSettled: 'Not settled',
  notKnown: 'Not known',
  release: 'Release',
  nothingToRelease: 'Nothing to release',
} as const;

/** `Hold all: 2 to fix`. */
export function holdAllText(errors: number): string {
  return `Hold all: ${errors} to fix`;
}

/** Whether two sheet names are the same to Excel. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The worksheet of this name, or `undefined`. */
export function sheetNamed(snapshot: Snapshot, name: string): SnapshotSheet | undefined {
  return snapshot.sheets.find((sheet) => sameName(sheet.name, name));
}

/** What stands in A1 of a sheet of ours, or `null` when the sheet is not ours. */
export function titleOf(sheet: SnapshotSheet): string | null {
  const title = valueAt(sheet, 0, 0);
  return isOwnSheet(sheet) && typeof title === 'string' ? title : null;
}

/** Our summary or log: by its name, else by its title, in case somebody renamed it. */
export function ownSheet(snapshot: Snapshot, kind: 'summary' | 'log'): SnapshotSheet | undefined {
  const own = snapshot.sheets.filter((sheet) => titleOf(sheet) !== null);
  return (
    own.find((sheet) => sameName(sheet.name, SHEET_NAMES[kind])) ??
    own.find((sheet) => titleOf(sheet)?.startsWith(SHEET_TITLES[kind]))
  );
}

/** Our notes, in tab order. */
export function ownNotes(snapshot: Snapshot): readonly SnapshotSheet[] {
  return snapshot.sheets.filter((sheet) => titleOf(sheet)?.startsWith(SHEET_TITLES.note));
}

/** Our notice; there is more than one only where somebody copied it. */
export function ownNotices(snapshot: Snapshot): readonly SnapshotSheet[] {
  return snapshot.sheets.filter((sheet) => titleOf(sheet) === SHEET_TITLES.notice);
}

/** Whether a cell holds what Held Split writes into a column of this kind. A blank is not. */
export function isOwnValue(value: CellValue, column: OwnColumn): boolean {
  if (column === 'remaining') {
    return typeof value === 'number' || value === COLUMN_TEXTS.notSettled || value === COLUMN_TEXTS.notKnown;
  }
  if (value === COLUMN_TEXTS.release || value === COLUMN_TEXTS.nothingToRelease) return true;
  return typeof value === 'string' && /^Hold all: \d+ to fix$/.test(value);
}

/** A cell's value as text; a number as it is shown. */
export function shownAt(sheet: SnapshotSheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === 'string' ? value : value === null || isFault(value) ? '' : sheet.text(row, column);
}

/** A name for a table of ours on a sheet of ours: the usual one unless something else in the workbook bears it. */
export function freeTableName(snapshot: Snapshot, name: string, sheet: string): string {
  const own = sheetNamed(snapshot, sheet)?.tables.map((table) => table.name.toUpperCase()) ?? [];
  const taken = new Set(snapshot.takenNames.filter((other) => !own.includes(other)));
  let free = name;
  for (let number = 2; taken.has(free.toUpperCase()); number++) free = `${name}${number}`;
  return free;
}
