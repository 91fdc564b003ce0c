/** Ids that people read as the same (SPEC section 5, `identifier-lookalike`). */

const ZERO = 0x30;
const ONE = 0x31;
const [A, B, G, I, L, O, T, X] = [0x41, 0x42, 0x47, 0x49, 0x4c, 0x4f, 0x54, 0x58];

function isLetter(code: number): boolean {
  return (code >= A && code <= 0x5a) || code > 0x7e;
}

/** Whether a word that says what an id is of, and is no part of it, stands here: lot, bag or box. */
function isWordAt(id: string, at: number): boolean {
  const first = id.charCodeAt(at);
  if (first !== L && first !== B) return false;
  const second = id.charCodeAt(at + 1);
  const third = id.charCodeAt(at + 2);
  const isWord =
    first === L ? second === O && third === T : (second === A && third === G) || (second === O && third === X);
  return isWord && !isLetter(id.charCodeAt(at + 3)) && (at === 0 || !isLetter(id.charCodeAt(at - 1)));
}

/** How many characters from here on are no part of the skeleton: a word, a blank or a hyphen. */
function passedOver(id: string, at: number): number {
  const code = id.charCodeAt(at);
  if (code === 0x20 || code === 0x2d || code === 0x2212 || (code >= 0x2010 && code <= 0x2015)) return 1;
  return isWordAt(id, at) ? 3 : 0;
}

/** A character as it is read: O as 0, I as 1. */
function asRead(code: number): number {
  return code === O ? ZERO : code === I ? ONE : code;
}

/**
 * An id without what people overlook: the words lot, bag and box, blanks, hyphens, O for 0, I for 1.
 *
 * @param id a normalised id (upper case, inner blanks single)
 */
export function skeletonOf(id: string): string {
  let skeleton = '';
  for (let at = 0; at < id.length; at++) {
    const passed = passedOver(id, at);
    if (passed === 0) skeleton += String.fromCharCode(asRead(id.charCodeAt(at)));
    else at += passed - 1;
  }
  return skeleton;
}

/** A number that is the same for ids of the same skeleton, made without building that. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) {
    const passed = passedOver(id, at);
    if (passed === 0) hash = Math.imul(hash ^ asRead(id.charCodeAt(at)), 0x01000193);
    else at += passed - 1;
  }
  // The low bits of a product depend on few bits of its factors, and the table below is addressed by them.
  return hash ^ (hash >>> 15);
}

/** Whether an id differs from its skeleton. Where none does, no two are alike: ids are told apart by their codes. */
function isOverlooked(id: string): boolean {
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    if (asRead(code) !== code || passedOver(id, at) > 0) return true;
  }
  return false;
}

/**
 * The codes whose skeleton another code has too, each with that skeleton. Empty skeletons are nobody's.
 *
 * @param keys normalised ids by code; code 0 is none
 */
export function lookalikes(keys: readonly string[]): ReadonlyMap<number, string> {
  if (!keys.some(isOverlooked)) return new Map();
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
