/** What a write does as a whole: sheets, log, state; written twice, and after changes. */
import * as fc from 'fast-check';
import type { CellValue } from '../../src/domain/sheet';
import { describePlan } from '../../src/workbook/describe';
import { readHistory, readNoteText } from '../../src/workbook/log/read';
import { LONGEST_CELL } from '../../src/workbook/log/text';
import { planWrite } from '../../src/workbook/plan-write';
import { checkPreconditions } from '../../src/workbook/preconditions';
import { readMapping, readState } from '../../src/workbook/state';
import { wrapState } from '../../src/workbook/state-xml';
import { toText } from '../../src/domain/note/text';
import { clean, sheet, type CleanRow } from '../support/tables';
import { checkBook, planFor, remove, write } from './support/write';
import { columnOf, emptySheet, sheetOf, snapshotOf, testBook, type, valuesOf, type TestBook } from './support/workbook';

const LATER = '2026-06-01T08:00:00Z';
const twoOrders: CleanRow[] = [
  {},
  { as: 'hold' },
  { po: '4712', lot: 'D', bag: 'D-1', location: 'S-4' },
  { po: '4712', as: 'hold', lot: 'E', bag: 'E-1', location: 'S-5' },
];

function namesOf(book: TestBook): string[] {
  return book.sheets.map(({ name }) => name);
}

/** A table of a sheet as one record per row, from its header row on. */
function records(book: TestBook, name: string): Record<string, CellValue>[] {
  const values = valuesOf(sheetOf(book, name));
  const top = sheetOf(book, name).tables[0]?.area.top ?? 0;
  const header = values[top] ?? [];
  return values
    .slice(top + 1)
    .map((row) => Object.fromEntries(header.map((text, column) => [shown(text), row[column] ?? null])));
}

