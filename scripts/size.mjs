// Fails when the pane loads too much before it can be used: all scripts and styles that dist/web/taskpane.html names,
// gzipped one by one as a host sends them. Chunks that are loaded when needed are not among them, nor is Office.js.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { root } from './bundle.mjs';

/** 130 kB of 1000 bytes. */
const LIMIT = 130_000;

const page = process.argv[2] ?? join(root, 'dist', 'web', 'taskpane.html');
const html = readFileSync(page, 'utf8');
const links = [
  ...html.matchAll(/<script\b[^>]*\bsrc="?([^\s">]+)/g),
  ...html.matchAll(/<link\b[^>]*\bhref="?([^\s">]+\.css)/g),
].flatMap(([, link]) => (link === undefined || link.startsWith('https:') ? [] : [link]));

if (links.length === 0) {
  process.stderr.write(`${page} loads no script: build first, with "npm run build".\n`);
  process.exit(1);
}

const sizes = links.map((link) => ({
  link,
  size: gzipSync(readFileSync(join(dirname(page), link)), { level: 9 }).length,
}));
const total = sizes.reduce((sum, { size }) => sum + size, 0);
const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;

for (const { link, size } of sizes) process.stdout.write(`${kB(size)}  ${link}\n`);
process.stdout.write(`${kB(total)}  first load of the pane, gzip; at most ${kB(LIMIT).trim()}\n`);
if (total > LIMIT) {
  process.stderr.write(
    'The pane loads too much at first. Import what it does not need for the first check when it is needed.\n',
  );
  process.exit(1);
}
