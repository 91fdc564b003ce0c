/** Values in and out of cells, through the real client. */
import { newModel } from '../../../src/workbench/model';
import { openOffice } from '../../support/office';

/** The first sheet of a new workbook, with an Office.js over it. */
function office() {
  const model = newModel();
  const opened = openOffice(model);
  const sheet = model.activeSheet;
  return { ...opened, sheet };
}

/** The code of the error that something throws. */
function codeOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

describe('reading', () => {
  it('gives blanks as empty texts, errors by their text, and the type of each', async () => {
    const { Excel, sheet } = office();
    sheet.put(0, 0, [['ten', 10, true, null, { fault: 'error', text: '#N/A' }]]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:E1');
      range.load('values,valueTypes,formulas,text');
      await context.sync();
      expect(range.values).toEqual([['ten', 10, true, '', '#N/A']]);
      expect(range.valueTypes).toEqual([['String', 'Double', 'Boolean', 'Empty', 'Error']]);
      expect(range.formulas).toEqual([['ten', 10, true, '', '#N/A']]);
      expect(range.text).toEqual([['ten', '10', 'TRUE', '', '#N/A']]);
    });
  });

  it('gives formulas with their equals sign and their values beside them', async () => {
    const { Excel, sheet } = office();
    sheet.put(0, 0, [[2, { formula: 'A1*3', value: 6 }]]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').load('values,formulas');
      await context.sync();
      expect(range.values).toEqual([[2, 6]]);
      expect(range.formulas).toEqual([[2, '=A1*3']]);
    });
  });

  it('gives no cells of whole columns, but their place', async () => {
    const { Excel, sheet } = office();
    sheet.put(0, 0, [[1]]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A:B');
      range.load('values,address,rowCount,columnCount,isEntireColumn');
      await context.sync();
      expect(range.values).toBeNull();
      expect([range.address, range.rowCount, range.columnCount]).toEqual(['Sheet1!A:B', 1_048_576, 2]);
      expect(range.isEntireColumn).toBe(true);
    });
  });

  it('throws for a property that was not loaded, as the client does it', async () => {
    const { Excel } = office();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      const asking = () => range.formulas;
      expect(asking).toThrow('formulas');
      expect(codeOf(asking)).toBe('PropertyNotLoaded');
    });
  });

  it('finds the used range: A1 of an empty sheet, and nothing where nothing may be asked for', async () => {
    const { Excel, sheet } = office();
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getActiveWorksheet();
      const used = first.getUsedRange().load('address');
      const none = first.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      expect([used.address, none.isNullObject]).toEqual(['Sheet1!A1', true]);
    });
    sheet.put(2, 1, [['x', null, 'y']]);
    sheet.setStyle({ top: 6, left: 0, bottom: 6, right: 0 }, { bold: true });
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getActiveWorksheet();
      const all = first.getUsedRange().load('address');
      const values = first.getUsedRange(true).load('address');
      const within = first.getRange('C1:Z20').getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      expect([all.address, values.address, within.address]).toEqual(['Sheet1!A3:D7', 'Sheet1!B3:D3', 'Sheet1!D3']);
    });
  });
});

