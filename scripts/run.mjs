// Runs a TypeScript program of this repository: node scripts/run.mjs ENTRY.ts [ARGUMENTS...]
// It is bundled first (about 30 ms), so that a run costs no transform per file and the memory it takes is its own.
import { renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { bundle, root } from './bundle.mjs';

const entry = process.argv[2];
if (entry === undefined) {
  process.stderr.write('Name the TypeScript file to run: node scripts/run.mjs ENTRY.ts\n');
  process.exit(2);
}

const folder = join(root, 'node_modules', '.cache', 'held-split');
const program = join(folder, `${entry.replaceAll(/[^\w-]/g, '_')}.cjs`);

// Two runs at once must never load a half-written file, so it appears under its name only when it is whole.
const whole = `${program}.${process.pid}`;
// `open` has programs of its own beside it, which it finds only where it is installed.
bundle(entry, { outfile: whole, sourcemap: 'inline', external: ['open'] });
renameSync(whole, program);

process.setSourceMapsEnabled(true);
process.argv.splice(1, 2, program);
createRequire(import.meta.url)(program);
