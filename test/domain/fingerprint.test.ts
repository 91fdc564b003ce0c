/** What a fingerprint depends on, and what it does not (SPEC sections 6 and 10). */
import fc from 'fast-check';
import type { Field } from '../../src/domain/model';
import { fingerprints } from '../../src/domain/fingerprint';
import { history, pastLine } from '../support/history';
import { sheetFromValues } from '../../src/workbook/from-values';
import type { CellValue, Sheet } from '../../src/domain/sheet';
import { book, checked, clean, type CleanRow } from '../support/tables';

/** A sheet with every field filled somewhere. */
const FULL: readonly CleanRow[] = (
  [
    {
      ...{
        line: '10',
        description: 'Bracket',
        inProcess: 0,
        openQty: 60,
        concession: 'DEV-1',
        moveTo: 'R-1',
        counted: 40,
      },
      ...{ lotTotal: 40, relabelled: 'yes', holdDate: '2026-05-01', note: 'as agreed' },
    },
    { as: 'hold', line: '10', inProcess: 0 },
    { as: 'doNotUse', line: '10', inProcess: 0 },
    { line: '10', inProcess: 0, bag: 'B-0', qty: 3, left: 'shipped', lotTotal: null, delivered: 0 },
  ] as const
).map((row) => ({ heldTotal: 80, ...row }));

/** The fingerprint of the first note of a sheet. */
function print(input: readonly CleanRow[] | Sheet, without: readonly Field[] = []): string {
  const sheet = Array.isArray(input) ? clean(input as readonly CleanRow[], without) : (input as Sheet);
  return fingerprints(checked(sheet))[0] ?? '';
}

/** The full sheet with one of its rows changed. */
function edited(row: number, change: CleanRow): readonly CleanRow[] {
  return FULL.map((own, index) => (index === row ? { ...own, ...change } : own));
}

/** The full sheet with a fact of the line changed on all rows. */
function withFact(change: CleanRow): readonly CleanRow[] {
  return FULL.map((own) => ({ ...own, ...change }));
}

describe('the fingerprint changes with', () => {
  it.each([
    ['shop', withFact({ shop: 'Other' })],
    ['PO', withFact({ po: '4712' })],
    ['line', withFact({ line: '20' })],
    ['part', withFact({ part: 'BRK-2' })],
    ['a missing line', withFact({ line: null })],
    ['ordered', withFact({ ordered: 101 })],
    ['delivered', withFact({ delivered: 1 })],
    ['delivered not stated', withFact({ delivered: null })],
    ['in process', withFact({ inProcess: 1 })],
    ['held total', withFact({ heldTotal: 81 })],
    ['held total not stated', withFact({ heldTotal: null })],
    ['approved revision', withFact({ approvedRev: 'C' })],
    ['approved revision not stated', withFact({ approvedRev: null })],
    ['restart', withFact({ restart: 'firm' })],
    ['restart, a number', withFact({ restart: 10 })],
    ['restart not stated', withFact({ restart: null })],
    ['approver', withFact({ approver: 'K. Ito' })],
    ['change approver', withFact({ changeApprover: 'K. Ito' })],
    ['a second change approver', edited(0, { changeApprover: 'K. Ito' })],
    ['approval', withFact({ approval: 'E-mail 2026-05-02' })],
    ['lot', edited(0, { lot: 'B2' })],
    ['bag', edited(0, { bag: 'B-2' })],
    ['no bag', edited(0, { bag: null })],
    ['quantity', edited(1, { qty: 36 })],
    ['quantity not exact', edited(1, { qty: '~35' })],
    ['lane', edited(2, { as: 'hold', bag: 'C-1', lot: 'C', location: 'S-3', qty: 5 })],
    ['revision', edited(1, { rev: 'A' })],
    ['label revision', edited(1, { labelRev: 'A' })],
    ['concession', edited(0, { concession: 'DEV-2' })],
    ['location', edited(1, { location: 'S-9' })],
    ['move to', edited(0, { moveTo: 'R-2' })],
    ['recount', edited(0, { counted: 39 })],
    ['no recount', edited(0, { counted: null })],
    ['lot total', edited(0, { lotTotal: 43 })],
    ['reason', edited(1, { reason: 'cracks' })],
    ['trigger', edited(1, { trigger: 'CMM report' })],
    ['disposition', edited(2, { disposition: 'return' })],
    ['counts', edited(0, { counts: 'no' })],
    ['counts of parts on hold', edited(1, { counts: 'no' })],
    ['relabelled', edited(0, { relabelled: 'no' })],
    ['left', edited(0, { left: 'shipped' })],
    ['a row more', [...FULL, { ...FULL[1], bag: 'A-9', as: 'hold', qty: 1 }]],
    ['the same row twice', [...FULL, ...FULL.slice(1, 2)]],
    ['a row less', FULL.slice(0, 3)],
  ] as const)('%s', (_, rows) => {
    expect(print(rows)).not.toBe(print(FULL));
  });

  it('what two fields say when they are swapped', () => {
    const one = print(edited(1, { reason: 'revision review', trigger: 'drawing signed' }));
    expect(print(edited(1, { reason: 'drawing signed', trigger: 'revision review' }))).not.toBe(one);
    expect(print(edited(1, { lot: 'A-1', bag: 'A' }))).not.toBe(one);
  });

  it('the order line that a row belongs to', () => {
    const two = (first: string, second: string): readonly CleanRow[] => [
      { part: 'X', bag: 'B-1' },
      { part: 'Y', bag: 'B-2', location: 'S-4' },
      { as: 'hold', part: first, bag: 'A-1' },
      { as: 'hold', part: second, bag: 'A-2' },
    ];
    expect(print(two('X', 'Y'))).not.toBe(print(two('Y', 'X')));
  });

  it('a verdict that another order changes', () => {
    const other = (bag: string): readonly CleanRow[] => [{}, { as: 'hold', po: '9', lot: 'B', bag }];
    expect(checked(clean(other('B-1'))).lines[0]?.verdict).toBe('holdAll');
    expect(print(other('B-1'))).not.toBe(print(other('B-2')));
  });

  it('what the last note allows now', () => {
    const sheet = clean([{}, { as: 'hold' }]);
    const after = (made: number): string | undefined =>
      fingerprints(checked(sheet, { history: history([pastLine({ made })]) }))[0];
    expect(after(75)).toBe(print(sheet));
    expect(after(60)).not.toBe(after(75));
  });
});

