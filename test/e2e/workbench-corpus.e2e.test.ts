/**
 * Every real workbook opens in the page; after one cell is typed there and the file saved, the sheet's own part is another one and
 * nothing else is.
 */
import { unzipSync } from 'fflate';
import { utils } from '@e965/xlsx';
import { describeCorpus } from '../support/corpus';
import { openFile, readIndependently, saveFile, type Workbench, workbenchRoom } from './support/workbench';

const room = workbenchRoom();
const TYPED = 'typed in the page';

/** A cell right of all others, so that nothing depends on it. */
function freeCell(bytes: Uint8Array, sheet: string): string {
  const { e: last } = utils.decode_range(readIndependently(bytes).Sheets[sheet]?.['!ref'] ?? 'A1');
  return utils.encode_cell({ r: Math.min(last.r, 2), c: last.c + 3 });
}

async function shownSheet({ page }: Workbench): Promise<string> {
  const name = await page.getByRole('grid').getAttribute('aria-label');
  return (name ?? '').replace(/^Sheet /, '');
}

/** A protected sheet takes nothing, so its protection goes first, as a person would have it. */
async function unprotect({ page }: Workbench): Promise<void> {
  const tab = page.getByRole('tab', { selected: true, name: /, protected$/ });
  if ((await tab.count()) === 0) return;
  await tab.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Unprotect sheet' }).click();
  await tab.waitFor({ state: 'detached' });
}

describeCorpus('a workbook of the corpus', (files) => {
  it.each(files)('$name opens, takes a cell, and is otherwise saved byte for byte', async ({ name, bytes }) => {
    const bench = await room.open('model.xlsx');
    await openFile(bench, name, bytes);
    const sheet = await shownSheet(bench);
    const address = freeCell(bytes, sheet);
    await unprotect(bench);
    await bench.page.getByLabel('Name box').fill(address);
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.type(TYPED);
    await bench.page.keyboard.press('Enter');
    const saved = await saveFile(bench, name);
    expect(readIndependently(saved).Sheets[sheet]).toHaveProperty([address, 'v'], TYPED);
    const [before, after] = [unzipSync(bytes), unzipSync(saved)];
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    const changed = Object.keys(before).filter(
      (part) => !Buffer.from(before[part] ?? []).equals(after[part] ?? new Uint8Array()),
    );
    expect(changed).toEqual([expect.stringMatching(/sheet[^/]*\.xml$/i)]);
  });
});
