/** What the formula bar shows of a cell, and what becomes of what is typed there. */
import { isFault } from '../../../domain/sheet';
import { cellArea } from '../../../workbook/areas';
import { parseEntry } from '../../model';
import type { BookModel, SheetModel } from '../../model/types';

/** A cell of a sheet, 0-based. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The content of a cell as somebody would type it: a formula with its `=`, a date as it shows, a text that looks like something else behind a `'`. */
export function contentOf({ date1904 }: BookModel, sheet: SheetModel, { row, column }: Spot): string {
  const formula = sheet.formula(row, column);
  if (formula !== null) return `=${formula}`;
  const value = sheet.value(row, column);
  if (value === null) return '';
  if (isFault(value)) return value.text;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = sheet.numberFormat(row, column);
  if (typeof value === 'string') {
    const isKept = value === '' || parseEntry(value, format, { date1904 }).entry === value;
    return isKept ? value : `'${value}`;
  }
  // A date or a percentage is typed as it shows, where that says all of it.
  const shown = sheet.text(row, column);
  return parseEntry(shown, 'General', { date1904 }).entry === value ? shown : String(value);
}

/** Puts what was typed into a cell, with the number format that such an entry brings to a `General` one. */
export function putTyped(book: BookModel, sheet: SheetModel, typed: Spot & { readonly text: string }): void {
  const { row, column, text } = typed;
  const own = sheet.numberFormat(row, column);
  const { entry, format } = parseEntry(text, own, { date1904: book.date1904 });
  sheet.put(row, column, [[entry]]);
  // As Excel does it when somebody types a line break, so that all lines show.
  if (typeof entry === 'string' && entry.includes('\n') && !sheet.style(row, column).wrap) {
    sheet.setStyle(cellArea(row, column), { wrap: true });
  }
  if (format !== null && own === 'General') sheet.putFormats(row, column, [[format]]);
}
