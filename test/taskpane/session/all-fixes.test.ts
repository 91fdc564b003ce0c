/** Many fixes as one list of edits, none of which moves the cells of another. */
import type { Edit, Finding } from '../../../src/domain/model';
import { combineFixes } from '../../../src/taskpane/session/all-fixes';

function cell(row: number, column: number) {
  return { sheet: 'Held', top: row - 1, left: column, bottom: row - 1, right: column };
}

const set = (row: number, column: number, value: string | number): Edit => ({
  kind: 'set',
  cell: cell(row, column),
  value,
});
const copy = (row: number): Edit => ({ kind: 'copyRow', cell: cell(row, 0) });

/** A finding with these edits as its fix; with none it has no fix. */
function finding(...edits: readonly Edit[]): Finding {
  return {
    rule: 'counts-not-stated',
    family: 'quantity',
    severity: 'error',
    line: 0,
    cells: [],
    values: { row: 2, qty: 1, shown: '', column: true },
    fix: edits.length === 0 ? null : { edits },
  };
}

test('without a fix there is nothing to do', () => {
  expect(combineFixes([finding()])).toEqual({ edits: [], fixes: 0, left: 0 });
});

test('what only writes comes before what moves rows, and rows are moved from the bottom up', () => {
  const upper = [set(3, 2, 30), copy(3), set(4, 2, 10)];
  const lower = [set(9, 2, 5), copy(9), set(10, 2, 1)];
  const word = [set(12, 4, 'Accepted')];
  expect(combineFixes([finding(...upper), finding(...lower), finding(...word)])).toEqual({
    edits: [...word, ...lower, ...upper],
    fixes: 3,
    left: 0,
  });
});

test('the same fix on two findings is one', () => {
  expect(combineFixes([finding(set(2, 0, 'A')), finding(set(2, 0, 'A'))])).toEqual({
    edits: [set(2, 0, 'A')],
    fixes: 1,
    left: 0,
  });
});

test('of two fixes for one cell the first is taken, and the other left for the next time', () => {
  expect(combineFixes([finding(set(2, 0, 'A')), finding(set(2, 0, 'B'))])).toEqual({
    edits: [set(2, 0, 'A')],
    fixes: 1,
    left: 1,
  });
});

test('a row is not copied twice in one go', () => {
  const { edits, fixes, left } = combineFixes([finding(copy(3), set(4, 2, 1)), finding(copy(3), set(4, 2, 2))]);
  expect([edits, fixes, left]).toEqual([[copy(3), set(4, 2, 1)], 1, 1]);
});
