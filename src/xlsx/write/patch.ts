/** Changes to a part by place: collected against its bytes as they are, then made all at once. The rest stays as it was written. */
import type { XmlAttribute, XmlElement } from '../xml';
import { decodeUtf8 } from '../xml-text';
import { joinBytes } from './packer';
import { escapeAttribute } from './text';

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const encoder = new TextEncoder();

export class Patch {
  private readonly changes: Change[] = [];
  private readonly appended = new Map<XmlElement, string>();

  /** `source` is UTF-8. */
  constructor(readonly source: Uint8Array) {}

  /** What stands from `start` to `end`. */
  text(start: number, end: number): string {
    return decodeUtf8(this.source, start, end);
  }

  /** Puts a text in place of what stands from `start` to `end`. */
  replace(start: number, end: number, text: string): void {
    this.changes.push({ start, end, text });
  }

  /** Puts a text before what stands at a place; texts for the same place keep their order. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, '');
  }

  /** Adds a child at the end of an element, which may have been written without an end tag. */
  append(element: XmlElement, xml: string): void {
    this.appended.set(element, (this.appended.get(element) ?? '') + xml);
  }

  /** Sets an attribute without a prefix, or takes it away with `null`. */
  setAttribute(element: XmlElement, name: string, value: string | null): void {
    const present = element.attributes.find((one) => one.local === name && one.namespace === '');
    const text = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
    if (present !== undefined) {
      if (present.value !== value) this.replace(this.blankBefore(present), present.end, text);
    } else if (value !== null) this.insert(element.start + 1 + nameOf(element).length, text);
  }

  /** The part with every change made; the very same bytes when there is none. */
  apply(): Uint8Array {
    for (const [element, xml] of this.appended) {
      if (element.selfClosing) this.replace(element.inner - 2, element.inner, `>${xml}</${nameOf(element)}>`);
      else this.insert(element.close, xml);
    }
    this.appended.clear();
    if (this.changes.length === 0) return this.source;
    const ordered = this.changes.map((change, index) => ({ ...change, index }));
    ordered.sort((a, b) => a.start - b.start || a.index - b.index);
    const pieces: Uint8Array[] = [];
    let at = 0;
    for (const { start, end, text } of ordered) {
      if (start > at) pieces.push(this.source.subarray(at, start));
      pieces.push(encoder.encode(text));
      at = Math.max(at, end);
    }
    pieces.push(this.source.subarray(at));
    return joinBytes(pieces);
  }

  private blankBefore(attribute: XmlAttribute): number {
    let at = attribute.start;
    while ((this.source[at - 1] ?? 0x21) <= 0x20) at--;
    return at;
  }
}

/** The prefix an element is written with, colon included, or nothing: its new children take the same. */
export function prefixOf(element: XmlElement): string {
  return element.prefix === '' ? '' : `${element.prefix}:`;
}

function nameOf(element: XmlElement): string {
  return prefixOf(element) + element.local;
}
