import { check, type Corrections } from '../../../src/domain/check';
import type { Book } from '../../../src/domain/sheet';
import { mappingColumns, type MappingColumn } from '../../../src/taskpane/MappingEditor/columns';
import { correctedBy, type Choice } from '../../../src/taskpane/MappingEditor/draft';
import { suggestedField } from '../../../src/taskpane/MappingEditor/suggest';
import { book, sheet } from '../../support/tables';
import { SAMPLES, sampleSnapshot } from '../shared/samples';

function columnsOf(source: Book, corrections: Corrections = {}, asked: string | null = null): readonly MappingColumn[] {
  return mappingColumns(source, check(source, { sheet: asked, corrections }), corrections, asked);
}

/** Header and default reading of each column, in the order shown. */
function readings(columns: readonly MappingColumn[]): readonly (readonly unknown[])[] {
  return columns.map(({ header, byDefault }) => [header.shown, byDefault]);
}

function columnOf(columns: readonly MappingColumn[], header: string): MappingColumn {
  const column = columns.find(({ header: { shown } }) => shown === header);
  if (column === undefined) throw new Error(`No column ${header}`);
  return column;
}

describe('the columns of a sheet that was checked', () => {
  const plain = book(
    sheet(`
      | Held at Acme |       |     |          |        |
      | Lot | Bag   | Qty | Lane     | Colour |
      | B   | B-1   | 40  | Accepted | red    |
      | B   | B-2   | 40  | Hold     |        |
      | A   | A-1   | 35  | Hold     | red    |
      | A   | A-2   | 7   | Hold     | blue   |
    `),
  );

  it('are those of its header row, with what each is read as', () => {
    expect(readings(columnsOf(plain))).toEqual([
      ['Lot', 'lot'],
      ['Bag', 'bag'],
      ['Qty', 'qty'],
      ['Lane', 'lane'],
      ['Colour', null],
    ]);
  });

  it('have up to three different values, blank cells left out', () => {
    const columns = columnsOf(plain);
    expect(columnOf(columns, 'Bag').samples).toEqual(['B-1', 'B-2', 'A-1']);
    expect(columnOf(columns, 'Qty').samples).toEqual(['40', '35', '7']);
    expect(columnOf(columns, 'Colour').samples).toEqual(['red', 'blue']);
  });

  it('know their header cell', () => {
    expect(columnOf(columnsOf(plain), 'Qty').place).toEqual({ sheet: 'Held', top: 1, left: 2, bottom: 1, right: 2 });
  });

  it('keep what the buyer said apart from what they would be read as', () => {
    const columns = columnsOf(plain, { colour: 'note', bag: null });
    expect(columnOf(columns, 'Colour')).toMatchObject({ byDefault: null, correction: 'note' });
    expect(columnOf(columns, 'Bag')).toMatchObject({ byDefault: 'bag', correction: null });
    expect(columnOf(columns, 'Lot').correction).toBeUndefined();
  });

  it('are quantities of lanes in the wide form', () => {
    const wide = book(
      sheet(`
        | Lot | Accepted | On hold | Scrap |
        | B   | 40       | 35      | 2     |
      `),
    );
    expect(readings(columnsOf(wide))).toEqual([
      ['Lot', 'lot'],
      ['Accepted', { lane: 'accepted' }],
      ['On hold', { lane: 'hold' }],
      ['Scrap', { lane: 'doNotUse' }],
    ]);
  });

  it('leave out the columns that Held Split wrote', () => {
    const written = book(
      sheet(`
        | Lot | Qty | Lane | Remaining to build (line) | Split check |
        | B   | 40  | Hold | 60                        | Release     |
      `),
    );
    expect(readings(columnsOf(written)).map(([header]) => header)).toEqual(['Lot', 'Qty', 'Lane']);
  });

  it.each(SAMPLES)('of %s are read as the check read them', (sample) => {
    const snapshot = sampleSnapshot(sample);
    const outcome = check(snapshot);
    if (outcome.kind !== 'checked') throw new Error('The samples are checked');
    const { sheet: held, layout } = outcome.split;
    const found = mappingColumns(snapshot, outcome, {})
      .filter(({ place }) => place.sheet === held.name)
      .flatMap(({ byDefault, place }) => (typeof byDefault === 'string' ? [[byDefault, place.left] as const] : []));
    // Of two lane columns the layout names the first.
    expect(new Map([...found].reverse())).toEqual(layout.columns);
  });
});

describe('questions', () => {
  it('come first, with the fields that the column may be', () => {
    const open = book(
      sheet(`
        | Lot | Qty | Lane | Balance |
        | B   | 40  | Hold | 12      |
      `),
    );
    const columns = columnsOf(open);
    // A balance beside a quantity may be what is open on the order (vocabulary, "Traps").
    expect(columns[0]).toMatchObject({ header: { shown: 'Balance' }, byDefault: null, question: ['openQty', 'qty'] });
    expect(columns.slice(1).map(({ question }) => question)).toEqual([null, null, null]);
  });

  it('are answered by a correction', () => {
    const open = book(sheet('| Lot | Qty | Lane | Balance |\n| B | 40 | Hold | 12 |'));
    expect(columnOf(columnsOf(open, { balance: null }), 'Balance').question).toBeNull();
  });

  it('that stopped the run are there too', () => {
    const stopped = book(
      sheet(`
        | Lot | Lane | Qty | Count |
        | B   | Hold | 40  | 41    |
      `),
    );
    expect(check(stopped).kind).toBe('stopped');
    const columns = columnsOf(stopped);
    expect(columns.map(({ header: { shown }, question }) => [shown, question])).toEqual([
      ['Qty', ['qty']],
      ['Count', ['qty']],
      ['Lot', null],
      ['Lane', null],
    ]);
  });

  it('about an order-lines sheet follow, and of its other columns nothing', () => {
    const two = book(
      sheet('| PO | Lot | Qty | Lane |\n| 1 | B | 40 | Hold |'),
      sheet('| PO | Ordered | New qty |\n| 1 | 100 | 90 |', {}, 'Orders'),
    );
    const columns = columnsOf(two);
    expect(columns.filter(({ place }) => place.sheet === 'Orders').map(({ header: { shown } }) => shown)).toEqual([
      'Ordered',
      'New qty',
    ]);
    const settled = columnsOf(two, { 'new qty': null });
    expect(settled.filter(({ place }) => place.sheet === 'Orders').map(({ header: { shown } }) => shown)).toEqual([
      'New qty',
    ]);
  });
});

