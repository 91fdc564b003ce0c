/** Texts of cells: the shared ones, and those that stand in the cells. */
import type { Parts } from '../parts';
import { scanPart } from '../scan-part';
import { unescapeText } from '../xml-text';
import { Token, type XmlScanner } from '../xml-scanner';

/**
 * Collects the text of an `si` or `is` element: that of its `t`, or of the `t` of each of its runs. Phonetic text, which
 * says how the text is read aloud, is no part of it.
 */
export class RichText {
  #text = '';
  /** How many elements are open within. */
  #depth = 0;
  #isRun = false;
  #isText = false;

  /** Begins anew, behind the start tag. */
  start(): void {
    this.#text = '';
    this.#depth = 0;
    this.#isText = false;
  }

  /** Takes a token within the element. `isOwn` says whether its name is in the namespace of spreadsheets. */
  take(token: Token, scanner: XmlScanner, isOwn: boolean): void {
    if (token === Token.text) {
      if (this.#isText) this.#text += scanner.text();
    } else if (token === Token.close) {
      this.#depth--;
      this.#isText = false;
    } else if (!scanner.selfClosing) {
      this.#depth++;
      this.#isText = isOwn && scanner.local === 't' && (this.#depth === 1 || (this.#depth === 2 && this.#isRun));
      if (this.#depth === 1) this.#isRun = isOwn && scanner.local === 'r';
    }
  }

  get text(): string {
    return unescapeText(this.#text);
  }
}

/** The shared texts of a workbook, by index. */
export function readSharedTexts(parts: Parts, name: string): readonly string[] {
  const texts: string[] = [];
  const rich = new RichText();
  let prefix = '';
  let isItem = false;
  scanPart(parts, name, (token, scanner) => {
    const isTag = token !== Token.text;
    const depth = scanner.depth + (token === Token.open && !scanner.selfClosing ? 0 : 1);
    if (isTag && depth === 1) prefix = scanner.prefix;
    else if (isTag && depth === 2) {
      if (scanner.prefix !== prefix || scanner.local !== 'si') return;
      isItem = token === Token.open && !scanner.selfClosing;
      if (token === Token.open) rich.start();
      if (!isItem) texts.push(rich.text);
    } else if (isItem) rich.take(token, scanner, scanner.prefix === prefix);
  });
  return texts;
}

const slots = 4096;
const longestKept = 64;
const ampersand = 0x26;
const carriageReturn = 0x0d;
const underscore = 0x5f;

/**
 * Makes each text that stands in many cells only once, which saves its memory as well as its decoding. Only short,
 * plain texts are kept, in a table where a newer one takes the place of an older one.
 */
export class TextCache {
  readonly #texts = new Array<string>(slots).fill('');

  /** The text between two places of UTF-8 bytes; `null` for one that needs decoding. */
  get(bytes: Uint8Array, start: number, end: number): string | null {
    if (end - start > longestKept) return null;
    let hash = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte > 0x7e || byte === ampersand || byte === underscore || byte === carriageReturn) return null;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    const slot = (hash ^ (hash >>> 13)) & (slots - 1);
    const known = this.#texts[slot] ?? '';
    if (isText(known, bytes, start, end)) return known;
    let text = '';
    for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
    this.#texts[slot] = text;
    return text;
  }
}

function isText(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== bytes[start + at]) return false;
  return true;
}
