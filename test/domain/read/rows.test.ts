import { sheetFromValues } from '../../../src/workbook/from-values';
import { checked, found, sheet } from '../../support/tables';
import { facts, lineKeys, placed, rowKeys, where } from '../../support/reading';

/** What was skipped: `blank 1, headers 0, totals 1, "footer"`. */
function skipped(table: string): string {
  const { blank, repeatedHeaders, totals, bands } = checked(table).split.seen.skipped;
  const quoted = bands.map(({ text }) => `, "${text}"`).join('');
  return `blank ${blank}, headers ${repeatedHeaders}, totals ${totals}${quoted}`;
}

const HEADER = '| Lot | Bag | Qty | Lane | Note |';
const ROW = '| B | B-1 | 40 | Accepted | |';

/** A sheet with one row of interest between two rows of data. */
function between(row: string): string {
  return [HEADER, ROW, row, '| A | A-1 | 35 | Hold | |'].join('\n');
}

describe('SPEC 2, Held sheet: rows are classed in this order: blank; repeated header; total row; band row; else data', () => {
  it.each([
    ['blank', '|  |  |  |  |  |', 'blank 1, headers 0, totals 0'],
    ['blank but for white space', "|' |' \u00a0 |  |  |  |", 'blank 1, headers 0, totals 0'],
    ['a repeated header', '| Lot | Bag | Qty | Lane | Note |', 'blank 0, headers 1, totals 0'],
    ['a repeated header in capitals', '| LOT | BAG | QTY | LANE | NOTE |', 'blank 0, headers 1, totals 0'],
    [
      'a repeated header of which only some cells are repeated',
      '| Lot |  | Qty | Lane |  |',
      'blank 0, headers 1, totals 0',
    ],
    ['a repeated header without lot, bag and lane', '|  |  | Qty |  | Note |', 'blank 0, headers 1, totals 0'],
    ['a total', '|  |  | 75 |  | Total |', 'blank 0, headers 0, totals 1'],
    ['a total that says more', '|  |  | 75 |  | total of both bags |', 'blank 0, headers 0, totals 1'],
    ['totals', '|  |  | 75 |  | TOTALS: |', 'blank 0, headers 0, totals 1'],
    ['a subtotal', '|  |  | 75 |  | Subtotal |', 'blank 0, headers 0, totals 1'],
    ['a sub-total', '|  |  | 75 |  | Sub-total |', 'blank 0, headers 0, totals 1'],
    ['a sum', '|  |  | 75 |  | Sum = |', 'blank 0, headers 0, totals 1'],
    ['a grand total', '|  |  | 75 |  | Grand total |', 'blank 0, headers 0, totals 1'],
    ['a total whose word stands under the quantity', '|  |  | Total 75 |  |  |', 'blank 0, headers 0, totals 1'],
    ['a title or a footer', '|  |  |  |  | checked by Ann |', 'blank 0, headers 0, totals 0, "checked by Ann"'],
  ])('%s', (_, row, expected) => {
    expect(skipped(between(row))).toBe(expected);
    expect(placed(between(row))).toEqual(['2: 40 accepted', '4: 35 hold']);
  });

  it.each([
    ['a quantity alone', '|  |  | 5 |  |  |', '3: 5 unplaced'],
    ['a quantity that is an error value', '|  |  | #N/A |  |  |', '3: ? unplaced'],
    ['a lane alone', '|  |  |  | Hold |  |', '3: ? hold'],
    ['a lot alone', '| C |  |  |  |  |', '3: ? unplaced'],
    ['a bag alone', '|  | C-1 |  |  |  |', '3: ? unplaced'],
    ['a total with a lane', '|  |  | 5 | Hold | Total |', '3: 5 hold'],
    ['a total with a lot', '| Total |  | 5 |  |  |', '3: 5 unplaced'],
    ['a total with a bag', '|  | Total | 5 |  |  |', '3: 5 unplaced'],
    ['a word that only begins like a total', '|  |  | 5 |  | totally clean |', '3: 5 unplaced'],
    ['a word that only begins like a sum', '|  |  | 5 |  | summary |', '3: 5 unplaced'],
    ['a total that is not at the beginning', '|  |  | 5 |  | in total |', '3: 5 unplaced'],
    ['a row of which one cell says its header', '| Lot | B-7 | 5 | Hold |  |', '3: 5 hold'],
    ['a row with nothing but one cell that says its header', '| Lot |  |  |  |  |', '3: ? unplaced'],
  ])('data: %s', (_, row, expected) => {
    expect(skipped(between(row))).toBe('blank 0, headers 0, totals 0');
    expect(placed(between(row))).toEqual(['2: 40 accepted', expected, '4: 35 hold']);
  });

  it('in the wide form needs a lot, a bag or a lane quantity to be data; a total lacks lot and bag only', () => {
    const wide = `
      | Lot | Accepted | Hold | Note           |
      | B   | 40       |      |                |
      |     | 40       | 35   | Total          |
      |     |          |      | counted Monday |
      | C   |          |      |                |
      |     | 5        |      |                |`;
    expect(skipped(wide)).toBe('blank 0, headers 0, totals 1, "counted Monday"');
    expect(placed(wide)).toEqual(['2: 40 accepted', '5: ? unplaced', '6: 5 accepted']);
  });
});

