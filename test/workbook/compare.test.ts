import { changedMeanwhile, changesBetween, plannedIn } from '../../src/workbook/compare';
import type { Plan, PlanStep } from '../../src/workbook/plan';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { addressOf, sheet } from '../support/tables';
import { sheetOf, snapshotOf, testBook, type, type TestBook } from './support/workbook';

const TABLE = `
  | Lot | Bag  | Qty | Lane     |
  | A   | B-1  | 40  | Accepted |
  | B   | B-2  | 35  | Hold     |`;

function plan(...steps: PlanStep[]): Plan {
  return { preconditions: [], steps };
}

/** What differs after something was done to the sheet. */
function changes(act: (book: TestBook) => void, steps: Plan = plan(), formats: string[] = []) {
  const book = testBook(sheet(TABLE), sheet('| Shop | PO |', {}, 'Orders'));
  const before = snapshotOf(structuredClone(book), formats);
  act(book);
  return changesBetween(before, snapshotOf(book, formats), steps);
}

function held(book: TestBook) {
  return sheetOf(book, 'Held');
}

describe('between check and write', () => {
  it('nothing differs where nothing was done', () => {
    expect(changes(() => undefined)).toEqual([]);
  });

  it('rows and cells that differ are named, as few areas', () => {
    const [change, ...others] = changes((book) => {
      type(held(book), 1, 2, 39);
      type(held(book), 2, 2, 36);
      type(held(book), 2, 0, null);
    });
    expect(others).toEqual([]);
    expect(change).toMatchObject({ sheet: 'Held', kind: 'cells', rows: [1, 2] });
    expect(change?.places.map(addressOf)).toEqual(['C2:C3', 'A3']);
  });

  it('a value that is calculated now differs, and so does an error', () => {
    expect(changes((book) => { type(held(book), 1, 2, 40, 'SUM(1)'); })).toHaveLength(1); // prettier-ignore
    expect(changes((book) => { type(held(book), 1, 2, { fault: 'error', text: '#N/A' }); })).toHaveLength(1); // prettier-ignore
  });

  it('a sheet that is gone is named', () => {
    expect(changes((book) => book.sheets.shift())).toEqual([{ sheet: 'Held', kind: 'gone', rows: [], places: [] }]);
  });

  it('merged cells and tables are told without rows', () => {
    const [merged] = changes((book) => held(book).merges.push({ top: 5, left: 0, bottom: 6, right: 0 }));
    expect(merged).toMatchObject({ sheet: 'Held', kind: 'layout' });
    const area = { top: 0, left: 0, bottom: 2, right: 3 };
    const [made] = changes((book) => held(book).tables.push({ name: 'T', area, totalsRow: false, filtered: false }));
    expect(made).toMatchObject({ sheet: 'Held', kind: 'layout' });
  });

  it('other number formats of numbers differ, those of texts do not', () => {
    const book = testBook(sheet(TABLE));
    const before = snapshotOf(book, ['General', 'General', '0', 'General']);
    const now = snapshotOf(book, ['@', 'General', '0%', '@']);
    expect(changesBetween(before, now, plan())[0]?.places.map(addressOf)).toEqual(['C2:C3']);
  });

  it('what the plan itself puts there is no difference, anything else in the same cell is', () => {
    const block: PlanStep = { verb: 'block', sheet: 'Held', top: 0, left: 4, values: [['Check'], ['Release']] };
    const done = (text: string) => (book: TestBook) => { type(held(book), 1, 4, text); }; // prettier-ignore
    expect(changes(done('Release'), plan(block))).toEqual([]);
    expect(changes(done('mine'), plan(block))).toHaveLength(1);
  });

  it('sheets that the plan begins anew or takes away do not matter', () => {
    const act = (book: TestBook): void => { type(held(book), 1, 2, 1); }; // prettier-ignore
    expect(changes(act, plan({ verb: 'sheet', sheet: 'held' }))).toEqual([]);
    expect(changes(act, plan({ verb: 'removeSheet', sheet: 'Held' }))).toEqual([]);
  });

  it('of very many cells whole rows are told', () => {
    const [change] = changes((book) => {
      for (let row = 10; row < 1010; row++) for (let column = 0; column < 3; column++) type(held(book), row, column, 1);
    });
    expect(change?.rows).toHaveLength(1000);
    expect(change?.places.map(addressOf)).toEqual(['A11:D1010']);
  });
});

