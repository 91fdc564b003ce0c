/** Files that are opened, changed and saved again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, type CellObject, type WorkBook } from '@e965/xlsx';
import { CannotSave, newModel, openModel, type BookModel } from '../../../src/workbench/model';
import { describeCorpus } from '../../support/corpus';
import { faultsOf, partsOf, textOfPart } from '../../xlsx/support/package-check';
import { bookBytes } from '../../xlsx/support/book';
import { at, bookOf, cells, fill } from './support/grid';

const SAMPLES = join(__dirname, '../../../assets/samples');

function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, name)));
}

/** Saves, checks the package for faults, and reads it with another program. */
function saved(model: BookModel): WorkBook {
  const bytes = model.save();
  expect(faultsOf(bytes)).toEqual([]);
  return read(bytes, { cellFormula: true, cellNF: true, cellStyles: true });
}

function cell(book: WorkBook, sheet: string, ref: string): Partial<CellObject> | null {
  const found: unknown = book.Sheets[sheet]?.[ref];
  return typeof found === 'object' ? found : null;
}

/** A part of a saved model as text. */
function part(model: BookModel, name: string): string {
  const found = partsOf(model.save())[name];
  return found === undefined ? '' : textOfPart(found);
}

/** Names of the parts that differ. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.filter((name) => Buffer.compare(one[name] ?? Buffer.of(), other[name] ?? Buffer.of()) !== 0).sort();
}

describe('a workbook that nobody changed', () => {
  it.each(readdirSync(SAMPLES))('is saved byte for byte as it was: %s', (name) => {
    const bytes = sample(name);
    const model = openModel(bytes, name);
    expect(model.isChanged).toBe(false);
    expect(model.save()).toBe(bytes);
  });

  it('is also one that was changed and changed back', () => {
    const bytes = sample('model.xlsx');
    const model = openModel(bytes, 'model.xlsx');
    const sheet = model.activeSheet;
    const value = sheet.value(4, 0);
    sheet.put(4, 0, [['other']]);
    sheet.insertRows(2, 1);
    sheet.deleteRows(2, 1);
    sheet.put(4, 0, [[typeof value === 'object' ? null : value]]);
    expect(model.save()).toBe(bytes);
  });
});

describe('cells that were changed', () => {
  it('are seen by another reader, and every other part stays byte for byte', () => {
    const bytes = sample('model.xlsx');
    const model = openModel(bytes, 'model.xlsx');
    const sheet = model.activeSheet;
    sheet.put(30, 1, [['=not a formula', 12.5, true, { fault: 'error', text: '#N/A' }, { formula: '1+1', value: 2 }, { formula: 'C31*2' }]]); // prettier-ignore
    const book = saved(model);
    const row = ['B31', 'C31', 'D31', 'E31', 'F31', 'G31'].map((ref) => cell(book, sheet.name, ref));
    expect(row.map((one) => [one?.t, one?.v, one?.f])).toEqual([
      ['s', '=not a formula', undefined],
      ['n', 12.5, undefined],
      ['b', true, undefined],
      ['e', 42, undefined],
      ['n', 2, '1+1'],
      ['z', 0, 'C31*2'],
    ]);
    expect(changedParts(bytes, model.save())).toEqual(['xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(part(model, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('come back as they were left when the file is opened again', () => {
    const { book, sheet } = bookOf([['text', 1, false, '=B1*2'], [null, 0.5]]); // prettier-ignore
    sheet.putFormats(1, 1, [['0%']]);
    sheet.setStyle(at('A1'), {
      bold: true, italic: true, fontName: 'Arial', fontSize: 14, fontColor: '#102030', fill: '#AABBCC', wrap: true,
      horizontal: 'center', vertical: 'top', locked: false,
      borders: { top: { style: 'double', color: '#FF0000' }, left: { style: 'thin', color: null } },
    }); // prettier-ignore
    const again = openModel(book.save(), 'again.xlsx').activeSheet;
    expect(cells(again, 'A1:D2')).toEqual(cells(sheet, 'A1:D2'));
    expect(again.style(0, 0)).toEqual(sheet.style(0, 0));
    expect([again.numberFormat(1, 1), again.text(1, 1)]).toEqual(['0%', '50%']);
  });

  it('lose fills, borders and colours that were taken away', () => {
    const { book, sheet } = bookOf([['x']]);
    sheet.setStyle(at('A1'), { fill: '#AABBCC', fontColor: '#FF0000', bold: true, borders: { top: { style: 'thin', color: '#000000' } } }); // prettier-ignore
    const model = openModel(book.save(), 'book.xlsx');
    const plain = openModel(newModel().save(), 'plain.xlsx').activeSheet.style(0, 0);
    model.activeSheet.setStyle(at('A1'), { fill: null, fontColor: null, bold: false, borders: { top: null } });
    expect(openModel(model.save(), 'book.xlsx').activeSheet.style(0, 0)).toEqual(plain);
    model.activeSheet.clear(at('A1'), 'formats');
    expect(openModel(model.save(), 'book.xlsx').activeSheet.style(0, 0)).toEqual(plain);
  });

  it('may hold the text of a formula that other cells share', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c></row>';
    const model = openModel(bookBytes({ sheets: { Held: `<sheetData>${rows}</sheetData>` } }), 'book.xlsx');
    const sheet = model.activeSheet;
    expect(cells(sheet, 'B1:B3')).toEqual([['=A1*2'], ['=A2*2'], ['=A3*2']]);
    sheet.put(0, 1, [['gone']]);
    const book = saved(model);
    expect(['B1', 'B2', 'B3'].map((ref) => [cell(book, sheet.name, ref)?.v, cell(book, sheet.name, ref)?.f])).toEqual([
      ['gone', undefined],
      [4, 'A2*2'],
      [0, 'A3*2'],
    ]);
  });
});

describe('rows that were inserted', () => {
  it('are saved with all that moved', () => {
    const { book: made, sheet: first } = bookOf([['Lot', 'Qty'], ['A', 1], ['B', 2], ['Sum', '=SUM(B2:B3)']]); // prettier-ignore
    first.addTable(at('A1:B3'), true, 'Lots');
    first.merge(at('D2:E2'));
    first.addConditionalFormat([at('A2:A3')], 'B2>1');
    const model = openModel(made.save(), 'book.xlsx');
    const sheet = model.activeSheet;
    sheet.insertRows(2, 1);
    sheet.put(2, 0, [['A', 3]]);
    const again = openModel(model.save(), 'book.xlsx').activeSheet;
    expect(cells(again, 'A1:B5')).toEqual([['Lot', 'Qty'], ['A', 1], ['A', 3], ['B', 2], ['Sum', '=SUM(B2:B4)']]); // prettier-ignore
    expect(again.tables).toMatchObject([{ name: 'Lots', area: at('A1:B4') }]);
    expect(again.conditionalFormats).toMatchObject([{ areas: [at('A2:A4')], formula: 'B2>1' }]);
    saved(model);
  });
});

describe('sheets', () => {
  it('are saved added, renamed, moved, hidden and removed, with their names', () => {
    const { book: made, sheet: held } = bookOf([[1]]);
    const other = made.addSheet('Other');
    fill(other, 'A1', [['=Held!A1']]);
    made.addSheet('Spare');
    made.addName('Rate', 'Held!$A$1');
    held.setPage({ printArea: at('A1:B2'), orientation: 'landscape', paper: 9 });
    const model = openModel(made.save(), 'book.xlsx');
    const [first, second, third] = model.sheets;
    if (first === undefined || second === undefined || third === undefined) throw new Error('Three sheets were saved');
    model.renameSheet(first.id, 'On hold');
    model.moveSheet(first.id, 2);
    model.removeSheet(third.id);
    second.setTabColor('#FF0000');
    const fresh = model.addSheet('Held');
    fresh.put(0, 0, [['new']]);
    fresh.setVisibility('hidden');
    const again = openModel(model.save(), 'book.xlsx');
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Other', 'visible'],
      ['On hold', 'visible'],
      ['Held', 'hidden'],
    ]);
    expect(again.sheets[0]?.formula(0, 0)).toBe("'On hold'!A1");
    expect(again.sheets[0]?.tabColor).toBe('#FF0000');
    expect(again.sheets[1]?.page).toMatchObject({ printArea: at('A1:B2'), orientation: 'landscape', paper: 9 });
    expect(again.sheets[2]?.value(0, 0)).toBe('new');
    expect(again.names).toMatchObject([{ name: 'Rate', formula: "'On hold'!$A$1" }]);
    saved(model);
  });

  it('may take the place of one of the same name', () => {
    const { book: made } = bookOf([['old']]);
    made.addSheet('Other');
    const model = openModel(made.save(), 'book.xlsx');
    const old = model.sheetByName('Held');
    model.removeSheet(old?.id ?? '');
    const fresh = model.addSheet('Held');
    fill(fresh, 'A1', [['Lot'], ['new']]);
    fresh.addTable(at('A1:A2'), true, 'Lots');
    fresh.setPage({ printArea: at('A1:A2') });
    const again = openModel(model.save(), 'book.xlsx');
    expect(again.sheets.map(({ name }) => name)).toEqual(['Other', 'Held']);
    expect(cells(again.sheets[1] ?? fresh, 'A1:A2')).toEqual([['Lot'], ['new']]);
    expect(again.sheets[1]?.page.printArea).toEqual(at('A1:A2'));
    saved(model);
  });
});

describe('layout', () => {
  it('comes back as it was left', () => {
    const { book, sheet } = bookOf([['x', 'y']]);
    sheet.setColumnWidth(0, 1, 20);
    sheet.setRowHeight(0, 0, 30);
    sheet.freeze(1, 0);
    sheet.merge(at('A3:B4'));
    sheet.setPage({ orientation: 'landscape', fitToWidth: true, paper: 9, titleRows: { first: 0, last: 1 }, footer: 'A & B' }); // prettier-ignore
    sheet.setValidation(at('C1:C9'), { type: 'list', operator: null, formula1: '"Hold,Release"', formula2: null, allowBlank: true, inCellDropDown: true }); // prettier-ignore
    sheet.protect();
    const model = openModel(book.save(), 'book.xlsx');
    const again = model.activeSheet;
    expect([again.columnWidth(0), again.columnWidth(2), again.rowHeight(0)]).toEqual([20, null, 30]);
    expect([again.frozen, again.merges, again.isProtected]).toEqual([{ rows: 1, columns: 0 }, [at('A3:B4')], true]);
    expect(again.page).toMatchObject({ orientation: 'landscape', fitToWidth: true, fitToHeight: false, paper: 9, titleRows: { first: 0, last: 1 }, footer: 'A & B' }); // prettier-ignore
    expect(again.validation(4, 2)).toMatchObject({ type: 'list', formula1: '"Hold,Release"' });
    again.unprotect();
    again.unmerge(at('A3'));
    again.freeze(0, 0);
    again.setColumnWidth(1, 1, null);
    again.setValidation(at('C2:C3'), null);
    const third = openModel(model.save(), 'book.xlsx').activeSheet;
    expect([third.isProtected, third.merges, third.frozen]).toEqual([false, [], { rows: 0, columns: 0 }]);
    expect([third.columnWidth(0), third.columnWidth(1)]).toEqual([20, null]);
    expect([0, 1, 2, 3].map((row) => third.validation(row, 2) !== null)).toEqual([true, false, false, true]);
    saved(model);
  });

  it('of conditional formats keeps rules that were not touched as they are', () => {
    const rule = '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>'; // prettier-ignore
    const content = `<sheetData/><conditionalFormatting sqref="A1:A9">${rule}</conditionalFormatting>`;
    const model = openModel(bookBytes({ sheets: { Held: content } }), 'book.xlsx');
    const sheet = model.activeSheet;
    const { id } = sheet.addConditionalFormat([at('B1:B9')], 'B1>1');
    sheet.changeConditionalFormat(id, { look: { fill: '#FFEEAA', bold: true }, stopIfTrue: true });
    const again = openModel(model.save(), 'book.xlsx').activeSheet;
    expect(again.conditionalFormats).toMatchObject([
      { type: 'expression', formula: 'B1>1', look: { fill: '#FFEEAA', bold: true }, stopIfTrue: true },
      { type: 'colorScale', areas: [at('A1:A9')], formula: null },
    ]);
    sheet.moveConditionalFormat(id, 1);
    const [xml = ''] = Object.entries(partsOf(model.save())).flatMap(([name, bytes]) =>
      name.includes('worksheets/sheet') ? [textOfPart(bytes)] : [],
    );
    expect(xml).toContain(`<conditionalFormatting sqref="A1:A9">${rule}</conditionalFormatting>`);
    sheet.changeConditionalFormat(sheet.conditionalFormats[0]?.id ?? '', { stopIfTrue: true });
    expect(() => model.save()).toThrow(/conditional format of ".*" was changed that cannot be written/);
  });
});

describe('tables', () => {
  it('are saved renamed, with columns renamed, put between and taken away', () => {
    const { book, sheet } = bookOf([['Lot', 'Qty', 'Rev'], ['A', 1, 'C']]); // prettier-ignore
    sheet.addTable(at('A1:C2'), true, 'Lots');
    const model = openModel(book.save(), 'book.xlsx');
    const [table] = model.activeSheet.tables;
    if (table === undefined) throw new Error('A table was saved');
    model.activeSheet.renameTable(table.id, 'Parts');
    model.activeSheet.setTableStyle(table.id, 'TableStyleLight1');
    model.activeSheet.put(0, 0, [['Batch']]);
    model.activeSheet.addTableColumn(table.id, 'Bag', 1);
    model.activeSheet.deleteTableColumn(table.id, table.columns[2]?.id ?? 0);
    const again = openModel(model.save(), 'book.xlsx');
    expect(again.tables).toMatchObject([
      { name: 'Parts', style: 'TableStyleLight1', area: at('A1:C2'), columns: [{ name: 'Batch' }, { name: 'Bag' }, { name: 'Qty' }] }, // prettier-ignore
    ]);
    saved(model);
    model.activeSheet.deleteTable(table.id);
    expect(openModel(model.save(), 'book.xlsx').tables).toEqual([]);
    saved(model);
  });
});

describe('what cannot be saved', () => {
  it.each([
    ['Settings', (model: BookModel): void => { model.setSetting('a', '1'); }],
    ['Custom XML', (model: BookModel): void => { model.addCustomXml('<a xmlns="urn:x"/>'); }],
    ['totals row', (model: BookModel): void => { model.activeSheet.setTableTotals(model.activeSheet.addTable(at('A1:B2'), true).id, true); }],
    ['paper', (model: BookModel): void => { model.activeSheet.setPage({ paper: 5 }); }],
  ] as const)('is named: %s', (name, change) => {
    const { book } = bookOf([['x', 'y']]);
    change(book);
    expect(() => book.save()).toThrow(CannotSave);
    expect(() => book.save()).toThrow(name);
  }); // prettier-ignore

  it('leaves the workbook in memory as it is', () => {
    const { book, sheet } = bookOf([['x']]);
    book.setSetting('a', '1');
    expect(() => book.save()).toThrow('Nothing was saved');
    book.undo();
    expect(openModel(book.save(), 'book.xlsx').activeSheet.value(0, 0)).toBe(sheet.value(0, 0));
  });
});

describeCorpus('workbooks of other programs', (files) => {
  it.each(files)('opens and is saved as it was: $name', ({ name, bytes }) => {
    const model = openModel(bytes, name);
    expect(model.sheets.length).toBeGreaterThan(0);
    expect(Buffer.from(model.save()).equals(bytes)).toBe(true);
  });
});
