/** Text that people typed, on one line; ids in the order in which people count. */
import fc from 'fast-check';
import { compareIds, plain, plainOrNull } from '../../../src/domain/note/plain';

describe('plain', () => {
  it.each([
    ['a\r\nb\tc', 'a b c'],
    [' a \u00a0 b\u2028c\u0085d ', 'a b c d'],
    ['a\u202eb\u200bc\ufeff', 'abc'],
    ['a\ud800b', 'a\ufffdb'],
    ['\u0000\ufffe', ''],
    ['Ø 3 µm 是', 'Ø 3 µm 是'],
  ])('%j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it('nothing left is nothing', () => {
    expect([plainOrNull(' \n'), plainOrNull(null), plainOrNull(' B ')]).toEqual([null, null, 'B']);
  });
});

describe('the order of ids', () => {
  it('is that of the numbers in them', () => {
    const ids = ['', 'B-10', 'b-9', 'B-9x', 'B-009', 'A', 'B-9', '10', '9', 'B-99999999999999999999', 'B'];
    expect([...ids].sort(compareIds)).toEqual(
      ['9', '10', 'A', 'B', 'B-009', 'B-9', 'b-9', 'B-9x', 'B-10', 'B-99999999999999999999', ''],
    ); // prettier-ignore
  });

  it('is an order: only equal texts are level, and turning round turns the sign', () => {
    const id = fc.string({ unit: fc.constantFrom('a', 'B', '-', '0', '1', '12', ' '), maxLength: 6 });
    fc.assert(
      fc.property(id, id, id, (a, b, c) => {
        expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) + 0);
        expect(compareIds(a, b) === 0).toBe(a === b);
        if (compareIds(a, b) < 0 && compareIds(b, c) < 0) expect(compareIds(a, c)).toBeLessThan(0);
      }),
    );
  });
});
