// Whether what was built is newer than all that it was built from. For `npm start`, which then need not build it again, and for the
// end-to-end tests, which must not test what was.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const recipe = ['scripts/babel.mjs', 'scripts/web', 'package.json', 'package-lock.json'];

/**
 * What is built: the page that stands for the whole of it, written anew by each build, and what it comes from.
 *
 * @typedef {object} Build
 * @property {string} page
 * @property {readonly string[]} sources files, and folders with everything in them
 */

/** @satisfies {Readonly<Record<string, Build>>} */
export const builds = {
  web: {
    page: 'dist/web/taskpane.html',
    sources: [
      ...['domain', 'workbook', 'excel', 'taskpane', 'commands'].map((layer) => `src/${layer}`),
      ...['assets', 'docs/rules', 'manifest.xml', 'webpack.config.mjs'],
      ...recipe,
    ],
  },
  workbench: {
    page: 'dist/workbench/index.html',
    sources: [
      ...['domain', 'workbook', 'xlsx', 'excel', 'workbench'].map((layer) => `src/${layer}`),
      'webpack.config.workbench.mjs',
      ...recipe,
    ],
  },
};

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/**
 * When a file, or anything in a folder, was changed last. A folder counts itself: that tells of what was taken out of it.
 *
 * @param {string} path
 */
function newest(path) {
  const own = changedAt(path) ?? 0;
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return own;
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return inside.reduce((latest, name) => Math.max(latest, changedAt(join(path, name)) ?? 0), own);
}

/**
 * @param {string} root of the repository
 * @param {Build} build
 * @returns {'missing' | 'stale' | 'fresh'}
 */
export function stateOf(root, { page, sources }) {
  const built = changedAt(join(root, page));
  if (built === null) return 'missing';
  return sources.some((source) => newest(join(root, source)) > built) ? 'stale' : 'fresh';
}
