import { clean, found } from '../../support/tables';

const RULE = 'separation-not-stated';
const APART = { bag: null, location: null } as const;

describe('separation-not-stated', () => {
  it('warns of accepted parts with neither bag nor location', () => {
    expect(found(clean([APART, { ...APART, bag: 'TBD', qty: 1 }]), RULE)).toEqual([
      'warning line 0 M2 R2: Row 2 gives neither bag nor location for its 40 accepted parts.',
      'warning line 0 M3 R3: Row 3 gives neither bag nor location for its 1 accepted part.',
    ]);
  });

  it('says nothing where one of the two is given, or cannot be read', () => {
    expect(found(clean([{ bag: null }]), RULE)).toEqual([]);
    expect(found(clean([{ location: null }]), RULE)).toEqual([]);
    expect(found(clean([{}, { ...APART, bag: '"' }]), RULE)).toEqual([]);
    expect(found(clean([{}, { ...APART, location: '"' }]), RULE)).toEqual([]);
  });

  it('says nothing of rows that are not accepted', () => {
    expect(
      found(clean([{}, { as: 'hold', ...APART }, { as: 'doNotUse', ...APART }, { ...APART, lane: 'shipped' }]), RULE),
    ).toEqual([]);
  });

  it('names the one column that the sheet has, else the quantity', () => {
    expect(found(clean([APART], ['location']), RULE)).toEqual([
      'warning line 0 M2: Row 2 gives neither bag nor location for its 40 accepted parts.',
    ]);
    expect(found(clean([APART], ['location', 'bag']), RULE)).toEqual([
      'warning line 0 M2: Row 2 gives neither bag nor location for its 40 accepted parts.',
    ]);
  });
});
