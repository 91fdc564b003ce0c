/** How cells look, and how wide and high they are, through the real client. */
import { openOffice } from '../../support/office';

/** Does something with A1:B2 of a new workbook. */
async function withRange(work: (range: Excel.Range, context: Excel.RequestContext) => Promise<void> | void) {
  const opened = openOffice();
  await opened.Excel.run(async (context) => {
    await work(context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2'), context);
    await context.sync();
  });
  return opened.model.activeSheet;
}

it('fills, and sets fonts and alignment', async () => {
  const sheet = await withRange((range) => {
    range.format.fill.color = '#fff2cc';
    range.format.font.set({ bold: true, italic: true, size: 14, color: 'red', name: 'Arial' });
    range.format.wrapText = true;
    range.format.horizontalAlignment = 'Center';
    range.format.verticalAlignment = 'Top';
  });
  expect(sheet.style(1, 1)).toMatchObject({
    fill: '#FFF2CC',
    bold: true,
    italic: true,
    fontSize: 14,
    fontColor: '#FF0000',
    fontName: 'Arial',
    wrap: true,
    horizontal: 'center',
    vertical: 'top',
  });
  expect(sheet.style(2, 0)).toMatchObject({ fill: null, bold: false });
});

it('says null of what differs from cell to cell, white of no fill and black of the automatic colour', async () => {
  await withRange(async (range, context) => {
    range.getCell(0, 0).format.font.bold = true;
    range.load('format/font/bold,format/font/color,format/fill/color,format/wrapText');
    await context.sync();
    expect(range.format.font.bold).toBeNull();
    expect([range.format.fill.color, range.format.font.color]).toEqual(['#FFFFFF', '#000000']);
    expect(range.format.wrapText).toBe(false);
  });
});

it('takes a fill away', async () => {
  const sheet = await withRange((range) => {
    range.format.fill.color = '#FFF2CC';
    range.getRow(0).format.fill.clear();
  });
  expect([sheet.style(0, 0).fill, sheet.style(1, 0).fill]).toEqual([null, '#FFF2CC']);
});

it('refuses a colour and an alignment that do not exist', async () => {
  const { Excel } = openOffice();
  const wrong: readonly ((format: Excel.RangeFormat) => void)[] = [
    (format) => {
      format.fill.color = 'no colour';
    },
    (format) => {
      format.horizontalAlignment = 'Middle' as unknown as 'Center';
    },
  ];
  for (const set of wrong) {
    const setting = Excel.run(async (context) => {
      set(context.workbook.worksheets.getActiveWorksheet().getRange('A1').format);
      await context.sync();
    });
    await expect(setting).rejects.toMatchObject({ code: 'InvalidArgument' });
  }
});

it('draws borders along the edges of a range and between its rows', async () => {
  const sheet = await withRange(async (range, context) => {
    const bottom = range.format.borders.getItem('EdgeBottom');
    bottom.style = 'Continuous';
    bottom.weight = 'Medium';
    bottom.color = '#808080';
    range.format.borders.getItem('InsideVertical').style = 'Dot';
    const top = range.format.borders.getItem('EdgeTop').load('style');
    bottom.load('style,weight,color');
    await context.sync();
    expect([bottom.style, bottom.weight, bottom.color]).toEqual(['Continuous', 'Medium', '#808080']);
    expect(top.style).toBe('None');
  });
  expect(sheet.style(1, 0).borders).toEqual({
    top: null,
    bottom: { style: 'medium', color: '#808080' },
    left: null,
    right: { style: 'dotted', color: null },
  });
  expect(sheet.style(0, 0).borders.bottom).toBeNull();
  expect(sheet.style(0, 1).borders.left).toEqual({ style: 'dotted', color: null });
});

describe('sizes', () => {
  it('count points where a plan counts characters: 14 characters are 103 pixels are 77.25 points', async () => {
    const sheet = await withRange(async (range, context) => {
      range.load('format/columnWidth,format/rowHeight,format/useStandardWidth');
      await context.sync();
      expect([range.format.columnWidth, range.format.rowHeight]).toEqual([48, 15]);
      expect(range.format.useStandardWidth).toBe(true);
      range.format.columnWidth = 77.25;
      range.format.rowHeight = 30;
      range.load('format/columnWidth,format/rowHeight,width,height,left,top');
      await context.sync();
      expect([range.format.columnWidth, range.format.rowHeight]).toEqual([77.25, 30]);
      expect([range.width, range.height]).toEqual([154.5, 60]);
    });
    expect([sheet.columnWidth(0), sheet.columnWidth(1), sheet.columnWidth(2)]).toEqual([14, 14, null]);
    expect([sheet.rowHeight(1), sheet.rowHeight(2)]).toEqual([30, null]);
  });

  it('go back to the default', async () => {
    const sheet = await withRange((range) => {
      range.format.columnWidth = 100;
      range.format.useStandardWidth = true;
    });
    expect(sheet.columnWidth(0)).toBeNull();
  });

  it('are fitted to the longest text', async () => {
    const sheet = await withRange((range) => {
      range.values = [
        ['short', ''],
        ['a longer text', ''],
      ];
      range.format.autofitColumns();
    });
    expect([sheet.columnWidth(0), sheet.columnWidth(1)]).toEqual([14, null]);
  });
});

it('gets and sets formats cell by cell in one call', async () => {
  const sheet = await withRange(async (range, context) => {
    range.setCellProperties([
      [{ format: { fill: { color: '#FF0000' } } }, {}],
      [{}, { format: { font: { bold: true } } }],
    ]);
    const got = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    const rows = range.getRowProperties({ rowHidden: true });
    await context.sync();
    expect(got.value[0]?.[0]).toEqual({
      address: 'Sheet1!A1',
      format: { fill: { color: '#FF0000' }, font: { bold: false } },
    });
    expect(rows.value).toEqual([{ rowHidden: false }, { rowHidden: false }]);
    range.getRow(1).rowHidden = true;
    const columns = range.getColumnProperties({ format: { columnWidth: true } });
    const after = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    range.setRowProperties([{ format: { rowHeight: 20 } }, {}]);
    range.setColumnProperties([{}, { format: { columnWidth: 51 } }]);
    await context.sync();
    expect(columns.value).toEqual([{ format: { columnWidth: 48 } }, { format: { columnWidth: 48 } }]);
    expect(after.value).toEqual([
      { format: { rowHeight: 15 }, rowHidden: false },
      { format: { rowHeight: 15 }, rowHidden: true },
    ]);
  });
  expect([sheet.style(0, 0).fill, sheet.style(1, 1).bold, sheet.style(0, 1).fill]).toEqual(['#FF0000', true, null]);
  expect([sheet.rowHeight(0), sheet.rowHeight(1), sheet.columnWidth(0), sheet.columnWidth(1)]).toEqual([
    20,
    null,
    null,
    9,
  ]);
});

it('merges cells and takes them apart, but not within a table', async () => {
  const sheet = await withRange((range) => {
    range.merge();
  });
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  const apart = await withRange((range) => {
    range.merge(true);
    range.getRow(0).unmerge();
  });
  expect(apart.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }]);
});

it('hides rows', async () => {
  const sheet = await withRange((range) => {
    range.getRow(1).rowHidden = true;
  });
  expect(sheet.hiddenRows).toEqual([1]);
});
