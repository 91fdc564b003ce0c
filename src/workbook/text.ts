/**
 * What a cell shows, by its number format. One function for every reader, so that an id reads the same from a file and
 * from Excel (DESIGN, "Snapshot").
 */
import { format, isDateFormat } from 'numfmt';
import { isFault, type CellValue } from '../domain/sheet';

/** Excel counts days from 1904 in some workbooks; the two calendars are this many days apart. */
const DAYS_1904 = 1462;

/**
 * The text of a cell as Excel displays it in a column wide enough.
 *
 * @param value the stored value; a fault shows its own text, a blank nothing
 * @param pattern the number format pattern; one that cannot be read, or that hides the value, counts as `General`
 * @param date1904 whether the workbook counts days from 1904
 */
export function textOf(value: CellValue, pattern: string, date1904 = false): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isFault(value)) return value.text;
  if (pattern === 'General' && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  return numberText(value, pattern, date1904);
}

function numberText(value: number, pattern: string, date1904: boolean): string {
  const shifted = date1904 && isDateFormat(pattern) ? value + DAYS_1904 : value;
  const text = format(pattern, shifted, { throws: false, invalid: '', dateErrorNumber: true, nbsp: false });
  return text.trim() === '' ? format('General', value) : text;
}
