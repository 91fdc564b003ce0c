/** How the style of a table is drawn under its cells. */
import { openModel, type BookModel, type SheetModel } from '../../../src/workbench/model';
import { lookOf, type ShownLook } from '../../../src/workbench/looks/look';
import { bookBytes, MAIN } from '../../xlsx/support/book';
import { at, bookOf } from '../model/support/grid';

const ACCENT = '#4472C4';
const PALE = '#D9E1F2';

/** A table over B2:D6 with a header. */
function tabled(style: string): { readonly book: BookModel; readonly sheet: SheetModel; readonly id: number } {
  const { book, sheet } = bookOf([[null], [null, 'Lot', 'Qty', 'Note'], [null, 'a', 1], [null, 'b', 2], [null, 'c', 3], [null, 'd', 4]]); // prettier-ignore
  const { id } = sheet.addTable(at('B2:D6'), true);
  sheet.setTableStyle(id, style);
  return { book, sheet, id };
}

function look(book: BookModel, ref: string): ShownLook {
  const { top, left } = at(ref);
  return lookOf(book, book.activeSheet, top, left);
}

function fills(book: BookModel, refs: readonly string[]): readonly (string | null)[] {
  return refs.map((ref) => look(book, ref).fill);
}

/** A workbook of a file with a table over A1:C4, whose style it brings itself or not. */
function fromFile(info: string, styles = ''): BookModel {
  const table = `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:C4"><tableColumns count="3"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/><tableColumn id="3" name="c"/></tableColumns>${info}</table>`;
  return openModel(
    bookBytes({
      sheets: { Sheet1: '<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>' },
      styles: `<cellXfs><xf/></cellXfs>${styles}`,
      sheetLinks: { 1: [['table', '../tables/table1.xml']] },
      files: { 'xl/tables/table1.xml': table },
    }),
    'book.xlsx',
  );
}

describe('a table in Medium 2', () => {
  it('has a head in the accent colour with bold white text', () => {
    const { book } = tabled('TableStyleMedium2');
    expect(look(book, 'B2')).toMatchObject({ fill: ACCENT, color: '#FFFFFF', bold: true });
    expect(look(book, 'B3')).toMatchObject({ color: '#000000', bold: false });
  });

  it('has every other row pale, beginning with the first', () => {
    const { book } = tabled('TableStyleMedium2');
    expect(fills(book, ['C3', 'C4', 'C5', 'C6', 'E3', 'A3'])).toEqual([PALE, null, PALE, null, null, null]);
  });

  it('has lines around it and between its rows', () => {
    const { book } = tabled('TableStyleMedium2');
    const line = { style: 'thin', color: '#8EA9DB' };
    expect(look(book, 'B4').borders).toEqual({ top: line, bottom: line, left: line, right: null });
    expect(look(book, 'C4').borders).toEqual({ top: line, bottom: line, left: null, right: null });
  });

  it('counts its stripes over the rows that show', () => {
    const { book, sheet } = tabled('TableStyleMedium2');
    sheet.hideRows(3, 3, true);
    expect(fills(book, ['C3', 'C5', 'C6'])).toEqual([PALE, null, PALE]);
  });

  it('gives way to what a cell says itself', () => {
    const { book, sheet } = tabled('TableStyleMedium2');
    const line = { style: 'double', color: '#00FF00' };
    sheet.setStyle(at('B2:B3'), { fill: '#FFFF00', fontColor: '#FF0000', borders: { top: line } });
    expect(look(book, 'B2')).toMatchObject({ fill: '#FFFF00', color: '#FF0000', bold: true });
    expect(look(book, 'B3').borders.top).toEqual(line);
  });

  it('has its totals between lines and in bold', () => {
    const { book, sheet, id } = tabled('TableStyleMedium2');
    sheet.setTableTotals(id, true);
    expect(look(book, 'B7')).toMatchObject({
      bold: true,
      fill: null,
      borders: { top: { style: 'double', color: ACCENT } },
    });
  });

  it('is drawn anew when it changes, and no more when it is gone', () => {
    const { book, sheet, id } = tabled('TableStyleMedium2');
    expect(look(book, 'B2').fill).toBe(ACCENT);
    sheet.setTableStyle(id, 'TableStyleMedium3');
    expect(look(book, 'B2').fill).toBe('#ED7D31');
    sheet.convertTableToRange(id);
    expect(look(book, 'B2').fill).toBeNull();
  });
});

