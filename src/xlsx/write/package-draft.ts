import type { Workbook } from '../package';
import { partKey } from '../part-names';
import { parseXml, type XmlElement } from '../xml';
import type { ZipEntry } from '../zip';
import { readEntryWhole } from '../zip';
import { writeZip } from '../zip-save';
import { encodeLike } from './encoding';
import { packEntry, type Deflater } from './packer';
import { WriteRefusal } from './refusal';

/** What a zip archive without its 64-bit form can hold. */
const MOST_ENTRIES = 0xffff;
const MOST_BYTES = 0xffff_ffff;

/** A workbook's parts as they will be. Those that nobody sets or removes keep their packed bytes. */
export class PackageDraft {
  private readonly set = new Map<string, { readonly name: string; readonly xml: Uint8Array }>();
  private readonly packed = new Map<string, ZipEntry>();
  private readonly removed = new Set<string>();

  /** `deflater` packs large parts, where the program has a faster one than ours. */
  constructor(
    readonly workbook: Workbook,
    readonly deflater: Deflater | null = null,
  ) {}

  /** Names of all parts that there will be. */
  get names(): readonly string[] {
    const before = this.workbook.parts.names.filter((name) => !this.removed.has(partKey(name)));
    const added = [
      ...[...this.set.values()].map(({ name }) => name),
      ...[...this.packed.values()].map(({ name }) => name),
    ];
    return [...before, ...added.filter((name) => !this.workbook.parts.has(name))];
  }

  has(name: string): boolean {
    const key = partKey(name);
    return this.set.has(key) || this.packed.has(key) || (this.workbook.parts.has(name) && !this.removed.has(key));
  }

  /** A part as it is by now, in UTF-8 without a byte order mark. */
  xml(name: string): Uint8Array {
    const key = partKey(name);
    const packed = this.packed.get(key);
    return packed === undefined ? (this.set.get(key)?.xml ?? this.workbook.parts.xml(name)) : readEntryWhole(packed);
  }

  /** The root element of a part as it is by now. */
  tree(name: string): XmlElement {
    return parseXml(this.xml(name), name);
  }

  /** Gives a part other content, in UTF-8, or adds it. */
  setXml(name: string, xml: Uint8Array): void {
    this.removed.delete(partKey(name));
    this.set.set(partKey(name), { name, xml });
  }

  /** Gives a part other content, packed already, or adds it. */
  setPacked(name: string, entry: ZipEntry): void {
    this.set.delete(partKey(name));
    this.packed.set(partKey(name), entry);
  }

  remove(name: string): void {
    this.set.delete(partKey(name));
    this.packed.delete(partKey(name));
    this.removed.add(partKey(name));
  }

  /** The first name `before` + number + `after` that no part bears. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`) || this.workbook.parts.has(`${before}${number}${after}`)) number++;
    return `${before}${number}${after}`;
  }

  /** The workbook's bytes. Throws a {@link WriteRefusal} when they are more than a workbook can have. */
  save(): Uint8Array {
    const seen = new Set<string>();
    const entries: ZipEntry[] = [];
    for (const entry of this.workbook.entries) {
      const key = partKey(entry.name);
      // The same part twice is one part: once it is replaced, there must not be a second one with the old content.
      const isTouched = this.set.has(key) || this.packed.has(key);
      if (this.removed.has(key) || (isTouched && seen.has(key))) continue;
      seen.add(key);
      entries.push(this.entryNow(entry, key));
    }
    for (const [key, { name, xml }] of this.set) if (!seen.has(key)) entries.push(packEntry(name, xml));
    for (const [key, entry] of this.packed) if (!seen.has(key)) entries.push(entry);
    const bytes = entries.reduce((sum, entry) => sum + 76 + 2 * entry.rawName.length + entry.packed.length, 22);
    if (entries.length >= MOST_ENTRIES || bytes >= MOST_BYTES) throw new WriteRefusal('tooLarge');
    return writeZip(entries);
  }

  private entryNow(entry: ZipEntry, key: string): ZipEntry {
    const packed = this.packed.get(key);
    if (packed !== undefined) return packed;
    const xml = this.set.get(key)?.xml;
    if (xml === undefined || sameBytes(xml, this.workbook.parts.xml(entry.name))) return entry;
    return packEntry(entry, encodeLike(xml, readEntryWhole(entry)));
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
