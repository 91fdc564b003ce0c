/** What a plan makes of the cells of a sheet that is there. */
import { applied, bookOf, inline, put, refused, rowsIn } from '../support/applied';

const STYLES =
  '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="2" quotePrefix="1"/></cellXfs>';

describe('values', () => {
  it.each([
    ['a number', 60, '<c r="B1"><v>60</v></c>'],
    ['a negative fraction', -0.5, '<c r="B1"><v>-0.5</v></c>'],
    ['minus zero, which Excel does not know', -0, '<c r="B1"><v>0</v></c>'],
    ['a truth value', true, '<c r="B1" t="b"><v>1</v></c>'],
    ['the other truth value', false, '<c r="B1" t="b"><v>0</v></c>'],
    ['a text', 'Not settled', inline('B1', 'Not settled')],
    ['a text with markup', 'R&D <b>', inline('B1', 'R&amp;D &lt;b&gt;')],
    ['a text with blanks at its ends', ' x ', '<c r="B1" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c>'],
    [
      'a control character',
      'a\u0007b\rc',
      '<c r="B1" t="inlineStr"><is><t xml:space="preserve">a_x0007_b_x000D_c</t></is></c>',
    ],
    ['what looks like an escape', '_x0041_', inline('B1', '_x005F_x0041_')],
    ['an unpaired surrogate', 'a\ud800', inline('B1', 'a_xD800_')],
    ['a picture beyond the first plane', '\u{1F600}', inline('B1', '\u{1F600}')],
  ])('%s', (_what, value, cell) => {
    expect(rowsIn(applied(bookOf('<row r="1"><c r="A1"><v>1</v></c></row>'), [put(0, 1, [value])]))).toBe(
      `<row r="1"><c r="A1"><v>1</v></c>${cell}</row>`,
    );
  });

  it('nothing for a blank, nor for an empty text', () => {
    expect(
      rowsIn(applied(bookOf('<row r="1"><c r="A1"><v>1</v></c></row>'), [put(0, 1, [null, ''], [null, ''])])),
    ).toBe('<row r="1"><c r="A1"><v>1</v></c></row>');
  });

  it.each(['=1', '+1', '-1', '@x', '  =1', '\u00a0=1', "'x", '\tx', '\rx', '\n=1'])(
    'the text %j stays a text when somebody edits its cell',
    (text) => {
      const result = applied(bookOf('', { styles: STYLES }), [put(0, 0, [text])]);
      expect(rowsIn(result)).toMatch(
        /^<row r="1"><c r="A1" s="3" t="inlineStr"><is><t[^>]*>[^<]+<\/t><\/is><\/c><\/row>$/,
      );
      expect(result.text('xl/styles.xml')).toContain('<cellXfs count="4">');
      expect(result.text('xl/styles.xml')).toContain('<xf numFmtId="0" quotePrefix="1"/></cellXfs>');
    },
  );

  it.each(['x=1', '1-2', 'a@b', ''])('the text %j needs no such care', (text) => {
    expect(rowsIn(applied(bookOf('<row r="1"/>', { styles: STYLES }), [put(0, 0, [text])]))).not.toContain(' s=');
  });

  it('a number loses the care that a text had, or editing its cell would make it a text', () => {
    const result = applied(bookOf('<row r="1"><c r="A1" s="2" t="str"><v>x</v></c></row>', { styles: STYLES }), [
      put(0, 0, [5]),
    ]);
    expect(rowsIn(result)).toBe('<row r="1"><c r="A1" s="3"><v>5</v></c></row>');
    expect(result.text('xl/styles.xml')).toContain('<xf numFmtId="2"/></cellXfs>');
  });

  it.each([
    [
      'tooLong',
      'x'.repeat(32_768),
      'The text for A1 of the sheet "S" has more than the 32,767 characters that a cell can hold',
    ],
    ['notANumber', Number.NaN, 'The figure for A1 of the sheet "S" is not a number that a cell can hold'],
    ['notANumber', Infinity, 'The figure for A1 of the sheet "S" is not a number that a cell can hold'],
  ])('refuses by name what no cell can hold: %s', (code, value, sentence) => {
    const refusal = refused(bookOf(''), [put(0, 0, [value])]);
    expect(refusal?.code).toBe(code);
    expect(refusal?.message).toContain(`${sentence}, so nothing was written; `);
  });

  it('takes the longest text that a cell can hold', () => {
    expect(refused(bookOf(''), [put(0, 0, ['x'.repeat(32_767)])])).toBeNull();
  });

  it.each([
    [1_048_576, 0],
    [0, 16_384],
    [-1, 0],
  ])('refuses a block beyond the sheet: row %i, column %i', (top, left) => {
    expect(refused(bookOf(''), [put(top, left, ['x'])])?.code).toBe('outside');
  });

  it('writes into the last cell of a sheet', () => {
    expect(rowsIn(applied(bookOf(''), [put(1_048_575, 16_383, [1])]))).toBe(
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    );
  });
});

