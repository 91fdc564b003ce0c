import type { Corrections } from '../../../src/domain/check';
import type { Sheet } from '../../../src/domain/sheet';
import { sheetFromValues } from '../../../src/workbook/from-values';
import { outcomeOf } from '../../support/tables';
import { columns, placed, questions, stoppedBy } from '../../support/reading';

/** A held sheet whose last column has one header of interest and these values, one per row. */
function under(
  header: string,
  values: readonly (string | number | boolean)[],
  others: readonly string[] = ['Lot', 'Qty', 'Lane'],
): Sheet {
  const lots: Readonly<Record<string, (row: number) => string | number>> = {
    Lot: (row) => `L-${row}`, Bag: (row) => `B-${row}`, Qty: () => 40, Lane: () => 'Accepted', Part: () => 'BRK-1', 'PO line': () => 10,
    Location: () => 'Room 2', Rev: () => 'A', Reason: () => 'warp', Ordered: () => 100, 'Held total': () => 75, 'Lot total': () => 40,
    'Open qty': () => 60, 'QC result': () => 'pass',
  }; // prettier-ignore
  return sheetFromValues('Held', [
    [...others, header],
    ...values.map((value, row) => [...others.map((other) => lots[other]?.(row) ?? null), value]),
  ]);
}

/** What a trap's column was taken for: a field, a question with its severity, or `unread`. */
function taken(sheet: Sheet): string {
  const asked = questions(sheet)[0];
  if (asked !== undefined) return `asks ${asked.split(' ').slice(0, 2).join(' ')}`;
  const outcome = outcomeOf(sheet);
  if (outcome.kind !== 'checked') return outcome.kind === 'stopped' ? 'stopped' : outcome.why;
  const last = sheet.columnCount - 1;
  const { layout } = outcome.split;
  return [...layout.columns].find(([, column]) => column === last)?.[0] ?? 'unread';
}

describe('vocabulary, Traps: Status may be the open/closed state of a report', () => {
  it('is the lane when its values are lane words', () => {
    expect(taken(under('Status', ['Hold', 'Accepted'], ['Lot', 'Qty']))).toBe('lane');
  });

  it.each(['shipped', 'use as is', 'quarantine', 'NG'])('is the lane when it has the one lane word %s', (word) => {
    expect(taken(under('Status', ['open', word], ['Lot', 'Qty']))).toBe('lane');
  });

  it('is the lane when its values are words that ask, so that each row asks', () => {
    expect(taken(under('Status', ['rework', 'TBD'], ['Lot', 'Qty']))).toBe('lane');
  });

  it('is the lane when it is blank, so that each row lacks one', () => {
    expect(taken(under('Status', ['', ''], ['Lot', 'Qty']))).toBe('lane');
  });

  it('stops the run when it says neither lane nor anything about lanes', () => {
    const sheet = under('Status', ['open', 'closed'], ['Lot', 'Qty']);
    expect(taken(sheet)).toBe('asks lane error');
    expect(stoppedBy(sheet)).toEqual(['header-ambiguous']);
  });

  it('SPEC 2: without a single lane word, beside another lane column, is left unread with a warning', () => {
    const sheet = under('Lot status', ['open', 'closed'], ['Lot', 'Qty', 'QC result']);
    expect(taken(sheet)).toBe('asks lane warning');
    expect(placed(sheet)).toEqual(['2: 40 accepted', '3: 40 accepted']);
  });

  it('is left unread with a warning beside the lanes of the wide form too', () => {
    const sheet = '| Lot | Accepted | Hold | Status |\n| B | 40 | 35 | open |';
    expect(questions(sheet)).toEqual(['lane warning D1: Status']);
    expect(placed(sheet)).toEqual(['2: 40 accepted', '2: 35 hold']);
  });

  it('does not count the words of a total, a band or a repeated header', () => {
    expect(
      questions(`
        | Lot | Qty | QC result | Status   |
        | A   | 35  | pass      | open     |
        |     |     |           | released |
        | Lot | Qty | QC result | Status   |`),
    ).toEqual(['lane warning D1: Status']);
  });

  it('is missing as the lane when two of them say nothing', () => {
    expect(stoppedBy('| Lot | Qty | Status | QA status |\n| B | 40 | open | signed |')).toEqual(['header-missing']);
  });
});

