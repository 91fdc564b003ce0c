import { fontOf, wrappedLines } from '../../../../src/workbench/page/grid/fonts';
import { acrossOf, fittedNumber } from '../../../../src/workbench/page/grid/shown-text';

// Without a canvas a letter of Calibri 11 counts as 7.43 pixels wide.
const font = fontOf({ fontName: 'Calibri', fontSize: 11, bold: false, italic: false });

describe('where a general cell puts its value', () => {
  it.each([
    [40, 'right'],
    ['40', 'left'],
    [true, 'center'],
    [{ fault: 'error', text: '#N/A' }, 'center'],
    [{ fault: 'noValue', text: '=A1' }, 'left'],
    [null, 'left'],
  ] as const)('%p %s', (value, across) => {
    expect(acrossOf('general', value)).toBe(across);
  });

  it('is not asked where the cell says it', () => {
    expect(acrossOf('left', 40)).toBe('left');
  });
});

describe('a number in a column that is too narrow', () => {
  it('shows whole where it fits', () => {
    expect(fittedNumber(1234, '1,234', '#,##0', font, 60)).toBe('1,234');
  });

  it('becomes number signs and is never cut off', () => {
    // 30 pixels hold four letters of 7.43.
    expect(fittedNumber(1234567, '1,234,567', '#,##0', font, 30)).toBe('####');
    expect(fittedNumber(1234567, '1,234,567', '#,##0', font, 2)).toBe('#');
  });

  it('loses decimals where its format is General', () => {
    // 60 pixels hold eight letters: 0.333333 has eight.
    expect(fittedNumber(1 / 3, '0.333333333', 'General', font, 60)).toBe('0.333333');
    expect(fittedNumber(12.75, '12.75', 'General', font, 30)).toBe('12.8');
  });

  it('is written with an exponent where its whole part does not fit', () => {
    expect(fittedNumber(12345678901, '12345678901', 'General', font, 55)).toBe('1.2E+10');
    expect(fittedNumber(0.00001234, '1.234E-05', 'General', font, 45)).toBe('1E-05');
    expect(fittedNumber(12345678901, '12345678901', 'General', font, 20)).toBe('##');
  });
});

describe('the lines of a text that wraps', () => {
  // 75 pixels hold ten letters.
  it.each([
    ['', 1],
    ['ten lettrs', 1],
    ['one two three', 2],
    ['one\ntwo', 2],
    ['one two three four five', 3],
    ['a word of twenty-three-letters', 4],
    ['abcdefghijklmnopqrstuvwxy', 3],
  ])('of %p are %p', (text, lines) => {
    expect(wrappedLines(text, font, 75)).toBe(lines);
  });
});
