/** Whether the latest note still says what the workbook says. */
import { composeNotes } from '../../src/domain/note/compose';
import type { CellValue } from '../../src/domain/sheet';
import { verify, type Verification } from '../../src/workbook/verify';
import { clean, type CleanRow } from '../support/tables';
import { checkBook, write } from './support/write';
import { sheetOf, testBook, type, type TestBook } from './support/workbook';

const rows: CleanRow[] = [
  {},
  { as: 'hold' },
  { part: 'BRK-2', as: 'hold', lot: 'E', bag: 'E-1', location: 'S-5' },
  { po: '4712', as: 'hold', lot: 'F', bag: 'F-1', location: 'S-6' },
];

/** Columns of the clean sheet. */
const [ORDERED, LOT, BAG, QTY] = [3, 11, 12, 13] as const;

function written(): TestBook {
  const book = testBook(clean(rows));
  write(book);
  return book;
}

function verified(book: TestBook): readonly Verification[] {
  const check = checkBook(book);
  return verify(check, composeNotes(check, { now: null, preparedBy: null }));
}

/** The verification of the first note, its rows as sheet rows and its gone rows as lot and count. */
function inShort(book: TestBook): unknown {
  const check = checkBook(book);
  const [first] = verified(book);
  if (first?.state !== 'outOfDate') return first?.state;
  return first.lines?.map(({ key, index, rows: own, gone }) => [
    key.part,
    index,
    own.map((row) => check.split.rowNumber(row)),
    gone.map(({ lot, qty }) => `${String(qty)} of ${lot ?? 'no lot'}`),
  ]);
}

function edit(book: TestBook, row: number, column: number, value: CellValue): void {
  type(sheetOf(book, 'Held'), row, column, value);
}

test('before the first note there is nothing to compare with', () => {
  expect(verified(testBook(clean(rows)))).toEqual([
    { state: 'unwritten', shop: 'Acme Print', po: '4711' },
    { state: 'unwritten', shop: 'Acme Print', po: '4712' },
  ]);
});

test('after a write every note is current, also with the rows sorted and a lot in other letters', () => {
  const book = written();
  const held = sheetOf(book, 'Held');
  for (let column = 0; column < 22; column++) {
    const [one, other] = [held.cells.get(`1 ${String(column)}`) ?? null, held.cells.get(`2 ${String(column)}`) ?? null];
    edit(book, 1, column, other);
    edit(book, 2, column, one);
  }
  edit(book, 1, LOT, 'a');
  expect(verified(book).map(({ state }) => state)).toEqual(['current', 'current']);
});

test('a changed row is named with what it was, and other notes stay current', () => {
  const book = written();
  edit(book, 2, BAG, 'A-2');
  expect(verified(book).map(({ state }) => state)).toEqual(['outOfDate', 'current']);
  expect(inShort(book)).toEqual([['BRK-1', 0, [3], ['35 of A']]]);
});

test('a row that came and a row that went', () => {
  const book = written();
  for (const [column, value] of ['Acme Print', '4711', 'BRK-1', 100, 0, 75, 'B'].entries()) {
    edit(book, 5, column, value);
  }
  for (const [column, value] of [[11, 'G'], [12, 'G-1'], [13, 5], [14, 'Hold'], [17, 'S-7']] as const) edit(book, 5, column, value); // prettier-ignore
  for (let column = 0; column < 22; column++) edit(book, 3, column, null);
  expect(inShort(book)).toEqual([
    ['BRK-1', 0, [6], []],
    ['BRK-2', null, [], ['35 of E']],
  ]);
});

test('a new line has only rows that the note was not based on', () => {
  const book = testBook(clean(rows.slice(0, 2)));
  write(book);
  book.sheets[0] = testBook(clean(rows.slice(0, 3))).sheets[0] ?? sheetOf(book, 'Held');
  expect(inShort(book)).toEqual([['BRK-2', 1, [4], []]]);
});

test('of two equal rows one that went is named', () => {
  const book = testBook(
    clean([
      { as: 'hold', bag: null },
      { as: 'hold', bag: null },
    ]),
  );
  write(book);
  for (let column = 0; column < 22; column++) edit(book, 2, column, null);
  expect(inShort(book)).toEqual([['BRK-1', 0, [], ['35 of A']]]);
});

test('a fact of the line changed: out of date, the fact is named, and no row is to blame', () => {
  const book = written();
  for (const row of [1, 2, 3]) edit(book, row, ORDERED, 120);
  expect(verified(book)[0]).toMatchObject({
    state: 'outOfDate',
    lines: [{ facts: ['ordered'], rows: [], gone: [] }, { facts: ['ordered'] }],
  });
  for (const row of [1, 2, 3]) edit(book, row, ORDERED, 100);
  for (const row of [1, 2]) edit(book, row, 7, 'firm');
  expect(verified(book)[0]).toMatchObject({ state: 'outOfDate', lines: [{ facts: ['restart'] }] });
  for (const row of [1, 2]) edit(book, row, 7, 'blocked');
  for (const row of [1, 2]) edit(book, row, 8, 'K. Berg');
  expect(verified(book)[0]).toMatchObject({ state: 'outOfDate', lines: [] });
});

test('with the state lost the log still tells that something changed', () => {
  const book = written();
  book.state = null;
  edit(book, 1, QTY, 41);
  expect(verified(book)[0]).toMatchObject({ state: 'outOfDate', lines: null });
});
