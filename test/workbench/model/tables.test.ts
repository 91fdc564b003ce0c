/** Tables. */
import { at, bookOf, cells, codeOf, fill } from './support/grid';

const ROWS = [
  ['Lot', 'Qty', 'Qty', 7, null],
  ['A', 1, 2, 3, 4],
  ['B', 5, 6, 7, 8],
];

describe('a table that is made', () => {
  it('has headers that are texts of their own, in its cells as well', () => {
    const { sheet } = bookOf(ROWS);
    const table = sheet.addTable(at('A1:E3'), true);
    const headers = ['Lot', 'Qty', 'Qty2', '7', 'Column1'];
    expect(table.columns.map(({ name }) => name)).toEqual(headers);
    expect(cells(sheet, 'A1:E1')).toEqual([headers]);
    expect(table).toMatchObject({ name: 'Table1', style: 'TableStyleMedium2', headerRow: true, totalsRow: false });
  });

  it('without headers gets a row of them, and what is below moves down', () => {
    const { sheet } = bookOf([
      ['A', 1],
      ['B', 2],
      ['below', '=B2'],
    ]);
    const table = sheet.addTable(at('A1:B2'), false);
    expect(table.area).toEqual(at('A1:B3'));
    expect(cells(sheet, 'A1:B4')).toEqual([['Column1', 'Column2'], ['A', 1], ['B', 2], ['below', '=B3']]); // prettier-ignore
  });

  it('is refused over another one, over merged cells, and under a name that is taken or none', () => {
    const { book, sheet } = bookOf(ROWS);
    sheet.addTable(at('A1:B3'), true, 'Lots');
    sheet.merge(at('D2:E2'));
    book.addName('Rates', 'Held!$A$1');
    expect(codeOf(() => sheet.addTable(at('B3:C5'), true))).toBe('InvalidArgument');
    expect(codeOf(() => sheet.addTable(at('D1:E3'), true))).toBe('MergedRangeConflict');
    expect(codeOf(() => sheet.addTable(at('G1:H3'), true, 'lots'))).toBe('ItemAlreadyExists');
    expect(codeOf(() => sheet.addTable(at('G1:H3'), true, 'RATES'))).toBe('ItemAlreadyExists');
    expect(codeOf(() => sheet.addTable(at('G1:H3'), true, 'AB12'))).toBe('InvalidArgument');
    expect(codeOf(() => sheet.addTable(at('G1:H3'), true, 'two words'))).toBe('InvalidArgument');
    expect(sheet.tables).toHaveLength(1);
  });
});

