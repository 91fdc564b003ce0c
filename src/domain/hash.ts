/** A hash of 128 bits that is fast over numbers. It tells changes apart; it is no protection against someone who wants to deceive. */

/** How many 32-bit words a hash has. */
export const HASH_WORDS = 4;

// Odd numbers with their bits well spread: one per word of the hash, so that the words differ from the first step on.
const FACTORS = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const;

/** Numbers that are far apart for the places 0, 1, 2 ... of a record; 0 for the first. */
export function saltOf(place: number): number {
  return Math.imul(place, FACTORS[0]);
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** Spreads every bit over the whole word (the finishing step of MurmurHash3). */
function spread(value: number): number {
  let word = value ^ (value >>> 16);
  word = Math.imul(word, 0x85ebca6b);
  word ^= word >>> 13;
  word = Math.imul(word, 0xc2b2ae35);
  return word ^ (word >>> 16);
}

/** Two words per text, at `2 * code` and after: a text is hashed once, however many rows have it. */
export function hashTexts(texts: readonly string[]): Int32Array {
  const words = new Int32Array(texts.length * 2);
  for (let code = 0; code < texts.length; code++) {
    const text = texts[code] ?? '';
    let one = FACTORS[0] ^ text.length;
    let two = FACTORS[2] ^ text.length;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      one = Math.imul(rotated(one, 5) ^ unit, FACTORS[1]);
      two = Math.imul(rotated(two, 11) ^ unit, FACTORS[3]);
    }
    words[2 * code] = spread(one + rotated(two, 16));
    words[2 * code + 1] = spread(two ^ rotated(one, 7));
  }
  return words;
}

/** Builds the hash of one thing, value by value; the order of the values counts. It is used again for the next thing. */
export class Hasher {
  private readonly state = new Int32Array(HASH_WORDS);

  /** Begins anew. */
  start(): void {
    for (let word = 0; word < HASH_WORDS; word++) this.state[word] = FACTORS[word] ?? 0;
  }

  /** Takes in 64 bits. */
  words(one: number, two: number): void {
    const { state } = this;
    state[0] = Math.imul(rotated(state[0] ?? 0, 13) ^ one, FACTORS[0]);
    state[1] = Math.imul(rotated(state[1] ?? 0, 17) ^ two, FACTORS[1]);
    state[2] = Math.imul(rotated(state[2] ?? 0, 15) + one, FACTORS[2]);
    state[3] = Math.imul(rotated(state[3] ?? 0, 19) + two, FACTORS[3]);
  }

  /**
   * Takes in a whole number of any size that is exact; `null` and NaN are a value of their own.
   *
   * @param salt tells the same number in two places apart, below 1000; needed only where values may be left out
   */
  count(value: number | null, salt = 0): void {
    const high = value === null || Number.isNaN(value) ? -1 : Math.floor(value / 0x100000000);
    this.words((value ?? 0) | 0, high + saltOf(salt));
  }

  /** Takes in a text; `null` differs from every text. */
  text(text: string | null): void {
    if (text === null) {
      this.words(0, -1);
      return;
    }
    const [one = 0, two = 0] = hashTexts([text]);
    this.words(one, two);
  }

  /**
   * Adds the finished hash to a sum. Sums do not depend on the order of what is added, and one thing twice is not the
   * same as none.
   *
   * @param at index of the first of the sum's words
   */
  addTo(sums: Int32Array, at: number): void {
    const { state } = this;
    const all = (state[0] ?? 0) + rotated(state[1] ?? 0, 8) + rotated(state[2] ?? 0, 16) + rotated(state[3] ?? 0, 24);
    for (let word = 0; word < HASH_WORDS; word++) {
      sums[at + word] = (sums[at + word] ?? 0) + spread((state[word] ?? 0) ^ (all + Math.imul(word, FACTORS[3])));
    }
  }
}

const HEX_BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The words of a hash as 32 hex digits. */
export function hexOf(sums: Int32Array, at: number): string {
  let hex = '';
  for (let word = 0; word < HASH_WORDS; word++) {
    const value = sums[at + word] ?? 0;
    for (let shift = 24; shift >= 0; shift -= 8) hex += HEX_BYTES[(value >>> shift) & 0xff] ?? '';
  }
  return hex;
}
