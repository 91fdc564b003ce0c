/** What the formula bar shows of a cell, and what becomes of what is typed there. */
import type { CellEntry } from '../../../../src/workbench/model';
import { contentOf, putTyped } from '../../../../src/workbench/page/desk/entry';
import { bookOf } from '../../model/support/grid';

const A1 = { row: 0, column: 0 } as const;

/** A cell into which something was typed. */
function typed(text: string, format = 'General') {
  const { book, sheet } = bookOf([]);
  if (format !== 'General') sheet.putFormats(0, 0, [[format]]);
  putTyped(book, sheet, { ...A1, text });
  return {
    value: sheet.value(0, 0),
    format: sheet.numberFormat(0, 0),
    shows: sheet.text(0, 0),
    content: contentOf(book, sheet, A1),
  };
}

/** The content of a cell that holds a value in a format. */
function contentIn(value: CellEntry, format: string): string {
  const { book, sheet } = bookOf([[value]]);
  sheet.putFormats(0, 0, [[format]]);
  return contentOf(book, sheet, A1);
}

// 2026-03-05 is 46086 days after Excel's day 0: 126 years of 365 days and 31 leap days from 1900-01-01 (day 1) to 2026-01-01
// (46023, with the day that there never was), and 31 + 28 + 4 more.
const MARCH_5 = 46_086;

describe('what is typed into a cell', () => {
  it.each([
    ['40', { value: 40, format: 'General', shows: '40', content: '40' }],
    ['-2.50', { value: -2.5, format: 'General', shows: '-2.5', content: '-2.5' }],
    ['1,234.5', { value: 1234.5, format: '#,##0.00', shows: '1,234.50', content: '1234.5' }],
    ['12%', { value: 0.12, format: '0%', shows: '12%', content: '12%' }],
    ['7.25%', { value: 0.0725, format: '0.00%', shows: '7.25%', content: '7.25%' }],
    ['3/5/2026', { value: MARCH_5, format: 'm/d/yyyy', shows: '3/5/2026', content: '3/5/2026' }],
    ['2026-03-05', { value: MARCH_5, format: 'm/d/yyyy', shows: '3/5/2026', content: '3/5/2026' }],
    ['18:00', { value: 0.75, format: 'h:mm', shows: '18:00', content: '6:00:00 PM' }],
    ['true', { value: true, format: 'General', shows: 'TRUE', content: 'TRUE' }],
    ['Bag 14', { value: 'Bag 14', format: 'General', shows: 'Bag 14', content: 'Bag 14' }],
    ['', { value: null, format: 'General', shows: '', content: '' }],
  ])('%j is what it looks like', (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });

  it.each(['007', '3/5/2026', '=B2', '12%', 'TRUE', '-A1'])('stays the text %j behind an apostrophe', (text) => {
    expect(typed(`'${text}`)).toEqual({ value: text, format: 'General', shows: text, content: `'${text}` });
  });

  it.each(['007', '3/5/2026', '12%'])('stays the text %j in a cell for texts, which needs no apostrophe', (text) => {
    expect(typed(text, '@')).toEqual({ value: text, format: '@', shows: text, content: text });
  });

  it('is a formula behind an equals sign', () => {
    expect(typed('=B2+1').content).toBe('=B2+1');
  });

  it('keeps the number format that the cell has', () => {
    expect(typed('12%', '0.000')).toEqual({ value: 0.12, format: '0.000', shows: '0.120', content: '0.12' });
  });
});

describe('the content of a cell', () => {
  it('says all of a date, whatever the cell shows of it', () => {
    expect(contentIn(MARCH_5, 'mmm-yy')).toBe('3/5/2026');
    expect(contentIn(MARCH_5, 'dddd')).toBe('3/5/2026');
    expect(contentIn(MARCH_5 + 0.75, 'm/d/yyyy')).toBe('3/5/2026 6:00:00 PM');
  });

  it('says all of a percentage, and of a rounded number', () => {
    expect(contentIn(0.125, '0%')).toBe('12.5%');
    expect(contentIn(0.07, '0%')).toBe('7%');
    expect(contentIn(2.345, '0.0')).toBe('2.345');
  });

  it('is a plain number for what is no day of the calendar', () => {
    expect(contentIn(-3, 'm/d/yyyy')).toBe('-3');
  });

  it('is the error value that the cell has', () => {
    expect(contentIn({ fault: 'error', text: '#N/A' }, 'General')).toBe('#N/A');
  });

  it.each<[CellEntry, string]>([
    [40, '0.00'],
    [MARCH_5, 'd-mmm'],
    [MARCH_5 + 0.5, 'm/d/yy h:mm'],
    [0.25, '0%'],
    [0.07, '0.0%'],
    [1e21, '0.00E+00'],
    ["'quoted", 'General'],
    ['007', 'General'],
    [true, 'General'],
  ])('puts %j in the format %j back as it was when it is typed again', (value, format) => {
    const { book, sheet } = bookOf([[value]]);
    sheet.putFormats(0, 0, [[format]]);
    putTyped(book, sheet, { ...A1, text: contentOf(book, sheet, A1) });
    expect([sheet.value(0, 0), sheet.numberFormat(0, 0)]).toEqual([value, format]);
  });
});
