/** Real workbooks, which are kept beside the repository and not in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../../shared/corpus');

/** A workbook of the corpus. */
export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Describes tests over the workbooks of the corpus. Where it is absent they are skipped; in CI that is a failure. */
export function describeCorpus(title: string, body: (files: readonly CorpusFile[]) => void): void {
  if (existsSync(folder)) {
    const names = readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name));
    describe(title, () => {
      body(names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })));
    });
  } else if (process.env['CI'] === undefined) {
    describe.skip(`${title} (../shared/corpus is not there)`, () => {
      it.todo('reads the corpus');
    });
  } else {
    it(`${title}: the corpus is there`, () => {
      expect(existsSync(folder)).toBe(true);
    });
  }
}
