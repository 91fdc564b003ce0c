// Runs once before the end-to-end tests: they need a browser, and drive the pages as built.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';

const root = join(import.meta.dirname, '../../..');

/** @param {string} folder */
function newest(folder) {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return Math.max(
    ...files.filter((file) => file.isFile()).map((file) => statSync(join(file.parentPath, file.name)).mtimeMs),
  );
}

/** @throws an Error with one sentence, if the pages are not built or are older than their sources */
export default async function setup() {
  const page = join(root, 'dist/web/taskpane.html');
  if (!existsSync(page)) throw new Error('The pages are not built: run "npm run build" first.');
  const sources = ['src/domain', 'src/workbook', 'src/excel', 'src/taskpane', 'src/commands'];
  if (Math.max(...sources.map(newest)) > statSync(page).mtimeMs) {
    throw new Error('The pages are older than their sources: run "npm run build" first.');
  }
  await findBrowser();
}
