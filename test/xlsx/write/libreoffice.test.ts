/** LibreOffice as a judge: it opens what we write and shows the values that we meant. Skipped where it is not installed. */
import { read, utils, type WorkBook } from '@e965/xlsx';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { applyPlan, openWorkbook } from '../../../src/xlsx';
import { describeCorpus } from '../../support/corpus';
import { HEADERS, HELD, injectHeldSheet, ROWS } from '../support/inject';
import { DANGEROUS, OWN_HEADERS, WRITTEN, writePlan } from '../support/plans';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;

function rowsOf(book: WorkBook, sheet: string): unknown[][] {
  const found = book.Sheets[sheet];
  if (found === undefined) return [];
  return utils
    .sheet_to_json(found, { header: 1, raw: true, defval: null, blankrows: true })
    .map((row: unknown) => (Array.isArray(row) ? [...(row as unknown[])] : []));
}

if (isInstalled) {
  describeCorpus('LibreOffice opens what we write', (files) => {
    const folder = mkdtempSync(join(tmpdir(), 'held-split-office-'));

    beforeAll(() => {
      for (const { name, bytes } of files) {
        const injected = injectHeldSheet(bytes, 'range');
        writeFileSync(join(folder, name), applyPlan(openWorkbook(injected, name), writePlan('range')));
      }
      const profile = pathToFileURL(join(folder, 'profile')).href;
      const names = files.map(({ name }) => join(folder, name));
      const target = join(folder, 'saved');
      spawnSync('soffice', [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        target,
        ...names,
      ]);
    }, 300_000);

    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(files)('$name', ({ name }) => {
      const book = read(readFileSync(join(folder, 'saved', name.replace(/\.\w+$/, '.xlsx'))));
      const held = rowsOf(book, HELD.name)
        .slice(2, 3 + ROWS.length)
        .map((row) => row.slice(0, HEADERS.length + 2));
      expect(held).toEqual([
        [...HEADERS, ...OWN_HEADERS],
        ...ROWS.map((row, index) => [...row, ...(WRITTEN[index] ?? [])]),
      ]);
      // LibreOffice keeps a truth value as a formula, and does not calculate where the workbook says not to.
      expect(
        rowsOf(book, 'Split Summary')
          .slice(2, 5)
          .map((row) => row.slice(0, 3)),
      ).toEqual([
        ['PO', 'Remaining', 'Share'],
        ['4711', 60, 0.25],
        ['=4712', expect.anything(), 1],
      ]);
      const texts = rowsOf(book, 'Release Note')
        .slice(2, 2 + DANGEROUS.length)
        .map((row) => row[1]);
      // Control characters are all that LibreOffice does not keep.
      expect(texts.map((text) => String(text).replace('\u0007', ''))).toEqual(
        DANGEROUS.map((text) => text.replace('\u0007', '')),
      );
    });
  });
} else {
  describe.skip('LibreOffice opens what we write (soffice is not installed)', () => {
    it.todo('opens the corpus');
  });
}