describe('vocabulary, Traps: Released may mean the order, not the parts', () => {
  it.each([[['yes', 'no']], [['released', 'hold']], [[true, false]]])(
    'asks when nothing else is the lane: %j',
    (values) => {
      expect(taken(under('Released', values, ['Lot', 'Qty']))).toBe('asks lane error');
    },
  );

  it('is not read beside a lane', () => {
    expect(taken(under('Released', ['yes', 'no']))).toBe('unread');
  });

  it('is no lane when it holds dates or names', () => {
    expect(taken(under('Released', ['2026-05-01', 'Dana'], ['Lot', 'Qty']))).toBe('stopped');
  });
});

describe('vocabulary, Traps: Location alone is the location', () => {
  it('whatever it says', () => {
    expect(taken(under('Location', ['upper flange', 'S-2']))).toBe('location');
  });
});

describe('vocabulary, Traps: Accept qty may come from a sample', () => {
  it.each(['Accept qty', 'Accepted qty'])('%s asks when there is no quantity', (header) => {
    expect(taken(under(header, [40, 35], ['Lot', 'Lane']))).toBe('asks qty error');
  });

  it('is not read beside a quantity', () => {
    expect(taken(under('Accept qty', [40, 35]))).toBe('unread');
  });
});

describe('vocabulary, Traps: Quantity may be the number of tags to print, beside a Qty on hold', () => {
  it('asks beside it', () => {
    expect(taken(under('Quantity', [1, 2], ['Lot', 'Qty', 'Lane']))).toBe('asks qty error');
  });

  it('is the quantity alone', () => {
    expect(taken(under('Quantity', [40, 35], ['Lot', 'Lane']))).toBe('qty');
  });
});

describe('vocabulary, Traps: Bin is a shelf or a box', () => {
  it.each([
    ['a shelf by its values', ['S-1', 'S-2'], ['Lot', 'Qty', 'Lane'], 'location'],
    ['a shelf when it is empty', ['', ''], ['Lot', 'Qty', 'Lane'], 'location'],
    ['a shelf when only some are boxes', ['Box 1', 'S-2'], ['Lot', 'Qty', 'Lane'], 'location'],
    ['a box by its values', ['Box 1', 'bag 2'], ['Lot', 'Qty', 'Lane'], 'bag'],
    ['a box by its values, beside a location', ['Tote 1', 'Tote 2'], ['Lot', 'Qty', 'Lane', 'Location'], 'bag'],
    ['the box the bags lie in, beside bags', ['Box 1', 'Box 2'], ['Lot', 'Qty', 'Lane', 'Bag'], 'location'],
    ['unread beside bags and a location', ['S-1', 'S-2'], ['Lot', 'Qty', 'Lane', 'Bag', 'Location'], 'unread'],
    ['a question beside a location', ['S-1', 'S-2'], ['Lot', 'Qty', 'Lane', 'Location'], 'asks location warning'],
  ])('is %s', (_, values, others, expected) => {
    expect(taken(under('Bin', values, others))).toBe(expected);
  });
});

describe('vocabulary, Traps: Balance is what is on hold or what is left to build', () => {
  it.each([
    ['asks for the quantity when there is none', ['Lot', 'Lane'], 'asks qty error'],
    ['asks for what is left to build beside a quantity', ['Lot', 'Qty', 'Lane'], 'asks openQty warning'],
    ['is not read beside both', ['Lot', 'Qty', 'Lane', 'Open qty'], 'unread'],
  ])('%s', (_, others, expected) => {
    expect(taken(under('Balance', [40, 35], others))).toBe(expected);
  });
});

