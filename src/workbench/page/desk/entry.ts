/** What the formula bar shows of a cell, and what becomes of what is typed there. */
import { isDateFormat, isPercentFormat } from 'numfmt';
import { isFault } from '../../../domain/sheet';
import { cellArea } from '../../../workbook/areas';
import { textOf } from '../../../workbook/text';
import { parseEntry } from '../../model';
import type { BookModel, SheetModel } from '../../model/types';

/** A cell of a sheet, 0-based. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The content of a cell as somebody would type it: a formula with its `=`, a date as a date, a text that looks like something else behind a `'`. */
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
  return numberContent(value, format, date1904);
}

/** Dates and times as they are typed, in the order tried: all of the value must be in it. */
const DATES = ['m/d/yyyy', 'h:mm:ss AM/PM', 'm/d/yyyy h:mm:ss AM/PM'];

/** A number as somebody would type it: dates and percentages as such, whatever the cell shows of them, all others as plain digits. */
function numberContent(value: number, format: string, date1904: boolean): string {
  const isAll = (text: string): boolean => parseEntry(text, 'General', { date1904 }).entry === value;
  if (isDateFormat(format)) {
    const texts = DATES.map((pattern) => textOf(value, pattern, date1904));
    return texts.find(isAll) ?? String(value);
  }
  // Of 15 digits, as Excel keeps them: 0.07 times 100 is 7.000000000000001.
  const percent = `${Number((value * 100).toPrecision(15))}%`;
  return isPercentFormat(format) && isAll(percent) ? percent : String(value);
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
