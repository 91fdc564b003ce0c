/**
 * styles.xml, to which new formats are added and from which nothing is taken: what every cell of the buyer's refers to
 * keeps its index. A format that is there already is used again, so that a second write adds nothing.
 */
import type { CellLook } from '../../../workbook/plan';
import { childOf, parseXml, type XmlElement } from '../../xml';
import { Patch, prefixOf } from '../patch';
import { WriteRefusal } from '../refusal';
import { Collection } from './collection';
import { fragment, childNamed, keyOf, withAttributes, type Fragment } from './fragment';
import { builtInFormats } from './formats';
import * as part from './parts';

/** Excel refuses a workbook with more cell formats. */
const MOST_FORMATS = 65_490;
const FIRST_OWN_FORMAT = 164;
const ROOT_ORDER = [
  'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst',
]; // prettier-ignore

/** The least that Excel takes for a styles part, for workbooks that have none. */
export function emptyStyleSheet(namespace: string): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  );
}

export class StyleSheet {
  private readonly root: XmlElement;
  private readonly lists: ReadonlyMap<string, Collection>;
  private readonly looked = new Map<CellLook, Map<number, number>>();
  private readonly quoted = new Map<number, { on?: number; off?: number }>();
  private readonly bare = new Map<CellLook, Map<string, number>>();

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
    return remembered(this.looked, look, style, () => this.addFormat(this.putLook(this.format(style), look)));
  }

  /**
   * The cell format that `style` was before the looks were put on it, where `base` is what the cell would have without
   * any format of its own. A property is taken off only where it still is what the look made it.
   */
  withoutLooks(style: number, looks: readonly CellLook[], base: number): number {
    return looks.reduceRight(
      (now, look) => {
        if (now === base) return now;
        return remembered(this.bare, look, `${now}/${base}`, () => this.takeLook(now, look, base));
      },
      this.withQuotePrefix(style, false),
    );
  }

  /** The cell format that is `style` with `quotePrefix` on or off: on, a text stays a text when its cell is edited. */
  withQuotePrefix(style: number, on: boolean): number {
    const known = this.quoted.get(style) ?? {};
    const cached = on ? known.on : known.off;
    if (cached !== undefined) return cached;
    const format = this.format(style);
    const now = isTrue(format.attributes['quotePrefix']);
    const made = now === on ? style : this.addFormat(withAttributes(format, { quotePrefix: on ? '1' : null }));
    this.quoted.set(style, { ...known, [on ? 'on' : 'off']: made });
    return made;
  }

  /** Whether a cell format keeps what is typed as text. */
  hasQuotePrefix(style: number): boolean {
    return isTrue(this.format(style).attributes['quotePrefix']);
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

  /** The part with what was added, or the very bytes that were read when nothing was. */
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

  private format(style: number): Fragment {
    return (
      this.list('cellXfs').at(style) ??
      fragment('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' })
    );
  }

  private addFormat(format: Fragment): number {
    const list = this.list('cellXfs');
    const index = list.add(format);
    if (index >= MOST_FORMATS) throw new WriteRefusal('tooManyStyles');
    return index;
  }

  private entry(list: string, format: Fragment, id: string): Fragment {
    return this.list(list).at(Number(format.attributes[id] ?? 0)) ?? fragment(list.slice(0, -1));
  }

  private putLook(format: Fragment, look: CellLook): Fragment {
    let made = format;
    const set = (list: string, id: string, flag: string, entry: Fragment): void => {
      made = withAttributes(made, { [id]: String(this.list(list).add(entry)), [flag]: '1' });
    };
    if (part.fontChildren(look).length > 0) {
      set('fonts', 'fontId', 'applyFont', part.fontWith(this.entry('fonts', format, 'fontId'), look));
    }
    if (look.fill !== undefined) set('fills', 'fillId', 'applyFill', part.fillOf(look.fill));
    if (look.border !== undefined) {
      set('borders', 'borderId', 'applyBorder', part.borderWith(this.entry('borders', format, 'borderId'), look));
    }
    if (look.numberFormat !== undefined) {
      made = withAttributes(made, { numFmtId: String(this.numberFormatId(look.numberFormat)), applyNumberFormat: '1' });
    }
    const alignment = part.alignmentOf(look);
    if (Object.keys(alignment).length > 0) {
      made = withAttributes(part.withAlignment(made, alignment), { applyAlignment: '1' });
    }
    return made;
  }

  private takeLook(style: number, look: CellLook, base: number): number {
    const format = this.format(style);
    const bare = this.format(base);
    let made = format;
    const font = part.fontWithout(this.entry('fonts', format, 'fontId'), look, this.entry('fonts', bare, 'fontId'));
    made = withAttributes(made, { fontId: String(this.list('fonts').add(font)) });
    const border = part.borderWithout(
      this.entry('borders', format, 'borderId'),
      look,
      this.entry('borders', bare, 'borderId'),
    );
    made = withAttributes(made, { borderId: String(this.list('borders').add(border)) });
    if (look.fill !== undefined && keyOf(this.entry('fills', format, 'fillId')) === keyOf(part.fillOf(look.fill))) {
      made = withAttributes(made, { fillId: bare.attributes['fillId'] ?? '0' });
    }
    if (
      look.numberFormat !== undefined &&
      format.attributes['numFmtId'] === String(this.numberFormatId(look.numberFormat))
    ) {
      made = withAttributes(made, { numFmtId: bare.attributes['numFmtId'] ?? '0' });
    }
    return this.findFormat(takeAlignment(made, look, bare), base);
  }

  /** The format like this one, whatever its `apply` flags say: `base` if it can be, else the first, else a new one. */
  private findFormat(format: Fragment, base: number): number {
    const key = keyOf(withoutFlags(format));
    if (keyOf(withoutFlags(this.format(base))) === key) return base;
    const found = this.list('cellXfs').all.findIndex((each) => keyOf(withoutFlags(each)) === key);
    return found >= 0 ? found : this.addFormat(format);
  }

  private numberFormatId(code: string): number {
    const builtIn = builtInFormats.get(code);
    if (builtIn !== undefined) return builtIn;
    const list = this.list('numFmts');
    const known = list.all.find((each) => each.attributes['formatCode'] === code);
    if (known !== undefined) return Number(known.attributes['numFmtId']);
    const ids = list.all.map((each) => Number(each.attributes['numFmtId'])).filter(Number.isFinite);
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1;
    list.add(fragment('numFmt', { numFmtId: String(id), formatCode: code }));
    return id;
  }
}

function takeAlignment(format: Fragment, look: CellLook, base: Fragment): Fragment {
  const now = childNamed(format, 'alignment')?.attributes ?? {};
  const before = childNamed(base, 'alignment')?.attributes ?? {};
  const put = Object.entries(part.alignmentOf(look)).filter(([name, value]) => now[name] === value);
  return part.withAlignment(format, Object.fromEntries(put.map(([name]) => [name, before[name] ?? null])));
}

const FIRST = { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' };
const FLAGS = { applyNumberFormat: null, applyFont: null, applyFill: null, applyBorder: null, applyAlignment: null };

/** What a format comes to, whatever its flags say; what it leaves out is the first of its list. */
function withoutFlags(format: Fragment): Fragment {
  return withAttributes({ ...format, attributes: { ...FIRST, ...format.attributes } }, FLAGS);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function remembered<A, B>(cache: Map<A, Map<B, number>>, first: A, second: B, make: () => number): number {
  const inner = cache.get(first) ?? new Map<B, number>();
  cache.set(first, inner);
  const known = inner.get(second);
  if (known !== undefined) return known;
  const made = make();
  inner.set(second, made);
  return made;
}
