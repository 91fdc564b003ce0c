/** Packages as programs other than Excel write them, and what a write adds to them. */
import { unzipSync, zipSync } from 'fflate';
import type { PlanStep } from '../../../src/workbook/plan';
import { applyPlan, openWorkbook, takeSnapshot } from '../../../src/xlsx';
import { apply, applied, bookOf, inline, put, refused, rowsIn } from '../support/applied';
import {
  bookBytes,
  bookFiles,
  CONTENT_TYPES,
  MAIN,
  RELATIONSHIPS,
  relationshipsXml,
  type BookXml,
} from '../support/book';
import { faultsOf, parsePart, partsOf, textOfPart, type PartMap } from '../support/package-check';
import { utf16, utf8, zipOf, zipOfEntries } from '../support/zip';

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };
const TITLE = 'Held Split: x';
const STATE: PlanStep = {
  verb: 'state',
  namespace: 'urn:held-split:state:1',
  xml: '<state xmlns="urn:held-split:state:1">{}</state>',
};
const EVERYTHING: PlanStep[] = [
  put(0, 3, ['x']),
  { verb: 'sheet', sheet: 'Own' },
  { verb: 'block', sheet: 'Own', top: 0, left: 0, values: [[TITLE], ['a'], [1]] },
  { verb: 'look', sheet: 'Own', areas: [A1], look: { bold: true } },
  {
    verb: 'table',
    sheet: 'Own',
    name: 'OwnTable',
    area: { top: 1, left: 0, bottom: 2, right: 0 },
    style: 'TableStyleLight1',
  },
  { verb: 'page', sheet: 'Own', layout: { orientation: 'portrait', fitToWidth: true, paper: 'a4', printArea: A1 } },
  STATE,
];

