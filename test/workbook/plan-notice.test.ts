/** What the ribbon has to say, as a sheet of ours: put, put again, taken away. */
import { planNotice } from '../../src/workbook/plan-notice';
import { checkPreconditions } from '../../src/workbook/preconditions';
import { clean } from '../support/tables';
import { checkBook, planFor, remove, write } from './support/write';
import { apply, sheetOf, snapshotOf, testBook, valuesOf, type TestBook } from './support/workbook';

const notice = { headline: 'The note is not written.', sentences: ['A filter is on.', 'Clear it.'] };

function say(book: TestBook, what = notice): void {
  apply(book, planNotice(snapshotOf(book), what));
}

const namesOf = (book: TestBook): readonly string[] => book.sheets.map(({ name }) => name);

test('a notice is a sheet of its own that begins with our title and leaves the others alone', () => {
  const book = testBook(clean([{}, { as: 'hold' }]));
  const before = structuredClone(sheetOf(book, 'Held'));
  say(book);
  expect(valuesOf(sheetOf(book, 'Split Notice'))).toEqual([
    ['Held Split: notice'],
    [null],
    ['The note is not written.'],
    ['A filter is on.'],
    ['Clear it.'],
  ]);
  expect(sheetOf(book, 'Held')).toEqual(before);
});

test('a second notice takes the place of the first, under whatever name somebody gave it', () => {
  const book = testBook(clean([{}]));
  say(book);
  sheetOf(book, 'Split Notice').name = 'What now';
  say(book, { headline: 'The note is not written.', sentences: [] });
  expect(namesOf(book)).toEqual(['Held', 'What now']);
  expect(valuesOf(sheetOf(book, 'What now')).at(-1)).toEqual(['The note is not written.']);
});

test('a notice is never taken for a held sheet', () => {
  const book = testBook(clean([{}, { as: 'hold' }]));
  say(book);
  book.active = 1;
  expect(checkBook(book).split.sheet.name).toBe('Held');
});

test('the next write takes it away and says so beforehand', () => {
  const book = testBook(clean([{}, { as: 'hold' }]));
  say(book);
  expect(planFor(book).plan.effects.removedSheets).toEqual(['Split Notice']);
  write(book);
  expect(namesOf(book)).toEqual(['Held', 'Split Summary', 'Release Note', 'Release Log']);
});

test('a removal takes it away', () => {
  const book = testBook(clean([{}]));
  say(book);
  remove(book);
  expect(namesOf(book)).toEqual(['Held']);
});

test('a sheet of the same name that is not ours is not touched', () => {
  const book = testBook(clean([{}]), { ...clean([{}]), name: 'Split Notice' });
  const refusals = checkPreconditions(snapshotOf(book), planNotice(snapshotOf(book), notice));
  expect(refusals.map(({ obstacle }) => obstacle)).toEqual(['notOurs']);
});

test('a workbook that takes no new sheet takes no notice either, but one that is there can say something else', () => {
  const book = testBook(clean([{}]));
  book.structureProtected = true;
  const obstacles = (): readonly string[] =>
    checkPreconditions(snapshotOf(book), planNotice(snapshotOf(book), notice)).map(({ obstacle }) => obstacle);
  expect(obstacles()).toEqual(['structureProtected']);
  book.structureProtected = false;
  say(book);
  book.structureProtected = true;
  expect(obstacles()).toEqual([]);
});
