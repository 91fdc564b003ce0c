/** Formulas that are calculated after each change, and what cannot be. */
import { read } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installCalculator } from '../../../src/workbench/calc';
import { newModel, openModel, type BookEvent, type BookModel, type SheetModel } from '../../../src/workbench/model';
import { bookBytes } from '../../xlsx/support/book';
import { faultsOf, partsOf, textOfPart } from '../../xlsx/support/package-check';
import { at, cells, fill } from '../model/support/grid';

/** A workbook whose formulas are calculated. A text with `=` is a formula that was typed. */
function calculated(rows: readonly (readonly (string | number | boolean | null)[])[]): {
  readonly book: BookModel;
  readonly sheet: SheetModel;
} {
  const book = newModel();
  installCalculator(book);
  type(book.activeSheet, 'A1', rows);
  return { book, sheet: book.activeSheet };
}

function type(sheet: SheetModel, ref: string, rows: readonly (readonly (string | number | boolean | null)[])[]): void {
  const { top, left } = at(ref);
  const entries = rows.map((row) => row.map((one) => (typeof one === 'string' && one.startsWith('=') ? { formula: one.slice(1) } : one))); // prettier-ignore
  sheet.put(top, left, entries);
}

function value(sheet: SheetModel, ref: string): unknown {
  const { top, left } = at(ref);
  return sheet.value(top, left);
}

function isStale(sheet: SheetModel, ref: string): boolean {
  const { top, left } = at(ref);
  return sheet.isStale(top, left);
}

/** A file whose sheet holds A1 = 1, A2 = 2 and formulas with values beside them. */
function opened(formulas: string, after = ''): { readonly book: BookModel; readonly sheet: SheetModel } {
  const rows = `<row r="1"><c r="A1"><v>1</v></c>${formulas}</row><row r="2"><c r="A2"><v>2</v></c></row>`;
  const book = openModel(bookBytes({ sheets: { Sheet1: `<sheetData>${rows}</sheetData>` }, after }), 'book.xlsx');
  installCalculator(book);
  return { book, sheet: book.activeSheet };
}

describe('a formula that is typed', () => {
  it('has its value at once', () => {
    const { sheet } = calculated([[1, 2, '=A1+B1']]);
    expect([value(sheet, 'C1'), isStale(sheet, 'C1')]).toEqual([3, false]);
  });

  it('may use formulas that are typed with it, wherever they stand', () => {
    const { sheet } = calculated([['=B1+1', '=C1+1', '=A2+1'], [5]]);
    expect(['A1', 'B1', 'C1'].map((ref) => value(sheet, ref))).toEqual([8, 7, 6]);
  });

  it('that comes to an error has the error', () => {
    const { sheet } = calculated([[0, '=1/A1']]);
    expect(value(sheet, 'B1')).toEqual({ fault: 'error', text: '#DIV/0!' });
  });

  it.each(['=NOW()', '=NOSUCH(A1)', '=INDIRECT("A1")', '=SUM(A1', '=[1]Sheet1!A1'])(
    'that is not known for certain is marked: %s',
    (formula) => {
      const { sheet } = calculated([[1, formula, '=B1+1', '=A1+1']]);
      expect(['B1', 'C1', 'D1'].map((ref) => isStale(sheet, ref))).toEqual([true, true, false]);
      expect(value(sheet, 'B1')).toMatchObject({ fault: 'noValue' });
    },
  );

  it('that goes in a circle is marked with all of the circle and what uses it', () => {
    const { sheet } = calculated([['=B1', '=A1', '=A1+1', '=1+1']]);
    expect(['A1', 'B1', 'C1', 'D1'].map((ref) => isStale(sheet, ref))).toEqual([true, true, true, false]);
  });
});

