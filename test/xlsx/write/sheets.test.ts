/** Sheets that a plan makes, empties and takes away. */
import type { PlanStep } from '../../../src/workbook/plan';
import { openWorkbook, takeSnapshot } from '../../../src/xlsx';
import { applied, inline, put, refused, rowsIn, type Applied } from '../support/applied';
import { CONTENT_TYPES, MAIN, RELATIONSHIPS, relationshipsXml, type BookXml } from '../support/book';

const TITLE = 'Held Split: split summary';
const OURS = `<sheetData><row r="1">${inline('A1', TITLE)}</row><row r="2"><c r="A2"><f>1</f><v>1</v></c></row></sheetData>`;

function make(sheet: string, ...more: readonly PlanStep[]): PlanStep[] {
  return [{ verb: 'sheet', sheet }, { verb: 'block', sheet, top: 0, left: 0, values: [[TITLE]] }, ...more];
}

function tabs(result: Applied): string[] {
  return [...result.text('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map((match) => match[0]);
}

describe('a new sheet', () => {
  it('comes last, with a number and a part of its own', () => {
    const result = applied({ sheets: { S: '<sheetData/>', T: '<sheetData/>' } }, make('R&D <1>'));
    expect(tabs(result).at(-1)).toBe('<sheet name="R&amp;D &lt;1&gt;" sheetId="3" r:id="rId3"/>');
    expect(result.text('xl/worksheets/sheet3.xml')).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData><row r="1">${inline('A1', TITLE)}</row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
    );
    expect(result.text('xl/_rels/workbook.xml.rels')).toContain(
      `<Relationship Id="rId3" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet3.xml"/>`,
    );
    expect(result.text('[Content_Types].xml')).toContain(
      '<Override PartName="/xl/worksheets/sheet3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
    );
  });

  it('takes no name, number or part that is in use, in either case', () => {
    const book: BookXml = {
      sheets: { S: '<sheetData/>' },
      before: '',
      files: {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="S" sheetId="7" r:id="rId2"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relationshipsXml([
          ['theme', 'theme.xml'],
          ['worksheet', 'Worksheets/SHEET1.xml'],
        ]).replaceAll('SHEET1', 'sheet1'),
        'xl/theme.xml': '<theme/>',
      },
    };
    const result = applied(book, make('New'));
    expect(tabs(result).at(-1)).toBe('<sheet name="New" sheetId="8" r:id="rId3"/>');
    expect(Object.keys(result.parts)).toContain('xl/worksheets/sheet2.xml');
  });

  it.each(['', 'x'.repeat(32), 'a/b', 'a\\b', 'a?b', 'a*b', 'a:b', '[a]', "'a", "a'", 'History', 'a\u0001b'])(
    'cannot be named %j',
    (name) => {
      expect(refused({ sheets: { S: '<sheetData/>' } }, [{ verb: 'sheet', sheet: name }])?.code).toBe('badSheetName');
    },
  );

  it('can be begun anew in the same plan', () => {
    const result = applied({ sheets: { S: '<sheetData/>' } }, [
      ...make('New', { verb: 'block', sheet: 'New', top: 5, left: 5, values: [[1]] }),
      ...make('new'),
    ]);
    expect(result.text('xl/worksheets/sheet2.xml')).not.toContain('F6');
    expect(tabs(result)).toHaveLength(2);
  });
});

describe('a sheet of ours', () => {
  const full = `<sheetPr codeName="Sheet2"><tabColor rgb="FF0000FF"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:Z99"/><sheetViews><sheetView zoomScale="80" workbookViewId="0"><pane ySplit="9" topLeftCell="A10" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="9"/></cols>${OURS}<autoFilter ref="A1:B2"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><pageSetup scale="50"/><headerFooter><oddFooter>x</oddFooter></headerFooter><rowBreaks count="0"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`;
  const table = `<table xmlns="${MAIN}" id="4" name="HeldSplitSummary" displayName="HeldSplitSummary" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="x"/></tableColumns></table>`;
  const book: BookXml = {
    sheets: { S: '<sheetData/>', Summary: full },
    after:
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Summary!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Summary!$A$1</definedName><definedName name="Mine">S!$A$1</definedName></definedNames>',
    sheetLinks: {
      2: [
        ['table', '../tables/table4.xml'],
        ['vmlDrawing', '../drawings/vml1.vml'],
      ],
    },
    files: {
      'xl/tables/table4.xml': table,
      'xl/drawings/vml1.vml': '<xml/>',
      '[Content_Types].xml': CONTENT_TYPES.replace(
        '</Types>',
        '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/tables/table4.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
      ),
    },
  };

  it('is emptied in its place; what the buyer gave it besides cells stays', () => {
    const result = applied(book, make('Summary'));
    const text = result.text('xl/worksheets/sheet2.xml').replace(/^<worksheet[^>]*>/, '');
    expect(text).toBe(
      `<sheetPr codeName="Sheet2"><tabColor rgb="FF0000FF"/></sheetPr><dimension ref="A1"/><sheetViews><sheetView zoomScale="80" workbookViewId="0"></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData><row r="1">${inline('A1', TITLE)}</row></sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><legacyDrawing r:id="rId2"/></worksheet>`,
    );
    expect(tabs(result)[1]).toBe('<sheet name="Summary" sheetId="2" r:id="rId2"/>');
  });

  it('loses its table with all that says so, and its print area', () => {
    const result = applied(book, make('Summary'));
    expect(Object.keys(result.parts)).not.toContain('xl/tables/table4.xml');
    expect(result.text('xl/worksheets/_rels/sheet2.xml.rels')).toContain('vmlDrawing');
    expect(result.text('xl/worksheets/_rels/sheet2.xml.rels')).not.toContain('table');
    expect(result.text('[Content_Types].xml')).not.toContain('table');
    expect(result.text('xl/workbook.xml')).toContain(
      '<definedNames><definedName name="Mine">S!$A$1</definedName></definedNames>',
    );
  });

  it('loses its relationships when its table was all it had', () => {
    const types = CONTENT_TYPES.replace(
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      ['/_rels/.rels', '/xl/_rels/workbook.xml.rels', '/xl/worksheets/_rels/sheet2.xml.rels']
        .map(
          (name) =>
            `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
        )
        .join(''),
    );
    const alone = {
      ...book,
      sheetLinks: { 2: [['table', '../tables/table4.xml'] as const] },
      sheets: { S: '<sheetData/>', Summary: full.replace('<legacyDrawing r:id="rId2"/>', '') },
      files: { 'xl/tables/table4.xml': table, '[Content_Types].xml': types },
    };
    const result = applied(alone, make('Summary'));
    expect(Object.keys(result.parts).filter((part) => part.includes('sheet2'))).toEqual(['xl/worksheets/sheet2.xml']);
    expect(result.text('[Content_Types].xml')).not.toContain('sheet2.xml.rels');
  });

  it('gets its table back under the same number and in the same part', () => {
    const steps = make('Summary', {
      verb: 'table',
      sheet: 'Summary',
      name: 'HeldSplitSummary',
      area: { top: 0, left: 0, bottom: 1, right: 0 },
      style: 'TableStyleLight1',
    });
    const result = applied(book, steps);
    expect(result.text('xl/tables/table4.xml')).toContain('id="4" name="HeldSplitSummary"');
    expect(result.text('xl/worksheets/sheet2.xml')).toContain(
      '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    );
  });

  it('has Excel calculate what may read it, once', () => {
    const formula = {
      ...book,
      sheets: { S: '<sheetData><row r="1"><c r="A1"><f>Summary!A1</f><v>1</v></c></row></sheetData>', Summary: full },
    };
    expect(applied(formula, make('Summary')).text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('is known by its title only: one of the buyer under the name is refused, whatever the plan asks', () => {
    const refusal = refused({ sheets: { Summary: '<sheetData/>' } }, make('SUMMARY'));
    expect(refusal).toEqual({
      code: 'notOurs',
      message:
        'The sheet "SUMMARY" has the name that Held Split needs but was not written by it, so nothing was written; rename that sheet and try again.',
    });
    expect(refused({ sheets: { Summary: '<sheetData/>' } }, [{ verb: 'removeSheet', sheet: 'Summary' }])?.code).toBe(
      'notOurs',
    );
    expect(
      refused({ sheets: { S: '<sheetData/>' } }, [
        put(0, 0, [1]),
        { verb: 'freeze', sheet: 'Nowhere', rows: 1, columns: 0 },
      ])?.code,
    ).toBe('sheetMissing');
  });
});

describe('taking a sheet away', () => {
  const names =
    '<definedNames><definedName name="a" localSheetId="0">1</definedName><definedName name="b" localSheetId="1">2</definedName><definedName name="c" localSheetId="2">3</definedName><definedName name="d">4</definedName></definedNames>';
  const remove: PlanStep[] = [{ verb: 'removeSheet', sheet: 'summary' }];
  const three = { First: '<sheetData/>', Summary: OURS, Last: '<sheetData/>' };

  it('takes its names, and counts those of later sheets anew', () => {
    const result = applied({ sheets: three, after: names }, remove);
    expect(result.text('xl/workbook.xml')).toContain(
      '<definedNames><definedName name="a" localSheetId="0">1</definedName><definedName name="c" localSheetId="1">3</definedName><definedName name="d">4</definedName></definedNames>',
    );
    expect(Object.keys(result.parts).filter((part) => part.includes('sheet2'))).toEqual([]);
    expect(tabs(result)).toHaveLength(2);
  });

  it('takes the list of names when that was all', () => {
    const result = applied(
      {
        sheets: three,
        after: '<definedNames><definedName name="b" localSheetId="1">2</definedName></definedNames><calcPr/>',
      },
      remove,
    );
    expect(result.text('xl/workbook.xml')).toMatch(/<\/sheets><calcPr/);
  });

  it.each([
    ['<workbookView activeTab="1" firstSheet="1"/>', '<workbookView activeTab="1" firstSheet="1"/>', ''],
    ['<workbookView activeTab="2" firstSheet="2"/>', '<workbookView activeTab="1" firstSheet="1"/>', ''],
    ['<workbookView activeTab="0"/>', '<workbookView activeTab="0"/>', ''],
    ['<workbookView activeTab="1"/>', '<workbookView activeTab="0"/>', 'Last'],
  ])('%s becomes %s', (before, after, hidden) => {
    const files =
      hidden === ''
        ? {}
        : {
            'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews>${before}</bookViews><sheets><sheet name="First" sheetId="1" r:id="rId1"/><sheet name="Summary" sheetId="2" r:id="rId2"/><sheet name="Last" sheetId="3" state="hidden" r:id="rId3"/></sheets></workbook>`,
          };
    const result = applied({ sheets: three, before: `<bookViews>${before}</bookViews>`, files }, remove);
    const view = /<workbookView[^>]*>/.exec(result.text('xl/workbook.xml'))?.[0] ?? '';
    const facts = (text: string): string[] => [...text.matchAll(/\w+="\d+"/g)].map((match) => match[0]).sort();
    expect(facts(view)).toEqual(facts(after));
  });

  it('is refused when no sheet would show', () => {
    const files = {
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="First" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Summary" sheetId="2" r:id="rId2"/><sheet name="Last" sheetId="3" state="veryHidden" r:id="rId3"/></sheets></workbook>`,
    };
    expect(refused({ sheets: three, files }, remove)?.code).toBe('lastSheet');
  });

  it('does nothing when there is none', () => {
    expect(tabs(applied({ sheets: { S: '<sheetData/>' } }, remove))).toHaveLength(1);
  });

  it('takes its formulas off the calculation chain, and all parts that only it had', () => {
    const book: BookXml = {
      sheets: {
        First: '<sheetData><row r="1"><c r="A1"><f>1</f><v>1</v></c></row></sheetData>',
        Summary: `${OURS}<drawing r:id="rId1"/>`,
      },
      links: [['calcChain', 'calcChain.xml']],
      sheetLinks: {
        2: [
          ['drawing', '../drawings/drawing1.xml'],
          ['image', '../media/shared.xml'],
          ['hyperlink', 'https://example.com', 'TargetMode="External"'],
          ['image', 'gone.xml'],
        ],
        1: [['image', '../media/shared.xml']],
      },
      files: {
        'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A2" i="2"/><c r="A1" i="1"/></calcChain>`,
        'xl/drawings/drawing1.xml': '<d/>',
        'xl/drawings/_rels/drawing1.xml.rels': relationshipsXml([['image', '../media/own.xml']]),
        'xl/media/own.xml': '<own/>',
        'xl/media/shared.xml': '<shared/>',
        'xl/media/nobodys.xml': '<nobodys/>',
      },
    };
    const result = applied(book, remove);
    expect(Object.keys(result.parts).filter((part) => /drawing|media/.test(part))).toEqual([
      'xl/media/shared.xml',
      'xl/media/nobodys.xml',
    ]);
    expect(result.text('xl/calcChain.xml')).toContain('><c r="A1" i="1"/></calcChain>');
    expect(result.text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it.each([
    ["'Summary'!A1", 'First', 'the formula in A1 of the sheet "First"'],
    ['SUM(summary!A1:B2)', 'First', 'the formula in A1 of the sheet "First"'],
  ])('is refused while %s uses it', (formula, _sheet, where) => {
    const refusal = refused(
      {
        sheets: { ...three, First: `<sheetData><row r="1"><c r="A1"><f>${formula}</f><v>1</v></c></row></sheetData>` },
      },
      remove,
    );
    expect(refusal).toEqual({
      code: 'inUse',
      message: `"summary" is used by ${where}, so nothing was changed; take it out there and try again.`,
    });
  });

  it.each([
    [
      'a name',
      {
        sheets: three,
        after: "<definedNames><definedName name='n'>&apos;Summary&apos;!$A$1</definedName></definedNames>",
      },
      'a name, a chart or another object',
    ],
    [
      'a rule',
      {
        sheets: {
          ...three,
          Last: '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>Summary!A1</formula></cfRule></conditionalFormatting>',
        },
      },
      'the sheet "Last"',
    ],
    [
      'a chart',
      {
        sheets: three,
        sheetLinks: { 1: [['chart', '../charts/c.xml'] as const] },
        files: { 'xl/charts/c.xml': '<c:chart xmlns:c="c"><c:f>Summary!$A$1</c:f></c:chart>' },
      },
      'a name, a chart or another object',
    ],
  ])('is refused while %s uses it', (_who, book: BookXml, where) => {
    expect(refused(book, remove)?.message).toContain(`"summary" is used by ${where}, so nothing was changed`);
  });

  it.each([
    [
      'a text',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Summary!A1</t></is></c><c r="B1" t="str"><f>1</f><v>Summary!A1</v></c></row>',
    ],
    ['a longer name', '<row r="1"><c r="A1"><f>My_Summary!A1+xSummary!B1</f><v>1</v></c></row>'],
  ])('is not stopped by %s that looks alike', (_what, rows) => {
    expect(refused({ sheets: { ...three, First: `<sheetData>${rows}</sheetData>` } }, remove)).toBeNull();
  });

  it('may be followed by a new one of the name', () => {
    const result = applied({ sheets: three }, [...remove, ...make('Summary')], 'once');
    expect(tabs(result).map((tab) => /name="([^"]*)"/.exec(tab)?.[1])).toEqual(['First', 'Last', 'Summary']);
    expect(takeSnapshot(openWorkbook(result.bytes, 'x')).sheets.at(-1)?.rowCount).toBe(1);
  });
});

it('a sheet of the buyer keeps its rows through all of this', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
  expect(rowsIn(applied({ sheets: { S: `<sheetData>${rows}</sheetData>` } }, make('New')))).toBe(rows);
});
