import fc from 'fast-check';
import { check, type Corrections } from '../../../src/domain/check';
import { messageOf, suggestionOf } from '../../../src/domain/messages';
import { FIELDS, type Finding } from '../../../src/domain/model';
import type { Outcome } from '../../../src/domain/outcome';
import type { Book, CellValue, Place } from '../../../src/domain/sheet';
import { sheetFromValues } from '../../../src/workbook/from-values';
import { textOf } from '../../../src/workbook/text';
import { arrangements, messyRows, render } from '../../support/arbitraries';
import { book } from '../../support/tables';
import { books, sheetsOfLongTexts } from './sheets';

/** Longer than any of these may take, on a busy machine. */
const HANGS = 20_000;

function timed(run: () => Outcome): Outcome {
  const start = performance.now();
  const outcome = run();
  expect(performance.now() - start).toBeLessThan(HANGS);
  return outcome;
}

function findingsOf(outcome: Outcome): readonly Finding[] {
  return outcome.kind === 'noSheet' ? [] : outcome.findings;
}

/** Whether a place lies within its sheet. A merged area may reach further than the cells that are stored. */
function isOnItsSheet({ sheets }: Book, place: Place, finding: Finding): boolean {
  const sheet = sheets.find(({ name }) => name === place.sheet);
  if (sheet === undefined || place.top < 0 || place.left < 0 || place.bottom < place.top || place.right < place.left) {
    return false;
  }
  if (finding.rule === 'merged-cells') return place.bottom <= 1_048_575 && place.right <= 16_383;
  return place.bottom < sheet.rowCount && place.right < sheet.columnCount;
}

