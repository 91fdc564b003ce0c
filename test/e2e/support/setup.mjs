// Runs once before the end-to-end tests: they need a browser, and drive the pages as built.
import { join } from 'node:path';
import { builds, stateOf } from '../../../scripts/start/fresh.mjs';
import { findBrowser } from './find-browser.mjs';

const root = join(import.meta.dirname, '../../..');

const commands = { web: 'npm run build', workbench: 'npm run build:workbench' };

/** @throws an Error with one sentence, if the pages are not built or are older than their sources */
export default async function setup() {
  for (const name of /** @type {const} */ (['web', 'workbench'])) {
    const state = stateOf(root, builds[name]);
    const what = { missing: 'not built', stale: 'older than what it is made from', fresh: null }[state];
    if (what !== null) throw new Error(`dist/${name} is ${what}: run "${commands[name]}" first.`);
  }
  await findBrowser();
}