function shown(value: CellValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Everything that stands on a sheet, row by row, as one text. */
function textOf(book: TestBook, name: string): string {
  return valuesOf(sheetOf(book, name)).map((row) => row.map(shown).filter(Boolean).join(' ')).join('\n'); // prettier-ignore
}

describe('the worked example', () => {
  const book = testBook(clean([{}, { as: 'hold' }]));
  const { plan, notes } = write(book);
  const id = notes[0]?.id ?? '';

  test('is described before it is written', () => {
    expect(describePlan(plan)).toBe(
      'Remaining to build and Split check in columns W and X · 3 sheets: Split Summary, Release Note, Release Log',
    );
    expect(namesOf(book)).toEqual(['Held', 'Split Summary', 'Release Note', 'Release Log']);
  });

  test('every sheet of ours begins with its title', () => {
    const titles = ['Split Summary', 'Release Note', 'Release Log'].map((name) => columnOf(sheetOf(book, name), 0)[0]);
    expect(titles).toEqual(['Held Split: split summary', `Held Split: release note ${id}`, 'Held Split: release log']);
  });

  test('the summary has a table with every figure', () => {
    expect(records(book, 'Split Summary')).toEqual([
      {
        'Shop': 'Acme Print', 'PO': '4711', 'Part': 'BRK-1', 'Verdict': 'Release', 'What to fix': null,
        'Ordered': 100, 'Delivered': 0, 'In process': 0, 'Held total': 75, 'Accepted': 40, 'Of these count toward the order': 40,
        'On hold': 35, 'Of these may count': 35, 'Do not use': 0, 'No clear lane': 0, 'Left the shop': 0, 'Remaining to build': 60,
        'Waiting for the hold decision': 35, 'Firm, whatever is decided': 25, 'Replacing do-not-use parts': 0, 'Never made': 25,
        'Surplus on hold': 0, 'May build now': 0, 'Build until': 40, 'Made so far': 75, 'Restart': 'Blocked', 'Note': id,
      },
    ]); // prettier-ignore
    const summary = sheetOf(book, 'Split Summary');
    expect(summary.tables).toEqual([expect.objectContaining({ name: 'HeldSplitSummary' })]);
    expect(summary.freeze).toEqual({ rows: 4, columns: 3 });
    expect(summary.page).toMatchObject({
      orientation: 'landscape',
      fitToWidth: true,
      titleRows: { first: 3, last: 3 },
    });
  });

  test('the log has the note with its figures, fingerprint and text', () => {
    expect(records(book, 'Release Log')).toEqual([
      {
        'Note': id, 'Replaces': null, 'Time (UTC)': '2026-05-04T09:30:00Z', 'Prepared by': 'Dana Smith', 'Shop': 'Acme Print',
        'PO': '4711', 'Line': null, 'Part': 'BRK-1', 'Verdict': 'Release', 'Ordered': 100, 'Delivered': 0, 'In process': 0,
        'Held total': 75, 'Accepted': 40, 'Counting': 40, 'On hold': 35, 'Do not use': 0, 'Unplaced': 0, 'Left': 0, 'Remaining': 60,
        'Waiting': 35, 'Firm': 25, 'Replacing': 0, 'Surplus': 0, 'Restart': 'blocked', 'May build now': 0, 'Build until': 40, 'Made': 75,
        'Row of note': '1 of 1', 'Fingerprint': notes[0]?.fingerprint, 'Note text': notes[0] === undefined ? '' : toText(notes[0]),
      },
    ]); // prettier-ignore
    expect(sheetOf(book, 'Release Log').freeze).toEqual({ rows: 3, columns: 1 });
  });

  test('the note sheet says what the note says, and prints on one page wide', () => {
    const text = textOf(book, 'Release Note').replace(/\s+/g, ' ');
    expect(text).toContain('Release 40 of the already-made parts from lot B for current use.');
    expect(text).toContain('Keep the remaining 35 parts from the paused inventory on hold pending revision review.');
    expect(text).toContain('It is not a certificate of conformity.');
    expect(sheetOf(book, 'Release Note').page).toMatchObject({
      orientation: 'portrait',
      fitToWidth: true,
      printArea: { top: 0, left: 0 },
      footer: `Release note ${id}`,
    });
    expect(sheetOf(book, 'Release Note').merges).toEqual([]);
  });

  test('what was written is never read as input: the check comes to the same', () => {
    const before = checkBook(testBook(clean([{}, { as: 'hold' }])));
    const after = checkBook(book);
    expect(after.lines.map(({ figures, verdict }) => ({ figures, verdict }))).toEqual(
      before.lines.map(({ figures, verdict }) => ({ figures, verdict })),
    );
    expect(after.findings).toEqual(before.findings);
  });

  test('the log gives the note back as it was', () => {
    const [line] = readHistory(snapshotOf(book)).notes[0]?.lines ?? [];
    expect(readHistory(snapshotOf(book)).notes).toEqual([
      {
        id, replaces: null, time: '2026-05-04T09:30:00Z', preparedBy: 'Dana Smith', shop: 'Acme Print', po: '4711',
        fingerprint: notes[0]?.fingerprint, lines: [line],
      },
    ]); // prettier-ignore
    expect(line).toMatchObject({
      key: { shop: 'Acme Print', po: '4711', line: null, part: 'BRK-1' },
      verdict: 'release', ordered: 100, delivered: 0, inProcess: 0, accepted: 40, onHold: 35, doNotUse: 0, unplaced: 0, remaining: 60,
      restart: 'blocked', mayBuildNow: 0, made: 75,
    }); // prettier-ignore
    expect(line?.rows?.map(({ standing, qty, lot, bag, counts }) => [standing, qty, lot, bag, counts])).toEqual([
      ['accepted', 40, 'B', 'B-1', 'yes'],
      ['hold', 35, 'A', 'A-1', null],
    ]);
    expect(readNoteText(snapshotOf(book), id)).toBe(notes[0] === undefined ? '' : toText(notes[0]));
    expect(readNoteText(snapshotOf(book), 'HS-00000000')).toBeNull();
  });
});

describe('written twice', () => {
  test.each<[string, TestBook]>([
    ['the worked example', testBook(clean([{}, { as: 'hold' }]))],
    ['two orders', testBook(clean(twoOrders))],
    ['a line on hold', testBook(clean([{ qty: '~40' }, { as: 'hold' }]))],
    ['no keys at all', testBook(sheet('|Lot|Qty|Lane|\n|A|35|Hold|'))],
    [
      'texts that look like formulas',
      testBook(
        clean([
          { lot: '=1+1', bag: '+B', approver: '@x' },
          { as: 'hold', reason: '-35' },
        ]),
      ),
    ],
  ])('%s: the second write changes nothing, whenever it comes', (_, book) => {
    write(book);
    const once = structuredClone(book);
    const { plan } = write(book, { now: LATER });
    expect(book).toEqual(once);
    expect(plan.effects.logRows).toBe(0);
    expect(describePlan(plan)).not.toContain('Release Log');
  });

  test('a note that replaced another says so again', () => {
    const book = testBook(clean([{}, { as: 'hold' }]));
    write(book);
    type(sheetOf(book, 'Held'), 2, 13, 30);
    type(sheetOf(book, 'Held'), 1, 5, 70);
    type(sheetOf(book, 'Held'), 2, 5, 70);
    write(book, { now: LATER });
    const once = structuredClone(book);
    expect(textOf(book, 'Release Note')).toContain('Replaces note HS-');
    write(book, { now: '2027-01-01T00:00:00Z' });
    expect(book).toEqual(once);
  });

  test('whatever the sheet holds', () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        'Accepted',
        'Hold',
        'Scrap',
        'yes',
        'B',
        '4711',
        '=1',
        'Total',
        null,
        40,
        35,
        0.5,
        true,
      ),
      fc.string({ unit: 'binary' }).map((text): CellValue => text),
    );
    const header = ['Shop', 'PO', 'Part', 'Ordered', 'Lot', 'Bag', 'Qty', 'Lane', 'Counts', 'Rev', 'Hold reason'];
    const rows = fc.array(fc.array(cell, { minLength: header.length, maxLength: header.length }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, (values) => {
        const book = testBook(sheet(`|${header.join('|')}|`));
        for (const [row, cells] of values.entries()) {
          for (const [column, value] of cells.entries()) type(sheetOf(book, 'Held'), row + 1, column, value);
        }
        type(sheetOf(book, 'Held'), 1, 4, 'L');
        type(sheetOf(book, 'Held'), 1, 6, 5);
        const before = structuredClone(book);
        write(book);
        const once = structuredClone(book);
        write(book, { now: LATER });
        expect(book).toEqual(once);
        remove(book);
        expect(sheetOf(book, 'Held')).toEqual(sheetOf(before, 'Held'));
      }),
      { numRuns: 30 },
    );
  });
});

