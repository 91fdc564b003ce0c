/**
 * styles.xml, to which new formats are added and from which nothing is taken: what every cell of the buyer's refers to
 * keeps its index. A format that is there already is used again, so that a second write adds nothing.
 */
import type { CellLook } from '../../../workbook/plan';
import { childOf, parseXml, type XmlElement } from '../../xml';
import { Patch, prefixOf } from '../patch';
import { WriteRefusal } from '../refusal';
import { borderChanged, fontChanged, type FormatChange } from './change';
import { Collection } from './collection';
import { builtInFormats } from './formats';
import { childNamed, fragment, keyOf, withAttributes, withChild, type Fragment } from './fragment';
import * as part from './parts';

/** Excel takes no workbook with more cell formats. */
const MOST_FORMATS = 65_490;
const FIRST_OWN_FORMAT = 164;
const ROOT_ORDER = [
  'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst',
]; // prettier-ignore

/** What a format only refers to, and what only says which of its values a cell style does not touch. */
const UNSHOWN = {
  numFmtId: null, fontId: null, fillId: null, borderId: null, xfId: null,
  applyNumberFormat: null, applyFont: null, applyFill: null, applyBorder: null, applyAlignment: null, applyProtection: null,
}; // prettier-ignore

/** The least that Excel takes for a styles part, for workbooks that have none. */
export function emptyStyleSheet(namespace: string): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  );
}

export class StyleSheet {
  private readonly root: XmlElement;
  private readonly lists: ReadonlyMap<string, Collection>;
  private readonly looked = new Map<CellLook, Map<number, number>>();
  private readonly changedTo = new Map<FormatChange, Map<number, number>>();
  private readonly undressed = new Map<readonly CellLook[], Map<string, number>>();
  private readonly quoted = new Map<number, { readonly on?: number; readonly off?: number }>();

  /** `source` is the part that is named `name`, in UTF-8. */
  constructor(
    private readonly source: Uint8Array,
    name: string,
  ) {
    this.root = parseXml(source, name);
    this.lists = new Map(ROOT_ORDER.map((each) => [each, new Collection(source, each, childOf(this.root, each))]));
  }

  /** The cell format that is `style` with a look on it. */
  withLook(style: number, look: CellLook): number {
    const known = this.looked.get(look) ?? new Map<number, number>();
    this.looked.set(look, known);
    const made = known.get(style) ?? this.addFormat(this.putLook(this.format(style), look));
    known.set(style, made);
    return made;
  }

  /** The cell format that is one of the file's, with something changed about it or without. */
  withExact({ base, change }: { readonly base: number; readonly change: FormatChange | null }): number {
    return change === null ? base : this.withChange(base, change);
  }

  /** The cell format that is `style` with something changed about it. */
  withChange(style: number, change: FormatChange): number {
    const known = this.changedTo.get(change) ?? new Map<number, number>();
    this.changedTo.set(change, known);
    const made = known.get(style) ?? this.addFormat(this.putChange(this.format(style), change));
    known.set(style, made);
    return made;
  }

  /**
   * The cell format that `style` was before looks were put on it: `base`, which is what the cell has by its row or
   * column, if some of these looks made `style` of it. Any other format is the buyer's and stays.
   */
  withoutLooks(style: number, looks: readonly CellLook[], base: number): number {
    const known = this.undressed.get(looks) ?? new Map<string, number>();
    this.undressed.set(looks, known);
    const key = `${style}/${base}`;
    const made = known.get(key) ?? this.undress(style, looks, base);
    known.set(key, made);
    return made;
  }

  /** The cell format that is `style` with `quotePrefix` on or off: on, a text stays a text when its cell is edited. */
  withQuotePrefix(style: number, on: boolean): number {
    const known = this.quoted.get(style) ?? {};
    const cached = on ? known.on : known.off;
    if (cached !== undefined) return cached;
    const format = this.format(style);
    const now = format.attributes['quotePrefix'];
    const isSet = now === '1' || now === 'true';
    const made = isSet === on ? style : this.addFormat(withAttributes(format, { quotePrefix: on ? '1' : null }));
    this.quoted.set(style, { ...known, [on ? 'on' : 'off']: made });
    return made;
  }

  /** The index of a differential format for a conditional format. */
  differential(look: CellLook): number {
    const id = look.numberFormat === undefined ? null : this.numberFormatId(look.numberFormat);
    return this.list('dxfs').add(part.differentialOf(look, id));
  }

  /** Whether anything was added. */
  get changed(): boolean {
    return [...this.lists.values()].some((list) => list.grown);
  }

  /** The part with what was added. */
  save(): Uint8Array {
    const patch = new Patch(this.source);
    const prefix = prefixOf(this.root);
    for (const [name, list] of this.lists) {
      list.save(patch, prefix, (xml) => {
        const rank = ROOT_ORDER.indexOf(name);
        const later = this.root.children.find((child) => ROOT_ORDER.indexOf(child.local) > rank);
        if (later === undefined) patch.append(this.root, xml);
        else patch.insert(later.start, xml);
      });
    }
    return patch.apply();
  }

  private list(name: string): Collection {
    return this.lists.get(name) ?? new Collection(this.source, name, null);
  }

  /** An entry of a list; where the list has none, what is taken to be its first. */
  private entry(list: string, index: number): Fragment {
    return this.list(list).at(index) ?? part.defaults[list]?.[0] ?? fragment('xf');
  }

  private format(style: number): Fragment {
    return this.entry('cellXfs', style);
  }