/** What a sentence must not say; `NaN`, `undefined` and the like only count where the sheet does not say them itself. */
const LEAKS = /\bundefined\b|\bNaN\b|\[object|\bInfinity\b|\bnull\b/;

function expectSound(source: Book, outcome: Outcome): void {
  for (const finding of findingsOf(outcome)) {
    for (const place of finding.cells) {
      expect([finding.rule, place, isOnItsSheet(source, place, finding)]).toEqual([finding.rule, place, true]);
    }
    expect(finding.cells.length).toBeGreaterThan(0);
    expect(new Set(finding.cells.map((place) => JSON.stringify(place))).size).toBe(finding.cells.length);
    expect(messageOf(finding)).not.toMatch(LEAKS);
    expect(suggestionOf(finding)).not.toMatch(LEAKS);
    for (const edit of finding.fix?.edits ?? []) expect(edit.cell.top).toBe(edit.cell.bottom);
  }
  if (outcome.kind !== 'checked') return;
  for (const finding of outcome.findings) {
    if (finding.line !== null) expect(outcome.lines[finding.line]).toBeDefined();
  }
  const rows = outcome.lines.reduce((count, { line }) => count + line.rows.length, 0);
  expect(rows).toBe(outcome.split.rows.count);
}

describe('SPEC 10: no input makes the check throw: it reports', () => {
  it('sheets of any sort: findings name cells of the sheet, in whole sentences', () => {
    fc.assert(
      fc.property(books, (source) => {
        expectSound(
          source,
          timed(() => check(source)),
        );
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  it('held sheets with many things wrong', () => {
    fc.assert(
      fc.property(messyRows(25), arrangements, (rows, arrangement) => {
        const source = book(render(rows, arrangement));
        expectSound(
          source,
          timed(() => check(source)),
        );
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('with any corrections of the mapping, and any sheet asked for', () => {
    const corrections: fc.Arbitrary<Corrections> = fc.dictionary(
      fc.constantFrom(
        'lot',
        'qty',
        'lane',
        'status',
        'accepted',
        'hold',
        'onhold',
        'released',
        'rev',
        'notes',
        'constructor',
      ),
      fc.option(fc.constantFrom(...FIELDS)),
    );
    const asked = fc.option(fc.constantFrom('Held', 'ORDERS', 'none', ''));
    fc.assert(
      fc.property(books, corrections, asked, (source, mapping, sheet) => {
        expectSound(
          source,
          timed(() => check(source, { corrections: mapping, sheet })),
        );
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('texts as long as a cell can hold take no time', () => {
    fc.assert(
      fc.property(sheetsOfLongTexts, (sheet) => {
        const source = book(sheet);
        expectSound(
          source,
          timed(() => check(source)),
        );
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});

/** A matrix with a header and rows made by a function. */
function tall(header: readonly string[], count: number, row: (index: number) => readonly CellValue[]): Book {
  return book(sheetFromValues('Held', [header, ...Array.from({ length: count }, (_, index) => row(index))]));
}

describe('large and lopsided sheets are read in bounded time', () => {
  const MANY = 30_000;

  it.each<[string, () => Book]>([
    ['nothing but ditto marks', () => tall(['Lot', 'Bag', 'Qty', 'Lane'], MANY, () => ['ditto', '"', 5, 'Hold'])],
    [
      'nothing but bands and rows',
      () =>
        tall(['Note', 'Lot', 'Qty', 'Lane'], MANY, (row) => (row % 2 === 0 ? [`PO ${row}`] : [null, 'B', 5, 'Hold'])),
    ],
    [
      'nothing but bands',
      () => tall(['Note', 'Lot', 'Qty', 'Lane'], MANY, (row) => (row === 0 ? [null, 'B', 5, 'Hold'] : ['PO 4711'])),
    ],
    [
      'one bag on every row',
      () => tall(['Lot', 'Bag', 'Qty', 'Lane'], MANY, (row) => ['B', 'B-1', 5, row % 2 === 0 ? 'Hold' : 'Accepted']),
    ],
    ['an order line for every row', () => tall(['PO', 'Lot', 'Qty', 'Lane'], MANY, (row) => [row, 'B', 5, 'Hold'])],
    [
      'error values everywhere',
      () =>
        tall(['PO', 'Lot', 'Qty', 'Lane'], MANY, () =>
          Array.from({ length: 4 }, () => ({ fault: 'error', text: '#N/A' })),
        ),
    ],
    ['no lane and no exact count', () => tall(['Lot', 'Qty', 'Lane'], MANY, (row) => [`L${row}`, '~40', 'rework'])],
    [
      'facts that disagree on every row',
      () => tall(['Lot', 'Qty', 'Lane', 'Ordered'], MANY, (row) => ['B', 5, 'Hold', row]),
    ],
  ])(
    '%s',
    (_, make) => {
      const source = make();
      expect(timed(() => check(source)).kind).toBe('checked');
    },
    60_000,
  );

  it('a row at the very bottom', () => {
    const values: CellValue[] = ['Lot'];
    values[1_048_575] = 'B';
    const { sheets: [held] } = tall(['Lot', 'Qty', 'Lane'], 1, () => ['A', 5, 'Hold']); // prettier-ignore
    const columns = [{ values, formats: 'General' }, ...(held?.columns.slice(1) ?? [])];
    const text = (row: number, column: number): string => textOf(columns[column]?.values[row] ?? null, 'General');
    const source = book({
      name: 'Held',
      rowCount: 1_048_576,
      columnCount: 3,
      columns,
      tables: [],
      merges: [],
      hiddenRows: [],
      text,
      hasFormula: () => false,
    });
    expect(timed(() => check(source))).toMatchObject({ kind: 'checked', split: { rows: { count: 2 } } });
  }, 60_000);

  it('columns to the very right, each parted from the next', () => {
    const header = Array.from({ length: 16_384 }, (_, column) =>
      column % 2 === 0 ? (['Lot', 'Qty', 'Lane'][column / 2] ?? `x${column}`) : null,
    );
    const source = book(
      sheetFromValues('Held', [
        ...Array.from({ length: 49 }, () => header.map((cell) => (cell === null ? null : 'y'))),
        header,
        ['B', null, 5, null, 'Hold'],
      ]),
    );
    expect(timed(() => check(source)).kind).toBe('checked');
  }, 60_000);

  it('ten thousand merged areas', () => {
    const held = tall(['Lot', 'Qty', 'Lane'], MANY, (row) => [`L${row}`, 5, 'Hold']).sheets[0];
    if (held === undefined) throw new Error('Expected a sheet');
    const merges = Array.from({ length: 10_000 }, (_, at) => ({
      top: 1 + at * 3,
      bottom: 2 + at * 3,
      left: at % 3,
      right: at % 3,
    }));
    expect(timed(() => check(book({ ...held, merges }))).kind).toBe('checked');
  }, 60_000);

  it('merged areas that all overlap', () => {
    const held = tall(['Lot', 'Qty', 'Lane'], 100, (row) => [`L${row}`, 5, 'Hold']).sheets[0];
    if (held === undefined) throw new Error('Expected a sheet');
    const merges = Array.from({ length: 5000 }, () => ({ top: 1, bottom: 1_048_575, left: 0, right: 16_383 }));
    expect(timed(() => check(book({ ...held, merges }))).kind).toBe('checked');
  }, 60_000);
});
