/** Whatever is done to a workbook's bytes: it is read, or refused with a sentence, and soon. */
import fc from 'fast-check';
import { readZip, readEntryWhole } from '../../src/xlsx/zip';
import { describeCorpus } from '../support/corpus';
import { readAll, refusalOf } from './support/book';
import { damaged, damagedInside, damages, share, type Damage } from './support/damage';
import { richFiles } from './support/rich';
import { join, zipOf, type Files } from './support/zip';

/** Far more than any of these small files takes, far less than a person waits. */
const longestMs = 3000;

/** Reads, and says how it went; what is thrown beside a WorkbookError is thrown on. */
function survives(bytes: Uint8Array): boolean {
  const start = performance.now();
  refusalOf(bytes);
  return performance.now() - start < longestMs;
}

/** Damages one of the parts. */
function survivesInside(files: Files, pick: number, all: readonly Damage[]): boolean {
  return survives(damagedInside(files, pick, all));
}

describe('a damaged workbook', () => {
  const rich = zipOf(richFiles);

  it('is whole before it is damaged', () => {
    expect(readAll(rich).sheets[0]?.columns).toHaveLength(5);
  });

  it('is read or refused, when bytes of the archive are damaged', () => {
    fc.assert(
      fc.property(damages, (all) => survives(damaged(rich, all))),
      { numRuns: 400 },
    );
  });

  it('is read or refused, when a part within it is damaged', () => {
    fc.assert(
      fc.property(share, damages, (pick, all) => survivesInside(richFiles, pick, all)),
      { numRuns: 800 },
    );
  });

  it('is read or refused, when its sheet is damaged', () => {
    const sheet = Object.keys(richFiles).indexOf('xl/worksheets/sheet1.xml') / Object.keys(richFiles).length;
    fc.assert(
      fc.property(damages, (all) => survivesInside(richFiles, sheet + 0.001, all)),
      { numRuns: 800 },
    );
  });
});

describe('bytes of no workbook', () => {
  it('are refused, whatever they are', () => {
    const heads = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    );
    fc.assert(
      fc.property(heads, fc.uint8Array({ maxLength: 2000 }), (head, bytes) => refusalOf(join([Uint8Array.from(head), bytes])) !== null),
      { numRuns: 500 },
    ); // prettier-ignore
  });
});

describeCorpus('damaged workbooks of the corpus', (files) => {
  const small = files.filter((file) => file.bytes.length < 20_000);

  it('are read or refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...small), fc.boolean(), share, damages, (file, isInside, pick, all) => {
        if (!isInside) return survives(damaged(file.bytes, all));
        const parts = Object.fromEntries(readZip(file.bytes).map((entry) => [entry.name, readEntryWhole(entry)]));
        return survivesInside(parts, pick, all);
      }),
      { numRuns: 300 },
    );
  });
});
