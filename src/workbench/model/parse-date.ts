import type { ParsedEntry } from './types';

const DAY_MS = 86_400_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
]; // prettier-ignore
/** Years of two digits up to this one are of this century. */
const LAST_OF_CENTURY = 29;

interface Day {
  readonly year: number;
  /** 0-based. */
  readonly month: number;
  readonly day: number;
  readonly format: string;
}

interface Time {
  readonly part: number;
  readonly format: string;
}

/**
 * Reads a date, a time, or both, as Excel does in English (United States); `null` for anything else, also for a day that
 * is not in the calendar.
 */
export function parseDate(text: string, date1904: boolean, year: number): ParsedEntry | null {
  const time = parseTime(text);
  if (time !== null) return { entry: time.part, format: time.format };
  const [, dayText = text, timeText] = /^(\S*\d\S*|.*?\d)[ T]+(\d{1,2}:.*|\d{1,2} ?[ap]m)$/i.exec(text) ?? [];
  const day = parseDay(dayText.trim(), year);
  if (day === null) return null;
  const serial = serialOf(day, date1904);
  if (serial === null) return null;
  if (timeText === undefined) return { entry: serial, format: day.format };
  const clock = parseTime(timeText);
  return clock === null ? null : { entry: serial + clock.part, format: 'm/d/yy h:mm' };
}

function parseDay(text: string, thisYear: number): Day | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const numeric = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (numeric !== null) {
    const [, month, second, year] = numeric;
    if (year !== undefined) return dayOf(fullYear(year), Number(month), Number(second), 'm/d/yyyy');
    return dayOf(thisYear, Number(month), Number(second), 'd-mmm');
  }
  return parseNamed(text, thisYear);
}

/** `5-Mar`, `5 March 2025`, `Mar 5, 2025`, `Mar-25`. */
function parseNamed(text: string, thisYear: number): Day | null {
  const dayFirst = /^(\d{1,2})[- /]?([a-z]+)\.?(?:[- /,]+(\d{2}|\d{4}))?$/i.exec(text);
  if (dayFirst !== null) return named(dayFirst[2], dayFirst[1], dayFirst[3], thisYear);
  const monthFirst = /^([a-z]+)\.?[- /]?(\d{1,2})(?:, ?| |-|\/)(\d{4}|\d{2})$/i.exec(text);
  if (monthFirst !== null) return named(monthFirst[1], monthFirst[2], monthFirst[3], thisYear);
  const [, name, number] = /^([a-z]+)\.?[- /](\d{4}|\d{1,2})$/i.exec(text) ?? [];
  const month = monthNumber(name ?? '');
  if (month === 0 || number === undefined) return null;
  // What cannot be a day is a year.
  if (number.length === 4 || Number(number) > 31) return dayOf(fullYear(number), month, 1, 'mmm-yy');
  return dayOf(thisYear, month, Number(number), 'd-mmm');
}

function named(name: string | undefined, day: string | undefined, year: string | undefined, thisYear: number) {
  const month = monthNumber(name ?? '');
  if (month === 0) return null;
  if (year === undefined) return dayOf(thisYear, month, Number(day), 'd-mmm');
  return dayOf(fullYear(year), month, Number(day), 'd-mmm-yy');
}

/** 1-based; 0 when it is none. */
function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  return Math.max(MONTHS.indexOf(lower), FULL_MONTHS.indexOf(lower)) + 1;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year <= LAST_OF_CENTURY ? 2000 + year : 1900 + year;
}

function dayOf(year: number, month: number, day: number, format: string): Day | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  // Excel's calendar has one day that there never was.
  const isExcels = year === 1900 && month === 2 && day === 29;
  return (isReal || isExcels) && year <= 9999 ? { year, month: month - 1, day, format } : null;
}

function serialOf({ year, month, day }: Day, date1904: boolean): number | null {
  const days = Date.UTC(year, month, day) / DAY_MS;
  if (date1904) return days + 24_107 < 0 ? null : days + 24_107;
  const isLeapDay = year === 1900 && month === 1 && day === 29;
  const serial = isLeapDay ? 60 : days + 25_569 > 60 ? days + 25_569 : days + 25_568;
  return serial < 1 ? null : serial;
}

function parseTime(text: string): Time | null {
  const match = /^(\d{1,4})(?::([0-5]?\d)(?::([0-5]?\d(?:\.\d+)?))?)?(?:\s?([ap])m?)?$/i.exec(text);
  if (match === null) return null;
  const [, hours = '0', minutes, seconds, half] = match;
  if (minutes === undefined && half === undefined) return null;
  if (half !== undefined && (Number(hours) > 12 || Number(hours) < 1)) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const part = (hour * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86_400;
  const format = hour >= 24 ? '[h]:mm:ss' : `h:mm${seconds === undefined ? '' : ':ss'}`;
  return { part, format: half === undefined ? format : `${format} AM/PM` };
}
