import { bookBytes, refusalOf, sheetOf } from '../support/book';

/** For each cell of a grid: its formula, `+` when it has one but shows no text of its own, `-` when it has none. */
function formulasOf(rows: string, height: number, width: number): string[][] {
  const sheet = sheetOf(rows);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => {
      const text = sheet.formula(row, column);
      expect(text === null || sheet.hasFormula(row, column)).toBe(true);
      return text ?? (sheet.hasFormula(row, column) ? '+' : '-');
    }),
  );
}

describe('formulas', () => {
  it('are known by the cell that holds them', () => {
    const rows = '<row r="1"><c r="A1"><f>B1*2</f><v>2</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><f>A1&amp;"x"</f></c></row>';
    expect(formulasOf(rows, 3, 3)).toEqual([['B1*2', '-', '-'], ['-', 'A1&"x"', '-'], ['-', '-', '-']]);
  }); // prettier-ignore

  it('that are shared are known in every cell, with their text where it stands', () => {
    const rows = `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>
      <row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f></c></row>`;
    expect(formulasOf(rows, 4, 1)).toEqual([['B1*2'], ['+'], ['+'], ['-']]);
    expect(sheetOf(rows).columns[0]?.values).toEqual([2, 4, { fault: 'noValue', text: '=B1*2' }]);
  });

  it('of arrays and data tables fill their areas', () => {
    const rows = `<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>2</v></c><c r="B1"><v>4</v></c></row>
      <row r="3"><c r="A3"><f t="array" ref="A3">SUM(1)</f><v>1</v></c></row>
      <row r="4"><c r="B4"><f t="dataTable" ref="B4:B5" r1="A1"/><v>1</v></c></row><row r="5"><c r="B5"><v>1</v></c></row>`;
    expect(formulasOf(rows, 6, 3)).toEqual([
      ['C1:D2*2', '+', '-'],
      ['+', '+', '-'],
      ['SUM(1)', '-', '-'],
      ['-', '+', '-'],
      ['-', '+', '-'],
      ['-', '-', '-'],
    ]);
  });

  it('of arrays are found whatever their order', () => {
    const rows = [900, 4, 60, 1].map((row) => `<row r="${String(row)}"><c r="A${String(row)}"><f t="array" ref="A${String(row)}:A${String(row + 1)}">1</f><v>1</v></c></row>`);
    const sheet = sheetOf(rows.join(''));
    const found = Array.from({ length: 1000 }, (_, row) => row).filter((row) => sheet.hasFormula(row, 0));
    expect(found).toEqual([0, 1, 3, 4, 59, 60, 899, 900]);
  }); // prettier-ignore

  it('without a type or an area that can be read are formulas all the same', () => {
    expect(formulasOf('<row><c><f t="array" ref="#REF!">1</f><v>1</v></c><c><f/><v>1</v></c></row>', 1, 2)).toEqual([['1', '+']]);
  }); // prettier-ignore

  it('of arrays that fill more than any sheet has are refused', () => {
    const row = '<row>'.concat('<c><f t="array" ref="A1:XFD9">1</f><v>1</v></c>'.repeat(70), '</row>');
    expect(refusalOf(bookBytes({ sheets: { A: `<sheetData>${row}</sheetData>` } }))).toBe('malformed');
  });
});
