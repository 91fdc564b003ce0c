/**
 * Sentences for {@link WriteRefusal}, in English: one per obstacle that only the file shows, each what stands in the
 * way, that nothing was written, and what to do next. Those for a plan's preconditions are in src/workbook.
 */
import type { FileObstacle, RefusalDetails } from './refusal';

type Sentence = (details: Required<RefusalDetails>) => string;

/** The sentence of each obstacle. */
export const writeRefusals: Readonly<Record<FileObstacle, Sentence>> = {
  signed: () =>
    'This workbook has a digital signature, which any change would make invalid, so nothing was written; save a copy without the signature and write to that.',
  sharedWorkbook: () =>
    'This workbook is shared in the old way that takes no tables, so nothing was written; choose Unshare Workbook in Excel, save it and try again.',
  notOurs: ({ sheet }) =>
    `The sheet "${sheet}" has the name that Held Split needs but was not written by it, so nothing was written; rename that sheet and try again.`,
  sheetMissing: ({ sheet }) =>
    `The sheet "${sheet}" is no longer in this workbook, so nothing was written; check the workbook again.`,
  tableMissing: ({ sheet, name }) =>
    `The table "${name}" is no longer on the sheet "${sheet}", so nothing was written; check the workbook again.`,
  columnMissing: ({ sheet, name }) =>
    `The column "${name}" is no longer in its table on the sheet "${sheet}", so nothing was written; check the workbook again.`,
  badSheetName: ({ sheet }) =>
    `Excel takes no sheet named "${sheet}", so nothing was written; choose a name of at most 31 characters without [ ] : * ? / \\ and without an apostrophe at either end.`,
  nameTaken: ({ name }) =>
    `The name "${name}" is already used in this workbook, so nothing was written; rename what bears it and try again.`,
  badHeaders: ({ sheet, name }) =>
    `The table "${name}" on the sheet "${sheet}" needs a different text in each of its header cells, so nothing was written; check them and try again.`,
  columnsBetween: ({ sheet, name }) =>
    `The table "${name}" on the sheet "${sheet}" has columns of yours to the right of those that are to go, so nothing was changed; move yours to the left of them and try again.`,
  inUse: ({ sheet, cells, name }) => {
    const where = sheet === '' ? 'a name, a chart or another object' : `the sheet "${sheet}"`;
    const user = cells === '' ? where : `the formula in ${cells} of the sheet "${sheet}"`;
    return `"${name}" is used by ${user}, so nothing was changed; take it out there and try again.`;
  },
  lastSheet: ({ sheet }) =>
    `The sheet "${sheet}" is the only one that shows, so nothing was changed; unhide another sheet and try again.`,
  partOfArray: ({ sheet, cells }) =>
    `The cell ${cells} of the sheet "${sheet}" belongs to an array formula, so nothing was written; clear that formula and try again.`,
  sharedFormula: ({ sheet, cells }) =>
    `The cell ${cells} of the sheet "${sheet}" holds a formula that other cells were filled from, so nothing was written; clear that formula in all of them and try again.`,
  tooLong: ({ sheet, cells }) =>
    `The text for ${cells} of the sheet "${sheet}" has more than the 32,767 characters that a cell can hold, so nothing was written; shorten the longest reasons, triggers and ids and try again.`,
  outside: ({ sheet }) =>
    `The sheet "${sheet}" has no room for all that is to be written, so nothing was written; move the held parts nearer to its first column and row and try again.`,
  notANumber: ({ sheet, cells }) =>
    `The figure for ${cells} of the sheet "${sheet}" is not a number that a cell can hold, so nothing was written; check the counts of that order line and try again.`,
  disorder: ({ sheet }) =>
    `The rows or cells of the sheet "${sheet}" are stored out of order, so nothing was written; open the workbook in Excel, save it and try again.`,
  tooManyStyles: () =>
    'This workbook has as many cell formats as Excel allows, so nothing was written; copy the held sheet into a new workbook and try again.',
  tooLarge: () =>
    'The workbook would grow larger than Excel can open, so nothing was written; copy the held sheet into a new workbook and try again.',
};