describe('SPEC 2, Held sheet: everything but data is skipped and counted in rows-skipped, which quotes the text of bands and footers', () => {
  it('says how many of each', () => {
    const table = `
      | Lot | Bag | Qty | Lane     | Note            |
      | B   | B-1 | 40  | Accepted |                 |
      |     |     |     |          |                 |
      | Lot | Bag | Qty | Lane     | Note            |
      | A   | A-1 | 35  | Hold     |                 |
      |     |     | 75  |          | Total           |
      |     |     |     |          | on  the\\nMonday |`;
    expect(where(table, 'rows-skipped')).toEqual(['info sheet A3:E4 A6:E7']);
  });

  it('is silent when every row is data', () => {
    expect(found([HEADER, ROW].join('\n'), 'rows-skipped')).toEqual([]);
  });
});

describe('SPEC 2, Held sheet: a band row where it fills a key or a line fact supplies the block below it', () => {
  it('PO 4711 above its bags', () => {
    expect(
      rowKeys(`
        | Note    | Lot | Qty | Lane     |
        | PO 4711 |     |     |          |
        |         | B   | 40  | Accepted |
        |         | A   | 35  | Hold     |
        | PO 4712 |     |     |          |
        |         | C   | 5   | Hold     |`),
    ).toEqual(['3: - / 4711 / - / -', '4: - / 4711 / - / -', '6: - / 4712 / - / -']);
  });

  it.each([
    ['PO: 4711', '- / 4711 / - / -'],
    ['PO # 4711', '- / 4711 / - / -'],
    ['P.O. 4711', '- / 4711 / - / -'],
    ['Job 88-A', '- / 88-A / - / -'],
    ['Purchase order: 4711/2 rev', '- / 4711/2 rev / - / -'],
    ['Part BRK-1', '- / - / - / BRK-1'],
    ['Part no. BRK-1', '- / - / - / BRK-1'],
    ['Line 10', '- / - / 10 / -'],
    ['Supplier: Acme Print', 'Acme Print / - / - / -'],
  ])('%s', (band, key) => {
    expect(lineKeys(`| Note | Lot | Qty | Lane |\n| ${band} | | | |\n| | B | 40 | Accepted |`)).toEqual([key]);
  });

  it.each([
    'PO pending approval',
    'checked 2026-05-01',
    'Part of the second build',
    'PO',
    'Received 2026-05-12',
    'BRK-1',
  ])('%s is a title or a footer', (band) => {
    const table = `| Note | Lot | Qty | Lane |\n| ${band} | | | |\n| | B | 40 | Accepted |`;
    expect(lineKeys(table)).toEqual(['- / - / - / -']);
    expect(facts(table, 'delivered')).toEqual(['absent']);
  });

  it('a band in a key column, without a label', () => {
    expect(
      rowKeys(`
        | PO   | Lot | Qty | Lane     |
        | 4711 |     |     |          |
        |      | B   | 40  | Accepted |
        |      | A   | 35  | Hold     |
        | 4712 |     |     |          |
        |      | C   | 5   | Hold     |`),
    ).toEqual(['3: - / 4711 / - / -', '4: - / 4711 / - / -', '6: - / 4712 / - / -']);
  });

  it('a label in a key column gives its value, not its text', () => {
    expect(lineKeys('| PO | Lot | Qty | Lane |\n| PO 4711 | | | |\n| | B | 40 | Accepted |')).toEqual([
      '- / 4711 / - / -',
    ]);
  });

  it('facts of the line, with and without labels, in the cells below their headers or anywhere', () => {
    const table = `
      | Part  | Ordered | Lot | Qty | Lane     | Note              |
      | BRK-1 | 100     |     |     |          | Delivered: 20 pcs |
      |       |         | B   | 40  | Accepted |                   |
      | BRK-2 | 50      |     |     |          |                   |
      |       |         | C   | 5   | Hold     | Held total 5      |
      |       |         |     |     |          | Held total 9      |
      |       |         | D   | 9   | Hold     |                   |`;
    expect(lineKeys(table).slice(0, 2)).toEqual(['- / - / - / BRK-1', '- / - / - / BRK-2']);
    expect(facts(table, 'ordered')).toEqual(['100', '50', 'blank']);
    expect(facts(table, 'delivered')).toEqual(['20', 'absent', 'absent']);
    expect(facts(table, 'heldTotal')).toEqual(['absent', 'absent', '9']);
  });

  it('several bands one below the other, and a repeated header after them', () => {
    expect(
      rowKeys(`
        | Note       | Lot | Qty | Lane     |
        | PO 4711    |     |     |          |
        | Part BRK-1 |     |     |          |
        |            | B   | 40  | Accepted |
        | PO 4712    |     |     |          |
        | Note       | Lot | Qty | Lane     |
        |            | C   | 5   | Hold     |`),
    ).toEqual(['4: - / 4711 / - / BRK-1', '7: - / 4712 / - / -']);
  });

  it('the nearest of two bands wins for a key', () => {
    expect(
      lineKeys('| Note | Lot | Qty | Lane |\n| PO 4711 | | | |\n| PO 4712 | | | |\n| | B | 40 | Accepted |'),
    ).toEqual(['- / 4712 / - / -']);
  });

  it('supplies each row that a wide row stands for', () => {
    expect(
      rowKeys(`
        | Note    | Lot | Accepted | Hold |
        | PO 4711 |     |          |      |
        |         | B   | 40       | 35   |
        | PO 4712 |     |          |      |
        |         | C   |          |      |
        |         | D   | 1        | 2    |`),
    ).toEqual([
      '3: - / 4711 / - / -',
      '3: - / 4711 / - / -',
      '5: - / 4712 / - / -',
      '6: - / 4712 / - / -',
      '6: - / 4712 / - / -',
    ]);
  });
});

