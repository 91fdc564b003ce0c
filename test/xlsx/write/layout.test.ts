/** What stands around the rows of a sheet: widths, heights, merged cells, frozen panes, printing, marks, and their order. */
import type { Area } from '../../../src/domain/sheet';
import type { CellLook, PageLayout, PlanStep } from '../../../src/workbook/plan';
import { applied, put, refused, rowsIn } from '../support/applied';
import { parsePart } from '../support/package-check';

const A1: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** The first sheet after steps, without its root element. */
function sheetAfter(xml: string, steps: readonly PlanStep[], repeat: 'repeat' | 'once' = 'repeat'): string {
  const text = applied({ sheets: { S: xml } }, steps, repeat).text('xl/worksheets/sheet1.xml');
  return text.replace(/^<worksheet[^>]*>/, '').replace(/<\/worksheet>$/, '');
}

describe('widths', () => {
  function widths(...pairs: readonly (readonly [number, number | null])[]): PlanStep[] {
    return [{ verb: 'widths', sheet: 'S', widths: pairs.map(([column, width]) => ({ column, width })) }];
  }

  it.each<[string, string, readonly (readonly [number, number | null])[], string]>([
    ['in a sheet without any', '', [[1, 10]], '<cols><col min="2" max="2" width="10.7109375" customWidth="1"/></cols>'],
    [
      'between those that are there',
      '<cols><col min="1" max="1" width="5"/><col min="9" max="9" width="5"/></cols>',
      [[1, 10]],
      '<cols><col min="1" max="1" width="5"/><col min="2" max="2" width="10.7109375" customWidth="1"/><col min="9" max="9" width="5"/></cols>',
    ],
    [
      'behind those that are there',
      '<cols><col min="1" max="1" width="5"/></cols>',
      [[1, 10]],
      '<cols><col min="1" max="1" width="5"/><col min="2" max="2" width="10.7109375" customWidth="1"/></cols>',
    ],
    [
      'in the middle of a run, which keeps its format',
      '<cols><col min="1" max="9" width="5" style="3" hidden="1"/></cols>',
      [[1, 10]],
      '<cols><col min="1" max="1" width="5" style="3" hidden="1"/><col min="2" max="2" width="10.7109375" style="3" hidden="1" customWidth="1"/><col min="3" max="9" width="5" style="3" hidden="1"/></cols>',
    ],
    [
      'that is there already',
      '<cols><col max="9" min="1" customWidth="1" width="10.7109375"/></cols>',
      [[1, 10]],
      '<cols><col max="9" min="1" customWidth="1" width="10.7109375"/></cols>',
    ],
    [
      'of the last column',
      '<cols><col min="16384" max="99999" width="5"/></cols>',
      [[16383, 10]],
      '<cols><col min="16384" max="16384" width="10.7109375" customWidth="1"/></cols>',
    ],
  ])('%s', (_where, cols, pairs, expected) => {
    expect(sheetAfter(`${cols}<sheetData/>`, widths(...pairs))).toBe(`${expected}<sheetData/>`);
  });

  it.each([
    ['in a sheet without any', ''],
    ['beside others', '<cols><col min="1" max="1" width="5"/></cols>'],
    ['in a run', '<cols><col min="1" max="9" width="5" customWidth="1" style="3"/></cols>'],
    ['at the end of a run that has a format', '<cols><col min="1" max="2" width="9.140625" style="3"/></cols>'],
    ['in a run that reaches over the sheet', '<cols><col min="1" max="16384" width="9.140625" style="1"/></cols>'],
  ])('taken away again, columns are as they were: %s', (_where, cols) => {
    const before = `${cols}<sheetData/>`;
    const wide = sheetAfter(before, widths([1, 10], [2, 20]), 'once');
    expect(wide).not.toBe(before);
    const end = cols.includes('max="2"')
      ? before.replace(
          'max="2" width="9.140625" style="3"/>',
          'max="1" width="9.140625" style="3"/><col min="2" max="2" width="9.140625" style="3"/>',
        )
      : before;
    expect(sheetAfter(wide, widths([1, null], [2, null]))).toBe(end);
  });

  it('taken away from a column with a format, the usual width of the sheet comes back', () => {
    const before =
      '<sheetFormatPr defaultColWidth="12.5" defaultRowHeight="15"/><cols><col min="2" max="2" width="30" customWidth="1" style="3"/></cols><sheetData/>';
    expect(sheetAfter(before, widths([1, null]))).toBe(before.replace('width="30" customWidth="1"', 'width="12.5"'));
  });

  it('taken away where none was set changes nothing', () => {
    expect(sheetAfter('<sheetData />', widths([1, null]))).toBe('<sheetData />');
  });
});

