/** Functions of texts. */
import { textOf } from '../../../workbook/text';
import { pattern } from '../criteria';
import type { Args } from '../evaluate';
import { FormulaError, isScalar, numberIn, sound, toText, toTruth, Unsure, VALUE } from '../values';
import { each, MOST, whole, type FormulaFunction } from './define';

/** Excel counts UTF-16 units; those of one sign are not taken apart. */
function plain(text: string): string {
  if (/[\uD800-\uDFFF]/.test(text)) throw new Unsure('signs of two units');
  return text;
}

function length(args: Args, place: number, otherwise: number): number {
  const number = args.has(place) ? Math.trunc(args.number(place)) : otherwise;
  if (number < 0) throw new FormulaError(VALUE);
  return number;
}

function found(args: Args, find: (text: string, from: number) => number): number {
  const text = plain(args.text(1));
  const start = args.has(2) ? Math.trunc(args.number(2)) : 1;
  if (start < 1 || start > text.length + 1) throw new FormulaError(VALUE);
  const at = find(text, start - 1);
  if (at < 0) throw new FormulaError(VALUE);
  return at + 1;
}

function search(args: Args): number {
  const wanted = plain(args.text(0));
  return found(args, (text, from) => {
    const at = text.slice(from).search(new RegExp(pattern(wanted), 'isu'));
    return at < 0 ? at : at + from;
  });
}

function substitute(args: Args): string {
  const [text, before, after] = [args.text(0), args.text(1), args.text(2)];
  if (before === '') return text;
  if (!args.has(3)) return text.replaceAll(before, () => after);
  const which = Math.trunc(args.number(3));
  if (which < 1) throw new FormulaError(VALUE);
  let at = -1;
  for (let count = 0; count < which; count++) {
    at = text.indexOf(before, at < 0 ? 0 : at + before.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + after + text.slice(at + before.length);
}

function replaced(args: Args): string {
  const text = plain(args.text(0));
  const start = Math.trunc(args.number(1));
  if (start < 1) throw new FormulaError(VALUE);
  return text.slice(0, start - 1) + args.text(3) + text.slice(start - 1 + length(args, 2, 0));
}

/** All texts of areas and values one after the other. */
function texts(args: Args, from: number): readonly string[] {
  return args
    .all()
    .slice(from)
    .flatMap((result) => (isScalar(result) ? [toText(result)] : args.on.rows(result).flat().map(toText)));
}

function joined(args: Args): string {
  const between = args.text(0);
  const skipsEmpty = toTruth(args.scalar(1));
  return texts(args, 2)
    .filter((text) => !skipsEmpty || text !== '')
    .join(between);
}

const NUMBERS = /^(?:[#0,]+(?:\.[#0]+)?%?|(?:[ymd]+[-/. ])*[ymd]+|h{1,2}:mm(?::ss)?)$/i;

/** The text of a number in a format that means the same in every language. */
function formatted(args: Args): string {
  const value = sound(args.scalar(0));
  const format = args.text(1);
  const number = typeof value === 'string' ? numberIn(value) : value;
  if (number === null && typeof value === 'string') return value;
  if (typeof number === 'boolean') return number ? 'TRUE' : 'FALSE';
  if (!NUMBERS.test(format) || (number ?? 0) < 0) throw new Unsure('such a format');
  return textOf(number ?? 0, format, args.on.cells.date1904);
}

function proper(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function one(value: (text: string) => string | number): FormulaFunction {
  return each(1, 1, (args) => value(args.text(0)));
}

export const text: Readonly<Record<string, FormulaFunction>> = {
  LEN: one((own) => own.length),
  LEFT: each(1, 2, (args) => plain(args.text(0)).slice(0, length(args, 1, 1))),
  RIGHT: each(1, 2, (args) => {
    const own = plain(args.text(0));
    return own.slice(Math.max(0, own.length - length(args, 1, 1)));
  }),
  MID: each(3, 3, (args) => {
    const own = plain(args.text(0));
    const start = Math.trunc(args.number(1));
    if (start < 1) throw new FormulaError(VALUE);
    return own.slice(start - 1, start - 1 + length(args, 2, 0));
  }),
  FIND: each(2, 3, (args) => found(args, (own, from) => own.indexOf(plain(args.text(0)), from))),
  SEARCH: each(2, 3, search),
  SUBSTITUTE: each(3, 4, substitute),
  REPLACE: each(4, 4, replaced),
  // Blanks only: other white space stays.
  TRIM: one((own) => own.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ')),
  // eslint-disable-next-line no-control-regex -- those are the signs that it takes away
  CLEAN: one((own) => own.replace(/[\u0000-\u001F]/g, '')),
  UPPER: one((own) => own.toUpperCase()),
  LOWER: one((own) => own.toLowerCase()),
  PROPER: one((own) => {
    if (/[^\x20-\x7E]/.test(own)) throw new Unsure('capitals of other languages');
    return proper(own);
  }),
  EXACT: each(2, 2, (args) => args.text(0) === args.text(1)),
  REPT: each(2, 2, (args) => {
    const [own, times] = [args.text(0), length(args, 1, 0)];
    if (own.length * times > 32_767) throw new FormulaError(VALUE);
    return own.repeat(times);
  }),
  CONCATENATE: whole(1, MOST, (args) =>
    args
      .all()
      .map((_, place) => args.text(place))
      .join(''),
  ),
  CONCAT: whole(1, MOST, (args) => texts(args, 0).join('')),
  TEXTJOIN: whole(3, MOST, joined),
  VALUE: each(1, 1, (args) => {
    const value = sound(args.scalar(0));
    if (typeof value === 'boolean') throw new FormulaError(VALUE);
    const number = typeof value === 'string' ? numberIn(value) : (value ?? 0);
    if (number === null) throw new FormulaError(VALUE);
    return number;
  }),
  TEXT: each(2, 2, formatted),
  CHAR: each(1, 1, (args) => {
    const code = Math.trunc(args.number(0));
    if (code < 1 || code > 255) throw new FormulaError(VALUE);
    if (code > 126) throw new Unsure('signs of the code page');
    return String.fromCharCode(code);
  }),
  CODE: one((own) => {
    if (own === '') throw new FormulaError(VALUE);
    const code = own.charCodeAt(0);
    if (code > 126) throw new Unsure('signs of the code page');
    return code;
  }),
};
