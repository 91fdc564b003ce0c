/** @jest-environment jsdom */
import { button, focused, openPage } from './support/page';
import { screen, within } from '@testing-library/react';
import { newModel } from '../../../../src/workbench/model';
import { provideLayout } from '../bars/support/page';

jest.mock('../../../../src/workbench/page/add-in/mount', () => {
  const { mountPretended, runPretended } = jest.requireActual<Record<string, unknown>>('./support/page');
  return { mount: mountPretended, runCommand: runPretended, NotStarted: class extends Error {} };
});
jest.mock('../../../../src/workbench/page/grid/Grid', () => ({
  Grid: () => <div role="grid" aria-label="Cells" tabIndex={0} />,
}));

// Fluent's components and a whole page take jsdom a while.
jest.setTimeout(60_000);

beforeAll(provideLayout);

const pane = (): HTMLElement | null => screen.queryByRole('region', { name: 'Held Split pane' });
const notice = (): string => document.querySelector('[role="status"]')?.textContent ?? '';

describe('the page', () => {
  it('has the places of Excel, each under its name', async () => {
    await openPage();
    expect(screen.getByRole('banner')).toBeTruthy();
    for (const name of ['Ribbon', 'Formula bar']) expect(screen.getByRole('region', { name })).toBeTruthy();
    const sheet = screen.getByRole('main', { name: 'Sheet' });
    expect(within(sheet).getByRole('grid', { name: 'Cells' })).toBeTruthy();
    expect(within(sheet).getByRole('tablist', { name: 'Sheets' })).toBeTruthy();
    expect(screen.getByRole('contentinfo')).toBeTruthy();
    expect(pane()).toBeNull();
  });

  it('is called by the workbook, with a star while that is not saved', async () => {
    const { desk, beside } = await openPage();
    expect(document.title).toBe('model.xlsx - Excel stand-in');
    await beside(() => {
      desk.sheet.put(0, 0, [['x']]);
    });
    expect(document.title).toBe('* model.xlsx - Excel stand-in');
  });

  it('is drawn light or dark by the browser too, as the theme is', async () => {
    const { desk, beside } = await openPage();
    const drawn = [document.documentElement.style.colorScheme];
    for (const theme of ['dark', 'contrast', 'light'] as const) {
      await beside(() => {
        desk.show({ theme });
      });
      drawn.push(document.documentElement.style.colorScheme);
    }
    expect(drawn).toEqual(['light', 'dark', 'dark', 'light']);
  });

  it('says what was refused until it is put away', async () => {
    const { desk, user, beside } = await openPage();
    expect(notice()).toBe('');
    await beside(() => {
      desk.say({ kind: 'refused', text: 'That is not a name for a sheet.' });
    });
    expect(notice()).toContain('That is not a name for a sheet.');
    await user.click(button('Put away'));
    expect([notice(), desk.state.notice]).toEqual(['', null]);
  });

  it('brings the colleague, and lets them go again', async () => {
    const { user } = await openPage();
    await user.click(button('Colleague'));
    expect(button('Colleague').getAttribute('aria-pressed')).toBe('true');
    const colleague = screen.getByRole('complementary');
    await user.click(within(colleague).getByRole('button', { name: /close/i }));
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(focused()).toBe('grid Cells');
  });
});

