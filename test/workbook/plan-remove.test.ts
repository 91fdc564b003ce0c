/** `Remove what Held Split wrote`: everything but the log goes, and the held sheet is what it was, cell for cell. */
import { describePlan } from '../../src/workbook/describe';
import { planRemove } from '../../src/workbook/plan-remove';
import { checkPreconditions } from '../../src/workbook/preconditions';
import { clean, sheet } from '../support/tables';
import { remove, write } from './support/write';
import { apply, sheetOf, snapshotOf, testBook, type, valuesOf, type TestBook } from './support/workbook';

const LATER = '2026-06-01T08:00:00Z';
const inTable = {
  tables: [{ name: 'Bags', area: { top: 0, left: 0, bottom: 2, right: 21 }, headerRow: true, totalsRow: false }],
};

describe('the held sheet is what it was', () => {
  test.each<[string, TestBook]>([
    ['a plain range', testBook(clean([{}, { as: 'hold' }]))],
    ['an Excel table', testBook(clean([{}, { as: 'hold' }], [], inTable))],
    [
      'lines with errors, marked',
      testBook(
        clean(
          [
            { qty: '~3', approver: null },
            { as: 'hold', approver: null },
          ],
          [],
          inTable,
        ),
      ),
    ],
    [
      'title, bands, total and footer',
      testBook(
        sheet(`
          | Held parts |      |   |   |      |
          | PO   | Part | Lot | Qty | Lane |
          | first call |  |    |     |      |
          | 4711 | A-1  | A   | 35  | Hold |
          | Total |     |     | 35  |      |
          |      |      |     |     |      |
          | see the e-mail |  | |   |      |
        `),
      ),
    ],
  ])('%s, after one write and after two', (_, book) => {
    const before = structuredClone(sheetOf(book, 'Held'));
    write(book);
    expect(sheetOf(book, 'Held')).not.toEqual(before);
    remove(book);
    expect(sheetOf(book, 'Held')).toEqual(before);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Held', 'Release Log']);
    write(book);
    write(book, { now: LATER });
    remove(book);
    expect(sheetOf(book, 'Held')).toEqual(before);
  });

  test('a removal says what it takes away, and a second one finds nothing', () => {
    const book = testBook(clean([{}, { as: 'hold' }]));
    write(book);
    expect(describePlan(planRemove(snapshotOf(book)))).toBe(
      'Remaining to build and Split check taken away from columns W and X · 2 sheets taken away: Split Summary, Release Note',
    );
    remove(book);
    const plan = planRemove(snapshotOf(book));
    expect(plan.steps).toEqual([]);
    expect(describePlan(plan)).toBe('Nothing of Held Split is in this workbook');
  });

  test('of every held sheet of the workbook', () => {
    const rows = clean([{}, { as: 'hold' }]);
    const book = testBook(rows, { ...rows, name: 'Other' });
    const before = structuredClone(book.sheets);
    write(book, { sheet: 'Held' });
    write(book, { sheet: 'Other' });
    remove(book);
    expect(book.sheets.slice(0, 2)).toEqual(before);
  });
});

describe('what the buyer wrote stays', () => {
  const written = (): TestBook => {
    const book = testBook(
      sheet(`
        | PO   | Part | Lot | Qty | Lane |
        | 4711 | A-1  | A   | 35  | Hold |
        | 4711 | A-1  | B   | 5   | Hold |
      `),
    );
    write(book);
    return book;
  };

  test('a remark, a total and a number of the buyer in our columns', () => {
    const book = written();
    const held = sheetOf(book, 'Held');
    type(held, 2, 6, 'ask Kim');
    type(held, 3, 5, 40, 'SUM(D2:D3)');
    type(held, 5, 5, 12);
    remove(book);
    const kept = valuesOf(held);
    expect([kept[2]?.[6], kept[3]?.[5], kept[5]?.[5]]).toEqual(['ask Kim', 40, 12]);
    expect([kept[0]?.[5], kept[1]?.[5], kept[1]?.[6], kept[2]?.[5]]).toEqual([null, null, null, null]);
  });

  test('a table beside the held range', () => {
    const book = written();
    const side = { name: 'Side', area: { top: 0, left: 10, bottom: 2, right: 11 }, totalsRow: false, filtered: false };
    sheetOf(book, 'Held').tables.push(side);
    remove(book);
    expect(sheetOf(book, 'Held').tables).toEqual([side]);
  });

  test('columns that only bear one of our names', () => {
    const book = testBook(sheet('|Split check|Note|\n|seen|Remaining to build (line)|'));
    expect(planRemove(snapshotOf(book)).steps).toEqual([]);
  });

  test('one column alone: its texts and its unbroken numbers go', () => {
    const book = testBook(
      sheet(`
        | Lot | Remaining to build (line) |
        | A   | 60          |
        | B   | Not settled |
        |     |             |
        | C   | 12          |
        | D   | Not known   |
      `),
    );
    remove(book);
    expect(valuesOf(sheetOf(book, 'Held'))).toEqual([
      ['Lot', null],
      ['A', null],
      ['B', null],
      [null, null],
      ['C', 12],
      ['D', null],
    ]);
  });

  test('marks of the buyer', () => {
    const book = testBook(clean([{ approver: null }, { as: 'hold', approver: null }]));
    const own = { areas: [{ top: 0, left: 0, bottom: 1, right: 1 }], formula: 'A1>0' };
    sheetOf(book, 'Held').marks.push(own);
    write(book);
    expect(sheetOf(book, 'Held').marks).toHaveLength(2);
    remove(book);
    expect(sheetOf(book, 'Held').marks).toEqual([own]);
  });

  test('the log, under whatever name', () => {
    const book = written();
    sheetOf(book, 'Release Log').name = 'History of notes';
    remove(book);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Held', 'History of notes']);
  });

  test('columns that the buyer put to the right of ours in the table keep their width', () => {
    const book = testBook(clean([{}, { as: 'hold' }], [], inTable));
    write(book);
    const held = sheetOf(book, 'Held');
    type(held, 0, 24, 'mine');
    for (const table of held.tables) table.area = { ...table.area, right: 24 };
    const { steps } = planRemove(snapshotOf(book));
    expect(steps.filter(({ verb }) => verb === 'widths')).toEqual([]);
    expect(steps.find(({ verb }) => verb === 'removeTableColumns')).toMatchObject({
      headers: ['Remaining to build (line)', 'Split check'],
    });
  });
});

test('a protected sheet, a filter, and a remark in a table column of ours: refused by name before anything is taken away', () => {
  const book = testBook(clean([{}, { as: 'hold' }], [], inTable));
  write(book);
  const held = sheetOf(book, 'Held');
  held.isProtected = true;
  for (const table of held.tables) table.filtered = true;
  type(held, 2, 23, 'ask Kim');
  const plan = planRemove(snapshotOf(book));
  expect(checkPreconditions(snapshotOf(book), plan).map(({ obstacle }) => obstacle)).toEqual([
    'sheetProtected',
    'filtered',
    'foreign',
  ]);
  expect(() => {
    apply(book, plan);
  }).toThrow('is protected');
});
