import { bookBytes, MAIN, refusalOf, sheetOf, type BookXml } from '../support/book';

/** A sheet with these elements around its rows. */
function sheetWith(before: string, rows: string, after: string) {
  return sheetOf({ sheets: { A: `${before}<sheetData>${rows}</sheetData>${after}` } });
}

const hidden = (...numbers: readonly number[]): string =>
  numbers.map((row) => `<row r="${String(row)}" hidden="1"><c><v>1</v></c></row>`).join('');

describe('merged cells', () => {
  it('are listed as areas; what is none is passed over', () => {
    const sheet = sheetWith('', '', '<mergeCells count="3"><mergeCell ref="A1:B2"/><mergeCell ref="D4:D6"/><mergeCell ref="#REF!"/></mergeCells>');
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }, { top: 3, left: 3, bottom: 5, right: 3 }]);
  }); // prettier-ignore

  it('may be none', () => {
    expect(sheetWith('', '', '').merges).toEqual([]);
  });
});

describe('protection', () => {
  it.each([
    ['<sheetProtection sheet="1" objects="1"/>', true],
    ['<sheetProtection password="CC1A" sheet="true"/>', true],
    ['<sheetProtection objects="1" scenarios="1"/>', false],
    ['<sheetProtection sheet="0"/>', false],
    ['<extLst><ext><sheetProtection sheet="1"/></ext></extLst>', false],
    ['<y:sheetProtection xmlns:y="u" sheet="1"/>', false],
    ['', false],
  ])('%s: %s', (xml, expected) => {
    expect(sheetWith('', '', xml).isProtected).toBe(expected);
  });
});

describe("a sheet's own filter", () => {
  const byValue = '<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>';
  const filter = (inside: string): string => `<autoFilter ref="A1:B9">${inside}</autoFilter>`;

  it.each([
    ['hides rows by what it filters by', '', hidden(3), filter(byValue), true],
    ['hides its last row', '', hidden(9), filter(byValue), true],
    ['does not when no row is hidden', '', '', filter(byValue), false],
    ['does not when rows outside it are hidden', '', hidden(1, 10), filter(byValue), false],
    ['does not when someone hid the rows by hand', '', hidden(3), filter(''), false],
    ['does not when it only hides its buttons', '', hidden(3), filter('<filterColumn colId="0" hiddenButton="1"/>'), false],
    ['does not when it has only extensions', '', hidden(3), filter('<filterColumn colId="0"><extLst/></filterColumn>'), false],
    ['does by colour', '', hidden(3), filter('<filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn>'), true],
    ['is none of the views of others', '', hidden(3), `<customSheetViews><customSheetView>${filter(byValue)}</customSheetView></customSheetViews>`, false],
    ['is none without an area', '', hidden(3), `<autoFilter>${byValue}</autoFilter>`, false],
    ['is known by its mark when it is an advanced one', '<sheetPr filterMode="1"/>', hidden(3), '', true],
    ['has gone when the mark stayed without hidden rows', '<sheetPr filterMode="1"/>', '', '', false],
    ['is not the mark beside an idle filter', '<sheetPr filterMode="1"/>', hidden(3), filter(''), false],
  ])('%s', (_what, before, rows, after, expected) => {
    expect(sheetWith(before, rows, after).filtered).toBe(expected);
  }); // prettier-ignore
});

describe('conditional formats', () => {
  it('are listed rule by rule, with the formula of those that have one of their own', () => {
    const { marks } = sheetWith('', '', `
      <conditionalFormatting sqref="A1:B2 D4"><cfRule type="expression" dxfId="0" priority="1"><formula>N("a")+&lt;1</formula></cfRule>
        <cfRule type="cellIs" operator="between" priority="2"><formula>1</formula><formula>2</formula></cfRule></conditionalFormatting>
      <conditionalFormatting sqref="C1"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/></dataBar></cfRule><cfRule type="duplicateValues" priority="4"/></conditionalFormatting>
      <conditionalFormatting sqref="C9"><cfRule type="expression" priority="5"><formula>A1<!-- x -->=2</formula><formula>3</formula></cfRule><cfRule type="expression" priority="6"><formula/></cfRule></conditionalFormatting>
      <extLst><ext><x14:conditionalFormatting xmlns:x14="u"><x14:cfRule type="expression"/></x14:conditionalFormatting></ext></extLst>`);
    const cell = (top: number, left: number) => ({ top, left, bottom: top, right: left });
    expect(marks).toEqual([
      { areas: [{ top: 0, left: 0, bottom: 1, right: 1 }, cell(3, 3)], formula: 'N("a")+<1' },
      { areas: [{ top: 0, left: 0, bottom: 1, right: 1 }, cell(3, 3)], formula: null },
      { areas: [cell(0, 2)], formula: null },
      { areas: [cell(0, 2)], formula: null },
      { areas: [cell(8, 2)], formula: 'A1=2' },
      { areas: [cell(8, 2)], formula: null },
    ]);
  }); // prettier-ignore
});

