/** Rows that come and go. */
import { at, bookOf, cells, codeOf, fill } from './support/grid';

const ROWS = [
  ['Lot', 'Qty'],
  ['A', 1],
  ['B', 2],
  ['C', 3],
];

describe('a row that is inserted', () => {
  it('moves cells, and formulas everywhere go on meaning them', () => {
    const { book, sheet } = bookOf([...ROWS, ['Sum', '=SUM(B2:B4)']]);
    const other = book.addSheet('Other');
    fill(other, 'A1', [['=Held!B4*2', '=B4']]);
    sheet.insertRows(2, 1);
    expect(cells(sheet, 'A1:B6')).toEqual([
      ['Lot', 'Qty'],
      ['A', 1],
      [null, null],
      ['B', 2],
      ['C', 3],
      ['Sum', '=SUM(B2:B5)'],
    ]);
    expect(cells(other, 'A1:B1')).toEqual([['=Held!B5*2', '=B4']]);
  });

  it('takes the look of the row above', () => {
    const { sheet } = bookOf(ROWS);
    sheet.setStyle(at('A2:A2'), { bold: true, numberFormat: '@' });
    sheet.insertRows(2, 2);
    expect([sheet.style(2, 0).bold, sheet.numberFormat(3, 0), sheet.style(4, 0).bold]).toEqual([true, '@', false]);
  });

  it('moves or widens what lies over the cells', () => {
    const { book, sheet } = bookOf(ROWS);
    sheet.merge(at('D2:E3'));
    sheet.merge(at('D6:E6'));
    sheet.hideRows(3, 3, true);
    sheet.setRowHeight(3, 3, 30);
    const { id } = sheet.addConditionalFormat([at('A2:A4'), at('A9')], 'A2>1');
    sheet.setValidation(at('B2:B4'), { type: 'list', operator: null, formula1: '$H$4', formula2: null, allowBlank: true, inCellDropDown: true }); // prettier-ignore
    sheet.setPage({ printArea: at('A1:B4'), titleRows: { first: 0, last: 0 } });
    const table = sheet.addTable(at('A1:B4'), true);
    book.addName('Rates', 'Held!$A$4');
    sheet.insertRows(2, 1);
    expect(sheet.merges).toEqual([at('D2:E4'), at('D7:E7')]);
    expect(sheet.hiddenRows).toEqual([4]);
    expect([sheet.rowHeight(3), sheet.rowHeight(4)]).toEqual([null, 30]);
    expect(sheet.conditionalFormats).toMatchObject([{ id, areas: [at('A2:A5'), at('A10')], formula: 'A2>1' }]);
    expect(sheet.validation(4, 1)?.formula1).toBe('$H$5');
    expect(sheet.page).toMatchObject({ printArea: at('A1:B5'), titleRows: { first: 0, last: 0 } });
    expect(sheet.table(table.id)?.area).toEqual(at('A1:B5'));
    expect(book.names).toMatchObject([{ name: 'Rates', formula: 'Held!$A$5' }]);
  });
});

describe('rows that are deleted', () => {
  it('take their cells along', () => {
    const { sheet } = bookOf([...ROWS, ['Sum', '=SUM(B2:B4)+B3']]);
    sheet.deleteRows(2, 1);
    expect(cells(sheet, 'A2:B4')).toEqual([
      ['A', 1],
      ['C', 3],
      ['Sum', '=SUM(B2:B3)+#REF!'],
    ]);
  });

  it('shrink tables, merges and filters, or take them away', () => {
    const { sheet } = bookOf(ROWS);
    const { id } = sheet.addTable(at('A1:B4'), true);
    sheet.merge(at('D2:E3'));
    sheet.deleteRows(2, 1);
    expect(sheet.table(id)?.area).toEqual(at('A1:B3'));
    expect(sheet.merges).toEqual([at('D2:E2')]);
    sheet.deleteRows(0, 3);
    expect([sheet.tables, sheet.merges]).toEqual([[], []]);
  });

  it('may not be the header of a table that stays, nor all of its rows', () => {
    const { sheet } = bookOf(ROWS);
    sheet.addTable(at('A1:B4'), true);
    expect(codeOf(() => { sheet.deleteRows(0, 1); })).toBe('InsertDeleteConflict'); // prettier-ignore
    expect(codeOf(() => { sheet.deleteRows(1, 3); })).toBe('InsertDeleteConflict'); // prettier-ignore
    expect(cells(sheet, 'A1:B2')).toEqual(ROWS.slice(0, 2));
  });
});

describe('rows', () => {
  it('cannot come or go on a protected sheet', () => {
    const { sheet } = bookOf(ROWS);
    sheet.protect();
    expect(codeOf(() => { sheet.insertRows(1, 1); })).toBe('AccessDenied'); // prettier-ignore
    expect(codeOf(() => { sheet.deleteRows(1, 1); })).toBe('AccessDenied'); // prettier-ignore
  });

  it('cannot push cells off the sheet', () => {
    const { sheet } = bookOf([]);
    sheet.put(1_048_575, 0, [['last']]);
    expect(codeOf(() => { sheet.insertRows(1, 1); })).toBe('InsertDeleteConflict'); // prettier-ignore
    expect(codeOf(() => { sheet.put(1_048_576, 0, [['beyond']]); })).toBe('InvalidArgument'); // prettier-ignore
  });

  it('stay as they are when an insertion is undone', () => {
    const { book, sheet } = bookOf([...ROWS, ['Sum', '=SUM(B2:B4)']]);
    const before = cells(sheet, 'A1:B6');
    sheet.insertRows(2, 3);
    book.undo();
    expect(cells(sheet, 'A1:B6')).toEqual(before);
    expect(book.isChanged).toBe(true);
  });
});
