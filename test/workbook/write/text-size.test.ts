import * as fc from 'fast-check';
import { HIGHEST_ROW, MOST_LINES, heightOf, linesOf, partsThatFit } from '../../../src/workbook/write/text-size';

describe('linesOf', () => {
  test.each<[string, string, number, string[]]>([
    ['a text that fits', 'keep on hold', 20, ['keep on hold']],
    ['nothing', '', 20, ['']],
    ['its own line breaks', 'one\n\ntwo', 20, ['one', '', 'two']],
    ['between words', 'keep all parts on hold', 10, ['keep all', 'parts on', 'hold']],
    ['a word longer than a line', 'abcdefghij klm', 4, ['abcd', 'efgh', 'ij', 'klm']],
    ['capitals are wider', 'ABCDEFGHIJ', 10, ['ABCDEFGH', 'IJ']],
    ['East Asian characters take two', '保留全部零件', 6, ['保留全', '部零件']],
  ])('%s', (_, text, width, lines) => {
    expect(linesOf(text, width)).toEqual(lines);
  });

  test('every character but blanks is in some line, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const bare = (some: string): string => some.replace(/\s/g, '');
        expect(bare(linesOf(text, width).join(''))).toBe(bare(text));
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

describe('partsThatFit', () => {
  test('a text that fits stays whole, with its line breaks', () => {
    expect(partsThatFit('one\ntwo three', 5)).toEqual(['one\ntwo three']);
  });

  test('a text that is too high for one row goes on in further rows', () => {
    const text = Array.from({ length: 60 }, (_, index) => `B-${String(index + 10)}`).join(', ');
    const parts = partsThatFit(text, 10);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(linesOf(part, 10).length).toBeLessThanOrEqual(MOST_LINES);
    expect(parts.join('\n').replace(/\s+/g, ' ')).toBe(text);
  });
});