describe('places', () => {
  it('between cells, before the first and after the last', () => {
    const rows = '<row r="2"><c r="B2"><v>2</v></c><c r="D2"><v>4</v></c></row>';
    expect(rowsIn(applied(bookOf(rows), [put(1, 0, [1]), put(1, 2, [3]), put(1, 4, [5])]))).toBe(
      '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c><c r="D2"><v>4</v></c><c r="E2"><v>5</v></c></row>',
    );
  });

  it('in new rows between, before and after those that are there', () => {
    const rows = '<row r="2"><c r="A2"><v>2</v></c></row>\n<row r="4"><c r="A4"><v>4</v></c></row>\n';
    expect(rowsIn(applied(bookOf(rows), [put(0, 1, [1], [null], [3], [null], [5])]))).toBe(
      '<row r="1"><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>\n<row r="3"><c r="B3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row>\n<row r="5"><c r="B5"><v>5</v></c></row>',
    );
  });

  it.each(['<sheetData/>', '<sheetData />', '<sheetData></sheetData>'])('in an empty %s', (data) => {
    expect(rowsIn(applied({ sheets: { S: data } }, [put(0, 0, [1])]))).toBe('<row r="1"><c r="A1"><v>1</v></c></row>');
  });

  it('leaves an empty <sheetData /> as it is written when only something beside it changes', () => {
    const result = applied({ sheets: { S: '<sheetData />' } }, [
      { verb: 'widths', sheet: 'S', widths: [{ column: 0, width: 5 }] },
    ]);
    expect(result.text('xl/worksheets/sheet1.xml')).toContain(
      '<cols><col min="1" max="1" width="5.7109375" customWidth="1"/></cols><sheetData /></worksheet>',
    );
  });

  it('in an empty row, which keeps its height', () => {
    expect(rowsIn(applied(bookOf('<row r="1" ht="20"/>'), [put(0, 0, [1])]))).toBe(
      '<row r="1" ht="20"><c r="A1"><v>1</v></c></row>',
    );
  });

  it('in rows and cells that do not say where they are', () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(rowsIn(applied(bookOf(rows), [put(0, 2, ['x'])]))).toBe(
      `<row><c><v>1</v></c><c><v>2</v></c>${inline('C1', 'x')}</row><row><c><v>3</v></c></row>`,
    );
  });

  it('numbers such rows and cells once something comes or goes before them', () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c t="b"><v>1</v></c></row><row><c><v>3</v></c></row>';
    expect(rowsIn(applied(bookOf(rows), [put(0, 0, [7], [8])]))).toBe(
      '<row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="A2"><v>8</v></c><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c><c r="D2" t="b"><v>1</v></c></row><row r="3"><c><v>3</v></c></row>',
    );
  });

  it('with the prefix of the sheet', () => {
    const files = {
      'xl/worksheets/sheet1.xml':
        '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    };
    const result = applied({ sheets: { S: '' }, files }, [put(0, 1, ['x', 2], ['y', null])]);
    expect(rowsIn(result)).toBe(
      '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c><x:c r="C1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>y</x:t></x:is></x:c></x:row>',
    );
  });

  it('past comments, instructions and character data that only look like rows and cells', () => {
    const rows =
      '<!-- <row r="9"> --><?x <row r="9"?><row r="1" x:a=">" xmlns:x="u"><!-- <c r="Z1"/> --><c r="A1" t="str"><v><![CDATA[</c></row>]]></v></c></row>';
    expect(rowsIn(applied(bookOf(rows), [put(0, 1, [1])]))).toBe(
      rows.replace('</c></row>]]></v></c>', '</c></row>]]></v></c><c r="B1"><v>1</v></c>'),
    );
  });

  it.each([
    ['rows out of order', '<row r="3"/><row r="2"/>'],
    ['one row twice', '<row r="2"/><row r="2"/>'],
    ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>'],
  ])('refuses %s', (_what, rows) => {
    expect(refused(bookOf(rows), [put(0, 3, [1])])?.code).toBe('disorder');
  });
});

