/**
 * Finds the tags in UTF-8 bytes one after the other. It is made for sheets of millions of tags: it keeps no text and
 * makes no object per tag.
 */

export const OPEN = 1;
export const CLOSE = 2;
export const EMPTY = 3;
/** A comment, an instruction or character data: nothing in it is a tag. */
const OTHER = 4;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

export class TagFinder {
  /** What was found: {@link OPEN}, {@link CLOSE}, {@link EMPTY} or {@link OTHER}. */
  kind = OTHER;
  /** From its `<` to past its `>`. */
  start = 0;
  end = 0;
  /** The local name. */
  nameStart = 0;
  nameEnd = 0;

  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  /** Goes to the next tag; false when the bytes end before it does. */
  next(): boolean {
    const start = this.bytes.indexOf(LT, this.at);
    if (start < 0) return false;
    const first = this.bytes[start + 1];
    const end = first === 0x21 || first === 0x3f ? this.endOfOther(start) : this.endOfTag(start);
    if (end < 0) return false;
    this.start = start;
    this.end = end;
    this.at = end;
    if (first === 0x21 || first === 0x3f) this.kind = OTHER;
    else this.readName(start, first === SLASH);
    return true;
  }

  /** Whether the tag has this local name, given as its bytes. */
  is(name: Uint8Array): boolean {
    if (this.nameEnd - this.nameStart !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[this.nameStart + index] !== name[index]) return false;
    }
    return true;
  }

  private readName(start: number, closing: boolean): void {
    const { bytes, end } = this;
    const from = closing ? start + 2 : start + 1;
    let at = from;
    this.nameStart = from;
    for (; at < end - 1; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= 0x20 || byte === SLASH) break;
      if (byte === COLON) this.nameStart = at + 1;
    }
    this.nameEnd = at;
    this.kind = closing ? CLOSE : bytes[end - 2] === SLASH ? EMPTY : OPEN;
  }

  private endOfTag(start: number): number {
    const { bytes } = this;
    for (let at = start + 1; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === GT) return at + 1;
      if (byte === QUOTE || byte === APOSTROPHE) {
        at = bytes.indexOf(byte, at + 1);
        if (at < 0) return -1;
      }
    }
    return -1;
  }

  private endOfOther(start: number): number {
    const { bytes } = this;
    const isComment = bytes[start + 2] === 0x2d;
    const isData = bytes[start + 2] === 0x5b;
    for (let at = bytes.indexOf(GT, start + 2); at >= 0; at = bytes.indexOf(GT, at + 1)) {
      const [two, one] = [bytes[at - 2], bytes[at - 1]];
      if (isComment ? at >= start + 6 && one === 0x2d && two === 0x2d : isData ? one === 0x5d && two === 0x5d : true) {
        return at + 1;
      }
    }
    return -1;
  }
}

/** Where the value of an attribute with a one-letter name begins in a start tag; 0 when the tag has none. */
export function attributeValue(bytes: Uint8Array, from: number, end: number, letter: number): number {
  let at = from;
  while (at < end) {
    const equals = bytes.indexOf(EQUALS, at);
    if (equals < 0 || equals >= end) return 0;
    let last = equals - 1;
    while ((bytes[last] ?? 0) <= 0x20) last--;
    let open = equals + 1;
    while ((bytes[open] ?? 0) <= 0x20) open++;
    if (bytes[last] === letter && (bytes[last - 1] ?? 0) <= 0x20) return open + 1;
    const close = bytes.indexOf(bytes[open] ?? QUOTE, open + 1);
    if (close < 0) return 0;
    at = close + 1;
  }
  return 0;
}

/** Reads the digits at a place as a number; -1 when there are none. */
export function digitsAt(bytes: Uint8Array, at: number): number {
  let value = -1;
  for (let byte = bytes[at] ?? 0; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) {
    value = Math.max(value, 0) * 10 + byte - 0x30;
  }
  return value;
}

/** The 0-based column of the cell reference at a place; -1 when there is none. */
export function columnAt(bytes: Uint8Array, at: number): number {
  let column = 0;
  for (let byte = (bytes[at] ?? 0) & 0xdf; byte >= 0x41 && byte <= 0x5a; byte = (bytes[++at] ?? 0) & 0xdf) {
    column = column * 26 + byte - 0x40;
  }
  return column - 1;
}
