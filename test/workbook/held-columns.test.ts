/** The two columns on the held sheet: where they come, what they say, and that nothing of the buyer's is touched. */
import type { CellValue } from '../../src/domain/sheet';
import { clean, sheet } from '../support/tables';
import { planFor, write } from './support/write';
import { apply, columnOf, sheetOf, testBook, type, valuesOf, type TestBook } from './support/workbook';
import { checkPreconditions } from '../../src/workbook/preconditions';

const REMAINING = 'Remaining to build (line)';
const CHECK = 'Split check';

/** Two columns that can be moved about: what a held sheet needs and no more. */
const SMALL = `
  | PO   | Part | Ordered | Lot | Qty | Lane     |
  | 4711 | A-1  | 100     | B   | 40  | Accepted |
  | 4711 | A-1  |         | A   | 35  | Hold     |
`;

function small(text = SMALL, extras = {}): TestBook {
  return testBook(sheet(text, extras));
}

/** The sheet's rows from the header on, our two columns only, as `60 / Release`. */
function columnsOf(book: TestBook, name = 'Held'): string[] {
  const values = valuesOf(sheetOf(book, name));
  const header = values.findIndex((row) => row.includes(REMAINING));
  const [one, other] = [REMAINING, CHECK].map((text) => values[header]?.indexOf(text) ?? -1);
  return values.slice(header + 1).map((row) => `${shown(row[one ?? -1])} / ${shown(row[other ?? -1])}`);
}

