import { valueAt, type CellValue } from '../../../src/domain/sheet';
import { bookBytes, MAIN, refusalOf, sheetOf } from '../support/book';
import { utf16, zipOf } from '../support/zip';
import { bookFiles } from '../support/book';

/** Values of the first sheet by rows; blanks at the ends of rows left out. */
function valuesOf(xml: Parameters<typeof sheetOf>[0]): CellValue[][] {
  const sheet = sheetOf(xml);
  return Array.from({ length: sheet.rowCount }, (_, row) => {
    const values = sheet.columns.map((_column, column) => valueAt(sheet, row, column));
    while (values.at(-1) === null) values.pop();
    return values;
  });
}

/** What one cell holds, by its XML. */
function valueOf(cell: string): CellValue {
  return sheetOf(`<row r="1">${cell}</row>`).columns[0]?.values[0] ?? null;
}

const error = (text: string): CellValue => ({ fault: 'error', text });
const noValue = (text: string): CellValue => ({ fault: 'noValue', text });

describe('a cell holds', () => {
  it.each<[string, string, CellValue]>([
    ['a whole number', '<c r="A1"><v>40</v></c>', 40],
    ['a negative decimal', '<c r="A1" t="n"><v>-0.125</v></c>', -0.125],
    ['a decimal to the last bit', '<c r="A1"><v>0.1</v></c>', 0.1],
    ['a number of 17 digits', '<c r="A1"><v>39.600000000000001</v></c>', 39.6],
    ['a number with an exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a number beyond 15 digits', '<c r="A1"><v>12345678901234567890</v></c>', 12345678901234567000],
    ['zero, written with a minus', '<c r="A1"><v>-0</v></c>', 0],
    ['a number between blanks', '<c r="A1"><v> 7 </v></c>', 7],
    ['a number split by a comment', '<c r="A1"><v>1<!-- x -->2</v></c>', 12],
    ['a number in CDATA', '<c r="A1"><v><![CDATA[12]]></v></c>', 12],
    ['what should be a number and is none', '<c r="A1"><v>about 40</v></c>', 'about 40'],
    ['what is not a number by name', '<c r="A1"><v>NaN</v></c>', 'NaN'],
    ['a number too great', '<c r="A1"><v>1e999</v></c>', '1e999'],
    ['two decimal points', '<c r="A1"><v>1.2.3</v></c>', '1.2.3'],
    ['nothing', '<c r="A1" s="1"/>', null],
    ['an empty value', '<c r="A1"><v/></c>', null],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false, in words', '<c r="A1" t="b"><v>false</v></c>', false],
    ['true, in words', '<c r="A1" t="b"><v>true</v></c>', true],
    ['what should be true or false and is neither', '<c r="A1" t="b"><v>maybe</v></c>', 'maybe'],
    ['neither', '<c r="A1" t="b"><v></v></c>', null],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', error('#N/A')],
    ['an error without a name', '<c r="A1" t="e"><v/></c>', error('#VALUE!')],
    ['a text of a formula', '<c r="A1" t="str"><f>B1</f><v>Lot A</v></c>', 'Lot A'],
    ['a text of a formula, escaped twice', '<c r="A1" t="str"><f>B1</f><v>a_x000D_&lt;b</v></c>', 'a\r<b'],
    ['a text in the cell', '<c r="A1" t="inlineStr"><is><t>Lot &amp; A</t></is></c>', 'Lot & A'],
    ['a text in the cell, in runs', '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Lot</t></r><r><t xml:space="preserve"> A </t></r></is></c>', 'Lot A '],
    ['an empty text in the cell', '<c r="A1" t="inlineStr"><is><t/></is></c>', null],
    ['a text in the cell that is not there', '<c r="A1" t="inlineStr"/>', null],
    ['a type that nobody knows', '<c r="A1" t="future"><v>x</v></c>', 'x'],
    ['a type of one letter that nobody knows', '<c r="A1" t="q"><v>5</v></c>', 5],
    ['a shared text that is not there', '<c r="A1" t="s"><v>99999</v></c>', error('#REF!')],
    ['a shared text without a number', '<c r="A1" t="s"><v/></c>', null],
    ['a date as text', '<c r="A1" t="d"><v>2024-05-01</v></c>', 45413],
    ['a date and time as text', '<c r="A1" t="d"><v>2024-05-01T18:00:00Z</v></c>', 45413.75],
    ['a time as text', '<c r="A1" t="d"><v>T06:00</v></c>', 0.25],
    ['a date before March 1900, when Excel had a day too many', '<c r="A1" t="d"><v>1900-02-28</v></c>', 59],
    ['the day after it', '<c r="A1" t="d"><v>1900-03-01</v></c>', 61],
    ['a date as a number after all', '<c r="A1" t="d"><v>45413</v></c>', 45413],
    ['a date that is none', '<c r="A1" t="d"><v>2024-13-01</v></c>', '2024-13-01'],
    ['a date at no time', '<c r="A1" t="d"><v>2024-05-01Tnoon</v></c>', '2024-05-01Tnoon'],
    ['a formula that was never calculated', '<c r="A1"><f>SUM(B1:B9)</f></c>', noValue('=SUM(B1:B9)')],
    ['a formula with an empty value', '<c r="A1"><f>B1&amp;""</f><v></v></c>', noValue('=B1&""')],
    ['a formula that gives an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['a formula that gives an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', error('#DIV/0!')],
    ['what other namespaces add', '<c r="A1"><y:v xmlns:y="u">8</y:v><v>7</v><extLst><ext><v>9</v></ext></extLst></c>', 7],
    ['elements within a value', '<c r="A1"><v>7<b>8</b></v></c>', 7],
  ])('%s', (_what, cell, value) => {
    expect(valueOf(cell)).toEqual(value);
  }); // prettier-ignore

  it('a date as text, counted from 1904', () => {
    const sheet = sheetOf({ before: '<workbookPr date1904="1"/>', sheets: { A: '<sheetData><row r="1"><c r="A1" t="d"><v>2024-05-01</v></c></row></sheetData>' } });
    expect(sheet.columns[0]?.values[0]).toBe(45413 - 1462);
  }); // prettier-ignore

  it('the same text however it is cut into pieces', () => {
    // Inflated in pieces, so that every kind of token falls on a seam somewhere.
    const rows = Array.from({ length: 60_000 }, (_, row) => {
      const number = String(row + 1);
      return `<row r="${number}"><c r="A${number}" t="str"><v>Lot ${number}</v></c><c r="B${number}"><v>${number}</v></c><c r="C${number}" t="str"><v>Ä &amp; ${number}</v></c></row>`;
    });
    const { columns } = sheetOf(rows.join('\n'));
    expect(columns[0]?.values).toEqual(rows.map((_, row) => `Lot ${String(row + 1)}`));
    expect(columns[1]?.values).toEqual(rows.map((_, row) => row + 1));
    expect(columns[2]?.values).toEqual(rows.map((_, row) => `Ä & ${String(row + 1)}`));
  });
});

describe('shared texts', () => {
  const cells = (count: number): Record<string, string> => ({
    Sheet1: `<sheetData><row>${Array.from({ length: count }, (_, index) => `<c t="s"><v>${String(index)}</v></c>`).join('')}</row></sheetData>`,
  });

  it('are read with runs and without what is read aloud', () => {
    const shared = `<si><t>plain</t></si><si><r><t>two </t></r><r><rPr><b/></rPr><t>runs</t></r></si>
      <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t xml:space="preserve"> blank </t></si>
      <si><t>a_x000D_
b</t></si><si><t>&lt;&amp;&gt;</t></si><si><y:t xmlns:y="u">no</y:t><t><!-- -->yes</t></si>`;
    expect(valuesOf({ sheets: cells(8), shared })).toEqual([
      ['plain', 'two runs', '東京', null, ' blank ', 'a\r\nb', '<&>', 'yes'],
    ]);
  });

  it('are missing with their part', () => {
    expect(valuesOf({ sheets: cells(1) })).toEqual([[error('#REF!')]]);
  });

  it('may be in UTF-16', () => {
    const xml = { sheets: cells(1), shared: '' };
    const files = { 'xl/sharedStrings.xml': utf16(`<?xml version="1.0" encoding="UTF-16"?><x:sst xmlns:x="${MAIN}"><x:si><x:t>Größe</x:t></x:si></x:sst>`) };
    expect(valuesOf(zipOf({ ...bookFiles(xml), ...files }))).toEqual([['Größe']]);
  }); // prettier-ignore
});

describe('cells stand', () => {
  it('where they say', () => {
    expect(valuesOf('<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>')).toEqual([[], [null, 1, null, 2]]);
  });

  it('one after another when they do not say', () => {
    expect(valuesOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row><row r="5"><c><v>5</v></c></row>'))
      .toEqual([[1, 2], [null, null, 3, 4], [], [], [5]]);
  }); // prettier-ignore

  it('in any order', () => {
    expect(valuesOf('<row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="C3"><v>5</v></c></row>'))
      .toEqual([[1], [], [3, 4, 5]]);
  }); // prettier-ignore

  it('nowhere, in an empty sheet', () => {
    for (const content of ['', '<sheetData/>', '<sheetData></sheetData>', '<sheetData><row r="1"/></sheetData>']) {
      const sheet = sheetOf({ sheets: { Empty: content } });
      expect([sheet.rowCount, sheet.columnCount, sheet.columns]).toEqual([0, 0, []]);
    }
  });

  it('only in rows, and only within the data of the sheet', () => {
    expect(valuesOf({ sheets: { A: '<c r="A9"><v>1</v></c><sheetData><c r="A8"><v>1</v></c><other><c r="A7"><v>1</v></c></other><row><x/><c><v>2</v></c></row></sheetData>' } })).toEqual([[2]]);
  }); // prettier-ignore

  it('far away without filling what lies between', () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    );
    expect([sheet.rowCount, sheet.columnCount]).toEqual([1_048_576, 16_384]);
    expect(sheet.columns.map((column) => Object.keys(column.values).length).reduce((sum, count) => sum + count)).toBe(
      2,
    );
    expect(valueAt(sheet, 1_048_575, 16_383)).toBe(2);
    expect(valueAt(sheet, 500_000, 16_383)).toBeNull();
    expect([sheet.text(1_048_575, 16_383), sheet.text(7, 7)]).toEqual(['2', '']);
  });

  it.each(['A0', 'XFE1', 'A1048577', '7', 'AAAA1', 'A-1', 'A1B', ''])('but not at %j, which is no cell', (reference) => {
    expect(refusalOf(bookBytes({ sheets: { A: `<sheetData><row><c r="${reference}"><v>1</v></c></row></sheetData>` } }))).toBe('malformed');
  }); // prettier-ignore

  it.each(['0', '1048577', 'x', '1.5', '-1'])('nor in row %j, which is none', (row) => {
    expect(refusalOf(bookBytes({ sheets: { A: `<sheetData><row r="${row}"/></sheetData>` } }))).toBe('malformed');
  });

  it('nor in more columns than a sheet has', () => {
    const row = `<row><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>`;
    expect(refusalOf(bookBytes({ sheets: { A: `<sheetData>${row}</sheetData>` } }))).toBe('malformed');
  });
});

describe('hidden rows', () => {
  it('are those hidden, filtered away, or of no height, once each and in order', () => {
    const rows = '<row r="9" hidden="true"/><row r="2" hidden="1"/><row r="3" hidden="0"/><row r="4" ht="0" customHeight="1"/><row r="5" ht="15"/><row r="2" hidden="1"/><row r="6" hidden="on" ht="12"/>';
    expect(sheetOf(rows).hiddenRows).toEqual([1, 3, 5, 8]);
  });
}); // prettier-ignore
