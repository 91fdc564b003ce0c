import { check } from '../../../src/domain/check';
import type { Sheet } from '../../../src/domain/sheet';
import { book, outcomeOf, sheet } from '../../support/tables';
import { placed, stoppedBy } from '../../support/reading';

const HELD = `
  | Lot | Qty | Lane     |
  | B   | 40  | Accepted |`;
const NOTES = `
  | Date       | Who  | Said            |
  | 2026-05-01 | Dana | keep everything |`;

function named(name: string, table: string): Sheet {
  return sheet(table, {}, name);
}

/** The sheet that was checked, or why none was. */
function chosen(active: number | null, sheets: readonly Sheet[], asked: string | null = null): string {
  const outcome = check({ name: 'a.xlsx', sheets, activeSheet: active }, { sheet: asked });
  if (outcome.kind === 'checked') return outcome.split.sheet.name;
  return outcome.kind === 'stopped' ? `stopped ${outcome.sheet}` : [outcome.why, ...outcome.sheets].join(' ');
}

describe('SPEC 2, Which sheet: a held sheet has a header row with (lot or bag, or the wide form) and (quantity or lane)', () => {
  it.each([
    ['lot, quantity and lane', '| Lot | Qty | Lane |\n| B | 40 | Accepted |', 'Held'],
    ['bag, quantity and lane', '| Bag | Qty | Lane |\n| B-1 | 40 | Accepted |', 'Held'],
    ['the wide form', '| Part | Accepted | On hold |\n| BRK-1 | 40 | 35 |', 'Held'],
    ['the wide form and nothing else', '| Accepted | On hold |\n| 40 | 35 |', 'Held'],
    ['quantity and lane, but neither lot nor bag', '| Part | Qty | Lane |\n| BRK-1 | 40 | Accepted |', 'none'],
    ['lot, but neither quantity nor lane', '| Lot | Rev |\n| B | A |', 'none'],
    ['one lane word only', '| Part | Accepted |\n| BRK-1 | 40 |', 'none'],
    [
      'lane words beside a lane column, but neither lot nor bag',
      '| Part | Pass | Fail | Lane |\n| P | 1 | 2 | Hold |',
      'none',
    ],
    ['a trap for the quantity alone', '| Lot | Amount |\n| B | 40 |', 'none'],
    ['a single column', '| Lot |\n| B |', 'none'],
    ['nothing at all', '', 'none'],
  ])('%s', (_, table, expected) => {
    expect(chosen(0, [named('Held', table)])).toBe(expected);
  });
});

describe('SPEC 2, Which sheet: the active sheet first, else the only one', () => {
  it('takes the active sheet though another one would do', () => {
    expect(chosen(1, [named('One', HELD), named('Two', HELD)])).toBe('Two');
  });

  it('takes the only held sheet when the active one is none', () => {
    expect(chosen(0, [named('Notes', NOTES), named('Bags', HELD)])).toBe('Bags');
  });

  it('takes the only held sheet when the active one is no worksheet', () => {
    expect(chosen(null, [named('Notes', NOTES), named('Bags', HELD)])).toBe('Bags');
  });

  it('names them all when several would do and the active one is none', () => {
    expect(chosen(0, [named('Notes', NOTES), named('One', HELD), named('Two', HELD)])).toBe('several One Two');
  });

  it('finds none in a workbook without one', () => {
    expect(chosen(0, [named('Notes', NOTES)])).toBe('none');
  });

  it('finds none in a workbook without sheets', () => {
    expect(chosen(null, [])).toBe('none');
  });
});

describe('SPEC 9: the sheet that is asked for', () => {
  const sheets = [named('One', HELD), named('Two', HELD), named('Notes', NOTES)];

  it('is taken, whatever its capitals', () => {
    expect(chosen(0, sheets, ' two ')).toBe('Two');
  });

  it('is said to be unknown with the names there are', () => {
    expect(chosen(0, sheets, 'Three')).toBe('unknown One Two Notes');
  });

  it('is said to be no held sheet', () => {
    expect(chosen(0, sheets, 'Notes')).toBe('notHeld Notes');
  });
});

describe('SPEC 2, Which sheet: one of quantity or lane missing: header-missing', () => {
  it('stops when there is no lane', () => {
    expect(stoppedBy('| Lot | Qty |\n| B | 40 |')).toEqual(['header-missing']);
  });

  it('stops when there is no quantity', () => {
    expect(stoppedBy('| Lot | Lane |\n| B | Hold |')).toEqual(['header-missing']);
  });

  it('does not stop in the wide form, which has both in one', () => {
    expect(stoppedBy('| Lot | Accepted | Hold |\n| B | 40 | 35 |')).toEqual(['not stopped']);
  });
});

