import type { Sheet } from '../../../src/domain/sheet';
import { sheetFromValues } from '../../../src/workbook/from-values';
import { book, checked, complaints, found, sheet } from '../../support/tables';
import { authority, facts, lineKeys, readings, where } from '../../support/reading';

const ROWS = `
  | Lot | Qty | Lane     |
  | B   | 40  | Accepted |
  | A   | 35  | Hold     |`;

/** The rows with label cells above them. */
function below(labels: string): string {
  return `${labels}\n${ROWS}`;
}

describe('SPEC 2: facts of the order line may come from the columns of the held sheet, on every row or only on the first', () => {
  const every = `
    | PO   | Ordered | Lot | Qty | Lane     |
    | 4711 | 100     | B   | 40  | Accepted |
    | 4711 | 100     | A   | 35  | Hold     |
    | 4712 | 50      | C   | 5   | Hold     |`;
  const first = `
    | PO   | Ordered | Lot | Qty | Lane     |
    | 4711 | 100     | B   | 40  | Accepted |
    | 4711 |         | A   | 35  | Hold     |
    | 4712 | 50      | C   | 5   | Hold     |`;

  it('on every row', () => {
    expect(facts(every, 'ordered')).toEqual(['100', '50']);
  });

  it('on the first row only', () => {
    expect(facts(first, 'ordered')).toEqual(['100', '50']);
  });

  it('on any row of the line', () => {
    expect(
      facts('| Ordered | Lot | Qty | Lane |\n| | B | 40 | Accepted |\n| 100 | A | 35 | Hold |', 'ordered'),
    ).toEqual(['100']);
  });

  it('names the cells that give it, and what the first of them shows', () => {
    const [line] = checked(every).split.lines;
    expect(line?.ordered).toMatchObject({ shown: '100', cells: [{ top: 1, bottom: 2, left: 1, right: 1 }] });
    expect(checked(first).split.lines[0]?.ordered.cells).toEqual([
      { sheet: 'Held', top: 1, bottom: 1, left: 1, right: 1 },
    ]);
  });

  it('is blank where no row says it, and names the cells where it would stand', () => {
    const blank = '| Ordered | Lot | Qty | Lane |\n| | B | 40 | Accepted |\n| | A | 35 | Hold |';
    expect(facts(blank, 'ordered')).toEqual(['blank']);
    expect(checked(blank).split.lines[0]?.ordered).toMatchObject({
      shown: '',
      cells: [{ top: 1, bottom: 2, left: 0 }],
    });
  });

  it('is absent where nothing could say it', () => {
    expect(facts(ROWS, 'ordered')).toEqual(['absent']);
    expect(checked(ROWS).split.lines[0]?.ordered).toMatchObject({ shown: '', cells: [] });
  });

  it.each(['ordered', 'delivered', 'inProcess', 'heldTotal', 'openQty'] as const)('%s may be 0', (field) => {
    const header = {
      ordered: 'Ordered',
      delivered: 'Delivered',
      inProcess: 'WIP',
      heldTotal: 'Held total',
      openQty: 'Remaining',
    }[field];
    expect(facts(`| ${header} | Lot | Qty | Lane |\n| 0 | B | 40 | Accepted |`, field)).toEqual(['0']);
  });

  it('one of them unusable makes it unknown, however many others are good', () => {
    expect(
      facts('| Ordered | Lot | Qty | Lane |\n| 100 | B | 40 | Accepted |\n| ~100 | A | 35 | Hold |', 'ordered'),
    ).toEqual(['unknown']);
    expect(
      facts('| Ordered | Lot | Qty | Lane |\n| #N/A | B | 40 | Accepted |\n| 100 | A | 35 | Hold |', 'ordered'),
    ).toEqual(['unknown']);
  });
});

