import { addressOf, checked, sheet } from '../../support/tables';
import { cellsOf } from '../../support/reading';

const TABLE = `
  | Ordered: | 100 |     |          |      |         |
  | PO       | Lot | Qty | Lane     | Note | Restart |
  | 4711     | B   | 40  | Accepted |      |         |
  | 4712     | C   | 5   | Hold     |      | firm    |
  | 4711     | A   | 35  | Hold     |      |         |
  | 4711     | D   | 9   | Scrap    |      |         |`;

describe('SPEC 5: the cells concerned', () => {
  it('of a row’s field', () => {
    const { split } = checked(TABLE);
    expect(addressOf(split.cell(1, 'lane'))).toBe('D4');
    expect(split.shown(1, 'lane')).toBe('Hold');
    expect(split.rowNumber(1)).toBe(4);
  });

  it('for a field without a column, its quantity cell', () => {
    const { split } = checked(TABLE);
    expect(addressOf(split.cell(1, 'rev'))).toBe('C4');
    expect(split.shown(1, 'rev')).toBe('');
  });

  it('of a line’s field: as few rectangles as possible', () => {
    expect(cellsOf(TABLE, 'lot', 0)).toEqual(['B3', 'B5:B6']);
    expect(cellsOf(TABLE, 'restart', 0)).toEqual(['F3', 'F5:F6']);
  });

  it('of a line’s field that stands outside the rows', () => {
    expect(cellsOf(TABLE, 'ordered', 1)).toEqual(['B1']);
  });

  it('of a line’s field that stands in both', () => {
    const both = TABLE.replace('| Ordered: | 100 |     |', '| Restart: | all | |');
    expect(cellsOf(both, 'restart', 1)).toEqual(['F4', 'B1']);
  });

  it('of a line’s field without a source: the quantity cells', () => {
    expect(cellsOf(TABLE, 'approver', 1)).toEqual(['C4']);
  });

  it('beyond column Z', () => {
    const far = sheet('| Lot | Qty | Lane |\n| B | 40 | Hold |', { left: 30, top: 6 });
    expect(cellsOf(far, 'qty')).toEqual(['AF8']);
  });
});

describe('whether a fact has any source at all', () => {
  const has = checked(TABLE).split.has;

  it.each(['po', 'lot', 'qty', 'lane', 'ordered', 'restart'] as const)('%s has', (field) => {
    expect(has(field)).toBe(true);
  });

  it.each(['shop', 'part', 'bag', 'delivered', 'approval'] as const)('%s has not', (field) => {
    expect(has(field)).toBe(false);
  });

  it('in the wide form the lane quantities give quantity and lane', () => {
    const wide = checked('| Lot | Accepted | Hold |\n| B | 40 | 35 |').split.has;
    expect([wide('qty'), wide('lane'), wide('bag')]).toEqual([true, true, false]);
  });

  it('a band gives its facts', () => {
    expect(checked('| Note | Lot | Qty | Lane |\n| PO 4711 | | | |\n| | B | 5 | Hold |').split.has('po')).toBe(true);
  });
});

describe('the layout', () => {
  it('says where the rows are', () => {
    expect(checked(TABLE).split.layout).toMatchObject({
      headerRow: 1,
      left: 0,
      right: 5,
      bottom: 5,
      table: null,
      wide: false,
    });
  });

  it('reaches to the last header, and down to the last filled cell below one', () => {
    const more = sheet('| Lot | Qty | Lane |  | x |\n| B | 40 | Hold |  |  |\n|  |  |  |  | y |\n|  | | | |', {
      left: 1,
    });
    expect(checked(more).split.layout).toMatchObject({ left: 1, right: 3, bottom: 1 });
  });

  it('holds the first of two lane columns', () => {
    const two = checked('| Lot | Qty | QC result | Decision |\n| B | 40 | pass | Accepted |').split.layout;
    expect(two.columns.get('lane')).toBe(2);
  });
});