describe('SPEC 2, Held sheet: a block ends at any row that is not data', () => {
  it.each([
    ['a blank row', '|  |  |  |  |'],
    ['a total', '| Total |  | 40 |  |'],
    ['another band', '| end of job |  |  |  |'],
  ])('so a band does not reach beyond %s', (_, row) => {
    const table = `
      | Note    | Lot | Qty | Lane     |
      | PO 4711 |     |     |          |
      |         | B   | 40  | Accepted |
      ${row}
      |         | A   | 35  | Hold     |`;
    expect(rowKeys(table)).toEqual(['3: - / 4711 / - / -', '5: - / - / - / -']);
    expect(found(table, 'key-missing')).toHaveLength(1);
  });

  it('so a footer gives nothing to the block below the blank row that follows it', () => {
    const table = `
      | Note               | Lot | Qty | Lane     |
      |                    | B   | 40  | Accepted |
      | Approved by: Diaz  |     |     |          |
      |                    |     |     |          |
      |                    | A   | 35  | Accepted |`;
    expect(checked(table).split.authority[0]?.approvers).toEqual([]);
  });

  it('so a footer below the last row gives nothing', () => {
    const table = '| Note | Lot | Qty | Lane |\n| | B | 40 | Accepted |\n| PO 4711 | | | |';
    expect(lineKeys(table)).toEqual(['- / - / - / -']);
  });
});

describe('SPEC 2: in a key column a blank cell takes the value above it within its unbroken block', () => {
  const table = `
    | Shop | PO   | Line | Part  | Lot | Qty | Lane     |
    | Acme | 4711 | 10   | BRK-1 | B   | 40  | Accepted |
    |      |      |      |       | A   | 35  | Hold     |
    |      |      | 20   |       | C   | 5   | Hold     |
    |      | 4712 |      | BRK-2 | D   | 9   | Hold     |`;

  it('column by column', () => {
    expect(rowKeys(table)).toEqual([
      '2: Acme / 4711 / 10 / BRK-1',
      '3: Acme / 4711 / 10 / BRK-1',
      '4: Acme / 4711 / 20 / BRK-1',
      '5: Acme / 4712 / 20 / BRK-2',
    ]);
  });

  it('with a warning, and a fix that writes it out', () => {
    expect(where(table, 'key-filled-down')).toEqual([
      'warning line 0 A3 B3 C3 D3',
      'warning line 1 A4 B4 D4',
      'warning line 2 A5 C5',
    ]);
    const [first] = checked(table).findings.filter(({ rule }) => rule === 'key-filled-down');
    expect(first?.fix?.edits.map((edit) => edit.kind === 'set' && edit.value)).toEqual(['Acme', '4711', '10', 'BRK-1']);
  });

  it('with none above: key-missing', () => {
    const none = '| PO | Lot | Qty | Lane |\n| | B | 40 | Accepted |\n| 4711 | A | 35 | Hold |';
    expect(where(none, 'key-missing')).toEqual(['error line 0 A2']);
    expect(rowKeys(none)).toEqual(['2: - / - / - / -', '3: - / 4711 / - / -']);
  });

  it('not across a row that is not data', () => {
    const broken = '| PO | Lot | Qty | Lane |\n| 4711 | B | 40 | Accepted |\n| | | | |\n| | A | 35 | Hold |';
    expect(rowKeys(broken)).toEqual(['2: - / 4711 / - / -', '4: - / - / - / -']);
    expect(found(broken, 'key-missing')).toHaveLength(1);
  });

  it.each([
    ['a placeholder', 'TBD'],
    ['an error value', '#N/A'],
  ])('not below %s, of which nothing is known', (_, text) => {
    const unknown = `| PO | Lot | Qty | Lane |\n| 4711 | B | 40 | Accepted |\n| ${text} | A | 35 | Hold |\n| | C | 5 | Hold |`;
    expect(rowKeys(unknown)).toEqual(['2: - / 4711 / - / -', '3: - / - / - / -', '4: - / - / - / -']);
  });

  it('says nothing of a key that a band or a label gives', () => {
    expect(found('| PO | Lot | Qty | Lane |\n| 4711 | | | |\n| | B | 40 | Accepted |', 'key-filled-down')).toEqual([]);
    expect(found('| PO: 4711 | | | |\n| PO | Lot | Qty | Lane |\n| | B | 40 | Accepted |', 'key-filled-down')).toEqual(
      [],
    );
  });

  it('once per row of the sheet in the wide form', () => {
    const wide = '| PO | Lot | Accepted | Hold |\n| 4711 | B | 40 | 35 |\n| | A | 1 | 2 |';
    expect(where(wide, 'key-filled-down')).toEqual(['warning line 0 A3']);
    expect(rowKeys(wide)).toEqual(Array.from({ length: 4 }, (_, row) => `${row < 2 ? 2 : 3}: - / 4711 / - / -`));
  });
});