describe('SPEC 2: from label/value cells above the header', () => {
  it.each([
    ['a label with a colon and its value in one cell', '| PO: 4711 |  |  |'],
    ['a label with a colon, then its value', '| PO: | 4711 |  |'],
    ['a label without a colon, then its value', '| PO | 4711 |  |'],
    ['a label, then blanks, then its value', '| PO |  | 4711 |'],
    ['a label that is a variant', '| Purchase Order | 4711 |  |'],
    ['a label that is a variant, with a bracket', '| P.O. No. (ours): | 4711 |  |'],
    ['a label in the second column', '|  | PO: | 4711 |'],
    ['a label above others', '| PO: | 4711 |  |\n| Restart: | blocked |  |'],
    ['a title', '| PO 4711 |  |  |'],
    ['a label after another pair', '| Shop: Acme | PO: | 4711 |'],
  ])('%s', (_, labels) => {
    expect(lineKeys(below(labels))[0]?.split(' / ')[1]).toBe('4711');
  });

  it.each([
    ['a text that only contains a label', '| Held under PO | 4711 |  |'],
    ['a label that stands below the header', '|  |  |  |'],
    ['a label whose value is a label', '| PO: | Part: | BRK-1 |'],
    ['a label whose value is a label with a value', '| PO: | Part: BRK-1 |  |'],
    ['a label with nothing to its right', '|  |  | PO: |'],
    ['a label with a placeholder', '| PO: | TBD |  |'],
    ['a label with an error value', '| PO: | #N/A |  |'],
    ['a title of something else', '| Part 2 |  |  |'],
  ])('not %s', (_, labels) => {
    expect(lineKeys(below(labels))[0]?.split(' / ')[1]).toBe('-');
  });

  it('every field of the line', () => {
    const labels = `
      | Shop:        | Acme Print  | PO:       | 4711    | PO line: | 10 |
      | Part no.     | BRK-1       | Ordered:  | 100 pcs |          |    |
      | Delivered    | 20          | In process: 5 |     |          |    |
      | Held total:  | 75          | Open qty: | 35      |          |    |
      | Approved rev | Rev B       | Restart:  | Firm    |          |    |
      | Approved by  | J. Diaz     | Change approver: M. Olsen |  |  |  |
      | Approval:    | E-mail 12/5 |           |         |          |    |`;
    const table = below(labels);
    expect(lineKeys(table)).toEqual(['Acme Print / 4711 / 10 / BRK-1']);
    expect(facts(table, 'ordered')).toEqual(['100']);
    expect(facts(table, 'delivered')).toEqual(['20']);
    expect(facts(table, 'inProcess')).toEqual(['5']);
    expect(facts(table, 'heldTotal')).toEqual(['75']);
    expect(facts(table, 'openQty')).toEqual(['35']);
    expect(facts(table, 'approvedRev')).toEqual(['B']);
    expect(facts(table, 'restart')).toEqual(['firm']);
    expect(authority(table)).toEqual(['J. Diaz']);
    expect(authority(table, 'changeApprovers')).toEqual(['M. Olsen']);
    expect(authority(table, 'approvals')).toEqual(['E-mail 12/5']);
    expect(readings(table)).toEqual(['ordered "100 pcs" as 100 D2']);
  });

  it('a row field is no label', () => {
    expect(checked(below('| Reason: | revision review |  |')).split.has('reason')).toBe(false);
  });

  it('a blank value leaves the fact blank only where a cell stands for it', () => {
    expect(facts(below('| Ordered: |  |  |'), 'ordered')).toEqual(['absent']);
    expect(facts(below('| Ordered: | TBD |  |'), 'ordered')).toEqual(['unknown']);
  });

  it('what stands in a table above the header is no label', () => {
    const tables = [
      { name: 'Deliveries', area: { top: 0, left: 0, bottom: 1, right: 1 }, headerRow: true, totalsRow: false },
    ];
    expect(facts(sheet(below('| Delivered | Due |  |\n| 20 | Monday |  |'), { tables }), 'delivered')).toEqual([
      'absent',
    ]);
    expect(facts(sheet(below('| Due | Date | Delivered: 20 |'), { tables }), 'delivered')).toEqual(['20']);
  });

  it('speaks of every line, unless it names another one', () => {
    const rows = '| PO | Lot | Qty | Lane |\n| 4711 | B | 40 | Accepted |\n| 4712 | A | 35 | Hold |';
    expect(facts(`| Restart: | all | |\n${rows}`, 'restart')).toEqual(['all', 'all']);
    expect(facts(`| PO: | 4711 | |\n| Ordered: | 100 | |\n${rows}`, 'ordered')).toEqual(['100', 'absent']);
    expect(facts(`| po: | TBD | |\n| Ordered: | 100 | |\n${rows}`, 'ordered')).toEqual(['100', '100']);
  });

  it('a column says more than a label about a key', () => {
    const rows = '| PO | Lot | Qty | Lane |\n| 4711 | B | 40 | Accepted |\n| 4712 | A | 35 | Hold |';
    expect(lineKeys(`| PO: | 4711 | |\n${rows}`)).toEqual(['- / 4711 / - / -', '- / 4712 / - / -']);
  });
});

