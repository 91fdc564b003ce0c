/** The page of the stand-in Excel as `npm start` serves it, and what a newcomer does there, by roles and names alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { generate } from 'selfsigned';
import { read, type WorkBook } from '@e965/xlsx';
import { serve, type Server } from '../../../scripts/start/server';
import { siteOf } from '../../../scripts/start/site';
import { startBrowser } from './browser';
import { paneOf } from './desk';

const root = join(__dirname, '../../..');

/** How the page is looked at. */
export interface Sight {
  readonly width?: number;
  readonly height?: number;
}

/** The page at work. */
export interface Workbench {
  readonly page: Page;
  /** The document of the pane; {@link openPane} puts it there. */
  pane: Frame;
}

/** What the tests of one file open. */
export interface WorkbenchRoom {
  /** Opens the page with a sample in it, and waits until it shows. */
  open(sample: string, sight?: Sight): Promise<Workbench>;
}

interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/**
 * The server and the browser for a file of tests. What a test opened is closed behind it, and the test fails where anything was
 * said in the console, or asked of anybody but this machine.
 */
export function workbenchRoom(): WorkbenchRoom {
  let server: Server;
  let browser: Browser;
  const opened: Opened[] = [];
  beforeAll(async () => {
    const keys = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' });
    server = await serve(siteOf(root, 'https://localhost:3000/'), { key: keys.private, cert: keys.cert }, 0);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(async () => {
    const all = opened.splice(0);
    await Promise.all(all.map(({ page }) => page.context().close()));
    expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  return {
    open: async (sample, { width = 1440, height = 900 } = {}) => {
      const one = await openPage(browser, server.origin, { width, height });
      opened.push(one);
      const { page } = one;
      await page.goto(`${server.origin}/?sample=${sample}`);
      await page.getByText(sample, { exact: true }).first().waitFor();
      return { page, pane: page.mainFrame() };
    },
  };
}

async function openPage(
  browser: Browser,
  origin: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Opened> {
  const complaints: string[] = [];
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'UTC',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) complaints.push(`asked for ${url}`);
  });
  return { page, complaints };
}

/** Chooses "Check split" on the ribbon, and waits for the pane. */
export async function checkSplit(bench: Workbench): Promise<void> {
  await bench.page.getByRole('button', { name: 'Check split' }).click();
  bench.pane = await paneOf(bench.page);
}

/** Waits until the first sentence of the pane is this. */
export async function answers({ pane }: Workbench, sentence: string | RegExp): Promise<void> {
  await pane.getByRole('heading', { level: 1, name: sentence, exact: typeof sentence === 'string' }).waitFor();
}

/** A cell of the sheet that is shown. */
export function cell({ page }: Workbench, address: string): Locator {
  return page.locator(`[role="gridcell"][data-cell="${address}"]`);
}

/** The cell that typing goes to, as the name box says. */
export async function activeCell({ page }: Workbench): Promise<string> {
  return page.getByLabel('Name box').inputValue();
}

/** Types into a cell as a person does: click, type, Enter. */
export async function typeInto(bench: Workbench, address: string, text: string): Promise<void> {
  await cell(bench, address).click();
  await bench.page.keyboard.type(text);
  await bench.page.keyboard.press('Enter');
}

/** Goes to a sheet by its tab. */
export async function goToSheet({ page }: Workbench, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('grid', { name: new RegExp(name) }).waitFor();
}

/** Opens a file through the File menu, and waits until its name is in the title. */
export async function openFile({ page }: Workbench, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: /^Open/ }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByRole('banner').getByText(name, { exact: true }).waitFor();
}

/** Saves through the File menu, and gives the file. A read-only one is saved as a copy; then `name` is needed. */
export async function saveFile({ page }: Workbench, name?: string): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Save(?! as)/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as' });
  const first = await Promise.race([download, dialog.waitFor({ timeout: 0 }).then(() => null)]);
  if (first === null) {
    // A read-only workbook is saved under another name only.
    await dialog.getByLabel('File name').fill(`copy-${name ?? ''}`);
    await dialog.getByRole('button', { name: 'Save' }).click();
  }
  return new Uint8Array(readFileSync(await (await download).path()));
}

/** A workbook as an independent program reads it. */
export function readIndependently(bytes: Uint8Array): WorkBook {
  return read(bytes, { type: 'array', cellFormula: true });
}

/** All texts of a sheet, row by row, as an independent program reads them. */
export function textsOf(book: WorkBook, sheet: string): readonly string[] {
  return Object.entries(book.Sheets[sheet] ?? {}).flatMap(([address, one]: [string, { v?: unknown }]) =>
    address.startsWith('!') ? [] : [String(one.v)],
  );
}
