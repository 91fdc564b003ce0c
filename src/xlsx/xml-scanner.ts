/**
 * Reads XML as UTF-8 bytes, token by token, without making strings of what nobody asks for. Bytes may come at once or
 * in pieces; every token knows the bytes it covers, so that a patch can replace exactly those.
 */
import { WorkbookError } from './errors';
import { decodeText, decodeUtf8, resolveEntities } from './xml-text';

/** What {@link XmlScanner.next} found. Comments, processing instructions and the XML declaration are passed over. */
export const Token = {
  /** The bytes given so far end within a token: push more. */
  more: 0,
  /** A start tag, or an empty-element tag when `selfClosing`: no end tag follows that. */
  open: 1,
  /** An end tag. */
  close: 2,
  /** Character data or one CDATA section; a comment within text splits it in two. */
  text: 3,
  /** The document is over, and was well-formed. */
  end: 4,
} as const;
export type Token = (typeof Token)[keyof typeof Token];

/** A qualified name; there is one object per name and scanner. */
interface Name {
  readonly bytes: Uint8Array;
  readonly prefix: string;
  readonly local: string;
}

const noName: Name = { bytes: new Uint8Array(), prefix: '', local: '' };

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const blank = 0x20;
const exclamation = 0x21;
const quote = 0x22;
const apostrophe = 0x27;
const slash = 0x2f;
const lessThan = 0x3c;
const equals = 0x3d;
const greaterThan = 0x3e;
const questionMark = 0x3f;

/** No cell, name or formula is longer; a piecewise read must not hold a file's worth of bytes for one token. */
const longestToken = 16 * 1024 * 1024;
/** Deeper nesting than any workbook has, and little enough to walk. */
const deepest = 256;

/** How many numbers describe an attribute in {@link XmlScanner.attributes}. */
export const ATTRIBUTE_STRIDE = 4;

/** A forward-only scanner. Positions index `bytes`: the whole document, or what is at hand of one that comes in pieces. */
export class XmlScanner {
  /** The bytes at hand. Only those of the current token are sure to be there. */
  bytes: Uint8Array;
  /** First byte of the current token. */
  start = 0;
  /** Byte behind the current token. */
  end = 0;
  /** Whether the start tag is an element of its own. */
  selfClosing = false;
  /** First byte of the text of a text token: behind `<![CDATA[` of a CDATA section. */
  textStart = 0;
  /** Byte behind the text of a text token. */
  textEnd = 0;
  /** Per attribute of a start tag: first and behind-last byte of its name, then of its value. Valid up to `attributeCount`. */
  attributes = new Int32Array(16 * ATTRIBUTE_STRIDE);
  attributeCount = 0;

  #limit: number;
  #whole: boolean;
  #isCdata = false;
  #name = noName;
  readonly #part: string;
  readonly #names = new Map<number, Name>();
  readonly #open: Name[] = [];
  #isRootSeen = false;

  /**
   * @param part name of the part that is read, for the sentence when it is malformed
   * @param bytes the whole document; left out when it comes by {@link push}
   */
  constructor(part: string, bytes?: Uint8Array) {
    this.#part = part;
    this.#whole = bytes !== undefined;
    this.bytes = bytes ?? new Uint8Array(0);
    this.#limit = this.bytes.length;
  }

  /** Local name of the current start or end tag. */
  get local(): string {
    return this.#name.local;
  }

  /** Namespace prefix of the current start or end tag, or the empty text. */
  get prefix(): string {
    return this.#name.prefix;
  }

  /** How many elements are open, the one of the current start tag included unless it is self-closing. */
  get depth(): number {
    return this.#open.length;
  }

