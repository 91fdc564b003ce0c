import { deflateSync } from 'fflate';
import { WorkbookError } from '../../src/xlsx/errors';
import { inflateEntry, readEntryWhole, readZip } from '../../src/xlsx/zip';
import { writeZip } from '../../src/xlsx/zip-save';
import { join, little, utf8, zipOf, zipOfEntries, type Oddity } from './support/zip';

/** The contents of an archive by name, each read whole. */
function contents(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    readZip(bytes).map((entry) => [entry.name, new TextDecoder().decode(readEntryWhole(entry))]),
  );
}

function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
  return 'no error';
}

const long = 'held '.repeat(100_000);

describe('reading an archive', () => {
  it.each<[string, Oddity]>([
    ['deflated', {}],
    ['stored', { stored: true }],
    ['with sizes behind the data', { descriptor: true }],
    ['with sizes in a zip64 field', { wide: true }],
  ])('gives the content of entries %s', (_how, odd) => {
    expect(contents(zipOf({ 'a.xml': 'first', 'b.xml': long, 'ä/c.xml': '' }, { 'b.xml': odd }))).toEqual({
      'a.xml': 'first',
      'b.xml': long,
      'ä/c.xml': '',
    });
  });

  it('reads names without the UTF-8 mark byte by byte', () => {
    expect(readZip(zipOf({ 'a.xml': '' }, { 'a.xml': { flags: 0 } })).map((entry) => entry.name)).toEqual(['a.xml']);
  });

  it('finds the directory before a comment', () => {
    const archive = zipOf({ 'a.xml': 'first' });
    new DataView(archive.buffer).setUint16(archive.length - 2, 5, true);
    expect(contents(join([archive, utf8('hello')]))).toEqual({ 'a.xml': 'first' });
  });

  it('finds the directory by its zip64 record', () => {
    const archive = zipOf({ 'a.xml': 'first', 'b.xml': 'second' });
    const end = archive.length - 22;
    const view = new DataView(archive.buffer);
    const directory = view.getUint32(end + 16, true);
    view.setUint32(end + 16, 0xffffffff, true);
    const record = little(
      [0x06064b50, 4],
      [44, 8],
      [45, 2],
      [45, 2],
      [0, 4],
      [0, 4],
      [2, 8],
      [2, 8],
      [0, 8],
      [directory, 8],
    );
    const locator = little([0x07064b50, 4], [0, 4], [end, 8], [1, 4]);
    const wide = join([archive.subarray(0, end), record, locator, archive.subarray(end)]);
    expect(contents(wide)).toEqual({ 'a.xml': 'first', 'b.xml': 'second' });
    new DataView(wide.buffer).setUint32(end, 0, true);
    expect(codeOf(() => readZip(wide))).toBe('damagedZip');
  });

  it('gives large entries in pieces and stops at the first that breaks its word', () => {
    const pieces: number[] = [];
    const [entry] = readZip(zipOf({ 'a.xml': 'x'.repeat(3_000_000) }, { 'a.xml': { stored: true } }));
    if (entry === undefined) throw new Error('no entry');
    inflateEntry(entry, (piece) => pieces.push(piece.length));
    expect(pieces).toEqual([1_048_576, 1_048_576, 902_848]);
  });

  it('lets an error of the receiver through', () => {
    const [entry] = readZip(zipOf({ 'a.xml': long }));
    if (entry === undefined) throw new Error('no entry');
    const stop = (): never => {
      throw new RangeError('enough');
    };
    expect(() => {
      inflateEntry(entry, stop);
    }).toThrow(new RangeError('enough'));
  });
});

describe('an archive that is not sound', () => {
  const good = zipOf({ 'a.xml': 'first', 'b.xml': long });

  it('cut off anywhere is truncated or damaged, never read', () => {
    for (let length = 22; length < good.length; length += 7) {
      expect(['truncated', 'damagedZip']).toContain(codeOf(() => contents(good.subarray(0, length))));
    }
  });

  it.each<[string, Oddity]>([
    ['more than it states', { size: 3 }],
    ['less than it states', { size: 30 }],
    ['another checksum', { crc: 1 }],
    ['no deflate stream', { packed: Uint8Array.of(0xff, 0xff, 0xff, 0xff) }],
    ['half a deflate stream', { packed: deflateSync(utf8(long)).subarray(0, 200), size: long.length }],
  ])('holding %s is damaged', (_what, odd) => {
    expect(codeOf(() => contents(zipOf({ 'a.xml': 'first' }, { 'a.xml': odd })))).toBe('damagedZip');
  });

  it.each<[string, Oddity]>([
    ['encrypted entries', { flags: 1 }],
    ['another way of packing', { method: 9 }],
  ])('with %s is packed in an unknown way', (_what, odd) => {
    expect(codeOf(() => contents(zipOf({ 'a.xml': 'first' }, { 'a.xml': odd })))).toBe('unsupportedZip');
  });

  it('whose entries share their data is damaged', () => {
    const shared = zipOf({ 'a.xml': 'first', 'b.xml': 'first' }, { 'b.xml': { overlaps: true } });
    expect(codeOf(() => contents(shared))).toBe('damagedZip');
  });

  it('whose zip64 field is missing or too short is damaged', () => {
    const wide = zipOf({ 'a.xml': 'first' }, { 'a.xml': { wide: true } });
    const at = wide.length - 22 - 20;
    // The field of the directory entry: its id, then its length.
    for (const [place, value] of [
      [at, 9],
      [at + 2, 8],
      [at + 2, 99],
    ] as const) {
      const broken = wide.slice();
      new DataView(broken.buffer).setUint16(place, value, true);
      expect(codeOf(() => contents(broken))).toBe('damagedZip');
    }
  });

  it('whose directory points elsewhere is damaged', () => {
    for (const place of [good.length - 22 + 16, good.length - 22 - 46 - 5 + 42]) {
      const broken = good.slice();
      new DataView(broken.buffer).setUint32(place, 77, true);
      expect(codeOf(() => contents(broken))).toBe('damagedZip');
    }
  });
});

describe('writing an archive', () => {
  it('copies entries as they were packed, in their order, and drops descriptors', () => {
    const archive = zipOfEntries(
      [['z.xml', long], ['folder/', ''], ['a.xml', 'first']],
      { 'z.xml': { descriptor: true } },
    ); // prettier-ignore
    const entries = readZip(archive);
    const again = readZip(writeZip(entries));
    expect(again.map((entry) => entry.name)).toEqual(['z.xml', 'folder/', 'a.xml']);
    expect(again.map((entry) => [...entry.packed])).toEqual(entries.map((entry) => [...entry.packed]));
    expect(contents(writeZip(entries))).toEqual(contents(archive));
    expect(again.map((entry) => entry.flags & 8)).toEqual([0, 0, 0]);
  });
});
