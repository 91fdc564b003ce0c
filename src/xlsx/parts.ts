/** The parts of a package: bytes by name, their content types and relationships. */
import { WorkbookError } from './errors';
import { namespaces, transitional } from './namespaces';
import { partKey, relationshipsPartOf, targetNames } from './part-names';
import { attributeOf, childrenOf, parseXml, type XmlElement } from './xml';
import { toUtf8 } from './xml-text';
import { inflateEntry, readEntryWhole, type Inflater, type ZipEntry } from './zip';

/** A relationship of a part, its target found among the parts. */
export interface Relationship {
  readonly id: string;
  /** In its transitional form, whatever the file writes. */
  readonly type: string;
  /** As written. */
  readonly target: string;
  /** Name of the part it leads to; `null` for what is outside the package or missing. */
  readonly part: string | null;
}

/** Name of the part that says what kind the others are. */
export const contentTypesPart = '[Content_Types].xml';

/** XML parts may inflate to this many bytes together. A sheet of 500,000 rows and 20 columns fits. */
const mostBytes = 512 * 1024 * 1024;
/** An XML part may grow to so many times its packed size; sheets of equal rows reach some 100. */
const mostGrowth = 300;
/** A part that inflates to no more than this is no danger, however well it is packed. */
const harmlessBytes = 32 * 1024 * 1024;

/** The parts of a package. Names are looked up as {@link partKey} makes them alike. */
export class Parts {
  readonly #byKey: ReadonlyMap<string, ZipEntry>;
  readonly #relationships = new Map<string, readonly Relationship[]>();
  #types: { readonly byPart: Map<string, string>; readonly byEnding: Map<string, string> } | null = null;

  /** Throws a {@link WorkbookError} when two entries are one part, or when the XML would grow beyond any workbook. */
  constructor(
    entries: readonly ZipEntry[],
    private readonly inflater: Inflater | null = null,
  ) {
    this.#byKey = indexEntries(entries);
    refuseGrowth([...this.#byKey.entries()].filter(([key]) => /\.(?:xml|rels)$/.test(key)).map(([, entry]) => entry));
  }

  /** Names of all parts, as written in the archive but with forward slashes. */
  get names(): readonly string[] {
    return [...this.#byKey.values()].map((entry) => entry.name.replaceAll('\\', '/'));
  }

  has(name: string): boolean {
    return this.#byKey.has(partKey(name));
  }

  /** The archive's entry of a part. Throws when there is none. */
  entry(name: string): ZipEntry {
    const entry = this.#byKey.get(partKey(name));
    if (entry === undefined) throw new WorkbookError('missingPart', name);
    return entry;
  }

  /** The content of an XML part as UTF-8 without a byte order mark, whatever it is written in. */
  xml(name: string): Uint8Array {
    const entry = this.entry(name);
    refuseGrowth([entry]);
    const bytes = toUtf8(readEntryWhole(entry, this.inflater));
    if (bytes === null) throw new WorkbookError('malformed', name);
    return bytes;
  }

  /** The root element of an XML part. */
  tree(name: string): XmlElement {
    return parseXml(this.xml(name), name);
  }

  /** Gives the content of a part piece by piece, as it is written. */
  inflate(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.entry(name);
    refuseGrowth([entry]);
    inflateEntry(entry, take, this.inflater);
  }

  /** The content type of a part, in lower case; empty when none is stated. */
  contentType(name: string): string {
    this.#types ??= readTypes(this.tree(contentTypesPart));
    const key = partKey(name);
    return this.#types.byPart.get(key) ?? this.#types.byEnding.get(key.slice(key.lastIndexOf('.') + 1)) ?? '';
  }

  /** The relationships of a part, or of the package for the empty name. A part without any has none. */
  relationships(name: string): readonly Relationship[] {
    const known = this.#relationships.get(partKey(name));
    if (known !== undefined) return known;
    const part = relationshipsPartOf(name);
    const read = this.has(part) ? this.#readRelationships(part, name) : [];
    this.#relationships.set(partKey(name), read);
    return read;
  }

  #readRelationships(part: string, source: string): readonly Relationship[] {
    return childrenOf(this.tree(part), 'Relationship').map((element) => {
      const target = attributeOf(element, 'Target') ?? '';
      const isOutside = attributeOf(element, 'TargetMode') === 'External';
      return {
        id: attributeOf(element, 'Id') ?? '',
        type: transitional(attributeOf(element, 'Type') ?? ''),
        target,
        part: isOutside ? null : this.#find(targetNames(source, target)),
      };
    });
  }

  /** The first of these names that is a part, as the archive writes it. */
  #find(names: readonly string[]): string | null {
    const found = names.find((name) => this.has(name));
    return found === undefined ? null : this.entry(found).name.replaceAll('\\', '/').replace(/^\/+/, '');
  }
}

/** The parts of a relationship type's last word, such as `worksheet`, among relationships. */
export function partsOfType(relationships: readonly Relationship[], type: string): readonly string[] {
  const full = `${namespaces.relationships}/${type}`;
  return relationships.flatMap((one) => (one.type === full && one.part !== null ? [one.part] : []));
}

function indexEntries(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const byKey = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    if (key === '' || key.endsWith('/')) continue;
    const other = byKey.get(key);
    if (other === undefined) byKey.set(key, entry);
    else if (other.crc !== entry.crc || other.size !== entry.size) throw new WorkbookError('duplicatePart', entry.name);
  }
  return byKey;
}

/** Stated sizes are enough here: inflating stops at what is stated. */
function refuseGrowth(entries: readonly ZipEntry[]): void {
  let sum = 0;
  for (const entry of entries) {
    sum += entry.size;
    const grows = entry.size > harmlessBytes && entry.size > entry.packed.length * mostGrowth;
    if (grows || sum > mostBytes) throw new WorkbookError('tooLarge', entry.name);
  }
}

function readTypes(root: XmlElement) {
  const byPart = new Map<string, string>();
  const byEnding = new Map<string, string>();
  for (const element of root.children) {
    const type = (attributeOf(element, 'ContentType') ?? '').toLowerCase();
    if (element.local === 'Override') byPart.set(partKey(attributeOf(element, 'PartName') ?? ''), type);
    else byEnding.set((attributeOf(element, 'Extension') ?? '').toLowerCase(), type);
  }
  return { byPart, byEnding };
}
