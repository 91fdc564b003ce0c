/** A whole journey without a mouse: check, read a finding, fix it, undo, write, copy, remove. */
import { type Desk, testRoom } from './support/desk';
import { checked, message, expectAnswer } from './support/pane';

const room = testRoom();
let desk: Desk;

/** The accessible name of what has the focus in the pane. */
function focused(): Promise<string> {
  return desk.pane.evaluate(() => {
    const { activeElement: element } = document;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  });
}

/** Goes on by a key until something with this name has the focus. */
async function tabTo(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const from = await focused();
  for (let steps = 0; steps < 300; steps += 1) {
    if ((await focused()) === name) return;
    await desk.page.keyboard.press(key);
  }
  throw new Error(`${key} from "${from}" never came to "${name}", but stays at "${await focused()}".`);
}

/** F6 in Excel brings the focus to the first stop of the pane. */
async function pressF6(): Promise<void> {
  await desk.page.evaluate(() => {
    window.heldSplitTest.focusPane('ctrlF6');
  });
  await desk.pane.waitForFunction(() => document.activeElement instanceof HTMLButtonElement);
}

async function start(sample: string): Promise<void> {
  desk = await room.openDesk(sample);
  await checked(desk);
  await pressF6();
}

it('fixes a finding and takes it back', async () => {
  await start('messy.xlsx');
  await tabTo('Select J9');
  await desk.page.keyboard.press('Enter');
  await desk.page.waitForFunction(() => window.heldSplitTest.selection() === 'HOLD list!J9');
  await tabTo('Write "240513" in J9');
  await desk.page.keyboard.press('Enter');
  await expectAnswer(desk, '1 of 5 order lines can be released; 4 stay on hold, 23 things to fix.');
  await tabTo('Undo the last change');
  await desk.page.keyboard.press('Enter');
  await expectAnswer(desk, '1 of 5 order lines can be released; 4 stay on hold, 24 things to fix.');
});

it('writes the note, copies it, and removes it again', async () => {
  await start('model.xlsx');
  await tabTo('Write note for 1 line');
  await desk.page.keyboard.press('Enter');
  await message(desk, 'status', 'is in the sheet');
  await tabTo('Copy as text');
  await desk.page.keyboard.press('Space');
  await message(desk, 'status', 'The note is on the clipboard.');
  await tabTo('Remove what Held Split wrote', 'Shift+Tab');
  await desk.page.keyboard.press('Enter');
  await desk.pane.getByRole('heading', { name: 'Remove what Held Split wrote?' }).waitFor();
  await tabTo('Remove');
  await desk.page.keyboard.press('Enter');
  expect(await message(desk, 'status', 'is removed')).toBe(
    'What Held Split wrote is removed. The log stays, and so does everything you wrote.',
  );
});

it('shows where the focus is at every stop', async () => {
  await start('messy.xlsx');
  const unseen: string[] = [];
  const stops = new Set<string>();
  for (let stop = 0; stop < 40; stop += 1) {
    await desk.page.keyboard.press('Tab');
    const seen = await desk.pane.evaluate(() => {
      const { activeElement: element } = document;
      if (element === null || element === document.body) return true;
      const marks = (of: Element, pseudo?: string): boolean => {
        const { outlineStyle, outlineWidth, boxShadow, borderStyle } = getComputedStyle(of, pseudo);
        const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px';
        return (
          isOutlined || (boxShadow !== 'none' && boxShadow !== '') || (pseudo !== undefined && borderStyle !== 'none')
        );
      };
      return marks(element) || marks(element, '::after') || getComputedStyle(element).textDecorationLine !== 'none';
    });
    if (!seen) unseen.push(await focused());
    stops.add(await focused());
  }
  expect(stops.size).toBeGreaterThan(20);
  expect(unseen).toEqual([]);
});
