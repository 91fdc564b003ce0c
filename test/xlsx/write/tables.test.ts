/** Tables that a plan makes, widens, narrows and moves. */
import type { PlanStep } from '../../../src/workbook/plan';
import { applied, inline, put, refused, rowsIn, type Applied } from '../support/applied';
import { MAIN, type BookXml } from '../support/book';

const ROWS = `<row r="1">${inline('A1', 'Lot')}${inline('B1', 'Qty')}</row><row r="2">${inline('A2', 'A')}<c r="B2"><v>1</v></c></row><row r="3">${inline('A3', 'Total')}<c r="B3"><f>SUM(Held[Qty])</f><v>1</v></c></row>`;
const COLUMNS =
  '<tableColumns count="2"><tableColumn id="1" name="Lot" totalsRowLabel="Total"/><tableColumn id="5" name="Qty" totalsRowFunction="sum"/></tableColumns>';

interface TableXml {
  readonly attributes?: string;
  readonly before?: string;
  readonly columns?: string;
  readonly after?: string;
}

function book(table: TableXml = {}, more: BookXml = {}): BookXml {
  const {
    attributes = 'ref="A1:B3" totalsRowCount="1"',
    before = '<autoFilter ref="A1:B2"/>',
    columns = COLUMNS,
    after = '',
  } = table;
  return {
    sheets: { S: `<sheetData>${ROWS}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>` },
    sheetLinks: { 1: [['table', '../tables/table1.xml']] },
    ...more,
    files: {
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="3" name="Held" displayName="Held" ${attributes}>${before}${columns}${after}</table>`,
      ...more.files,
    },
  };
}

function tableOf(result: Applied): string {
  return result
    .text('xl/tables/table1.xml')
    .replace(/^<table [^>]*displayName="Held"/, '')
    .replace('</table>', '');
}

const add = (...headers: string[]): PlanStep => ({ verb: 'tableColumns', sheet: 'S', table: 'held', headers });
const remove = (...headers: string[]): PlanStep => ({ verb: 'removeTableColumns', sheet: 'S', table: 'Held', headers });

describe('columns at the end of a table', () => {
  it('come with numbers of their own; the totals row stays the last, and the filter above it', () => {
    const result = applied(
      book(),
      [
        add('Remaining to build (line)', 'Say "x" & <y>\n2'),
        put(0, 2, ['Remaining to build (line)', 'Say "x" & <y>\n2'], [60, 'Release']),
      ],
      'once',
    );
    expect(tableOf(result)).toBe(
      ' ref="A1:D3" totalsRowCount="1"><autoFilter ref="A1:D2"/><tableColumns count="4"><tableColumn id="1" name="Lot" totalsRowLabel="Total"/><tableColumn id="5" name="Qty" totalsRowFunction="sum"/><tableColumn id="6" name="Remaining to build (line)"/><tableColumn id="7" name="Say &quot;x&quot; &amp; &lt;y&gt;_x000A_2"/></tableColumns>',
    );
    expect(rowsIn(result)).toContain('<c r="C2"><v>60</v></c><c r="D2" t="inlineStr">');
    expect(rowsIn(result)).toContain('<v>1</v></c></row>');
  });

  it('go again, and the table is as it was', () => {
    const wide = applied(book(), [add('R', 'C'), put(0, 2, ['R', 'C'], [60, 'Release'])], 'once');
    const result = applied(wide.bytes, [remove('R', 'C')], 'once');
    expect(tableOf(result)).toBe(tableOf(applied(book(), [])));
    expect(rowsIn(result)).toBe(ROWS);
  });

  it('take their filters and sorting with them', () => {
    const before =
      '<autoFilter ref="A1:D2"><filterColumn colId="1"/><filterColumn colId="2"><filters/></filterColumn></autoFilter><sortState ref="A2:D2"><sortCondition ref="D2"/></sortState>';
    const columns = COLUMNS.replace('count="2"', 'count="4"').replace(
      '</tableColumns>',
      '<tableColumn id="6" name="R"/><tableColumn id="7" name="C"/></tableColumns>',
    );
    const result = applied(
      book({ attributes: 'ref="A1:D3" totalsRowCount="1"', before, columns }),
      [remove('R', 'C')],
      'once',
    );
    expect(tableOf(result)).toBe(
      ` ref="A1:B3" totalsRowCount="1"><autoFilter ref="A1:B2"><filterColumn colId="1"/></autoFilter>${COLUMNS}`,
    );
  });

  it('are known to the query that fills the table', () => {
    const query = `<queryTable xmlns="${MAIN}"><queryTableRefresh nextId="3"><queryTableFields count="2"><queryTableField id="1" tableColumnId="1"/><queryTableField id="2" tableColumnId="5"/></queryTableFields></queryTableRefresh></queryTable>`;
    const files = {
      'xl/queryTables/queryTable1.xml': query,
      'xl/tables/_rels/table1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/queryTable" Target="../queryTables/queryTable1.xml"/></Relationships>',
    };
    const wide = applied(book({}, { files }), [add('R', 'C'), put(0, 2, ['R', 'C'])], 'once');
    expect(tableOf(wide)).toContain(
      '<tableColumn id="6" name="R" queryTableFieldId="3"/><tableColumn id="7" name="C" queryTableFieldId="4"/>',
    );
    expect(wide.text('xl/queryTables/queryTable1.xml')).toContain(
      'nextId="5"><queryTableFields count="4"><queryTableField id="1" tableColumnId="1"/><queryTableField id="2" tableColumnId="5"/><queryTableField id="3" dataBound="0" tableColumnId="6"/><queryTableField id="4" dataBound="0" tableColumnId="7"/></queryTableFields>',
    );
    expect(applied(wide.bytes, [remove('R', 'C')], 'once').text('xl/queryTables/queryTable1.xml')).toBe(
      query.replace('nextId="3"', 'nextId="5"'),
    );
  });

  it('are none where a query says nothing of its columns', () => {
    const files = {
      'xl/queryTables/queryTable1.xml': `<queryTable xmlns="${MAIN}"/>`,
      'xl/tables/_rels/table1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/queryTable" Target="../queryTables/queryTable1.xml"/></Relationships>',
    };
    expect(tableOf(applied(book({}, { files }), [add('R'), put(0, 2, ['R'])], 'once'))).toContain(
      '<tableColumn id="6" name="R"/>',
    );
  });

  it.each([
    ['a header that the table has, in another case', [add('LOT')], 'badHeaders'],
    ['a header twice', [add('R', 'r')], 'badHeaders'],
    ['a blank header', [add(' ')], 'badHeaders'],
    ['a table that is not there', [{ ...add('R'), table: 'Nobody' } as PlanStep], 'tableMissing'],
    ['a column that is not there', [remove('R')], 'columnMissing'],
    ['columns with others behind them', [remove('Lot')], 'columnsBetween'],
    ['all columns', [remove('Lot', 'Qty')], 'columnsBetween'],
  ])('are refused: %s', (_what, steps, code) => {
    expect(refused(book(), steps)?.code).toBe(code);
  });

  it('are refused beyond the last column of a sheet', () => {
    const wide = book({ attributes: 'ref="XFC1:XFD3" totalsRowCount="1"', before: '' });
    expect(refused(wide, [add('R')])?.code).toBe('outside');
  });

  it('are not taken away while a formula uses them', () => {
    const wide = applied(book(), [add("R [#] 'x'"), put(0, 2, ["R [#] 'x'"], [1])], 'once');
    const used = applied(wide.bytes, [put(4, 4, ['x'])], 'once');
    expect(refused(used.bytes, [remove("R [#] 'x'")])).toBeNull();
    const formula = book(
      {
        columns: COLUMNS.replace('count="2"', 'count="3"').replace(
          '</tableColumns>',
          '<tableColumn id="6" name="R"/></tableColumns>',
        ),
        attributes: 'ref="A1:C3"',
        before: '',
      },
      {
        sheets: {
          S: `<sheetData>${ROWS.replace('SUM(Held[Qty])', 'SUM(Held[@R])+SUM(Held[R])')}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
        },
      },
    );
    expect(refused(formula, [remove('R')])).toEqual({
      code: 'inUse',
      message:
        '"R" is used by the formula in B3 of the sheet "S", so nothing was changed; take it out there and try again.',
    });
  });
});

