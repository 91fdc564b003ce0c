/** Values in and out of cells, through the real client. */
import { openOffice } from '../../support/office';

it('puts values into a new sheet and reads them back', async () => {
  const { Excel, host, model } = openOffice();
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Parts');
    const range = sheet.getRange('B2:C3');
    range.values = [
      ['a', 1],
      [true, ''],
    ];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    ['a', 1],
    [true, ''],
  ]);
  expect(model.sheetByName('Parts')?.value(1, 1)).toBe('a');
  expect(host.traffic.roundTrips).toBe(1);
});
