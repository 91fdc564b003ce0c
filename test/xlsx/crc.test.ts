import { crc32 } from '../../src/xlsx/crc';
import { utf8 } from './support/zip';

describe('the checksum of zip', () => {
  it.each([
    // The check value of the algorithm's catalogues, and `printf TEXT | gzip | tail -c8` for the others.
    ['123456789', 0xcbf43926],
    ['', 0],
    ['a', 0xe8b7be43],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j', (text, expected) => {
    expect(crc32(utf8(text))).toBe(expected);
  });

  it('is the same whether bytes come at once or in pieces', () => {
    expect(crc32(utf8('56789'), crc32(utf8('1234')))).toBe(0xcbf43926);
  });
});
