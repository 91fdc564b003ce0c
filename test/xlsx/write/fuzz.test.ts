/** Whatever is done to a workbook's bytes: a plan is applied, or refused with a sentence, and soon. */
import fc from 'fast-check';
import type { Plan } from '../../../src/workbook/plan';
import { applyPlan, openWorkbook, takeSnapshot, WorkbookError, WriteRefusal } from '../../../src/xlsx';
import { bookFiles, MAIN, type BookXml } from '../support/book';
import { damagedInside, damages, share } from '../support/damage';
import { inline } from '../support/applied';

/** Far more than any of these small files takes, far less than a person waits. */
const longestMs = 3000;

const BOOK: BookXml = {
  sheets: {
    Held: `<dimension ref="A1:B3"/><cols><col min="1" max="9" width="9"/></cols><sheetData><row r="1" spans="1:2">${inline('A1', 'Lot')}${inline('B1', 'Qty')}</row><row><c><f t="shared" ref="A2:A3" si="0">1</f></c><c s="1"><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row></sheetData><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
    Summary: `<sheetData><row r="1">${inline('A1', 'Held Split: summary')}</row></sheetData>`,
    Old: `<sheetData><row r="1">${inline('A1', 'Held Split: old')}</row></sheetData>`,
  },
  styles:
    '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="2"/></cellXfs>',
  before: '<bookViews><workbookView activeTab="2"/></bookViews>',
  after: '<definedNames><definedName name="n" localSheetId="2">1</definedName></definedNames><calcPr/>',
  links: [
    ['calcChain', 'calcChain.xml'],
    ['customXml', '../customXml/item1.xml'],
  ],
  sheetLinks: { 1: [['table', '../tables/table1.xml']] },
  files: {
    'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Lot"/><tableColumn id="2" name="Qty"/></tableColumns></table>`,
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A2" i="1"/><c r="A3"/></calcChain>`,
    'customXml/item1.xml': '<s xmlns="u"/>',
  },
};

const PLAN: Plan = {
  preconditions: [{ must: 'beOurs', sheet: 'Summary' }],
  steps: [
    { verb: 'tableColumns', sheet: 'Held', table: 'T', headers: ['R', 'C'] },
    {
      verb: 'block',
      sheet: 'Held',
      top: 0,
      left: 1,
      values: [
        ['Qty', 'R', 'C'],
        [5, 60, '=x'],
        [null, 'y', true],
      ],
    },
    {
      verb: 'look',
      sheet: 'Held',
      areas: [{ top: 0, left: 2, bottom: 0, right: 3 }],
      look: { bold: true, wrap: true },
    },
    {
      verb: 'widths',
      sheet: 'Held',
      widths: [
        { column: 2, width: 14 },
        { column: 5, width: null },
      ],
    },
    {
      verb: 'marks',
      sheet: 'Held',
      formula: 'TRUE',
      areas: [{ top: 0, left: 0, bottom: 1, right: 0 }],
      look: { fill: '#FF0000' },
    },
    { verb: 'sheet', sheet: 'Summary' },
    { verb: 'block', sheet: 'Summary', top: 0, left: 0, values: [['Held Split: summary'], ['a'], [1]] },
    {
      verb: 'table',
      sheet: 'Summary',
      name: 'Own',
      area: { top: 1, left: 0, bottom: 2, right: 0 },
      style: 'TableStyleLight1',
    },
    { verb: 'freeze', sheet: 'Summary', rows: 1, columns: 0 },
    {
      verb: 'page',
      sheet: 'Summary',
      layout: { orientation: 'portrait', fitToWidth: true, paper: 'a4', footer: 'x', titleRows: { first: 0, last: 0 } },
    },
    { verb: 'removeSheet', sheet: 'Old' },
    { verb: 'state', namespace: 'u', xml: '<s xmlns="u">2</s>' },
  ],
};

/** How it went: applied, or refused by the code of a sentence. Anything else is thrown on. */
function outcome(bytes: Uint8Array): string {
  try {
    const written = applyPlan(openWorkbook(bytes, 'x'), PLAN);
    return takeSnapshot(openWorkbook(written, 'x')).sheetNames.join();
  } catch (error) {
    if (error instanceof WriteRefusal || error instanceof WorkbookError) return error.code;
    throw error;
  }
}

it('the plan is applied to the workbook before it is damaged', () => {
  expect(outcome(damagedInside(bookFiles(BOOK), 0, []))).toBe('Held,Summary');
});

it('a damaged workbook is written to or refused, and soon', () => {
  const files = bookFiles(BOOK);
  fc.assert(
    fc.property(share, damages, (pick, all) => {
      const start = performance.now();
      outcome(damagedInside(files, pick, all));
      return performance.now() - start < longestMs;
    }),
    { numRuns: 1500 },
  );
});
