/** The hash under the fingerprint: what makes it differ, and that sums neither depend on order nor cancel. */
import fc from 'fast-check';
import { Hasher, HASH_WORDS, hashTexts, hexOf, saltOf } from '../../src/domain/hash';

/** The sum of things, each a list of values. */
function sumOf(things: readonly (readonly (string | number | null)[])[]): string {
  const hasher = new Hasher();
  const sums = new Int32Array(HASH_WORDS);
  for (const values of things) {
    hasher.start();
    for (const value of values) {
      if (typeof value === 'string') hasher.text(value);
      else hasher.count(value);
    }
    hasher.addTo(sums, 0);
  }
  return hexOf(sums, 0);
}

const thing = fc.array(fc.oneof(fc.string(), fc.nat(), fc.constant(null)), { maxLength: 5 });

describe('the hash', () => {
  it('has 128 bits as hex digits, zeros too', () => {
    expect(hexOf(new Int32Array([1, -1, 0, 0x0abcdef0]), 0)).toBe('00000001ffffffff000000000abcdef0');
    expect(hexOf(new Int32Array([9, 9, 9, 9, 1, 2, 3, 4]), 4)).toBe('00000001000000020000000300000004');
  });

  it('differs for values that differ', () => {
    const things = [
      [], [null], [''], [0], [1], ['1'], [-1], [2 ** 32], [2 ** 32 + 1], [2 ** 53 - 1], ['a'], ['b'], ['ab'], ['ba'], ['a', 'b'],
      ['b', 'a'], ['a', null], [null, 'a'], [1, 2], [2, 1], [0, 0], ['\u0000'], ['\u0000\u0000'],
    ]; // prettier-ignore
    const hashes = things.map((values) => sumOf([values]));
    expect(new Set(hashes).size).toBe(things.length);
    const words = hashes.flatMap((hash) => [0, 8, 16, 24].map((from) => hash.slice(from, from + 8)));
    expect(new Set(words).size).toBe(words.length);
  });

  it('is that of the things in any order', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 6 }), (things) => {
        expect(sumOf([...things].reverse())).toBe(sumOf(things));
      }),
    );
  });

  it('counts a thing as often as it is there', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 4 }), thing, (things, more) => {
        const sums = [things, [...things, more], [...things, more, more]].map(sumOf);
        expect(new Set(sums).size).toBe(3);
      }),
    );
  });

  it('takes NaN for no count', () => {
    expect(sumOf([[NaN]])).toBe(sumOf([[null]]));
  });

  it('spreads one differing letter over all words', () => {
    const texts = Array.from({ length: 2000 }, (_, index) => `BAG-${String(index)}`);
    const words = hashTexts(texts);
    const firsts = new Set<number>();
    let ones = 0;
    for (let code = 0; code < texts.length; code++) {
      firsts.add(words[2 * code] ?? 0);
      for (let bit = 0; bit < 32; bit++) ones += ((words[2 * code] ?? 0) >>> bit) & 1;
    }
    expect(firsts.size).toBe(texts.length);
    expect(ones / (texts.length * 32)).toBeCloseTo(0.5, 1);
  });

  it('tells the same number in two places apart', () => {
    const hasher = new Hasher();
    const hashes = [0, 1, 2].map((place) => {
      const sums = new Int32Array(HASH_WORDS);
      hasher.start();
      hasher.count(40, place);
      hasher.addTo(sums, 0);
      return hexOf(sums, 0);
    });
    expect(new Set(hashes).size).toBe(3);
    expect(saltOf(0)).toBe(0);
  });
});
