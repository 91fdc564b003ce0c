/** Whether the latest notes still hold, in words. */
import { standingSentences } from '../../../src/taskpane/Answer/standing';
import type { PlanStep } from '../../../src/workbook/plan';
import { writingOf } from '../../../src/workbook/answer';
import { STATE_NAMESPACE } from '../../../src/workbook/state-namespace';
import { applyPlan, openWorkbook } from '../../../src/xlsx';
import { bookBytes, CLEAN } from '../../cli/books';
import { sampleBytes } from '../support/file-door';
import { lastOfBytes } from '../support/states';

function written(bytes: Uint8Array): Uint8Array {
  const writing = writingOf(lastOfBytes(bytes).answered, { now: '2025-06-20T08:00:00.000Z', preparedBy: null });
  if (writing === null) throw new Error('Nothing to write');
  return applyPlan(openWorkbook(bytes, 'book.xlsx'), writing.plan);
}

function edited(
  bytes: Uint8Array,
  ...cells: readonly (readonly [row: number, column: number, value: string | number | null])[]
): Uint8Array {
  const steps = cells.map(([row, left, value]): PlanStep => ({
    verb: 'block',
    sheet: 'Held',
    top: row - 1,
    left,
    values: [[value]],
  }));
  return applyPlan(openWorkbook(bytes, 'book.xlsx'), { preconditions: [], steps });
}

const said = (bytes: Uint8Array) =>
  standingSentences(lastOfBytes(bytes)).map((sentence) => sentence.replace(/HS-[0-9A-F]{8}/, 'HS-1'));

const held = written(bookBytes({ Held: CLEAN }));
const [ORDERED, REASON] = [2, 12];

test('nothing is said before the first note', () => {
  expect(said(bookBytes({ Held: CLEAN }))).toEqual([]);
});

test('a note is current, or out of date by the rows and facts that changed', () => {
  expect(said(held)).toEqual(['Note HS-1 is current.']);
  expect(said(edited(held, [3, REASON, 'other review']))).toEqual([
    'Note HS-1 is out of date: row 3 changed. Write a new one.',
  ]);
  expect(said(edited(held, [2, ORDERED, 120], [3, ORDERED, 120]))).toEqual([
    'Note HS-1 is out of date: facts of an order line changed. Write a new one.',
  ]);
});

test('rows that went are counted', () => {
  const blank = (CLEAN[2] ?? []).map((_, column) => [3, column, null] as const);
  expect(said(edited(held, ...blank))).toEqual(['Note HS-1 is out of date: 1 row changed or gone. Write a new one.']);
});

test('without the rows it is out of date all the same', () => {
  const lost = applyPlan(openWorkbook(edited(held, [3, REASON, 'other']), 'book.xlsx'), {
    preconditions: [],
    steps: [{ verb: 'state', namespace: STATE_NAMESPACE, xml: '<x/>' }],
  });
  expect(said(lost)).toEqual(['Note HS-1 is out of date. Write a new one.']);
});

test('several notes are told apart, and three are enough', () => {
  expect(said(written(sampleBytes('multi-line.xlsx')))).toEqual([
    expect.stringMatching(/^Note HS-1 for .+, PO \S+ is current\.$/),
    expect.stringMatching(/^Note HS-1 for .+, PO \S+ is current\.$/),
    expect.stringMatching(/^Note HS-1 for .+, PO \S+ is current\.$/),
  ]);
});