describe('heights', () => {
  it('of rows that are there and of rows that are not', () => {
    const steps: PlanStep[] = [
      put(1, 0, ['x']),
      {
        verb: 'heights',
        sheet: 'S',
        heights: [
          { row: 3, height: 30 },
          { row: 0, height: 12.5 },
          { row: 1, height: 40 },
        ],
      },
    ];
    expect(sheetAfter('<sheetData><row r="1" ht="9"><c r="A1"/></row></sheetData>', steps)).toBe(
      '<sheetData><row customHeight="1" r="1" ht="12.5"><c r="A1"/></row><row ht="40" customHeight="1" r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c></row><row ht="30" customHeight="1" r="4"/></sheetData>',
    );
  });
});

describe('merged cells', () => {
  const steps: PlanStep[] = [{ verb: 'merge', sheet: 'S', area: { top: 0, left: 0, bottom: 1, right: 2 } }];

  it('in a sheet without any, in their place', () => {
    expect(sheetAfter('<sheetData/><autoFilter ref="A1"/><phoneticPr fontId="0"/>', steps)).toBe(
      '<sheetData/><autoFilter ref="A1"/><mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells><phoneticPr fontId="0"/>',
    );
  });

  it('beside others', () => {
    expect(sheetAfter('<sheetData/><mergeCells count="1"><mergeCell ref="E5:F6"/></mergeCells>', steps)).toBe(
      '<sheetData/><mergeCells count="2"><mergeCell ref="E5:F6"/><mergeCell ref="A1:C2"/></mergeCells>',
    );
  });

  it('only within a sheet', () => {
    expect(
      refused({ sheets: { S: '<sheetData/>' } }, [{ verb: 'merge', sheet: 'S', area: { ...A1, bottom: 2_000_000 } }])
        ?.code,
    ).toBe('outside');
  });
});

describe('frozen panes', () => {
  function freeze(rows: number, columns: number): PlanStep[] {
    return [{ verb: 'freeze', sheet: 'S', rows, columns }];
  }

  it.each([
    [3, 0, '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'],
    [0, 2, '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/><selection pane="topRight"/>'],
    [
      1,
      1,
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight"/>',
    ],
  ])('%i rows and %i columns', (rows, columns, pane) => {
    const view = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
    expect(sheetAfter('<sheetFormatPr/><sheetData/>', freeze(rows, columns))).toBe(
      `${view}<sheetFormatPr/><sheetData/>`,
    );
  });

  it('none in a sheet without views changes nothing', () => {
    expect(sheetAfter('<sheetData/>', freeze(0, 0))).toBe('<sheetData/>');
  });

  it('take the place of others, in every view, and leave the rest of it', () => {
    const views =
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="9"/><selection activeCell="B2"/><extLst/></sheetView><sheetView workbookViewId="1"/></sheetViews>';
    const pane =
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
    expect(sheetAfter(`${views}<sheetData/>`, freeze(1, 0))).toBe(
      `<sheetViews><sheetView tabSelected="1" workbookViewId="0">${pane}<extLst/></sheetView><sheetView workbookViewId="1">${pane}</sheetView></sheetViews><sheetData/>`,
    );
    expect(sheetAfter(`${views}<sheetData/>`, freeze(0, 0))).toBe(
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><extLst/></sheetView><sheetView workbookViewId="1"/></sheetViews><sheetData/>',
    );
  });

  it('that are there stay where somebody scrolled them', () => {
    const views =
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A99" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData/>';
    expect(sheetAfter(views, freeze(1, 0))).toBe(views);
  });
});

