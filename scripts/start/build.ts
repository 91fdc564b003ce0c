/** Builds what `npm start` serves, where it is not there or older than what it is made from. */
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { builds, stateOf } from './fresh.mjs';
import { type Ending, runQuietly } from './run-quietly';

type Name = keyof typeof builds;

/** How each is built: as it is hosted, but for the address, and without the time that making it small takes. */
const ways: Readonly<Record<Name, readonly string[]>> = {
  web: ['--config', 'webpack.config.mjs', '--mode', 'production', '--env', 'local'],
  workbench: ['--config', 'webpack.config.workbench.mjs', '--mode', 'production'],
};

/** What has to be built. */
export function staleBuilds(root: string): readonly Name[] {
  const all: readonly Name[] = ['web', 'workbench'];
  return all.filter((name) => stateOf(root, builds[name]) !== 'fresh');
}

/** A build that failed, and what it said. */
export interface BuildTrouble {
  readonly name: string;
  readonly said: string;
}

/** Builds them side by side, so that two cores have something to do. Gives those that failed. */
export async function build(
  root: string,
  names: readonly Name[],
  signal: AbortSignal,
): Promise<readonly BuildTrouble[]> {
  const began = new Date();
  const endings = await Promise.all(names.map(async (name) => ({ name, ...(await built(root, name, signal)) })));
  const failed = endings.filter(({ status }) => status !== 0);
  for (const { name, status } of endings) {
    // What was changed during the build may not be in it.
    if (status === 0) utimesSync(join(root, builds[name].page), began, began);
  }
  return failed.map(({ name, said }) => ({ name: `dist/${name}`, said }));
}

function built(root: string, name: Name, signal: AbortSignal): Promise<Ending> {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  return runQuietly([process.execPath, webpack, '--stats', 'errors-only', ...ways[name]], { cwd: root, signal });
}
