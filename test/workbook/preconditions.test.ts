/** What stands in the way of a write is told before anything is written, each by name, in one sentence. */
import { checkPreconditions, type Obstacle } from '../../src/workbook/preconditions';
import type { Plan, Precondition } from '../../src/workbook/plan';
import { clean } from '../support/tables';
import { planFor, write } from './support/write';
import { emptySheet, sheetOf, snapshotOf, testBook, type, type TestBook } from './support/workbook';

const held = (): TestBook => testBook(clean([{}, { as: 'hold' }]));

function refusals(book: TestBook, plan: Plan = planFor(book).plan): string[] {
  return checkPreconditions(snapshotOf(book), plan).map(({ message }) => message);
}

function obstacles(book: TestBook, ...preconditions: Precondition[]): Obstacle[] {
  return checkPreconditions(snapshotOf(book), { preconditions, steps: [] }).map(({ obstacle }) => obstacle);
}

test('nothing stands in the way of an ordinary workbook, before and after a write', () => {
  const book = held();
  expect(refusals(book)).toEqual([]);
  write(book);
  expect(refusals(book)).toEqual([]);
});

describe('a write is refused', () => {
  test.each<[string, (book: TestBook) => void, string]>([
    [
      'when the workbook is read-only',
      (book) => {
        book.readOnly = true;
      },
      'This workbook is read-only, so nothing was written; save a copy that you can edit and write to that.',
    ],
    [
      'when sheets cannot be added',
      (book) => {
        book.structureProtected = true;
      },
      'The structure of this workbook is protected, so no sheet can be added and nothing was written; turn off Protect Workbook on the Review tab and try again.',
    ],
    [
      'when the held sheet is protected',
      (book) => {
        sheetOf(book, 'Held').isProtected = true;
      },
      'The sheet "Held" is protected, so nothing was written; turn off Protect Sheet on the Review tab and try again.',
    ],
    [
      'when a filter hides rows of the held sheet',
      (book) => {
        sheetOf(book, 'Held').filtered = true;
      },
      'A filter hides rows of the sheet "Held", so nothing was written; clear the filter and try again.',
    ],
    [
      'when a filter of a table beside it hides the same rows',
      (book) => {
        sheetOf(book, 'Held').tables.push({
          name: 'Side',
          area: { top: 1, left: 30, bottom: 4, right: 31 },
          totalsRow: false,
          filtered: true,
        });
      },
      'A filter hides rows of the table "Side" on the sheet "Held", so nothing was written; clear the filter and try again.',
    ],
    [
      'when a sheet of the buyer has the name of the log',
      (book) => {
        book.sheets.push(emptySheet('release log'));
      },
      'The sheet "Release Log" has the name that Held Split needs but was not written by it, so nothing was written; rename that sheet and try again.',
    ],
    [
      'when a chart sheet has the name of the summary',
      (book) => {
        book.otherSheets.push('Split Summary');
      },
      'The sheet "Split Summary" has the name that Held Split needs but was not written by it, so nothing was written; rename that sheet and try again.',
    ],
    [
      'when a sheet of the buyer has the name of the note',
      (book) => {
        const own = emptySheet('Release Note');
        type(own, 0, 0, 'Release note of last week');
        book.sheets.push(own);
      },
      'The sheet "Release Note" has the name that Held Split needs but was not written by it, so nothing was written; rename that sheet and try again.',
    ],
  ])('%s', (_, change, sentence) => {
    const book = held();
    change(book);
    expect(refusals(book)).toEqual([sentence]);
  });

  test('when a sheet of ours was protected since', () => {
    const book = held();
    write(book);
    sheetOf(book, 'Split Summary').isProtected = true;
    expect(refusals(book)).toEqual([
      'The sheet "Split Summary" is protected, so nothing was written; turn off Protect Sheet on the Review tab and try again.',
    ]);
  });

  test('when cells of ours were merged since', () => {
    const book = held();
    write(book);
    sheetOf(book, 'Held').merges.push({ top: 1, left: 22, bottom: 2, right: 22 });
    expect(refusals(book)).toEqual([
      'Some of the cells W2:W3 of the sheet "Held" are merged, so nothing was written; unmerge them and try again.',
    ]);
  });

  test('for each reason there is, each once', () => {
    const book = held();
    book.readOnly = true;
    sheetOf(book, 'Held').isProtected = true;
    expect(refusals(book)).toHaveLength(2);
    const twice = planFor(book).plan.preconditions;
    expect(refusals(book, { preconditions: [...twice, ...twice], steps: [] })).toHaveLength(2);
  });

  test('a protected structure is no obstacle when every sheet is there already', () => {
    const book = held();
    write(book);
    book.structureProtected = true;
    expect(refusals(book)).toEqual([]);
  });
});

describe('a place that has to be free', () => {
  const area = { top: 0, left: 30, bottom: 3, right: 31 };
  const free: Precondition = { must: 'beFree', sheet: 'Held', area };

  test.each<[string, (book: TestBook) => void, Obstacle[]]>([
    ['is free', () => undefined, []],
    [
      'holds a value',
      (book) => {
        type(sheetOf(book, 'Held'), 3, 31, 'x');
      },
      ['notFree'],
    ],
    [
      'holds a blank only',
      (book) => {
        type(sheetOf(book, 'Held'), 3, 31, '  ');
      },
      [],
    ],
    [
      'holds a formula that shows nothing',
      (book) => {
        type(sheetOf(book, 'Held'), 3, 31, ' ', 'IF(1,"")');
      },
      ['notFree'],
    ],
    [
      'is merged',
      (book) => {
        sheetOf(book, 'Held').merges.push({ top: 3, left: 31, bottom: 4, right: 32 });
      },
      ['merged'],
    ],
    [
      'belongs to a table',
      (book) => {
        sheetOf(book, 'Held').tables.push({
          name: 'T',
          area: { top: 3, left: 31, bottom: 5, right: 33 },
          totalsRow: false,
          filtered: false,
        });
      },
      ['notFree'],
    ],
    [
      'is on a sheet that has gone',
      (book) => {
        sheetOf(book, 'Held').name = 'Gone';
      },
      ['sheetMissing'],
    ],
  ])('%s', (_, change, expected) => {
    const book = held();
    change(book);
    expect(obstacles(book, free)).toEqual(expected);
  });

  test.each([
    [{ top: 0, left: 16_383, bottom: 0, right: 16_384 }],
    [{ top: 1_048_575, left: 0, bottom: 1_048_576, right: 0 }],
  ])('lies beyond the sheet', (beyond) => {
    expect(obstacles(held(), { must: 'beFree', sheet: 'Held', area: beyond })).toEqual(['noRoom']);
  });

  test('on a workbook whose merged cells cannot be seen, as in an old Excel', () => {
    const snapshot = snapshotOf(held());
    const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, merges: null }));
    expect(checkPreconditions({ ...snapshot, sheets }, { preconditions: [free], steps: [] })).toEqual([]);
  });
});

test('a table that is to be unfiltered and has gone is not filtered', () => {
  expect(obstacles(held(), { must: 'beUnfiltered', sheet: 'Held', table: 'Gone' })).toEqual([]);
});

test('headers are looked for in one row, in the first rows of the sheet', () => {
  const asked: Precondition = { must: 'haveHeaders', sheet: 'Held', headers: ['Lot', 'Bag'] };
  expect(obstacles(held(), asked)).toEqual([]);
  expect(obstacles(held(), { ...asked, headers: ['Lot', 'J. Diaz'] })).toEqual(['headersMissing']);
});
