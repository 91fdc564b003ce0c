// Finds a browser: an installed one where there is one, else the Chromium that npm brought.
import { accessSync, constants } from 'node:fs';
import process from 'node:process';

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a browser; `BROWSER_PATH` names another one. It is left there for whoever starts it. */
export async function findBrowser() {
  const path = process.env['BROWSER_PATH'] ?? installed.find(runs) ?? (await brought());
  process.env['BROWSER_PATH'] = path;
  return path;
}

async function brought() {
  // Told before the package is loaded, it unpacks the libraries that a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
