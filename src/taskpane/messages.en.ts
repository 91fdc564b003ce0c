/** What the pane says, in English (UX, "Words"): second person, present tense, what was and was not changed, what to do next. */
import type { NoSheet } from '../domain/outcome';
import type { Doing, WrittenNote } from './session/model';

function counted(count: number, one: string, several = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}

/** The first line where there is no verdict to say. */
export const answers = {
  starting: 'Waiting for Excel.',
  checking: 'Checking the held parts.',
  unchecked: 'Not checked yet.',
  failed: 'The workbook is not checked.',
  notInExcel: 'Held Split works inside Excel.',
  noAnswer: 'Excel does not answer.',
  none: "I can't find a held-inventory sheet.",
  several: 'Which sheet lists the held parts?',
  empty: (sheet: string): string => `The sheet "${sheet}" has no rows under its headers.`,
  unknown: (sheet: string): string => `The sheet "${sheet}" is no longer in this workbook.`,
  notHeld: (sheet: string): string => `The sheet "${sheet}" is not a held-inventory sheet.`,
} as const;

/** What to do where there is no verdict. */
export const advice = {
  notInExcel: 'Open a workbook in Excel, and choose Check split on the Data tab. Nothing was changed.',
  noAnswer:
    'The pane goes on waiting, and nothing was changed. If Excel stays silent, close this pane and open it again from the Data tab.',
  none: 'It needs a header row with a lot or bag column, and a quantity or lane column. Open the workbook that lists the held parts, choose its columns, or begin with a starter sheet.',
  several: 'More than one sheet of this workbook lists held parts.',
  empty: 'Add one row per bag or lot, then check again.',
  unknown: 'Choose another sheet.',
  notHeld:
    'It needs a header row with a lot or bag column, and a quantity or lane column. Choose another sheet, or choose its columns.',
} as const satisfies Partial<Record<NoSheet['why'] | 'notInExcel' | 'noAnswer', string>>;

/** Under the answer: which sheet and why this one, how much, when. */
export const source = {
  chosen: (sheet: string): string => `"${sheet}", the sheet you chose`,
  active: (sheet: string): string => `"${sheet}", the sheet you are on`,
  only: (sheet: string): string => `"${sheet}", the only sheet of held parts`,
  rows: (count: number): string => counted(count, 'row'),
  checkedAt: (time: string): string => `checked at ${time}`,
  change: 'Change sheet or columns',
  notChecked: 'not checked',
} as const;

/** Labels of the one button, and of what else can be done. */
export const actions = {
  write: (notes: number, lines: number): string =>
    `Write ${notes === 1 ? 'note' : `${String(notes)} notes`} for ${counted(lines, 'line')}`,
  check: 'Check split',
  checkAgain: 'Check again',
  insertSample: 'Insert a starter sheet',
  chooseColumns: 'Choose columns',
  writeAgain: 'Write again',
  fixAll: (count: number): string =>
    count === 1 ? 'Make 1 certain change' : `Make all ${String(count)} certain changes`,
  undo: 'Undo the last change',
  remove: 'Remove what Held Split wrote',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss this message',
  details: 'Details',
  showCells: 'Show the cells',
  group: 'What you can do',
} as const;

/** What is being done, once it takes longer than half a second. */
export const progress: Readonly<Record<Doing, string>> & { readonly waiting: string } = {
  check: 'Reading and checking the workbook ...',
  write: 'Writing the note ...',
  fix: 'Changing the cells ...',
  undo: 'Taking the change back ...',
  mapping: 'Saving the columns ...',
  sample: 'Inserting the starter sheet ...',
  remove: 'Removing what Held Split wrote ...',
  waiting: 'Excel waits for the cell you are editing: press Enter or Esc in the sheet.',
};

const parts: Readonly<Record<'reading' | 'comparing' | 'writing' | 'verifying', string>> = {
  reading: 'reading',
  comparing: 'comparing with the check',
  writing: 'writing',
  verifying: 'reading once more',
};

/** `reading, part 2 of 3`. */
export function stepText(doing: keyof typeof parts, done: number, of: number): string {
  return of > 1 ? `${parts[doing]}, part ${String(Math.min(done + 1, of))} of ${String(of)}` : parts[doing];
}