describe('another area', () => {
  const resize = (bottom: number, right: number): PlanStep => ({
    verb: 'resizeTable',
    sheet: 'S',
    name: 'Held',
    area: { top: 0, left: 0, bottom, right },
  });

  it('longer, wider with the headers that its cells hold, and shorter', () => {
    expect(tableOf(applied(book(), [resize(5, 1)]))).toContain(
      ' ref="A1:B6" totalsRowCount="1"><autoFilter ref="A1:B5"/>',
    );
    expect(tableOf(applied(book(), [put(0, 2, ['New']), resize(5, 2)]))).toContain(
      '<tableColumns count="3"><tableColumn id="1" name="Lot" totalsRowLabel="Total"/><tableColumn id="5" name="Qty" totalsRowFunction="sum"/><tableColumn id="6" name="New"/>',
    );
    expect(tableOf(applied(book(), [resize(1, 0)]))).toContain(
      '<tableColumns count="1"><tableColumn id="1" name="Lot" totalsRowLabel="Total"/></tableColumns>',
    );
  });

  it.each([
    ['a header that is blank', [resize(5, 2)], 'badHeaders'],
    ['a header that is a number', [put(0, 2, [5]), resize(5, 2)], 'badHeaders'],
    ['an area beyond the sheet', [resize(1_048_576, 1)], 'outside'],
  ])('is refused with %s', (_what, steps, code) => {
    expect(refused(book(), steps)?.code).toBe(code);
  });
});