describe('SPEC 2, Which sheet: a held sheet without data rows', () => {
  it.each([
    ['a header alone', '| Lot | Qty | Lane |'],
    ['a header, blanks and a total', '| Lot | Qty | Lane |\n|  |  |  |\n|  | Total |  |'],
    ['a header and a footer', '| Lot | Qty | Lane | Note |\n|  |  |  | nothing held at the moment |'],
  ])('%s', (_, table) => {
    expect(chosen(0, [named('Held', table)])).toBe('empty Held');
  });
});

describe('SPEC 6: sheets and columns that Held Split wrote are never read as input', () => {
  it('passes over a sheet whose title cell says so, though its header fits', () => {
    const own = named('Split Summary', `| Held Split: summary |\n${HELD}`);
    expect(chosen(0, [own, named('Bags', HELD)])).toBe('Bags');
    expect(chosen(0, [own], 'Split Summary')).toBe('notHeld Split Summary');
  });

  it('reads a sheet of the buyer’s that has one of the names', () => {
    expect(chosen(0, [named('Split Summary', HELD)])).toBe('Split Summary');
  });

  it('passes over its own columns, wherever they stand', () => {
    const table = `
      | Lot | Split check | Qty | Lane     | Remaining to build (line) |
      | B   | Release     | 40  | Accepted | 60                        |`;
    const outcome = outcomeOf(table);
    expect(outcome.kind === 'checked' && [...outcome.split.layout.columns.keys()]).toEqual(['lot', 'qty', 'lane']);
    expect(outcome.kind === 'checked' && outcome.split.layout.right).toBe(3);
  });

  it('does not take a row for data because only its own columns are filled', () => {
    const table = `
      | Lot | Qty | Lane     | Split check |
      | B   | 40  | Accepted | Release     |
      |     |     |          | Release     |`;
    expect(placed(table)).toEqual(['2: 40 accepted']);
  });
});

describe('SPEC 2, Held sheet: it may be an Excel table (preferred) or a plain range', () => {
  const two = sheet(
    `
    | Lot | Qty | Lane     |  | Lot | Qty | Lane |
    | B   | 40  | Accepted |  | A   | 35  | Hold |
    |     |     |          |  | A2  | 5   | Hold |`,
    { tables: [{ name: 'Bags', area: { top: 0, left: 4, bottom: 2, right: 6 }, headerRow: true, totalsRow: false }] },
  );

  it('reads the table and not the range before it', () => {
    expect(placed(two)).toEqual(['2: 35 hold', '3: 5 hold']);
  });

  it('names the table in its layout', () => {
    const outcome = outcomeOf(two);
    expect(outcome.kind === 'checked' && outcome.split.layout).toMatchObject({
      table: 'Bags',
      left: 4,
      right: 6,
      bottom: 2,
    });
  });

  it('does not read a table’s totals row', () => {
    const totals = sheet('| Lot | Qty | Lane |\n| B | 40 | Accepted |\n| 1 bag | 40 | |', {
      tables: [{ name: 'Bags', area: { top: 0, left: 0, bottom: 2, right: 2 }, headerRow: true, totalsRow: true }],
    });
    expect(placed(totals)).toEqual(['2: 40 accepted']);
  });

  it('does not read below a table', () => {
    const longer = sheet('| Lot | Qty | Lane |\n| B | 40 | Accepted |\n| A | 35 | Hold |', {
      tables: [{ name: 'Bags', area: { top: 0, left: 0, bottom: 1, right: 2 }, headerRow: true, totalsRow: false }],
    });
    expect(placed(longer)).toEqual(['2: 40 accepted']);
  });

  it('ends a table that is larger than what was ever filled in where its cells end', () => {
    const larger = sheet('| Lot | Qty | Lane |\n| B | 40 | Accepted |', {
      tables: [{ name: 'Bags', area: { top: 0, left: 0, bottom: 999, right: 2 }, headerRow: true, totalsRow: false }],
    });
    expect(outcomeOf(larger)).toMatchObject({
      kind: 'checked',
      split: { layout: { bottom: 1 }, seen: { skipped: { blank: 0 } } },
    });
  });

  it('passes over a table without a header row', () => {
    const headless = sheet('| Lot | Qty | Lane |\n| B | 40 | Accepted |', {
      tables: [{ name: 'Bags', area: { top: 0, left: 0, bottom: 1, right: 2 }, headerRow: false, totalsRow: false }],
    });
    expect(outcomeOf(headless)).toMatchObject({ kind: 'checked', split: { layout: { table: null } } });
  });

  it('prefers the table that has both quantity and lane', () => {
    const tables = [
      { name: 'Lots', area: { top: 0, left: 0, bottom: 1, right: 1 }, headerRow: true, totalsRow: false },
      { name: 'Bags', area: { top: 0, left: 3, bottom: 1, right: 5 }, headerRow: true, totalsRow: false },
    ];
    const both = sheet('| Lot | Qty |  | Lot | Qty | Lane |\n| B | 40 |  | B | 40 | Accepted |', { tables });
    expect(outcomeOf(both)).toMatchObject({ kind: 'checked', split: { layout: { table: 'Bags' } } });
  });

  it('ends a plain range above a table that stands below it', () => {
    const below = sheet(
      `
      | Lot | Qty | Lane     |
      | B   | 40  | Accepted |
      | Code | Meaning | Since |
      | H    | Hold    | 2020  |`,
      {
        tables: [{ name: 'Codes', area: { top: 2, left: 0, bottom: 3, right: 2 }, headerRow: true, totalsRow: false }],
      },
    );
    expect(placed(below)).toEqual(['2: 40 accepted']);
  });
});

