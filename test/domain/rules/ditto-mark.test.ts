import { fixes } from '../../support/fixes';
import { clean, found } from '../../support/tables';

const RULE = 'ditto-mark';

describe('ditto-mark', () => {
  it('finds a ditto mark in an id field and spells it out', () => {
    const sheet = clean([{}, { as: 'hold', lot: 'ditto' }]);
    expect(found(sheet, RULE)).toEqual(['error line 0 L3: Row 3 has "ditto" for its lot.']);
    expect(fixes(sheet, RULE)).toEqual(['L3 = B']);
  });

  it('finds those of one row together, and looks past other ditto marks', () => {
    const sheet = clean([{}, { lot: '"', location: 'same' }, { as: 'hold', lot: '"' }]);
    expect(found(sheet, RULE)).toEqual([
      'error line 0 L3 R3: Row 3 has a ditto mark for its lot and "same" for its location.',
      'error line 0 L4: Row 4 has a ditto mark for its lot.',
    ]);
    expect(fixes(sheet, RULE)).toEqual(['L3 = B, R3 = S-1', 'L4 = B']);
  });

  it('offers no fix where nothing stands above', () => {
    expect(fixes(clean([{ bag: 'ditto' }]), RULE)).toEqual(['none']);
    expect(fixes(clean([{ bag: null }, { as: 'hold', bag: 'ditto' }]), RULE)).toEqual(['none']);
  });

  it('never writes over a formula', () => {
    const sheet = clean([{}, { as: 'hold', lot: '"', location: '"' }], [], {
      hasFormula: (row, column) => row === 2 && column === 11,
    });
    expect(fixes(sheet, RULE)).toEqual(['R3 = S-1']);
  });

  it('finds one in a key column', () => {
    const sheet = clean([{}, { as: 'hold', part: '"' }]);
    expect(found(sheet, RULE)).toEqual(['error line 0 C3: Row 3 has a ditto mark for its part.']);
    expect(fixes(sheet, RULE)).toEqual(['C3 = BRK-1']);
  });

  it('says nothing of an id, a blank cell or a placeholder, or of a ditto mark in a text', () => {
    expect(found(clean([{}, { as: 'hold', lot: 'D', bag: null, location: 'TBD', reason: 'ditto' }]), RULE)).toEqual([]);
  });

  it('finds a mark in the wide form once, though the row stands for two lanes', () => {
    const wide = (lot: string, bin: string): string => `
      | Lot    | Bag | Bin    | Accepted | On hold |
      | A      | A-1 | S-1    | 4        |         |
      | ${lot} | A-2 | ${bin} | 40       | 35      |`;
    expect(found(wide('"', 'same'), RULE)).toEqual([
      'error line 0 A3 C3: Row 3 has a ditto mark for its lot and "same" for its location.',
    ]);
    expect(found(wide('A', 'S-1'), RULE)).toEqual([]);
  });
});
