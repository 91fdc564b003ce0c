/** Names that files are saved under. */
import type { BookModel } from '../../model/types';

const EXTENSION = /\.xl[st][xm]$/i;
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MACRO_TYPES = 'application/vnd.ms-excel';

/** The extension that a workbook keeps, since it says what is in the file: `.xlsm` has macros. */
function extensionOf({ name, hasMacros }: BookModel): string {
  return EXTENSION.exec(name)?.[0] ?? (hasMacros ? '.xlsm' : '.xlsx');
}

/** The name of a workbook without its extension. */
export function stemOf({ name }: BookModel): string {
  return name.replace(EXTENSION, '');
}

/** The name that a workbook is saved under when this was typed. */
export function fileNameFor(book: BookModel, typed: string): string {
  return `${typed.trim().replace(EXTENSION, '')}${extensionOf(book)}`;
}

/** What is wrong with a name that was typed. */
export function nameFault(typed: string): 'empty' | 'bad' | null {
  if (typed.trim().replace(EXTENSION, '') === '') return 'empty';
  // eslint-disable-next-line no-control-regex -- Windows takes none of them either.
  return /[\\/:*?"<>|\u0000-\u001F]/.test(typed) ? 'bad' : null;
}

/** The media type of a file by its name. */
export function mediaType(name: string): string {
  const extension = EXTENSION.exec(name)?.[0].toLowerCase();
  if (extension === '.xlsm') return `${MACRO_TYPES}.sheet.macroEnabled.12`;
  if (extension === '.xltm') return `${MACRO_TYPES}.template.macroEnabled.12`;
  return extension === '.xltx' ? `${TYPES}.template` : `${TYPES}.sheet`;
}
