/**
 * The newcomer's journey, by the page alone: see a workbook, check it, go to what is wrong, mend it, write, read the note, save; an
 * independent program then reads the file.
 */
import { utils } from '@e965/xlsx';
import { describeCorpus } from '../support/corpus';
import { LARGE_SHEET, largeModel } from '../excel/support/large';
import {
  activeCell,
  answers,
  cell,
  checkSplit,
  goToSheet,
  openFile,
  readIndependently,
  saveFile,
  textsOf,
  typeInto,
  type Workbench,
  workbenchRoom,
} from './support/workbench';

const room = workbenchRoom();

/** How the note of the first sample begins, as far as one line of the sheet goes. */
const NOTE = 'Release 40 of the already-made parts from lot B for current use. Keep the remaining 35 parts';

/** The values under a header of a sheet, as an independent program reads them. */
function under(bytes: Uint8Array, sheet: string, header: string): readonly unknown[] {
  const rows = utils.sheet_to_json<unknown[]>(readIndependently(bytes).Sheets[sheet] ?? {}, {
    header: 1,
    blankrows: false,
  });
  const top = rows.findIndex((row) => row.includes(header));
  const column = rows[top]?.indexOf(header) ?? -1;
  return rows.slice(top + 1).map((row) => row[column] ?? null);
}

/** Chooses cells that a finding names, and waits until the sheet shows the first of them selected and ready for typing. */
async function select(bench: Workbench, cells: string): Promise<void> {
  await bench.pane
    .getByRole('button', { name: `Select ${cells}`, exact: true })
    .first()
    .click();
  const [first = ''] = cells.split(':');
  await cell(bench, first).and(bench.page.locator('[aria-selected="true"]')).waitFor();
  expect(await activeCell(bench)).toBe(first);
}

it('leads from the first sample to a saved note', async () => {
  const bench = await room.open('model.xlsx');
  expect(await cell(bench, 'K5').innerText()).toBe('40');
  await checkSplit(bench);
  await answers(bench, 'The order line can be released.');

  // One part more than the shop counted.
  await typeInto(bench, 'K5', '41');
  await answers(bench, 'Keep everything on hold: 1 thing to fix.');
  await select(bench, 'G5:G6');
  await typeInto(bench, 'K5', '40');
  await answers(bench, 'The order line can be released.');

  await bench.pane.getByRole('button', { name: 'Write note for 1 line' }).click();
  await bench.pane.getByText(/^Note HS-[0-9A-F]{8} is in the sheet "Release Note"\.$/).waitFor();
  await goToSheet(bench, 'Release Note');
  await bench.page.getByRole('gridcell').filter({ hasText: NOTE }).waitFor();
  await goToSheet(bench, 'Held Inventory');

  const saved = await saveFile(bench);
  expect(under(saved, 'Held Inventory', 'Remaining to build (line)')).toEqual([60, 60]);
  expect(under(saved, 'Held Inventory', 'Qty')).toEqual([40, 35]);
  expect(textsOf(readIndependently(saved), 'Release Note').some((text) => text.startsWith(NOTE))).toBe(true);
});

it('leads a hurried buyer from a messy sheet to the one line that can go', async () => {
  const bench = await room.open('messy.xlsx');
  await checkSplit(bench);
  await answers(bench, '1 of 5 order lines can be released; 4 stay on hold, 24 things to fix.');
  await select(bench, 'L8');
  await bench.pane.getByRole('button', { name: 'Make all 7 certain changes' }).click();
  await answers(bench, '1 of 5 order lines can be released; 4 stay on hold, 22 things to fix.');
  // One of them: the ditto mark of row 9 is written out.
  expect(await cell(bench, 'J9').innerText()).toBe('240513');

  await bench.pane.getByRole('button', { name: /^Write \d notes? for \d lines$/ }).click();
  await bench.pane
    .getByText(/^\d notes are in sheets of their own/)
    .or(bench.pane.getByText(/HS-[0-9A-F]{8}/))
    .first()
    .waitFor();
  const saved = await saveFile(bench);
  const book = readIndependently(saved);
  expect(book.SheetNames).toEqual(expect.arrayContaining(['HOLD list', 'Lookup', 'Split Summary', 'Release Log']));
  // Only the line that can go has a figure: 48 ordered, 12 delivered, 24 accepted.
  const remaining = under(saved, 'HOLD list', 'Remaining to build (line)');
  expect(remaining.filter((value) => typeof value === 'number')).toEqual([12, 12]);
  expect(textsOf(book, 'Release Note 4760').some((text) => text.includes('Release 24 of'))).toBe(true);
});

describeCorpus('a real workbook', (files) => {
  it('gets a starter sheet, a note beside its own sheets, and keeps what it holds', async () => {
    const file = files.find(({ name }) => name === 'poi__simple-monthly-budget.xlsx');
    if (file === undefined) throw new Error('The corpus has a monthly budget.');
    const bench = await room.open('model.xlsx');
    await openFile(bench, 'budget.xlsx', file.bytes);
    await checkSplit(bench);
    await answers(bench, "I can't find a held-inventory sheet.");
    await bench.pane.getByRole('button', { name: 'Insert a starter sheet' }).click();
    await answers(bench, 'The order line can be released.');
    await bench.pane.getByRole('button', { name: 'Write note for 1 line' }).click();
    await bench.pane.getByText(/^Note HS-[0-9A-F]{8} is in the sheet "Release Note"\.$/).waitFor();
    const [before, after] = [readIndependently(file.bytes), readIndependently(await saveFile(bench))];
    expect(after.SheetNames).toEqual([
      ...before.SheetNames,
      'Held Inventory',
      'Split Summary',
      'Release Note',
      'Release Log',
    ]);
    for (const name of before.SheetNames) expect(textsOf(after, name)).toEqual(textsOf(before, name));
  });
});

it('is as short on a sheet of 20,000 rows', async () => {
  const bench = await room.open('model.xlsx');
  await openFile(bench, 'large.xlsx', largeModel(20_000).save());
  await checkSplit(bench);
  await answers(bench, 'All 40 order lines can be released.');
  // Far down, by the name box.
  await bench.page.getByLabel('Name box').fill('K15001');
  await bench.page.keyboard.press('Enter');
  await cell(bench, 'K15001').waitFor();
  await bench.page.keyboard.type('5');
  await bench.page.keyboard.press('Enter');
  await answers(bench, '39 of 40 order lines can be released; 1 stays on hold, 1 thing to fix.');
  await bench.page.keyboard.press('Control+z');
  await answers(bench, 'All 40 order lines can be released.');
  await bench.pane.getByRole('button', { name: 'Write 2 notes for 40 lines' }).click();
  await bench.pane
    .getByText(/HS-[0-9A-F]{8}/)
    .first()
    .waitFor({ timeout: 60_000 });
  const remaining = under(await saveFile(bench), LARGE_SHEET, 'Remaining to build (line)');
  // Of each line 2,500 are ordered and 250 of its 500 bags hold 4 accepted parts: 2,500 - 1,000.
  expect(remaining).toHaveLength(20_000);
  expect(new Set(remaining)).toEqual(new Set([1500]));
}, 180_000);
