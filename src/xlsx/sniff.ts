/** What a file is that is no zip archive, so that it can be named. */
import { WorkbookError, type WorkbookErrorCode } from './errors';
import { encodingOf } from './xml-text';

const zipHead = [0x50, 0x4b, 0x03, 0x04];
const emptyZipHead = [0x50, 0x4b, 0x05, 0x06];
const oleHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** BIFF 2, 3, 4 and 5 began a file of their own, without an OLE container around it. */
const biffHeads = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08],
];

/** How far into a file is looked for what it is. */
const sample = 4096;

/** Throws the {@link WorkbookError} that says what a file is, unless it begins like a zip archive. */
export function refuseForeign(bytes: Uint8Array): void {
  if (startsWith(bytes, zipHead) || startsWith(bytes, emptyZipHead)) return;
  throw new WorkbookError(kindOf(bytes));
}

function kindOf(bytes: Uint8Array): WorkbookErrorCode {
  if (bytes.every((byte) => byte === 0)) return 'empty';
  if (zipHead.slice(0, bytes.length).every((byte, index) => bytes[index] === byte)) return 'truncated';
  if (startsWith(bytes, oleHead)) return oleKindOf(bytes);
  if (biffHeads.some((head) => startsWith(bytes, head))) return 'oldExcel';
  return looksLikeText(bytes) ? 'text' : 'notWorkbook';
}

/** OLE containers name their streams in UTF-16, wherever in the file their directory lies. */
function oleKindOf(bytes: Uint8Array): WorkbookErrorCode {
  if (hasName(bytes, 'EncryptedPackage') || hasName(bytes, 'EncryptionInfo')) return 'encrypted';
  if (hasName(bytes, 'Workbook') || hasName(bytes, 'Book')) return 'oldExcel';
  return 'otherDocument';
}

/** Whether a stream of an OLE container has this name: a directory entry begins with it, at a multiple of 128 bytes. */
function hasName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let index = 0;
    while (bytes[at + 2 * index] === name.charCodeAt(index) && bytes[at + 2 * index + 1] === 0) index++;
    if (index === name.length && bytes[at + 2 * index] === 0 && bytes[at + 2 * index + 1] === 0) return true;
  }
  return false;
}

/** Text has no control characters but tabs and line breaks; UTF-16 text has zeros, but a byte order mark too. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (encodingOf(bytes).startsWith('utf-16')) return true;
  return bytes.subarray(0, sample).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