describe('SPEC 2, Held sheet: the header row can be anywhere in the first 50 rows and start in any column', () => {
  const above = (rows: number): Sheet => sheet(HELD, { top: rows, left: 27 });

  it.each([0, 1, 7, 48, 49])('%d rows down, in column AB', (rows) => {
    expect(placed(above(rows))).toEqual([`${String(rows + 2)}: 40 accepted`]);
  });

  it('is not looked for below row 50', () => {
    expect(outcomeOf(above(50))).toMatchObject({ kind: 'noSheet', why: 'none' });
  });

  it('is not looked for below row 50 in a table either', () => {
    const table = { name: 'T', area: { top: 50, left: 0, bottom: 51, right: 2 }, headerRow: true, totalsRow: false };
    expect(outcomeOf(sheet(HELD, { top: 50, tables: [table] }))).toMatchObject({ kind: 'noSheet', why: 'none' });
  });

  it('may have a row of group headings above it', () => {
    expect(
      placed(`
        | Trail |     | Split |          |
        | Lot   | Bag | Qty   | Lane     |
        | B     | B-1 | 40    | Accepted |`),
    ).toEqual(['3: 40 accepted']);
  });

  it('is the row with both quantity and lane, though a row above it has a lot and a quantity', () => {
    expect(
      placed(`
        | Lot  | Qty      |          |
        | B    | 75       |          |
        | Lot  | Qty      | Lane     | Bag |
        | B    | 40       | Accepted | B-1 |`),
    ).toEqual(['4: 40 accepted']);
  });

  it('is not a row of data that says two lane words, below a header without a lane column', () => {
    expect(stoppedBy('| Lot | Qty | Reason | Next step |\n| A | 35 | Hold | Review |')).toEqual(['header-missing']);
  });

  it('may have empty columns between its headers', () => {
    expect(
      placed(`
        | Lot |  | Qty |  | Lane     |
        | B   |  | 40  |  | Accepted |`),
    ).toEqual(['2: 40 accepted']);
  });

  it('may have columns without a header between its headers', () => {
    expect(
      placed(`
        | Lot |   | Qty | Lane     |
        | B   | x | 40  | Accepted |`),
    ).toEqual(['2: 40 accepted']);
  });

  it('does not take in a legend beside the rows that repeats a header', () => {
    const legend = `
      | Lot | Qty | Lane     |  | Lane     | Meaning       |
      | B   | 40  | Accepted |  | Accepted | use it        |
      |     |     |          |  | Hold     | leave it      |`;
    expect(placed(legend)).toEqual(['2: 40 accepted']);
    expect(outcomeOf(legend)).toMatchObject({ kind: 'checked', split: { layout: { left: 0, right: 2, bottom: 1 } } });
  });

  it('does not take in a list beside the rows whose headers are unknown', () => {
    const list = `
      | Machine | Since |  | Lot | Qty | Lane     |
      | MJF 3   | 2019  |  | B   | 40  | Accepted |
      | SLS 1   | 2017  |  |     |     |          |`;
    expect(outcomeOf(list)).toMatchObject({ kind: 'checked', split: { layout: { left: 3, right: 5, bottom: 1 } } });
  });

  it('does not take in labels beside the rows', () => {
    const labels = `
      | Lot | Qty | Lane     |  | PO:   | 4711 |
      | B   | 40  | Accepted |  | Part: | P-1  |`;
    expect(outcomeOf(labels)).toMatchObject({ kind: 'checked', split: { layout: { right: 2 } } });
  });

  it('checks a sheet in a workbook of several', () => {
    expect(placed(book(sheet(HELD), named('Notes', NOTES)))).toEqual(['2: 40 accepted']);
  });
});
