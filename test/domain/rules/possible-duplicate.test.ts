import { clean, found } from '../../support/tables';

const RULE = 'possible-duplicate';
const LOOSE = { bag: null } as const;

describe('possible-duplicate', () => {
  it('warns of the same lot, quantity and lane twice without a bag', () => {
    expect(found(clean([LOOSE, LOOSE]), RULE)).toEqual([
      'warning line 0 L2 N2 L3 N3: Lot B has the same count twice and no bag to tell them apart: ' +
        '40 parts accepted (row 2), 40 parts accepted (row 3).',
    ]);
  });

  it('says nothing where lot, quantity, lane or part differ, or a bag is named', () => {
    expect(found(clean([LOOSE, { ...LOOSE, lot: 'A' }]), RULE)).toEqual([]);
    expect(found(clean([LOOSE, { ...LOOSE, qty: 39 }]), RULE)).toEqual([]);
    expect(found(clean([LOOSE, { ...LOOSE, as: 'hold', lot: 'B', qty: 40 }]), RULE)).toEqual([]);
    expect(found(clean([LOOSE, { ...LOOSE, part: 'BRK-2' }]), RULE)).toEqual([]);
    expect(found(clean([LOOSE, { bag: 'B-2' }]), RULE)).toEqual([]);
  });

  it('says nothing of rows without lot, exact count or lane, or that left', () => {
    expect(
      found(
        clean([
          { ...LOOSE, lot: null },
          { ...LOOSE, lot: null },
        ]),
        RULE,
      ),
    ).toEqual([]);
    expect(
      found(
        clean([
          { ...LOOSE, qty: '~40' },
          { ...LOOSE, qty: '~40' },
        ]),
        RULE,
      ),
    ).toEqual([]);
    expect(
      found(
        clean([
          { ...LOOSE, lane: null },
          { ...LOOSE, lane: null },
        ]),
        RULE,
      ),
    ).toEqual([]);
    expect(found(clean([LOOSE, { ...LOOSE, lane: 'shipped' }]), RULE)).toEqual([]);
  });

  it('says nothing where a bag cannot be read', () => {
    expect(found(clean([{}, { bag: '"' }, { bag: '"' }]), RULE)).toEqual([]);
  });

  it('names only the rows that are alike, one finding for the lot', () => {
    const sheet = clean([LOOSE, { ...LOOSE, qty: 1 }, { ...LOOSE, qty: 7 }, LOOSE, { ...LOOSE, qty: 1 }, {}]);
    expect(found(sheet, RULE)).toEqual([
      'warning line 0 L2 N2 L3 N3 L5 N5 L6 N6: Lot B has the same count twice and no bag to tell them apart: ' +
        '40 parts accepted (row 2), 1 part accepted (row 3), 40 parts accepted (row 5), 1 part accepted (row 6).',
    ]);
  });

  it('stays a warning on every line it spans', () => {
    expect(found(clean([LOOSE, { ...LOOSE, po: '4712' }]), RULE)).toEqual([
      'warning line 0 L2 N2 L3 N3: Lot B has the same count twice and no bag to tell them apart: ' +
        '40 parts accepted (row 2), 40 parts accepted (row 3).',
      'warning line 1 L2 N2 L3 N3: Lot B has the same count twice and no bag to tell them apart: ' +
        '40 parts accepted (row 2), 40 parts accepted (row 3).',
    ]);
  });
});
