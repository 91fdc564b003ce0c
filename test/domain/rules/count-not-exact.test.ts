import { clean, found, sheet } from '../../support/tables';

const RULE = 'count-not-exact';

describe('count-not-exact', () => {
  it('quotes the cell and says which count is likely, without using it', () => {
    expect(found(clean([{ qty: '~40' }]), RULE)).toEqual([
      'error line 0 N2: Row 2 has no exact count: the quantity is "~40" (probably 40 parts).',
    ]);
  });

  it.each(['40+', '38-40', '40/75', 'some', 'rest', '40 kg', 'TBD', 'none', -5, 0, 0.5])('does not take %j', (qty) => {
    expect(found(clean([{ qty, heldTotal: 40 }]), RULE)).toEqual([
      `error line 0 N2: Row 2 has no exact count: the quantity is "${String(qty)}".`,
    ]);
  });

  it.each([
    ['12 dz', 144],
    ['4O', 40],
    ['1,200', 1200],
  ])('does not take %j, but names the likely %i', (qty, likely) => {
    expect(found(clean([{ qty }]), RULE)).toEqual([
      `error line 0 N2: Row 2 has no exact count: the quantity is "${qty}" (probably ${String(likely)} parts).`,
    ]);
  });

  it.each([40, '40', ' 40 ', '40 pcs', '40 ea', '40.0'])('takes %j', (qty) => {
    expect(found(clean([{ qty }]), RULE)).toEqual([]);
  });

  it('finds a blank quantity, but not a blank recount', () => {
    expect(found(clean([{ qty: null, counted: null }]), RULE)).toEqual([
      'error line 0 N2: Row 2 has no exact count: the quantity is blank.',
    ]);
  });

  it('does not take a number shown as a date', () => {
    const table = `
      | Lot | Bag | Lane     | Qty |
      | B   | B-1 | Accepted | 40  |`;
    const dated = sheet(table, { formats: [undefined, undefined, undefined, 'd-mmm'] });
    expect(found(dated, RULE)).toEqual(['error line 0 D2: Row 2 has no exact count: the quantity is "9-Feb".']);
    expect(found(sheet(table), RULE)).toEqual([]);
  });

  it('finds the counts of one row together', () => {
    expect(found(clean([{ qty: '~40', counted: '39?', lotTotal: 'a lot' }]), RULE)).toEqual([
      'error line 0 N2 W2 X2: Row 2 has no exact count: the quantity is "~40" (probably 40 parts), ' +
        'the recount is "39?" (probably 39 parts) and the lot total is "a lot".',
    ]);
  });

  it('finds a fact of the line once, however many rows repeat it', () => {
    const ordered = 'about 100';
    expect(found(clean([{ ordered }, { as: 'hold', ordered }, { as: 'doNotUse', ordered: '100?' }]), RULE)).toEqual([
      'error line 0 D2 D3 D4: The ordered quantity is "about 100" (probably 100 parts) and ' +
        'the ordered quantity is "100?" (probably 100 parts), which is no exact count.',
    ]);
  });

  it('finds a fact once for each line', () => {
    expect(found(clean([{ heldTotal: '~40' }, { po: '4712', heldTotal: '~40' }]), RULE)).toEqual([
      'error line 0 F2: The held total is "~40" (probably 40 parts), which is no exact count.',
      'error line 1 F3: The held total is "~40" (probably 40 parts), which is no exact count.',
    ]);
  });

  it('takes 0 for a fact of the line', () => {
    expect(found(clean([{ delivered: 0, inProcess: 0 }]), RULE)).toEqual([]);
  });

  it('finds a fact in a label cell above the header', () => {
    const job = (ordered: string): string => `
      | Ordered: | ${ordered} |          |      |
      | Lot      | Bag        | Qty      | Lane |
      | B        | B-1        | 40       | Hold |`;
    expect(found(job('~100'), RULE)).toEqual([
      'error line 0 B1: The ordered quantity is "~100" (probably 100 parts), which is no exact count.',
    ]);
    expect(found(job('100'), RULE)).toEqual([]);
  });

  it('names both lane cells of a row in the wide form in one finding', () => {
    const wide = (accepted: string): string => `
      | Lot | Bag | Accepted    | On hold |
      | B   | B-1 | ${accepted} | ~35     |
      | C   | C-1 | 4           | 0       |`;
    expect(found(wide('some'), RULE)).toEqual([
      'error line 0 C2 D2: Row 2 has no exact count: the quantity is "some" and the quantity is "~35" (probably 35 parts).',
    ]);
    expect(found(wide('40'), RULE)).toEqual([
      'error line 0 D2: Row 2 has no exact count: the quantity is "~35" (probably 35 parts).',
    ]);
  });

  it('finds a row of the wide form without any lane quantity', () => {
    const wide = (held: string): string => `
      | Lot | Bag | Accepted | On hold |
      | B   | B-1 |          | ${held} |`;
    expect(found(wide(''), RULE)).toHaveLength(1);
    expect(found(wide('35'), RULE)).toEqual([]);
  });

  it('reads rows that left as well', () => {
    expect(found(clean([{}, { lane: 'shipped', qty: '~5' }]), RULE)).toEqual([
      'error line 0 N3: Row 3 has no exact count: the quantity is "~5" (probably 5 parts).',
    ]);
  });
});
