import fc from 'fast-check';
import { fold, plain, widthOf } from '../../../src/cli/text/width';

describe('the width of a text in a terminal', () => {
  it.each([
    ['', 0],
    ['Bag 14', 6],
    ['für', 3],
    ['fu\u0308r', 3],
    ['箱', 2],
    ['ロットB', 7],
    ['가방', 4],
    ['ＡＢ', 4],
    ['📦', 2],
    ['a\u200bb', 2],
  ])('%s is %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('folding', () => {
  it('breaks at blanks', () => {
    expect(fold('Bag B-1 is listed in two lanes', 12)).toEqual(['Bag B-1 is', 'listed in', 'two lanes']);
  });

  it('fills a line to the last column', () => {
    expect(fold('1234 6789 1234', 9)).toEqual(['1234 6789', '1234']);
  });

  it('cuts a word only where it alone is too long', () => {
    expect(fold('see 0123456789ABCDEF now', 10)).toEqual(['see', '0123456789', 'ABCDEF now']);
  });

  it('breaks between wide characters, which take two columns each', () => {
    expect(fold('箱の中の部品', 6)).toEqual(['箱の中', 'の部品']);
  });

  it('goes on after wide characters on the same line', () => {
    expect(fold('Lot 箱の中の部品 held', 10)).toEqual(['Lot 箱の中', 'の部品', 'held']);
  });

  it('gives no line for nothing', () => {
    expect(fold('  ', 10)).toEqual([]);
  });

  it('keeps every word, and no line is too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 8, max: 90 }), (text, width) => {
        const lines = fold(text, width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/[ \t\r\n]/g, '')).toBe(text.replace(/[ \t\r\n]/g, ''));
      }),
    );
  });
});

describe('a text of the workbook in a terminal', () => {
  it('cannot move the cursor, change the title or turn the direction of writing', () => {
    expect(plain('Lot\u001b[2J B\u0007')).toBe('Lot [2J B ');
    expect(plain('Lot\r\nB')).toBe('Lot B');
    expect(plain('A\u202eB\u2066C')).toBe('A B C');
    expect(plain('A\u009b31mB')).toBe('A 31mB');
  });

  it('is otherwise as it is', () => {
    expect(plain('Größe 箱 – "B" 📦')).toBe('Größe 箱 – "B" 📦');
  });
});
