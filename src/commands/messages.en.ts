/** What the ribbon says, in English (UX, "Words"): in a sheet, because no pane need be open. */
import type { NoSheet } from '../domain/outcome';

const NEEDS = 'A held sheet needs a header row with a lot or bag column, and a quantity or lane column.';

const names = (sheets: readonly string[]): string => sheets.map((sheet) => `"${sheet}"`).join(', ');

export const notices = {
  notWritten: 'The note is not written, and your cells are as they were.',
  /** For a call that failed and says itself what became of the workbook. */
  notFinished: 'The note is not written to the end.',
  changedMeanwhile: 'The note is written, but the sheet changed meanwhile.',
  next: 'Settle this and choose Write note again; this sheet then goes away. Check split on the Data tab shows more.',
} as const;

/** One sentence or two: why no sheet was checked, and what to do. */
export const noSheet: Readonly<Record<NoSheet['why'], (sheets: readonly string[]) => string>> = {
  none: () => `No sheet of this workbook lists held parts. ${NEEDS}`,
  several: (sheets) => `Several sheets list held parts: ${names(sheets)}. Go to the one you mean first.`,
  empty: (sheets) => `The sheet ${names(sheets)} has no rows under its headers. Add one row per bag or lot.`,
  unknown: () => 'The sheet that was asked for is no longer in this workbook.',
  notHeld: (sheets) => `The sheet ${names(sheets)} is not a held sheet. ${NEEDS}`,
};

export const stopped = (sheet: string): string => `The sheet "${sheet}" cannot be checked before this is settled:`;

export const changed = (sheet: string, cells: string): string =>
  `Somebody changed ${cells} of the sheet "${sheet}" while the note was being written, so it may not say what the sheet says now. Look at the change and choose Write note again.`;

export const unexpected =
  'Something went wrong that Held Split does not know. Choose Write note again: what is there already is not written twice.';
