/** Sheets, names, undoing, events, protection, and what may be out of date. */
import { newModel, type BookEvent } from '../../../src/workbench/model';
import { at, bookOf, cells, codeOf, fill } from './support/grid';

describe('sheets', () => {
  it('are added at the end under the next free name', () => {
    const book = newModel();
    expect(book.addSheet().name).toBe('Sheet2');
    expect(book.addSheet('Codes').name).toBe('Codes');
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2', 'Codes']);
    expect(new Set(book.sheets.map(({ id }) => id)).size).toBe(3);
    expect(book.sheetByName('CODES')?.id).toBe(book.sheets[2]?.id);
  });

  it.each([['', 'InvalidArgument'], ['History', 'InvalidArgument'], ['a/b', 'InvalidArgument'], ["'x", 'InvalidArgument'], ['x'.repeat(32), 'InvalidArgument'], ['sheet1', 'ItemAlreadyExists']])('cannot be called %j', (name, code) => {
    const book = newModel();
    expect(codeOf(() => book.addSheet(name))).toBe(code);
    expect(book.sheets).toHaveLength(1);
  }); // prettier-ignore

  it('keep their ids when they are renamed and moved, and formulas follow', () => {
    const { book, sheet } = bookOf([[1]]);
    const other = book.addSheet('Other');
    fill(other, 'A1', [['=Held!A1']]);
    book.renameSheet(sheet.id, 'On hold');
    book.moveSheet(sheet.id, 1);
    expect(other.formula(0, 0)).toBe("'On hold'!A1");
    expect(book.sheets.map(({ name }) => name)).toEqual(['Other', 'On hold']);
    expect(book.sheetById(sheet.id)?.name).toBe('On hold');
  });

  it('leave broken references when they are removed', () => {
    const { book, sheet } = bookOf([[1]]);
    const other = book.addSheet('Other');
    fill(other, 'A1', [['=Held!A1+1'], ['=2+2']]);
    book.removeSheet(sheet.id);
    expect(cells(other, 'A1:A2')).toEqual([['=#REF!+1'], ['=2+2']]);
    expect([other.isStale(0, 0), other.isStale(1, 0)]).toEqual([true, false]);
    expect(book.activeSheet.name).toBe('Other');
    expect(codeOf(() => sheet.name)).toBe('ItemNotFound');
  });

  it('never all go or hide', () => {
    const { book, sheet } = bookOf([]);
    const other = book.addSheet('Other');
    other.setVisibility('veryHidden');
    expect(codeOf(() => { book.removeSheet(sheet.id); })).toBe('InvalidOperation'); // prettier-ignore
    expect(codeOf(() => { sheet.setVisibility('hidden'); })).toBe('InvalidOperation'); // prettier-ignore
    expect(codeOf(() => { book.activate(other.id); })).toBe('InvalidOperation'); // prettier-ignore
  });

  it('cannot come, go, move or be renamed while the structure is protected', () => {
    const { book, sheet } = bookOf([]);
    book.setStructureProtected(true);
    const calls = [
      () => book.addSheet(),
      () => { book.removeSheet(sheet.id); },
      () => { book.renameSheet(sheet.id, 'x'); },
      () => { book.moveSheet(sheet.id, 0); },
      () => { sheet.setVisibility('hidden'); },
    ]; // prettier-ignore
    expect(calls.map(codeOf)).toEqual(calls.map(() => 'AccessDenied'));
  });
});

describe('a protected sheet', () => {
  it('takes values into unlocked cells only', () => {
    const { sheet } = bookOf([['x', 'y']]);
    sheet.setStyle(at('B1'), { locked: false });
    sheet.protect();
    sheet.put(0, 1, [['z']]);
    expect(codeOf(() => { sheet.put(0, 0, [['z', 'z']]); })).toBe('AccessDenied'); // prettier-ignore
    expect(cells(sheet, 'A1:B1')).toEqual([['x', 'z']]);
    sheet.unprotect();
    sheet.put(0, 0, [['z']]);
    expect(sheet.value(0, 0)).toBe('z');
  });

  it('keeps its tables, filters and looks', () => {
    const { sheet } = bookOf([['Lot'], ['A']]);
    const { id } = sheet.addTable(at('A1:A2'), true);
    sheet.protect();
    const calls = [
      () => { sheet.resizeTable(id, at('A1:A3')); },
      () => sheet.addTableColumn(id, 'x'),
      () => { sheet.deleteTable(id); },
      () => { sheet.filterTable(id, 0, ['A']); },
      () => { sheet.setStyle(at('A1'), { bold: true }); },
      () => sheet.addConditionalFormat([at('A1')], 'TRUE'),
      () => { sheet.setColumnWidth(0, 0, 9); },
      () => { sheet.merge(at('C1:D1')); },
    ]; // prettier-ignore
    expect(calls.map(codeOf)).toEqual(calls.map(() => 'AccessDenied'));
  });
});