  /** Gives the next piece of the document, once {@link next} asked for more. */
  push(piece: Uint8Array): void {
    const kept = this.#limit - this.end;
    if (kept > longestToken) this.fail();
    const needed = kept + piece.length;
    const target = needed > this.bytes.length ? new Uint8Array(needed + (needed >> 2)) : this.bytes;
    target.set(this.bytes.subarray(this.end, this.#limit));
    target.set(piece, kept);
    this.bytes = target;
    this.start = 0;
    this.end = 0;
    this.#limit = needed;
  }

  /** Says that the document ends with what was pushed. */
  finish(): void {
    this.#whole = true;
  }

  /** Goes to the next token. Throws a {@link WorkbookError} when the document is not well-formed. */
  next(): Token {
    for (;;) {
      const at = this.end;
      if (at >= this.#limit) return this.#atEnd();
      this.start = at;
      const second = this.bytes[at + 1] ?? 0;
      if (this.bytes[at] !== lessThan) {
        const text = this.#readText(at);
        if (text !== null) return text;
        continue;
      }
      if (at + 1 >= this.#limit) return this.#short();
      if (second === slash) return this.#readClose(at + 2);
      if (second !== exclamation && second !== questionMark) return this.#readOpen(at + 1);
      const kind = second === questionMark ? this.#pass(at, 2, '?>') : this.#readDeclaration(at);
      if (kind !== null) return kind;
    }
  }

  /** Decoded text of the current text token. */
  text(): string {
    const text = decodeText(this.bytes, this.textStart, this.textEnd, !this.#isCdata);
    return text ?? this.fail();
  }

  /** Whether the element ends right behind the current text token, so that this is all the text it has. */
  get isAllText(): boolean {
    const at = this.textEnd + 1;
    return !this.#isCdata && at < this.#limit && this.bytes[at] === slash;
  }

  /** Whether an attribute of the current start tag has this qualified name. */
  isAttribute(index: number, name: string): boolean {
    const start = this.attributes[index * ATTRIBUTE_STRIDE] ?? 0;
    const end = this.attributes[index * ATTRIBUTE_STRIDE + 1] ?? 0;
    if (end - start !== name.length) return false;
    for (let at = 0; at < name.length; at++) if (this.bytes[start + at] !== name.charCodeAt(at)) return false;
    return true;
  }

  /** Decoded value of the current start tag's attribute of this qualified name, or `null`. */
  attribute(name: string): string | null {
    for (let index = 0; index < this.attributeCount; index++) {
      if (this.isAttribute(index, name)) return this.attributeValue(index);
    }
    return null;
  }

  /** Qualified name of an attribute of the current start tag. */
  attributeName(index: number): string {
    const at = index * ATTRIBUTE_STRIDE;
    return decodeUtf8(this.bytes, this.attributes[at] ?? 0, this.attributes[at + 1] ?? 0);
  }

  /** Decoded value of an attribute of the current start tag. */
  attributeValue(index: number): string {
    const at = index * ATTRIBUTE_STRIDE;
    const raw = decodeUtf8(this.bytes, this.attributes[at + 2] ?? 0, this.attributes[at + 3] ?? 0);
    // A line break in a value is a blank; only `&#10;` stays one.
    return resolveEntities(raw.replaceAll(/[\t\n\r]/g, ' ')) ?? this.fail();
  }

  /** Throws: the document is not what it should be. */
  fail(): never {
    throw new WorkbookError('malformed', this.#part);
  }

  #atEnd(): Token {
    if (!this.#whole) return Token.more;
    if (this.depth > 0 || !this.#isRootSeen) this.fail();
    this.start = this.end;
    return Token.end;
  }

  /** The bytes end within a token: more may come, or the document is cut off. */
  #short(): typeof Token.more {
    if (this.#whole) this.fail();
    this.end = this.start;
    return Token.more;
  }

  /** Text; `null` for the white space outside the root element, the only text that may be there. */
  #readText(at: number): Token | null {
    const found = this.bytes.indexOf(lessThan, at);
    const isFound = found !== -1 && found < this.#limit;
    if (!isFound && !this.#whole) return this.#short();
    this.textStart = at;
    this.textEnd = isFound ? found : this.#limit;
    this.end = this.textEnd;
    this.#isCdata = false;
    if (this.depth > 0) return Token.text;
    for (let index = at; index < this.textEnd; index++) {
      if (!isSpace(this.bytes[index] ?? 0)) this.fail();
    }
    return null;
  }

  #readClose(at: number): Token {
    let end = at;
    while (end < this.#limit && !isNameEnd(this.bytes[end] ?? 0)) end++;
    const nameEnd = end;
    end = this.#skipSpace(end);
    if (end >= this.#limit) return this.#short();
    const name = this.#open.pop();
    if (this.bytes[end] !== greaterThan || name === undefined || !isSame(this.bytes, at, nameEnd, name)) this.fail();
    this.#name = name;
    this.end = end + 1;
    return Token.close;
  }

  #readOpen(at: number): Token {
    let end = at;
    let hash = 0;
    for (; end < this.#limit; end++) {
      const byte = this.bytes[end] ?? 0;
      if (isNameEnd(byte)) break;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    const tagEnd = this.#readAttributes(end);
    if (tagEnd < 0) return this.#short();
    if (end === at || (this.depth === 0 && this.#isRootSeen)) this.fail();
    this.#isRootSeen = true;
    this.#name = this.#nameOf(at, end, hash);
    this.end = tagEnd;
    if (!this.selfClosing) {
      if (this.#open.length >= deepest) this.fail();
      this.#open.push(this.#name);
    }
    return Token.open;
  }

  /** Reads from behind the name to behind `>`; -1 when the bytes end before. */
  #readAttributes(from: number): number {
    this.attributeCount = 0;
    let at = from;
    for (;;) {
      at = this.#skipSpace(at);
      if (at >= this.#limit) return -1;
      const byte = this.bytes[at];
      if (byte === greaterThan) {
        this.selfClosing = false;
        return at + 1;
      }
      if (byte === slash) {
        if (at + 1 >= this.#limit) return -1;
        if (this.bytes[at + 1] !== greaterThan) this.fail();
        this.selfClosing = true;
        return at + 2;
      }
      at = this.#readAttribute(at);
      if (at < 0) return -1;
    }
  }

  #readAttribute(nameStart: number): number {
    let nameEnd = nameStart;
    while (nameEnd < this.#limit && !isNameEnd(this.bytes[nameEnd] ?? 0)) nameEnd++;
    const equalsAt = this.#skipSpace(nameEnd);
    if (equalsAt >= this.#limit) return -1;
    if (this.bytes[equalsAt] !== equals || nameEnd === nameStart) this.fail();
    const markAt = this.#skipSpace(equalsAt + 1);
    if (markAt >= this.#limit) return -1;
    const mark = this.bytes[markAt];
    if (mark !== quote && mark !== apostrophe) this.fail();
    for (let at = markAt + 1; at < this.#limit; at++) {
      const byte = this.bytes[at];
      if (byte === lessThan) this.fail();
      if (byte !== mark) continue;
      this.#keepAttribute(nameStart, nameEnd, markAt + 1, at);
      return at + 1;
    }
    return -1;
  }

  #skipSpace(from: number): number {
    let at = from;
    while (at < this.#limit && isSpace(this.bytes[at] ?? 0)) at++;
    return at;
  }

  #keepAttribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const at = this.attributeCount * ATTRIBUTE_STRIDE;
    if (at >= this.attributes.length) {
      const longer = new Int32Array(this.attributes.length * 2);
      longer.set(this.attributes);
      this.attributes = longer;
    }
    this.attributes[at] = nameStart;
    this.attributes[at + 1] = nameEnd;
    this.attributes[at + 2] = valueStart;
    this.attributes[at + 3] = valueEnd;
    this.attributeCount++;
  }

  /** `<!--` and `<![CDATA[`. A document type is refused: no workbook has one, and entities are how small files grow. */
  #readDeclaration(at: number): Token | null {
    if (this.#startsWith(at, '<!--')) return this.#pass(at, 4, '-->');
    if (this.#limit - at < 9 && !this.#whole) return this.#short();
    if (!this.#startsWith(at, '<![CDATA[') || this.depth === 0) this.fail();
    const short = this.#pass(at, 9, ']]>');
    if (short !== null) return short;
    this.textStart = at + 9;
    this.textEnd = this.end - 3;
    this.#isCdata = true;
    return Token.text;
  }

  /** Passes over something that ends with `mark`; `null` when done. */
  #pass(at: number, length: number, mark: string): typeof Token.more | null {
    const last = mark.charCodeAt(mark.length - 1);
    for (let found = at + length; ; found++) {
      found = this.bytes.indexOf(last, found);
      if (found === -1 || found >= this.#limit) return this.#short();
      const from = found + 1 - mark.length;
      if (from >= at + length && this.#startsWith(from, mark)) {
        this.end = found + 1;
        return null;
      }
    }
  }

  #startsWith(at: number, text: string): boolean {
    if (at + text.length > this.#limit) return false;
    for (let index = 0; index < text.length; index++) {
      if (this.bytes[at + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  #nameOf(start: number, end: number, hash: number): Name {
    const known = this.#names.get(hash);
    if (known !== undefined && isSame(this.bytes, start, end, known)) return known;
    const text = decodeUtf8(this.bytes, start, end);
    const colon = text.indexOf(':');
    const name = {
      bytes: this.bytes.slice(start, end),
      prefix: text.slice(0, Math.max(0, colon)),
      local: text.slice(colon + 1),
    };
    this.#names.set(hash, name);
    return name;
  }
}

function isSpace(byte: number): boolean {
  return byte === blank || byte === lineFeed || byte === carriageReturn || byte === tab;
}

function isNameEnd(byte: number): boolean {
  return byte <= slash
    ? isSpace(byte) || byte === slash || byte === quote || byte === apostrophe
    : byte === greaterThan || byte === equals || byte === lessThan;
}

function isSame(bytes: Uint8Array, start: number, end: number, name: Name): boolean {
  const length = end - start;
  if (length !== name.bytes.length) return false;
  for (let index = 0; index < length; index++) {
    if (bytes[start + index] !== name.bytes[index]) return false;
  }
  return true;
}