describe('what is there already', () => {
  it('a value keeps the format of its cell', () => {
    const result = applied(
      bookOf('<row r="1"><c r="A1" s="1" t="s" cm="1"><v>0</v></c></row>', {
        styles: STYLES,
        shared: '<si><t>old</t></si>',
      }),
      [put(0, 0, ['new'])],
    );
    expect(rowsIn(result)).toBe(`<row r="1">${inline('A1', 'new', ' s="1"')}</row>`);
  });

  it.each([
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', 'old'],
    ['a rich shared string', '<c r="A1" t="s"><v>1</v></c>', 'rich text'],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>x</t></is></c>', 'x'],
    ['a number written otherwise', '<c r="A1"><v>6.0E1</v></c>', 60],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', true],
  ])('%s that says the same stays as it is written', (_what, cell, value) => {
    const shared =
      '<si><t>old</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>kyu</t></rPh></si>';
    expect(rowsIn(applied(bookOf(`<row r="1">${cell}</row>`, { shared }), [put(0, 0, [value])]))).toBe(
      `<row r="1">${cell}</row>`,
    );
  });

  it('an error is overwritten', () => {
    expect(rowsIn(applied(bookOf('<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>'), [put(0, 0, ['#N/A'])]))).toBe(
      `<row r="1">${inline('A1', '#N/A')}</row>`,
    );
  });

  it('a blank put over a value leaves the format alone', () => {
    const result = applied(
      bookOf('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row>', { styles: STYLES }),
      [put(0, 0, [null, null])],
    );
    expect(rowsIn(result)).toBe('<row r="1"><c r="A1" s="1"/></row>');
  });

  it('a row that only held what is cleared goes', () => {
    expect(
      rowsIn(
        applied(bookOf('<row r="1"><c r="A1"><v>1</v></c></row><row><c r="A2"><v>2</v></c></row>'), [
          put(0, 0, [null]),
        ]),
      ),
    ).toBe('<row r="2"><c r="A2"><v>2</v></c></row>');
  });

  it('new cells take the format of their row, else of their column', () => {
    const sheet =
      '<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"><c r="A1"/></row><row r="2" s="2"><c r="A2"/></row></sheetData>';
    const result = applied({ sheets: { S: sheet }, styles: STYLES }, [put(0, 1, ['=a'], ['b'], ['c'])]);
    expect(rowsIn(result)).toBe(
      `<row r="1" s="2" customFormat="1"><c r="A1"/>${inline('B1', '=a', ' s="2"')}</row><row r="2" s="2"><c r="A2"/>${inline('B2', 'b', ' s="1"')}</row><row r="3">${inline('B3', 'c', ' s="1"')}</row>`,
    );
  });
});

describe('spans', () => {
  it.each([
    ['1:2', '1:4'],
    ['3:4', '2:4'],
    ['2:9', '2:9'],
    ['1:1 3:3', '1:4'],
  ])('%s become %s when B to D are written', (before, after) => {
    const result = applied(bookOf(`<row r="1" spans="${before}"><c r="C1"/></row>`), [put(0, 1, [1, 2, 3])]);
    expect(rowsIn(result)).toContain(`<row r="1" spans="${after}">`);
  });

  it('go back to what is left when the last cells are cleared', () => {
    const result = applied(
      bookOf('<row r="1" spans="1:4"><c r="B1"><v>1</v></c><c r="C1"><v>2</v></c><c r="D1"><v>3</v></c></row>'),
      [put(0, 2, [null, null])],
    );
    expect(rowsIn(result)).toBe('<row r="1" spans="1:2"><c r="B1"><v>1</v></c></row>');
  });

  it('go when nothing is left', () => {
    expect(
      rowsIn(applied(bookOf('<row r="1" spans="1:1" ht="9"><c r="A1"><v>1</v></c></row>'), [put(0, 0, [null])])),
    ).toBe('<row r="1" ht="9"/>');
  });
});