describe('a sheet that is no held sheet', () => {
  const strange = book(
    sheet('| a | b |\n| 1 | 2 |', {}, 'Other'),
    sheet(
      `
      | Stock of May |           |          |
      | Parcel       | How many  | Where to |
      | X-1          | 40        | yes      |
    `,
      {},
      'Stock',
    ),
  );

  it('has the columns of the row that looks most like headers', () => {
    expect(columnsOf(strange, {}, 'Stock').map(({ header: { shown }, place }) => [shown, place.top])).toEqual([
      ['Parcel', 1],
      ['How many', 1],
      ['Where to', 1],
    ]);
  });

  it('can be checked with corrections made there', () => {
    const corrections: Corrections = { parcel: 'bag', 'how many': 'qty', 'where to': 'lane' };
    expect(check(strange, { sheet: 'Stock', corrections: {} }).kind).toBe('noSheet');
    expect(check(strange, { sheet: 'Stock', corrections }).kind).toBe('checked');
  });

  it('takes a row with known headers before a longer row of other texts', () => {
    const titled = book(sheet('| one | two | three | four |\n| Part | xyz | | |\n| P1 | 4 | | |', {}, 'S'));
    expect(columnsOf(titled, {}, 'S').map(({ header: { shown } }) => shown)).toEqual(['Part', 'xyz']);
  });

  it('is the active sheet where none was asked for', () => {
    expect(columnsOf(strange).map(({ place }) => place.sheet)).toEqual(['Other', 'Other']);
  });

  it('has no columns where it has no text, or is not there', () => {
    expect(columnsOf(book(sheet('| 1 | 2 |', {}, 'S')), {}, 'S')).toEqual([]);
    expect(columnsOf(strange, {}, 'Gone')).toEqual([]);
  });

  it('has the columns of a held sheet without rows', () => {
    const empty = book(sheet('| Lot | Qty | Lane |'));
    expect(readings(columnsOf(empty))).toEqual([
      ['Lot', 'lot'],
      ['Qty', 'qty'],
      ['Lane', 'lane'],
    ]);
  });

  it('is not guessed among several held sheets', () => {
    const held = '| Lot | Qty | Lane |\n| B | 40 | Hold |';
    const several: Book = { ...book(sheet(held, {}, 'A'), sheet(held, {}, 'B')), activeSheet: null };
    expect(columnsOf(several)).toEqual([]);
    expect(mappingColumns(several, check(several), {}, 'B').map(({ place }) => place.sheet)).toEqual(['B', 'B', 'B']);
  });
});

describe('a suggestion', () => {
  it.each([
    ['Qty today', 'qty'],
    ['Our Part Number', 'part'],
    ['Hold reason (short)', 'reason'],
    ['Partner', null],
    ['Colour', null],
    // Lot and Bag are as long as each other.
    ['Lot or bag', null],
  ])('of %s is %s', (header, field) => {
    expect(suggestedField(header)).toBe(field);
  });

  it('is made only for a column that is not read, and only of a field that no column has', () => {
    const suggesting = book(
      sheet(`
        | Lot | Qty | Lane | Our supplier code | Qty last week |
        | B   | 40  | Hold | N-1               | 41            |
      `),
    );
    const columns = columnsOf(suggesting);
    expect(columns.map(({ suggestion }) => suggestion)).toEqual([null, null, null, 'shop', null]);
    const refused = columnsOf(suggesting, { 'our supplier code': null });
    expect(columnOf(refused, 'Our supplier code').suggestion).toBeNull();
  });
});

describe('the corrections that are saved', () => {
  const columns = columnsOf(book(sheet('| Lot | Quantity | Lane | Colour |\n| B | 40 | Hold | red |')));

  function saved(before: Corrections, choices: readonly (readonly [string, Choice])[]): Corrections {
    return correctedBy(before, columns, new Map(choices));
  }

  it('are the old ones with the new ones put in', () => {
    expect(saved({ elsewhere: 'note' }, [['colour', 'reason']])).toEqual({ elsewhere: 'note', colour: 'reason' });
    expect(saved({ colour: 'reason' }, [['colour', null]])).toEqual({ colour: null });
  });

  it('go where the buyer takes one back, also one that was kept by the key of the header', () => {
    expect(saved({ colour: 'reason' }, [['colour', undefined]])).toEqual({});
    expect(saved({ qty: 'counted' }, [['quantity', undefined]])).toEqual({});
  });

  it('stay as they are where nothing was chosen', () => {
    expect(saved({ colour: 'reason' }, [])).toEqual({ colour: 'reason' });
  });

  it('take any header, whatever its name', () => {
    const odd = columnsOf(book(sheet('| Lot | Qty | Lane | __proto__ |\n| B | 40 | Hold | red |')));
    const corrections = correctedBy({}, odd, new Map([['__proto__', 'note']]));
    expect(Object.entries(corrections)).toEqual([['__proto__', 'note']]);
  });
});
