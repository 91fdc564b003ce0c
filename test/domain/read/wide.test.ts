import { found, sheet } from '../../support/tables';
import {
  answers,
  cellsOf,
  columns,
  dispositions,
  inexact,
  placed,
  questions,
  stoppedBy,
  texts,
  where,
} from '../../support/reading';
import { checked } from '../../support/tables';

describe('SPEC 2, Wide form: no lane column and at least two headers that are lane words (with or without qty, pcs)', () => {
  it.each([
    ['Accepted', 'Hold', 'accepted', 'hold'],
    ['Accepted Qty', 'Hold Qty', 'accepted', 'hold'],
    ['Qty accepted', 'Qty on hold', 'accepted', 'hold'],
    ['OK (pcs)', 'On hold pcs', 'accepted', 'hold'],
    ['Accepted pcs', 'Quarantined', 'accepted', 'hold'],
    ['Good', 'Bad', 'accepted', 'doNotUse'],
    ['Pass', 'Fail', 'accepted', 'doNotUse'],
    ['Released', 'Rejected', 'accepted', 'doNotUse'],
    ['Qty Held', 'Scrap', 'hold', 'doNotUse'],
    ['MRB Qty', 'Qty scrapped', 'hold', 'doNotUse'],
    ['Use now', 'Do not use', 'accepted', 'doNotUse'],
    ['Frei', 'Gesperrt', 'accepted', 'hold'],
    ['Libéré', 'Bloqué', 'accepted', 'hold'],
  ])('%s and %s', (one, other, first, second) => {
    expect(placed(`| Lot | ${one} | ${other} |\n| B | 40 | 35 |`)).toEqual([`2: 40 ${first}`, `2: 35 ${second}`]);
  });

  it('not beside a lane column', () => {
    expect(placed('| Lot | Qty | Accepted | Hold | Lane |\n| B | 5 | 40 | 35 | Scrap |')).toEqual(['2: 5 doNotUse']);
  });

  it('not with one such header', () => {
    expect(stoppedBy('| Lot | Qty | Accepted |\n| B | 5 | 40 |')).toEqual(['header-missing']);
  });

  it('the layout says so', () => {
    expect(checked('| Lot | Accepted | Hold |\n| B | 40 | 35 |').split.layout.wide).toBe(true);
    expect(checked('| Lot | Qty | Lane |\n| B | 40 | Hold |').split.layout.wide).toBe(false);
  });

  it('two columns for one lane are a question that stops the run', () => {
    const table = '| Lot | Accepted | Released | Hold |\n| B | 40 | 5 | 35 |';
    expect(questions(table)).toEqual(['qty error B1 C1: Accepted, Released']);
  });

  it('unless they say different dispositions', () => {
    const table = '| Lot | Hold | Scrap | Return to supplier | Retain | Rejected |\n| B | 35 | 1 | 2 | 3 | 4 |';
    expect(placed(table)).toEqual(['2: 35 hold', '2: 1 doNotUse', '2: 2 doNotUse', '2: 3 doNotUse', '2: 4 doNotUse']);
    expect(dispositions(table)).toEqual(['missing', 'scrap', 'return', 'retain', 'missing']);
  });
});

describe('SPEC 2, Wide form: each non-empty lane cell (0 and - are empty) is one row', () => {
  it.each(['', '0', "'0", '-', '–', '—', "' - "])('%j is empty', (cell) => {
    expect(placed(`| Lot | Accepted | Hold |\n| B | 40 | ${cell} |`)).toEqual(['2: 40 accepted']);
  });

  it.each(['~5', 'TBD', '5.5', '#N/A', 'none', '-5'])('%j is not empty, and no exact count', (cell) => {
    expect(placed(`| Lot | Accepted | Hold |\n| B | 40 | ${cell} |`)).toEqual(['2: 40 accepted', '2: ? hold']);
  });

  it('its quantity cell is that cell and its lane cell is that header', () => {
    const { split } = checked('| Lot | Accepted | On hold |\n| B | 40 | 35 |');
    expect(split.cell(1, 'qty')).toMatchObject({ top: 1, left: 2 });
    expect(split.cell(1, 'lane')).toMatchObject({ top: 0, left: 2 });
    expect([split.shown(1, 'qty'), split.shown(1, 'lane')]).toEqual(['35', 'On hold']);
  });

  it('the cells of a line are those of all its lanes', () => {
    const table = '| Lot | Accepted | Hold |\n| B | 40 |  |\n| A |  | 35 |\n| C | 1 | 2 |';
    expect(cellsOf(table, 'qty')).toEqual(['B2', 'B4', 'C3:C4']);
    expect(cellsOf(table, 'lot')).toEqual(['A2:A4']);
  });
});

