/** Writes the sample workbooks to assets/samples. Run twice, it writes the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSamples } from './samples';

const folder = join('assets', 'samples');
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of makeSamples()) {
  writeFileSync(join(folder, name), bytes);
  process.stdout.write(`${join(folder, name)}: ${String(bytes.length)} bytes\n`);
}
