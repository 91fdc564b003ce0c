/** Four tables, so that four bytes are taken at a time: the checksum of a large sheet is then a small part of reading it. */
const tables: readonly Int32Array[] = makeTables();

function makeTables(): Int32Array[] {
  const first = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[byte] = value;
  }
  const all = [first];
  for (let step = 1; step < 4; step++) {
    const previous = all[step - 1] ?? first;
    all.push(previous.map((value) => (value >>> 8) ^ (first[value & 255] ?? 0)));
  }
  return all;
}

const [table0 = new Int32Array(), table1 = table0, table2 = table0, table3 = table0] = tables;

/**
 * The CRC-32 of zip (polynomial 0xEDB88320), of bytes that come in pieces: pass the result for the pieces so far as
 * `soFar`, 0 at the start. The result is unsigned.
 */
export function crc32(bytes: Uint8Array, soFar = 0): number {
  let crc = ~soFar;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc =
      (table3[crc & 255] ?? 0) ^
      (table2[(crc >>> 8) & 255] ?? 0) ^
      (table1[(crc >>> 16) & 255] ?? 0) ^
      (table0[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (table0[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
