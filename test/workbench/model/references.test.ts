/** References in formulas. */
import { columnMove, rowMove } from '../../../src/workbench/model/move';
import {
  copyReferences,
  moveReferences,
  renameColumnIn,
  renameSheetIn,
  renameTableIn,
  usesOf,
} from '../../../src/workbench/model/references';

describe('after two rows came in before row 5', () => {
  it.each([
    ['A4+A5+A6', 'A4+A7+A8'],
    ['SUM(A1:A10)', 'SUM(A1:A12)'],
    ['SUM(A1:A4)', 'SUM(A1:A4)'],
    ['SUM($A$5:$A$9)', 'SUM($A$7:$A$11)'],
    ['SUM(5:6)+SUM(A:A)', 'SUM(7:8)+SUM(A:A)'],
    ['Held!B9+Other!B9', 'Held!B11+Other!B9'],
    ["'Held'!B9", 'Held!B11'],
    ['"A9"&A9', '"A9"&A11'],
    ['LOG10(A9)+A10B+Table1[A9]+x.A9', 'LOG10(A11)+A10B+Table1[A9]+x.A9'],
    ['[1]Held!A9+A9', '[1]Held!A9+A11'],
    ['IF(A9="it""s A9",1,A9%)', 'IF(A11="it""s A9",1,A11%)'],
  ])('%s reads %s', (before, after) => {
    expect(moveReferences(before, 'Held', 'Held', rowMove(4, 2))).toBe(after);
  });
});

describe('after rows 5 and 6 went', () => {
  it.each([
    ['A4+A5+A7', 'A4+#REF!+A5'],
    ['SUM(A1:A10)', 'SUM(A1:A8)'],
    ['SUM(A5:A6)', 'SUM(#REF!)'],
    ['SUM(A6:A9)', 'SUM(A5:A7)'],
    ['SUM(A1:A5)', 'SUM(A1:A4)'],
    ['Held!A5', 'Held!#REF!'],
    ['SUM(5:7)', 'SUM(5:5)'],
  ])('%s reads %s', (before, after) => {
    expect(moveReferences(before, 'Held', 'Held', rowMove(4, -2))).toBe(after);
  });
});

it('follows cells that move to the right in some rows only', () => {
  const move = columnMove(2, 1, { top: 3, bottom: 9 });
  expect(moveReferences('C4+C3+B4+SUM(C4:D10)+SUM(C1:C20)', 'Held', 'Held', move)).toBe(
    'D4+C3+B4+SUM(D4:E10)+SUM(C1:C20)',
  );
});

it('writes a shared formula for each of its cells', () => {
  expect(copyReferences('A1*$B$1+C:C+$2:2+Other!A1', 2, 1)).toBe('B3*$B$1+D:D+$2:4+Other!B3');
  expect(copyReferences('A1', -1, 0)).toBe('#REF!');
});

it('follows a sheet that is renamed or deleted', () => {
  expect(renameSheetIn('Held!A1+\'Held\'!name+Holder!A1+"Held!A1"', 'held', 'My sheet')).toBe(
    "'My sheet'!A1+'My sheet'!name+Holder!A1+\"Held!A1\"",
  );
  expect(renameSheetIn("'It''s'!A1:B2", "It's", 'Plain')).toBe('Plain!A1:B2');
  expect(renameSheetIn('SUM(Held!A1:B2)+1', 'Held', null)).toBe('SUM(#REF!)+1');
});

it('follows tables and their columns that are renamed', () => {
  expect(renameTableIn('SUM(Old[Qty])+Older[Qty]+Old', 'Old', 'New')).toBe('SUM(New[Qty])+Older[Qty]+Old');
  expect(renameColumnIn('SUM(T[Qty])+T[@Qty]+T[[#This Row],[Qty]]+U[Qty]', 'T', 'Qty', 'Count')).toBe(
    'SUM(T[Count])+T[@[Count]]+T[[#This Row],[Count]]+U[Qty]',
  );
});

it('says what a formula uses', () => {
  expect(usesOf('SUM(A1:B2,Other!C3)*Rate')).toEqual({
    references: [
      expect.objectContaining({ sheet: null, area: { top: 0, left: 0, bottom: 1, right: 1 } }),
      expect.objectContaining({ sheet: 'Other', area: { top: 2, left: 2, bottom: 2, right: 2 } }),
    ],
    names: ['RATE'],
    ownTable: false,
    open: [],
  });
  expect(usesOf('INDIRECT("A1")').open).toEqual(['volatile']);
  expect(usesOf('[1]Held!A1').open).toEqual(['outside']);
  expect(usesOf('ROW()+#REF!').open).toEqual(['place']);
  expect(usesOf('Rate*[@Qty]').ownTable).toBe(true);
  expect(usesOf('SUM(Held[Qty])').ownTable).toBe(false);
});
