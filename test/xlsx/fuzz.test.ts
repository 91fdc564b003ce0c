/** Whatever is done to a workbook's bytes: it is read, or refused with a sentence, and soon. */
import fc from 'fast-check';
import { readZip, readEntryWhole } from '../../src/xlsx/zip';
import { describeCorpus } from '../support/corpus';
import { readAll, refusalOf } from './support/book';
import { richFiles } from './support/rich';
import { join, utf8, zipOf, zipOfEntries, type Files } from './support/zip';

/** Far more than any of these small files takes, far less than a person waits. */
const longestMs = 3000;

/** A change to bytes. Places are fractions of the whole, so that they suit any length. */
interface Damage {
  readonly kind: 'flip' | 'cut' | 'repeat' | 'insert' | 'end';
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** What breaks readers of XML and of numbers. */
const poison = [
  '<', '>', '&', '"', '&#0;', '&#x110000;', '&amp', ']]>', '<![CDATA[', '<!--', '<?', '<!DOCTYPE a>', '</', '/>', '\u0000', '\ufeff', 'A1:XFD1048576',
  '99999999999999999999', '-1', '1e999', 'NaN', '<c><v>1</v></c>', '<row r="1048576"/>', '<c r="XFD1048576"><v>1</v></c>', ' xmlns="u"', ' t="s"', '_x000D_',
  '<f t="array" ref="A1:XFD1048576">1</f>', '<sheetData>', '../../../..', '%', '\\',
]; // prettier-ignore

const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('flip' as const, 'cut' as const, 'repeat' as const, 'insert' as const, 'end' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 400 })),
    bytes: fc.oneof(fc.constantFrom(...poison).map(utf8), fc.uint8Array({ minLength: 1, maxLength: 6 })),
  }),
  { minLength: 1, maxLength: 4 },
);

function damaged(bytes: Uint8Array, all: readonly Damage[]): Uint8Array {
  return all.reduce((current, { kind, at, length, bytes: inserted }) => {
    const from = Math.floor(at * current.length);
    const before = current.subarray(0, from);
    const behind = current.subarray(from + length);
    if (kind === 'cut') return join([before, behind]);
    if (kind === 'end') return before;
    if (kind === 'repeat') return join([before, current.subarray(from, from + length), current.subarray(from)]);
    return kind === 'flip' ? join([before, inserted, current.subarray(from + inserted.length)]) : join([before, inserted, current.subarray(from)]);
  }, bytes); // prettier-ignore
}

/** Reads, and says how it went; what is thrown beside a WorkbookError is thrown on. */
function survives(bytes: Uint8Array): boolean {
  const start = performance.now();
  refusalOf(bytes);
  return performance.now() - start < longestMs;
}

/** Damages one of the parts, and packs them again without a flaw. */
function survivesInside(files: Files, pick: number, all: readonly Damage[]): boolean {
  const entries = Object.entries(files);
  const chosen = Math.min(entries.length - 1, Math.floor(pick * entries.length));
  const changed = entries.map(([name, content], index) => {
    const bytes = typeof content === 'string' ? utf8(content) : content;
    return [name, index === chosen ? damaged(bytes, all) : bytes] as const;
  });
  // Stored, because packing is what would take most of the time.
  const stored = Object.fromEntries(entries.map(([name]) => [name, { stored: true }]));
  return survives(zipOfEntries(changed, stored));
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

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
