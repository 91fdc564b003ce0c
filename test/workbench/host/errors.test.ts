/** What Excel refuses, and what is not there, through the real client. */
import { FLOOR, openOffice } from '../../support/office';

describe('what this host does not know', () => {
  it.each<[string, (context: Excel.RequestContext) => void, string]>([
    [
      'a value',
      (context) => context.workbook.worksheets.getFirst().getRange('A1').load('numberFormatCategories'),
      'Range.numberFormatCategories',
    ],
    ['an object', (context) => context.workbook.worksheets.getFirst().charts.load('items/name'), 'Worksheet.Charts'],
    [
      'a method',
      (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').removeDuplicates([0], false);
      },
      'Range.RemoveDuplicates',
    ],
    [
      'a value to set',
      (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').format.textOrientation = 90;
      },
      'RangeFormat.TextOrientation',
    ],
    [
      'a value of an item',
      (context) => context.workbook.worksheets.load('items/showDataTypeIcons'),
      'Worksheet.showDataTypeIcons',
    ],
  ])('is refused by its name: %s', async (_what, ask, location) => {
    const { Excel } = openOffice();
    const asking = Excel.run(async (context) => {
      ask(context);
      await context.sync();
    });
    const [className = '', member = ''] = location.split('.');
    await expect(asking).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: `${className} has no member ${member} that this host knows.`,
      debugInfo: { errorLocation: location },
    });
  });
});

describe('a request that fails', () => {
  it('stops at the action that fails; what was done before stays', async () => {
    const { Excel, model } = openOffice();
    const writing = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [['first']];
      context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [['second']];
      sheet.getRange('A3').values = [['third']];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({
      name: 'RichApi.Error',
      code: 'ItemNotFound',
      httpStatusCode: 404,
      debugInfo: {
        errorLocation: 'WorksheetCollection.getItem',
        statement: expect.stringContaining('getItem') as string,
      },
    });
    expect([0, 1, 2].map((row) => model.activeSheet.value(row, 0))).toEqual(['first', null, null]);
  });

  it('can be undone as one', async () => {
    const { Excel, model } = openOffice();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [['first']];
      sheet.getRange('A2').values = [['second']];
      await context.sync();
    });
    expect(model.undo()).toBe(true);
    expect(model.activeSheet.usedArea(true)).toBeNull();
  });
});

describe('an object that is not there', () => {
  it('gives nothing for everything under it, and what is done to it does nothing', async () => {
    const { Excel, model } = openOffice();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere').load('name');
      const range = sheet.getRange('A1').load('values');
      const table = sheet.tables.getItemOrNullObject('Held').load('isNullObject');
      range.values = [[1]];
      sheet.delete();
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, table.isNullObject]).toEqual([true, true, true]);
    });
    expect([model.sheets.length, model.activeSheet.usedArea(true)]).toEqual([1, null]);
  });

  it('is an error where nothing may not be', async () => {
    const { Excel } = openOffice();
    const asking = Excel.run(async (context) => {
      context.workbook.tables.getItem('Held').load('name');
      await context.sync();
    });
    await expect(asking).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'TableCollection.getItem' },
    });
  });
});

describe('loading', () => {
  it('takes properties as plain objects, at once or down a tree', async () => {
    const { Excel } = openOffice();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('B2');
      range.load({ address: true, format: { font: { bold: true } } });
      await context.sync();
      expect(range.toJSON()).toEqual({ address: 'Sheet1!B2', format: { font: { bold: false } } });
      const sheet = context.workbook.worksheets.getFirst();
      context.loadRecursive(sheet, { Worksheet: 'name,position' }, 1);
      await context.sync();
      expect([sheet.name, sheet.position]).toEqual(['Sheet1', 0]);
    });
  });

  it('takes everything where nothing is named', async () => {
    const { Excel } = openOffice();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('B2').load();
      await context.sync();
      expect([range.address, range.rowIndex, range.cellCount, range.hasSpill]).toEqual(['Sheet1!B2', 1, 1, false]);
    });
  });

  it('takes what is within the items of a collection, some of them only', async () => {
    const { Excel, model } = openOffice();
    for (const name of ['One', 'Two']) {
      const sheet = model.addSheet(name);
      sheet.put(0, 0, [['h']]);
      sheet.addTable({ top: 0, left: 0, bottom: 1, right: 0 }, true, `T${name}`);
    }
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ $top: 2, $skip: 1, name: true, tables: { name: true, columns: { name: true } } });
      await context.sync();
      expect(
        worksheets.items.map(({ name, tables }) => [
          name,
          tables.items.map((table) => [table.name, table.columns.items[0]?.name]),
        ]),
      ).toEqual([
        ['One', [['TOne', 'h']]],
        ['Two', [['TTwo', 'h']]],
      ]);
    });
  });
});

it('knows a floor of requirement sets: 1.9 is less than 1.13', () => {
  const opened = openOffice(undefined, { requirements: FLOOR });
  const { requirements } = opened.Office.context;
  expect(['1.1', '1.9', '1.10', '1.13'].map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  opened.setRequirements({ ExcelApi: '1.13' });
  expect(requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
  expect(requirements.isSetSupported('DialogApi', '1.1')).toBe(false);
});

it('logs what was asked for in words', async () => {
  const { Excel, host } = openOffice();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Log');
    sheet.getRange('A1:B1').values = [['a', 'b']];
    sheet.getRange('A1').load('values,text');
    sheet.activate();
    await context.sync();
  });
  const [exchange] = host.traffic.exchanges;
  const added = 'Workbook.Worksheets.Add("Log")';
  expect(exchange?.calls).toEqual([
    `MAKE ${added}`,
    `SET ${added}.GetRange("A1:B1").Values = [["a","b"]]`,
    `QUERY ${added}.GetRange("A1") values,text`,
    `CALL ${added}.Activate()`,
  ]);
  expect([exchange?.kind, exchange?.error]).toEqual(['work', null]);
  expect(exchange?.requestBytes).toBeGreaterThan(500);
  expect(exchange?.responseBytes).toBeGreaterThan(50);
  host.traffic.reset();
  expect(host.traffic.roundTrips).toBe(0);
});
