import { type Channel, type ChannelRequest, openChannel } from '../../../src/workbench/channel/channel';
import { type Frame, frameFor } from '../../../src/workbench/channel/frame';
import { settingsInMemory } from '../../../src/workbench/channel/settings';
import { transportCodes } from '../../../src/workbench/channel/faults';
import { openPage, type Page } from './support/office';

interface Batch {
  readonly Actions: readonly { Id: number; ActionType: number; Name: string }[];
}

/** The least of hosts: cell A1 of the active sheet holds 42, and every other question gets an empty answer. */
function answer(text: string): string {
  const batch = JSON.parse(text) as Batch;
  const value = (type: number): unknown => {
    if (type === 2) return { Values: [[42]] };
    return type === 1 && text.includes('_KeepReference') ? { _ReferenceId: 'ref1' } : {};
  };
  const results = batch.Actions.map(({ Id, ActionType }) => ({ ActionId: Id, Value: value(ActionType) }));
  return JSON.stringify({ Results: results, TraceIds: [] });
}

let conversations = 0;

function frame(): Frame {
  conversations += 1;
  return frameFor({
    page: 'https://localhost:3000/taskpane.html',
    host: 'https://localhost:3000/host.html',
    conversation: `c${conversations}`,
    appId: 'held-split',
  });
}

const pages: Page[] = [];

async function start(request: Partial<ChannelRequest> = {}): Promise<{ page: Page; channel: Channel; sent: string[] }> {
  const at = frame();
  const page = openPage(at);
  pages.push(page);
  const sent: string[] = [];
  const channel = openChannel({
    frame: at,
    port: page.port,
    execute: (text) => {
      sent.push(text);
      return Promise.resolve(answer(text));
    },
    ...request,
  });
  await page.office.onReady();
  return { page, channel, sent };
}

afterEach(() => {
  for (const page of pages.splice(0)) page.close();
});

function readA1(page: Page): Promise<unknown> {
  return page.excel().run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    return cell.values;
  });
}

describe('the start', () => {
  it('makes Office.js ready as Excel on the web', async () => {
    const { page, channel } = await start();
    await channel.met;
    expect(page.office.context.host).toBe('Excel');
    expect(page.office.context.platform).toBe('OfficeOnline');
  });

  it('fetches three files of Office.js and no other', async () => {
    const { page } = await start();
    expect(page.files).toEqual(['excel-web-16.00.js', 'en-us/office_strings.js']);
  });

  it('says which requirement sets there are', async () => {
    const { page } = await start({ facts: { requirementSets: { ExcelApi: '1.9' } } });
    const { requirements } = page.office.context;
    expect([requirements.isSetSupported('ExcelApi', '1.9'), requirements.isSetSupported('ExcelApi', '1.10')]).toEqual([
      true,
      false,
    ]);
  });

  it('hands over the address, the languages and whether the workbook can be written to', async () => {
    const { page } = await start({
      facts: {
        documentUrl: 'https://localhost/Held.xlsx',
        displayLanguage: 'en-US',
        contentLanguage: 'de-DE',
        readOnly: true,
      },
    });
    const { context } = page.office;
    expect([context.document.url, context.displayLanguage, context.contentLanguage, context.document.mode]).toEqual([
      'https://localhost/Held.xlsx',
      'en-US',
      'de-DE',
      'readOnly',
    ]);
  });
});

