/** What a colleague would put into a cell. */
import { isFault } from '../../../domain/sheet';
import type { Target } from './targets';

const MARK = '-R';

/** One less than a count, or the first one. */
export function suggestedCount({ sheet, row, column }: Target): string {
  const value = sheet.value(row, column);
  if (typeof value !== 'number') return value === null ? '1' : '';
  return String(value > 0 ? value - 1 : value + 1);
}

/** A label with a mark behind it; without it where it has one. */
export function suggestedLabel({ sheet, row, column }: Target): string {
  const text = isFault(sheet.value(row, column)) ? '' : sheet.text(row, column);
  return text.endsWith(MARK) ? text.slice(0, -MARK.length) : `${text}${MARK}`;
}
