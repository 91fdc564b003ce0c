/** Takes the picture of the README anew: a hurried buyer's sheet, checked, with one of its findings chosen. */
import { join } from 'node:path';
import { activeCell, answers, cell, checkSplit, workbenchRoom } from '../support/workbench';

const room = workbenchRoom();

it('is taken', async () => {
  const bench = await room.open('messy.xlsx', { width: 1280, height: 760 });
  await checkSplit(bench);
  await answers(bench, '1 of 5 order lines can be released; 4 stay on hold, 24 things to fix.');
  await bench.pane.getByRole('button', { name: 'Select L8', exact: true }).click();
  await cell(bench, 'L8').and(bench.page.locator('[aria-selected="true"]')).waitFor();
  expect(await activeCell(bench)).toBe('L8');
  // Away from the ribbon, so that no tip lies over the sheet.
  await bench.page.mouse.move(700, 700);
  await bench.page.getByRole('tooltip').waitFor({ state: 'detached' });
  await bench.page.screenshot({ path: join(__dirname, '../../../docs/workbench.png') });
});