describe('a batch', () => {
  it('goes through to the host and its answer back', async () => {
    const { page, sent } = await start();
    expect(await readA1(page)).toEqual([[42]]);
    expect(sent.some((text) => text.includes('"GetActiveWorksheet"'))).toBe(true);
  });

  it('is counted as a round trip; the greeting after the start and what tidies up after a run are not', async () => {
    const { page, channel, sent } = await start();
    const counts = [channel.roundTrips()];
    const tidied = () => sent.some((text) => text.includes('_RemoveReference'));
    await readA1(page);
    while (!tidied()) await new Promise((resolve) => setTimeout(resolve, 1));
    counts.push(channel.roundTrips());
    await readA1(page);
    counts.push(channel.roundTrips());
    expect(counts).toEqual([0, 1, 2]);
  });

  it('reports what the host says is wrong as a real error of Office.js', async () => {
    const { page } = await start({
      execute: (text) =>
        Promise.resolve(
          text.includes('GetActiveWorksheet')
            ? '{"Results":[],"Error":{"Code":"ItemNotFound","Message":"Gone.","Location":"Workbook","ActionIndex":0}}'
            : answer(text),
        ),
    });
    await expect(readA1(page)).rejects.toMatchObject({ name: 'RichApi.Error', code: 'ItemNotFound', message: 'Gone.' });
  });

  it('that the host refuses as a whole is refused by the transport', async () => {
    const { page } = await start({
      execute: (text) =>
        Promise.resolve(text.includes('GetActiveWorksheet') ? { refused: 'ActivityLimitReached' } : answer(text)),
    });
    await expect(readA1(page)).rejects.toMatchObject({ code: 'ActivityLimitReached' });
  });

  it('refused for a reason that the transport has no number for is a general exception', async () => {
    const { page } = await start({
      execute: (text) => Promise.resolve(text.includes('GetActiveWorksheet') ? { refused: 'Other' } : answer(text)),
    });
    await expect(readA1(page)).rejects.toMatchObject({ code: 'GeneralException' });
  });

  it('that the host cannot carry out at all ends in an error and leaves the channel working', async () => {
    let broken = true;
    const { page } = await start({
      execute: (text) => {
        if (!broken || !text.includes('GetActiveWorksheet')) return Promise.resolve(answer(text));
        broken = false;
        return Promise.reject(new Error('a mistake in the host'));
      },
    });
    await expect(readA1(page)).rejects.toMatchObject({ code: 'GeneralException' });
    expect(await readA1(page)).toEqual([[42]]);
  });
});

describe('a fault of the transport', () => {
  const codes = Object.keys(transportCodes) as (keyof typeof transportCodes)[];

  it.each(codes)('%s reaches the add-in by its name', async (code) => {
    const { page, channel } = await start();
    channel.fail({ code });
    await expect(readA1(page)).rejects.toMatchObject({ code });
    expect(await readA1(page)).toEqual([[42]]);
  });

  it('waits for the batch that it is meant for and fails as many as it is told', async () => {
    const { page, channel } = await start();
    channel.fail({ code: 'ActivityLimitReached', after: 1, times: 2 });
    const outcomes = [];
    for (let turn = 0; turn < 4; turn += 1) {
      outcomes.push(
        await readA1(page).then(
          () => 'fine',
          (error: unknown) => (error as { code: string }).code,
        ),
      );
    }
    expect(outcomes).toEqual(['fine', 'ActivityLimitReached', 'ActivityLimitReached', 'fine']);
  });

  it('can lose the answer of a batch that was carried out', async () => {
    const { page, channel, sent } = await start();
    const before = sent.length;
    channel.fail({ code: 'ResponsePayloadSizeLimitExceeded', applied: true });
    await expect(readA1(page)).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    expect(sent.length).toBeGreaterThan(before);
  });

  it('does not reach the host otherwise', async () => {
    const { page, channel, sent } = await start();
    const before = sent.filter((text) => text.includes('GetActiveWorksheet')).length;
    channel.fail({ code: 'InvalidOrTimedOutSession' });
    await expect(readA1(page)).rejects.toMatchObject({ code: 'InvalidOrTimedOutSession' });
    expect(sent.filter((text) => text.includes('GetActiveWorksheet'))).toHaveLength(before);
  });

  it('is forgotten when the faults are cleared', async () => {
    const { page, channel } = await start();
    channel.fail({ code: 'AccessDenied', times: 9 });
    channel.clearFaults();
    expect(await readA1(page)).toEqual([[42]]);
  });
});

describe('an event of the workbook', () => {
  it('reaches the handler of the sheet', async () => {
    const { page, channel } = await start();
    const heard = new Promise<string>((resolve) => {
      void page.excel().run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.onChanged.add((event) => {
          resolve(event.address);
          return Promise.resolve();
        });
        await context.sync();
        channel.push([
          {
            messageCategory: 65536,
            messageType: 10,
            targetId: 'Workbook',
            message: JSON.stringify({ address: 'C7', changeType: 'RangeEdited', worksheetId: '{1}', source: 'Local' }),
          },
        ]);
      });
    });
    expect(await heard).toBe('C7');
  });

  it('is not sent to a page that did not ask for any', () => {
    const posted: string[] = [];
    const channel = openChannel({
      frame: frame(),
      port: { post: (text) => posted.push(text), listen: () => () => undefined },
      execute: () => Promise.resolve('{}'),
    });
    channel.push([{ messageCategory: 65536, messageType: 10, targetId: 'Workbook', message: '{}' }]);
    channel.pushSettingsChanged();
    expect(posted).toEqual([]);
  });
});