describe('cells', () => {
  it('are left alone where nothing is given, and emptied by null and the empty text', () => {
    const { sheet } = bookOf([[1, 2, 3, 4]]);
    sheet.put(0, 0, [[undefined, null, '', '=text']]);
    expect(cells(sheet, 'A1:D1')).toEqual([[1, null, null, '=text']]);
    expect([sheet.hasFormula(0, 3), sheet.text(0, 0), sheet.text(0, 1)]).toEqual([false, '1', '']);
  });

  it('say how far a sheet is used', () => {
    const { sheet } = bookOf([]);
    expect([sheet.usedArea(true), sheet.usedArea(false)]).toEqual([null, null]);
    fill(sheet, 'B3', [['x', null], [null, 1]]); // prettier-ignore
    sheet.setStyle(at('E9'), { fill: '#FF0000' });
    expect([sheet.usedArea(true), sheet.usedArea(false)]).toEqual([at('B3:C4'), at('B3:E9')]);
    sheet.clear(at('A1:XFD1048576'), 'all');
    expect(sheet.usedArea(false)).toBeNull();
  });

  it('keep what looks them as it was but for what changes', () => {
    const { sheet } = bookOf([['x']]);
    sheet.setStyle(at('A1'), { bold: true, borders: { top: { style: 'thin', color: '#000000' } } });
    sheet.putFormats(0, 0, [['0.00']]);
    sheet.setStyle(at('A1'), { bold: false, fill: '#FFFF00' });
    expect(sheet.style(0, 0)).toMatchObject({ bold: false, numberFormat: '0.00', fill: '#FFFF00', borders: { top: { style: 'thin' }, left: null } }); // prettier-ignore
    sheet.clear(at('A1'), 'formats');
    expect([sheet.style(0, 0).fill, sheet.value(0, 0)]).toEqual([null, 'x']);
  });

  it('give columns their look when whole columns are given one', () => {
    const { sheet } = bookOf([['x']]);
    sheet.setStyle(at('A1:B1048576'), { numberFormat: '@' });
    expect([sheet.numberFormat(0, 0), sheet.numberFormat(900_000, 1), sheet.numberFormat(0, 2)]).toEqual(['@', '@', 'General']); // prettier-ignore
  });

  it('lose what merging covers', () => {
    const { sheet } = bookOf([['a', 'b']]);
    sheet.merge(at('A1:B2'));
    expect(cells(sheet, 'A1:B1')).toEqual([['a', null]]);
    expect(codeOf(() => { sheet.merge(at('B2:C3')); })).toBe('MergedRangeConflict'); // prettier-ignore
    sheet.unmerge(at('B2'));
    expect(sheet.merges).toEqual([]);
  });
});

describe('a formula that nobody calculates', () => {
  it('is stale once what it uses may have changed, through others too', () => {
    const { book, sheet } = bookOf([]);
    const other = book.addSheet('Other');
    fill(sheet, 'A1', [[1, '=Other!A1', '=B1', '=SUM(F:F)', '=G1', '=INDIRECT("Z1")']]);
    fill(other, 'A1', [[1]]);
    expect([1, 2, 3, 4, 5].map((column) => sheet.isStale(0, column))).toEqual([true, true, true, false, true]);
    expect(sheet.isStale(0, 0)).toBe(false);
  });

  it('is stale as long as it has no value', () => {
    const { sheet } = bookOf([]);
    sheet.put(0, 0, [[{ formula: '1+1' }, { formula: '1+1', value: 2 }]]);
    expect([sheet.isStale(0, 0), sheet.isStale(0, 1)]).toEqual([true, false]);
  });

  it('uses names and tables', () => {
    const { book, sheet } = bookOf([['Qty'], [1]]);
    sheet.addTable(at('A1:A2'), true, 'Lots');
    book.addName('Rate', 'Held!$H$9');
    fill(sheet, 'C1', [['=SUM(Lots[Qty])', '=Rate*2', '=Held!H8']]);
    sheet.put(8, 7, [[3]]);
    expect([2, 3, 4].map((column) => sheet.isStale(0, column))).toEqual([true, true, false]);
  });
});