describe('vocabulary, Traps: Issue is a revision (UK) or a problem', () => {
  it.each([
    ['a revision by its values', ['A', 'B'], ['Lot', 'Qty', 'Lane'], 'rev'],
    ['a revision by its values', [1, 2], ['Lot', 'Qty', 'Lane'], 'rev'],
    ['a revision by its values', ['Iss 1', 'v1.2'].slice(1), ['Lot', 'Qty', 'Lane'], 'rev'],
    ['a problem by its values', ['warp', 'crack at the hinge'], ['Lot', 'Qty', 'Lane'], 'reason'],
    ['a problem beside a revision', ['warp', 'burr'], ['Lot', 'Qty', 'Lane', 'Rev'], 'reason'],
    ['a question when both fit', ['A', 'warp'], ['Lot', 'Qty', 'Lane'], 'asks rev warning'],
    [
      'a question beside a revision, when it looks like one',
      ['A', 'B'],
      ['Lot', 'Qty', 'Lane', 'Rev'],
      'asks reason warning',
    ],
    [
      'a question beside a reason, when it looks like one',
      ['warp', 'burr'],
      ['Lot', 'Qty', 'Lane', 'Reason'],
      'asks rev warning',
    ],
    ['unread when it is empty', ['', ''], ['Lot', 'Qty', 'Lane'], 'unread'],
  ])('is %s: %s', (_, values, others, expected) => {
    expect(taken(under('Issue', values, others))).toBe(expected);
  });
});

describe('vocabulary, Traps: Index is a revision (DE) or a row counter', () => {
  it.each([
    ['a revision by its values', ['A', 'B', 'B'], ['Lot', 'Qty', 'Lane'], 'rev'],
    ['a row counter when it rises from row to row', [1, 2, 3], ['Lot', 'Qty', 'Lane'], 'unread'],
    ['a row counter in text too', ['01', '02', '10'], ['Lot', 'Qty', 'Lane'], 'unread'],
    ['a question when its numbers repeat', [2, 2, 3], ['Lot', 'Qty', 'Lane'], 'asks rev warning'],
    ['a question when it says neither', ['IDX-4711', 'IDX-4712'], ['Lot', 'Qty', 'Lane'], 'asks rev warning'],
    ['a question beside a revision', ['A', 'B'], ['Lot', 'Qty', 'Lane', 'Rev'], 'asks rev warning'],
    ['unread when it is empty', ['', ''], ['Lot', 'Qty', 'Lane'], 'unread'],
  ])('is %s: %j', (_, values, others, expected) => {
    expect(taken(under('Index', values, others))).toBe(expected);
  });

  it('is a row counter though a band and a total stand between the rows', () => {
    expect(
      questions(`
        | Index   | Lot | Qty | Lane     |
        | PO 4711 |     |     |          |
        | 1       | A   | 40  | Accepted |
        | 2       | B   | 35  | Hold     |
        | Total   |     | 75  |          |`),
    ).toEqual([]);
  });
});

describe('vocabulary, Traps: Item is a part or a line number', () => {
  it.each([
    ['the part by its values', ['BRK-1', 'BRK-2'], ['Lot', 'Qty', 'Lane'], 'part'],
    ['the line by its values', [10, 20], ['Lot', 'Qty', 'Lane'], 'line'],
    ['the line by its values', ['00010', '00020'], ['Lot', 'Qty', 'Lane'], 'line'],
    ['the line beside a part', [1, 2], ['Lot', 'Qty', 'Lane', 'Part'], 'line'],
    ['the part beside a line', [1, 2], ['Lot', 'Qty', 'Lane', 'PO line'], 'part'],
    ['a question when both fit', ['BRK-1', 10], ['Lot', 'Qty', 'Lane'], 'asks part error'],
    [
      'a question beside a part, when it is no line number',
      ['clip', 'bracket'],
      ['Lot', 'Qty', 'Lane', 'Part'],
      'asks part error',
    ],
    ['unread beside both', [1, 2], ['Lot', 'Qty', 'Lane', 'Part', 'PO line'], 'unread'],
    ['unread when it is empty', ['', ''], ['Lot', 'Qty', 'Lane'], 'unread'],
  ])('is %s: %j', (_, values, others, expected) => {
    expect(taken(under('Item', values, others))).toBe(expected);
  });
});

