/** Functions of dates, which are days counted from the end of 1899. */
import type { Args } from '../evaluate';
import { FormulaError, NUM, sound, toNumber, Unsure } from '../values';
import { each, type FormulaFunction } from './define';

const DAY = 86_400_000;
/** The day before which Excel counts a 29 February 1900 that never was. */
const FIRST_SURE = 61;
const LAST = 2_958_465;
/** Day 0 as Excel counts from March 1900 on. */
const ZERO = Date.UTC(1899, 11, 30);

/** A date given as a number. Texts that are dates depend on the language. */
function dayOf(args: Args, place: number): number {
  if (args.on.cells.date1904) throw new Unsure('days counted from 1904');
  const value = sound(args.scalar(place));
  if (typeof value === 'string') throw new Unsure('a text that may be a date');
  const day = toNumber(value);
  if (day < 0 || day > LAST + 1) throw new FormulaError(NUM);
  if (day < FIRST_SURE) throw new Unsure('days of early 1900');
  return day;
}

function dateOf(day: number): Date {
  return new Date(ZERO + Math.floor(day) * DAY);
}

function serialOf(year: number, month: number, day: number): number {
  const serial = Math.round((Date.UTC(year, month, day) - ZERO) / DAY);
  if (serial > LAST || serial < 0 || Number.isNaN(serial)) throw new FormulaError(NUM);
  if (serial < FIRST_SURE) throw new Unsure('days of early 1900');
  return serial;
}

/** `DATE`: months and days may be more than there are. */
function date(args: Args): number {
  if (args.on.cells.date1904) throw new Unsure('days counted from 1904');
  const year = Math.trunc(args.number(0));
  if (year < 0 || year > 9999) throw new FormulaError(NUM);
  if (year < 1900) throw new Unsure('years of two digits');
  return serialOf(year, Math.trunc(args.number(1)) - 1, Math.trunc(args.number(2)));
}

/** The same day so many months on, or the last one of that month. */
function monthsOn(args: Args, isEnd: boolean): number {
  const from = dateOf(dayOf(args, 0));
  const months = Math.trunc(args.number(1));
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serialOf(year, month, isEnd ? last : Math.min(from.getUTCDate(), last));
}

function weekday(args: Args): number {
  const day = dateOf(dayOf(args, 0)).getUTCDay();
  const kind = args.has(1) ? Math.trunc(args.number(1)) : 1;
  if (kind === 1) return day + 1;
  if (kind === 2) return ((day + 6) % 7) + 1;
  if (kind === 3) return (day + 6) % 7;
  throw new Unsure('another first day of the week');
}

/** Hours, minutes or seconds of a day, whole seconds of which Excel rounds to. */
function clock(args: Args, part: (seconds: number) => number): number {
  const value = sound(args.scalar(0));
  if (typeof value === 'string') throw new Unsure('a text that may be a time');
  const time = toNumber(value);
  if (time < 0) throw new FormulaError(NUM);
  return part(Math.round((time % 1) * 86_400) % 86_400);
}

function ofDay(part: (date: Date) => number): FormulaFunction {
  return each(1, 1, (args) => part(dateOf(dayOf(args, 0))));
}

export const dates: Readonly<Record<string, FormulaFunction>> = {
  DATE: each(3, 3, date),
  YEAR: ofDay((own) => own.getUTCFullYear()),
  MONTH: ofDay((own) => own.getUTCMonth() + 1),
  DAY: ofDay((own) => own.getUTCDate()),
  WEEKDAY: each(1, 2, weekday),
  EDATE: each(2, 2, (args) => monthsOn(args, false)),
  EOMONTH: each(2, 2, (args) => monthsOn(args, true)),
  DAYS: each(2, 2, (args) => Math.floor(dayOf(args, 0)) - Math.floor(dayOf(args, 1))),
  HOUR: each(1, 1, (args) => clock(args, (seconds) => Math.floor(seconds / 3600))),
  MINUTE: each(1, 1, (args) => clock(args, (seconds) => Math.floor(seconds / 60) % 60)),
  SECOND: each(1, 1, (args) => clock(args, (seconds) => seconds % 60)),
};