describe('SPEC 2: an order-lines sheet or table', () => {
  const held = sheet(`
    | PO   | Part  | Lot | Qty | Lane     |
    | 4711 | BRK-1 | B   | 40  | Accepted |
    | 4711 | BRK-2 | A   | 35  | Hold     |
    | 4712 | BRK-1 | C   | 5   | Hold     |`);
  const orders = (table: string): Sheet => sheet(table, {}, 'Orders');
  const full = orders(`
    | Purchase order | Part no. | Ordered | Shipped | Restart |
    | 4711           | BRK-1    | 100     | 10      | firm    |
    | 4711           | brk-2    | 50      |         |         |
    | 9999           | BRK-1    | 7       | 7       | all     |
    |                |          |         |         |         |
    | 4712           | BRK-1    | 60      | 0       | TBD     |`);

  it('one row per order line, joined on those of shop, PO, line, part that both have', () => {
    expect(facts(book(held, full), 'ordered')).toEqual(['100', '50', '60']);
    expect(facts(book(held, full), 'delivered')).toEqual(['10', 'blank', '0']);
    expect(facts(book(held, full), 'restart')).toEqual(['firm', 'blank', 'unknown']);
    expect(lineKeys(book(held, full))).toEqual([
      '- / 4711 / - / BRK-1',
      '- / 4711 / - / BRK-2',
      '- / 4712 / - / BRK-1',
    ]);
  });

  it('names the blank cell where a fact would stand', () => {
    const [, second] = checked(book(held, full)).split.lines;
    expect(second?.delivered.cells).toEqual([{ sheet: 'Orders', top: 2, left: 3, bottom: 2, right: 3 }]);
  });

  it('on the part alone when it has no PO', () => {
    const byPart = orders('| Part | Ordered |\n| BRK-1 | 100 |\n| BRK-2 | 50 |');
    expect(facts(book(held, byPart), 'ordered')).toEqual(['100', '50', '100']);
  });

  it('by displayed text', () => {
    const numbers = sheetFromValues(
      'Held',
      [
        ['PO', 'Lot', 'Qty', 'Lane'],
        [42, 'B', 40, 'Hold'],
      ],
      { formats: ['00000'] },
    );
    expect(facts(book(numbers, orders("| PO | Ordered |\n| '00042 | 100 |\n| '42 | 7 |")), 'ordered')).toEqual(['100']);
  });

  it('two rows for one line that differ disagree', () => {
    const twice = orders('| PO | Ordered |\n| 4711 | 100 |\n| 4712 | 60 |\n| 4711 | 120 |');
    expect(facts(book(held, twice), 'ordered')).toEqual(['unknown', 'unknown', '60']);
    expect(where(book(held, twice), 'facts-disagree')).toEqual([
      'error line 0 Orders!B2 Orders!B4',
      'error line 1 Orders!B2 Orders!B4',
    ]);
  });

  it('passes over rows whose key is blank or a placeholder', () => {
    const gaps = orders('| PO | Ordered |\n|  | 7 |\n| TBD | 8 |\n| 4711 | 100 |\n| Total | 115 |');
    expect(facts(book(held, gaps), 'ordered')).toEqual(['100', '100', 'absent']);
  });

  it('does not join a row of the held sheet whose key is missing', () => {
    const gap = sheet('| PO | Lot | Qty | Lane |\n| TBD | B | 40 | Accepted |');
    expect(facts(book(gap, orders('| PO | Ordered |\n| TBD | 100 |')), 'ordered')).toEqual(['absent']);
  });

  it('gives the keys that the held sheet does not have', () => {
    const shops = orders(`
      | Shop | PO   | Line | Part  | Ordered |
      | Acme | 4711 | 10   | BRK-1 | 100     |
      | Acme | 4711 | 20   | BRK-2 | 50      |
      | Beta | 4712 | 10   | BRK-1 | 60      |`);
    expect(lineKeys(book(held, shops))).toEqual([
      'Acme / 4711 / 10 / BRK-1',
      'Acme / 4711 / 20 / BRK-2',
      'Beta / 4712 / 10 / BRK-1',
    ]);
    expect(complaints(book(held, shops)).filter((text) => text.startsWith('key'))).toEqual([]);
  });

  it('gives no key on which its rows differ, or that is a placeholder', () => {
    const shops = orders('| Shop | PO | Ordered |\n| Acme | 4711 | 100 |\n| Beta | 4711 | 100 |\n| TBD | 4712 | 60 |');
    expect(lineKeys(book(held, shops))).toEqual([
      '- / 4711 / - / BRK-1',
      '- / 4711 / - / BRK-2',
      '- / 4712 / - / BRK-1',
    ]);
  });

  it('with no key in common is joined only where there is one line of each', () => {
    const keyless = sheet(ROWS);
    const one = orders('| PO | Part | Ordered |\n| 4711 | BRK-1 | 100 |');
    const two = orders('| PO | Part | Ordered |\n| 4711 | BRK-1 | 100 |\n| 4712 | BRK-1 | 60 |');
    expect(lineKeys(book(keyless, one))).toEqual(['- / 4711 / - / BRK-1']);
    expect(facts(book(keyless, one), 'ordered')).toEqual(['100']);
    expect(facts(book(keyless, two), 'ordered')).toEqual(['absent']);
    const byShop = sheet('| Shop | Lot | Qty | Lane |\n| Acme | B | 40 | Hold |\n| Beta | A | 35 | Hold |');
    expect(facts(book(byShop, one), 'ordered')).toEqual(['absent', 'absent']);
  });

  it('joins on the PO that a label above the held rows gives', () => {
    const labelled = sheet(below('| PO: | 4712 | |'));
    expect(facts(book(labelled, full), 'ordered')).toEqual(['60']);
  });

  it.each([
    ['it has a lot', '| PO | Ordered | Lot |\n| 4711 | 7 | B |'],
    ['it has a bag', '| PO | Ordered | Bag |\n| 4711 | 7 | B |'],
    ['it has a lane', '| PO | Ordered | Decision |\n| 4711 | 7 | Hold |'],
    ['its status is a lane', '| PO | Ordered | Status |\n| 4711 | 7 | Hold |'],
    ['it has no ordered', '| PO | Delivered |\n| 4711 | 7 |'],
    ['it has no key', '| Ordered | Delivered |\n| 7 | 7 |'],
    ['Held Split wrote it', '| Held Split: summary | |\n| PO | Ordered |\n| 4711 | 7 |'],
  ])('is no order-lines sheet when %s', (_, table) => {
    expect(facts(book(held, orders(table)), 'ordered')[0]).toBe('absent');
  });

  it('may have a status of its own, a bin, and a column that asks', () => {
    const open = orders('| PO | Ordered | Status | Released | Bin |\n| 4711 | 100 | open | yes | S-1 |');
    expect(facts(book(held, open), 'ordered')[0]).toBe('100');
  });

  it('may be a table on the held sheet, but not a range there', () => {
    const values = `
      | PO   | Ordered |  | PO   | Lot | Qty | Lane     |
      | 4711 | 100     |  | 4711 | B   | 40  | Accepted |
      |      |         |  | 4712 | A   | 35  | Hold     |`;
    const table = (name: string, left: number, right: number, bottom: number) => ({ name, area: { top: 0, left, bottom, right }, headerRow: true, totalsRow: false }); // prettier-ignore
    expect(facts(sheet(values, { tables: [table('Orders', 0, 1, 1), table('Bags', 3, 6, 2)] }), 'ordered')).toEqual([
      '100',
      'absent',
    ]);
    expect(facts(sheet(values, { tables: [table('Bags', 3, 6, 2)] }), 'ordered')).toEqual(['absent', 'absent']);
  });

  it('its tables hide its other ranges', () => {
    const values = '| PO | Ordered |  | PO | Ordered |\n| 4711 | 7 |  | 4711 | 100 |';
    const tables = [{ name: 'T', area: { top: 0, left: 3, bottom: 1, right: 4 }, headerRow: true, totalsRow: false }];
    expect(facts(book(held, sheet(values, { tables }, 'Orders')), 'ordered')[0]).toBe('100');
  });

  it('a question about its columns never stops the run: it is a warning, and the column is not read', () => {
    const twice = orders('| PO | Job | Part | Ordered | Delivered | Shipped |\n| 4711 | 7 | BRK-1 | 100 | 1 | 2 |');
    expect(facts(book(held, twice), 'delivered')).toEqual(['absent', 'absent', 'absent']);
    expect(facts(book(held, twice), 'ordered')).toEqual(['100', 'absent', '100']);
    expect(where(book(held, twice), 'header-ambiguous')).toEqual([
      'warning sheet Orders!A1 Orders!B1',
      'warning sheet Orders!E1 Orders!F1',
    ]);
  });
});