describe('what a plan puts', () => {
  const area = { top: 0, left: 0, bottom: 2, right: 3 };
  const table = { name: 'T', area, headerRow: true, totalsRow: false, filtered: false, columns: [] };

  it('is that of the last step that reaches a cell', () => {
    const planned = plannedIn(
      plan(
        { verb: 'block', sheet: 'HELD', top: 1, left: 1, values: [[1, 2], [3]] },
        { verb: 'block', sheet: 'Held', top: 2, left: 1, values: [['x']] },
        { verb: 'clear', sheet: 'Held', area: { top: 1, left: 2, bottom: 1, right: 2 } },
        { verb: 'block', sheet: 'Other', top: 1, left: 1, values: [[9]] },
      ),
      { name: 'Held', tables: [] },
    );
    expect([planned(1, 1), planned(1, 2), planned(2, 1), planned(2, 2), planned(0, 0)]).toEqual([
      1,
      null,
      'x',
      undefined,
      undefined,
    ]);
  });

  it('is nothing in the columns that it takes off a table', () => {
    const step: PlanStep = { verb: 'removeTableColumns', sheet: 'Held', table: 'T', headers: ['a', 'b'] };
    const planned = plannedIn(plan(step), { name: 'Held', tables: [table] });
    expect([planned(0, 1), planned(0, 2), planned(2, 3), planned(3, 3)]).toEqual([undefined, null, null, undefined]);
  });
});

describe('while a plan is carried out', () => {
  const block: PlanStep = { verb: 'block', sheet: 'Held', top: 0, left: 4, values: [['Check'], ['Release'], ['Hold']] };

  function changed(typed: (row: number, column: number) => unknown, act: (book: TestBook) => void = () => undefined) {
    const book = testBook(sheet(TABLE));
    act(book);
    const [before] = snapshotOf(book).sheets;
    if (before === undefined) throw new Error('The book has a sheet');
    const now = (row: number, column: number): unknown => typed(row, column) ?? asBefore(before, row, column);
    return changedMeanwhile(before, now, { rows: 3, columns: 5 }, plan(block)).map(addressOf);
  }

  function asBefore(before: SnapshotSheet, row: number, column: number): unknown {
    const put = plannedIn(plan(block), before)(row, column);
    const formula = before.formula(row, column);
    return put ?? (formula === null ? (before.columns[column]?.values[row] ?? '') : `=${formula}`);
  }

  it('nothing is told where all is as it was or as it was put', () => {
    expect(changed(() => undefined)).toEqual([]);
  });

  it('a cell of the buyer that changed is told', () => {
    expect(changed((row, column) => (row === 2 && column === 2 ? 36 : undefined))).toEqual(['C3']);
  });

  it('a cell of ours that holds something else is told', () => {
    expect(changed((row, column) => (row === 1 && column === 4 ? 'mine' : undefined))).toEqual(['E2']);
    expect(changed((row, column) => (row === 1 && column === 4 ? '' : undefined))).toEqual(['E2']);
  });

  it('a formula that came to something else is not told, another formula is', () => {
    const act = (book: TestBook): void => { type(sheetOf(book, 'Held'), 1, 3, 7, 'E2'); }; // prettier-ignore
    expect(changed(() => undefined, act)).toEqual([]);
    expect(changed((row, column) => (row === 1 && column === 3 ? '=E3' : undefined), act)).toEqual(['D2']);
  });
});
