/** A workbook that can be changed, opened from a file and saved to one. */
import { openWorkbook } from '../../xlsx/package';
import { Book } from './book';
import { emptyBook } from './empty-book';
import { load } from './load';
import type { BookModel } from './types';

export { CannotSave, ModelError } from './errors';
export { parseEntry } from './parse-entry';
export type * from './types';

/**
 * Opens a workbook.
 *
 * @param bytes the whole file; not to be changed afterwards
 * @param fileName the file's name; a folder before it is dropped
 * @throws {WorkbookError} when it is no .xlsx or .xlsm that can be read
 */
export function openModel(bytes: Uint8Array, fileName: string): BookModel {
  return new Book(load(openWorkbook(bytes, fileName)), bytes);
}

/** A new workbook with one empty sheet. */
export function newModel(): BookModel {
  return openModel(emptyBook(), 'Book1.xlsx');
}
