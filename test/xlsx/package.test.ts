import { openWorkbook } from '../../src/xlsx';
import {
  bookBytes,
  bookFiles,
  CONTENT_TYPES,
  MAIN,
  refusalOf,
  relationshipsXml,
  RELATIONSHIPS,
  sheetOf,
  snapshotOf,
} from './support/book';
import { utf16, utf8, zipOf, zipOfEntries, type Files } from './support/zip';

const SHEET = `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>`;

/** The files of a workbook with one sheet that holds 7 in A1. */
const files = bookFiles({ sheets: { Held: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' } });

function without(...names: readonly string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));
}

/** What A1 of the first sheet holds. */
function firstCell(bytes: Uint8Array): unknown {
  return sheetOf(bytes).columns[0]?.values[0];
}

describe('a workbook is found', () => {
  it('under the names that Excel gives its parts', () => {
    const workbook = openWorkbook(zipOf(files), 'C:\\held\\book.xlsx');
    expect([workbook.fileName, workbook.part, workbook.sheets[0]?.part]).toEqual([
      'book.xlsx',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(openWorkbook(zipOf(files), '/held/book.xlsx').fileName).toBe('book.xlsx');
  });

  it('under other names', () => {
    const others: Files = {
      '[Content_Types].xml': CONTENT_TYPES.replace('/xl/workbook.xml', '/book/main.xml'),
      '_rels/.rels': relationshipsXml([['officeDocument', 'book/main.xml']]),
      'book/main.xml': files['xl/workbook.xml'] ?? '',
      'book/_rels/main.xml.rels': relationshipsXml([['worksheet', '../data.xml']]),
      'data.xml': SHEET,
    };
    expect(firstCell(zipOf(others))).toBe(7);
  });

  it.each([
    ['/xl/worksheets/sheet1.xml', 'absolute'],
    ['worksheets\\sheet1.xml', 'with backslashes'],
    ['Worksheets/Sheet1.XML', 'in other case'],
    ['xl/worksheets/sheet1.xml', 'from the top'],
    ['./worksheets/../worksheets/sheet1.xml', 'with dots'],
    ['worksheets/sheet%31.xml', 'escaped'],
  ])('whose target is %s, %s', (target) => {
    const rels = { 'xl/_rels/workbook.xml.rels': relationshipsXml([['worksheet', target]]) };
    expect(firstCell(zipOf({ ...files, ...rels }))).toBe(7);
  });

  it('whose archive has backslashes in its names', () => {
    const named = Object.entries(files).map(([name, content]) => [name.replaceAll('/', '\\'), content] as const);
    const workbook = openWorkbook(zipOfEntries(named), 'a.xlsx');
    expect([workbook.part, workbook.parts.names[1]]).toEqual(['xl/workbook.xml', '_rels/.rels']);
    expect(workbook.entries.map((entry) => entry.name)).toContain('xl\\workbook.xml');
  });

  it('without the relationship that leads to it', () => {
    expect(firstCell(zipOf(without('_rels/.rels')))).toBe(7);
  });

  it('without a default for relationships among the content types', () => {
    const types = CONTENT_TYPES.replace(/<Default Extension="rels"[^>]*>/, '');
    expect(types).not.toContain('rels');
    expect(firstCell(zipOf({ ...files, '[Content_Types].xml': types }))).toBe(7);
  });

  it('with a part written twice alike, and folders among the entries', () => {
    const twice = [...Object.entries(files), ['xl/', ''], ['xl/workbook.xml', files['xl/workbook.xml'] ?? '']] as const;
    expect(firstCell(zipOfEntries(twice))).toBe(7);
  });

  it('in strict OOXML', () => {
    const strict = Object.entries(files).map(([name, content]) => [
      name,
      String(content)
        .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/', 'http://purl.oclc.org/ooxml/officeDocument/'),
    ] as const); // prettier-ignore
    expect(strict.map(([, content]) => content).join('')).not.toContain('officeDocument/2006');
    expect(firstCell(zipOfEntries(strict))).toBe(7);
  });

  it('with prefixed names throughout', () => {
    const prefixed = {
      'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:q="${RELATIONSHIPS}"><x:sheets><x:sheet name="Held" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
      'xl/worksheets/sheet1.xml': SHEET.replaceAll(/<(\/?)/g, '<$1x:').replace('xmlns', 'xmlns:x'),
    };
    expect(firstCell(zipOf({ ...files, ...prefixed }))).toBe(7);
  });

  it('in UTF-16, or with byte order marks', () => {
    for (const convert of [utf16, (text: string): Uint8Array => utf8(`\ufeff${text}`)]) {
      const converted = Object.entries(files).map(([name, content]) => [name, convert(String(content))] as const);
      expect(firstCell(zipOfEntries(converted))).toBe(7);
    }
  });
});

describe('the sheets of a workbook', () => {
  const kinds = bookBytes({
    sheets: { First: '<sheetData/>' },
    links: [['chartsheet', 'chartsheets/sheet1.xml'], ['worksheet', 'worksheets/sheet2.xml'], ['dialogsheet', 'dialog.xml'], ['http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet', 'macro.xml'], ['other', 'worksheets/sheet2.xml']],
    files: {
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView activeTab="2"/></bookViews><sheets>
        <sheet name="Chart" sheetId="9" r:id="rId2"/><sheet name="First" sheetId="1" state="hidden" r:id="rId1"/><sheet name="R&amp;D" sheetId="4" state="veryHidden" r:id="rId3"/>
        <sheet name="Dialog" sheetId="5" r:id="rId4"/><sheet name="Macro" sheetId="6" r:id="rId5"/><sheet name="Odd" sheetId="7" r:id="rId6"/></sheets></workbook>`,
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      'xl/worksheets/sheet2.xml': SHEET,
      'xl/dialog.xml': '<dialogsheet/>',
      'xl/macro.xml': '<macrosheet/>',
    },
  }); // prettier-ignore

  it('are listed in the order of their tabs, with kind and visibility', () => {
    const { sheets } = openWorkbook(kinds, 'a.xlsx');
    expect(sheets.map(({ name, kind, visibility, sheetId }) => [name, kind, visibility, sheetId])).toEqual([
      ['Chart', 'chartsheet', 'visible', '9'],
      ['First', 'worksheet', 'hidden', '1'],
      ['R&D', 'worksheet', 'veryHidden', '4'],
      ['Dialog', 'dialogsheet', 'visible', '5'],
      ['Macro', 'macrosheet', 'visible', '6'],
      ['Odd', 'worksheet', 'visible', '7'],
    ]);
  });

  it('are in a Snapshot when they are worksheets; the others only by name', () => {
    const snapshot = snapshotOf(kinds);
    expect(snapshot.sheetNames).toEqual(['Chart', 'First', 'R&D', 'Dialog', 'Macro', 'Odd']);
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(['First', 'R&D', 'Odd']);
    expect(snapshot.activeSheet).toBe(1);
  });

  it('bring their tables', () => {
    const book = bookBytes({ sheetLinks: { 1: [['table', '../tables/table1.xml'], ['drawing', '../d.xml']] }, files: { 'xl/tables/table1.xml': '<table/>' } });
    expect(openWorkbook(book, 'a.xlsx').sheets[0]?.tableParts).toEqual(['xl/tables/table1.xml']);
  }); // prettier-ignore
});

describe('a workbook is refused', () => {
  it.each([
    ['whose sheet is missing', without('xl/worksheets/sheet1.xml'), 'missingPart'],
    ['whose sheet has no relationship', without('xl/_rels/workbook.xml.rels'), 'missingPart'],
    ['whose sheet is outside it', { ...files, 'xl/_rels/workbook.xml.rels': relationshipsXml([['worksheet', 'worksheets/sheet1.xml', 'TargetMode="External"']]) }, 'missingPart'],
    ['whose workbook part is no XML', { ...files, 'xl/workbook.xml': '<workbook' }, 'malformed'],
    ['whose workbook part is another document', { ...files, 'xl/workbook.xml': '<workbook xmlns="urn:other"/>' }, 'notWorkbook'],
    ['whose sheet is no XML', { ...files, 'xl/worksheets/sheet1.xml': SHEET.replace('</row>', '') }, 'malformed'],
    ['whose sheet is another document', { ...files, 'xl/worksheets/sheet1.xml': '<worksheet xmlns="urn:other"/>' }, 'malformed'],
    ['whose sheet is in an unknown encoding', { ...files, 'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="klingon"?>${SHEET}` }, 'malformed'],
    ['whose workbook part is in an unknown encoding', { ...files, 'xl/workbook.xml': '<?xml version="1.0" encoding="klingon"?><workbook/>' }, 'malformed'],
    ['whose relationships are no XML', { ...files, '_rels/.rels': 'rels' }, 'malformed'],
  ] as const)('%s', (_what, broken, code) => {
    expect(refusalOf(zipOf(broken))).toBe(code);
  }); // prettier-ignore

  it('that holds two different parts of one name', () => {
    const twice = [...Object.entries(files), ['XL/workbook.xml', '<workbook/>']] as const;
    expect(refusalOf(zipOfEntries(twice))).toBe('duplicatePart');
  });

  it('that would grow too much, before anything is inflated', () => {
    const name = 'xl/worksheets/sheet1.xml';
    // The directory's word is enough: none of these holds what it states.
    expect(refusalOf(zipOf(files, { [name]: { size: 600_000_000 } }))).toBe('tooLarge');
    expect(refusalOf(zipOf(files, { [name]: { size: 33_600_000 } }))).toBe('tooLarge');
    expect(refusalOf(zipOf(files, { [name]: { size: 33_500_000 } }))).toBe('damagedZip');
  });

  it('when all its parts together would grow too much', () => {
    const filler = new Uint8Array(200_000).map((_, index) => (index * index) % 251);
    const parts = Array.from({ length: 20 }, (_, index) => `xl/part${String(index)}.xml`);
    const sizes = Object.fromEntries(parts.map((name) => [name, { size: 30_000_000 }]));
    const fillers = Object.fromEntries(parts.map((name) => [name, filler]));
    expect(refusalOf(zipOf({ ...files, ...fillers }, sizes))).toBe('tooLarge');
    const fewer = Object.fromEntries(Object.entries(fillers).slice(0, 17));
    expect(refusalOf(zipOf({ ...files, ...fewer }, sizes))).toBeNull();
  });

  it('when a part that grows too much is hidden behind a name that is not of XML', () => {
    const rels = {
      'xl/_rels/workbook.xml.rels': relationshipsXml([['worksheet', 'sheet.dat']]),
      'xl/sheet.dat': SHEET,
    };
    expect(firstCell(zipOf({ ...files, ...rels }))).toBe(7);
    expect(refusalOf(zipOf({ ...files, ...rels }, { 'xl/sheet.dat': { size: 600_000_000 } }))).toBe('tooLarge');
  });

  it('but not for pictures, which are never inflated', () => {
    expect(firstCell(zipOf({ ...files, 'xl/media/image1.emf': 'x' }, { 'xl/media/image1.emf': { size: 600_000_000 } }))).toBe(7);
  }); // prettier-ignore
});