describe('printing', () => {
  const layout: PageLayout = { orientation: 'landscape', fitToWidth: true, paper: 'a4' };
  const page = (change: Partial<PageLayout> = {}): PlanStep[] => [
    { verb: 'page', sheet: 'S', layout: { ...layout, ...change } },
  ];
  const MARGINS = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

  it('in a sheet that says nothing of it', () => {
    expect(sheetAfter('<sheetData/><drawing r:id="x"/>', page(), 'once')).toBe(
      `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/>${MARGINS}<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><drawing r:id="x"/>`,
    );
  });

  it('in a sheet that has its own', () => {
    const before = `<sheetPr codeName="Tabelle1"><tabColor rgb="FF00FF00"/></sheetPr><sheetData/>${MARGINS.replace('0.75', '1')}<pageSetup paperSize="5" scale="80" fitToWidth="3" orientation="landscape" copies="2"/>`;
    expect(sheetAfter(before, page({ paper: 'letter', orientation: 'portrait' }))).toBe(
      `<sheetPr codeName="Tabelle1"><tabColor rgb="FF00FF00"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/>${MARGINS.replace('0.75', '1')}<pageSetup paperSize="1" fitToHeight="0" orientation="portrait" copies="2"/>`,
    );
  });

  it('without fitting, what was fitted is not any more', () => {
    expect(
      sheetAfter(
        `<sheetPr><pageSetUpPr autoPageBreaks="0" fitToPage="1"/></sheetPr><sheetData/>${MARGINS}<pageSetup fitToHeight="0"/>`,
        page({ fitToWidth: false }),
      ),
    ).toBe(
      `<sheetPr><pageSetUpPr autoPageBreaks="0"/></sheetPr><sheetData/>${MARGINS}<pageSetup paperSize="9" orientation="landscape"/>`,
    );
    expect(sheetAfter('<sheetData/>', page({ fitToWidth: false }))).toBe(
      `<sheetData/>${MARGINS}<pageSetup paperSize="9" orientation="landscape"/>`,
    );
  });

  it.each([
    ['no header', '', '<headerFooter><oddFooter>&amp;CR&amp;&amp;D: 12 &lt;parts&gt;</oddFooter></headerFooter>'],
    [
      'a header',
      '<headerFooter><oddHeader>&amp;LX</oddHeader></headerFooter>',
      '<headerFooter><oddHeader>&amp;LX</oddHeader><oddFooter>&amp;CR&amp;&amp;D: 12 &lt;parts&gt;</oddFooter></headerFooter>',
    ],
    [
      'a header and other pages',
      '<headerFooter><oddHeader>x</oddHeader><evenFooter>y</evenFooter></headerFooter>',
      '<headerFooter><oddHeader>x</oddHeader><oddFooter>&amp;CR&amp;&amp;D: 12 &lt;parts&gt;</oddFooter><evenFooter>y</evenFooter></headerFooter>',
    ],
    [
      'a footer',
      '<headerFooter><oddFooter>x</oddFooter></headerFooter>',
      '<headerFooter><oddFooter>&amp;CR&amp;&amp;D: 12 &lt;parts&gt;</oddFooter></headerFooter>',
    ],
  ])('a footer where there is %s; & is an &', (_what, before, after) => {
    expect(sheetAfter(`<sheetData/>${before}`, page({ footer: 'R&D: 12 <parts>' }))).toContain(after);
  });

  it('a footer longer than Excel takes is cut, and never within an &', () => {
    const footer =
      /<oddFooter>(.*)<\/oddFooter>/.exec(sheetAfter('<sheetData/>', page({ footer: `${'x'.repeat(252)}&&` })))?.[1] ??
      '';
    expect(footer.replaceAll('&amp;', '&')).toBe(`&C${'x'.repeat(252)}`);
  });

  it('area and titles are names of the workbook', () => {
    const book = {
      sheets: { "Jim's": '<sheetData/>', S: '<sheetData/>' },
      after: '<definedNames><definedName name="Mine" localSheetId="1">1</definedName></definedNames>',
    };
    const steps: PlanStep[] = [
      {
        verb: 'page',
        sheet: "Jim's",
        layout: { ...layout, printArea: { top: 0, left: 0, bottom: 9, right: 27 }, titleRows: { first: 1, last: 2 } },
      },
    ];
    expect(applied(book, steps).text('xl/workbook.xml')).toContain(
      `<definedNames><definedName name="Mine" localSheetId="1">1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'Jim''s'!$A$1:$AB$10</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Jim''s'!$2:$3</definedName></definedNames>`,
    );
  });

  it('area and titles that are there are replaced, or taken away', () => {
    const names = `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1</definedName></definedNames>`;
    const book = { sheets: { S: '<sheetData/>' }, after: names };
    expect(applied(book, page({ printArea: A1 })).text('xl/workbook.xml')).toContain(
      `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'S'!$A$1:$A$1</definedName></definedNames>`,
    );
    expect(applied(book, page()).text('xl/workbook.xml')).not.toContain('definedName');
  });

  it('names come where Excel wants them', () => {
    const steps = page({ printArea: A1 });
    expect(applied({ sheets: { S: '<sheetData/>' }, after: '<calcPr/>' }, steps).text('xl/workbook.xml')).toMatch(
      /<\/sheets><definedNames>.*<\/definedNames><calcPr\/>/,
    );
    expect(
      applied({ sheets: { S: '<sheetData/>' }, after: '<definedNames/><calcPr/>' }, steps).text('xl/workbook.xml'),
    ).toMatch(/<\/sheets><definedNames><definedName .*<\/definedNames><calcPr\/>/);
  });
});