describe('SPEC 2: a sheet with no shop, PO, line and part columns is one order line', () => {
  it('whatever its rows say', () => {
    expect(
      lineKeys('| Lot | Qty | Lane | Description |\n| B | 40 | Accepted | clip |\n| A | 35 | Hold | bracket |'),
    ).toEqual(['- / - / - / -']);
  });
});

describe('SPEC 1: an order line is shop + PO + line + part, by displayed text; description never identifies', () => {
  it('in order of first appearance, each once', () => {
    expect(
      rowKeys(`
        | PO   | Part  | Lot | Qty | Lane     | Description |
        | 4712 | BRK-1 | B   | 40  | Accepted | clip        |
        | 4711 | BRK-1 | A   | 35  | Hold     | clip        |
        | 4712 | brk-1 | C   | 5   | Hold     | bracket     |`),
    ).toEqual(['2: - / 4712 / - / BRK-1', '3: - / 4711 / - / BRK-1', '4: - / 4712 / - / BRK-1']);
  });

  it('by what the number format shows', () => {
    const values = [
      ['PO', 'Lot', 'Qty', 'Lane'],
      [42, 'B', 40, 'Accepted'],
      ['00042', 'A', 35, 'Hold'],
      [42.4, 'C', 5, 'Hold'],
    ];
    expect(lineKeys(sheetFromValues('Held', values, { formats: ['00000'] }))).toEqual(['- / 00042 / - / -']);
    expect(lineKeys(sheetFromValues('Held', values))).toEqual([
      '- / 42 / - / -',
      '- / 00042 / - / -',
      '- / 42.4 / - / -',
    ]);
  });

  it('tells 1 2 and 12 apart, whichever column holds them', () => {
    expect(
      lineKeys('| PO | Line | Lot | Qty | Lane |\n| 1 | 12 | B | 40 | Hold |\n| 11 | 2 | A | 35 | Hold |'),
    ).toHaveLength(2);
  });

  it('gives the first description of the line, if any', () => {
    const table = `
      | PO | Description | Lot | Qty | Lane |
      | 1  |             | B   | 40  | Hold |
      | 1  | clip        | A   | 35  | Hold |
      | 1  | bracket     | C   | 5   | Hold |
      | 2  | TBD         | D   | 5   | Hold |
      | 3  | #N/A        | E   | 5   | Hold |`;
    expect(checked(table).split.lines.map(({ description }) => description)).toEqual(['clip', null, null]);
    expect(
      checked(`| Description: | clip | |\n| Lot | Qty | Lane |\n| B | 40 | Hold |`).split.lines[0]?.description,
    ).toBe('clip');
  });
});

describe('SPEC 5, hidden-rows: hidden or filtered rows are checked too', () => {
  it('and counted, where they hold data', () => {
    const table = '| Lot | Qty | Lane |\n| B | 40 | Accepted |\n| A | 35 | Hold |\n| | | |\n| C | 5 | Hold |';
    const hidden = sheet(table, { hiddenRows: [0, 2, 3, 4, 9] });
    expect(placed(hidden)).toEqual(['2: 40 accepted', '3: 35 hold', '5: 5 hold']);
    expect(where(hidden, 'hidden-rows')).toEqual(['info sheet A3:C3 A5:C5']);
  });
});