describe('the styles that Excel brings', () => {
  // Head and first row, as the gallery of Excel shows them for the theme that it begins with.
  it.each([
    ['TableStyleLight1', null, '#D9D9D9'],
    ['TableStyleLight2', null, PALE],
    ['TableStyleLight9', ACCENT, null],
    ['TableStyleLight16', null, PALE],
    ['TableStyleMedium1', '#000000', '#D9D9D9'],
    ['TableStyleMedium7', '#70AD47', '#E2EFDA'],
    ['TableStyleMedium9', ACCENT, '#B4C6E7'],
    ['TableStyleMedium15', '#000000', '#D9D9D9'],
    ['TableStyleMedium16', ACCENT, '#D9D9D9'],
    ['TableStyleMedium23', PALE, '#B4C6E7'],
    ['TableStyleDark1', '#000000', '#595959'],
    ['TableStyleDark2', '#000000', '#305496'],
    ['TableStyleDark8', '#000000', '#A6A6A6'],
    ['TableStyleDark9', '#ED7D31', '#B4C6E7'],
    ['TableStyleLight22', null, null],
    ['TableStyleMedium29', null, null],
    ['TableStyleDark12', null, null],
    ['TableStyleMedium0', null, null],
    ['', null, null],
    ['Of somebody else', null, null],
  ])('%s', (style, head, row) => {
    const { book } = tabled(style);
    expect(fills(book, ['B2', 'B3'])).toEqual([head, row]);
  });
});

describe('a table of a file', () => {
  it('shows of its style what it says', () => {
    const book = fromFile('<tableStyleInfo name="TableStyleMedium9" showFirstColumn="1" showLastColumn="0" showRowStripes="0" showColumnStripes="1"/>'); // prettier-ignore
    expect(fills(book, ['A2', 'B2', 'C2', 'B3'])).toEqual([ACCENT, PALE, '#B4C6E7', PALE]);
    expect(look(book, 'A2').bold).toBe(true);
    expect(look(book, 'C2').bold).toBe(false);
  });

  it('shows a style that the file brings, with stripes as wide as it says', () => {
    const styles =
      '<dxfs><dxf><border><top style="medium"><color rgb="FF111111"/></top><horizontal style="thin"><color rgb="FF222222"/></horizontal></border></dxf><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFAAAAAA"/></patternFill></fill></dxf><dxf><fill><patternFill patternType="solid"><fgColor rgb="FFBBBBBB"/></patternFill></fill></dxf></dxfs>' +
      '<tableStyles><tableStyle name="My own"><tableStyleElement type="wholeTable" dxfId="0"/><tableStyleElement type="headerRow" dxfId="1"/><tableStyleElement type="firstRowStripe" size="2" dxfId="2"/><tableStyleElement type="lastColumn" dxfId="1"/></tableStyle></tableStyles>';
    const book = fromFile('<tableStyleInfo name="my own" showLastColumn="1" showRowStripes="1"/>', styles);
    expect(fills(book, ['A1', 'A2', 'A3', 'A4', 'C4'])).toEqual(['#AAAAAA', '#BBBBBB', '#BBBBBB', null, '#AAAAAA']);
    expect(look(book, 'A1').borders.top).toEqual({ style: 'medium', color: '#111111' });
    expect(look(book, 'A2').borders.top).toEqual({ style: 'thin', color: '#222222' });
    expect(look(book, 'A1').bold).toBe(true);
  });
});

describe('a mark of ours', () => {
  it('covers the cell and the style of its table, and shows the value in its own format', () => {
    const { book, sheet } = tabled('TableStyleMedium2');
    const { id } = sheet.addConditionalFormat([at('C3:C4')], '"Held Split"<>""');
    sheet.changeConditionalFormat(id, {
      look: { fill: '#FFC7CE', fontColor: '#9C0006', bold: true, numberFormat: '"▲ "0', border: { color: '#9C0006', sides: ['left'] } },
    }); // prettier-ignore
    expect(look(book, 'C3')).toMatchObject({
      fill: '#FFC7CE',
      color: '#9C0006',
      bold: true,
      text: '▲ 1',
      borders: { left: { style: 'thin', color: '#9C0006' } },
    });
    expect(look(book, 'C5')).toMatchObject({ fill: PALE, text: null });
    sheet.deleteConditionalFormat(id);
    expect(look(book, 'C3')).toMatchObject({ fill: PALE, text: null });
  });

  it('comes before those under it, format by format, and keeps them out when it says so', () => {
    const { book, sheet } = bookOf([['a']]);
    const under = sheet.addConditionalFormat([at('A1')], '"under"<>""');
    const above = sheet.addConditionalFormat([at('A1')], '"above"<>""');
    sheet.changeConditionalFormat(under.id, { look: { fill: '#111111', italic: true } });
    sheet.changeConditionalFormat(above.id, { look: { fill: '#222222' } });
    expect(look(book, 'A1')).toMatchObject({ fill: '#222222', italic: true });
    sheet.changeConditionalFormat(above.id, { stopIfTrue: true });
    expect(look(book, 'A1')).toMatchObject({ fill: '#222222', italic: false });
  });
});
