/** How the pane looks and what a screen reader makes of it: every theme at both widths, without a violation; pictures are kept. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Desk, type Sight, testRoom } from './support/desk';
import { button, checked, message, unfoldAll, expectAnswer } from './support/pane';

const room = testRoom();
let desk: Desk;

const themes: readonly (readonly [string, Sight])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['contrast', { colorScheme: 'dark', forcedColors: 'active' }],
];

const sights = themes.flatMap(([theme, sight]) =>
  [320, 420].map((width) => [`${theme}-${width}`, { ...sight, width }] as const),
);

/** What axe finds fault with, in one line each. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page: desk.page }).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target }) => `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 200)}`),
  );
}

/** How much wider than the pane its content is, in pixels. */
function overflow(): Promise<number> {
  return desk.pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function expectGood(picture: string): Promise<void> {
  await desk.picture(picture);
  expect(await violations()).toEqual([]);
  expect(await overflow()).toBeLessThanOrEqual(0);
}

describe.each(sights)('in %s', (name, sight) => {
  it('a sheet with many findings', async () => {
    desk = await room.openDesk('messy.xlsx', sight);
    await checked(desk);
    await expectGood(`${name}-messy`);
  });

  it('a sheet with several lines', async () => {
    desk = await room.openDesk('multi-line.xlsx', sight);
    await checked(desk);
    await expectGood(`${name}-multi-line`);
  });

  it('a note before and after it is written', async () => {
    desk = await room.openDesk('model.xlsx', sight);
    await checked(desk);
    await button(desk, 'The note and what will be written').click();
    await button(desk, 'Copy as text').waitFor();
    await expectGood(`${name}-preview`);
    await button(desk, 'Write note for 1 line').click();
    await message(desk, 'status', 'is in the sheet');
    await button(desk, 'Remove what Held Split wrote').click();
    await button(desk, 'Remove').waitFor();
    await expectGood(`${name}-written`);
  });

  it('the choice of sheet and columns', async () => {
    desk = await room.openDesk('messy.xlsx', sight);
    await checked(desk);
    await button(desk, 'Change sheet or columns').click();
    await button(desk, 'Save columns').waitFor();
    await expectGood(`${name}-columns`);
  });

  it('a workbook without a held sheet', async () => {
    desk = await room.openDesk('model.xlsx', { ...sight, blank: true });
    await expectAnswer(desk, "I can't find a held-inventory sheet.");
    await expectGood(`${name}-first-run`);
  });

  it('a refusal', async () => {
    desk = await room.openDesk('model.xlsx', sight);
    await checked(desk);
    await desk.page.evaluate(() => {
      window.heldSplitTest.host.failAt(1, 'ActivityLimitReached');
    });
    await button(desk, 'Write note for 1 line').click();
    await message(desk, 'alert', /./);
    await expectGood(`${name}-refusal`);
  });
});

// The narrow width has everything that the wide one has, and looking at all of it takes long.
describe.each(themes)('unfolded at 320 pixels in %s', (name, sight) => {
  it('a sheet with many findings', async () => {
    desk = await room.openDesk('messy.xlsx', { ...sight, width: 320 });
    await checked(desk);
    await unfoldAll(desk);
    await expectGood(`${name}-320-messy-unfolded`);
  });
});