describe('a change', () => {
  it('is followed by all that use it, across sheets and names', () => {
    const { book, sheet } = calculated([[1, '=A1*2'], ['=B1*2']]);
    const other = book.addSheet('Other');
    book.addName('Twice', 'Sheet1!$B$1');
    type(other, 'A1', [['=Sheet1!A2+1', '=Twice+1']]);
    expect([value(other, 'A1'), value(other, 'B1')]).toEqual([5, 3]);
    sheet.put(0, 0, [[10]]);
    expect([value(sheet, 'B1'), value(sheet, 'A2'), value(other, 'A1'), value(other, 'B1')]).toEqual([20, 40, 41, 21]);
  });

  it('goes through a chain of ten thousand formulas, up or down', () => {
    const down = Array.from({ length: 10_000 }, (_, row) => [row === 0 ? 1 : `=A${row}+1`]);
    const { sheet } = calculated(down);
    type(
      sheet,
      'B1',
      Array.from({ length: 2000 }, (_, row) => [row === 1999 ? 1 : `=B${row + 2}+1`]),
    );
    sheet.put(0, 0, [[101]]);
    sheet.put(1999, 1, [[101]]);
    expect([value(sheet, 'A10000'), value(sheet, 'B1'), isStale(sheet, 'B1')]).toEqual([10_100, 2100, false]);
  });

  it('that closes a circle of a thousand formulas marks them all', () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [row === 999 ? 1 : `=A${row + 2}+1`]);
    const { sheet } = calculated(rows);
    type(sheet, 'A1000', [['=A1']]);
    expect([0, 500, 999].map((row) => sheet.isStale(row, 0))).toEqual([true, true, true]);
    sheet.put(999, 0, [[1]]);
    expect([value(sheet, 'A1'), isStale(sheet, 'A1')]).toEqual([1000, false]);
  });

  it('is told with the cells that it changed, as whose change it was', () => {
    const { book, sheet } = calculated([
      [1, '=A1*2', '=A1>0'],
      [2, '=A2+A1'],
      [3, '=A3*2'],
    ]);
    const told: BookEvent[] = [];
    book.onChange((event) => told.push(event));
    book.asRemote(() => {
      sheet.put(0, 0, [[4]]);
    });
    expect(told).toEqual([
      { kind: 'cells', source: 'remote', sheetId: sheet.id, area: at('A1') },
      { kind: 'cells', source: 'remote', sheetId: sheet.id, area: at('B1:B2') },
    ]);
  });

  it('is told once for all of a group', () => {
    const { book, sheet } = calculated([[1, '=A1*2']]);
    const told: BookEvent[] = [];
    book.onChange((event) => told.push(event));
    book.group(() => {
      sheet.put(0, 0, [[2]]);
      sheet.put(0, 0, [[3]]);
    });
    expect(told.map((event) => ('area' in event ? event.area.left : null))).toEqual([0, 0, 1]);
    expect(value(sheet, 'B1')).toBe(6);
  });

  it('is told as one area when it changed cells here and there', () => {
    const rows = Array.from({ length: 200 }, (_, row) => [
      row % 2 === 0 ? '=$C$1+1' : null,
      null,
      row === 0 ? 1 : null,
    ]);
    const { book, sheet } = calculated(rows);
    const told: BookEvent[] = [];
    book.onChange((event) => told.push(event));
    sheet.put(0, 2, [[2]]);
    expect(told.map((event) => ('area' in event ? event.area : null))).toEqual([at('C1'), at('A1:A199')]);
  });

  it('is taken back with what it changed, and done again with it', () => {
    const { book, sheet } = calculated([[1, '=A1*2']]);
    sheet.put(0, 0, [[5]]);
    book.undo();
    expect([value(sheet, 'A1'), value(sheet, 'B1'), isStale(sheet, 'B1')]).toEqual([1, 2, false]);
    book.redo();
    expect([value(sheet, 'A1'), value(sheet, 'B1')]).toEqual([5, 10]);
  });

  it('of cells that move keeps what they come to, and counts rows anew', () => {
    const { sheet } = calculated([[1], [2], ['=SUM(A1:A2)'], ['=ROW()']]);
    sheet.insertRows(1, 2);
    expect(cells(sheet, 'A5:A6')).toEqual([['=SUM(A1:A4)'], ['=ROW()']]);
    expect([value(sheet, 'A5'), value(sheet, 'A6')]).toEqual([3, 6]);
    sheet.put(1, 0, [[10]]);
    expect(value(sheet, 'A5')).toBe(13);
    sheet.deleteRows(0, 1);
    expect([value(sheet, 'A4'), value(sheet, 'A5')]).toEqual([12, 5]);
  });

  it('of cells that move keeps the marks with the formulas', () => {
    const { sheet } = calculated([[1], ['=NOW()'], ['=A1+1']]);
    sheet.insertRows(1, 1);
    expect(['A3', 'A4'].map((ref) => isStale(sheet, ref))).toEqual([true, false]);
    const table = calculated([
      ['h', 'i', null, '=NOW()'],
      [1, 2, null, '=1+1'],
    ]);
    const { id } = table.sheet.addTable(at('A1:B2'), true);
    table.sheet.addTableColumn(id, 'new');
    const stale = ['C1', 'D1', 'E1', 'E2'].map((ref) => isStale(table.sheet, ref));
    expect(stale).toEqual([false, true, false, false]);
  });

  it('of the sheets leaves an error where their cells were', () => {
    const { book, sheet } = calculated([[1]]);
    const other = book.addSheet('Other');
    type(sheet, 'B1', [['=Other!A1+1']]);
    book.removeSheet(other.id);
    expect(value(sheet, 'B1')).toEqual({ fault: 'error', text: '#REF!' });
  });

  it('of what a name stands for is followed', () => {
    const { book, sheet } = calculated([[1, 2]]);
    book.addName('Which', 'Sheet1!$A$1');
    type(sheet, 'C1', [['=Which']]);
    book.group(() => {
      book.removeName('Which');
      book.addName('Which', 'Sheet1!$B$1');
    });
    expect(value(sheet, 'C1')).toBe(2);
    book.removeName('Which');
    expect(isStale(sheet, 'C1')).toBe(true);
  });

  it('of what a filter shows is followed by subtotals only', () => {
    const { sheet } = calculated([
      ['Lot', 'Qty'],
      ['a', 1],
      ['b', 2],
      [null, '=SUBTOTAL(9,B2:B3)'],
      [null, '=SUM(B2:B3)'],
    ]);
    sheet.setFilter(at('A1:B3'));
    sheet.filterBy(0, ['a']);
    expect([value(sheet, 'B4'), value(sheet, 'B5')]).toEqual([1, 3]);
    sheet.clearFilter(null);
    expect(value(sheet, 'B4')).toBe(3);
  });

  it('that is refused half-way is still followed', () => {
    const { book, sheet } = calculated([[1, '=A1*2']]);
    expect(() => {
      book.group(() => {
        sheet.put(0, 0, [[2]]);
        throw new Error('no');
      });
    }).toThrow('no');
    expect(value(sheet, 'B1')).toBe(4);
    expect(book.undo()).toBe(true);
    expect(value(sheet, 'B1')).toBe(2);
  });
});