/** A workbook whose sheet has one table. */
function withTable(attributes: string, inside = '', sheet = '<sheetData/>'): BookXml {
  return {
    sheets: { A: sheet },
    sheetLinks: { 1: [['table', '../tables/table1.xml']] },
    files: { 'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" ${attributes}>${inside}</table>` },
  };
}

describe('tables', () => {
  const columns =
    '<tableColumns count="2"><tableColumn id="1" name="Lot"/><tableColumn id="2" name="Held_x000a_qty"/></tableColumns>';

  it('have a name, an area, headers', () => {
    expect(sheetOf(withTable('name="old" displayName="Held" ref="B2:C9"', columns)).tables).toEqual([
      { name: 'Held', area: { top: 1, left: 1, bottom: 8, right: 2 }, headerRow: true, totalsRow: false, columns: ['Lot', 'Held\nqty'], filtered: false },
    ]);
  }); // prettier-ignore

  it('may have no headers, totals, or no columns listed', () => {
    const [table] = sheetOf(
      withTable('name="Held" ref="B2:C9" headerRowCount="0" totalsRowCount="1" totalsRowShown="0"'),
    ).tables;
    expect(table).toMatchObject({ name: 'Held', headerRow: false, totalsRow: true, columns: [] });
  });

  it('are filtered when their own filter hides rows', () => {
    const filter = '<autoFilter ref="B2:C9"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>';
    const filteredOf = (inside: string, rows: string, before = ''): readonly boolean[] => {
      const sheet = sheetOf(withTable('name="Held" ref="B2:C9"', inside + columns, `${before}<sheetData>${rows}</sheetData>`));
      return [sheet.tables[0]?.filtered ?? false, sheet.filtered];
    };
    expect(filteredOf(filter, hidden(4))).toEqual([true, false]);
    expect(filteredOf(filter, hidden(4), '<sheetPr filterMode="1"/>')).toEqual([true, false]);
    expect(filteredOf(filter, hidden(2, 12))).toEqual([false, false]);
    expect(filteredOf('<autoFilter ref="B2:C9"/>', hidden(4))).toEqual([false, false]);
    expect(filteredOf('', hidden(4))).toEqual([false, false]);
  }); // prettier-ignore

  it.each([
    ['name="Held" ref="nowhere"', 'an area that is none'],
    ['name="Held"', 'no area'],
  ])('with %s are refused: %s', (attributes) => {
    expect(refusalOf(bookBytes(withTable(attributes)))).toBe('malformed');
  });
});

describe('namespaces in a sheet', () => {
  it('may have several prefixes', () => {
    const sheet = `<worksheet xmlns="${MAIN}" xmlns:x="${MAIN}" xmlns:y="u"><x:sheetData><row><x:c><v>1</v></x:c><y:c><v>2</v></y:c></row></x:sheetData><x:mergeCells><mergeCell ref="A1:B1"/></x:mergeCells></worksheet>`;
    const read = sheetOf({ files: { 'xl/worksheets/sheet1.xml': sheet } });
    expect([read.columns.map((column) => column.values), read.merges]).toEqual([[[1]], [{ top: 0, left: 0, bottom: 0, right: 1 }]]);
  }); // prettier-ignore

  it('are declared before they are used, or the part is refused', () => {
    expect(refusalOf(bookBytes({ files: { 'xl/worksheets/sheet1.xml': '<x:worksheet/>' } }))).toBe('malformed');
  });
});
