/** Files that are opened and saved again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openModel } from '../../../src/workbench/model';
import { describeCorpus } from '../../support/corpus';

const SAMPLES = join(__dirname, '../../../assets/samples');

describe('a workbook that nobody changed', () => {
  it.each(readdirSync(SAMPLES))('is saved byte for byte as it was: %s', (name) => {
    const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
    const model = openModel(bytes, name);
    expect(model.isChanged).toBe(false);
    expect(model.save()).toBe(bytes);
  });
});

describeCorpus('workbooks of other programs', (files) => {
  it.each(files)('opens and is saved as it was: $name', ({ name, bytes }) => {
    const model = openModel(bytes, name);
    expect(model.sheets.length).toBeGreaterThan(0);
    expect(Buffer.from(model.save()).equals(bytes)).toBe(true);
  });
});