describe('several notes', () => {
  test('come on a sheet each, by PO', () => {
    const book = testBook(clean(twoOrders));
    write(book);
    expect(namesOf(book)).toEqual(['Held', 'Split Summary', 'Release Note 4711', 'Release Note 4712', 'Release Log']);
    expect(textOf(book, 'Release Note 4711')).not.toContain('4712');
    expect(records(book, 'Release Log').map((row) => row['PO'])).toEqual(['4711', '4712']);
  });

  test('a second order comes: the sheet of the single note goes, the log keeps its text', () => {
    const book = testBook(clean(twoOrders.slice(0, 2)));
    const [first] = write(book).notes;
    book.sheets[0] = testBook(clean(twoOrders)).sheets[0] ?? emptySheet('Held');
    const { plan } = write(book, { now: LATER });
    expect(plan.effects.removedSheets).toEqual(['Release Note']);
    expect(describePlan(plan)).toContain('1 sheet taken away: Release Note');
    expect(namesOf(book)).toEqual(['Held', 'Split Summary', 'Release Log', 'Release Note 4711', 'Release Note 4712']);
    expect(readNoteText(snapshotOf(book), first?.id ?? '')).toContain('Release 40');
  });

  test('an order goes from the sheet: its note sheet goes too', () => {
    const book = testBook(clean(twoOrders));
    write(book);
    const held = sheetOf(book, 'Held');
    for (const row of [3, 4]) for (let column = 0; column < 24; column++) type(held, row, column, null);
    write(book, { now: LATER });
    expect(namesOf(book)).toEqual(['Held', 'Split Summary', 'Release Log', 'Release Note']);
    expect(readState(book.state).notes.map(({ po }) => po)).toEqual(['4711', '4712']);
  });

  test('a note of another held sheet of the workbook stays, and its name is not taken', () => {
    const book = testBook(clean(twoOrders.slice(0, 2)), { ...clean(twoOrders.slice(2)), name: 'Other' });
    write(book, { sheet: 'Held' });
    write(book, { sheet: 'Other' });
    expect(namesOf(book)).toEqual([
      'Held',
      'Other',
      'Split Summary',
      'Release Note',
      'Release Log',
      'Release Note 4712',
    ]);
    const once = structuredClone(book);
    write(book, { sheet: 'Other', now: LATER });
    expect(book).toEqual(once);
    write(book, { sheet: 'Held', now: LATER });
    expect(namesOf(book)).toEqual(namesOf(once));
    expect(textOf(book, 'Release Note')).toContain('4711');
  });

  test('a note sheet that neither log nor state knows stays unless its name is needed', () => {
    const book = testBook(clean(twoOrders));
    for (const name of ['Release Note 4711', 'Old note']) {
      const stray = emptySheet(name);
      type(stray, 0, 0, 'Held Split: release note HS-0000000A');
      book.sheets.push(stray);
    }
    write(book);
    expect(namesOf(book)).toEqual([
      'Held',
      'Release Note 4711',
      'Old note',
      'Split Summary',
      'Release Note 4712',
      'Release Log',
    ]);
    expect(valuesOf(sheetOf(book, 'Old note'))).toEqual([['Held Split: release note HS-0000000A']]);
  });
});