describe('settings', () => {
  function save(page: Page): Promise<unknown> {
    return new Promise((resolve) => {
      page.office.context.document.settings.saveAsync(resolve);
    });
  }

  it('are there from the start and are saved as a whole', async () => {
    const settings = settingsInMemory([['column', '"Lot"']]);
    let saves = 0;
    const { page } = await start({ settings, onSettingsSaved: () => (saves += 1) });
    const own = page.office.context.document.settings;
    expect(own.get('column')).toBe('Lot');
    own.set('row', 7);
    await save(page);
    expect(settings.read()).toEqual([
      ['column', '"Lot"'],
      ['row', '7'],
    ]);
    expect(saves).toBe(1);
  });

  it('of a colleague are heard of and fetched again', async () => {
    const settings = settingsInMemory([['column', '"Lot"']]);
    const { page, channel } = await start({ settings });
    const own = page.office.context.document.settings;
    const heard = new Promise((resolve) => {
      own.addHandlerAsync(page.office.EventType.SettingsChanged, resolve, () => {
        settings.write([['column', '"Bag"']]);
        channel.pushSettingsChanged();
      });
    });
    await heard;
    await new Promise((resolve) => {
      own.refreshAsync(resolve);
    });
    expect(own.get('column')).toBe('Bag');
  });
});

describe('a ribbon command', () => {
  it('runs the function that the page associated and ends when the function says so', async () => {
    const { page, channel } = await start();
    const sources: string[] = [];
    page.office.actions.associate('writeNote', (event: Office.AddinCommands.Event) => {
      sources.push(event.source.id);
      event.completed();
    });
    const outcome = await channel.runCommand('WriteNote', 'writeNote');
    expect(outcome.status).toBe(0);
    expect(sources).toEqual(['WriteNote']);
  });

  it('clicked twice runs twice, each ending by itself', async () => {
    const { page, channel } = await start();
    const events: Office.AddinCommands.Event[] = [];
    page.globals['writeNote'] = (event: Office.AddinCommands.Event) => {
      events.push(event);
      // The second click ends before the first.
      if (events.length === 2) for (const one of events.reverse()) one.completed();
    };
    const outcomes = await Promise.all([
      channel.runCommand('WriteNote', 'writeNote'),
      channel.runCommand('WriteNote', 'writeNote'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([0, 0]);
  });

  it('waits for a page that is still loading', async () => {
    const at = frame();
    const page = openPage(at);
    pages.push(page);
    const channel = openChannel({ frame: at, port: page.port, execute: (text) => Promise.resolve(answer(text)) });
    const running = channel.runCommand('WriteNote', 'writeNote');
    page.globals['writeNote'] = (event: Office.AddinCommands.Event) => {
      event.completed();
    };
    await page.office.onReady();
    expect((await running).status).toBe(0);
  });

  it('that the page does not know ends with a code of its own', async () => {
    const { channel } = await start();
    expect((await channel.runCommand('Nothing', 'nothing')).status).toBe(11101);
  });
});

describe('the rest of the wire', () => {
  it('hears which page the add-in is at', async () => {
    const heard: [number, unknown][] = [];
    await start({ onNotified: (action, detail) => heard.push([action, detail]) });
    expect(heard).toContainEqual([21, 'https://localhost:3000']);
  });

  it('answers a method that it does not know with "not supported"', async () => {
    const { page } = await start();
    const result = await new Promise<Office.AsyncResult<unknown>>((resolve) => {
      page.office.context.document.getSelectedDataAsync(page.office.CoercionType.Text, resolve);
    });
    expect([result.status, result.error.code]).toEqual(['failed', 5000]);
  });

  it('hears nothing after it is closed', async () => {
    const { channel, page, sent } = await start();
    channel.close();
    const before = sent.length;
    void readA1(page);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent).toHaveLength(before);
  });

  it('gives no ear to another conversation or to what is no message', () => {
    let say: (text: string) => void = () => undefined;
    const posted: string[] = [];
    openChannel({
      frame: frame(),
      port: {
        post: (text) => posted.push(text),
        listen: (onText) => {
          say = onText;
          return () => undefined;
        },
      },
      execute: () => Promise.resolve('{}'),
    });
    say('not JSON');
    say('{"_messageType":1}');
    say('{"_messageType":0,"_actionName":"executeMethod","_actionType":9,"_conversationId":"c","_correlationId":1}');
    say(
      '{"_messageType":0,"_actionName":"executeMethod","_actionType":0,"_conversationId":"other","_correlationId":1}',
    );
    expect(posted).toEqual([]);
  });
});
