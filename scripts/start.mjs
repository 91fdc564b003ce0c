// `npm start`: the stand-in Excel with the add-in in its pane, at one address on this machine. The program is scripts/start/main.ts;
// this file says what is missing where it cannot run at all.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname ?? '.', '..');

/** @returns {string | null} one sentence, or null where all is there */
function missing() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    return `Held Split needs Node.js 20 or later, and this is ${process.versions.node}. Get it from https://nodejs.org.`;
  }
  if (!existsSync(join(root, 'node_modules', 'webpack'))) {
    return 'The packages are not installed yet. Run "npm ci" once, then "npm start".';
  }
  return null;
}

const sentence = missing();
if (sentence === null) {
  process.argv.splice(2, 0, 'scripts/start/main.ts');
  await import('./run.mjs');
} else {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