describe('a line on hold', () => {
  const book = testBook(
    clean([
      { approver: null, restart: 'firm' },
      { as: 'hold', approver: null, restart: 'firm' },
    ]),
  );
  write(book);

  test('shows no figure to build on, anywhere', () => {
    const [summary] = records(book, 'Split Summary');
    expect(summary).toMatchObject({
      'Verdict': 'Hold all: 1 to fix', 'Remaining to build': 'Not settled', 'Waiting for the hold decision': null,
      'Firm, whatever is decided': null, 'May build now': null, 'Build until': null, 'Accepted': 40, 'Restart': 'Firm',
    }); // prettier-ignore
    expect(summary?.['What to fix']).toContain('nobody is named');
    expect(records(book, 'Release Log')[0]).toMatchObject({
      'Verdict': 'Hold all', 'Remaining': null, 'Firm': null, 'May build now': 0, 'Build until': null, 'Made': 75, 'Restart': 'firm',
    }); // prettier-ignore
    expect(readHistory(snapshotOf(book)).notes[0]?.lines[0]).toMatchObject({
      verdict: 'holdAll',
      remaining: null,
      mayBuildNow: 0,
      restart: 'firm',
    });
  });

  test('its cells are marked; what only warns is not', () => {
    expect(sheetOf(book, 'Held').marks).toEqual([
      { formula: '"Held Split"<>""', areas: [{ top: 1, left: 8, bottom: 2, right: 8 }] },
    ]);
    expect(describePlan(planFor(book).plan)).toContain('1 place marked');
  });

  test('once repaired the marks go', () => {
    for (const row of [1, 2]) type(sheetOf(book, 'Held'), row, 8, 'J. Diaz');
    write(book, { now: LATER });
    expect(sheetOf(book, 'Held').marks).toEqual([]);
  });
});

test('a line of which the order is not known, and one with a number as restart', () => {
  const book = testBook(
    clean([
      { as: 'hold', ordered: null },
      { as: 'hold', po: '4712', restart: 7, lot: 'X', bag: 'X-1', location: 'S-9' },
    ]),
  );
  write(book);
  expect(records(book, 'Split Summary').map((row) => [row['Remaining to build'], row['Restart']])).toEqual([
    ['Not known', 'Blocked'],
    [100, 7],
  ]);
  expect(readHistory(snapshotOf(book)).notes.map(({ lines }) => lines[0]?.restart)).toEqual(['blocked', 7]);
});

test('many errors on one line: the first are named, the rest are counted', () => {
  const rows = Array.from({ length: 20 }, (_, index) => ({
    qty: `~${String(index)}`,
    bag: `B-${String(index)}`,
    location: `S-${String(index)}`,
  }));
  const book = testBook(clean(rows));
  write(book);
  const toFix = shown(records(book, 'Split Summary')[0]?.['What to fix'] ?? '');
  expect(toFix.split('\n')).toHaveLength(9);
  expect(toFix).toMatch(/and \d+ more, see the check$/);
});

test('cells that are quoted at length do not fill the summary: as many findings as a row can show', () => {
  const rows = Array.from({ length: 6 }, (_, index) => ({
    qty: `~${String(index)} ${'9'.repeat(3000)}`,
    bag: `B-${String(index)}`,
    location: `S-${String(index)}`,
    description: 'Drone bracket',
  }));
  const book = testBook(clean(rows));
  write(book);
  const [summary] = records(book, 'Split Summary');
  const toFix = shown(summary?.['What to fix'] ?? '');
  expect(summary?.['Description']).toBe('Drone bracket');
  expect(toFix.length).toBeLessThan(1500);
  expect(toFix).toMatch(/…\nand \d+ more, see the check$/);
  expect(Math.max(...sheetOf(book, 'Split Summary').heights.values())).toBeLessThanOrEqual(409);
});