describe('SPEC 2: a fact with two different values is unknown (facts-disagree)', () => {
  const two = (one: string, other: string, header = 'Ordered'): string =>
    `| ${header} | Lot | Qty | Lane |\n| ${one} | B | 40 | Accepted |\n| ${other} | A | 35 | Hold |`;

  it.each([
    ['Ordered', '100', '120'],
    ['Delivered', '0', '5'],
    ['WIP', '1', '2'],
    ['Held total', '75', '76'],
    ['Open qty', '60', '61'],
    ['Approved rev', 'A', 'B'],
    ['Restart', 'blocked', 'firm'],
  ])('%s: %s and %s', (header, one, other) => {
    expect(found(two(one, other, header), 'facts-disagree')).toHaveLength(1);
  });

  it.each([
    ['100 equals 100 pcs', 'Ordered', '100', '100 pcs'],
    ['100 equals the text 100', 'Ordered', '100', "'100"],
    ['a blank says nothing', 'Ordered', '100', ''],
    ['Rev B equals B', 'Approved rev', 'Rev B', 'B'],
    ['01 equals 1', 'Approved rev', '01', "'1"],
    ['a placeholder says nothing', 'Approved rev', 'B', 'TBD'],
    ['stop equals blocked', 'Restart', 'stop', 'Blocked'],
    ['a number equals itself with a unit', 'Restart', '25', '25 pcs'],
  ])('compared after reading, so %s', (_, header, one, other) => {
    expect(found(two(one, other, header), 'facts-disagree')).toEqual([]);
  });

  it('its figure is null', () => {
    expect(facts(two('100', '120'), 'ordered')).toEqual(['unknown']);
    expect(checked(two('100', '120')).lines[0]?.figures.ordered).toBeNull();
  });

  it('names each value once with all its cells, whichever source it comes from', () => {
    const labelled = `| Ordered: | 100 |  |\n${two('100', '120')}`;
    const [side, other] = checked(labelled).split.seen.disagreements[0]?.sides ?? [];
    expect(side?.shown).toBe('100');
    expect(side?.cells.map(({ top, left }) => [top, left])).toEqual([
      [2, 0],
      [0, 1],
    ]);
    expect(other).toMatchObject({ shown: '120', cells: [{ top: 3, left: 0 }] });
  });

  it('between the lines of a sheet there is no disagreement', () => {
    expect(
      found(
        '| PO | Ordered | Lot | Qty | Lane |\n| 1 | 100 | B | 40 | Hold |\n| 2 | 120 | A | 35 | Hold |',
        'facts-disagree',
      ),
    ).toEqual([]);
  });

  it.each(['Description', 'Approval ref', 'Approved by', 'Change approver'])('%s never fires it', (header) => {
    expect(found(two('one', 'other', header), 'facts-disagree')).toEqual([]);
  });
});