describe('a new table', () => {
  const make = (name: string, more: Partial<Extract<PlanStep, { verb: 'table' }>> = {}): PlanStep => ({
    verb: 'table',
    sheet: 'S',
    name,
    area: { top: 5, left: 0, bottom: 7, right: 1 },
    style: 'TableStyleMedium2',
    ...more,
  });

  it('has headers, filter and style, and a number and a part of its own', () => {
    const result = applied(book(), [put(5, 0, ['PO', 'Say "x"'], ['a', 1]), make('Own')], 'once');
    expect(result.text('xl/tables/table2.xml')).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="4" name="Own" displayName="Own" ref="A6:B8" totalsRowShown="0"><autoFilter ref="A6:B8"/><tableColumns count="2"><tableColumn id="1" name="PO"/><tableColumn id="2" name="Say &quot;x&quot;"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    );
    expect(result.text('xl/worksheets/sheet1.xml')).toContain(
      '<tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>',
    );
    expect(result.text('[Content_Types].xml')).toContain(
      '<Override PartName="/xl/tables/table2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>',
    );
  });

  it('in a sheet that had none, declares the prefix it needs', () => {
    const files = { 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>` };
    const result = applied({ sheets: { S: '' }, files }, [put(5, 0, ['a', 'b']), make('Own')], 'once');
    expect(result.text('xl/worksheets/sheet1.xml')).toContain(
      '<tableParts count="1"><tablePart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></tableParts>',
    );
  });

  it.each([
    ['a table', book(), 'HELD'],
    [
      'a defined name',
      book({}, { after: '<definedNames><definedName name="Rate">1</definedName></definedNames>' }),
      'rate',
    ],
  ])('is refused when %s bears its name', (_what, workbook, name) => {
    expect(refused(workbook, [put(5, 0, ['a', 'b']), make(name)])).toEqual({
      code: 'nameTaken',
      message: `The name "${name}" is already used in this workbook, so nothing was written; rename what bears it and try again.`,
    });
  });

  it('is refused without headers', () => {
    expect(refused(book(), [make('Own')])?.message).toContain(
      'The table "Own" on the sheet "S" needs a different text in each of its header cells',
    );
    expect(
      refused(book(), [
        put(5, 0, ['a', 'b']),
        { verb: 'clear', sheet: 'S', area: { top: 5, left: 0, bottom: 5, right: 0 } },
        make('Own'),
      ])?.code,
    ).toBe('badHeaders');
  });
});

it('a sheet of ours that goes takes its table along, unless a formula uses it', () => {
  const own: BookXml = book(
    {},
    {
      sheets: {
        S: `<sheetData><row r="1">${inline('A1', 'Held Split: x')}</row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
        T: '<sheetData/>',
      },
    },
  );
  const steps: PlanStep[] = [{ verb: 'removeSheet', sheet: 'S' }];
  expect(Object.keys(applied(own, steps).parts).filter((part) => part.includes('table'))).toEqual([]);
  const used = {
    ...own,
    sheets: { ...own.sheets, T: '<sheetData><row r="1"><c r="C9"><f>SUM(Held[Qty])</f></c></row></sheetData>' },
  };
  expect(refused(used, steps)?.message).toContain('"Held" is used by the formula in C9 of the sheet "T"');
});
