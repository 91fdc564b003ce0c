/** The log read back: what was written, and what is left of it after somebody edited it by hand. */
import * as fc from 'fast-check';
import type { PastNote } from '../../../src/domain/history';
import type { CellValue } from '../../../src/domain/sheet';
import { LOG_COLUMNS, logLayout } from '../../../src/workbook/log/columns';
import { logPart, type LogEntry } from '../../../src/workbook/log/append';
import { readHistory, readNoteText } from '../../../src/workbook/log/read';
import { clean } from '../../support/tables';
import { checkBook, write } from '../support/write';
import { apply, emptySheet, sheetOf, snapshotOf, testBook, type, valuesOf, type TestBook } from '../support/workbook';

const HEADERS: readonly string[] = LOG_COLUMNS.map(([, header]) => header);

/** A log with rows as given by header. */
function logOf(...rows: readonly Partial<Record<string, CellValue>>[]): TestBook {
  const book = testBook();
  const log = emptySheet('Release Log');
  type(log, 0, 0, 'Held Split: release log');
  for (const [column, header] of HEADERS.entries()) {
    type(log, 2, column, header);
    for (const [row, values] of rows.entries()) type(log, 3 + row, column, values[header] ?? null);
  }
  book.sheets.push(log);
  return book;
}

const first = { 'Note': 'HS-00000001', 'Fingerprint': 'f1', 'Time (UTC)': '2026-05-04T09:30:00Z', 'Row of note': '1 of 1' }; // prettier-ignore

function notesOf(book: TestBook): readonly PastNote[] {
  return readHistory(snapshotOf(book)).notes;
}

test('no log, no history', () => {
  expect(notesOf(testBook(clean([{}])))).toEqual([]);
  expect(notesOf(logOf())).toEqual([]);
  expect(readNoteText(snapshotOf(testBook()), 'HS-00000001')).toBeNull();
});

test('what somebody wrote into A1 of a log of ours keeps it a log; without our title it is none', () => {
  const book = logOf(first);
  type(sheetOf(book, 'Release Log'), 0, 0, 'Held Split: our notes');
  expect(notesOf(book)).toHaveLength(1);
  type(sheetOf(book, 'Release Log'), 0, 0, 'our notes');
  expect(notesOf(book)).toEqual([]);
});

test('rows with almost nothing in them are notes with almost nothing in them', () => {
  expect(notesOf(logOf({ Note: ' HS-00000001 ', Fingerprint: ' f1 ' }))).toEqual([
    {
      id: 'HS-00000001', replaces: null, time: '', preparedBy: '', shop: null, po: null, fingerprint: 'f1',
      lines: [
        {
          key: { shop: null, po: null, line: null, part: null }, verdict: 'holdAll', ordered: null, delivered: null, inProcess: null,
          accepted: null, onHold: null, doNotUse: null, unplaced: null, remaining: null, restart: null, mayBuildNow: 0, made: null,
          rows: null,
        },
      ],
    },
  ]); // prettier-ignore
});

test('rows without an id or a fingerprint, and rows in between, are passed over', () => {
  const book = logOf(
    first,
    {},
    { Note: 'see e-mail' },
    { Fingerprint: 'f2' },
    { ...first, Note: 'HS-00000002', Fingerprint: 'f2' },
  );
  expect(notesOf(book).map(({ id }) => id)).toEqual(['HS-00000001', 'HS-00000002']);
});

test('ids that Excel made numbers, counts that became texts, and words that became something else', () => {
  const [note] = notesOf(
    logOf({ ...first, 'PO': 4711, 'Ordered': ' 100 ', 'Delivered': 'none', 'Accepted': 40.5, 'Verdict': 'Released', 'Restart': '25', 'May build now': true, 'Made': { fault: 'error', text: '#N/A' }, 'Part': { fault: 'error', text: '#N/A' } }),
  ); // prettier-ignore
  expect(note?.po).toBe('4711');
  expect(note?.lines[0]).toMatchObject({
    ordered: 100,
    delivered: null,
    accepted: null,
    verdict: 'holdAll',
    restart: 25,
    mayBuildNow: 0,
    made: null,
  });
  expect(note?.lines[0]?.key.part).toBeNull();
});

test('notes come by time, those of one time in the order of their rows, those without one after the row above', () => {
  const at = (id: string, time: CellValue): Partial<Record<string, CellValue>> => ({ 'Note': id, 'Fingerprint': id, 'Time (UTC)': time }); // prettier-ignore
  const book = logOf(
    at('HS-3', '2026-05-03T00:00:00Z'),
    at('HS-4', 'yesterday'),
    at('HS-1', '2026-05-01T00:00:00Z'),
    at('HS-2', '2026-05-01T00:00:00Z'),
  );
  expect(notesOf(book).map(({ id }) => id)).toEqual(['HS-1', 'HS-2', 'HS-3', 'HS-4']);
});

test('lines of a note come in their order, and a row that was copied counts once', () => {
  const row = (place: string, part: string): Partial<Record<string, CellValue>> => ({ ...first, 'Row of note': place, 'Part': part }); // prettier-ignore
  const book = logOf(row('2 of 2', 'B'), row('1 of 2', 'A'), row('2 of 2', 'B'));
  expect(notesOf(book)[0]?.lines.map(({ key }) => key.part)).toEqual(['A', 'B']);
  const unnumbered = logOf(row('', 'A'), row('', 'B'));
  expect(notesOf(unnumbered)[0]?.lines.map(({ key }) => key.part)).toEqual(['A', 'B']);
});

