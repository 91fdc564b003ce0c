/**
 * Interning texts: one code per distinct key. A table of our own over typed arrays, because a sheet of 100,000 bags has
 * as many distinct texts as rows, and growing a Map of that size costs more than everything else that is done with them.
 */
import type { Lexicon } from '../split';

/** The table is kept at most half full. */
const SPARE = 2;

/** FNV-1a over UTF-16 units, with a last fold: the table looks at the low bits. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

function folded(hash: number): number {
  return hash ^ (hash >>> 15) || 1;
}

function hashOf(text: string): number {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return folded(hash);
}

/**
 * The hash of a text that is plainly an id and its own key: capitals, digits and ASCII punctuation, at least one digit, no
 * blank, and no `+` as in a number that Excel made scientific. 0 for any other text, which needs a closer look. One pass,
 * because most cells of an id column are such texts.
 */
export function plainIdHash(text: string): number {
  let hash = OFFSET;
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit <= 0x20 || unit > 0x7e || (unit >= 0x61 && unit <= 0x7a) || unit === 0x2b) return 0;
    if (unit >= 0x30 && unit <= 0x39) digits++;
    hash = Math.imul(hash ^ unit, PRIME);
  }
  return digits === 0 ? 0 : folded(hash);
}

/** A lexicon while it is built. */
export class LexiconBuilder implements Lexicon {
  readonly keys: string[] = [''];
  readonly shown: string[] = [''];
  private hashes = new Int32Array(64);
  /** Codes by slot; 0 is an empty slot, since code 0 is never looked up. */
  private slots = new Int32Array(128);

  /** The code of a key, new when the key is; 0 for the empty key. */
  code(key: string, shown: string): number {
    return key === '' ? 0 : this.intern(key, hashOf(key), shown);
  }

  /** The code of a text that is its own key, by its {@link plainIdHash}. */
  plainId(text: string, hash: number): number {
    return this.intern(text, hash, text);
  }

  private intern(key: string, hash: number, shown: string): number {
    if (this.keys.length === this.hashes.length) this.grow();
    const slot = this.slotOf(key, hash);
    const known = this.slots[slot] ?? 0;
    if (known !== 0) return known;
    const code = this.keys.push(key) - 1;
    this.shown.push(shown);
    this.hashes[code] = hash;
    this.slots[slot] = code;
    return code;
  }

  /** The slot that holds a key, or the empty one where it belongs. */
  private slotOf(key: string, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = this.slots[slot] ?? 0;
      if (code === 0 || (this.hashes[code] === hash && this.keys[code] === key)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Four times the room: few moves, and never more than half full. */
  private grow(): void {
    const hashes = new Int32Array(this.hashes.length * 4);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.slots = new Int32Array(hashes.length * SPARE);
    const mask = this.slots.length - 1;
    for (let code = 1; code < this.keys.length; code++) {
      let slot = (hashes[code] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = code;
    }
  }
}
