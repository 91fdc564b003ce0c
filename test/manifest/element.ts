import { SaxesParser } from 'saxes';

/** An XML element: its name as written, attributes, child elements and text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Parses a document to its root element; throws where it is not well-formed. */
export function parseXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const root = top.children[0];
  if (root === undefined) throw new Error('The document is empty.');
  return root;
}

/** An element and everything below it, in document order. */
export function everyElement(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** The elements of a name below an element. */
export function elementsNamed(root: Element, name: string): readonly Element[] {
  return everyElement(root).filter((element) => element.name === name);
}

/** The one element of a name; throws where there is none or more than one. */
export function theElement(root: Element, name: string): Element {
  const found = elementsNamed(root, name);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`There are ${found.length} <${name}>.`);
  return only;
}

/** The names of an element's children, repeated ones once. */
export function childNames({ children }: Element): readonly string[] {
  return children.map(({ name }) => name).filter((name, at, all) => name !== all[at - 1]);
}
