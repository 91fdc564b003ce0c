import { clean, found } from '../../support/tables';

const RULE = 'identifier-missing';
const NAMELESS = { lot: null, bag: null, location: null };

describe('identifier-missing', () => {
  it('is an error on an accepted row', () => {
    expect(found(clean([NAMELESS]), RULE)).toEqual([
      'error line 0 L2 M2 R2: Row 2 has 40 parts accepted, and no lot, bag or location to find them by.',
    ]);
  });

  it('is a warning on any other row', () => {
    const rows = [
      {},
      { as: 'hold', ...NAMELESS },
      { as: 'doNotUse', ...NAMELESS },
      { ...NAMELESS, lane: null },
    ] as const;
    expect(found(clean(rows), RULE)).toEqual([
      'warning line 0 L3 M3 R3: Row 3 has 35 parts on hold, and no lot, bag or location to find them by.',
      'warning line 0 L4 M4 R4: Row 4 has 5 parts not to be used, and no lot, bag or location to find them by.',
      'warning line 0 L5 M5 R5: Row 5 has 40 parts without a lane, and no lot, bag or location to find them by.',
    ]);
  });

  it.each([{ lot: 'B' }, { bag: 'B-1' }, { location: 'S-1' }])('is settled by %j alone', (given) => {
    expect(found(clean([{ ...NAMELESS, ...given }]), RULE)).toEqual([]);
  });

  it('takes placeholders for missing', () => {
    expect(found(clean([{ lot: 'TBD', bag: '?', location: 'various' }]), RULE)).toHaveLength(1);
  });

  it('does not take a location that another lane uses too', () => {
    const nameless = { ...NAMELESS, location: 'S-2' };
    expect(found(clean([nameless, { as: 'hold' }]), RULE)).toEqual([
      'error line 0 L2 M2 R2: Row 2 has 40 parts accepted, no lot or bag, and a location that another lane uses too: S-2.',
    ]);
    expect(found(clean([nameless, { location: 'S-2' }]), RULE)).toEqual([]);
  });

  it('takes a location that only rows without a clear lane share: which lane they are in is not known', () => {
    expect(
      found(
        clean([
          { ...NAMELESS, location: 'S-2' },
          { as: 'hold', lane: null },
        ]),
        RULE,
      ),
    ).toEqual([]);
  });

  it('says nothing where an id cannot be read', () => {
    expect(found(clean([{}, { ...NAMELESS, lot: '"' }, { ...NAMELESS, location: '"' }]), RULE)).toEqual([]);
    expect(found(clean([{ ...NAMELESS, bag: '2.4E+11' }]), RULE)).toEqual([]);
  });

  it('says nothing of a row that left', () => {
    expect(found(clean([{}, { ...NAMELESS, lane: 'shipped' }]), RULE)).toEqual([]);
  });

  it('names the one column that the sheet has', () => {
    const sheet = `
      | Lot | Qty | Lane |
      | A   | 40  | Hold |
      |     | 35  | Hold |`;
    expect(found(sheet, RULE)).toEqual([
      'warning line 0 A3: Row 3 has 35 parts on hold, and no lot, bag or location to find them by.',
    ]);
  });

  it('names the quantity cells where the sheet has none of the three columns', () => {
    const wide = `
      | Part  | Accepted | On hold |
      | BRK-1 | 40       | 35      |`;
    expect(found(wide, RULE)).toEqual([
      'error line 0 B2: Row 2 has 40 parts accepted, and no lot, bag or location to find them by.',
      'warning line 0 C2: Row 2 has 35 parts on hold, and no lot, bag or location to find them by.',
    ]);
  });
});