function shown(value: CellValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function columnsIn(book: TestBook, name = 'Held'): number[] {
  const header = valuesOf(sheetOf(book, name)).find((row) => row.includes(CHECK)) ?? [];
  return [header.indexOf(REMAINING), header.indexOf(CHECK)];
}

/** Sentences about what stands in the way of a write. */
function refusals(book: TestBook): string[] {
  const { snapshot, plan } = planFor(book);
  return checkPreconditions(snapshot, plan).map(({ message }) => message);
}

describe('what the columns say', () => {
  test('a line that is released shows what remains to be built, on every row of it', () => {
    const book = testBook(clean([{}, { as: 'hold' }]));
    write(book);
    expect(columnsOf(book)).toEqual(['60 / Release', '60 / Release']);
  });

  test('a line without accepted rows has nothing to release', () => {
    const book = testBook(clean([{ as: 'hold' }]));
    write(book);
    expect(columnsOf(book)).toEqual(['100 / Nothing to release']);
  });

  test('a line with errors shows no number, and how many errors it has', () => {
    const book = testBook(
      clean([
        { approver: null, changeApprover: null },
        { as: 'hold', part: 'OTHER', bag: 'A-9', location: 'S-9' },
      ]),
    );
    write(book);
    expect(columnsOf(book)).toEqual(['Not settled / Hold all: 2 to fix', '100 / Nothing to release']);
  });

  test('a clean line of which the order is not known says so', () => {
    const book = testBook(clean([{ as: 'hold', ordered: null }]));
    write(book);
    expect(columnsOf(book)).toEqual(['Not known / Nothing to release']);
  });

  test('rows that are not data stay blank, and rows of two lines mix', () => {
    const book = small(`
      | PO   | Part | Ordered | Lot   | Qty | Lane |
      | 4711 | A-1  | 100     | A     | 35  | Hold |
      | first call |  |  |  |  | |
      | 4712 | A-1  | 50      | B     | 20  | Hold |
      |      |      |         |       |     |      |
      | 4711 | A-1  |         | C     | 5   | Hold |
      | Total |     |         |       | 60  |      |
    `);
    write(book);
    expect(columnsOf(book).map((texts) => texts === ' / ')).toEqual([false, true, false, true, false, true]);
    expect(columnsOf(book)[0]).toBe(columnsOf(book)[4]);
  });

  test('in the wide form a sheet row that is several rows of a line says it once', () => {
    const book = small(`
      | PO   | Part | Ordered | Lot | Accepted | On hold | Scrap |
      | 4711 | A-1  | 100     | B   | 40       | 35      | 5     |
    `);
    write(book);
    expect(columnsOf(book)).toHaveLength(1);
    expect(columnsOf(book)[0]).toMatch(/^Not settled \/ Hold all: \d+ to fix$/);
  });
});

describe('where the columns come', () => {
  test('directly right of a plain range', () => {
    const book = small();
    write(book);
    expect(columnsIn(book)).toEqual([6, 7]);
    expect(sheetOf(book, 'Held').widths.size).toBe(2);
  });

  test('in an Excel table, as table columns', () => {
    const tables = [
      { name: 'Bags', area: { top: 0, left: 0, bottom: 2, right: 5 }, headerRow: true, totalsRow: false },
    ];
    const book = small(SMALL, { tables });
    write(book);
    expect(columnsIn(book)).toEqual([6, 7]);
    expect(sheetOf(book, 'Held').tables[0]?.area).toEqual({ top: 0, left: 0, bottom: 2, right: 7 });
  });

  test('beside a table next to which something stands: in the next free columns, and the table stays as it is', () => {
    const area = { top: 0, left: 0, bottom: 2, right: 5 };
    const book = small(
      `
      | PO   | Part | Ordered | Lot | Qty | Lane     |  | mine |
      | 4711 | A-1  | 100     | B   | 40  | Accepted |  |      |
      | 4711 | A-1  |         | A   | 35  | Hold     |  |      |
    `,
      { tables: [{ name: 'Bags', area, headerRow: true, totalsRow: false }] },
    );
    write(book);
    expect(columnsIn(book)).toEqual([8, 9]);
    expect(sheetOf(book, 'Held').tables[0]?.area).toEqual(area);
  });

  test('beside a table with a column of that name in other letters: outside the table', () => {
    const area = { top: 0, left: 0, bottom: 1, right: 4 };
    const book = small('|PO|Lot|Qty|Lane|SPLIT CHECK|\n|1|B|4|Hold|x|', {
      tables: [{ name: 'Bags', area, headerRow: true, totalsRow: false }],
    });
    write(book);
    expect(sheetOf(book, 'Held').tables[0]?.area).toEqual(area);
    expect(columnsIn(book)).toEqual([5, 6]);
  });

  test.each<[string, string, object, number[]]>([
    ['a column of the buyer without a header', '|PO|Lot|Qty|Lane||\n|1|B|4|Hold|seen|', {}, [5, 6]],
    ['a gap of one column before a legend', '|PO|Lot|Qty|Lane||Legend|\n|1|B|4|Hold||red|', {}, [6, 7]],
    [
      'something below the header that is not in the rows',
      '|PO|Lot|Qty|Lane|||\n|1|B|4|Hold|||\n||||||\n|||||x|',
      {},
      [4, 5],
    ],
    ['merged cells', '|PO|Lot|Qty|Lane|\n|1|B|4|Hold|', { merges: [{ top: 1, left: 4, bottom: 2, right: 4 }] }, [5, 6]],
    [
      'a table',
      '|PO|Lot|Qty|Lane||\n|1|B|4|Hold||',
      { tables: [{ name: 'T', area: { top: 1, left: 5, bottom: 2, right: 6 }, headerRow: true, totalsRow: false }] },
      [7, 8],
    ],
    ['cells formatted as dates', '|PO|Lot|Qty|Lane| |x|\n|1|B|4|Hold|||', {}, [6, 7]],
  ])('%s in the way', (_, text, extras, columns) => {
    const book = small(text, extras);
    write(book);
    expect(columnsIn(book)).toEqual(columns);
  });

  test('free cells with a number format of their own are left alone', () => {
    const book = small('|PO|Lot|Qty|Lane||\n|1|B|4|Hold||\n||||||\n|||||note|');
    for (const format of ['yyyy-mm-dd', [undefined, 'yyyy-mm-dd']]) {
      const formats = [undefined, undefined, undefined, undefined, format];
      const { plan } = planFor(book, { formats });
      expect(plan.effects.columns.map(({ left }) => left)).toEqual([5, 6]);
    }
  });

  test('a formula that shows nothing is in the way too', () => {
    const book = small();
    type(sheetOf(book, 'Held'), 1, 7, ' ', 'IF(A1=1,"","")');
    write(book);
    expect(columnsIn(book)).toEqual([8, 9]);
  });
});

describe('written again', () => {
  test('the same columns are used, also where the buyer moved them', () => {
    const book = small();
    write(book);
    const held = sheetOf(book, 'Held');
    const moved = valuesOf(held).map((row) => [
      ...row.slice(0, 2),
      row[7] ?? null,
      ...row.slice(2, 6),
      null,
      row[6] ?? null,
    ]);
    held.cells.clear();
    for (const [row, cells] of moved.entries()) {
      for (const [column, value] of cells.entries()) type(held, row, column, value);
    }
    write(book);
    expect(columnsIn(book)).toEqual([8, 2]);
    expect(valuesOf(held)).toEqual(moved);
  });

  test('one that the buyer deleted comes back, the other stays', () => {
    const book = small();
    write(book);
    const held = sheetOf(book, 'Held');
    for (const row of [0, 1, 2]) type(held, row, 7, null);
    type(held, 0, 7, 'mine');
    write(book);
    expect(columnsIn(book)).toEqual([6, 8]);
  });

  test('where rows went and others came, nothing old is left', () => {
    const book = small(`
      | PO   | Part | Ordered | Lot | Qty | Lane     |
      | 4711 | A-1  | 100     | B   | 40  | Accepted |
      | 4711 | A-1  |         | A   | 35  | Hold     |
      | 4711 | A-1  |         | C   | 5   | Hold     |
      | 4711 | A-1  |         | D   | 5   | Hold     |
    `);
    write(book);
    const held = sheetOf(book, 'Held');
    for (const row of [2, 4]) for (let column = 0; column < 6; column++) type(held, row, column, null);
    write(book);
    expect(columnsOf(book).map((texts) => texts !== ' / ')).toEqual([true, false, true]);
    expect(columnOf(held, 6)).toHaveLength(4);
  });

  test('a total and a remark of the buyer in our columns stay, and are no reason to refuse', () => {
    const book = small(`${SMALL}| Total | | | | 75 | |\n| 4712 | A-1 | 10 | D | 5 | Hold |`);
    write(book);
    const held = sheetOf(book, 'Held');
    type(held, 3, 6, 60, 'SUBTOTAL(9,G2:G3)');
    type(held, 3, 7, 'please check');
    type(held, 6, 6, 7);
    write(book);
    expect([columnOf(held, 6)[3], columnOf(held, 7)[3], columnOf(held, 6)[6]]).toEqual([60, 'please check', 7]);
  });

  test('what the buyer wrote over a cell of ours is not overwritten: the write is refused by name', () => {
    const book = small();
    write(book);
    type(sheetOf(book, 'Held'), 2, 7, 'ask Kim');
    expect(refusals(book)).toEqual([
      'The cell H3 of the sheet "Held" is in a column of Held Split but holds something else, so nothing was written; move it to a column of its own and try again.',
    ]);
    type(sheetOf(book, 'Held'), 2, 7, null);
    type(sheetOf(book, 'Held'), 1, 6, 60, 'C2-E2');
    expect(refusals(book)).toHaveLength(1);
  });

  test('columns of another table in the same row are not ours to use', () => {
    const area = { top: 0, left: 8, bottom: 2, right: 9 };
    const book = small(
      `
      | PO   | Part | Ordered | Lot | Qty | Lane     | | | Split check | Remaining to build (line) |
      | 4711 | A-1  | 100     | B   | 40  | Accepted | | | Release     | 5                         |
      | 4711 | A-1  |         | A   | 35  | Hold     | | | Release     | 5                         |
    `,
      { tables: [{ name: 'Copy', area, headerRow: true, totalsRow: false }] },
    );
    const { plan } = planFor(book);
    expect(plan.effects.columns.map(({ left }) => left)).toEqual([6, 7]);
  });

  test('columns left of the range are found too', () => {
    const book = small(`
      | Split check | Remaining to build (line) | PO   | Lot | Qty | Lane |
      | Release     | 5                         | 4711 | B   | 40  | Hold |
    `);
    write(book);
    expect(columnsIn(book)).toEqual([1, 0]);
  });
});

test('the last columns of a sheet leave no room: refused by name', () => {
  const book = small('|PO|Lot|Qty|Lane|\n|1|B|4|Hold|', { left: 16_380 });
  expect(refusals(book)).toEqual([
    'The sheet "Held" has no free room beside its data, so nothing was written; move the held parts nearer to the first column and try again.',
  ]);
  expect(() => {
    apply(book, planFor(book).plan);
  }).toThrow('no free room');
});

test('rows without a gap are written in one block, however many lines they belong to', () => {
  const rows = Array.from(
    { length: 600 },
    (_, index) => `|${String(4000 + (index % 90))}|A|100|L${String(index)}|5|Hold|`,
  );
  const { check, plan } = planFor(small(`|PO|Part|Ordered|Lot|Qty|Lane|\n${rows.join('\n')}`));
  expect(check.lines).toHaveLength(90);
  const blocks = plan.steps.filter((step) => step.verb === 'block' && step.sheet === 'Held');
  expect(blocks.map((step) => step.verb === 'block' && step.values.length)).toEqual([1, 600]);
});
