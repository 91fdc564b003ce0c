import * as fc from 'fast-check';
import { HIGHEST_ROW, heightOf, linesOf, widthOf } from '../../../src/workbook/write/text-size';

describe('linesOf', () => {
  test.each<[string, string, number, string[]]>([
    ['a text that fits', 'keep on hold', 20, ['keep on hold']],
    ['nothing', '', 20, ['']],
    ['its own line breaks', 'one\n\ntwo', 20, ['one', '', 'two']],
    ['between words', 'keep all parts on hold', 10, ['keep all', 'parts on', 'hold']],
    ['a word longer than a line', '1234567890 123', 4, ['1234', '5678', '90', '123']],
    ['capitals are wider', 'ABCDEFGHIJ', 10, ['ABCDEFGH', 'IJ']],
    ['thin letters take half', 'illilli il', 4, ['illilli', 'il']],
    ['East Asian characters take two', '保留全部零件', 6, ['保留全', '部零件']],
  ])('%s', (_, text, width, lines) => {
    expect(linesOf(text, width)).toEqual(lines);
  });

  test('every character but blanks is in some line, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const bare = (some: string): string => some.replace(/\s/g, '');
        const lines = linesOf(text, width);
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) {
          expect(line.length === 1 || widthOf(line.trimEnd()) <= width || /^[\ud800-\udbff]/.test(line)).toBe(true);
        }
      }),
    );
  });
});

test('heights: 15 points a line of 11 points, never below one line, never above what Excel shows', () => {
  expect(heightOf(1)).toBe(15);
  expect(heightOf(3)).toBe(45);
  expect(heightOf(0)).toBe(15);
  expect(heightOf(1, 16)).toBe(22);
  expect(heightOf(100)).toBe(HIGHEST_ROW);
});
