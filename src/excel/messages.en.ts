/**
 * What `src/excel` says in English when Excel did not do what was asked: one sentence of what happened, what was and was not changed, and
 * what to do next.
 */
import type { TroubleKind } from './door';

/** Why Excel refused something, and what helps. */
export interface Cause {
  readonly kind: TroubleKind;
  /** Begins the sentence. */
  readonly why: string;
  /** Ends it. */
  readonly next: string;
}

const AGAIN = 'wait a moment and try again';
const SUPPORT = 'save the workbook, open it anew and try again';

const tooLarge: Cause = {
  kind: 'tooLarge',
  why: 'Excel does not take or give that much at once',
  next: 'copy the held rows into a smaller workbook and try again',
};
const busy: Cause = { kind: 'busy', why: 'Excel is busy', next: AGAIN };
const session: Cause = {
  kind: 'session',
  why: 'The connection to Excel was lost',
  next: 'open the workbook anew and try again',
};
const gone: Cause = {
  kind: 'sheetGone',
  why: 'A sheet or a table that was checked is no longer there',
  next: 'check the workbook again',
};
const conflict: Cause = {
  kind: 'changed',
  why: 'Somebody else changed the same place',
  next: 'check the workbook again',
};
const unsupported: Cause = {
  kind: 'unsupported',
  why: 'This version of Excel cannot do that',
  next: 'update Excel or open the workbook in Excel on the web',
};
const stopped: Cause = { kind: 'interrupted', why: 'Excel stopped halfway', next: 'try again' };
const unexpected: Cause = { kind: 'unexpected', why: 'Excel met an error it does not explain', next: SUPPORT };
const modal: Cause = {
  kind: 'busy',
  why: 'Excel shows a dialog and waits for it',
  next: 'close the dialog and try again',
};

function refused(why: string, next: string): Cause {
  return { kind: 'refused', why, next };
}

/** By the code of the error: all of `Excel.ErrorCodes`, and those of the transport. */
export const causes: ReadonlyMap<string, Cause> = new Map<string, Cause>([
  ['AccessDenied', { kind: 'denied', why: 'Excel does not let Held Split into this workbook', next: 'ask its owner for the right to edit it' }],
  ['ActivityLimitReached', busy],
  ['ApiNotFound', unsupported],
  ['Conflict', conflict],
  ['FilteredRangeConflict', refused('A filter hides some of the cells that are needed', 'clear the filter and try again')],
  ['FormulaLengthExceedsLimit', refused('A text is longer than a cell can hold', 'shorten the longest reasons, triggers and ids and try again')],
  ['GeneralException', unexpected],
  ['InactiveWorkbook', { kind: 'busy', why: 'Another workbook is in front', next: 'click into this workbook and try again' }],
  ['InsertDeleteConflict', refused('A table or a merged cell does not let rows or columns move', 'move it aside and try again')],
  ['InvalidArgument', unexpected],
  ['InvalidBinding', unexpected],
  ['InvalidOperation', unexpected],
  ['InvalidOperationInCellEditMode', { kind: 'editing', why: 'A cell is still being edited', next: 'press Enter in that cell and try again' }],
  ['InvalidOrTimedOutSession', session],
  ['InvalidReference', gone],
  ['InvalidRequestContext', session],
  ['InvalidSelection', unexpected],
  ['ItemAlreadyExists', refused('A sheet, a chart or a table already has a name that Held Split needs', 'rename it and try again')],
  ['ItemNotFound', gone],
  ['MergedRangeConflict', refused('Some of the cells that are needed are merged', 'unmerge them and try again')],
  ['NonBlankCellOffSheet', refused('There is no room left on the sheet', 'take away what stands at its very end and try again')],
  ['NotImplemented', unsupported],
  ['OperationCellsExceedLimit', tooLarge],
  ['PivotTableRangeConflict', refused('A pivot table stands in the cells that are needed', 'move it aside and try again')],
  ['RangeExceedsLimit', tooLarge],
  ['RequestAborted', stopped],
  ['RequestPayloadSizeLimitExceeded', tooLarge],
  ['ResponsePayloadSizeLimitExceeded', tooLarge],
  ['UnsupportedOperation', unsupported],
  ['UnsupportedSheet', refused('One of the sheets is of a kind that holds no cells', 'go to the held sheet and try again')],
  ['WriteNotSupportedWhenModalDialogOpen', modal],
]); // prettier-ignore

