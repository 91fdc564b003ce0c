/** Events through the real client. */
import { openOffice } from '../../support/office';

/** Until what is on its way has arrived. */
const arrived = () => new Promise((resolve) => setTimeout(resolve, 10));

/** An Office.js whose events of all sheets are noted. */
async function listening() {
  const opened = openOffice();
  const heard: object[] = [];
  const note = (event: object) => {
    heard.push(event);
    return Promise.resolve();
  };
  await opened.Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.onChanged.add(note);
    worksheets.onAdded.add(note);
    worksheets.onDeleted.add(note);
    worksheets.onActivated.add(note);
    worksheets.onDeactivated.add(note);
    worksheets.onNameChanged.add(note);
    worksheets.onMoved.add(note);
    worksheets.onVisibilityChanged.add(note);
    worksheets.onProtectionChanged.add(note);
    worksheets.onSelectionChanged.add(note);
    worksheets.onFormatChanged.add(note);
    worksheets.onRowHiddenChanged.add(note);
    tables.onAdded.add(note);
    tables.onDeleted.add(note);
    tables.onChanged.add(note);
    await context.sync();
  });
  return { ...opened, heard, sheet: opened.model.activeSheet };
}

it.each<[string, (opened: Awaited<ReturnType<typeof listening>>) => void, readonly object[]]>([
  [
    'cells',
    ({ sheet }) => {
      sheet.put(4, 0, [[1, 2]]);
    },
    [
      {
        type: 'WorksheetChanged',
        address: 'A5:B5',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'Unknown',
      },
    ],
  ],
  [
    'rows that came',
    ({ sheet }) => {
      sheet.insertRows(4, 2);
    },
    [{ type: 'WorksheetChanged', address: '5:6', changeType: 'RowInserted' }],
  ],
  [
    'rows that went',
    ({ sheet }) => {
      sheet.deleteRows(4, 1);
    },
    [{ type: 'WorksheetChanged', address: '5:5', changeType: 'RowDeleted' }],
  ],
  [
    'looks',
    ({ sheet }) => {
      sheet.setStyle({ top: 0, left: 0, bottom: 0, right: 0 }, { bold: true });
    },
    [{ type: 'WorksheetFormatChanged', address: 'A1' }],
  ],
  [
    'hidden rows',
    ({ sheet }) => {
      sheet.hideRows(1, 2, true);
    },
    [{ type: 'WorksheetRowHiddenChanged', address: '2:3', changeType: 'Hidden' }],
  ],
  [
    'a new sheet',
    ({ model }) => {
      model.addSheet('Log');
    },
    [{ type: 'WorksheetAdded', source: 'Local' }],
  ],
  [
    'a name',
    ({ model, sheet }) => {
      model.renameSheet(sheet.id, 'Parts');
    },
    [{ type: 'WorksheetNameChanged', nameBefore: 'Sheet1', nameAfter: 'Parts' }],
  ],
  [
    'protection',
    ({ sheet }) => {
      sheet.protect();
    },
    [{ type: 'WorksheetProtectionChanged', isProtected: true }],
  ],
  [
    'what is selected',
    ({ model, sheet }) => {
      model.select(sheet.id, [{ top: 1, left: 1, bottom: 2, right: 1 }]);
    },
    [{ type: 'WorksheetSelectionChanged', address: 'B2:B3' }],
  ],
])('tells of %s', async (_what, happen, events) => {
  const opened = await listening();
  happen(opened);
  await arrived();
  expect(opened.heard).toMatchObject(events);
  expect(opened.heard).toHaveLength(events.length);
});

it('tells of sheets that are moved, hidden, activated and deleted', async () => {
  const { model, heard, sheet } = await listening();
  const log = model.addSheet('Log');
  model.moveSheet(log.id, 0);
  log.setVisibility('hidden');
  log.setVisibility('visible');
  model.activate(log.id);
  model.removeSheet(sheet.id);
  await arrived();
  expect(heard).toMatchObject([
    { type: 'WorksheetAdded', worksheetId: log.id },
    { type: 'WorksheetMoved', worksheetId: log.id, positionBefore: 1, positionAfter: 0 },
    { type: 'WorksheetVisibilityChanged', visibilityBefore: 'Visible', visibilityAfter: 'Hidden' },
    { type: 'WorksheetVisibilityChanged', visibilityBefore: 'Hidden', visibilityAfter: 'Visible' },
    { type: 'WorksheetDeactivated', worksheetId: sheet.id },
    { type: 'WorksheetActivated', worksheetId: log.id },
    { type: 'WorksheetDeleted', worksheetId: sheet.id },
  ]);
});

it('tells of tables that come, change and go', async () => {
  const { model, heard, sheet } = await listening();
  sheet.put(0, 0, [['a'], ['b']]);
  const table = sheet.addTable({ top: 0, left: 0, bottom: 1, right: 0 }, true, 'Held');
  sheet.put(1, 0, [['c']]);
  sheet.deleteTable(table.id);
  await arrived();
  expect(model.tables).toEqual([]);
  const ofTables = heard.filter((event) => 'tableId' in event);
  expect(ofTables).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ type: 'TableAdded', tableId: String(table.id) }),
      expect.objectContaining({ type: 'TableChanged', address: 'A2' }),
      expect.objectContaining({ type: 'TableDeleted', tableName: 'Held' }),
    ]) as object[],
  );
});

it('says of a colleague’s change that it came from elsewhere, and of one’s own that the add-in made it', async () => {
  const { Excel, model, heard, sheet } = await listening();
  model.asRemote(() => {
    sheet.put(0, 0, [['theirs']]);
  });
  await arrived();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('B1').values = [['ours']];
    await context.sync();
    expect(heard).toHaveLength(1);
  });
  await arrived();
  expect(heard).toMatchObject([
    { address: 'A1', source: 'Remote', triggerSource: 'Unknown' },
    { address: 'B1', source: 'Local', triggerSource: 'ThisLocalAddin' },
  ]);
});

it('tells the handlers of one sheet of that sheet only, gives the cells of the change, and stops when asked', async () => {
  const { Excel, model } = openOffice();
  const other = model.addSheet('Log');
  const heard: unknown[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.getItem('Sheet1').onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner).load('address,values');
        await inner.sync();
        heard.push([range.address, range.values]);
      });
    });
    await context.sync();
    return added;
  });
  other.put(0, 0, [['not of interest']]);
  model.sheetByName('Sheet1')?.put(2, 2, [['new']]);
  await arrived();
  expect(heard).toEqual([['Sheet1!C3', [['new']]]]);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  model.sheetByName('Sheet1')?.put(3, 3, [['later']]);
  await arrived();
  expect(heard).toHaveLength(1);
});
