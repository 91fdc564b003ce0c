/** The ribbon's side of Office.js: with the real client where it can be, with a stand-in for the window that no host here shows. */
import { onCommand, showPage } from '../../src/excel/ribbon';
import { openChannel, type Channel } from '../../src/workbench/channel/channel';
import { frameFor } from '../../src/workbench/channel/frame';
import { openPage, type Page } from '../workbench/channel/support/office';

const global = globalThis as { Office?: unknown };

afterEach(() => {
  delete global.Office;
});

describe('a button that calls a function', () => {
  const pages: Page[] = [];

  /** A page that is only beginning to load, and the Excel that it is in. */
  function open(): { channel: Channel; globals: object } {
    const frame = frameFor({
      page: 'https://localhost:3000/commands.html',
      host: 'https://localhost:3000/host.html',
      conversation: `ribbon${String(pages.length)}`,
      appId: 'held-split',
    });
    const page = openPage(frame);
    pages.push(page);
    global.Office = page.office;
    const channel = openChannel({
      frame,
      port: page.port,
      execute: () => Promise.reject(new Error('No cell is asked for here.')),
    });
    return { channel, globals: page.globals };
  }

  afterAll(() => {
    for (const page of pages) page.close();
  });

  test('that was clicked while the page still loads is carried out when Excel is ready, and ended after that', async () => {
    const { channel, globals } = open();
    const happened: string[] = [];
    onCommand(
      'writeNote',
      async () => {
        await Promise.resolve();
        happened.push('written');
      },
      globals,
    );
    const { status } = await channel.runCommand('HeldSplit.Write', 'writeNote');
    happened.push('ended');
    expect(status).toBe(0);
    expect(happened).toEqual(['written', 'ended']);
  });

  test('is ended although the command failed', async () => {
    const { channel, globals } = open();
    onCommand('writeNote', () => Promise.reject(new Error('No luck.')), globals);
    expect((await channel.runCommand('HeldSplit.Write', 'writeNote')).status).toBe(0);
  });
});

describe('a page in a window of its own', () => {
  type Opened = (result: {
    status: string;
    value: { addEventHandler: (type: string, closed: () => void) => void };
  }) => void;

  interface Window {
    readonly addresses: string[];
    close: () => void;
  }

  function officeThat(can: { supports: boolean; opens: boolean }): Window {
    const window: Window = { addresses: [], close: () => undefined };
    const addEventHandler = (type: string, closed: () => void): void => {
      if (type === 'dialogEventReceived') window.close = closed;
    };
    global.Office = {
      AsyncResultStatus: { Succeeded: 'succeeded' },
      EventType: { DialogEventReceived: 'dialogEventReceived' },
      context: {
        requirements: { isSetSupported: () => can.supports },
        ui: {
          displayDialogAsync: (address: string, _options: unknown, opened: Opened) => {
            window.addresses.push(address);
            opened({ status: can.opens ? 'succeeded' : 'failed', value: { addEventHandler } });
          },
        },
      },
    };
    return window;
  }

  test('is waited for until it is closed', async () => {
    const window = officeThat({ supports: true, opens: true });
    let isDone = false;
    const shown = showPage('https://localhost:3000/not-written.html').then(() => {
      isDone = true;
    });
    await Promise.resolve();
    expect([window.addresses, isDone]).toEqual([['https://localhost:3000/not-written.html'], false]);
    window.close();
    await shown;
    expect(isDone).toBe(true);
  });

  test('that Excel does not open is not waited for', async () => {
    const window = officeThat({ supports: true, opens: false });
    await showPage('https://localhost:3000/not-written.html');
    expect(window.addresses).toHaveLength(1);
  });

  test('is not asked for where Excel knows no windows', async () => {
    const window = officeThat({ supports: false, opens: true });
    await showPage('https://localhost:3000/not-written.html');
    expect(window.addresses).toEqual([]);
  });
});
