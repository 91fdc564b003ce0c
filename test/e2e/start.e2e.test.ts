/** `npm start` whole: the program of this checkout, its own words, and what a browser finds at the address that it prints. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { portIn, start } from '../start/support/run';
import { startBrowser } from './support/browser';
import { paneOf } from './support/desk';

const root = join(__dirname, '../..');
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

it('leads from the printed address to a checked sample, and nothing is asked of anybody but this machine', async () => {
  const { child, until, ended } = start(root, '--port', '0');
  const said = await until('Ctrl+C');
  // The pages are built before these tests, and are not built again.
  expect(said).toMatch(/^Held Split is at /);
  const origin = `https://localhost:${portIn(said)}`;

  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) complaints.push(`asked for ${url}`);
  });
  await page.goto(`${origin}/`);
  await page.getByRole('button', { name: 'Check split' }).click();
  const pane = await paneOf(page);
  await pane.getByRole('heading', { level: 1, name: 'The order line can be released.', exact: true }).waitFor();
  await context.close();
  expect(complaints).toEqual([]);

  child.kill('SIGINT');
  expect(await ended).toMatchObject({ status: 0, complained: '' });
});
