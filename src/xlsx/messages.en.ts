/**
 * Sentences for {@link WorkbookError}, in English: one per code, each what is wrong and what to do next. Reading
 * changes nothing, so none of them says so.
 */
import type { WorkbookErrorCode } from './errors';

const repair = 'open it in Excel, let Excel repair it, save it and try again';

/** The sentence of each code. `part` is the name of the part concerned, where the sentence names one. */
export const workbookErrors: Readonly<Record<WorkbookErrorCode, (part: string) => string>> = {
  empty: () => 'This file is empty, so there is no workbook to read; check that it was copied or downloaded whole.',
  encrypted: () =>
    'This workbook is encrypted with a password and cannot be read; open it in Excel, remove the password under File, Info, Protect Workbook, save it and try again.',
  oldExcel: () =>
    'This is a workbook in the format of Excel 97-2003 (.xls), which cannot be read; open it in Excel, save it as an Excel workbook (.xlsx) and try again.',
  text: () =>
    'This file is plain text, such as .csv, and not a workbook; open it in Excel, save it as an Excel workbook (.xlsx) and try again.',
  notWorkbook: () => 'This file is not an Excel workbook; choose a file that Excel saved as .xlsx or .xlsm.',
  otherDocument: () =>
    'This is a document of another Office program and not a workbook; choose a file that Excel saved as .xlsx or .xlsm.',
  openDocument: () =>
    'This is an OpenDocument file (.ods), which cannot be read; save it as an Excel workbook (.xlsx) and try again.',
  binaryWorkbook: () =>
    'This is a binary workbook (.xlsb), which cannot be read; open it in Excel, save it as an Excel workbook (.xlsx) and try again.',
  truncated: () =>
    'This workbook is cut off before its end and cannot be read; copy or download it again, or take an earlier version.',
  damagedZip: (part) =>
    part === ''
      ? `This workbook is damaged and cannot be read; ${repair}.`
      : `This workbook is damaged and its part "${part}" cannot be read; ${repair}.`,
  unsupportedZip: () =>
    'This workbook is packed in a way that cannot be read; open it in Excel, save it as an Excel workbook (.xlsx) and try again.',
  tooLarge: () =>
    'This workbook would grow to more than can be read safely when it is unpacked; make sure that it comes from somebody you trust, and copy the held sheet into a new workbook.',
  duplicatePart: (part) =>
    `This workbook holds two different parts named "${part}", so it is not clear which one counts; ${repair}.`,
  missingPart: (part) => `This workbook is damaged: its part "${part}" is missing; ${repair}.`,
  malformed: (part) => `This workbook is damaged: its part "${part}" is not written correctly; ${repair}.`,
};
