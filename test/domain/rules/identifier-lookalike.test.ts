import { skeletonOf } from '../../../src/domain/rules/support/lookalike';
import { clean, found } from '../../support/tables';

const RULE = 'identifier-lookalike';

/** What the rule finds on a sheet whose two rows have these lots. */
function lots(one: string, other: string): string[] {
  return found(clean([{ lot: one }, { as: 'hold', lot: other }]), RULE);
}

describe('identifier-lookalike', () => {
  it('warns of two lots that look the same', () => {
    expect(lots('Lot B', 'B')).toEqual([
      'warning line 0 L2 L3: "Lot B" (row 2) and "B" (row 3) look like the same lot, but are written differently.',
    ]);
  });

  it.each([
    ['LOT-B', 'B'],
    ['LOT0307', '0307'],
    ['Bag 3', 'Box 3'],
    ['24-0512', '240512'],
    ['24 05 12', '240512'],
    ['24–0512', '24-0512'],
    ['O12', '012'],
    ['I7', '17'],
    ['b-i', 'B1'],
    ['3 lot', '3'],
  ])('warns of %s and %s', (one, other) => {
    expect(lots(one, other)).toHaveLength(1);
  });

  it.each([
    ['A', 'B'],
    ['B', 'b'],
    ['LOTB', 'B'],
    ['BALLOT 1', 'BAL 1'],
    ['B12', 'B-13'],
    ['S1', '51'],
    ['Lot', 'Bag'],
    ['24/0512', '240512'],
    ['LIT 1', '1'],
    ['L0T7', 'LOT7'],
  ])('says nothing of %s and %s', (one, other) => {
    expect(lots(one, other)).toEqual([]);
  });

  it('warns of bags in the same way, and of lots and bags apart', () => {
    expect(found(clean([{ bag: 'BAG 3' }, { as: 'hold', bag: '3' }]), RULE)).toEqual([
      'warning line 0 M2 M3: "BAG 3" (row 2) and "3" (row 3) look like the same bag, but are written differently.',
    ]);
    expect(found(clean([{ lot: 'X7', bag: 'X 7' }]), RULE)).toEqual([]);
  });

  it('names three spellings with all their rows', () => {
    const rows = [{ lot: 'Lot B' }, { lot: 'LOT-B' }, { as: 'hold', lot: 'B' }, { lot: 'Lot B', bag: 'B-9' }] as const;
    expect(found(clean(rows), RULE)).toEqual([
      'warning line 0 L2 L3 L4 L5: "Lot B" (rows 2 and 5), "LOT-B" (row 3) and "B" (row 4) look like the same lot, but are written differently.',
    ]);
  });

  it('names a row of the wide form once', () => {
    const wide = (lot: string): string => `
      | Lot    | Accepted | On hold |
      | Lot B  | 40       | 35      |
      | ${lot} | 1        |         |`;
    expect(found(wide('B'), RULE)).toEqual([
      'warning line 0 A2 A3: "Lot B" (row 2) and "B" (row 3) look like the same lot, but are written differently.',
    ]);
    expect(found(wide('C'), RULE)).toEqual([]);
  });

  it('compares within one shop and part only', () => {
    expect(found(clean([{ lot: 'Lot B' }, { part: 'BRK-2', lot: 'B' }]), RULE)).toEqual([]);
    expect(found(clean([{ lot: 'Lot B' }, { shop: 'Other Print', lot: 'B' }]), RULE)).toEqual([]);
    const rows = [{ lot: 'Lot B' }, { part: 'BRK-2', lot: 'B' }, { part: 'BRK-2', lot: 'LOT B' }];
    expect(found(clean(rows), RULE)).toEqual([
      'warning line 1 L3 L4: "B" (row 3) and "LOT B" (row 4) look like the same lot, but are written differently.',
    ]);
  });

  it('leaves out rows that left', () => {
    expect(found(clean([{ lot: 'Lot B' }, { lot: 'B', lane: 'shipped' }]), RULE)).toEqual([]);
  });

  it('stays a warning on both lines it spans', () => {
    const told = '"Lot B" (row 2) and "B" (row 3) look like the same lot, but are written differently.';
    expect(found(clean([{ lot: 'Lot B' }, { po: '4712', lot: 'B' }]), RULE)).toEqual([
      `warning line 0 L2 L3: ${told}`,
      `warning line 1 L2 L3: ${told}`,
    ]);
  });

  it('finds the lookalikes among hundreds of ids', () => {
    const rows = Array.from({ length: 400 }, (_, index) => `| L-1 | B-${String(index + 1000)} | 1 | Hold |`);
    const held = (last: string): string => ['| Lot | Bag | Qty | Lane |', ...rows, last].join('\n');
    expect(found(held('| L-1 | B-7777 | 1 | Hold |'), RULE)).toEqual([]);
    expect(found(held('| L-1 | B1234 | 1 | Hold |'), RULE)).toEqual([
      'warning line 0 B236 B402: "B-1234" (row 236) and "B1234" (row 402) look like the same bag, but are written differently.',
    ]);
  });
});

describe('skeletonOf', () => {
  it.each([
    ['LOT B-12', 'B12'],
    ['BOX 2A', '2A'],
    ['IO', '10'],
    ['LOTUS', 'L0TUS'],
    ['XLOT', 'XL0T'],
    ['LOT LOT', ''],
    ['LOX 1', 'L0X1'],
    ['LAT 1', 'LAT1'],
    ['BAX 1', 'BAX1'],
    ['BIG 1', 'B1G1'],
    ['BOG 1', 'B0G1'],
    ['COT 1', 'C0T1'],
    ['@LOT 1', '@1'],
    ['ALOT 1', 'AL0T1'],
    ['ZLOT 1', 'ZL0T1'],
    ['[LOT 1', '[1'],
    ['LOTÄ', 'L0TÄ'],
    ['LOT~1', '~1'],
    ['1‐2‑3–4―5−6', '123456'],
    ['1‖2', '1‖2'],
  ])('of %s is %s', (id, skeleton) => {
    expect(skeletonOf(id)).toBe(skeleton);
  });
});