describe('units that appeared since the last note', () => {
  test('stay a question however often the note is written, until they are explained', () => {
    const book = testBook(clean([{}, { as: 'hold' }]));
    write(book);
    const held = sheetOf(book, 'Held');
    type(held, 2, 13, 50);
    for (const row of [1, 2]) type(held, row, 5, 90);
    const rulesOf = (): string[] => checkBook(book).findings.map(({ rule }) => rule);
    expect(rulesOf()).toContain('units-appeared');
    write(book, { now: LATER });
    expect(records(book, 'Release Log')[1]).toMatchObject({ Verdict: 'Hold all', Made: null });
    expect(rulesOf()).toContain('units-appeared');
    expect(checkBook(book).lines[0]?.verdict).toBe('holdAll');
    type(held, 2, 13, 35);
    for (const row of [1, 2]) type(held, row, 5, 75);
    expect(checkBook(book).lines[0]?.verdict).toBe('release');
  });
});

describe('the log', () => {
  test('of many lines and much text: continued over rows and columns, and whole again when read', () => {
    const rows = Array.from({ length: 2 }, (_, line) =>
      Array.from({ length: 450 }, (__, bag) => ({
        part: `P-${String(line)}`,
        as: 'hold' as const,
        lot: `L${'x'.repeat(60)}-${String(bag)}`,
        bag: `${String(line)}-BAG-${String(bag)}`,
        location: `${String(line)}-${String(bag)}`,
        ordered: 20_000,
      })),
    ).flat();
    const book = testBook(clean(rows));
    const { notes } = write(book);
    const text = notes[0] === undefined ? '' : toText(notes[0]);
    expect(text.length).toBeGreaterThan(2 * LONGEST_CELL);
    expect(Object.keys(records(book, 'Release Log')[0] ?? {})).toContain('Note text 2');
    expect(readNoteText(snapshotOf(book), notes[0]?.id ?? '')).toBe(text);
    const once = structuredClone(book);
    write(book, { now: LATER });
    expect(book).toEqual(once);
  });

  /** A workbook whose first note is in the log, and whose rows have changed since. */
  function changed(): TestBook {
    const book = testBook(clean([{}, { as: 'hold' }]));
    write(book);
    for (const row of [1, 2]) type(sheetOf(book, 'Held'), row, 9, 'K. Berg');
    return book;
  }

  test('grows by a row, and the earlier one stays as it is', () => {
    const book = changed();
    const before = valuesOf(sheetOf(book, 'Release Log'));
    const { notes } = write(book, { now: LATER });
    const after = valuesOf(sheetOf(book, 'Release Log'));
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
    expect(records(book, 'Release Log')[1]).toMatchObject({
      Note: notes[0]?.id,
      Replaces: before[3]?.[0],
      'Time (UTC)': LATER,
    });
    expect(sheetOf(book, 'Release Log').tables[0]?.area.bottom).toBe(4);
    expect(readHistory(snapshotOf(book)).notes.map(({ replaces }) => replaces)).toEqual([null, before[3]?.[0]]);
  });

  test('is found under another name, with columns moved, renamed and added', () => {
    const book = changed();
    const log = sheetOf(book, 'Release Log');
    log.name = 'History of notes';
    const moved = valuesOf(log).map((row, index) => [
      index < 2 ? (row[0] ?? null) : index === 2 ? 'Seen by' : 'Kim',
      ...row.slice(1).reverse(),
      index < 2 ? null : (row[0] ?? null),
    ]);
    const [table] = log.tables;
    if (table !== undefined) table.area = { ...table.area, right: table.area.right + 1 };
    for (const [row, cells] of moved.entries()) {
      for (const [column, value] of cells.entries()) type(log, row, column, value);
    }
    const surplus = moved[2]?.indexOf('Surplus') ?? -1;
    type(log, 2, surplus, 'Extra');
    const first = valuesOf(log)[3];
    const { notes } = write(book, { now: LATER });
    const rows = records(book, 'History of notes');
    expect(valuesOf(log)[3]?.slice(0, first?.length)).toEqual(first);
    expect(rows[1]).toMatchObject({
      'Seen by': null,
      Extra: null,
      Surplus: 0,
      Note: notes[0]?.id,
      Remaining: 60,
      Made: 75,
    });
    expect(namesOf(book)).not.toContain('Release Log');
    expect(readHistory(snapshotOf(book)).notes).toHaveLength(2);
  });

  test('made a plain range by hand: rows come below it', () => {
    const book = changed();
    const log = sheetOf(book, 'Release Log');
    log.tables = [];
    type(log, 2, 23, null);
    write(book, { now: LATER });
    expect(log.tables).toEqual([]);
    expect(valuesOf(log)[4]?.[0]).toMatch(/^HS-/);
    expect(valuesOf(log)[2]?.at(-1)).toBe('Surplus');
  });

  test('without its headers: refused by name, nothing is overwritten', () => {
    const book = changed();
    type(sheetOf(book, 'Release Log'), 2, 0, 'Number');
    const { snapshot, plan } = planFor(book);
    expect(checkPreconditions(snapshot, plan).map(({ message }) => message)).toEqual([
      'The sheet "Release Log" no longer has a row with the headers "Note", "Fingerprint", so nothing was written; put them back, or rename the sheet and write another title into A1 to begin a new one.',
    ]);
  });

  test.each<[string, (book: TestBook) => void, RegExp]>([
    [
      'something below it',
      (book) => {
        type(sheetOf(book, 'Release Log'), 4, 3, 'my remark');
      },
      /cells A5:AE5 .* D5 is in use/,
    ],
    [
      'a totals row',
      (book) => {
        for (const table of sheetOf(book, 'Release Log').tables) table.totalsRow = true;
      },
      /A4:AE4/,
    ],
    [
      'a filter',
      (book) => {
        for (const table of sheetOf(book, 'Release Log').tables) table.filtered = true;
      },
      /filter hides rows of the table "HeldSplitLog"/,
    ],
    [
      'protection',
      (book) => {
        sheetOf(book, 'Release Log').isProtected = true;
      },
      /"Release Log" is protected/,
    ],
  ])('%s: refused by name', (_, damage, sentence) => {
    const book = changed();
    damage(book);
    const { snapshot, plan } = planFor(book);
    const messages = checkPreconditions(snapshot, plan).map(({ message }) => message);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(sentence);
  });

  test('a table of somebody else beside the log is not the log', () => {
    const book = changed();
    const log = sheetOf(book, 'Release Log');
    log.tables = [{ name: 'Own', area: { top: 2, left: 40, bottom: 3, right: 41 }, totalsRow: false, filtered: false }];
    write(book, { now: LATER });
    expect(valuesOf(log)[4]?.[0]).toMatch(/^HS-/);
  });
});