  /** Adds an entry to a list. In an empty one it must not become the first, which every cell without a format has. */
  private add(name: string, item: Fragment): number {
    const list = this.list(name);
    if (list.size === 0) for (const entry of part.defaults[name] ?? []) list.add(entry);
    return list.add(item);
  }

  private addFormat(format: Fragment): number {
    for (const [name, [first]] of Object.entries(part.defaults)) {
      if (first !== undefined && this.list(name).size === 0) this.add(name, first);
    }
    const index = this.add('cellXfs', format);
    if (index >= MOST_FORMATS) throw new WriteRefusal('tooManyStyles');
    return index;
  }

  /** What a format refers to in a list. */
  private referred(list: string, format: Fragment, id: string): Fragment {
    return this.entry(list, Number(format.attributes[id] ?? 0));
  }

  private putLook(format: Fragment, look: CellLook): Fragment {
    let made = format;
    const set = (list: string, id: string, flag: string, entry: Fragment): void => {
      made = withAttributes(made, { [id]: String(this.add(list, entry)), [flag]: '1' });
    };
    if (part.fontChildren(look).length > 0) {
      set('fonts', 'fontId', 'applyFont', part.fontWith(this.referred('fonts', format, 'fontId'), look));
    }
    if (look.fill !== undefined) set('fills', 'fillId', 'applyFill', part.fillOf(look.fill));
    if (look.border !== undefined) {
      set('borders', 'borderId', 'applyBorder', part.borderWith(this.referred('borders', format, 'borderId'), look));
    }
    if (look.numberFormat !== undefined) {
      made = withAttributes(made, { numFmtId: String(this.numberFormatId(look.numberFormat)), applyNumberFormat: '1' });
    }
    const alignment = part.alignmentOf(look);
    if (Object.keys(alignment).length === 0) return made;
    return withAttributes(part.withAlignment(made, alignment), { applyAlignment: '1' });
  }

  private putChange(format: Fragment, change: FormatChange): Fragment {
    const { fill, fontColor, borders, fontName, locked, horizontal, vertical, ...rest } = change;
    const look: CellLook = { ...rest, ...(typeof fill === 'string' ? { fill } : {}) };
    let made = part.withAlignment(this.putLook(format, look), {
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(vertical === undefined ? {} : { vertical }),
    });
    const font = fontChanged(this.referred('fonts', made, 'fontId'), { fontColor, fontName });
    if (fontColor !== undefined || fontName !== undefined) {
      made = withAttributes(made, { fontId: String(this.add('fonts', font)), applyFont: '1' });
    }
    if (fill === null) made = withAttributes(made, { fillId: '0' });
    if (borders !== undefined) {
      const border = borderChanged(this.referred('borders', made, 'borderId'), borders);
      made = withAttributes(made, { borderId: String(this.add('borders', border)), applyBorder: '1' });
    }
    if (horizontal !== undefined || vertical !== undefined) made = withAttributes(made, { applyAlignment: '1' });
    if (locked === undefined) return made;
    const protection = withAttributes(childNamed(made, 'protection') ?? fragment('protection'), {
      locked: locked ? '1' : '0',
    });
    const order = ['alignment', 'protection', 'extLst'];
    return withAttributes(withChild(made, 'protection', protection, order), { applyProtection: '1' });
  }

  private undress(style: number, looks: readonly CellLook[], base: number): number {
    const bare = this.withQuotePrefix(style, false);
    const now = this.appearance(bare, []);
    return subsets(looks).some((some) => this.appearance(base, some) === now) ? base : bare;
  }

  /** All that shows of a cell format with looks on it, as one text; it says the same for formats that look the same. */
  private appearance(style: number, looks: readonly CellLook[]): string {
    const format = this.format(style);
    const font = looks.reduce(part.fontWith, this.referred('fonts', format, 'fontId'));
    const border = looks.reduce(part.borderWith, this.referred('borders', format, 'borderId'));
    const fill = looks.reduce(
      (made, look) => (look.fill === undefined ? made : part.fillOf(look.fill)),
      this.referred('fills', format, 'fillId'),
    );
    const code = looks.findLast((look) => look.numberFormat !== undefined)?.numberFormat;
    const number = code === undefined ? (format.attributes['numFmtId'] ?? '0') : (this.knownFormatId(code) ?? code);
    const aligned = looks.reduce((made, look) => part.withAlignment(made, part.alignmentOf(look)), format);
    return [...[font, border, fill, withAttributes(aligned, UNSHOWN)].map(keyOf), number].join('|');
  }

  private knownFormatId(code: string): number | undefined {
    const builtIn = builtInFormats.get(code);
    if (builtIn !== undefined) return builtIn;
    const known = this.list('numFmts').all.find((each) => each.attributes['formatCode'] === code);
    return known === undefined ? undefined : Number(known.attributes['numFmtId']);
  }

  private numberFormatId(code: string): number {
    const known = this.knownFormatId(code);
    if (known !== undefined) return known;
    const list = this.list('numFmts');
    const ids = list.all.map((each) => Number(each.attributes['numFmtId'])).filter(Number.isFinite);
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1;
    list.add(fragment('numFmt', { numFmtId: String(id), formatCode: code }));
    return id;
  }
}

/** Every choice of some of these looks, or none, in their order. There are never more than a few. */
function subsets(looks: readonly CellLook[]): readonly (readonly CellLook[])[] {
  return looks.reduce<readonly (readonly CellLook[])[]>(
    (chosen, look) => [...chosen, ...chosen.map((some) => [...some, look])],
    [[]],
  );
}
