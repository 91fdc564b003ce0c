/** The stand-in Excel by itself: a page with nothing but Office.js finds Excel and the workbook in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { paneOf, testRoom } from './support/desk';

const folder = join(__dirname, '../../assets/samples');
const samples = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));

const room = testRoom();
let page: Page;

beforeEach(async () => {
  page = await room.openExcel();
});

async function open(sample: string): Promise<Frame> {
  await page.evaluate(async (file) => {
    await window.heldSplitTest.open(file);
    window.heldSplitTest.openPane('/bare.html');
  }, sample);
  return paneOf(page);
}

it('is Excel on the web to Office.js', async () => {
  const pane = await open('model.xlsx');
  const { host, platform } = await pane.evaluate(() => Office.onReady());
  expect([host, platform]).toEqual(['Excel', 'OfficeOnline']);
});

it('counts the round trips, gives the workbook its changes, and tells of a colleague’s', async () => {
  const pane = await open('model.xlsx');
  const heard = await pane.evaluate(async () => {
    await Office.onReady();
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A40').values = [['ours']];
      const address = new Promise<string>((resolve) => {
        sheet.onChanged.add((event) => {
          if (event.source === Excel.EventSource.remote) resolve(event.address);
          return Promise.resolve();
        });
      });
      await context.sync();
      window.parent.heldSplitTest.book.asRemote(() => {
        window.parent.heldSplitTest.book.activeSheet.put(40, 0, [['theirs']]);
      });
      return address;
    });
  });
  const text = await page.evaluate(() => window.heldSplitTest.book.activeSheet.text(39, 0));
  const trips = await page.evaluate(() => window.heldSplitTest.roundTrips());
  expect([heard, text, trips]).toEqual(['A41', 'ours', 1]);
});

it.each(samples)('opens %s and saves its very bytes when nothing was changed', async (sample) => {
  await open(sample);
  const saved = await page.evaluate(() => window.heldSplitTest.saved());
  expect(Buffer.from(saved, 'base64').equals(readFileSync(join(folder, sample)))).toBe(true);
});
