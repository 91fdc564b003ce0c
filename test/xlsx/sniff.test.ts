import { openWorkbook } from '../../src/xlsx';
import { workbookErrors } from '../../src/xlsx/messages.en';
import { bookBytes, bookFiles, CONTENT_TYPES, refusalOf, relationshipsXml } from './support/book';
import { join, little, utf16, utf8, zipOf } from './support/zip';

/** An OLE container with these streams: a header of one sector, then a directory of 128 bytes per stream. */
function oleWith(...names: readonly string[]): Uint8Array {
  const entries = names.map((name) => {
    const entry = new Uint8Array(128);
    entry.set(utf16(name).subarray(2));
    return entry;
  });
  const header = new Uint8Array(512);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return join([header, ...entries]);
}

function documentOf(contentType: string, part = 'word/document.xml'): Uint8Array {
  return zipOf({
    '[Content_Types].xml': CONTENT_TYPES.replace(
      /<Override.*\/>/,
      `<Override PartName="/${part}" ContentType="${contentType}"/>`,
    ),
    '_rels/.rels': relationshipsXml([['officeDocument', part]]),
    [part]: '<document/>',
  });
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument';

describe('a file that is no workbook is named', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['only zeros, as a broken download leaves', new Uint8Array(5000), 'empty'],
    ['an encrypted workbook', oleWith('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['an .xls of Excel 97 to 2003', oleWith('Root Entry', 'Workbook'), 'oldExcel'],
    ['an .xls of Excel 5', oleWith('Root Entry', 'Book'), 'oldExcel'],
    ['an .xls of Excel 2, without a container', little([0x0009, 2], [4, 2], [2, 2], [0x10, 2]), 'oldExcel'],
    ['a .doc', oleWith('Root Entry', 'WordDocument'), 'otherDocument'],
    ['a .csv', utf8('Lot;Qty;Lane\r\nA;35;Hold\r\n'), 'text'],
    ['a .csv in Latin-1', Uint8Array.of(0x4c, 0xf6, 0x74, 0x3b, 0x31), 'text'],
    ['a .csv in UTF-16', utf16('Lot\tQty\r\nA\t35'), 'text'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), 'notWorkbook'],
    ['an .ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'openDocument'],
    ['an .odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'otherDocument'],
    ['a .docx', documentOf(`${spreadsheet}.wordprocessingml.document.main+xml`), 'otherDocument'],
    [
      'a .pptx',
      documentOf(`${spreadsheet}.presentationml.presentation.main+xml`, 'ppt/presentation.xml'),
      'otherDocument',
    ],
    [
      'an .xlsb',
      documentOf('application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'xl/workbook.bin'),
      'binaryWorkbook',
    ],
    ['a package of something else', documentOf('application/xml', 'part.xml'), 'notWorkbook'],
    ['a zip of pictures', zipOf({ 'photo.jpg': 'x' }), 'notWorkbook'],
    ['an empty zip', zipOf({}), 'notWorkbook'],
    ['the first bytes of a zip', Uint8Array.of(0x50, 0x4b, 0x03), 'truncated'],
    ['half a workbook', bookBytes({}).subarray(0, 900), 'truncated'],
  ])('%s', (_what, bytes, code) => {
    expect(refusalOf(bytes)).toBe(code);
  });

  it('with no content types but a workbook, names the part that is missing', () => {
    const others = Object.fromEntries(Object.entries(bookFiles({})).filter(([name]) => name !== '[Content_Types].xml'));
    expect(refusalOf(zipOf(others))).toBe('missingPart');
    expect(() => openWorkbook(zipOf(others), 'a.xlsx')).toThrow('its part "[Content_Types].xml" is missing');
  });
});

describe('every sentence', () => {
  it.each(Object.entries(workbookErrors))('of %s is one, says what to do, and holds no code', (_code, sentence) => {
    const text = sentence('xl/workbook.xml');
    expect(text).toMatch(/^This [^.;]*(?:\.\w+[^.;]*)*[,;] .*\.$/);
    expect(text).toMatch(/try again|check that|choose a file|take an earlier version|copy the held sheet/);
    expect(text).not.toMatch(/Error|undefined|null|\bzip\b|XML/);
    expect(text.split(/\. [A-Z]/)).toHaveLength(1);
  });

  it('of an archive that is damaged somewhere names no part', () => {
    expect(workbookErrors.damagedZip('')).toMatch(/^This workbook is damaged and cannot be read; open it in Excel/);
  });
});