describe('what was done', () => {
  it('is undone and done again, a group at a time', () => {
    const { book, sheet } = bookOf([['a']]);
    book.group(() => {
      sheet.put(0, 0, [['b']]);
      sheet.setStyle(at('A1'), { bold: true });
      book.addSheet('Other');
    });
    expect(book.undo()).toBe(true);
    expect([sheet.value(0, 0), sheet.style(0, 0).bold, book.sheets.length]).toEqual(['a', false, 1]);
    expect([book.canUndo, book.redo(), book.canRedo]).toEqual([true, true, false]);
    expect([sheet.value(0, 0), sheet.style(0, 0).bold, book.sheets.length]).toEqual(['b', true, 2]);
    let undone = 0;
    while (book.undo()) undone++;
    expect(undone).toBe(3);
    expect(book.isChanged).toBe(false);
  });

  it('by a colleague cannot be undone here', () => {
    const { book, sheet } = bookOf([['a']]);
    book.asRemote(() => {
      sheet.put(0, 0, [['theirs']]);
    });
    expect([book.undo(), sheet.value(0, 0)]).toEqual([false, 'theirs']);
  });

  it('is told to listeners, and told the other way round when it is undone', () => {
    const { book, sheet } = bookOf([['a']]);
    const heard: BookEvent[] = [];
    const end = book.onChange((event) => heard.push(event));
    sheet.put(1, 1, [['x', 'y']]);
    book.asRemote(() => {
      sheet.insertRows(0, 2);
    });
    book.select(sheet.id, [at('B2')]);
    sheet.protect();
    book.undo();
    end();
    sheet.put(0, 0, [['unheard']]);
    const { id: sheetId } = sheet;
    expect(heard).toEqual([
      { kind: 'cells', sheetId, area: at('B2:C2'), source: 'local' },
      { kind: 'rowsInserted', sheetId, area: at('A1:XFD2'), source: 'remote' },
      { kind: 'selection', sheetId, areas: [at('B2')], source: 'local' },
      { kind: 'protection', sheetId, isProtected: true, source: 'local' },
      { kind: 'protection', sheetId, isProtected: false, source: 'local' },
    ]);
  });
});

describe('conditional formats', () => {
  it('come first when they are added, and can be moved, changed and deleted', () => {
    const { sheet } = bookOf([]);
    const first = sheet.addConditionalFormat([at('A1')], 'A1>1');
    const second = sheet.addConditionalFormat([at('A1')], 'A1>2');
    expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual(['A1>2', 'A1>1']);
    sheet.moveConditionalFormat(second.id, 1);
    sheet.changeConditionalFormat(first.id, { look: { fill: '#FFEEAA' }, areas: [at('B1:B9')] });
    expect(sheet.conditionalFormats[0]).toMatchObject({ id: first.id, areas: [at('B1:B9')], look: { fill: '#FFEEAA' } }); // prettier-ignore
    sheet.deleteConditionalFormat(first.id);
    expect(codeOf(() => { sheet.deleteConditionalFormat(first.id); })).toBe('ItemNotFound'); // prettier-ignore
    expect(sheet.conditionalFormats.map(({ id }) => id)).toEqual([second.id]);
  });
});

describe('custom XML', () => {
  it('is kept by namespace and refused when it is none', () => {
    const book = newModel();
    const part = book.addCustomXml('<a xmlns="urn:x"/>');
    expect(part.namespace).toBe('urn:x');
    book.setCustomXml(part.id, '<b xmlns="urn:y"/>');
    expect(book.customXmlParts).toEqual([{ id: part.id, namespace: 'urn:y', xml: '<b xmlns="urn:y"/>' }]);
    expect(codeOf(() => book.addCustomXml('<a>'))).toBe('InvalidArgument');
    book.removeCustomXml(part.id);
    expect(codeOf(() => { book.removeCustomXml(part.id); })).toBe('ItemNotFound'); // prettier-ignore
  });
});
