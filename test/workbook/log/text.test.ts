import * as fc from 'fast-check';
import { LONGEST_CELL, cutText, joinText } from '../../../src/workbook/log/text';

describe('a note text in the cells of the log', () => {
  test('a short one stands in the first row', () => {
    expect(cutText('Release 40.', 3)).toEqual([['Release 40.', null, null]]);
  });

  test('a long one goes on in the next rows, then in further columns', () => {
    expect(cutText('abcdefghijk', 2, 3)).toEqual([
      ['abc', 'def'],
      ['ghi', 'jk'],
    ]);
  });

  test('it is cut after a line break where there is one near the limit', () => {
    expect(cutText('one\ntwo\nthree', 5, 10)).toEqual([['one\ntwo\n', 'three', null, null, null]]);
  });

  test('no line break near the limit: it is cut at the limit', () => {
    const text = `a\n${'b'.repeat(LONGEST_CELL)}`;
    expect(cutText(text, 2)).toEqual([[text.slice(0, LONGEST_CELL), 'bb']]);
  });

  test('a character of two units is not parted', () => {
    expect(cutText('ab😀cd', 3, 3)).toEqual([['ab', '😀c', 'd']]);
  });

  test('cells are never too long, and joined they are the text', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replace(/x/g, '\n'));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 20 }), (text, count, longest) => {
        const columns = cutText(text, count, longest);
        expect(joinText(columns)).toBe(text);
        for (const cells of columns) {
          expect(cells).toHaveLength(count);
          for (const cell of cells) expect((cell ?? '').length).toBeLessThanOrEqual(longest);
        }
      }),
    );
  });
});