/** For codes that are not known. */
export const unknownCause = unexpected;

/** For a call that was stopped by something else than Office.js. */
export const faultCause: Cause = { kind: 'unexpected', why: 'Held Split met an error of its own', next: SUPPORT };

/** What became of the workbook. */
export const outcomes = {
  notRead: 'so the workbook was not read and nothing was changed',
  notWritten: 'so nothing was written',
  notSelected: 'so nothing was selected',
  partly: (done: readonly string[], open: readonly string[]): string =>
    `so ${named(done)} ${done.length === 1 ? 'is' : 'are'} written and ${named(open)} ${open.length === 1 ? 'is' : 'are'} not, or not wholly; nothing of yours was changed`,
  started: 'so only a part was written; nothing of yours was changed',
  unsure: 'and it is not known how much was written; nothing of yours was changed',
  unsureEdits: 'and it is not known which of the cells were changed',
  unverified: 'so what was written could not be looked at once more; everything was written',
} as const;

/** A whole sentence. */
export function sentence({ why, next }: Cause, outcome: string): string {
  return `${why}, ${outcome}; ${next}.`;
}

/** Sentences of their own. */
export const says = {
  rowsChanged: (sheet: string, rows: readonly (readonly [number, number])[], more: number): string =>
    `${rowList(rows, more)} of the sheet "${sheet}" changed since the check, so nothing was written; check it again.`,
  layoutChanged: (sheet: string): string =>
    `Tables or merged cells of the sheet "${sheet}" changed since the check, so nothing was written; check it again.`,
  sheetGone: (sheet: string): string =>
    `The sheet "${sheet}" is no longer in this workbook, so nothing was written; check the workbook again.`,
  stateChanged:
    'A colleague changed the columns or wrote a note since the check, so nothing was written; check the workbook again.',
  columnsBetween: (sheet: string, table: string): string =>
    `The table "${table}" on the sheet "${sheet}" has columns of yours to the right of those that are to go, so nothing was changed; move yours to the left of them and try again.`,
  inUse: (name: string, sheet: string, cell: string): string =>
    `"${name}" is used by the formula in ${cell} of the sheet "${sheet}", so nothing was changed; take it out there and try again.`,
  tooLong: (sheet: string, cell: string): string =>
    `The text for ${cell} of the sheet "${sheet}" has more than the 32,767 characters that a cell can hold, so nothing was written; shorten the longest reasons, triggers and ids and try again.`,
  badName: (sheet: string): string =>
    `Excel takes no sheet named "${sheet}", so nothing was written; choose a name of at most 31 characters without [ ] : * ? / \\ and without an apostrophe at either end.`,
  cannotShrink: (sheet: string, table: string): string =>
    `This version of Excel cannot make the table "${table}" on the sheet "${sheet}" smaller without moving what stands beside it, so nothing was changed; move that aside and try again.`,
  notText: (sheet: string, cell: string): string =>
    `Excel did not take the text for ${cell} of the sheet "${sheet}" as text, so that cell was emptied; everything else was written; check the workbook again.`,
  undoChanged: (sheet: string, cell: string): string =>
    `The cell ${cell} of the sheet "${sheet}" was changed since, so nothing was taken back; change it by hand where you still want to.`,
} as const;

function rowList(rows: readonly (readonly [number, number])[], more: number): string {
  const texts = rows.map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1} to ${last + 1}`));
  const all = more > 0 ? [...texts, `${more} more`] : texts;
  const isOne = rows.length === 1 && more === 0 && rows[0]?.[0] === rows[0]?.[1];
  return `${isOne ? 'Row' : 'Rows'} ${list(all)}`;
}

function named(names: readonly string[]): string {
  return list(names.map((name) => `"${name}"`));
}

function list(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
}