/** Said once after something was done. */
export const notices = {
  written: ({ id, sheet }: WrittenNote): string => `Note ${id} is in the sheet "${sheet}".`,
  changedMeanwhile: (rows: string): string =>
    `Somebody changed ${rows} while the note was written; it says what stood there before. Look at the findings and write again.`,
  fixed: (fixes: number, left: number): string =>
    left === 0
      ? `${counted(fixes, 'change is', 'changes are')} made in the sheet.`
      : `${counted(fixes, 'change is', 'changes are')} made in the sheet; ${counted(left, 'more needs', 'more need')} another go, since they touch the same rows.`,
  undone: 'The last change is taken back.',
  mapped: 'The columns are saved in the workbook, for everybody who works with it.',
  sampled: (sheet: string): string =>
    `The starter sheet "${sheet}" is in the workbook. Put your own held parts in its place.`,
  removed: 'What Held Split wrote is removed. The log stays, and so does everything you wrote.',
  cancelled: (doing: Doing): string =>
    doing === 'check' ? 'The check was stopped. Nothing was changed.' : 'Stopped before anything was changed.',
} as const;

export const troubles = {
  unexpectedReading: 'Something unexpected happened while reading the workbook. Nothing was changed; check again.',
  unexpectedWriting:
    'Something unexpected happened while changing the workbook, and part of it may be done. Check again, then do it once more: what is missing is completed.',
  columnsHere: 'Your columns are used in this pane until they can be saved.',
} as const;

/** What the buyer should know beside the answer. */
export const banners = {
  stale: 'The workbook changed. This answer is out of date; it is checked again in a moment.',
  staleByHand: 'The workbook changed. This answer is out of date: check again.',
  mergesUnseen: 'This Excel cannot say which cells are merged, so merged cells were not checked.',
  notWatching: 'This Excel does not tell when the sheet changes: check again after you edit it.',
} as const;

/** How the latest note stands to the workbook, in one line. */
export const standings = {
  current: (id: string, whom: string): string => `Note ${id}${whom} is current.`,
  outOfDate: (id: string, whom: string, what: string): string =>
    `Note ${id}${whom} is out of date${what === '' ? '' : `: ${what}`}. Write a new one.`,
  rowsChanged: (rows: string): string => `${rows} changed`,
  rowsGone: (count: number): string => `${counted(count, 'row')} changed or gone`,
  factsChanged: 'facts of an order line changed',
  for: (whom: string): string => ` for ${whom}`,
} as const;

/** What a held-inventory sheet looks like, for a workbook that has none. */
export const firstRun = {
  heading: 'What a held-inventory sheet looks like',
  rows: 'One row per bag or lot that the shop holds. Your own headers are fine: most of them are known.',
  headers: ['Lot', 'Qty', 'Lane', 'Hold reason'],
  examples: [
    ['B', 40, 'Accepted', ''],
    ['A', 35, 'Hold', 'revision review'],
  ],
  starter:
    'The starter sheet is a worked example with every column. It comes as a sheet of its own; nothing else changes.',
} as const;

export const removing = {
  heading: 'Remove what Held Split wrote?',
  stays: 'The Release Log stays, and so does everything you wrote.',
  confirm: 'Remove',
  keep: 'Keep it',
} as const;

export const sections = {
  sheetAndColumns: 'Sheet and columns',
  preview: 'The note and what will be written',
  notes: (count: number): string => (count === 1 ? 'The note' : 'The notes'),
  loading: 'One moment ...',
  notLoaded: 'This part of the pane cannot be shown. Nothing was changed; check your connection and try again.',
  tryAgain: 'Try again',
} as const;

/** About a note and its sending. */
export const noteTexts = {
  preparedBy: 'Prepared by (optional)',
  preparedByHint: 'Stands on the note and in the log; remembered on this computer.',
  /** The body of a message whose note did not fit into the link. */
  mailPaste: '(Paste the release note here: it is on the clipboard.)',
  mailPasteByHand: '(Paste the release note here.)',
  copied: 'The note is on the clipboard.',
  notCopied: 'The note cannot be put on the clipboard here. Select its text below and copy it.',
  pasteIntoMail: 'The note is too long for an e-mail link, so it is on the clipboard: paste it into the message.',
  copyIntoMail: 'The note is too long for an e-mail link. Copy its text below and paste it into the message.',
} as const;

/** The main part of the pane, for those who hear it. */
export const landmarks = { main: 'Held Split' } as const;
