import { book, clean, found, sheet } from '../../support/tables';

const rule = 'approver-missing';
const hold = { as: 'hold', approver: null } as const;

describe('a line that releases parts', () => {
  it('needs an approver', () => {
    expect(found(clean([{ approver: null }]), rule)).toEqual([
      'error line 0 I2: This line releases 40 parts, and nobody is named as the approver.',
    ]);
  });

  it('has one when an accepted row names him', () => {
    expect(found(clean([{ approver: null, bag: 'B-1' }, { bag: 'B-2' }]), rule)).toEqual([]);
  });

  it('has one when only a row on hold names him', () => {
    expect(found(clean([{ approver: null }, { as: 'hold' }]), rule)).toEqual([]);
  });

  it('has none when the rows on hold name two people', () => {
    const rows = [{ approver: null }, { as: 'hold' }, { as: 'hold', bag: 'A-2', approver: 'P. Novak' }] as const;
    expect(found(clean(rows), rule)).toEqual([
      'error line 0 I2:I4: This line releases 40 parts, and nobody is named as the approver.',
    ]);
  });

  it.each(['TBD', 'team', 'ask Dana'])('has none when the cell says %s', (approver) => {
    expect(found(clean([{ approver }]), rule)).toHaveLength(1);
  });

  it('says nothing of a cell that shows an error: it is unknown', () => {
    expect(found(clean([{ approver: { fault: 'error', text: '#N/A' } }]), rule)).toEqual([]);
    expect(
      found(clean([{ approver: { fault: 'error', text: '#N/A' } }, { po: '5000', approver: null }]), rule),
    ).toEqual(['error line 1 I3: This line releases 40 parts, and nobody is named as the approver.']);
  });

  it('does not say how many when a count is not exact', () => {
    expect(found(clean([{ approver: null, qty: '~40' }]), rule)).toEqual([
      'error line 0 I2: This line releases parts, and nobody is named as the approver.',
    ]);
  });

  it('names the quantity cells when there is no column', () => {
    expect(found(clean([{}, { as: 'hold' }], ['approver']), rule)).toEqual([
      'error line 0 M2:M3: This line releases 40 parts, and nobody is named as the approver.',
    ]);
  });

  it('takes the name above the header', () => {
    const table = (name: string): string => `
      | Approved by: | ${name} |     |          |
      | Lot          | Bag     | Qty | Lane     |
      | B            | B-1     | 40  | Accepted |`;
    expect(found(table('J. Diaz'), rule)).toEqual([]);
    expect(found(table(''), rule)).toHaveLength(1);
  });

  it('names the blank cell of the order lines', () => {
    const held = sheet('| PO | Lot | Qty | Lane |\n| 4711 | B | 40 | Accepted |');
    const lines = (name: string): ReturnType<typeof sheet> =>
      sheet(`| PO | Ordered | Approved by |\n| 4711 | 100 | ${name} |`, {}, 'Orders');
    expect(found(book(held, lines('J. Diaz')), rule)).toEqual([]);
    expect(found(book(held, lines('')), rule)).toEqual([
      'error line 0 Orders!C2: This line releases 40 parts, and nobody is named as the approver.',
    ]);
  });
});

describe('a line that releases nothing', () => {
  it('needs no approver while it is on hold and blocked', () => {
    expect(found(clean([hold]), rule)).toEqual([]);
  });

  it.each(['scrap', 'return'])('needs one to %s parts', (disposition) => {
    expect(found(clean([{ as: 'doNotUse', approver: null, disposition }]), rule)).toEqual([
      'error line 0 I2: This line scraps or returns 5 parts, and nobody is named as the approver.',
    ]);
  });

  it('adds up what it scraps and what it returns, but not what it retains', () => {
    const gone = { as: 'doNotUse', approver: null } as const;
    const rows = [gone, { ...gone, bag: 'C-2', disposition: 'return' }, { ...gone, bag: 'C-3', disposition: 'retain' }];
    expect(found(clean(rows), rule)).toEqual([
      'error line 0 I2:I4: This line scraps or returns 10 parts, and nobody is named as the approver.',
    ]);
  });

  it('does not say how many when a count is not exact', () => {
    expect(found(clean([{ as: 'doNotUse', approver: null, qty: 'some' }]), rule)).toEqual([
      'error line 0 I2: This line scraps or returns parts, and nobody is named as the approver.',
    ]);
  });

  it('needs none to retain parts', () => {
    expect(found(clean([{ as: 'doNotUse', approver: null, disposition: 'retain' }]), rule)).toEqual([]);
  });

  it.each([
    ['firm', 65],
    ['all', 100],
    [20, 20],
  ])('needs one to build: restart %s', (restart, parts) => {
    expect(found(clean([{ ...hold, restart }]), rule)).toEqual([
      `error line 0 I2: This line lets the shop build ${String(parts)} parts more, and nobody is named as the approver.`,
    ]);
  });

  it.each(['blocked', 0, null, 'shortfall'])('needs none with restart %s', (restart) => {
    expect(found(clean([{ ...hold, restart }]), rule)).toEqual([]);
  });

  it('needs none when nothing is left to build', () => {
    expect(found(clean([{ ...hold, delivered: 100, restart: 'all' }]), rule)).toEqual([]);
    expect(found(clean([{ ...hold, delivered: 120, restart: 'all' }]), rule)).toEqual([]);
    expect(found(clean([{ ...hold, delivered: 100, qty: '~5', restart: 'firm' }]), rule)).toEqual([]);
  });

  it('needs one when nobody knows how much is left to build', () => {
    expect(found(clean([{ ...hold, ordered: null, restart: 'all' }]), rule)).toEqual([
      'error line 0 I2: This line lets the shop build more parts, and nobody is named as the approver.',
    ]);
    expect(found(clean([{ ...hold, ordered: null, restart: 0 }]), rule)).toEqual([]);
    expect(found(clean([{ ...hold, qty: '~5', restart: 'firm' }]), rule)).toHaveLength(1);
  });
});