describe('the pane', () => {
  it('opens by its button on the ribbon, with the page that the manifest names', async () => {
    const { user, opened } = await openPage();
    await user.click(button('Check split'));
    expect(within(pane() ?? document.body).getByRole('heading', { name: 'Held Split' })).toBeTruthy();
    expect(opened.map(({ request }) => [request.page, request.title, request.language])).toEqual([
      ['https://localhost:3000/taskpane.html', 'Held Split', 'en-US'],
    ]);
  });

  it('stays as it is at a second click, and gets the focus', async () => {
    const { user, opened } = await openPage();
    await user.click(button('Check split'));
    expect(opened[0]?.focused).toEqual([]);
    await user.click(button('Check split'));
    expect([opened.length, opened[0]?.focused, focused()]).toEqual([1, ['ctrlF6'], 'iframe Held Split']);
  });

  it('closes, and its page is gone; the focus goes to the sheet', async () => {
    const { desk, user, opened } = await openPage();
    await user.click(button('Check split'));
    await user.click(button('Close Held Split'));
    expect([pane(), opened[0]?.isGone(), desk.state.isPaneOpen, focused()]).toEqual([null, true, false, 'grid Cells']);
  });

  it('opens when the desk says so, with the page of the first button', async () => {
    const { desk, opened, beside } = await openPage();
    await beside(() => {
      desk.showPane(true);
    });
    expect(opened.map(({ request }) => request.page)).toEqual(['https://localhost:3000/taskpane.html']);
  });

  it('is loaded anew for another workbook and for another language, but not for another theme', async () => {
    const { desk, user, opened, beside } = await openPage();
    await user.click(button('Check split'));
    const first = desk.state.excel;
    await beside(() => {
      desk.show({ theme: 'dark' });
    });
    expect(opened).toHaveLength(1);
    await beside(() => {
      desk.open(newModel());
    });
    await beside(() => {
      desk.show({ language: 'fr-FR' });
    });
    expect(opened.map(({ request: { excel, language } }) => [excel === first, language])).toEqual([
      [true, 'en-US'],
      [false, 'en-US'],
      [false, 'fr-FR'],
    ]);
    expect(opened.map(({ isGone }) => isGone())).toEqual([true, true, false]);
  });

  it('is as wide as its line is put, and again so when it was closed between', async () => {
    const { user } = await openPage();
    await user.click(button('Check split'));
    const line = (): HTMLElement => screen.getByRole('separator', { name: 'Width of Held Split' });
    expect(line().getAttribute('aria-valuenow')).toBe('350');
    line().focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect([line().getAttribute('aria-valuenow'), pane()?.style.width]).toEqual(['382', '382px']);
    await user.click(button('Close Held Split'));
    await user.click(button('Check split'));
    expect(line().getAttribute('aria-valuenow')).toBe('382');
  });
});

describe('the focus', () => {
  async function steps(keys: readonly string[], press: (key: string) => Promise<void>): Promise<readonly string[]> {
    const seen: string[] = [];
    for (const key of keys) {
      await press(key);
      seen.push(focused());
    }
    return seen;
  }

  it('goes around by F6, past a pane that is closed', async () => {
    const { user } = await openPage();
    expect(await steps(['{F6}', '{F6}', '{F6}', '{F6}'], (key) => user.keyboard(key))).toEqual([
      'tab Data',
      'grid Cells',
      'tab Held Inventory',
      'tab Data',
    ]);
  });

  it('goes into the pane by F6 and comes back as the add-in reports it', async () => {
    const { user, opened, report } = await openPage();
    await user.click(button('Check split'));
    await user.keyboard('{Shift>}{F6}{/Shift}');
    expect([focused(), opened[0]?.focused]).toEqual(['iframe Held Split', ['ctrlF6']]);
    // Ctrl+F6, Ctrl+Shift+F6, Esc, Tab and Shift+Tab, as the pane sends them.
    const back = await steps(['5', '6', '15', '13', '14'], (action) => report(Number(action)));
    expect(back).toEqual([
      'button Check split',
      'tab Held Inventory',
      'grid Cells',
      'button File',
      'button Close Held Split',
    ]);
  });

  it('takes in a cell that is being edited before it goes, and stays where that is refused', async () => {
    const { desk, user, beside } = await openPage();
    screen.getByRole('grid').focus();
    desk.sheet.protect();
    await beside(() => {
      desk.beginEdit('cell', 'x');
    });
    await user.keyboard('{F6}');
    expect([focused(), desk.state.edit?.text]).toEqual(['grid Cells', 'x']);
    desk.sheet.unprotect();
    await user.keyboard('{F6}');
    expect([focused(), desk.state.edit, desk.sheet.value(0, 0)]).toEqual(['tab Held Inventory', null, 'x']);
  });
});
