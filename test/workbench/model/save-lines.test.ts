/** Rows and columns that are hidden, filtered or given a style, saved and read again. */
import { read, type WorkBook } from '@e965/xlsx';
import { openModel, type BookModel } from '../../../src/workbench/model';
import { bookBytes } from '../../xlsx/support/book';
import { faultsOf, partsOf, textOfPart } from '../../xlsx/support/package-check';
import { at, bookOf } from './support/grid';

const LOTS = [['Lot', 'Qty'], ['A', 1], ['B', 2], ['A', 3], ['', 4]]; // prettier-ignore

/** The saved file, after it was looked at for faults. */
function saved(model: BookModel): Uint8Array {
  const bytes = model.save();
  expect(faultsOf(bytes)).toEqual([]);
  return bytes;
}

function reopened(model: BookModel): BookModel {
  return openModel(saved(model), 'book.xlsx');
}

/** A part of the saved file as text. */
function part(model: BookModel, name: string): string {
  return textOfPart(partsOf(saved(model))[name] ?? new Uint8Array());
}

/** Rows that another program takes for hidden, 0-based. */
function hiddenRows(model: BookModel): number[] {
  const book: WorkBook = read(saved(model), { cellStyles: true });
  const rows = book.Sheets[book.SheetNames[0] ?? '']?.['!rows'] ?? [];
  return rows.flatMap((row, index) => (row.hidden === true ? [index] : []));
}

describe('rows', () => {
  it('are saved hidden and shown again', () => {
    const { book, sheet } = bookOf(LOTS);
    sheet.hideRows(1, 2, true);
    sheet.hideRows(7, 7, true);
    expect(hiddenRows(book)).toEqual([1, 2, 7]);
    const model = reopened(book);
    expect(model.activeSheet.hiddenRows).toEqual([1, 2, 7]);
    model.activeSheet.hideRows(2, 7, false);
    expect(hiddenRows(model)).toEqual([1]);
  });

  it('lose the height that they had', () => {
    const { book, sheet } = bookOf(LOTS);
    sheet.setRowHeight(1, 1, 40);
    const model = reopened(book);
    expect(model.activeSheet.rowHeight(1)).toBe(40);
    model.activeSheet.setRowHeight(1, 1, null);
    expect(part(model, 'xl/worksheets/sheet1.xml')).toContain('<row r="2"><c r="A2"');
  });
});

describe('a format of whole columns', () => {
  it('is given to the columns, and to what is written there later', () => {
    const { book, sheet } = bookOf(LOTS);
    sheet.setStyle(at('B1:C1048576'), { bold: true });
    const model = reopened(book);
    const again = model.activeSheet;
    expect([again.style(500, 1).bold, again.style(500, 2).bold, again.style(500, 3).bold]).toEqual([true, true, false]);
    expect(again.style(1, 1).bold).toBe(true);
    again.setStyle(at('B1:C1048576'), { bold: false });
    expect(reopened(model).activeSheet.style(500, 1).bold).toBe(false);
  });
});

describe("a sheet's own filter", () => {
  it('is saved with the values that it lets through, and the rows that it hides', () => {
    const { book, sheet } = bookOf(LOTS);
    sheet.setFilter(at('A1:B5'));
    sheet.filterBy(0, ['A', '']);
    expect(hiddenRows(book)).toEqual([2]);
    const xml = part(book, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<autoFilter ref="A1:B5"><filterColumn colId="0"><filters blank="1"><filter val="A"/></filters></filterColumn></autoFilter>'); // prettier-ignore
    expect(xml).toContain('<sheetPr filterMode="1"/>');
    expect(part(book, 'xl/workbook.xml')).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Held!$A$1:$B$5</definedName>',
    );
    const model = reopened(book);
    expect(model.activeSheet.filter).toEqual({ area: at('A1:B5'), criteria: [{ column: 0, values: ['A', ''] }] });
  });

  it('is changed and taken away again', () => {
    const { book, sheet } = bookOf(LOTS);
    sheet.setFilter(at('A1:B5'));
    sheet.filterBy(0, ['A']);
    const model = reopened(book);
    const again = model.activeSheet;
    again.filterBy(1, ['3']);
    expect(hiddenRows(model)).toEqual([1, 2, 4]);
    expect(reopened(model).activeSheet.filter?.criteria).toEqual([{ column: 0, values: ['A'] }, { column: 1, values: ['3'] }]); // prettier-ignore
    again.clearFilter(null);
    expect(part(model, 'xl/worksheets/sheet1.xml')).not.toContain('filterColumn');
    again.setFilter(null);
    expect(hiddenRows(model)).toEqual([]);
    expect(part(model, 'xl/worksheets/sheet1.xml')).not.toMatch(/autoFilter|filterMode="1"/);
    expect(part(model, 'xl/workbook.xml')).not.toContain('_FilterDatabase');
  });

  it('keeps criteria of other kinds, and what is said of buttons, as the file has them', () => {
    const other = '<filterColumn colId="0" hiddenButton="1"/><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="1"/></customFilters></filterColumn>'; // prettier-ignore
    const rows = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>2</v></c></row></sheetData>'; // prettier-ignore
    const content = `${rows}<autoFilter ref="A1:C2">${other}</autoFilter>`;
    const model = openModel(bookBytes({ sheets: { Held: content } }), 'book.xlsx');
    model.activeSheet.filterBy(2, ['x']);
    expect(part(model, 'xl/worksheets/sheet1.xml')).toContain(
      `${other}<filterColumn colId="2"><filters><filter val="x"/></filters></filterColumn></autoFilter>`,
    );
    model.activeSheet.filterBy(0, ['2']);
    expect(part(model, 'xl/worksheets/sheet1.xml')).toContain(
      '<filterColumn colId="0" hiddenButton="1"><filters><filter val="2"/></filters></filterColumn><filterColumn colId="1"><custom',
    );
  });
});

describe('a filter of a table', () => {
  it('is saved with a table that is new, and with one of the file', () => {
    const { book, sheet } = bookOf(LOTS.slice(0, 4));
    const { id } = sheet.addTable(at('A1:B4'), true, 'Lots');
    sheet.filterTable(id, 0, ['B']);
    expect(hiddenRows(book)).toEqual([1, 3]);
    const model = reopened(book);
    const [table] = model.activeSheet.tables;
    expect(table?.filter?.criteria).toEqual([{ column: 0, values: ['B'] }]);
    model.activeSheet.addTableColumn(table?.id ?? 0, 'Bag', 0);
    model.activeSheet.filterTable(table?.id ?? 0, 2, ['2', '3']);
    const again = reopened(model).activeSheet.tables[0];
    expect(again?.filter?.criteria).toEqual([{ column: 1, values: ['B'] }, { column: 2, values: ['2', '3'] }]); // prettier-ignore
    model.activeSheet.clearFilter(table?.id ?? 0);
    expect(hiddenRows(model)).toEqual([]);
    expect(reopened(model).activeSheet.tables[0]?.filter?.criteria).toEqual([]);
  });
});