describe('everything is written into', () => {
  const prefixed = {
    'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="S" sheetId="1" rel:id="rId1" xmlns:rel="${RELATIONSHIPS}"/></x:sheets><x:definedNames/></x:workbook>`,
    'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`,
    'xl/styles.xml': `<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="1"><x:font/></x:fonts></x:styleSheet>`,
    '[Content_Types].xml': CONTENT_TYPES.replaceAll('<Default', '<t:Default')
      .replaceAll('<Override', '<t:Override')
      .replace('<Types xmlns', '<t:Types xmlns:t')
      .replace('</Types', '</t:Types'),
    'xl/_rels/workbook.xml.rels': relationshipsXml([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ])
      .replaceAll('<Relationship ', '<p:Relationship ')
      .replace('<Relationships xmlns', '<p:Relationships xmlns:p')
      .replace('</Relationships', '</p:Relationships'),
  };

  it.each<[string, BookXml]>([
    ['a plain package', bookOf('')],
    ['prefixed parts', { files: prefixed, sheets: { S: '' } }],
    [
      'a package without defaults for its parts',
      bookOf('', {
        files: {
          '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
        },
      }),
    ],
    [
      'a package whose content types name nothing',
      bookOf('', {
        files: {
          '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        },
      }),
    ],
    [
      'a package whose default for xml is another',
      bookOf('', {
        files: {
          '[Content_Types].xml': CONTENT_TYPES.replace(
            '"application/xml"',
            '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"',
          ),
        },
      }),
    ],
    [
      'absolute, backslashed and case-mismatched targets',
      bookOf('', {
        files: {
          'xl/_rels/workbook.xml.rels': relationshipsXml([['worksheet', '/XL\\Worksheets\\SHEET1.XML']]),
          '_rels/.rels': relationshipsXml([['officeDocument', '/xl/workbook.xml']]),
        },
      }),
    ],
    [
      'a workbook with chart sheets before the others',
      {
        sheets: { Chart: '', S: '<sheetData/>' },
        files: {
          'xl/_rels/workbook.xml.rels': relationshipsXml([
            ['chartsheet', 'worksheets/sheet1.xml'],
            ['worksheet', 'worksheets/sheet2.xml'],
          ]),
          'xl/worksheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"/>`,
        },
      },
    ],
    [
      'a workbook of macros',
      bookOf('', {
        files: {
          'xl/vbaProject.bin': 'vba',
          '[Content_Types].xml': CONTENT_TYPES.replace('sheet.main', 'template.macroEnabled.main').replace(
            '</Types>',
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
          ),
        },
        links: [['http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin']],
      }),
    ],
  ])('%s', (_what, book) => {
    const before = bookBytes(book);
    const known = faultsOf(before);
    const result = applied(
      before,
      EVERYTHING.filter((step) => !('sheet' in step) || step.sheet !== 'Chart'),
    );
    const snapshot = takeSnapshot(openWorkbook(result.bytes, 'x'));
    expect(snapshot.sheets.map((sheet) => sheet.columns[0]?.values[0] ?? sheet.columns[3]?.values[0])).toEqual([
      'x',
      TITLE,
    ]);
    expect(snapshot.sheets.at(-1)?.tables.map((table) => table.name)).toEqual(['OwnTable']);
    expect(snapshot.state).toBe('<state xmlns="urn:held-split:state:1">{}</state>');
    expect(faultsOf(result.bytes, known)).toEqual([]);
    const types = (parts: PartMap): string[] =>
      parsePart('types', parts['[Content_Types].xml'] ?? utf8('')).children.map((child) => JSON.stringify(child));
    expect(types(result.parts)).toEqual(expect.arrayContaining(types(partsOf(before))));
  });

  it('strict OOXML, in its own namespaces', () => {
    const strict = 'http://purl.oclc.org/ooxml/';
    const files = Object.fromEntries(
      Object.entries(bookFiles(bookOf('', { styles: '<fonts count="1"><font/></fonts>' }))).map(([name, content]) => [
        name,
        String(content)
          .replaceAll(MAIN, `${strict}spreadsheetml/main`)
          .replaceAll(RELATIONSHIPS, `${strict}officeDocument/relationships`),
      ]),
    );
    const result = applied(zipOf(files), EVERYTHING);
    const texts = Object.entries(result.parts)
      .filter(([name]) => name !== '[Content_Types].xml')
      .map(([, part]) => textOfPart(part))
      .join('');
    expect(texts).not.toContain('schemas.openxmlformats.org/spreadsheetml');
    expect(texts).not.toContain('schemas.openxmlformats.org/officeDocument');
    expect(takeSnapshot(openWorkbook(result.bytes, 'x')).sheets.map((sheet) => sheet.name)).toEqual(['S', 'Own']);
  });

  it('a workbook that counts days from 1904', () => {
    const result = applied(
      bookOf('<row r="1"><c r="A1"><v>5</v></c></row>', { before: '<workbookPr date1904="1"/>' }),
      [put(0, 1, [5])],
    );
    expect(rowsIn(result)).toBe('<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>5</v></c></row>');
  });
});

describe('encodings', () => {
  const sheet = `<?xml version="1.0" encoding="UTF-16" standalone="yes"?><worksheet xmlns="${MAIN}"><sheetData><row r="1">${inline('A1', 'Größe €')}</row></sheetData></worksheet>`;
  const workbook = `<?xml version="1.0" encoding="UTF-16"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const big = (text: string): Uint8Array => utf16(text).map((_, index, all) => all[index ^ 1] ?? 0);

  it.each([
    ['UTF-16, least significant byte first', utf16],
    ['UTF-16, most significant byte first', big],
  ])('a part in %s stays in it', (_what, encode) => {
    const result = applied(
      bookOf('', { files: { 'xl/worksheets/sheet1.xml': encode(sheet), 'xl/workbook.xml': encode(workbook) } }),
      [
        put(0, 1, ['€']),
        { verb: 'sheet', sheet: 'Own' },
        { verb: 'block', sheet: 'Own', top: 0, left: 0, values: [[TITLE]] },
      ],
    );
    expect(result.parts['xl/worksheets/sheet1.xml']).toEqual(
      encode(sheet.replace('</row>', `${inline('B1', '€')}</row>`)),
    );
    expect(result.parts['xl/workbook.xml']?.slice(0, 2)).toEqual(encode('').slice(0, 2));
    expect(result.text('xl/workbook.xml')).toContain('encoding="UTF-16"');
    expect(result.text('xl/workbook.xml')).toContain('name="Own"');
  });

  it('UTF-16 that nothing is written into stays as it is', () => {
    const result = applied(bookOf('', { files: { 'xl/worksheets/sheet1.xml': utf16(sheet) } }), [
      put(0, 0, ['Größe €']),
    ]);
    expect(result.parts['xl/worksheets/sheet1.xml']).toEqual(utf16(sheet));
  });

  it('UTF-16 without a declaration or byte order mark', () => {
    const bare = utf16(sheet.replace(/^<\?.*?\?>/, '')).slice(2);
    const result = applied(bookOf('', { files: { 'xl/worksheets/sheet1.xml': bare } }), [put(0, 1, [1])]);
    expect(Buffer.from(result.parts['xl/worksheets/sheet1.xml'] ?? []).toString('utf16le')).toContain(
      '<c r="B1"><v>1</v></c></row>',
    );
  });

  it('UTF-8 with a byte order mark keeps it', () => {
    const marked = (text: string): Uint8Array => utf8(`\ufeff${text.replace('UTF-16', 'UTF-8')}`);
    const result = applied(
      bookOf('', { files: { 'xl/worksheets/sheet1.xml': marked(sheet), 'xl/workbook.xml': marked(workbook) } }),
      [
        put(0, 1, [1]),
        { verb: 'sheet', sheet: 'Own' },
        { verb: 'block', sheet: 'Own', top: 0, left: 0, values: [[TITLE]] },
      ],
    );
    expect(result.parts['xl/worksheets/sheet1.xml']).toEqual(
      marked(sheet.replace('</row>', '<c r="B1"><v>1</v></c></row>')),
    );
    expect([...(result.parts['xl/workbook.xml'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('an older code page becomes UTF-8 and says so', () => {
    const old = Uint8Array.from(Buffer.from(sheet.replace('UTF-16', 'windows-1252').replace('€', ''), 'latin1'));
    const result = applied(bookOf('', { files: { 'xl/worksheets/sheet1.xml': old } }), [put(0, 1, ['€'])]);
    expect(result.text('xl/worksheets/sheet1.xml')).toContain('encoding="UTF-8"');
    expect(result.text('xl/worksheets/sheet1.xml')).toContain('<t>Größe </t>');
  });
});

describe('our custom XML part', () => {
  it('has properties with a fixed id, and is related to the workbook', () => {
    const result = applied(bookOf(''), [STATE]);
    expect(result.text('customXml/item1.xml')).toBe('<state xmlns="urn:held-split:state:1">{}</state>');
    expect(result.text('customXml/itemProps1.xml')).toContain('ds:itemID="{8C1F5A0E-6D2B-4E39-9B57-3F0A7C64D1E2}"');
    expect(result.text('customXml/itemProps1.xml')).toContain('<ds:schemaRef ds:uri="urn:held-split:state:1"/>');
    expect(result.text('xl/_rels/workbook.xml.rels')).toContain(
      `Type="${RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"`,
    );
    expect(result.text('customXml/_rels/item1.xml.rels')).toContain(
      `Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"`,
    );
  });

  it('is replaced where it is, whatever others there are and however broken they are', () => {
    const files = {
      'customXml/item1.xml': '<broken',
      'customXml/item2.xml': '<s:state xmlns:s="urn:held-split:state:1">old</s:state>',
      'customXml/item3.xml': '<other xmlns="u"/>',
    };
    const links = [1, 2, 3].map((number) => ['customXml', `../customXml/item${String(number)}.xml`] as const);
    const before = bookBytes(bookOf('', { files, links }));
    const parts = partsOf(apply(before, { preconditions: [], steps: [STATE] }));
    expect(textOfPart(parts['customXml/item2.xml'] ?? utf8(''))).toBe(
      '<state xmlns="urn:held-split:state:1">{}</state>',
    );
    expect(Object.keys(parts)).toEqual(Object.keys(partsOf(before)));
  });

  it('is found where LibreOffice puts it, and related to the workbook again', () => {
    const files = { 'customXml/item1.xml': '<state xmlns="urn:held-split:state:1">old</state>' };
    const packageLinks = [[`${RELATIONSHIPS}/customXml`, '../customXml/item1.xml']] as const;
    const result = applied(bookOf('', { files, packageLinks }), [STATE]);
    expect(Object.keys(result.parts).filter((part) => part.startsWith('customXml/'))).toEqual(['customXml/item1.xml']);
    expect(takeSnapshot(openWorkbook(result.bytes, 'x')).state).toBe(
      '<state xmlns="urn:held-split:state:1">{}</state>',
    );
  });

  it('takes no number that an item, its properties or its relationships have', () => {
    const files = {
      'customXml/item1.xml': '<a/>',
      'customXml/itemProps2.xml': '<a/>',
      'customXml/_rels/item3.xml.rels': relationshipsXml([]),
    };
    expect(Object.keys(applied(bookOf('', { files }), [STATE]).parts)).toContain('customXml/item4.xml');
  });
});