describe('SPEC 2: restart', () => {
  const restart = (value: string | number | boolean, format?: string): string[] =>
    facts(
      sheetFromValues(
        'Held',
        [
          ['Restart', 'Lot', 'Qty', 'Lane'],
          [value, 'B', 40, 'Hold'],
        ],
        { formats: [format] },
      ),
      'restart',
    );

  it.each([
    ['blocked', 'blocked'], ['no', 'blocked'], ['stop', 'blocked'], ['hold', 'blocked'], ['on hold', 'blocked'],
    ['do not restart', 'blocked'], ['not yet', 'blocked'], ['wait', 'blocked'], ['Do NOT restart!', 'blocked'],
    ['firm', 'firm'], ['firm only', 'firm'], ['only what is certain', 'firm'],
    ['all', 'all'], ['full', 'all'], ['all remaining', 'all'], ['everything', 'all'],
    ['25', '25'], ['25 pcs', '25'], ['0', '0'], [25, '25'], [0, '0'], ['  ', 'blank'],
  ])('%j is %s', (value, expected) => {
    expect(restart(value)).toEqual([expected]);
  }); // prettier-ignore

  it.each([
    'shortfall', 'partial', 'some', 'yes', 'ok', 'go', 'go ahead with what you have', 'TBD', '?', 'ask Dana', 'all?', '~25', '25+', '1,200',
    'build 25', '-5', -5, 0.5, 39.6, true,
  ])('%j is unclear', (value) => {
    expect(restart(value)).toEqual(['unknown']);
  }); // prettier-ignore

  it('a number is read as stored, not as shown', () => {
    expect(restart(1200, '#,##0')).toEqual(['1200']);
    expect(restart(39.6, '0')).toEqual(['unknown']);
    expect(restart(25, 'yyyy-mm-dd')).toEqual(['unknown']);
    expect(restart(1, '0%')).toEqual(['unknown']);
  });

  it('blank is read as blocked, by the figures alone', () => {
    expect(checked(ROWS).lines[0]?.figures.restart).toBe('blocked');
    expect(checked('| Restart | Lot | Qty | Lane |\n| | B | 40 | Hold |').lines[0]?.figures.restart).toBe('blocked');
  });

  it('in a label too', () => {
    expect(facts('| Restart: | 25 | |\n| Lot | Qty | Lane |\n| B | 40 | Hold |', 'restart')).toEqual(['25']);
    expect(facts('| Restart: | 0.5 | |\n| Lot | Qty | Lane |\n| B | 40 | Hold |', 'restart')).toEqual(['unknown']);
    expect(facts('| Restart: | TBD | |\n| Lot | Qty | Lane |\n| B | 40 | Hold |', 'restart')).toEqual(['unknown']);
  });

  it('is reported where it is read differently', () => {
    expect(readings('| Restart | Lot | Qty | Lane |\n| Stop | B | 40 | Hold |\n| Blocked | A | 35 | Hold |')).toEqual([
      'restart "Stop" as blocked A2',
    ]);
    expect(readings('| Restart | Lot | Qty | Lane |\n| 25 | B | 40 | Hold |')).toEqual([]);
    expect(readings('| Restart: | wait | |\n| Lot | Qty | Lane |\n| B | 40 | Hold |')).toEqual([
      'restart "wait" as blocked B1',
    ]);
  });

  it('an error value makes it unknown, in a column and in a label', () => {
    expect(facts('| Restart | Lot | Qty | Lane |\n| #REF! | B | 40 | Hold |', 'restart')).toEqual(['unknown']);
    expect(facts('| Restart: | #REF! | |\n| Lot | Qty | Lane |\n| B | 40 | Hold |', 'restart')).toEqual(['unknown']);
    expect(found('| Restart: | #REF! | |\n| Lot | Qty | Lane |\n| B | 40 | Hold |', 'cell-error')).toHaveLength(1);
  });
});

describe('SPEC 2: the approved revision', () => {
  it.each([
    ['Rev B', 'B'], ['TBD', 'blank'], ['rev', 'blank'], ['-', '-'], ['#N/A', 'unknown'], ['', 'blank'],
  ])('%s is %s in a column', (value, expected) => {
    expect(facts(`| Approved rev | Lot | Qty | Lane |\n| ${value} | B | 40 | Hold |`, 'approvedRev')).toEqual([expected]);
  }); // prettier-ignore

  it.each([
    ['Rev B', 'B'], ['TBD', 'blank'], ['#N/A', 'unknown'], ['', 'absent'],
  ])('%s is %s in a label', (value, expected) => {
    expect(facts(`| Approved rev: | ${value} | |\n${ROWS}`, 'approvedRev')).toEqual([expected]);
  }); // prettier-ignore

  it('names the cells that give it, and not the placeholders', () => {
    const table = '| Approved rev | Lot | Qty | Lane |\n| TBD | B | 40 | Hold |\n| B | A | 35 | Hold |';
    expect(checked(table).split.lines[0]?.approvedRev).toMatchObject({ shown: 'B', cells: [{ top: 2, bottom: 2 }] });
  });
});
