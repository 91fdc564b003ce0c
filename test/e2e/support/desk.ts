/** A desk to test at: the browser, the stand-in Excel with a workbook open, and the pane beside it. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { Opening } from '../host-page';
import { startBrowser } from './browser';
import { bundled } from './bundle';
import { serve, type Server } from './server';

const root = join(__dirname, '../../..');
const officeFolder = join(root, 'node_modules/@microsoft/office-js/dist');
const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const hostPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Stand-in Excel</title>
<link rel="icon" href="data:,">
<style>
html, body, main { margin: 0; height: 100% }
iframe { display: block; border: 0; width: 100%; height: 100% }
iframe[hidden] { display: none }
</style>
</head>
<body><main></main><script src="/host-page.js"></script></body>
</html>`;

/** A page of an add-in with nothing in it but Office.js. */
const barePage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Bare</title>
<script src="${officeAddress}office.js"></script>
</head>
<body></body>
</html>`;

interface Room {
  readonly server: Server;
  readonly browser: Browser;
  close(): Promise<void>;
}

async function openRoom(): Promise<Room> {
  const server = await serve(
    [
      { path: '/web/', folder: 'dist/web', hosted: true },
      { path: '/samples/', folder: 'assets/samples' },
    ],
    {
      '/': { type: 'text/html; charset=utf-8', text: hostPage },
      '/bare.html': { type: 'text/html; charset=utf-8', text: barePage },
      '/host-page.js': { type: 'text/javascript; charset=utf-8', text: await bundled('test/e2e/host-page.ts') },
    },
  );
  const browser = await startBrowser();
  return {
    server,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** How the pane is looked at. */
export interface Sight {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

/** A pane at work. */
export interface Desk {
  readonly page: Page;
  /** The document of the pane. */
  readonly pane: Frame;
  /** Keeps a picture of the whole pane under reports/e2e. */
  picture(name: string): Promise<void>;
}

/** Answers the address of Office.js from `node_modules`, and refuses whatever is neither that nor the server. */
export async function answerOffice(context: BrowserContext, origin: string, complaints: string[]): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith(officeAddress)) {
      const file = new URL(url).pathname.slice('/lib/1/hosted/'.length).toLowerCase();
      await route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(officeFolder, file)) });
    } else if (url.startsWith(`${origin}/`)) {
      await route.continue();
    } else {
      complaints.push(`asked for ${url}`);
      await route.abort();
    }
  });
}

/** What the tests of one file open. */
export interface TestRoom {
  /** Opens a page of the stand-in Excel; the pane is not there yet. */
  openExcel(sight?: Sight): Promise<Page>;
  /** Opens a sample workbook with the pane beside it. */
  openDesk(sample: string, sight?: Sight & Opening): Promise<Desk>;
}

/**
 * The server and the browser for a file of tests: there before its first test and gone after its last. What a test opened is closed
 * behind it, and the test fails where any of that had something to complain of.
 */
export function testRoom(): TestRoom {
  let room: Room;
  const opened: Opened[] = [];
  const open = async (sight?: Sight): Promise<Page> => {
    const excel = await openExcel(room, sight);
    opened.push(excel);
    return excel.page;
  };
  beforeAll(async () => {
    room = await openRoom();
  });
  afterAll(async () => {
    await room.close();
  });
  afterEach(async () => {
    const all = opened.splice(0);
    await Promise.all(all.map(({ page }) => page.context().close()));
    expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  return { openExcel: open, openDesk: async (sample, sight = {}) => deskOf(await open(sight), sample, sight) };
}

/** A page, and what no run may have: console errors and warnings, uncaught errors, requests to anybody else. */
interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
}

async function openExcel(room: Room, sight: Sight = {}): Promise<Opened> {
  const { width = 420, height = 900, colorScheme = 'light', forcedColors = 'none' } = sight;
  const complaints: string[] = [];
  const context = await room.browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    colorScheme,
    forcedColors,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'UTC',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(15_000);
  await answerOffice(context, room.server.origin, complaints);
  const page = await context.newPage();
  page.on('console', (message) => {
    // Without telemetry Office.js has nothing to say, so not even a message of its own is let through.
    if (!['error', 'warning'].includes(message.type())) return;
    complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  await page.goto(`${room.server.origin}/`);
  return { page, complaints };
}

async function deskOf(page: Page, sample: string, sight: Sight & Opening): Promise<Desk> {
  const opening: Opening = {
    ...(sight.blank !== undefined && { blank: sight.blank }),
    ...(sight.readOnly !== undefined && { readOnly: sight.readOnly }),
    ...(sight.requirementSets !== undefined && { requirementSets: sight.requirementSets }),
  };
  await page.evaluate(
    async ([file, how]) => {
      await window.heldSplitTest.open(file, how);
      window.heldSplitTest.openPane();
    },
    [sample, opening] as const,
  );
  const pane = await paneOf(page);
  return {
    page,
    pane,
    picture: (name) => takePicture(page, pane, name),
  };
}

/** The pane's document, once its page has come. */
export async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[title="Held Split"]');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The pane has no document.');
  await frame.waitForLoadState('domcontentloaded');
  return frame;
}

async function takePicture(page: Page, pane: Frame, name: string): Promise<void> {
  const folder = join(root, 'reports/e2e');
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  // As tall as what is in it, so that nothing is out of the picture.
  const tall = await pane.evaluate(() => document.documentElement.scrollHeight);
  if (before !== null) await page.setViewportSize({ width: before.width, height: Math.min(Math.max(tall, 400), 6000) });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  if (before !== null) await page.setViewportSize(before);
}
