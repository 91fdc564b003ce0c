/** Failures on demand and limits, through the real client. */
import { ERROR_CODES, isTransportCode, type FaultMoment } from '../../../src/workbench/host';
import { openOffice, EVERYTHING } from '../../support/office';

/** Writes A1 to A4 in one request, and gives how many of them are there afterwards and the code of the error. */
async function written(opened: ReturnType<typeof openOffice>): Promise<readonly [number, unknown]> {
  let code: unknown = null;
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const row of [1, 2, 3, 4]) sheet.getRange(`A${row}`).values = [[row]];
    await context.sync();
  }).catch((error: unknown) => {
    code = (error as OfficeExtension.Error).code;
  });
  const { activeSheet } = opened.model;
  return [[0, 1, 2, 3].filter((row) => activeSheet.value(row, 0) !== null).length, code];
}

describe.each(ERROR_CODES)('%s', (code) => {
  const opened = openOffice();
  const { model } = opened;

  it.each<[FaultMoment, number]>([
    ['before', 0],
    ['halfway', 2],
    ['after', 4],
  ])('comes %s: %i of 4 cells are written', async (moment, cells) => {
    model.activeSheet.clear({ top: 0, left: 0, bottom: 9, right: 0 }, 'all');
    opened.host.traffic.reset();
    opened.host.failAt(1, code, moment);
    expect(await written(opened)).toEqual([cells, code]);
    expect(opened.host.traffic.exchanges[0]?.error).toBe(code);
    expect(await written(opened)).toEqual([4, null]);
  });
});

it('has codes of both sorts: of an action, and of a whole request', () => {
  expect(ERROR_CODES.filter(isTransportCode)).toEqual([
    'ActivityLimitReached',
    'InvalidOperationInCellEditMode',
    'InvalidOrTimedOutSession',
    'InvalidRequestContext',
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
    'WriteNotSupportedWhenModalDialogOpen',
  ]);
});

it('fails the round trip that was meant, counted from the next one, and cleaning up counts as none', async () => {
  const opened = openOffice();
  expect(await written(opened)).toEqual([4, null]);
  opened.host.failAt(2, 'GeneralException');
  expect(await written(opened)).toEqual([4, null]);
  expect(await written(opened)).toEqual([4, 'GeneralException']);
  opened.host.failAt(1, 'GeneralException');
  opened.host.clearPlans();
  expect(await written(opened)).toEqual([4, null]);
});

it('lets a colleague work between two syncs, as somebody else', async () => {
  const { Excel, host, model } = openOffice();
  const sources: string[] = [];
  model.onChange(({ source }) => sources.push(source));
  host.between(1, (book) => {
    book.activeSheet.put(0, 0, [['theirs']]);
  });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    expect(range.values).toEqual([['']]);
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([['theirs']]);
  });
  expect(sources).toEqual(['remote']);
});

describe('limits', () => {
  it('refuse a request that is too large, before anything is done', async () => {
    const opened = openOffice(undefined, { payloadLimit: 1000 });
    expect(await written(opened)).toEqual([0, 'RequestPayloadSizeLimitExceeded']);
  });

  it('refuse a response that is too large', async () => {
    const { Excel, model } = openOffice(undefined, { payloadLimit: 3000 });
    model.activeSheet.put(0, 0, [['x'.repeat(3000)]]);
    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  it('are 5 MB unless told otherwise', async () => {
    const { Excel, host } = openOffice();
    const write = (length: number) =>
      Excel.run(async (context) => {
        const rows = Array.from({ length: 100 }, () => ['x'.repeat(length)]);
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:A100').values = rows;
        await context.sync();
      });
    await write(32_000);
    await expect(write(52_500)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(host.traffic.exchanges.filter(({ kind }) => kind === 'work').map(({ error }) => error)).toEqual([
      null,
      'RequestPayloadSizeLimitExceeded',
    ]);
  });
});

describe('while a cell is edited', () => {
  it('requests are refused', async () => {
    const opened = openOffice();
    opened.host.beginCellEdit();
    expect(await written(opened)).toEqual([0, 'InvalidOperationInCellEditMode']);
    opened.host.endCellEdit();
    expect(await written(opened)).toEqual([4, null]);
  });

  it('requests that said so wait until the edit ends', async () => {
    const { Excel, host, model } = openOffice();
    host.beginCellEdit();
    const writing = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['late']];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(model.activeSheet.value(0, 0)).toBeNull();
    host.endCellEdit();
    await writing;
    expect(model.activeSheet.value(0, 0)).toBe('late');
  });

  it('no request can say so where Excel does not know how to wait', async () => {
    const known = Object.entries(EVERYTHING).filter(([name]) => name !== 'DelayForCellEdit');
    const { Excel, host } = openOffice(undefined, { requirements: Object.fromEntries(known) });
    host.beginCellEdit();
    const writing = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['late']];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });
});
