/** Sheets, what they are called and how they are set up, through the real client. */
import { openOffice } from '../../support/office';

it('makes, finds, renames, hides, moves and deletes sheets', async () => {
  const { Excel, model } = openOffice();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const parts = worksheets.add('Parts');
    worksheets.add('Log').visibility = 'Hidden';
    parts.position = 0;
    parts.tabColor = '#C00000';
    parts.name = 'Held parts';
    worksheets.load('items/name,items/visibility,items/position');
    const count = worksheets.getCount();
    const visible = worksheets.getCount(true);
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Held parts', 'Visible'],
      ['Sheet1', 'Visible'],
      ['Log', 'Hidden'],
    ]);
    expect([count.value, visible.value]).toEqual([3, 2]);
    worksheets.getItem('sheet1').delete();
    await context.sync();
  });
  expect(model.sheets.map(({ name }) => name)).toEqual(['Held parts', 'Log']);
  expect(model.sheetByName('Held parts')?.tabColor).toBe('#C00000');
});

it('finds a sheet by its id in a later batch, whatever it is called by then', async () => {
  const { Excel, host, model } = openOffice();
  host.between(1, (book) => {
    book.renameSheet(book.activeSheet.id, 'Renamed');
  });
  await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getFirst().load('name');
    await context.sync();
    first.load('name');
    first.getRange('A1').values = [[1]];
    await context.sync();
    expect(first.name).toBe('Renamed');
  });
  expect(model.activeSheet.value(0, 0)).toBe(1);
});

it('goes on with a sheet that it made in a batch before', async () => {
  const { Excel, model } = openOffice();
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add();
    await context.sync();
    added.getRange('A1').values = [['here']];
    await context.sync();
  });
  expect(model.sheetByName('Sheet2')?.value(0, 0)).toBe('here');
});

it.each([
  ['a name that is taken', 'sheet1', 'ItemAlreadyExists'],
  ['a name with a slash', 'Parts/2', 'InvalidArgument'],
  ['a name of more than 31 characters', 'x'.repeat(32), 'InvalidArgument'],
  ['a name that begins with an apostrophe', "'Parts", 'InvalidArgument'],
])('refuses %s', async (_what, name, code) => {
  const { Excel, model } = openOffice();
  const adding = Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code, debugInfo: { errorLocation: 'WorksheetCollection.add' } });
  expect(model.sheets).toHaveLength(1);
});

it('says what is active and selected, and changes both', async () => {
  const { Excel, model } = openOffice();
  model.addSheet('Parts');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Parts').getRange('C4:D9').select();
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    const selected = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([active.name, selected.address, cell.address]).toEqual(['Parts', 'Parts!C4:D9', 'Parts!C4']);
  });
  const sheet = model.activeSheet;
  model.select(sheet.id, [
    { top: 0, left: 0, bottom: 0, right: 0 },
    { top: 2, left: 1, bottom: 3, right: 1 },
  ]);
  await Excel.run(async (context) => {
    const ranges = context.workbook.getSelectedRanges().load('address');
    await context.sync();
    expect(ranges.address).toBe('Parts!A1,Parts!B3:B4');
  });
  const asking = Excel.run(async (context) => {
    context.workbook.getSelectedRange().load('address');
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({ code: 'InvalidSelection' });
});

it('freezes panes and says what is frozen', async () => {
  const { Excel, model } = openOffice();
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
    const before = freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(before.isNullObject).toBe(true);
    freezePanes.freezeAt('A1:B3');
    const both = freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(both.address).toBe('Sheet1!A1:B3');
    freezePanes.freezeRows(2);
    const rows = freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(rows.address).toBe('Sheet1!1:2');
  });
  expect(model.activeSheet.frozen).toEqual({ rows: 2, columns: 0 });
});

it('sets a sheet up for printing', async () => {
  const { Excel, model } = openOffice();
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintArea('A1:F20');
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.headersFooters.defaultForAllPages.centerFooter = 'R&&D';
    const area = pageLayout.getPrintAreaOrNullObject().load('address');
    const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    pageLayout.load('orientation,paperSize,zoom');
    await context.sync();
    expect([pageLayout.orientation, pageLayout.paperSize]).toEqual(['Landscape', 'A4']);
    expect([area.address, rows.address]).toEqual(['Sheet1!A1:F20', 'Sheet1!1:2']);
    expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
  });
  expect(model.activeSheet.page).toEqual({
    orientation: 'landscape',
    fitToWidth: true,
    fitToHeight: false,
    paper: 9,
    printArea: { top: 0, left: 0, bottom: 19, right: 5 },
    titleRows: { first: 0, last: 1 },
    footer: 'R&D',
  });
});

it('protects a sheet: its cells are refused, and protecting it twice too', async () => {
  const { Excel, model } = openOffice();
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getActiveWorksheet();
    protection.protect();
    protection.load('protected');
    await context.sync();
    expect(protection.protected).toBe(true);
  });
  const writing = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    await context.sync();
  });
  await expect(writing).rejects.toMatchObject({ code: 'AccessDenied' });
  const again = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.protect();
    await context.sync();
  });
  await expect(again).rejects.toMatchObject({ code: 'InvalidOperation' });
  expect(model.activeSheet.usedArea(true)).toBeNull();
});

it('refuses to change the sheets of a workbook whose structure is protected', async () => {
  const { Excel, model } = openOffice();
  model.setStructureProtected(true);
  await Excel.run(async (context) => {
    const { protection } = context.workbook;
    protection.load('protected');
    context.workbook.load('readOnly,name');
    await context.sync();
    expect([protection.protected, context.workbook.readOnly, context.workbook.name]).toEqual([
      true,
      false,
      'Book1.xlsx',
    ]);
  });
  const adding = Excel.run(async (context) => {
    context.workbook.worksheets.add('Log');
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: 'AccessDenied' });
});

it('filters a sheet by what its cells show', async () => {
  const { Excel, model } = openOffice();
  model.activeSheet.put(0, 0, [['lane'], ['A'], ['B'], ['A']]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { autoFilter } = sheet;
    autoFilter.load('enabled,isDataFiltered');
    await context.sync();
    expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([false, false]);
    autoFilter.apply(sheet.getRange('A1:A4'), 0, { filterOn: 'Values', values: ['A'] });
    autoFilter.load('enabled,isDataFiltered,criteria');
    const range = autoFilter.getRangeOrNullObject().load('address');
    await context.sync();
    expect([autoFilter.enabled, autoFilter.isDataFiltered, range.address]).toEqual([true, true, 'Sheet1!A1:A4']);
    expect(autoFilter.criteria).toEqual([{ filterOn: 'Values', values: ['A'] }]);
  });
  expect(model.activeSheet.hiddenRows).toEqual([2]);
  await Excel.run(async (context) => {
    const { autoFilter } = context.workbook.worksheets.getActiveWorksheet();
    autoFilter.clearCriteria();
    autoFilter.load('enabled,isDataFiltered');
    await context.sync();
    expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, false]);
    autoFilter.remove();
    autoFilter.load('enabled');
    await context.sync();
    expect(autoFilter.enabled).toBe(false);
  });
  expect(model.activeSheet.hiddenRows).toEqual([]);
});