describe('writing', () => {
  it('leaves cells that are given null and empties those that are given an empty text', async () => {
    const { Excel, sheet } = office();
    sheet.put(0, 0, [['a', 'b', 'c']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1').values = [[null, '', 'new']];
      await context.sync();
    });
    expect([0, 1, 2].map((column) => sheet.value(0, column))).toEqual(['a', null, 'new']);
  });

  it('fills a range with one value', async () => {
    const { Excel, sheet } = office();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = 7 as unknown as number[][];
      await context.sync();
    });
    expect([sheet.value(0, 0), sheet.value(1, 1)]).toEqual([7, 7]);
  });

  it.each([
    ['a number', '12.5', 12.5, 'General'],
    ['a truth value', 'true', true, 'General'],
    ['a percentage', '50%', 0.5, '0%'],
    ['a text after an apostrophe', "'=1+1", '=1+1', 'General'],
    ['a text', 'Not settled', 'Not settled', 'General'],
  ])('reads %s as if it were typed', async (_what, typed, value, format) => {
    const { Excel, sheet } = office();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[typed]];
      await context.sync();
    });
    expect(sheet.value(0, 0)).toBe(value);
    expect(sheet.numberFormat(0, 0)).toBe(format);
    expect(sheet.formula(0, 0)).toBeNull();
  });

  it('takes what begins with an equals sign for a formula, and with + or - before a name as well', async () => {
    const { Excel, sheet } = office();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1').values = [['=B1+1', '+B2', '-1']];
      await context.sync();
    });
    expect([0, 1, 2].map((column) => sheet.formula(0, column))).toEqual(['B1+1', '+B2', null]);
    expect(sheet.value(0, 2)).toBe(-1);
  });

  it('keeps everything a text in cells that were given the format @ before', async () => {
    const { Excel, sheet } = office();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1');
      range.numberFormat = [['@', '@', '@']];
      range.values = [['=1+1', '007', '1/2']];
      await context.sync();
    });
    expect([0, 1, 2].map((column) => sheet.value(0, column))).toEqual(['=1+1', '007', '1/2']);
    expect(sheet.formula(0, 0)).toBeNull();
  });

  it('refuses an array of the wrong size, and changes nothing', async () => {
    const { Excel, sheet } = office();
    const writing = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2, 3]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values' },
    });
    expect(sheet.usedArea(true)).toBeNull();
  });

  it('puts nothing under a merged cell', async () => {
    const { Excel, sheet } = office();
    sheet.merge({ top: 0, left: 0, bottom: 0, right: 1 });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1').values = [['a', 'b', 'c']];
      await context.sync();
    });
    expect([0, 1, 2].map((column) => sheet.value(0, column))).toEqual(['a', null, 'c']);
  });

  it('takes more than 1500 cells in the pieces that the client makes of them, in one round trip', async () => {
    const { Excel, sheet, host } = office();
    const values = Array.from({ length: 2000 }, (_, row) => [row, `n${row}`]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B3:C2002').values = values;
      await context.sync();
    });
    expect(host.traffic.roundTrips).toBe(1);
    expect(host.traffic.exchanges[0]?.calls.filter((call) => call.includes('GetBoundingRect')).length).toBeGreaterThan(
      1,
    );
    expect([sheet.value(2, 1), sheet.value(2001, 1), sheet.value(2001, 2)]).toEqual([0, 1999, 'n1999']);
    expect(sheet.usedArea(true)).toEqual({ top: 2, left: 1, bottom: 2001, right: 2 });
  });

  it('refuses more than 1500 cells of the wrong size too', async () => {
    const { Excel, sheet } = office();
    const writing = Excel.run(async (context) => {
      const values = Array.from({ length: 1600 }, () => [1]);
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:A1599').values = values;
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(sheet.usedArea(true)).toBeNull();
  });

  it('puts the first row into every row that a filter shows, as Excel does by mistake', async () => {
    const { Excel, sheet } = office();
    sheet.put(0, 0, [['lane'], ['A'], ['B'], ['A'], ['A']]);
    sheet.setFilter({ top: 0, left: 0, bottom: 4, right: 0 });
    sheet.filterBy(0, ['A']);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B2:B5').values = [[1], [2], [3], [4]];
      await context.sync();
    });
    expect([1, 2, 3, 4].map((row) => sheet.value(row, 1))).toEqual([1, null, 1, 1]);
  });

  it('leaves, empties and clears cells', async () => {
    const { Excel, sheet } = office();
    sheet.put(0, 0, [['a', 'b', 'c']]);
    sheet.setStyle({ top: 0, left: 0, bottom: 0, right: 2 }, { bold: true });
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getActiveWorksheet();
      first.getRange('A1').clear('Contents');
      first.getRange('B1').clear('Formats');
      first.getRange('C1').clear();
      await context.sync();
    });
    expect([0, 1, 2].map((column) => [sheet.value(0, column), sheet.style(0, column).bold])).toEqual([
      [null, true],
      ['b', false],
      [null, false],
    ]);
  });

  it('copies a whole row into one that it inserted', async () => {
    const { Excel, sheet } = office();
    sheet.put(0, 0, [
      ['a', 1, { formula: 'B1*2', value: 2 }],
      ['b', 2, null],
    ]);
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getActiveWorksheet();
      first.getRange('2:2').insert('Down');
      first.getRange('2:2').copyFrom(first.getRange('1:1'), 'All');
      await context.sync();
    });
    expect([0, 1, 2].map((row) => sheet.value(row, 0))).toEqual(['a', 'a', 'b']);
    expect(sheet.formula(1, 2)).toBe('B2*2');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('2:2').delete('Up');
      await context.sync();
    });
    expect([0, 1].map((row) => sheet.value(row, 0))).toEqual(['a', 'b']);
  });

  it('empties a whole sheet', async () => {
    const { Excel, sheet } = office();
    sheet.put(0, 0, [['a']]);
    sheet.merge({ top: 5, left: 0, bottom: 6, right: 1 });
    sheet.setStyle({ top: 9, left: 9, bottom: 9, right: 9 }, { bold: true });
    await Excel.run(async (context) => {
      const all = context.workbook.worksheets.getActiveWorksheet().getRange();
      all.unmerge();
      all.clear();
      await context.sync();
    });
    expect([sheet.usedArea(false), sheet.merges]).toEqual([null, []]);
  });

  it('moves no parts of rows aside, and says so', async () => {
    const { Excel } = office();
    const inserting = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').insert('Down');
      await context.sync();
    });
    await expect(inserting).rejects.toMatchObject({ code: 'NotImplemented' });
  });

  it('copies cells, with formulas that move along', async () => {
    const { Excel, sheet } = office();
    sheet.put(0, 0, [[1, { formula: 'A1+1', value: 2 }]]);
    sheet.setStyle({ top: 0, left: 1, bottom: 0, right: 1 }, { italic: true });
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getActiveWorksheet();
      first.getRange('A3').copyFrom('A1:B1');
      first.getRange('A4').copyFrom(first.getRange('A1:B1'), 'Values');
      await context.sync();
    });
    expect([sheet.formula(2, 1), sheet.style(2, 1).italic]).toEqual(['A3+1', true]);
    expect([sheet.formula(3, 1), sheet.value(3, 1), sheet.style(3, 1).italic]).toEqual([null, 2, false]);
  });
});