describe('the fingerprint does not depend on', () => {
  it.each([
    ['the description', withFact({ description: 'Clip' })],
    ['the hold date', edited(0, { holdDate: '2026-06-01' })],
    ['the note column', edited(0, { note: 'called twice' })],
    ['the sheet’s own open quantity', edited(0, { openQty: 61 })],
    ['what became of a row that left', edited(3, { left: 'picked up' })],
    ['case and blanks of ids', edited(0, { lot: ' b ', bag: 'b-1' })],
    ['the word for a revision', edited(0, { rev: 'Rev. b' })],
    ['how the lane is worded', edited(0, { lane: 'released' })],
    ['how a count is written', edited(0, { qty: '40 pcs' })],
    ['how a disposition is worded', edited(2, { disposition: 'scrapped' })],
    ['in process 0 or blank', withFact({ inProcess: null })],
    ['placeholders for what is missing', edited(2, { reason: 'TBD' })],
  ] as const)('%s', (_, rows) => {
    expect(print(rows)).toBe(print(FULL));
  });

  it('a column that is there and empty, or not there', () => {
    const rows: readonly CleanRow[] = [{ heldTotal: 75 }, { as: 'hold', heldTotal: 75 }];
    for (const field of [
      'concession',
      'moveTo',
      'counted',
      'lotTotal',
      'inProcess',
      'holdDate',
      'note',
      'left',
    ] as const) {
      expect(print(rows.map((row) => ({ ...row, [field]: null })))).toBe(print(rows));
    }
  });

  it('the names of file and sheet', () => {
    const sheet = clean(FULL);
    const renamed = { ...book({ ...sheet, name: 'Copy (2)' }), name: 'other.xlsx' };
    expect(fingerprints(checked(renamed))).toEqual(fingerprints(checked(sheet)));
  });

  it('other shops and orders', () => {
    const other: CleanRow = { shop: 'Other', part: 'X', bag: 'B-7', lot: 'L7', location: 'S-7' };
    const prints = fingerprints(checked(clean([{ ...other, line: '1' }, ...FULL])));
    expect(prints[1]).toBe(print(FULL));
    expect(prints[0]).not.toBe(prints[1]);
  });
});

/** Rows of two orders, all clean, each in its own bag. */
const rowsArbitrary = fc
  .array(fc.tuple(fc.constantFrom('accepted', 'hold', 'doNotUse'), fc.constantFrom('P', 'Q'), fc.nat(9)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) =>
    rows.map(([as, part, qty], index): CleanRow => ({
      ...{ as, part, qty: qty + 1, bag: `${part}-${index}`, lot: `${as}-${part}`, location: `${as}-${part}` },
    })),
  );

/** The cells of a sheet by row. */
function matrixOf(sheet: Sheet): CellValue[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) => sheet.columns.map(({ values }) => values[row] ?? null));
}

describe('property', () => {
  it('row order, blank rows, column order and unknown columns change no fingerprint', () => {
    const seeds = fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(rowsArbitrary, seeds, (rows, seed) => {
        const [header = [], ...body] = matrixOf(clean(rows));
        const byNote = (matrix: readonly (readonly CellValue[])[]): readonly string[] =>
          [...fingerprints(checked(sheetFromValues('Held', matrix)))].sort();
        const shuffled = body
          .map((cells, index) => ({ cells, place: seed[index] ?? 0 }))
          .sort((one, two) => one.place - two.place);
        const spaced = shuffled.flatMap(({ cells, place }) =>
          place % 3 === 0 ? [cells.map(() => null), cells] : [cells],
        );
        const columns = header.map((_, column) => column).sort((one, two) => (seed[one] ?? 0) - (seed[two] ?? 0));
        const turned = [header, ...spaced].map((cells, row) => [
          row === 0 ? 'Colour' : `c${row}`,
          ...columns.map((column) => cells[column] ?? null),
        ]);
        const blankAgain = turned.map((cells) => (cells.slice(1).every((cell) => cell === null) ? cells.map(() => null) : cells)); // prettier-ignore
        expect(byNote(blankAgain)).toEqual(byNote([header, ...body]));
      }),
      { numRuns: 60 },
    );
  });

  it('a changed count changes the fingerprint of its order and no other', () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.nat(7), (rows, pick) => {
        const orders = rows.map((row) => ({ ...row, po: row.part ?? null, ordered: 1000 }));
        const index = pick % orders.length;
        const changed = orders.map((row, own) => (own === index ? { ...row, qty: Number(row.qty) + 1 } : row));
        const pos = [...new Set(orders.map(({ po }) => po))];
        const before = fingerprints(checked(clean(orders)));
        const after = fingerprints(checked(clean(changed)));
        expect(pos.filter((_, place) => before[place] !== after[place])).toEqual([orders[index]?.po]);
      }),
      { numRuns: 60 },
    );
  });
});