describe('vocabulary, Traps: Amount is a count or money', () => {
  it('asks when there is no quantity', () => {
    expect(taken(under('Amount', [40, 35], ['Lot', 'Lane']))).toBe('asks qty error');
  });

  it('is not read beside a quantity', () => {
    expect(taken(under('Amount', [99.5, 12]))).toBe('unread');
  });
});

describe('vocabulary, Traps: Row is a place or a row number', () => {
  it.each([
    ['a row number when it rises from row to row', [1, 2], ['Lot', 'Qty', 'Lane'], 'unread'],
    ['a place by its values', ['R-3', 'R-4'], ['Lot', 'Qty', 'Lane'], 'location'],
    ['a question when its numbers repeat', [3, 3], ['Lot', 'Qty', 'Lane'], 'asks location warning'],
    ['unread beside a location', ['R-3', 'R-4'], ['Lot', 'Qty', 'Lane', 'Location'], 'unread'],
    ['unread when it is empty', ['', ''], ['Lot', 'Qty', 'Lane'], 'unread'],
  ])('is %s: %j', (_, values, others, expected) => {
    expect(taken(under('Row', values, others))).toBe(expected);
  });
});

describe('vocabulary, Traps: Qty made, Made to date, On hand may or may not include what was delivered; Total', () => {
  it.each(['Qty made', 'Made to date', 'On hand', 'Total'])('%s asks whether it is the held total', (header) => {
    expect(taken(under(header, [75, 75]))).toBe('asks heldTotal warning');
    expect(taken(under(header, [75, 75], ['Lot', 'Qty', 'Lane', 'Held total']))).toBe('unread');
    expect(taken(under(header, [75, 75], ['Lot', 'Qty', 'Lane', 'Lot total']))).toBe('unread');
  });
});

describe('vocabulary, Traps: Revised qty, New qty, Amended qty beside an order quantity: which one holds?', () => {
  it.each(['Revised qty', 'New qty', 'Amended qty'])('%s asks, and neither is read', (header) => {
    const sheet = under(header, [120, 120], ['Lot', 'Qty', 'Lane', 'Ordered']);
    expect(questions(sheet)).toEqual([`ordered warning D1 E1: Ordered, ${header}`]);
    expect(columns(sheet)).toEqual(['lot A', 'qty B', 'lane C']);
  });

  it('asks what it is when it stands alone', () => {
    expect(questions(under('Revised qty', [120]))).toEqual(['ordered warning D1: Revised qty']);
  });
});

describe('vocabulary, Traps: Disposition is a lane or scrap/return/retain', () => {
  it('beside a lane column is the disposition', () => {
    expect(taken(under('Disposition', ['scrap', 'use as is']))).toBe('disposition');
  });

  it('beside the lanes of the wide form is the disposition', () => {
    const sheet = '| Lot | Accepted | Hold | Rejected | Disposition |\n| B | 40 | 35 | 5 | released |';
    expect(columns(sheet)).toContain('disposition E');
  });

  it.each([[['accept', 'scrap']], [['hold', 'rework']], [['use as is', 'return']]])(
    'without one is the lane by its values: %j',
    (values) => {
      expect(taken(under('Disposition', values, ['Lot', 'Qty']))).toBe('lane');
    },
  );

  it.each([[['scrap', 'return']], [['rework']], [['Dana']], [[1, true]]])(
    'without one asks when its values do not tell: %j',
    (values) => {
      expect(taken(under('Disposition', values, ['Lot', 'Qty']))).toBe('asks lane error');
    },
  );
});

describe('vocabulary, Traps: Type, Date', () => {
  it('Type asks when it has lane words and nothing else is the lane', () => {
    expect(taken(under('Type', ['Hold', 'Accepted'], ['Lot', 'Qty']))).toBe('asks lane error');
  });

  it('Type is not read beside a lane, nor when it says something else', () => {
    expect(taken(under('Type', ['Hold', 'Accepted']))).toBe('unread');
    expect(taken(under('Type', ['sample', 'series'], ['Lot', 'Qty', 'Lane']))).toBe('unread');
  });

  it('Date is not read', () => {
    expect(taken(under('Date', ['2026-05-01']))).toBe('unread');
  });
});

