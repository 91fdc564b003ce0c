/** Tables through the real client. */
import { openOffice } from '../../support/office';

/** A workbook with a table of two columns and two rows in B2:C4. */
function withTable() {
  const opened = openOffice();
  const sheet = opened.model.activeSheet;
  sheet.put(1, 1, [
    ['PO', 'Part'],
    ['7001', 'A'],
    ['7002', 'B'],
  ]);
  const table = sheet.addTable({ top: 1, left: 1, bottom: 3, right: 2 }, true, 'Held');
  return { ...opened, sheet, table };
}

it('makes a table and names and styles it', async () => {
  const { Excel, model } = openOffice();
  model.activeSheet.put(0, 0, [['a', 'b']]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'HeldSplitLog';
    table.style = 'TableStyleLight1';
    table.load('id,name,style,showHeaders,showTotals');
    await context.sync();
    expect([table.name, table.style, table.showHeaders, table.showTotals]).toEqual([
      'HeldSplitLog',
      'TableStyleLight1',
      true,
      false,
    ]);
  });
  expect(model.tables.map(({ name, area }) => [name, area])).toEqual([
    ['HeldSplitLog', { top: 0, left: 0, bottom: 2, right: 1 }],
  ]);
});

it('gives the parts of a table', async () => {
  const { Excel } = withTable();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('held');
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) =>
      range.load('address'),
    );
    table.columns.load('items/name,items/id,items/index,count');
    table.rows.load('count');
    const body = table.columns.getItem('Part').getDataBodyRange().load('values');
    const sheet = table.worksheet.load('name');
    await context.sync();
    expect(parts.map(({ address }) => address)).toEqual(['Sheet1!B2:C4', 'Sheet1!B2:C2', 'Sheet1!B3:C4']);
    expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
      ['PO', 0],
      ['Part', 1],
    ]);
    expect([table.columns.count, table.rows.count, sheet.name]).toEqual([2, 2, 'Sheet1']);
    expect(body.values).toEqual([['A'], ['B']]);
  });
});

it('adds a column with its header and values, and takes it away again', async () => {
  const { Excel, sheet, model } = withTable();
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Held');
    columns.add(undefined, [['Remaining'], [60], ['']]);
    columns.add(0, undefined, 'First');
    await context.sync();
  });
  expect(model.tableByName('Held')?.columns.map(({ name }) => name)).toEqual(['First', 'PO', 'Part', 'Remaining']);
  expect([sheet.value(1, 4), sheet.value(2, 4), sheet.value(3, 4)]).toEqual(['Remaining', 60, null]);
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Held');
    columns.getItem('First').delete();
    columns.getItemOrNullObject('Remaining').delete();
    columns.getItemOrNullObject('not there').delete();
    await context.sync();
  });
  expect(model.tableByName('Held')?.area).toEqual({ top: 1, left: 1, bottom: 3, right: 2 });
});

it('renames a column with its header cell', async () => {
  const { Excel, sheet, model } = withTable();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Held').columns.getItem('Part').name = 'Part no.';
    await context.sync();
  });
  expect([sheet.value(1, 2), model.tableByName('Held')?.columns[1]?.name]).toEqual(['Part no.', 'Part no.']);
});

it('reaches over more rows', async () => {
  const { Excel, sheet, model } = withTable();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Held');
    table.resize('B2:C5');
    table.rows.add(undefined, [['7004', 'D']]);
    await context.sync();
  });
  expect(model.tableByName('Held')?.area.bottom).toBe(5);
  expect([sheet.value(5, 1), sheet.value(5, 2)]).toEqual([7004, 'D']);
});

it('filters by a column and shows everything again', async () => {
  const { Excel, sheet } = withTable();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Held');
    table.columns.getItem('Part').filter.applyValuesFilter(['B']);
    table.autoFilter.load('enabled,isDataFiltered');
    await context.sync();
    expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, true]);
  });
  expect(sheet.hiddenRows).toEqual([2]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Held').clearFilters();
    await context.sync();
  });
  expect(sheet.hiddenRows).toEqual([]);
});

it('goes, with its cells or without them', async () => {
  const { Excel, model, sheet } = withTable();
  await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('Held').convertToRange().load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!B2:C4');
  });
  expect([model.tables, sheet.value(1, 1)]).toEqual([[], 'PO']);
  const other = withTable();
  await other.Excel.run(async (context) => {
    context.workbook.tables.getItem('Held').delete();
    await context.sync();
  });
  expect([other.model.tables, other.sheet.value(1, 1)]).toEqual([[], null]);
});

it('lists the tables over a range', async () => {
  const { Excel } = withTable();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const some = sheet.getRange('C4:D9').getTables(false).load('items/name');
    const whole = sheet.getRange('C4:D9').getTables(true).load('items/name');
    await context.sync();
    expect([some.items.map(({ name }) => name), whole.items]).toEqual([['Held'], []]);
  });
});

it.each([
  ['a name that is taken', 'Held', 'A10:B12', 'ItemAlreadyExists'],
  ['a place where a table is', 'Other', 'C3:D5', 'InvalidArgument'],
])('refuses %s', async (_what, name, address, code) => {
  const { Excel } = withTable();
  const adding = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().tables.add(address, true).name = name;
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code });
});
