/** Scripts of test pages, bundled for a browser. */
import { build } from 'esbuild';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** One TypeScript entry of this repository as one script. */
export async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    logLevel: 'warning',
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error(`${entry} gave no script.`);
  return script.text;
}
