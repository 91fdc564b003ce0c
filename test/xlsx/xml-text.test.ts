import { decodeText, encodingOf, toUtf8, unescapeText } from '../../src/xlsx/xml-text';
import { join, utf16, utf8 } from './support/zip';

describe('text between tags', () => {
  it('is the same short and long', () => {
    for (const text of ['', 'Lot A', 'Größe 件', 'x'.repeat(200), 'é'.repeat(60)]) {
      expect(decodeText(utf8(text), 0, utf8(text).length, true)).toBe(text);
    }
  });

  it('keeps & in CDATA', () => {
    expect(decodeText(utf8('a &amp; b'), 0, 9, false)).toBe('a &amp; b');
  });
});

describe('escapes of spreadsheet texts', () => {
  it.each([
    ['one_x000D_\ntwo', 'one\r\ntwo'],
    ['Held_x000a_qty', 'Held\nqty'],
    ['_x005F_x000D_', '_x000D_'],
    ['_x00e9_', 'é'],
    ['_xyz_ _x12_ x000D', '_xyz_ _x12_ x000D'],
    ['LOT_7', 'LOT_7'],
  ])('%j reads as %j', (text, expected) => {
    expect(unescapeText(text)).toBe(expected);
  });
});

const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}" standalone="yes"?><a>é</a>`;

function swapped(bytes: Uint8Array): Uint8Array {
  return bytes.map((_, index) => bytes[index ^ 1] ?? 0);
}

describe('the encoding of a part', () => {
  it.each([
    ['UTF-8', utf8(declared('UTF-8')), 'utf-8'],
    ['UTF-8 with a mark', join([Uint8Array.of(0xef, 0xbb, 0xbf), utf8('<a/>')]), 'utf-8'],
    ['none', utf8('<a/>'), 'utf-8'],
    ['US-ASCII', utf8(declared('us-ascii')), 'utf-8'],
    ['UTF-16', utf16(declared('UTF-16')), 'utf-16le'],
    ['UTF-16 without a mark', utf16(declared('UTF-16')).subarray(2), 'utf-16le'],
    ['UTF-16, most significant byte first', swapped(utf16(declared('UTF-16'))), 'utf-16be'],
    ['UTF-16 that is not', utf8(declared('UTF-16')), 'utf-8'],
    ['Latin-1', utf8(declared('ISO-8859-1')), 'iso-8859-1'],
  ])('%s is known', (_what, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding);
  });

  it('is made UTF-8, and the declaration says so', () => {
    for (const bytes of [utf16(declared('UTF-16')), swapped(utf16(declared('UTF-16')))]) {
      expect(new TextDecoder().decode(toUtf8(bytes) ?? undefined)).toBe(declared('UTF-8'));
    }
    const latin1 = Uint8Array.from(declared('ISO-8859-1'), (letter) => letter.charCodeAt(0));
    expect(new TextDecoder().decode(toUtf8(latin1) ?? undefined)).toBe(declared('UTF-8'));
  });

  it('that is UTF-8 stays, without its mark', () => {
    const bytes = utf8('<a/>');
    expect(toUtf8(bytes)).toBe(bytes);
    expect([...(toUtf8(join([Uint8Array.of(0xef, 0xbb, 0xbf), bytes])) ?? [])]).toEqual([...bytes]);
  });

  it('that nobody knows is refused', () => {
    expect(toUtf8(utf8(declared('klingon')))).toBeNull();
  });
});
