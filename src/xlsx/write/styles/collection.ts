import type { Patch } from '../patch';
import type { XmlElement } from '../../xml';
import { fragmentOf, keyOf, writeFragment, type Fragment } from './fragment';

/** One of the lists of styles.xml (fonts, fills, cell formats ...): what is in it stays where it is, new entries follow. */
export class Collection {
  private readonly items: Fragment[];
  private readonly indexes = new Map<string, number>();
  private readonly present: number;

  /** `element` is the list as it stands in the part, or `null` when the part has none. */
  constructor(
    source: Uint8Array,
    readonly name: string,
    readonly element: XmlElement | null,
  ) {
    const children = element?.children.filter((child) => child.namespace === element.namespace) ?? [];
    this.items = children.map((child) => fragmentOf(source, child));
    this.present = this.items.length;
    this.items.forEach((item, index) => {
      const key = keyOf(item);
      if (!this.indexes.has(key)) this.indexes.set(key, index);
    });
  }

  get size(): number {
    return this.items.length;
  }

  /** Whether it has new entries. */
  get grown(): boolean {
    return this.items.length > this.present;
  }

  get all(): readonly Fragment[] {
    return this.items;
  }

  /** The entry at an index; a broken index means the first entry, as in Excel. */
  at(index: number): Fragment | null {
    return this.items[index] ?? this.items[0] ?? null;
  }

  /** The index of an entry like this one, which is added when there is none. */
  add(item: Fragment): number {
    const key = keyOf(item);
    const found = this.indexes.get(key);
    if (found !== undefined) return found;
    this.indexes.set(key, this.items.length);
    return this.items.push(item) - 1;
  }

  /** Puts the new entries into the part; a list that it has not is made by `create`. */
  save(patch: Patch, prefix: string, create: (xml: string) => void): void {
    if (!this.grown) return;
    const added = this.items.slice(this.present).map((item) => writeFragment(item, prefix));
    const count = String(this.items.length);
    if (this.element === null) {
      create(`<${prefix}${this.name} count="${count}">${added.join('')}</${prefix}${this.name}>`);
    } else {
      patch.append(this.element, added.join(''));
      patch.setAttribute(this.element, 'count', count);
    }
  }
}