test('the text of a note of which rows are missing is not given in part', () => {
  const row = (place: string, text: string | null): Partial<Record<string, CellValue>> => ({ ...first, 'Row of note': place, 'Note text': text }); // prettier-ignore
  const textIn = (...rows: Partial<Record<string, CellValue>>[]): string | null =>
    readNoteText(snapshotOf(logOf(...rows)), 'HS-00000001');
  expect(textIn(row('2 of 2', 'two'), row('1 of 2', 'one '))).toBe('one two');
  expect(textIn(row('1 of 2', 'one '))).toBeNull();
  expect(textIn(row('2 of 2', 'two'))).toBeNull();
  expect(textIn(row('', 'one'))).toBeNull();
  expect(textIn(row('1 of 1', null))).toBeNull();
});

test('rows of the state that do not belong to the lines of the log are not used', () => {
  const book = testBook(
    clean([{}, { as: 'hold' }, { part: 'BRK-2', as: 'hold', lot: 'E', bag: 'E-1', location: 'S-5' }]),
  );
  write(book);
  expect(notesOf(book)[0]?.lines.map(({ rows }) => rows?.length)).toEqual([2, 1]);
  const log = sheetOf(book, 'Release Log');
  const part = valuesOf(log)[2]?.indexOf('Part') ?? -1;
  type(log, 4, part, 'BRK-3');
  expect(notesOf(book)[0]?.lines.map(({ rows }) => rows)).toEqual([null, null]);
  for (const [column] of HEADERS.entries()) type(log, 4, column, null);
  expect(notesOf(book)[0]?.lines.map(({ rows }) => rows)).toEqual([null]);
});

test('a log that is a plain range ends at its last filled row', () => {
  const book = logOf(first);
  const [log] = snapshotOf(book).sheets;
  if (log === undefined) throw new Error('no log');
  expect(logLayout(log)).toMatchObject({ table: null, header: 2, bottom: 3, right: 30 });
  expect(logLayout({ ...log, rowCount: 40 })).toMatchObject({ bottom: 3 });
});

test('of two columns with one header the first counts', () => {
  const book = logOf(first);
  type(sheetOf(book, 'Release Log'), 2, 40, 'Note');
  type(sheetOf(book, 'Release Log'), 3, 40, 'other');
  expect(notesOf(book)[0]?.id).toBe('HS-00000001');
});

describe('notes written and read again', () => {
  const check = checkBook(
    testBook(clean([{}, { as: 'hold' }, { part: 'BRK-2', as: 'hold', lot: 'E', bag: 'E-1', location: 'S-5' }])),
  );
  const word = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 12 })
    .filter((text) => text.trim() === text && text !== '');
  const entries: fc.Arbitrary<LogEntry> = fc.record({
    id: word,
    replaces: fc.option(word, { nil: null }),
    time: fc.integer({ min: 0, max: 2e9 }).map((seconds) => new Date(seconds * 1000).toISOString()),
    preparedBy: word,
    shop: fc.option(word, { nil: null }),
    po: fc.option(word, { nil: null }),
    fingerprint: word,
    lines: fc.shuffledSubarray([...check.lines], { minLength: 1 }),
    unsettled: fc.constantFrom(new Set<number>(), new Set([0])),
    text: fc.string({ unit: 'binary', minLength: 1 }),
  });

  test('are the same, in whatever batches they were written', () => {
    const batches = fc.array(fc.uniqueArray(entries, { selector: ({ id }) => id, minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(batches, (lists) => {
        const book = testBook();
        const ids = lists.flatMap((list, batch) =>
          list.map((entry) => ({ ...entry, id: `${entry.id}-${String(batch)}` })),
        );
        for (const [batch] of lists.entries()) {
          const own = ids.filter(
            ({ id }) =>
              id.endsWith(`-${String(batch)}`) && lists[batch]?.some((entry) => `${entry.id}-${String(batch)}` === id),
          );
          apply(book, logPart(snapshotOf(book), own));
        }
        const notes = notesOf(book);
        expect(notes).toHaveLength(ids.length);
        for (const entry of ids) {
          const note = notes.find(({ id }) => id === entry.id);
          const { replaces, time, preparedBy, shop, po, fingerprint } = entry;
          expect(note).toMatchObject({ replaces, time, preparedBy, shop, po, fingerprint });
          expect(note?.lines).toEqual(
            entry.lines.map(({ line, verdict, figures }) => ({
              key: { shop, po, line: line.key.line, part: line.key.part },
              verdict,
              ordered: figures.ordered,
              delivered: figures.delivered,
              inProcess: figures.inProcess,
              accepted: figures.accepted,
              onHold: figures.onHold,
              doNotUse: figures.doNotUse,
              unplaced: figures.unplaced,
              remaining: figures.remaining,
              restart: figures.restart,
              mayBuildNow: figures.mayBuildNow ?? 0,
              made: entry.unsettled.has(line.index) ? null : figures.made,
              rows: null,
            })),
          );
          expect(readNoteText(snapshotOf(book), entry.id)).toBe(entry.text);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('nothing to add changes nothing', () => {
    expect(logPart(snapshotOf(testBook()), [])).toEqual({ preconditions: [], steps: [] });
  });
});

test('nothing that stands in a log makes the reading throw', () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant<CellValue>({ fault: 'error', text: '#N/A' }),
    fc.constantFrom<CellValue>(...HEADERS, '1 of 2', 'HS-00000001', 'f1'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 40 }), { maxLength: 8 }), fc.boolean(), (rows, keepsHeader) => {
      const book = logOf(first);
      const log = sheetOf(book, 'Release Log');
      for (const [row, cells] of rows.entries()) {
        for (const [column, value] of cells.entries()) type(log, row + (keepsHeader ? 3 : 1), column, value);
      }
      expect(Array.isArray(notesOf(book))).toBe(true);
    }),
  );
});
