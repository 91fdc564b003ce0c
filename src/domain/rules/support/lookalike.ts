/** Ids that people read as the same (SPEC section 5, `identifier-lookalike`). */

const ZERO = 0x30;
const ONE = 0x31;

/** Words that say what an id is of and are no part of it. */
const WORDS = ['LOT', 'BAG', 'BOX'] as const;

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || code > 0x7e;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

/** How many characters to pass over at a place of an id: a whole word lot, bag or box. */
function wordAt(id: string, at: number): number {
  const first = id.charCodeAt(at);
  if (first !== 0x4c && first !== 0x42) return 0;
  if ((at > 0 && isLetter(id.charCodeAt(at - 1))) || isLetter(id.charCodeAt(at + 3))) return 0;
  return WORDS.some((word) => id.startsWith(word, at)) ? 3 : 0;
}

/** Passes over an id's skeleton character by character, so that nothing is built where only a hash is wanted. */
function walk(id: string, visit: (code: number) => void): void {
  for (let at = 0; at < id.length; at++) {
    const word = wordAt(id, at);
    if (word > 0) {
      at += word - 1;
      continue;
    }
    const code = id.charCodeAt(at);
    if (code === 0x20 || isHyphen(code)) continue;
    visit(code === 0x4f ? ZERO : code === 0x49 ? ONE : code);
  }
}

/**
 * An id without what people overlook: the words lot, bag and box, blanks, hyphens, O for 0, I for 1.
 *
 * @param id a normalised id (upper case, inner blanks single)
 */
export function skeletonOf(id: string): string {
  let skeleton = '';
  walk(id, (code) => {
    skeleton += String.fromCharCode(code);
  });
  return skeleton;
}

function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  walk(id, (code) => {
    hash = Math.imul(hash ^ code, 0x01000193);
  });
  // The low bits of a product depend on few bits of its factors, and the table below is addressed by them.
  return hash ^ (hash >>> 15);
}

/**
 * The codes whose skeleton another code has too, each with that skeleton. Empty skeletons are nobody's.
 *
 * @param keys normalised ids by code; code 0 is none
 */
export function lookalikes(keys: readonly string[]): ReadonlyMap<number, string> {
  const groups = new Map<string, number[]>();
  for (const code of withEqualHashes(keys)) {
    const skeleton = skeletonOf(keys[code] ?? '');
    if (skeleton !== '') groups.set(skeleton, [...(groups.get(skeleton) ?? []), code]);
  }
  const found = new Map<number, string>();
  for (const [skeleton, codes] of groups) {
    if (codes.length > 1) for (const code of codes) found.set(code, skeleton);
  }
  return found;
}

/** The codes whose hash another code has: hardly any where no two ids look alike. */
function withEqualHashes(keys: readonly string[]): ReadonlySet<number> {
  const size = 2 ** Math.ceil(Math.log2(keys.length * 2 + 1));
  const table = new Int32Array(size);
  const hashes = new Int32Array(keys.length);
  const equal = new Set<number>();
  for (let code = 1; code < keys.length; code++) {
    const hash = hashOf(keys[code] ?? '');
    hashes[code] = hash;
    let slot = hash & (size - 1);
    while (table[slot] !== 0 && hashes[table[slot] ?? 0] !== hash) slot = (slot + 1) & (size - 1);
    const known = table[slot] ?? 0;
    if (known === 0) table[slot] = code;
    else equal.add(known).add(code);
  }
  return equal;
}

/** Letters that pass for digits on a label. */
const DIGITS: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', B: '8', Z: '2' };

/**
 * Revisions that differ only by O/0, I/1, S/5, B/8 or Z/2: their class by code, for those that another one looks like. A class
 * is named by the lowest code in it. Leading zeros of what then is a number are dropped, as they are in revisions: `O1` looks like `01`, which is `1`.
 *
 * @param keys normalised revisions by code; code 0 is none
 */
export function lookalikeRevisions(keys: readonly string[]): ReadonlyMap<number, number> {
  const firsts = new Map<string, number>();
  const classes = new Map<number, number>();
  for (let code = 1; code < keys.length; code++) {
    const digits = (keys[code] ?? '').replace(/[OISBZ]/g, (letter) => DIGITS[letter] ?? letter);
    const likeness = /^\d+$/.test(digits) ? digits.replace(/^0+(?=\d)/, '') : digits;
    const first = firsts.get(likeness);
    if (first === undefined) firsts.set(likeness, code);
    else classes.set(first, first).set(code, first);
  }
  return classes;
}