describe('marks', () => {
  const LOOK: CellLook = {
    fill: '#FFE1DB',
    bold: true,
    numberFormat: '0.00',
    border: { color: '#B42318', sides: ['top', 'left'] },
  };
  const DXF =
    '<dxf><font><b/></font><numFmt numFmtId="2" formatCode="0.00"/><fill><patternFill><bgColor rgb="FFFFE1DB"/></patternFill></fill><border><left style="thin"><color rgb="FFB42318"/></left><top style="thin"><color rgb="FFB42318"/></top></border></dxf>';
  const areas: Area[] = [
    { top: 1, left: 2, bottom: 3, right: 2 },
    { ...A1, left: 4, right: 4 },
  ];
  const marks = (more: Partial<Extract<PlanStep, { verb: 'marks' }>> = {}): PlanStep[] => [
    { verb: 'marks', sheet: 'S', formula: '"Held Split"<>""', areas, look: LOOK, ...more },
  ];
  const FORMULA = '<formula>"Held Split"&lt;&gt;""</formula>';
  const rule = (priority: number, format = 0): string =>
    `<conditionalFormatting sqref="C2:C4 E1"><cfRule type="expression" dxfId="${format}" priority="${priority}">${FORMULA}</cfRule></conditionalFormatting>`;

  it('are one rule, with one format', () => {
    const result = applied({ sheets: { S: '<sheetData/><dataValidations/>' } }, marks());
    expect(result.text('xl/worksheets/sheet1.xml')).toContain(`<sheetData/>${rule(1)}<dataValidations/>`);
    expect(result.text('xl/styles.xml')).toContain(`<dxfs count="1">${DXF}</dxfs>`);
  });

  it('give way to the rules of the buyer, those in extensions included, which stay as they are', () => {
    const theirs =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="3"><formula>TRUE</formula></cfRule></conditionalFormatting>';
    const extension =
      '<extLst><ext uri="u" xmlns:x14="v"><x14:conditionalFormattings><x14:cfRule type="dataBar" priority="7"/></x14:conditionalFormattings></ext></extLst>';
    const result = applied(
      { sheets: { S: `<sheetData/>${theirs}<pageMargins/>${extension}` }, styles: '<dxfs count="1"><dxf/></dxfs>' },
      marks(),
    );
    expect(result.text('xl/worksheets/sheet1.xml')).toContain(
      `<sheetData/>${theirs}${rule(8, 1)}<pageMargins/>${extension}`,
    );
    expect(result.text('xl/styles.xml')).toContain(`<dxfs count="2"><dxf/>${DXF}</dxfs>`);
  });

  it('replace those of an earlier write, wherever they are', () => {
    const theirs = '<cfRule type="cellIs" priority="2" operator="equal"><formula>1</formula></cfRule>';
    const old = `<cfRule type="expression" dxfId="9" priority="5">${FORMULA}</cfRule>`;
    const before = `<sheetData/><conditionalFormatting sqref="A1">${theirs}${old}</conditionalFormatting><conditionalFormatting sqref="B1">${old}</conditionalFormatting><conditionalFormatting sqref="C1">${old}</conditionalFormatting>`;
    expect(sheetAfter(before, marks())).toBe(
      `<sheetData/><conditionalFormatting sqref="A1">${theirs}</conditionalFormatting>${rule(5)}`,
    );
    expect(sheetAfter(before.replaceAll('priority="5"', 'priority="1"'), marks())).toContain(rule(3));
  });

  it('go without areas, and nothing else does', () => {
    const theirs =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="2"><formula>"Held Split"</formula></cfRule></conditionalFormatting>';
    expect(sheetAfter(`<sheetData/>${theirs}${rule(3)}`, marks({ areas: [] }))).toBe(`<sheetData/>${theirs}`);
  });
});