describe('a formula of a file', () => {
  it('keeps the value that Excel gave it until something that it uses changes', () => {
    const { book, sheet } = opened('<c r="B1"><f>A1+1</f><v>99</v></c>');
    sheet.put(4, 4, [['elsewhere']]);
    expect(value(sheet, 'B1')).toBe(99);
    sheet.put(0, 0, [[5]]);
    expect(value(sheet, 'B1')).toBe(6);
    book.undo();
    expect(value(sheet, 'B1')).toBe(99);
    book.undo();
    expect(book.isChanged).toBe(false);
  });

  it('that has no value is calculated with the next change', () => {
    const { sheet } = opened('<c r="B1"><f>A1+1</f></c>');
    expect(isStale(sheet, 'B1')).toBe(true);
    sheet.put(4, 4, [['elsewhere']]);
    expect([value(sheet, 'B1'), isStale(sheet, 'B1')]).toEqual([2, false]);
  });

  it('that fills several cells is marked, with what uses it', () => {
    const { sheet } = opened(
      '<c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c><c r="C1"><f>B1+1</f><v>3</v></c>',
    );
    sheet.put(0, 0, [[5]]);
    expect(['B1', 'C1'].map((ref) => [value(sheet, ref), isStale(sheet, ref)])).toEqual([[2, true], [3, true]]); // prettier-ignore
  });

  it('is saved with its new value, and Excel is told to calculate', () => {
    const { book, sheet } = opened('<c r="B1"><f>A1+1</f><v>2</v></c>', '<calcPr calcId="1"/>');
    sheet.put(0, 0, [[5]]);
    const bytes = book.save();
    expect(faultsOf(bytes)).toEqual([]);
    expect(read(bytes, { cellFormula: true }).Sheets['Sheet1']?.['B1']).toMatchObject({ v: 6, f: 'A1+1' });
    expect(textOfPart(partsOf(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
  });

  it('that does not use what changed leaves the workbook part as it was', () => {
    const { book, sheet } = opened('<c r="B1"><f>A1+1</f><v>2</v></c><c r="C1"><f>NOW()</f><v>2</v></c>');
    const before = partsOf(book.save())['xl/workbook.xml'];
    sheet.put(4, 4, [['elsewhere']]);
    expect(partsOf(book.save())['xl/workbook.xml']).toEqual(before);
    expect([isStale(sheet, 'B1'), isStale(sheet, 'C1')]).toEqual([false, true]);
  });

  it('that is one of many of a shared one is saved for itself, and the others stay', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';
    const book = openModel(bookBytes({ sheets: { Sheet1: `<sheetData>${rows}</sheetData>` } }), 'book.xlsx');
    installCalculator(book);
    book.activeSheet.put(0, 0, [[5]]);
    const sheet = read(book.save(), { cellFormula: true }).Sheets['Sheet1'];
    expect(['B1', 'B2', 'B3'].map((ref): unknown => sheet?.[ref])).toEqual([
      expect.objectContaining({ v: 10, f: 'A1*2' }),
      expect.objectContaining({ v: 4, f: 'A2*2' }),
      expect.objectContaining({ v: 6, f: 'A3*2' }),
    ]);
  });

  it('is marked without a calculator, as before', () => {
    const book = openModel(new Uint8Array(readFileSync(join(__dirname, '../../../assets/samples/multi-line.xlsx'))), 'multi-line.xlsx'); // prettier-ignore
    const sheet = book.sheets.find((one) => one.usedArea(true) !== null) ?? book.activeSheet;
    fill(sheet, 'A1', [[1, '=A1+1']]);
    sheet.put(0, 0, [[2]]);
    expect([value(sheet, 'B1'), isStale(sheet, 'B1')]).toEqual([0, true]);
  });
});