describe('the archive', () => {
  it('keeps untouched entries as they are packed, in their order, and puts new ones behind them', () => {
    const before = zipSync(
      {
        ...(unzipSync(bookBytes(bookOf(''))) as Record<string, Uint8Array>),
        'xl/media/picture.png': [utf8('x'.repeat(500)), { level: 9, mtime: '2001-02-03' }],
      },
      { level: 9, mtime: '2011-11-11' },
    );
    const types = apply(before, { preconditions: [], steps: [put(0, 0, [1]), STATE] });
    const entries = openWorkbook(before, 'x').entries;
    const after = openWorkbook(types, 'x').entries;
    expect(after.slice(0, entries.length).map((entry) => entry.name)).toEqual(entries.map((entry) => entry.name));
    const picture = after.find((entry) => entry.name.endsWith('.png'));
    const original = entries.find((entry) => entry.name.endsWith('.png'));
    expect(picture?.packed).toEqual(original?.packed);
    expect(picture?.time).toBe(original?.time);
    expect(after.filter((entry) => !entries.some((one) => one.name === entry.name)).map((entry) => entry.time)).toEqual(
      [0x210000, 0x210000, 0x210000],
    );
  });

  it('keeps folders, and stored entries stored', () => {
    const files: [string, string][] = [
      ['xl/', ''],
      ...Object.entries(bookFiles(bookOf(''))).map(([name, content]): [string, string] => [name, String(content)]),
      ['xl/a.bin', 'stored'],
    ];
    const before = zipOfEntries(files, {
      'xl/a.bin': { stored: true, descriptor: true },
      'xl/worksheets/sheet1.xml': { stored: true },
    });
    const after = openWorkbook(apply(before, { preconditions: [], steps: [put(0, 0, [1])] }), 'x').entries;
    expect(
      after.map((entry) => [entry.name, entry.method]).filter(([name]) => name === 'xl/' || name === 'xl/a.bin'),
    ).toEqual([
      ['xl/', 8],
      ['xl/a.bin', 0],
    ]);
  });

  it('has one entry for a part that came twice, once it is changed', () => {
    const files = Object.entries(bookFiles(bookOf('')));
    const twice = zipOfEntries([...files, ...files.filter(([name]) => name.endsWith('sheet1.xml'))]);
    const after = openWorkbook(apply(twice, { preconditions: [], steps: [put(0, 0, [1])] }), 'x').entries.map(
      (entry) => entry.name,
    );
    expect(after.filter((name) => name.endsWith('sheet1.xml'))).toHaveLength(1);
  });

  it('is the same for the same plan, and the same file when nothing changes', () => {
    const before = bookBytes(bookOf(''));
    const once = apply(before, { preconditions: [], steps: EVERYTHING });
    expect(apply(before, { preconditions: [], steps: EVERYTHING })).toEqual(once);
    expect(apply(once, { preconditions: [], steps: [] })).toEqual(once);
  });

  it('can be packed by a deflate that the program brings', () => {
    const calls: [number, boolean][] = [];
    const workbook = openWorkbook(bookBytes(bookOf('')), 'x');
    const rows = Array.from({ length: 30_000 }, (_, row) => [row, `text ${row}`]);
    const bytes = applyPlan(
      workbook,
      { preconditions: [], steps: [put(0, 0, ...rows)] },
      {
        snapshot: takeSnapshot(workbook),
        deflater: (stretch, level, isLast) => {
          calls.push([level, isLast]);
          // Stored blocks: the simplest raw deflate there is.
          const blocks: Uint8Array[] = [];
          for (let at = 0; at === 0 || at < stretch.length; at += 65_535) {
            const block = stretch.slice(at, at + 65_535);
            const end = isLast && at + 65_535 >= stretch.length ? 1 : 0;
            blocks.push(
              Uint8Array.of(
                end,
                block.length & 255,
                block.length >> 8,
                ~block.length & 255,
                (~block.length >> 8) & 255,
              ),
              block,
            );
          }
          return Uint8Array.from(blocks.flatMap((block) => [...block]));
        },
      },
    );
    expect(calls.map(([, isLast]) => isLast)).toEqual([...calls.slice(1).map(() => false), true]);
    expect(calls.length).toBeGreaterThan(1);
    const [sheet] = takeSnapshot(openWorkbook(bytes, 'x')).sheets;
    expect(sheet?.columns[1]?.values[29_999]).toBe('text 29999');
    expect(faultsOf(bytes)).toEqual([]);
  });
});

