/**
 * The tests of ledger, verdict and rules as one file, for the mutation run: what they test is loaded once per mutant instead of
 * once per file.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

for (const folder of ['', 'rules']) {
  const path = join(__dirname, '../domain', folder);
  for (const name of readdirSync(path).sort()) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is only known now
    if (name.endsWith('.test.ts')) describe(name, () => void require(join(path, name)));
  }
}