describe('SPEC 10: column order changes nothing where two traps want one field', () => {
  it.each([
    ['Bin', 'Row', ['S-1', 'R-3']],
    ['On hand', 'Total', [75, 75]],
    ['Balance', 'Amount', [40, 40]],
  ])('%s and %s', (one, other, [first = '', second = '']) => {
    const forward = sheetFromValues('Held', [
      ['Lot', 'Qty', 'Lane', one, other],
      ['B', 40, 'Accepted', first, second],
    ]);
    const backward = sheetFromValues('Held', [
      ['Lot', 'Qty', 'Lane', other, one],
      ['B', 40, 'Accepted', second, first],
    ]);
    const fields = (sheet: Sheet): string[] =>
      columns(sheet)
        .map((text) => text.split(' ')[0] ?? '')
        .sort();
    const asked = (sheet: Sheet): string[] =>
      questions(sheet)
        .map((text) => text.split(':')[1] ?? '')
        .sort();
    expect(fields(forward)).toEqual(fields(backward));
    expect(asked(forward)).toEqual(asked(backward));
  });
});

describe('SPEC 2: the buyer can correct any mapping', () => {
  const corrected = (table: string, corrections: Corrections): string[] => columns(table, { corrections });

  it('reads an unknown header as the field it is said to be', () => {
    expect(corrected('| Lot | Stck | Lane |\n| B | 40 | Accepted |', { stck: 'qty' })).toEqual([
      'lot A',
      'qty B',
      'lane C',
    ]);
  });

  it('does not read a header that is said to be nothing', () => {
    expect(corrected('| Lot | Qty | Lane | Rev |\n| B | 40 | Accepted | A |', { rev: null })).toEqual([
      'lot A',
      'qty B',
      'lane C',
    ]);
  });

  it('settles a question between two columns', () => {
    const table = '| Lot | Qty | Quantity | Lane |\n| B | 40 | 1 | Accepted |';
    expect(stoppedBy(table)).toEqual(['header-ambiguous']);
    expect(columns(table, { corrections: { quantity: null } })).toEqual(['lot A', 'qty B', 'lane D']);
    expect(columns(table, { corrections: { quantity: 'qty', qty: null } })).toEqual(['lot A', 'qty C', 'lane D']);
    expect(corrected('| Lot | Qty | Pcs | Lane |\n| B | 1 | 40 | Accepted |', { pcs: 'qty' })).toEqual([
      'lot A',
      'qty C',
      'lane D',
    ]);
  });

  it('settles a trap', () => {
    const table = '| Lot | Amount | Lane |\n| B | 40 | Accepted |';
    expect(stoppedBy(table)).toEqual(['header-ambiguous']);
    expect(corrected(table, { amount: 'qty' })).toEqual(['lot A', 'qty B', 'lane C']);
  });

  it('settles a status, so that its words are asked about row by row', () => {
    const table = '| Lot | Qty | Status |\n| B | 40 | open |';
    expect(stoppedBy(table)).toEqual(['header-ambiguous']);
    expect(placed(table, { corrections: { status: 'lane' } })).toEqual(['2: 40 unplaced']);
  });

  it('makes a held sheet of one that is none by its headers', () => {
    const table = '| Trail | Stck | State |\n| B | 40 | Hold |';
    expect(outcomeOf(table)).toMatchObject({ kind: 'noSheet', why: 'none' });
    expect(placed(table, { corrections: { trail: 'lot', stck: 'qty', state: 'lane' } })).toEqual(['2: 40 hold']);
  });

  it('takes a lane quantity out of the wide form', () => {
    const table = '| Lot | Accepted | Hold | Review |\n| B | 40 | 35 | 2026-05-01 |';
    expect(placed(table, { corrections: { review: 'trigger' } })).toEqual(['2: 40 accepted', '2: 35 hold']);
  });

  it('asks when two headers are said to be one field', () => {
    const table = '| Lot | X | Y | Lane |\n| B | 40 | 1 | Accepted |';
    expect(questions(table, { corrections: { x: 'qty', y: 'qty' } })).toEqual(['qty error B1 C1: X, Y']);
  });
});