describe('before anything is written', () => {
  it('preconditions are checked, and say what stands in the way', () => {
    expect(
      refused(
        bookOf('<row r="1"><c r="A1"><v>1</v></c></row>'),
        [put(5, 5, [1])],
        [{ must: 'beFree', sheet: 'S', area: A1 }],
      ),
    ).toEqual({
      code: 'notFree',
      message:
        'The cells A1 of the sheet "S" are needed, and A1 is in use, so nothing was written; move what is there and try again.',
    });
    expect(refused(bookOf(''), [put(0, 0, [1])], [{ must: 'beFree', sheet: 'S', area: A1 }])).toBeNull();
  });

  it('a signed workbook is refused, whatever the plan asks', () => {
    const signed = bookOf('', {
      packageLinks: [
        [
          'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
          '_xmlsignatures/origin.sigs',
        ],
      ],
      files: { '_xmlsignatures/origin.sigs': '' },
    });
    expect(refused(signed, [put(0, 0, [1])])).toEqual({
      code: 'signed',
      message:
        'This workbook has a digital signature, which any change would make invalid, so nothing was written; save a copy without the signature and write to that.',
    });
  });

  it('a workbook that is shared in the old way is refused', () => {
    const shared = bookOf('', {
      links: [['revisionHeaders', 'revisions/revisionHeaders.xml']],
      files: { 'xl/revisions/revisionHeaders.xml': '<headers/>' },
    });
    expect(refused(shared, [])?.message).toContain('This workbook is shared in the old way that takes no tables');
  });

  it('a damaged sheet is named', () => {
    for (const content of [
      '<worksheet><sheetData>',
      '<worksheet/>',
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"`,
    ]) {
      expect(() =>
        apply(bookBytes(bookOf('', { files: { 'xl/worksheets/sheet1.xml': content } })), {
          preconditions: [],
          steps: [put(0, 0, [1])],
        }),
      ).toThrow('xl/worksheets/sheet1.xml');
    }
  });
});
