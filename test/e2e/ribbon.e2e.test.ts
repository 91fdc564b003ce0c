/** The button on the ribbon that does it all while the pane is closed, in the hidden page behind the ribbon. */
import { testRoom } from './support/desk';
import type { Page } from 'playwright-core';

const room = testRoom();
let page: Page;

async function open(sample: string): Promise<void> {
  page = await room.openExcel();
  await page.evaluate((file) => window.heldSplitTest.open(file), sample);
}

/** Clicks *Write note* and gives the status that the function ended with, then the sheets and the one in front. */
function writeNote(): Promise<{ status: number; sheets: string[]; active: string }> {
  return page.evaluate(async () => {
    const { status } = await window.heldSplitTest.click('HeldSplit.Write', 'writeNote');
    const { book } = window.heldSplitTest;
    return { status, sheets: book.sheets.map(({ name }) => name), active: book.activeSheet.name };
  });
}

it('writes the note and goes to it', async () => {
  await open('model.xlsx');
  expect(await writeNote()).toEqual({
    status: 0,
    sheets: ['Held Inventory', 'Split Summary', 'Release Note', 'Release Log'],
    active: 'Release Note',
  });
});

it('writes lines on hold as such', async () => {
  await open('messy.xlsx');
  const { status, sheets } = await writeNote();
  expect(status).toBe(0);
  expect(sheets).toContain('Release Log');
});

it('says in a sheet of its own why it wrote nothing', async () => {
  await open('model.xlsx');
  await page.evaluate(() => window.heldSplitTest.book.sheetByName('Held Inventory')?.protect());
  const { status, sheets, active } = await writeNote();
  expect(status).toBe(0);
  expect(sheets).not.toContain('Release Log');
  expect(active).not.toBe('Held Inventory');
});

it('clicked twice writes the same', async () => {
  await open('model.xlsx');
  const first = await writeNote();
  const saved = await page.evaluate(() => window.heldSplitTest.book.sheetByName('Release Log')?.usedArea(true));
  const second = await writeNote();
  expect(second).toEqual(first);
  expect(await page.evaluate(() => window.heldSplitTest.book.sheetByName('Release Log')?.usedArea(true))).toEqual(
    saved,
  );
});
