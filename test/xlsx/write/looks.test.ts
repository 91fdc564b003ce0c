/** How looks become cell formats, and how they are taken off again. */
import type { CellLook } from '../../../src/workbook/plan';
import { MAIN } from '../support/book';
import { applied, bookOf, put, refused, rowsIn, type Applied } from '../support/applied';

const FONTS =
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><b/><sz val="11"/><color theme="1"/><name val="Calibri"/></font></fonts>';
const FILLS =
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
const BORDERS = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
const FORMATS =
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center"/><protection locked="0"/></xf></cellXfs>';
const STYLES = FONTS + FILLS + BORDERS + FORMATS;

const AREA = { top: 0, left: 0, bottom: 0, right: 0 };

function looked(look: CellLook, rows = '<row r="1"><c r="A1"><v>1</v></c></row>'): Applied {
  return applied(bookOf(rows, { styles: STYLES }), [{ verb: 'look', sheet: 'S', areas: [AREA], look }]);
}

/** The lists of styles.xml, each as it is written. */
function styles(result: Applied): (list: string) => string {
  const text = result.text('xl/styles.xml');
  return (list) => new RegExp(`<${list}[ >][^]*</${list}>`).exec(text)?.[0] ?? '';
}

describe('a look', () => {
  it.each<[string, CellLook, string, string]>([
    ['bold, for which there is a font', { bold: true }, 'fonts', FONTS],
    [
      'italic and larger in a colour',
      { italic: true, fontSize: 13.5, fontColor: '#1f5c7a' },
      'fonts',
      FONTS.replace('count="2"', 'count="3"').replace(
        '</fonts>',
        '<font><i/><sz val="13.5"/><color rgb="FF1F5C7A"/><name val="Calibri"/></font></fonts>',
      ),
    ],
    [
      'fill',
      { fill: '#E6F0F5' },
      'fills',
      FILLS.replace('count="2"', 'count="3"').replace(
        '</fills>',
        '<fill><patternFill patternType="solid"><fgColor rgb="FFE6F0F5"/><bgColor indexed="64"/></patternFill></fill></fills>',
      ),
    ],
    [
      'border',
      { border: { color: '#000000', sides: ['bottom', 'left'] } },
      'borders',
      BORDERS.replace('count="1"', 'count="2"').replace(
        '</borders>',
        '<border><left style="thin"><color rgb="FF000000"/></left><right/><top/><bottom style="thin"><color rgb="FF000000"/></bottom><diagonal/></border></borders>',
      ),
    ],
    [
      'number format of our own',
      { numberFormat: '0.0 "kg"' },
      'numFmts',
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0 &quot;kg&quot;"/></numFmts>',
    ],
    [
      'number format that every workbook has',
      { numberFormat: '@' },
      'cellXfs',
      FORMATS.replace('count="2"', 'count="3"').replace(
        '</cellXfs>',
        '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
      ),
    ],
    [
      'alignment',
      { horizontal: 'right', vertical: 'top', wrap: true },
      'cellXfs',
      FORMATS.replace('count="2"', 'count="3"').replace(
        '</cellXfs>',
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="right" vertical="top" wrapText="1"/></xf></cellXfs>',
      ),
    ],
  ])('%s', (_what, look, list, expected) => {
    const result = looked(look);
    expect(styles(result)(list)).toBe(expected);
    expect(rowsIn(result)).toBe('<row r="1"><c s="2" r="A1"><v>1</v></c></row>');
  });

  it('leaves a cell alone that has a format of its own', () => {
    const result = looked({ bold: true, wrap: false }, '<row r="1"><c r="A1" s="1"><v>1</v></c></row>');
    expect(rowsIn(result)).toBe('<row r="1"><c r="A1" s="1"><v>1</v></c></row>');
    expect(result.text('xl/styles.xml')).not.toContain('<cellXfs count="3">');
  });

  it('comes on top of the format of the row or column, and of other looks', () => {
    const book = bookOf('<row r="1" s="1" customFormat="1"/>', { styles: STYLES });
    const looks: CellLook[] = [{ bold: true }, { wrap: false }];
    const result = applied(
      book,
      looks.map((look) => ({ verb: 'look', sheet: 'S', areas: [AREA], look })),
    );
    expect(styles(result)('cellXfs')).toContain(
      '<xf numFmtId="14" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" wrapText="0"/><protection locked="0"/></xf></cellXfs>',
    );
  });

  it('makes a cell where there is none', () => {
    expect(rowsIn(looked({ bold: true }, ''))).toBe('<row r="1"><c r="A1" s="2"/></row>');
  });

  it('that is the look of the cell already changes nothing', () => {
    const result = looked({ bold: false, italic: false }, '<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(styles(result)('fonts')).toBe(FONTS);
  });

  it('not bold takes the boldness of a row off', () => {
    const formats = FORMATS.replace(
      'fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat',
      'fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat',
    );
    const book = bookOf('<row r="1" s="1" customFormat="1"/>', { styles: FONTS + FILLS + BORDERS + formats });
    const result = applied(book, [{ verb: 'look', sheet: 'S', areas: [AREA], look: { bold: false } }]);
    expect(styles(result)('cellXfs')).toContain('<xf numFmtId="14" fontId="0" fillId="0"');
  });

  it('uses a number format that the workbook defines, and numbers a new one after the highest', () => {
    const formats = '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>';
    const areas = [AREA];
    const book = bookOf('', { styles: formats + STYLES });
    const one = applied(book, [{ verb: 'look', sheet: 'S', areas, look: { numberFormat: '0.000' } }]);
    expect(styles(one)('numFmts')).toBe(formats);
    expect(one.text('xl/styles.xml')).toContain('<xf numFmtId="170"');
    const two = applied(book, [{ verb: 'look', sheet: 'S', areas, look: { numberFormat: '0.0000' } }]);
    expect(styles(two)('numFmts')).toContain('<numFmt numFmtId="171" formatCode="0.0000"/></numFmts>');
  });

  it('a format that a row names and the workbook has not counts as the first', () => {
    const rows = '<row r="1" s="77" customFormat="1"/>';
    expect(rowsIn(looked({ bold: true }, rows))).toBe('<row r="1" s="77" customFormat="1"><c r="A1" s="2"/></row>');
  });

  it('a styles part without lists gets them, in the order that Excel wants', () => {
    const result = applied(bookOf('', { styles: '<cellStyles/><extLst/>' }), [
      { verb: 'look', sheet: 'S', areas: [AREA], look: { bold: true, fill: '#FFFFFF', numberFormat: '0.00' } },
    ]);
    const order = [...result.text('xl/styles.xml').matchAll(/<(fonts|fills|borders|cellXfs|cellStyles|extLst)\b/g)];
    expect(order.map((match) => match[1])).toEqual(['fonts', 'fills', 'borders', 'cellXfs', 'cellStyles', 'extLst']);
    expect(rowsIn(result)).toBe('<row r="1"><c r="A1" s="1"/></row>');
  });

  it('a workbook without styles gets them', () => {
    const result = applied(bookOf(''), [{ verb: 'look', sheet: 'S', areas: [AREA], look: { bold: true } }]);
    expect(result.text('xl/styles.xml')).toContain(`<styleSheet xmlns="${MAIN}"><fonts count="2">`);
    expect(result.text('[Content_Types].xml')).toContain(
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>',
    );
    expect(rowsIn(result)).toBe('<row r="1"><c r="A1" s="1"/></row>');
  });

  it('what a format carries of other programs goes along', () => {
    const odd =
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" x:a="1" xmlns:x="u"><alignment indent="1"/><extLst><ext uri="u"/></extLst></xf></cellXfs>';
    const result = applied(bookOf('', { styles: FONTS + FILLS + BORDERS + odd }), [
      { verb: 'look', sheet: 'S', areas: [AREA], look: { wrap: true } },
    ]);
    expect(styles(result)('cellXfs')).toContain(
      '<alignment indent="1" wrapText="1"/><extLst><ext uri="u"/></extLst></xf></cellXfs>',
    );
  });

  it('is refused when the workbook has as many formats as Excel allows', () => {
    const full = `<cellXfs count="65490">${'<xf numFmtId="1"/>'.repeat(65_490)}</cellXfs>`;
    expect(
      refused(bookOf('', { styles: FONTS + FILLS + BORDERS + full }), [
        { verb: 'look', sheet: 'S', areas: [AREA], look: { bold: true } },
      ])?.code,
    ).toBe('tooManyStyles');
  });
});

describe('clearing', () => {
  const LOOK: CellLook = {
    bold: true,
    italic: false,
    fill: '#FFFF00',
    wrap: true,
    numberFormat: '0.000',
    border: { color: '#FF0000', sides: ['top'] },
  };

  it.each([
    ['a cell that was not there', '<row r="1"><c r="B1"/></row>'],
    ['a cell with a format', '<row r="1"><c r="A1" s="1"/><c r="B1"/></row>'],
    ['a cell in a row with a format', '<row r="1" s="1" customFormat="1"><c r="B1"/></row>'],
    [
      'a cell beside columns with a format',
      '<row r="1"><c r="B1"/></row>',
      '<cols><col min="1" max="9" width="9" style="1"/></cols>',
    ],
  ])('makes of it what it was: %s', (_what, rows, cols = '') => {
    const book = { sheets: { S: `${cols}<sheetData>${rows}</sheetData>` }, styles: STYLES };
    const written = applied(book, [put(0, 0, ['=x']), { verb: 'look', sheet: 'S', areas: [AREA], look: LOOK }]);
    const cleared = applied(written.bytes, [{ verb: 'clear', sheet: 'S', area: AREA, looks: [LOOK] }]);
    expect(rowsIn(cleared)).toBe(rows);
  });

  it('takes off whichever of several looks a cell has', () => {
    const looks: CellLook[] = [LOOK, { horizontal: 'center' }];
    const book = bookOf('', { styles: STYLES });
    const area = { ...AREA, right: 3 };
    const written = applied(book, [
      put(0, 0, [1, 2, 3, 4]),
      ...looks.map(
        (look, index) =>
          ({ verb: 'look', sheet: 'S', areas: [{ ...AREA, left: index, right: index + 1 }], look }) as const,
      ),
    ]);
    const cleared = applied(written.bytes, [{ verb: 'clear', sheet: 'S', area, looks }]);
    expect(rowsIn(cleared)).toBe('');
    expect(cleared.text('xl/styles.xml')).toBe(written.text('xl/styles.xml'));
  });

  it('leaves a format that somebody gave the cell since', () => {
    const book = bookOf('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', { styles: STYLES });
    const result = applied(book, [{ verb: 'clear', sheet: 'S', area: AREA, looks: [LOOK] }]);
    expect(rowsIn(result)).toBe('<row r="1"><c r="A1" s="1"/></row>');
  });

  it('knows its look again when Excel has written other flags', () => {
    const book = bookOf('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', {
      styles: `${
        FONTS + FILLS + BORDERS
      }<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf xfId="0" numFmtId="0" borderId="0" fillId="0" fontId="1" applyFill="1"/></cellXfs>`,
    });
    expect(rowsIn(applied(book, [{ verb: 'clear', sheet: 'S', area: AREA, looks: [{ bold: true }] }]))).toBe('');
  });

  it('without looks takes the whole format', () => {
    const book = bookOf('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row>', { styles: STYLES });
    expect(rowsIn(applied(book, [{ verb: 'clear', sheet: 'S', area: AREA }]))).toBe(
      '<row r="1"><c r="B1"><v>2</v></c></row>',
    );
  });
});