test('the mapping that the team corrected is kept, in whatever state of the rows', () => {
  const book = testBook(sheet('|PO|Charge X|Qty|Lane|\n|1|B|4|Hold|'));
  write(book, { corrections: { chargex: 'lot' } });
  expect(readMapping(snapshotOf(book))).toEqual({ chargex: 'lot' });
  expect(checkBook(book).split.rows.lot.shown(0)).toBe('B');
});

test('a state of a newer version is left as it is', () => {
  const book = testBook(clean([{}, { as: 'hold' }]));
  book.state = wrapState('{"version":2}');
  const { plan } = write(book);
  expect(plan.steps.filter(({ verb }) => verb === 'state')).toEqual([]);
  expect(book.state).toBe(wrapState('{"version":2}'));
  expect(readHistory(snapshotOf(book)).notes[0]?.lines[0]?.rows).toBeNull();
});

test('a table name that is taken is not used again', () => {
  const book = testBook(clean([{}, { as: 'hold' }]));
  book.names.push('HELDSPLITLOG', 'HELDSPLITLOG2');
  write(book);
  expect(sheetOf(book, 'Release Log').tables[0]?.name).toBe('HeldSplitLog3');
  expect(sheetOf(book, 'Split Summary').tables[0]?.name).toBe('HeldSplitSummary');
});

test('the checked sheet is no longer in the workbook: refused', () => {
  const book = testBook(clean([{}, { as: 'hold' }]));
  const { check, notes } = planFor(book);
  sheetOf(book, 'Held').name = 'Renamed';
  const snapshot = snapshotOf(book);
  const plan = planWrite(snapshot, check, notes, {});
  expect(plan.steps).toEqual([]);
  expect(checkPreconditions(snapshot, plan).map(({ obstacle, sheet: name }) => [obstacle, name])).toEqual([
    ['sheetMissing', 'Held'],
  ]);
});
