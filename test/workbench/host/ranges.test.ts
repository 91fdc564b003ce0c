/** Ranges found from other ranges, and ranges that follow their cells. */
import { newModel } from '../../../src/workbench/model';
import { openOffice } from '../../support/office';

describe('finding', () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['a row', (range) => range.getRow(1), 'B3:D3'],
    ['a column', (range) => range.getColumn(2), 'D2:D4'],
    ['a cell', (range) => range.getCell(2, 0), 'B4'],
    ['a cell beyond its end', (range) => range.getCell(5, 5), 'G7'],
    ['the last row', (range) => range.getLastRow(), 'B4:D4'],
    ['the last column', (range) => range.getLastColumn(), 'D2:D4'],
    ['the last cell', (range) => range.getLastCell(), 'D4'],
    ['whole rows', (range) => range.getEntireRow(), '2:4'],
    ['whole columns', (range) => range.getEntireColumn(), 'B:D'],
    ['the same further on', (range) => range.getOffsetRange(2, -1), 'A4:C6'],
    ['more rows and fewer columns', (range) => range.getResizedRange(1, -1), 'B2:C5'],
    ['a size of its own', (range) => range.getAbsoluteResizedRange(1, 5), 'B2:F2'],
    ['the columns after it', (range) => range.getColumnsAfter(2), 'E2:F4'],
    ['the column before it', (range) => range.getColumnsBefore(1), 'A2:A4'],
    ['the rows below it', (range) => range.getRowsBelow(2), 'B5:D6'],
    ['the row above it', (range) => range.getRowsAbove(1), 'B1:D1'],
    ['what holds another as well', (range) => range.getBoundingRect('F9'), 'B2:F9'],
    ['what it shares with another', (range) => range.getIntersection('C1:C3'), 'C2:C3'],
  ])('%s', async (_what, find, address) => {
    const { Excel } = openOffice();
    await Excel.run(async (context) => {
      const found = find(context.workbook.worksheets.getActiveWorksheet().getRange('B2:D4')).load('address');
      await context.sync();
      expect(found.address).toBe(`Sheet1!${address}`);
    });
  });

  it('gives nothing where two ranges share nothing', async () => {
    const { Excel } = openOffice();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:D4');
      const none = range.getIntersectionOrNullObject('F1:F9').load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it('refuses to look beyond the edge of the sheet', async () => {
    const { Excel } = openOffice();
    const looking = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B2').getOffsetRange(-2, 0).load('address');
      await context.sync();
    });
    await expect(looking).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('quotes the names of sheets that are no plain words', async () => {
    const { Excel } = openOffice();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Bob's parts");
      const range = sheet.getRange('A1').load('address');
      await context.sync();
      expect(range.address).toBe("'Bob''s parts'!A1");
    });
  });

  it('gives the rows that show', async () => {
    const { Excel, model } = openOffice();
    model.activeSheet.put(0, 0, [['a'], ['b'], ['c'], ['d']]);
    model.activeSheet.hideRows(1, 2, true);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A4');
      const view = range.getVisibleView().load('values');
      const areas = range.getSpecialCells('Visible').load('address,areaCount');
      const hidden = range.getRow(1).load('rowHidden');
      range.load('rowHidden');
      await context.sync();
      expect(view.values).toEqual([['a'], ['d']]);
      expect([areas.address, areas.areaCount]).toEqual(['Sheet1!A1,Sheet1!A4', 2]);
      expect([range.rowHidden, hidden.rowHidden]).toEqual([null, true]);
    });
  });

  it('gives merged areas, or nothing', async () => {
    const { Excel, model } = openOffice();
    model.activeSheet.merge({ top: 0, left: 0, bottom: 1, right: 1 });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const merged = sheet.getRange('B2:D9').getMergedAreasOrNullObject().load('areas/items/address');
      const none = sheet.getRange('D1:D9').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(merged.areas.items.map(({ address }) => address)).toEqual(['Sheet1!A1:B2']);
      expect(none.isNullObject).toBe(true);
    });
  });

  it('takes several areas as one', async () => {
    const { Excel, model } = openOffice();
    await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getActiveWorksheet().getRanges('A1,C3:D4');
      areas.format.fill.color = '#FFF2CC';
      areas.load('address,areaCount,cellCount');
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Sheet1!A1,Sheet1!C3:D4', 2, 5]);
    });
    const fills = [
      [0, 0],
      [1, 1],
      [3, 3],
    ].map(([row = 0, column = 0]) => model.activeSheet.style(row, column).fill);
    expect(fills).toEqual(['#FFF2CC', null, '#FFF2CC']);
  });
});

describe('ranges that are held', () => {
  it('follow their cells when a colleague inserts and deletes rows between two syncs', async () => {
    const { Excel, host, model } = openOffice();
    const sheet = model.activeSheet;
    sheet.put(0, 0, [['a'], ['b'], ['c'], ['d']]);
    host.between(1, () => {
      sheet.insertRows(0, 3);
    });
    host.between(2, () => {
      sheet.deleteRows(4, 1);
    });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A2:A3').load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A2:A3');
      range.load('address,values');
      await context.sync();
      expect([range.address, range.values]).toEqual(['Sheet1!A5:A6', [['b'], ['c']]]);
      range.load('address,values');
      await context.sync();
      expect([range.address, range.values]).toEqual(['Sheet1!A5', [['c']]]);
    });
  });

  it('follow their cells within one batch', async () => {
    const { Excel, model } = openOffice();
    model.activeSheet.put(0, 0, [['a'], ['b']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const b = sheet.getRange('A2').load('address');
      sheet.getRange('1:1').insert('Down');
      b.load('address');
      await context.sync();
      expect(b.address).toBe('Sheet1!A3');
    });
    expect(model.activeSheet.value(2, 0)).toBe('b');
  });

  it('are no longer there once all their cells are deleted', async () => {
    const { Excel, host, model } = openOffice();
    host.between(1, () => {
      model.activeSheet.deleteRows(0, 5);
    });
    const reading = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A2').load('values');
      await context.sync();
      range.load('values');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: 'InvalidReference' });
  });

  it('are given back at the end of a run, in a request of its own', async () => {
    const { Excel, host } = openOffice(newModel());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      expect(host.keptObjects).toBe(1);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([host.keptObjects, host.traffic.roundTrips, host.traffic.cleanups]).toEqual([0, 1, 1]);
  });

  it('can be tracked from one run to the next', async () => {
    const { Excel, model } = openOffice();
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.track();
      await context.sync();
      return range;
    });
    model.activeSheet.insertRows(0, 2);
    await Excel.run(kept, async (context) => {
      kept.load('address');
      await context.sync();
      expect(kept.address).toBe('Sheet1!A3');
    });
  });
});
