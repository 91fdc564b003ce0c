/** @jest-environment jsdom */
import { button, focused, openPage } from '../App/support/page';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, screen, within } from '@testing-library/react';
import { NotStarted } from '../../../../src/workbench/page/add-in/mount';
import { provideLayout } from '../bars/support/page';

jest.mock('../../../../src/workbench/page/add-in/mount', () => {
  const { mountPretended, runPretended } = jest.requireActual<Record<string, unknown>>('../App/support/page');
  return { mount: mountPretended, runCommand: runPretended, NotStarted: class extends Error {} };
});
jest.mock('../../../../src/workbench/page/grid/Grid', () => ({
  Grid: () => <div role="grid" aria-label="Cells" tabIndex={0} />,
}));

jest.setTimeout(60_000);

const OWN = readFileSync(join(__dirname, '../../../../manifest.xml'), 'utf8');

beforeAll(provideLayout);

const ribbon = (): HTMLElement => screen.getByRole('region', { name: 'Ribbon' });
const chosenTab = (): string | null => within(ribbon()).getByRole('tab', { selected: true }).textContent;
const labels = (): readonly (string | null)[] =>
  within(screen.getByRole('toolbar'))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

describe('the ribbon', () => {
  it('has the tab, the group and the buttons of the manifest', async () => {
    await openPage();
    expect(chosenTab()).toBe('Data');
    expect(within(ribbon()).getByRole('group', { name: 'Held Split' })).toBeTruthy();
    expect(labels()).toEqual(['Check split', 'Write note']);
    expect(button('Write note').querySelector('img')?.src).toBe('https://localhost:3000/icons/write-note-32.png');
  });

  it('speaks the language of Excel, and says which it is', async () => {
    const { desk, beside } = await openPage();
    await beside(() => {
      desk.show({ language: 'de-DE' });
    });
    expect([chosenTab(), labels()]).toEqual(['Daten', ['Aufteilung prüfen', 'Freigabe schreiben']]);
    expect(screen.getByRole('toolbar').closest('[lang]')?.getAttribute('lang')).toBe('de-DE');
  });

  it('tells at a button what it does', async () => {
    const { user } = await openPage();
    await user.hover(button('Write note'));
    const tip = await screen.findByRole('tooltip');
    expect(tip.textContent).toBe(
      'Write noteCheck the split, write the remaining quantity beside your rows, and write the release note for the shop.',
    );
  });

  it('is one stop of Tab, with the arrow keys between its buttons', async () => {
    const { user } = await openPage();
    const stops = (): readonly (string | null)[] =>
      within(screen.getByRole('toolbar'))
        .getAllByRole('button')
        .filter(({ tabIndex }) => tabIndex === 0)
        .map(({ textContent }) => textContent);
    expect(stops()).toEqual(['Check split']);
    act(() => {
      button('Check split').focus();
    });
    const seen: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
      await user.keyboard(`{${key}}`);
      seen.push(focused());
    }
    expect(seen).toEqual([
      'button Write note',
      'button Check split',
      'button Write note',
      'button Check split',
      'button Write note',
    ]);
    expect(stops()).toEqual(['Write note']);
  });

  it('says what it does not understand, in the place of its buttons', async () => {
    await openPage({ manifest: '<html/>' });
    expect(within(ribbon()).getByRole('alert').textContent).toBe(
      'The manifest of the add-in cannot be read, so the ribbon has no buttons. Look at manifest.xml.',
    );
  });

  it('says that the manifest did not come', async () => {
    await openPage({ manifest: null });
    expect(within(ribbon()).getByRole('alert').textContent).toBe(
      'The manifest of the add-in did not come, so the ribbon has no buttons. Look whether npm start still runs, then load the page again.',
    );
  });
});

describe('what is said after installing', () => {
  const said = (): HTMLElement | null => screen.queryByRole('group', { name: 'Held Split is ready' });

  it('is there until it is put away', async () => {
    const { user } = await openPage();
    expect(said()?.textContent).toContain('Open the sheet of your held parts and choose Check split on the Data tab.');
    await user.click(button('Got it'));
    expect(said()).toBeNull();
  });

  it('goes by Esc', async () => {
    const { user } = await openPage();
    button('Got it').focus();
    await user.keyboard('{Escape}');
    expect(said()).toBeNull();
  });

  it('goes once a button was used', async () => {
    const { user } = await openPage();
    await user.click(button('Check split'));
    expect(said()).toBeNull();
  });
});

describe('a button with a function', () => {
  it('runs it in the page behind the ribbon, on the workbook that is open, and is busy meanwhile', async () => {
    const { desk, user, running } = await openPage();
    await user.click(button('Write note'));
    expect(
      running.map(({ request: { excel, page, language }, button: id, functionName }) => ({
        isOpen: excel === desk.state.excel,
        page,
        language,
        id,
        functionName,
      })),
    ).toEqual([
      {
        isOpen: true,
        page: 'https://localhost:3000/commands.html',
        language: 'en-US',
        id: 'HeldSplit.Write',
        functionName: 'writeNote',
      },
    ]);
    expect(button('Write note: working').getAttribute('aria-busy')).toBe('true');
    await running[0]?.end({});
    expect(button('Write note').getAttribute('aria-busy')).toBe('false');
    expect(desk.state.notice).toBeNull();
  });

  it('is not run twice at a time', async () => {
    const { user, running } = await openPage();
    await user.click(button('Write note'));
    await user.click(button('Write note: working'));
    expect(running).toHaveLength(1);
    await running[0]?.end({});
    await user.click(button('Write note'));
    expect(running).toHaveLength(2);
    await running[1]?.end({});
  });

  it.each([
    [
      'has no such function',
      { status: 11_101 },
      '"Write note" did not run: its page has no function "writeNote". Nothing was changed in your workbook.',
    ],
    [
      'ends it with a code',
      { status: 5001 },
      '"Write note" ended with the code 5001. Look at your workbook before you go on; Undo takes back what was half done.',
    ],
    [
      'does not come',
      new NotStarted(),
      'Held Split does not answer. Nothing was changed in your workbook. Look whether npm start still runs, then try again.',
    ],
    [
      'breaks down',
      new Error('x is not a function'),
      'That did not work, and the page does not know why: x is not a function. Undo takes back what was half done.',
    ],
  ])('says so when the page %s', async (_, outcome, sentence) => {
    const { desk, user, running } = await openPage();
    await user.click(button('Write note'));
    await running[0]?.end(outcome);
    expect(desk.state.notice).toEqual({ kind: 'refused', text: sentence });
    expect(button('Write note').getAttribute('aria-busy')).toBe('false');
  });

  it('says so when the manifest has no page for it', async () => {
    const { desk, user } = await openPage({ manifest: OWN.replace('<FunctionFile resid="Commands.Url"/>', '') });
    await user.click(button('Write note'));
    expect(desk.state.notice?.text).toBe(
      '"Write note" has no page to run in. Nothing was changed in your workbook. Look at FunctionFile in manifest.xml.',
    );
  });
});
