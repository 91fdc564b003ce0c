/** A font, fill, border, cell format or differential format of styles.xml as a value that can be compared and altered. */
import type { XmlElement } from '../../xml';
import { decodeUtf8 } from '../../xml-text';
import { escapePlain } from '../text';

export interface Fragment {
  /** The local name. */
  readonly name: string;
  /** Names as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Fragment[];
  /** Source of what is not altered: it is carried along and never looked into. */
  readonly raw?: string;
}

/** Makes a fragment. */
export function fragment(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Fragment[] = [],
): Fragment {
  return { name, attributes, children };
}

/** Reads an element of a part as a fragment. What is not of the main namespace, and `extLst`, stays source. */
export function fragmentOf(source: Uint8Array, element: XmlElement, namespace = element.namespace): Fragment {
  if (element.namespace !== namespace || element.local === 'extLst') {
    return { ...fragment(element.local), raw: decodeUtf8(source, element.start, element.end) };
  }
  const attributes = element.attributes.map((one): [string, string] => {
    const written = decodeUtf8(source, one.start, one.end);
    return [written.slice(0, written.search(/[\s=]/)), one.value];
  });
  const tag = decodeUtf8(source, element.start, element.inner);
  for (const [, name = '', uri = ''] of tag.matchAll(/\s(xmlns(?::[^\s=]+)?)\s*=\s*["']([^"']*)["']/g)) {
    attributes.push([name, uri]);
  }
  const children = element.children.map((child) => fragmentOf(source, child, namespace));
  return fragment(element.local, Object.fromEntries(attributes), children);
}

/** The fragment as XML, with the prefix of the part it goes into. */
export function writeFragment(one: Fragment, prefix: string): string {
  if (one.raw !== undefined) return one.raw;
  const attributes = Object.entries(one.attributes).map(([name, value]) => ` ${name}="${escapePlain(value)}"`);
  const start = `<${prefix}${one.name}${attributes.join('')}`;
  if (one.children.length === 0) return `${start}/>`;
  return `${start}>${one.children.map((child) => writeFragment(child, prefix)).join('')}</${prefix}${one.name}>`;
}

/** A text that is the same for fragments that mean the same, whatever the order of their attributes. */
export function keyOf(one: Fragment): string {
  if (one.raw !== undefined) return one.raw;
  const attributes = Object.entries(one.attributes)
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return `${one.name}(${attributes.join(' ')}){${one.children.map(keyOf).join(',')}}`;
}

/** The child of that name, or `null`. */
export function childNamed(one: Fragment, name: string): Fragment | null {
  return one.children.find((child) => child.name === name) ?? null;
}

/** The same with other values for some attributes; `null` takes an attribute away. */
export function withAttributes(one: Fragment, changes: Readonly<Record<string, string | null>>): Fragment {
  const kept = Object.entries({ ...one.attributes, ...changes }).filter(
    (pair): pair is [string, string] => pair[1] !== null,
  );
  return { ...one, attributes: Object.fromEntries(kept) };
}

/** The same with `child` in place of the child `name`, or without it for `null`; `order` says where a new one goes. */
export function withChild(one: Fragment, name: string, child: Fragment | null, order: readonly string[]): Fragment {
  const others = one.children.filter((each) => each.name !== name);
  if (child === null) return { ...one, children: others };
  const later = others.findIndex((each) => order.indexOf(each.name) > order.indexOf(name));
  const place = later < 0 ? others.length : later;
  return { ...one, children: [...others.slice(0, place), child, ...others.slice(place)] };
}
