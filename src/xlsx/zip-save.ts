/** Writes an archive: entries that nobody touched are copied as they were packed, without inflating them. */
import { type ZipEntry } from './zip';

/** The bytes of an archive with these entries, in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const bodies = entries.reduce((sum, entry) => sum + 30 + entry.rawName.length + entry.packed.length, 0);
  const directory = entries.reduce((sum, entry) => sum + 46 + entry.rawName.length, 0);
  const bytes = new Uint8Array(bodies + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let listed = bodies;
  for (const entry of entries) {
    writeDirectoryEntry(bytes, view, listed, entry, at);
    listed += 46 + entry.rawName.length;
    at = writeLocalEntry(bytes, view, at, entry);
  }
  view.setUint32(listed, 0x06054b50, true);
  view.setUint16(listed + 8, entries.length, true);
  view.setUint16(listed + 10, entries.length, true);
  view.setUint32(listed + 12, directory, true);
  view.setUint32(listed + 16, bodies, true);
  return bytes;
}

function writeLocalEntry(bytes: Uint8Array, view: DataView, at: number, entry: ZipEntry): number {
  view.setUint32(at, 0x04034b50, true);
  writeFacts(view, at + 4, entry);
  bytes.set(entry.rawName, at + 30);
  bytes.set(entry.packed, at + 30 + entry.rawName.length);
  return at + 30 + entry.rawName.length + entry.packed.length;
}

function writeDirectoryEntry(bytes: Uint8Array, view: DataView, at: number, entry: ZipEntry, place: number): void {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, 20, true);
  writeFacts(view, at + 6, entry);
  view.setUint32(at + 42, place, true);
  bytes.set(entry.rawName, at + 46);
}

/** What local header and directory have in common, from the version needed to the length of the name. */
function writeFacts(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  // Bit 3 would promise a descriptor behind the data; the sizes stand here instead.
  view.setUint16(at + 2, entry.flags & ~8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}
