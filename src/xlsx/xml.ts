/** Small XML parts as a tree whose elements and attributes know the bytes they cover. */
import { transitional } from './namespaces';
import { ATTRIBUTE_STRIDE, Token, XmlScanner } from './xml-scanner';

/** An attribute. Positions are byte positions in the document. */
export interface XmlAttribute {
  readonly local: string;
  /** The namespace of its prefix, as {@link XmlElement.namespace}; empty without a prefix. */
  readonly namespace: string;
  readonly value: string;
  /** The whole attribute, from its name to behind its closing quote. */
  readonly start: number;
  readonly end: number;
}

/** An element. Positions are byte positions in the document. */
export interface XmlElement {
  readonly local: string;
  readonly prefix: string;
  /** The namespace in its transitional form: a strict document reads like any other. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The decoded text that stands directly in the element, in one piece. */
  readonly text: string;
  /** Where the start tag begins, and behind its end. */
  readonly start: number;
  readonly inner: number;
  /** Where the end tag begins, and behind its end. Without an end tag both are `inner`. */
  readonly close: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** Namespaces by prefix: those that an element declares, before those of the elements around it. */
interface Scope {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: Scope | null;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Building extends Mutable<Omit<XmlElement, 'children'>> {
  readonly children: Building[];
  readonly parent: Building | null;
  readonly scope: Scope;
}

const xmlScope: Scope = {
  own: new Map([
    ['', ''],
    ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ]),
  outer: null,
};

/**
 * Parses a document.
 *
 * @param bytes UTF-8 without a byte order mark, as `Workbook.xml` gives them
 * @param part name of the part, for the sentence when it is malformed
 */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const scanner = new XmlScanner(part, bytes);
  let current: Building | null = null;
  let root: Building | null = null;
  for (let token = scanner.next(); token !== Token.end; token = scanner.next()) {
    if (token === Token.open) {
      const element = openElement(scanner, current);
      root ??= element;
      current?.children.push(element);
      if (!scanner.selfClosing) current = element;
    } else if (token === Token.text) {
      if (current !== null) current.text += scanner.text();
    } else if (current !== null) {
      current.close = scanner.start;
      current.end = scanner.end;
      current = current.parent;
    }
  }
  return root ?? scanner.fail();
}

function openElement(scanner: XmlScanner, parent: Building | null): Building {
  const { prefix, local, start, end, selfClosing } = scanner;
  const scope = scopeOf(scanner, parent?.scope ?? xmlScope);
  return {
    local,
    prefix,
    namespace: namespaceOf(prefix, scope) ?? scanner.fail(),
    attributes: attributesOf(scanner, scope),
    children: [],
    text: '',
    parent,
    start,
    end,
    inner: end,
    close: end,
    selfClosing,
    scope,
  };
}

function scopeOf(scanner: XmlScanner, outer: Scope): Scope {
  let own: Map<string, string> | null = null;
  for (let index = 0; index < scanner.attributeCount; index++) {
    const name = scanner.attributeName(index);
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    own ??= new Map();
    own.set(name.slice('xmlns:'.length), transitional(scanner.attributeValue(index)));
  }
  return own === null ? outer : { own, outer };
}

function namespaceOf(prefix: string, scope: Scope): string | null {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const namespace = at.own.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return null;
}

function attributesOf(scanner: XmlScanner, scope: Scope): XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  for (let index = 0; index < scanner.attributeCount; index++) {
    const name = scanner.attributeName(index);
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const colon = name.indexOf(':');
    const at = index * ATTRIBUTE_STRIDE;
    attributes.push({
      local: name.slice(colon + 1),
      namespace: colon === -1 ? '' : (namespaceOf(name.slice(0, colon), scope) ?? scanner.fail()),
      value: scanner.attributeValue(index),
      start: scanner.attributes[at] ?? 0,
      end: (scanner.attributes[at + 3] ?? 0) + 1,
    });
  }
  return attributes;
}

/** The value of an attribute, or `null`. Attributes without a prefix are in no namespace. */
export function attributeOf(element: XmlElement | null, local: string, namespace = ''): string | null {
  if (element === null) return null;
  return element.attributes.find((one) => one.local === local && one.namespace === namespace)?.value ?? null;
}

/** Whether an attribute is set to one of the ways to say yes. */
export function isOn(element: XmlElement | null, local: string): boolean {
  const value = attributeOf(element, local);
  return value === '1' || value === 'true' || value === 'on';
}

/** The children of this name in the namespace of their parent. */
export function childrenOf(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter((child) => child.local === local && child.namespace === element.namespace);
}

/** The first child of this name in the namespace of its parent, or `null`. */
export function childOf(element: XmlElement | null, local: string): XmlElement | null {
  if (element === null) return null;
  return element.children.find((child) => child.local === local && child.namespace === element.namespace) ?? null;
}
