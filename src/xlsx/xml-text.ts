/** Text in XML: its bytes, its entities, and the escapes that spreadsheets add to them. */

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
/** Up to this many bytes, making a string byte by byte is faster than a decoder. */
const shortText = 48;

/**
 * The text of UTF-8 bytes, line ends normalised to line feeds as XML asks.
 *
 * @param entities whether `&amp;` and the like stand for something; not so within CDATA
 * @returns `null` when an entity is unknown or unfinished
 */
export function decodeText(bytes: Uint8Array, start: number, end: number, entities: boolean): string | null {
  const text = decodeUtf8(bytes, start, end);
  const plain = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  return entities ? resolveEntities(plain) : plain;
}

/** The text of UTF-8 bytes as it is. Bytes that are no UTF-8 become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > shortText) return utf8.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f) return utf8.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

const named: Readonly<Record<string, string | undefined>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Puts characters for their entities; `null` when one is unknown or unfinished. */
export function resolveEntities(text: string): string | null {
  let resolved = '';
  let from = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    const character = end === -1 ? null : entity(text.slice(at + 1, end));
    if (character === null) return null;
    resolved += text.slice(from, at) + character;
    from = end + 1;
  }
  return from === 0 ? text : resolved + text.slice(from);
}

function entity(body: string): string | null {
  const digits = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(body);
  if (digits === null) return Object.hasOwn(named, body) ? (named[body] ?? null) : null;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/**
 * Resolves the escapes of spreadsheet texts (ECMA-376 part 1, 22.9.2.19): `_x000D_` is a carriage return, and
 * `_x005F_` an underscore that begins no escape.
 */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_whole, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/**
 * A document as UTF-8 bytes without a byte order mark, whatever it was written in; its declaration then says so.
 * `null` when its encoding is unknown. UTF-8 bytes come back as they are, not copied.
 */
export function toUtf8(bytes: Uint8Array): Uint8Array | null {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
  const decoder = decoderOf(encoding);
  if (decoder === null) return null;
  const text = decoder.decode(bytes);
  return new TextEncoder().encode(text.replace(declaredEncoding, '$1UTF-8$3'));
}

const declaredEncoding = /^(<\?xml[^>]*?\sencoding\s*=\s*["'])([^"']*)(["'])/;

/** The encoding of a document by its first bytes: a label for TextDecoder, `utf-8` in lower case. */
export function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0x3c, 0])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff]) || startsWith(bytes, [0, 0x3c])) return 'utf-16be';
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  const head = decodeUtf8(bytes, 0, Math.min(bytes.length, 200));
  const declared = declaredEncoding.exec(head)?.[2]?.toLowerCase() ?? 'utf-8';
  // Bytes that read as ASCII are not UTF-16, whatever they say.
  return declared === 'us-ascii' || declared.startsWith('utf') ? 'utf-8' : declared;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
