import { openWorkbook, takeSnapshot } from '../../../src/xlsx';
import { STATE_NAMESPACE } from '../../../src/workbook/state-namespace';
import { bookBytes, MAIN, RELATIONSHIPS, snapshotOf, type BookXml } from '../support/book';

describe('a Snapshot says of a workbook', () => {
  it('its name, its sheets, and the one in front', () => {
    const snapshot = snapshotOf({ sheets: { Held: '<sheetData/>', 'Order lines': '<sheetData/>' }, before: '<bookViews><workbookView activeTab="1"/></bookViews>' });
    expect([snapshot.name, snapshot.sheetNames, snapshot.activeSheet]).toEqual(['book.xlsx', ['Held', 'Order lines'], 1]);
  }); // prettier-ignore

  it.each([
    ['', 0],
    ['<bookViews/>', 0],
    ['<bookViews><workbookView/></bookViews>', 0],
    ['<bookViews><workbookView activeTab="7"/></bookViews>', 0],
    ['<bookViews><workbookView activeTab="x"/></bookViews>', 0],
  ])('the first sheet is in front where the workbook has %j', (before, expected) => {
    expect(snapshotOf({ before }).activeSheet).toBe(expected);
  });

  it('that no worksheet is in front when a chart sheet is', () => {
    const sheets = '<sheets><sheet name="Sheet1" r:id="rId1"/><sheet name="Chart" r:id="rId2"/></sheets>';
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView activeTab="1"/></bookViews>${sheets}</workbook>`;
    const files = { 'xl/chart.xml': '<chartsheet/>', 'xl/workbook.xml': workbook };
    const snapshot = snapshotOf({ links: [['chartsheet', 'chart.xml']], files });
    expect([snapshot.sheetNames, snapshot.activeSheet]).toEqual([['Sheet1', 'Chart'], null]);
  });

  it('that it has no sheet in front when it has none', () => {
    const snapshot = snapshotOf({ sheets: {} });
    expect([snapshot.sheets, snapshot.activeSheet]).toEqual([[], null]);
  });

  it('the names that a new table must not take', () => {
    const snapshot = snapshotOf({
      after: '<definedNames><definedName name="Rate">1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">A1</definedName></definedNames>',
      sheetLinks: { 1: [['table', '../tables/table1.xml']] },
      files: { 'xl/tables/table1.xml': `<table xmlns="${MAIN}" displayName="Held" ref="A1:B2"/>` },
    }); // prettier-ignore
    expect(snapshot.takenNames).toEqual(['RATE', '_XLNM.PRINT_AREA', 'HELD']);
    expect(snapshotOf({}).takenNames).toEqual([]);
  });

  it.each([
    ['<workbookProtection lockStructure="1"/>', true],
    ['<workbookProtection lockWindows="1"/>', false],
    ['', false],
  ])('whether sheets can be added: %s', (before, expected) => {
    expect(snapshotOf({ before }).structureProtected).toBe(expected);
  });

  it.each([
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr date1904="0"/>', false],
    ['', false],
  ])('whether days count from 1904: %s', (before, expected) => {
    expect(snapshotOf({ before }).date1904).toBe(expected);
  });
});

/** A package with a custom property. */
function withProperty(name: string, value: string): BookXml {
  const properties = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
  return {
    packageLinks: [['custom-properties', 'docProps/custom.xml']],
    files: {
      'docProps/custom.xml': `<Properties xmlns="${properties}" xmlns:vt="u"><property name="${name}"><vt:bool>${value}</vt:bool></property></Properties>`,
    },
  };
}

describe('a workbook is read-only', () => {
  const signature = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin';
  it.each<[string, BookXml, boolean]>([
    ['with a password for changing it', { before: '<fileSharing userName="A" reservationPassword="CC1A"/>' }, true],
    ['with a newer kind of password', { before: '<fileSharing userName="A" algorithmName="SHA-512" hashValue="eA==" saltValue="eA==" spinCount="1"/>' }, true],
    ['when marked as final', withProperty('_MarkAsFinal', 'true'), true],
    ['when signed', { packageLinks: [[signature, '_xmlsignatures/origin.sigs']] }, true],
    ['not when that is only recommended', { before: '<fileSharing readOnlyRecommended="1"/>' }, false],
    ['not when no longer marked as final', withProperty('_MarkAsFinal', 'false'), false],
    ['not for another property', withProperty('Checked', 'true'), false],
    ['not otherwise', {}, false],
  ])('%s', (_what, book, expected) => {
    expect(snapshotOf(book).readOnly).toBe(expected);
  }); // prettier-ignore
});

describe('our state', () => {
  const ours = `<?xml version="1.0" encoding="UTF-8"?><hs:state xmlns:hs="${STATE_NAMESPACE}">{"a":"é"}</hs:state>`;

  it('is the text of the part whose root is in our namespace', () => {
    const links: BookXml['links'] = [['customXml', '../customXml/item1.xml'], ['customXml', '../customXml/item2.xml'], ['customXml', '../customXml/item3.xml']];
    const files = { 'customXml/item1.xml': '<b:Sources xmlns:b="urn:other"/>', 'customXml/item2.xml': 'not XML at all', 'customXml/item3.xml': ours };
    expect(snapshotOf({ links, files }).state).toBe(ours);
    expect(snapshotOf({ links, files: { ...files, 'customXml/item3.xml': ours.replaceAll(/hs:|:hs/g, '') } }).state).toContain(`<state xmlns="${STATE_NAMESPACE}">`);
  }); // prettier-ignore

  it('is null when there is none', () => {
    const files = { 'customXml/item1.xml': '<state/>', 'customXml/item2.xml': '' };
    expect(snapshotOf({ links: [['customXml', '../customXml/item1.xml'], ['customXml', '../customXml/item2.xml']], files }).state).toBeNull();
    expect(snapshotOf({}).state).toBeNull();
  }); // prettier-ignore
});

describe('reading', () => {
  it('leaves a sheet alone until something in it is asked for', () => {
    const bytes = bookBytes({ sheets: { Good: '<sheetData><row><c><v>1</v></c></row></sheetData>', Broken: '<sheetData><row>' } });
    const snapshot = takeSnapshot(openWorkbook(bytes, 'a.xlsx'));
    const [good, broken] = snapshot.sheets;
    expect(good?.columns[0]?.values).toEqual([1]);
    expect([broken?.name, broken?.visibility]).toEqual(['Broken', 'visible']);
    expect(() => broken?.columns).toThrow('its part "xl/worksheets/sheet2.xml" is not written correctly');
  }); // prettier-ignore

  it('reads a sheet once', () => {
    const [sheet] = snapshotOf({ sheets: { A: '<sheetData><row hidden="1"><c><v>1</v></c></row></sheetData>' } }).sheets;
    expect([sheet?.columns === sheet?.columns, sheet?.tables === sheet?.tables, sheet?.hiddenRows === sheet?.hiddenRows]).toEqual([true, true, true]);
  }); // prettier-ignore
});
