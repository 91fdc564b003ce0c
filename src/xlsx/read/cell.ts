/** One cell being read: its type, its style, and the value that they make of what stands in `v` or `is`. */
import type { CellFault, CellValue } from '../../domain/sheet';
import { ATTRIBUTE_STRIDE, type XmlScanner } from '../xml-scanner';
import { unescapeText } from '../xml-text';
import { anyNumber, cellAt, plainNumber, wholeNumber } from './bytes';
import { serialOf } from './dates';
import { RichText, TextCache } from './texts';

/** The attribute `t` of a cell. */
type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

const attributeR = 0x72;
const attributeS = 0x73;
const attributeT = 0x74;

/** What the values of a workbook's cells depend on. */
export interface ValueContext {
  /** A shared text by its index; `undefined` where there is none. */
  readonly sharedText: (index: number) => string | undefined;
  readonly date1904: boolean;
}

/** A cell whose parts are given in the order in which they stand in the file. The same object serves for all cells. */
export class Cell {
  /** Row and column in one number, as {@link cellAt} makes it; -1 when the cell does not say. */
  place = -1;
  style = 0;
  readonly rich = new RichText();
  #type: CellType = 'n';
  #hasValue = false;
  /** The value as a number, when it was plain enough; else it is in `#text`. */
  #number = Number.NaN;
  #text = '';
  readonly #context: ValueContext;
  readonly #texts = new TextCache();
  readonly #faults = new Map<string, CellFault>();

  constructor(context: ValueContext) {
    this.#context = context;
  }

  /** Begins a cell at its start tag. */
  start(scanner: XmlScanner): void {
    this.place = -1;
    this.style = 0;
    this.#type = 'n';
    this.#hasValue = false;
    this.#number = Number.NaN;
    this.#text = '';
    const { attributes, bytes } = scanner;
    for (let at = 0; at < scanner.attributeCount * ATTRIBUTE_STRIDE; at += ATTRIBUTE_STRIDE) {
      const name = attributes[at] ?? 0;
      if ((attributes[at + 1] ?? 0) - name !== 1) continue;
      const from = attributes[at + 2] ?? 0;
      const to = attributes[at + 3] ?? 0;
      const letter = bytes[name];
      if (letter === attributeS) this.style = wholeNumber(bytes, from, to);
      else if (letter === attributeT) this.#type = typeOf(bytes, from, to);
      else if (letter === attributeR) {
        this.place = cellAt(bytes, from, to);
        if (this.place === -1) scanner.fail();
      }
    }
  }

  /** Takes the start of `v` or `is`. */
  startValue(): void {
    this.#hasValue = true;
  }

  /** Takes text within `v`. */
  takeText(scanner: XmlScanner): void {
    if (this.#text === '' && scanner.isAllText && this.#takePlain(scanner)) return;
    this.#text += scanner.text();
  }

  /** The value, once the cell is over: `null` when it has none. */
  value(): CellValue {
    if (this.#type === 'inlineStr') return this.rich.text === '' || !this.#hasValue ? null : this.rich.text;
    if (!this.#hasValue) return null;
    switch (this.#type) {
      case 'n':
        return Number.isNaN(this.#number) ? this.#numberFrom(this.#text) : this.#number;
      case 's':
        return this.#sharedText();
      case 'str':
        return unescapeText(this.#text);
      case 'b':
        return this.#boolean();
      case 'e':
        return this.#fault(this.#text);
      case 'd':
        return serialOf(this.#text.trim(), this.#context.date1904) ?? this.#numberFrom(this.#text);
    }
  }

  #takePlain(scanner: XmlScanner): boolean {
    const { bytes, textStart, textEnd } = scanner;
    if (this.#type === 'n') this.#number = plainNumber(bytes, textStart, textEnd);
    else if (this.#type === 's') this.#number = wholeNumber(bytes, textStart, textEnd);
    else if (this.#type === 'str') {
      const text = this.#texts.get(bytes, textStart, textEnd);
      this.#text = text ?? '';
      return text !== null;
    } else return false;
    return this.#number >= 0 || this.#number < 0;
  }

  /** What should be a number and is none is shown as it is: nothing may vanish unseen. */
  #numberFrom(text: string): CellValue {
    const number = anyNumber(text);
    return Number.isNaN(number) ? text.trim() || null : number;
  }

  #sharedText(): CellValue {
    const index = Number.isNaN(this.#number) ? anyNumber(this.#text) : this.#number;
    if (Number.isNaN(index)) return null;
    // A text that the file does not hold is not blank: what stood here is lost, like the target of a broken reference.
    const text = this.#context.sharedText(index) ?? this.#fault('#REF!');
    return text === '' ? null : text;
  }

  #boolean(): CellValue {
    const text = this.#text.trim();
    if (text === '1' || text === 'true') return true;
    return text === '0' || text === 'false' ? false : text || null;
  }

  #fault(text: string): CellFault {
    const known = this.#faults.get(text);
    if (known !== undefined) return known;
    const fault: CellFault = { fault: 'error', text: text.trim() || '#VALUE!' };
    this.#faults.set(text, fault);
    return fault;
  }
}

/** A type by its length and first letter; one that is not known is text as it stands. */
function typeOf(bytes: Uint8Array, from: number, to: number): CellType {
  const length = to - from;
  if (length > 1) return length === 'inlineStr'.length ? 'inlineStr' : 'str';
  const letter = String.fromCharCode(bytes[from] ?? 0);
  return letter === 's' || letter === 'b' || letter === 'e' || letter === 'd' || letter === 'n' ? letter : 'n';
}
