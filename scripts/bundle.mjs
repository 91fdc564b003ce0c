// One bundling recipe for everything that runs under Node: the command line from a checkout, the scripts, the bench and dist/.
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Root of the repository, absolute. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles a TypeScript entry, its packages included, to one CommonJS file for Node 20.
 *
 * @param {string} entry the entry file, relative to the root of the repository
 * @param {import('esbuild').BuildOptions} options what differs from the common recipe
 */
export function bundle(entry, options) {
  buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
    ...options,
  });
}
