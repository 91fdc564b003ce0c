/** What `src/workbook` says in English: in the sheets it writes, before it writes, and when it cannot. */
import type { Obstacle } from './preconditions';

interface About {
  readonly sheet: string;
  readonly cells: string;
  readonly name: string;
}

/** One sentence per obstacle: what is in the way, that nothing was written, what to do next. */
export const refusalTexts: Readonly<Record<Obstacle, (about: About) => string>> = {
  readOnly: () =>
    'This workbook is read-only, so nothing was written; save a copy that you can edit and write to that.',
  structureProtected: () =>
    'The structure of this workbook is protected, so no sheet can be added and nothing was written; turn off Protect Workbook on the Review tab and try again.',
  sheetMissing: ({ sheet }) =>
    `The sheet "${sheet}" is no longer in this workbook, so nothing was written; check the workbook again.`,
  sheetProtected: ({ sheet }) =>
    `The sheet "${sheet}" is protected, so nothing was written; turn off Protect Sheet on the Review tab and try again.`,
  filtered: ({ sheet, name }) =>
    `A filter hides rows of ${name === '' ? '' : `the table "${name}" on `}the sheet "${sheet}", so nothing was written; clear the filter and try again.`,
  notOurs: ({ sheet }) =>
    `The sheet "${sheet}" has the name that Held Split needs but was not written by it, so nothing was written; rename that sheet and try again.`,
  notFree: ({ sheet, cells, name }) =>
    `The cells ${cells} of the sheet "${sheet}" are needed, and ${name} is in use, so nothing was written; move what is there and try again.`,
  merged: ({ sheet, cells }) =>
    `Some of the cells ${cells} of the sheet "${sheet}" are merged, so nothing was written; unmerge them and try again.`,
  noRoom: ({ sheet }) =>
    `The sheet "${sheet}" has no free room beside its data, so nothing was written; move the held parts nearer to the first column and try again.`,
  foreign: ({ sheet, cells }) =>
    `The cell ${cells} of the sheet "${sheet}" is in a column of Held Split but holds something else, so nothing was written; move it to a column of its own and try again.`,
  headersMissing: ({ sheet, name }) =>
    `The sheet "${sheet}" no longer has a row with the headers "${name}", so nothing was written; put them back, or rename the sheet and write another title into A1 to begin a new one.`,
};

/** Texts of the sheets. */
export const sheetTexts = {
  logExplained: 'One row per note and order line. Held Split adds rows at the end and never changes one that is there.',
} as const;

/** `1 order line`, `3 order lines`. */
function orderLines(count: number): string {
  return count === 1 ? '1 order line' : `${count} order lines`;
}

/** Texts of the summary, and how wide its columns may be in characters. */
export const summaryTexts = {
  about: ({ book, sheet, lines, released, held }: SummaryAbout): string =>
    `${orderLines(lines)} on the sheet "${sheet}" of ${book}: ${released} to release, ${held} to keep on hold.`,
  headers: {
    shop: 'Shop',
    po: 'PO',
    line: 'Line',
    part: 'Part',
    description: 'Description',
    verdict: 'Verdict',
    toFix: 'What to fix',
    ordered: 'Ordered',
    delivered: 'Delivered',
    inProcess: 'In process',
    heldTotal: 'Held total',
    accepted: 'Accepted',
    counting: 'Of these count toward the order',
    onHold: 'On hold',
    mayCount: 'Of these may count',
    doNotUse: 'Do not use',
    unplaced: 'No clear lane',
    left: 'Left the shop',
    remaining: 'Remaining to build',
    waiting: 'Waiting for the hold decision',
    firm: 'Firm, whatever is decided',
    replacing: 'Replacing do-not-use parts',
    neverMade: 'Never made',
    surplus: 'Surplus on hold',
    mayBuildNow: 'May build now',
    buildUntil: 'Build until',
    made: 'Made so far',
    restart: 'Restart',
    note: 'Note',
  },
  widest: { key: 18, description: 26, verdict: 20, toFix: 48, figure: 12 },
  restart: { blocked: 'Blocked', firm: 'Firm', all: 'All' },
  more: (count: number): string => `and ${count} more, see the check`,
} as const;

interface SummaryAbout {
  readonly book: string;
  readonly sheet: string;
  readonly lines: number;
  readonly released: number;
  readonly held: number;
}

/** What a plan will do, in words. */
export const planTexts = {
  columns: (columns: readonly string[]): string =>
    columns.length < 2
      ? `Remaining to build and Split check in column ${columns.join('')}`
      : `Remaining to build and Split check in columns ${columns.join(' and ')}`,
  sheets: (names: readonly string[]): string =>
    `${names.length === 1 ? '1 sheet' : `${names.length} sheets`}: ${names.join(', ')}`,
  removedSheets: (names: readonly string[]): string =>
    `${names.length === 1 ? '1 sheet' : `${names.length} sheets`} taken away: ${names.join(', ')}`,
  marks: (count: number): string => (count === 1 ? '1 place marked' : `${count} places marked`),
  removedColumns: (columns: readonly string[]): string =>
    `Remaining to build and Split check taken away from ${columns.length === 1 ? 'column' : 'columns'} ${columns.join(' and ')}`,
  nothing: 'Nothing of Held Split is in this workbook',
} as const;
