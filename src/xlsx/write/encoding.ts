/** Giving a part back in the encoding that it came in. */
import { encodingOf } from '../xml-text';

const DECLARED = /^(<\?xml[^>]*?\sencoding\s*=\s*["'])([^"']*)(["'])/;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * UTF-8 bytes in the encoding of the part they take the place of: byte order mark, UTF-16 and declaration as they were. A
 * part in some older code page stays UTF-8 and says so: no encoder for those is at hand in every browser, and Excel reads both.
 */
export function encodeLike(utf8: Uint8Array, original: Uint8Array): Uint8Array {
  const encoding = encodingOf(original);
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (!isWide && encoding !== 'utf-8') return utf8;
  const before = new TextDecoder(encoding, { ignoreBOM: true }).decode(original.subarray(0, 400));
  const mark = before.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  if (!isWide) return mark === '' ? utf8 : new TextEncoder().encode(mark + new TextDecoder().decode(utf8));
  const declared = DECLARED.exec(before.slice(mark.length))?.[2];
  const text = new TextDecoder().decode(utf8);
  return encodeWide(
    mark + (declared === undefined ? text : text.replace(DECLARED, `$1${declared}$3`)),
    encoding === 'utf-16le',
  );
}

function encodeWide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}
