// Bundles the command line to dist/held-split.cjs, the file that `held-split` runs once the package is installed.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { bundle, root } from './bundle.mjs';

const program = join(root, 'dist', 'held-split.cjs');
bundle('src/cli/main.ts', { outfile: program, minify: true, banner: { js: '#!/usr/bin/env node' } });
chmodSync(program, 0o755);
process.stdout.write('Built dist/held-split.cjs.\n');