describe('SPEC 2, Wide form: a field of the sheet row applies only to the lanes it belongs to', () => {
  const table = `
    | Lot | Accepted | Hold | Scrap | Counts | Reason | Waiting on | Disposition | Concession | Move to | Relabelled | Rev | Location | Gone |
    | B   | 1        | 2    | 3     | yes    | warp   | report     | scrap       | C-1        | S-9     | yes        | A   | S-1      |      |`;

  it('counts: accepted and hold', () => {
    expect(answers(table, 'counts')).toEqual(['yes', 'yes', 'not stated']);
  });

  it('reason and trigger: hold', () => {
    expect(texts(table, 'reason')).toEqual(['<blank>', 'WARP', '<blank>']);
    expect(texts(table, 'trigger')).toEqual(['<blank>', 'REPORT', '<blank>']);
  });

  it('disposition: do not use', () => {
    expect(texts(table, 'disposition')).toEqual(['<blank>', '<blank>', 'SCRAP']);
  });

  it('concession, moveTo and relabelled: accepted', () => {
    expect(texts(table, 'concession')).toEqual(['C-1', '<blank>', '<blank>']);
    expect(texts(table, 'moveTo')).toEqual(['S-9', '<blank>', '<blank>']);
    expect(answers(table, 'relabelled')).toEqual(['yes', 'not stated', 'not stated']);
  });

  it('all others: every lane', () => {
    expect(texts(table, 'rev')).toEqual(['A', 'A', 'A']);
    expect(texts(table, 'location')).toEqual(['S-1', 'S-1', 'S-1']);
    expect(texts(table, 'lot')).toEqual(['B', 'B', 'B']);
  });

  it('so no contradiction is found in it', () => {
    expect(found(table, 'lane-contradiction')).toEqual([]);
  });

  it('a row without a lane quantity has none of them', () => {
    const none = '| Lot | Accepted | Hold | Counts | Reason |\n| B |  |  | yes | warp |';
    expect([answers(none, 'counts'), texts(none, 'reason')]).toEqual([['not stated'], ['<blank>']]);
  });

  it('a row that has left has left with all its lanes', () => {
    expect(placed('| Lot | Accepted | Hold | Gone |\n| B | 40 | 35 | 2026-05-01 |\n| A | 1 | | no |')).toEqual([
      '2: 40 left', '2: 35 left', '3: 1 accepted',
    ]); // prettier-ignore
  });
});

describe('SPEC 2, Wide form: a qty column beside them must equal their sum (lot-total-mismatch)', () => {
  const wide = (total: string): string =>
    `| Lot | Qty | Accepted | Hold |\n| B | ${total} | 40 | 35 |\n| A | 5 | | 5 |`;

  it('is silent when it does', () => {
    expect(found(wide('75'), 'lot-total-mismatch')).toEqual([]);
    expect(found(wide('75 pcs'), 'lot-total-mismatch')).toEqual([]);
  });

  it('is silent when it is blank', () => {
    expect(found(wide(''), 'lot-total-mismatch')).toEqual([]);
  });

  it('is an error when it does not', () => {
    expect(where(wide('80'), 'lot-total-mismatch')).toEqual(['error line 0 B2 C2 D2']);
  });

  it('is silent where a lane quantity is not exact, which is reported', () => {
    const table = '| Lot | Qty | Accepted | Hold |\n| B | 80 | 40 | ~35 |';
    expect(found(table, 'lot-total-mismatch')).toEqual([]);
    expect(inexact(table)).toEqual(['D2 "~35" likely 35']);
  });

  it('is silent where the total is not exact, which is reported', () => {
    expect(found(wide('~80'), 'lot-total-mismatch')).toEqual([]);
    expect(inexact(wide('~80'))).toEqual(['B2 "~80" likely 80']);
  });

  it('is the total, and no quantity', () => {
    expect(placed(wide('75'))).toEqual(['2: 40 accepted', '2: 35 hold', '3: 5 hold']);
  });
});

describe('SPEC 2, Wide form: a data row with no lane quantity is count-not-exact', () => {
  it('and its units are unplaced', () => {
    const table = '| Lot | Accepted | Hold |\n| B | 40 | 35 |\n| A | 0 | - |';
    expect(placed(table)).toEqual(['2: 40 accepted', '2: 35 hold', '3: ? unplaced']);
    expect(where(table, 'count-not-exact')).toEqual(['error line 0 B3']);
    expect(found(table, 'lane-missing')).toEqual([]);
  });
});

describe('SPEC 2, Wide form: here Hold Qty is a lane, and left words are fields', () => {
  it('Hold Qty', () => {
    expect(placed('| Lot | Accept qty | Hold Qty |\n| B | 40 | 35 |')).toEqual(['2: 40 accepted', '2: 35 hold']);
  });

  it.each([
    ['Shipped', 'delivered'],
    ['Used', 'delivered'],
    ['Consumed', 'delivered'],
    ['Gone', 'left'],
    ['Picked up', 'left'],
  ])('%s is the field %s', (header, field) => {
    expect(columns(`| Lot | Accepted | Hold | ${header} |\n| B | 40 | 35 | 5 |`)).toContain(`${field} D`);
  });
});

describe('SPEC 3 in the wide form', () => {
  it('a recount is of the whole row', () => {
    expect(found('| Lot | Accepted | Hold | Recount |\n| B | 40 | 35 | 75 |', 'recount-differs')).toEqual([]);
    expect(where('| Lot | Accepted | Hold | Recount |\n| B | 40 | 35 | 74 |', 'recount-differs')).toHaveLength(1);
  });

  it('number formats of each lane column count', () => {
    const table = sheet('| Lot | Accepted | Hold |\n| B | 40 | 35 |', { formats: [undefined, '0', '0%'] });
    expect(placed(table)).toEqual(['2: 40 accepted', '2: ? hold']);
  });

  it('a numeric revision is reported once per cell', () => {
    expect(checked('| Lot | Accepted | Hold | Rev |\n| B | 40 | 35 | 2 |').split.seen.readAs).toMatchObject([
      { field: 'rev', shown: '2', as: '2', cells: [{ top: 1, left: 3, bottom: 1 }] },
    ]);
  });

  it('an error value that several lanes share is one finding', () => {
    expect(where('| Lot | Accepted | Hold | Rev |\n| B | 40 | 35 | #N/A |', 'cell-error')).toEqual(['error line 0 D2']);
  });
});
