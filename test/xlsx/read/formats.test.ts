import { formatAt } from '../../../src/domain/sheet';
import { sheetOf } from '../support/book';

const STYLES = `<numFmts count="3"><numFmt numFmtId="777" formatCode=""/><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>
  <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="49"/><xf numFmtId="14"/><xf numFmtId="9"/><xf/><xf numFmtId="777"/></cellXfs>`;

/** A sheet with one column of cells: style and value of each. */
function column(cells: readonly (readonly [style: number, value: number | string])[], before = '') {
  const rows = cells.map(([style, value]) => {
    const isText = typeof value === 'string';
    return `<row><c s="${String(style)}"${isText ? ' t="str"' : ''}><v>${String(value)}</v></c></row>`;
  });
  return sheetOf({ sheets: { A: `<sheetData>${rows.join('')}</sheetData>` }, styles: STYLES, before });
}

describe('number formats', () => {
  it('are one pattern when all cells of a column share it', () => {
    expect(column([[1, 42], [1, 43]]).columns[0]?.formats).toBe('00000');
  }); // prettier-ignore

  it('are one per row when they differ', () => {
    const sheet = column([[0, 'Lot'], [1, 42], [1, 43], [3, 'A'], [0, 7]]);
    expect(sheet.columns[0]?.formats).toEqual(['General', '00000', '00000', '@', 'General']);
    expect([formatAt(sheet, 1, 0), formatAt(sheet, 9, 0)]).toEqual(['00000', 'General']);
  }); // prettier-ignore

  it('are one pattern when different styles say the same', () => {
    expect(column([[0, 1], [6, 2], [7, 3]]).columns[0]?.formats).toBe('General');
  }); // prettier-ignore

  it('that do not exist are General', () => {
    expect(column([[9999, 42]]).columns[0]?.formats).toBe('General');
    expect(sheetOf('<row><c s="3"><v>42</v></c></row>').columns[0]?.formats).toBe('General');
    expect(sheetOf({ sheets: { A: '<sheetData><row><c s="x"><v>42</v></c></row></sheetData>' }, styles: '' }).text(0, 0)).toBe('42');
  }); // prettier-ignore

  it('follow cells that come out of order, and leave holes where a column has them', () => {
    const rows = '<row r="3"><c r="A3" s="1"><v>3</v></c></row><row r="1"><c r="A1" s="2"><v>1</v></c></row><row r="500"><c r="A500" s="3"><v>5</v></c></row>';
    const formats = sheetOf({ sheets: { A: `<sheetData>${rows}</sheetData>` }, styles: STYLES }).columns[0]?.formats ?? [];
    expect([formats[0], formats[2], formats[400], formats[499]]).toEqual(['yyyy\\-mm\\-dd', '00000', undefined, '@']);
  }); // prettier-ignore
});

describe('a cell shows', () => {
  it.each<[string, number, number | string, string]>([
    ['an id with leading zeros', 1, 42, '00042'],
    ['a date', 2, 45413, '2024-05-01'],
    ['a date of the machine', 4, 45413, '5/1/2024'],
    ['a percentage', 5, 0.5, '50%'],
    ['a number as text', 3, 42, '42'],
    ['text', 3, '00042', '00042'],
    ['11 digits', 0, 12345678901, '12345678901'],
    ['12 digits, as a power', 0, 123456789012, '1.23457E+11'],
    ['a fraction', 0, 0.30000000000000004, '0.3'],
  ])('%s', (_what, style, value, text) => {
    expect(column([[style, value]]).text(0, 0)).toBe(text);
  });

  it('a date counted from 1904', () => {
    expect(column([[2, 45413 - 1462]], '<workbookPr date1904="true"/>').text(0, 0)).toBe('2024-05-01');
  });

  it('errors, truth values, and nothing', () => {
    const sheet = sheetOf('<row><c t="e"><v>#N/A</v></c><c t="b"><v>0</v></c><c/><c><f>A1</f></c></row>');
    expect([0, 1, 2, 3, 4].map((column) => sheet.text(0, column))).toEqual(['#N/A', 'FALSE', '', '=A1', '']);
  });
});