describe('the order of elements', () => {
  it.each([
    [
      'controls in mc:AlternateContent',
      '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><tableParts count="0"/>',
      'mergeCells conditionalFormatting hyperlinks pageMargins pageSetup headerFooter AlternateContent tableParts',
    ],
    [
      'a legacy drawing and extensions',
      '<legacyDrawing r:id="x"/><extLst/>',
      'mergeCells conditionalFormatting hyperlinks pageMargins pageSetup headerFooter legacyDrawing extLst',
    ],
    [
      'an element nobody knows',
      '<u:unknown xmlns:u="u"/><drawing r:id="x"/>',
      'mergeCells conditionalFormatting hyperlinks unknown pageMargins pageSetup headerFooter drawing',
    ],
  ])('is kept around %s', (_what, tail, order) => {
    const steps: PlanStep[] = [
      { verb: 'merge', sheet: 'S', area: { ...A1, right: 1 } },
      { verb: 'marks', sheet: 'S', formula: 'TRUE', areas: [A1], look: { bold: true } },
      { verb: 'page', sheet: 'S', layout: { orientation: 'portrait', fitToWidth: true, paper: 'a4', footer: 'x' } },
    ];
    const result = applied({ sheets: { S: `<sheetData/><hyperlinks/>${tail}` } }, steps);
    const part = 'xl/worksheets/sheet1.xml';
    const names = parsePart(part, result.parts[part] ?? new Uint8Array()).children.map((child) => child.name);
    expect(names.slice(names.indexOf('sheetData') + 1).join(' ')).toBe(order);
  });
});

describe('the dimension', () => {
  it('reaches over what is put, and not over blanks', () => {
    const sheet = '<dimension ref="B2:C3"/><sheetData/>';
    expect(sheetAfter(sheet, [put(0, 3, ['x']), put(9, 9, [null])])).toContain('<dimension ref="B1:D3"/>');
    expect(sheetAfter(sheet, [put(9, 9, [null])])).toBe(sheet);
  });

  it('goes back to the columns that are left', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c></row>';
    const sheet = `<dimension ref="A1:C2"/><sheetData>${rows}</sheetData>`;
    const clear = (left: number, right: number): PlanStep => ({
      verb: 'clear',
      sheet: 'S',
      area: { top: 0, left, bottom: 0, right },
    });
    expect(sheetAfter(sheet, [clear(1, 2), put(1, 1, [null, null])])).toContain('<dimension ref="A1:A2"/>');
    expect(sheetAfter(sheet, [clear(1, 2)])).toContain('<dimension ref="A1:C2"/>');
    expect(sheetAfter(sheet, [clear(1, 2), put(1, 2, [null])])).toContain('<dimension ref="A1:B2"/>');
  });

  it('that says nothing sensible stays', () => {
    expect(sheetAfter('<dimension ref="?"/><sheetData/>', [put(0, 0, [1])])).toContain('<dimension ref="?"/>');
  });
});

it('a plan without steps for a sheet leaves its rows alone', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
  expect(rowsIn(applied({ sheets: { S: `<sheetData>${rows}</sheetData>` } }, []))).toBe(rows);
});