describe('formulas', () => {
  const chain = {
    links: [['calcChain', 'calcChain.xml']] as const,
    files: {
      'xl/calcChain.xml':
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/><c r="B1"/><c r="A1" i="2"/></calcChain>',
    },
    shared: '',
  };

  it('an overwritten one leaves the calculation chain, and the next entry says its sheet', () => {
    const result = applied(
      bookOf('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>2</f><v>2</v></c></row>', chain),
      [put(0, 0, [2])],
    );
    expect(rowsIn(result)).toBe('<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>2</f><v>2</v></c></row>');
    expect(result.text('xl/calcChain.xml')).toContain('><c i="1" r="B1"/><c r="A1" i="2"/></calcChain>');
    expect(result.text('xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  it('an emptied calculation chain goes with its part', () => {
    const files = { 'xl/calcChain.xml': chain.files['xl/calcChain.xml'].replace('<c r="B1"/><c r="A1" i="2"/>', '') };
    const result = applied(bookOf('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>', { ...chain, files }), [
      put(0, 0, [3]),
    ]);
    expect(Object.keys(result.parts)).not.toContain('xl/calcChain.xml');
    expect(result.text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('a formula that says more than its text is kept where nothing is written', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>';
    expect(rowsIn(applied(bookOf(rows), [put(1, 2, [1])]))).toBe(
      rows.replace('</c></row>', '</c></row>').replace(/<\/row>$/, '<c r="C2"><v>1</v></c></row>'),
    );
  });

  it.each([
    ['in a row that is not written to', '<row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>', []],
    ['in a row that is written to', '<row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>', [put(1, 3, [1])]],
    ['in the same row', '', []],
  ])('the first of shared formulas is not overwritten while a cell needs it %s', (_where, more, steps) => {
    const beside = more === '' ? '<c r="B1"><f t="shared" si="0"/><v>1</v></c>' : '';
    const rows = `<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">C1</f><v>1</v></c>${beside}</row>${more}`;
    expect(refused(bookOf(rows), [put(0, 0, [1]), ...steps])).toEqual({
      code: 'sharedFormula',
      message:
        'The cell A1 of the sheet "S" holds a formula that other cells were filled from, so nothing was written; clear that formula in all of them and try again.',
    });
  });

  it('all of a shared formula is overwritten, and a cell that shared one without others', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>';
    expect(rowsIn(applied(bookOf(rows), [put(0, 0, [1], [2])]))).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    );
    expect(refused(bookOf(rows), [put(1, 0, [9])])).toBeNull();
  });

  const array =
    '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';

  it.each([
    ['its first cell', put(0, 0, ['x']), 'A1'],
    ['another one', put(0, 1, ['x']), 'B1'],
    ['one that is not stored', put(1, 1, ['x']), 'B2'],
  ])('an array formula is not written into: %s', (_which, step, cell) => {
    expect(refused(bookOf(array), [step])).toEqual({
      code: 'partOfArray',
      message: `The cell ${cell} of the sheet "S" belongs to an array formula, so nothing was written; clear that formula and try again.`,
    });
  });

  it('not even into a row of it that is not stored', () => {
    expect(refused(bookOf(array.replace(/<row r="2">.*$/, '')), [put(1, 1, [1])])?.code).toBe('partOfArray');
  });

  it('an array formula of one cell, and cells beside an array, are written', () => {
    expect(refused(bookOf(array), [put(0, 2, [1], [1])])).toBeNull();
    expect(
      rowsIn(
        applied(bookOf('<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2)</f><v>1</v></c></row>'), [
          put(0, 0, [5]),
        ]),
      ),
    ).toBe('<row r="1"><c r="A1"><v>5</v></c></row>');
  });

  it('Excel is asked to calculate when values change and there are formulas', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f>A1</f><v>1</v></c></row>';
    expect(
      applied(bookOf(rows, { after: '<calcPr calcId="1"/><oleSize ref="A1"/>' }), [put(0, 0, [2])]).text(
        'xl/workbook.xml',
      ),
    ).toContain('<calcPr fullCalcOnLoad="1" calcId="1"/><oleSize');
    expect(applied(bookOf(rows, { after: '<oleSize ref="A1"/>' }), [put(0, 0, [2])]).text('xl/workbook.xml')).toContain(
      '<calcPr fullCalcOnLoad="1"/><oleSize',
    );
    expect(
      applied(bookOf(rows, { after: '<calcPr fullCalcOnLoad="true"/>' }), [put(0, 0, [2])]).text('xl/workbook.xml'),
    ).toContain('<calcPr fullCalcOnLoad="true"/>');
  });

  it.each([
    ['no value changes', '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>', 1],
    ['there is no formula', '<row r="1"><c r="A1"><v>1</v></c></row>', 2],
  ])('Excel is not asked to calculate when %s', (_why, rows, value) => {
    expect(applied(bookOf(rows), [put(0, 0, [value])]).text('xl/workbook.xml')).not.toContain('calcPr');
  });
});