describe('a table', () => {
  it('follows its header cells, and formulas follow the table', () => {
    const { sheet } = bookOf(ROWS);
    const { id } = sheet.addTable(at('A1:C3'), true, 'Lots');
    fill(sheet, 'G1', [['=SUM(Lots[Qty])']]);
    sheet.put(0, 1, [['Count']]);
    expect(sheet.table(id)?.columns.map(({ name }) => name)).toEqual(['Lot', 'Count', 'Qty2']);
    sheet.renameTable(id, 'Parts');
    expect(sheet.formula(0, 6)).toBe('SUM(Parts[Count])');
    sheet.clear(at('B1'), 'contents');
    expect(sheet.value(0, 1)).toBe('Column1');
  });

  it('takes a column at its end without moving blank cells', () => {
    const { sheet } = bookOf(ROWS.map((row) => row.slice(0, 2)));
    const { id } = sheet.addTable(at('A1:B3'), true);
    expect(sheet.addTableColumn(id, 'Remaining')).toMatchObject({ name: 'Remaining' });
    expect(sheet.table(id)).toMatchObject({ area: at('A1:C3'), columns: [{ name: 'Lot' }, { name: 'Qty' }, { name: 'Remaining' }] }); // prettier-ignore
  });

  it('pushes what stands beside it aside, in its rows only', () => {
    const { sheet } = bookOf([
      ['Lot', 'Qty', 'beside'],
      ['A', 1, '=B2'],
      ['below', null, 'stays'],
    ]);
    const { id } = sheet.addTable(at('A1:B2'), true);
    sheet.addTableColumn(id, 'Rev', 1);
    expect(cells(sheet, 'A1:D3')).toEqual([
      ['Lot', 'Rev', 'Qty', 'beside'],
      ['A', null, 1, '=C2'],
      ['below', null, 'stays', null],
    ]);
    const column = sheet.table(id)?.columns[1]?.id ?? -1;
    sheet.deleteTableColumn(id, column);
    expect(cells(sheet, 'A1:D2')).toEqual([['Lot', 'Qty', 'beside', null], ['A', 1, '=B2', null]]); // prettier-ignore
    expect(sheet.table(id)?.area).toEqual(at('A1:B2'));
  });

  it('is not pulled apart by another one beside it', () => {
    const { sheet } = bookOf(ROWS);
    const { id } = sheet.addTable(at('A1:B2'), true);
    sheet.addTable(at('D1:E3'), true);
    expect(codeOf(() => sheet.addTableColumn(id, null, 1))).toBe('InsertDeleteConflict');
  });

  it('is resized with its header row where it is', () => {
    const { sheet } = bookOf(ROWS);
    const { id } = sheet.addTable(at('A1:B2'), true);
    sheet.resizeTable(id, at('A1:C3'));
    expect(sheet.table(id)?.columns.map(({ name }) => name)).toEqual(['Lot', 'Qty', 'Qty2']);
    expect(codeOf(() => { sheet.resizeTable(id, at('A2:C3')); })).toBe('InvalidArgument'); // prettier-ignore
    expect(codeOf(() => { sheet.resizeTable(id, at('A1:C1')); })).toBe('InvalidArgument'); // prettier-ignore
  });

  it('shows a totals row below, and takes it away', () => {
    const { sheet } = bookOf([
      ['Lot', 'Qty'],
      ['A', 1],
      ['below', 'x'],
    ]);
    const { id } = sheet.addTable(at('A1:B2'), true);
    sheet.setTableTotals(id, true);
    expect(cells(sheet, 'A2:B4')).toEqual([['A', 1], ['Total', null], ['below', 'x']]); // prettier-ignore
    expect(sheet.table(id)).toMatchObject({ area: at('A1:B3'), totalsRow: true });
    sheet.setTableTotals(id, false);
    expect(cells(sheet, 'A2:B3')).toEqual([['A', 1], ['below', 'x']]); // prettier-ignore
    expect(sheet.table(id)).toMatchObject({ area: at('A1:B2'), totalsRow: false });
  });

  it('goes with its cells, or leaves them', () => {
    const { sheet } = bookOf(ROWS);
    const first = sheet.addTable(at('A1:A3'), true);
    const second = sheet.addTable(at('C1:C3'), true);
    sheet.deleteTable(first.id);
    sheet.convertTableToRange(second.id);
    expect(sheet.tables).toEqual([]);
    expect(cells(sheet, 'A1:C2')).toEqual([[null, 'Qty', 'Qty'], [null, 1, 2]]); // prettier-ignore
  });
});

describe('a filter', () => {
  it('of a table hides the rows that it does not let through, until it is cleared', () => {
    const { sheet } = bookOf(ROWS);
    const { id } = sheet.addTable(at('A1:B3'), true);
    sheet.filterTable(id, 0, ['B']);
    expect(sheet.hiddenRows).toEqual([1]);
    expect(sheet.table(id)?.filter?.criteria).toEqual([{ column: 0, values: ['B'] }]);
    sheet.clearFilter(id);
    expect(sheet.hiddenRows).toEqual([]);
  });

  it('of the sheet does the same by what cells show', () => {
    const { sheet } = bookOf([['Qty'], [0.5], [1], [null]]);
    sheet.putFormats(1, 0, [['0%'], ['0%']]);
    sheet.setFilter(at('A1:A4'));
    sheet.filterBy(0, ['50%', '']);
    expect(sheet.hiddenRows).toEqual([2]);
    sheet.setFilter(null);
    expect([sheet.hiddenRows, sheet.filter]).toEqual([[], null]);
  });
});
