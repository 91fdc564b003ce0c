/** A browser to drive. */
import { type Browser, chromium } from 'playwright-core';

// Those that `@sparticuz/chromium` recommends for its own surroundings have `--single-process`, which breaks frames.
const bare = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that `BROWSER_PATH` names; whatever runs these tests has set it by `find-browser.mjs`. */
export function startBrowser(): Promise<Browser> {
  const path = process.env['BROWSER_PATH'];
  if (path === undefined) throw new Error('No browser was found: run the tests by "npm run e2e".');
  return chromium.launch({ executablePath: path, args: bare });
}
