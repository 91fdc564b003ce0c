/**
 * Zip archives, as far as a workbook needs them. The central directory is believed, and held to its word: an entry that
 * inflates to another size or checksum than stated there is damaged. Entries are inflated one at a time and only when
 * asked for; until then they are slices of the file, which saving copies as they are.
 */
import { Inflate } from 'fflate';
import { crc32 } from './crc';
import { WorkbookError } from './errors';
import { joinBytes } from './join';

/** One file or folder of an archive. */
export interface ZipEntry {
  /** The name as written, such as `xl/workbook.xml`. */
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  /** DOS date and time, as written. */
  readonly time: number;
  readonly crc: number;
  /** Inflated size in bytes, as stated. */
  readonly size: number;
  /** The bytes as they lie in the file: a view, not a copy. */
  readonly packed: Uint8Array;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;

const endLength = 22;
const directoryLength = 46;
const localLength = 30;
const all32 = 0xffffffff;
const all16 = 0xffff;

/** An entry and the bytes of the file that it fills, its local header included. */
interface Place {
  readonly entry: ZipEntry;
  readonly from: number;
  readonly to: number;
}

/** How many packed bytes are inflated at a time: at the steepest ratio deflate has (1032) that makes 34 MB. */
const inflateStep = 32_768;

/** How many bytes that are at hand whole are given at a time. */
const wholeStep = 1024 * 1024;

/**
 * Inflates raw deflate data whole. May throw when it is damaged, or as soon as it grows beyond the size.
 *
 * @param size what it inflates to, as stated
 */
export type Inflater = (packed: Uint8Array, size: number) => Uint8Array;

const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder();

/** Lists the entries of an archive in the order of its directory. Throws a {@link WorkbookError} when it has no sound one. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const places: Place[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + directoryLength > view.byteLength || view.getUint32(at, true) !== directorySignature) damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + directoryLength + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) damaged();
    places.push(readPlace(bytes, view, at, nameLength, extraLength));
    at = next;
  }
  refuseOverlaps(places);
  return places.map((place) => place.entry);
}

function damaged(name = ''): never {
  throw new WorkbookError('damagedZip', name);
}

function findDirectory(view: DataView): { readonly offset: number; readonly count: number } {
  const lowest = Math.max(0, view.byteLength - endLength - all16);
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const found = { offset: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
    if (found.offset !== all32 && found.count !== all16) return found;
    return findDirectory64(view, at) ?? found;
  }
  throw new WorkbookError('truncated');
}

/** The directory of a zip64 archive, which stands before its `end` record; `null` when there is none. */
function findDirectory64(view: DataView, end: number): { readonly offset: number; readonly count: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== end64Signature) damaged();
  return { offset: Number(view.getBigUint64(at + 48, true)), count: Number(view.getBigUint64(at + 32, true)) };
}

function readPlace(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): Place {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const rawName = bytes.subarray(at + directoryLength, at + directoryLength + nameLength);
  // Bit 11 says UTF-8. Without it the name is in the code page of some DOS; part names are ASCII, so any superset will do.
  const name = (flags & 0x800 ? utf8 : latin1).decode(rawName);
  const extra = new DataView(view.buffer, rawName.byteOffset + nameLength, extraLength);
  const stated = readSizes(view, at, extra);
  if (flags & 1 || (method !== 0 && method !== 8)) throw new WorkbookError('unsupportedZip', name);
  const from = stated.offset;
  if (from + localLength > view.byteLength || view.getUint32(from, true) !== localSignature) damaged(name);
  const data = from + localLength + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  if (data + stated.packedSize > view.byteLength) damaged(name);
  const to = data + stated.packedSize;
  const crc = view.getUint32(at + 16, true);
  const time = view.getUint32(at + 12, true);
  const packed = bytes.subarray(data, to);
  return { entry: { name, rawName, flags, method, time, crc, size: stated.size, packed }, from, to };
}

/** Sizes and place of an entry; those that do not fit 32 bits stand in the zip64 field, in this order. */
function readSizes(view: DataView, at: number, extra: DataView) {
  const wide = findExtra(extra, 1);
  let next = 0;
  const widened = (value: number): number => {
    if (value !== all32) return value;
    if (wide === null || next + 8 > wide.byteLength) return damaged();
    next += 8;
    return Number(wide.getBigUint64(next - 8, true));
  };
  const size = widened(view.getUint32(at + 24, true));
  const packedSize = widened(view.getUint32(at + 20, true));
  return { size, packedSize, offset: widened(view.getUint32(at + 42, true)) };
}

function findExtra(extra: DataView, id: number): DataView | null {
  let at = 0;
  while (at + 4 <= extra.byteLength) {
    const length = extra.getUint16(at + 2, true);
    if (at + 4 + length > extra.byteLength) return null;
    if (extra.getUint16(at, true) === id) return new DataView(extra.buffer, extra.byteOffset + at + 4, length);
    at += 4 + length;
  }
  return null;
}

/** Entries that share bytes are how a small file pretends to hold a huge one. */
function refuseOverlaps(places: readonly Place[]): void {
  let free = 0;
  for (const place of [...places].sort((a, b) => a.from - b.from)) {
    if (place.from < free) damaged(place.entry.name);
    free = place.to;
  }
}

/**
 * Inflates an entry piece by piece. The receiver may keep a piece, but must not write into it. Throws a
 * {@link WorkbookError} when the bytes are not what the directory states; pieces given before that must not be used.
 *
 * @param inflater one that is faster than ours, where the program has one
 */
export function inflateEntry(
  entry: ZipEntry,
  take: (piece: Uint8Array) => void,
  inflater: Inflater | null = null,
): void {
  let size = 0;
  let crc = 0;
  const checked = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > entry.size) damaged(entry.name);
    crc = crc32(piece, crc);
    if (piece.length > 0) take(piece);
  };
  if (entry.method !== 0 && inflater === null) inflatePieces(entry, checked);
  else {
    const whole = entry.method === 0 || inflater === null ? entry.packed : inflateWhole(entry, inflater);
    for (let at = 0; at < whole.length; at += wholeStep) checked(whole.subarray(at, at + wholeStep));
  }
  if (size !== entry.size || crc !== entry.crc) damaged(entry.name);
}

function inflateWhole(entry: ZipEntry, inflater: Inflater): Uint8Array {
  try {
    return inflater(entry.packed, entry.size);
  } catch {
    return damaged(entry.name);
  }
}

function inflatePieces(entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let from = 0; from < entry.packed.length; from += inflateStep) {
    const to = from + inflateStep;
    try {
      inflate.push(entry.packed.subarray(from, to), to >= entry.packed.length);
    } catch {
      damaged(entry.name);
    }
    for (const piece of pieces.splice(0)) take(piece);
  }
}

/** The whole content of an entry, in one piece. Throws as {@link inflateEntry} does. */
export function readEntryWhole(entry: ZipEntry, inflater: Inflater | null = null): Uint8Array {
  const pieces: Uint8Array[] = [];
  inflateEntry(entry, (piece) => pieces.push(piece), inflater);
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : joinBytes(pieces);
}
