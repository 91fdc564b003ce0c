import { clean, found } from '../../support/tables';

const RULE = 'lane-unclear';

describe('lane-unclear', () => {
  it('finds a word that stands for none of the three lanes, and names what it may mean', () => {
    expect(found(clean([{}, { as: 'hold', lane: 'rework' }]), RULE)).toEqual([
      'error line 0 O3: Row 3 has 35 parts with the lane "rework", which may mean Hold or Do not use.',
    ]);
  });

  it('finds a bare letter', () => {
    expect(found(clean([{ lane: 'R' }]), RULE)).toEqual([
      'error line 0 O2: Row 2 has 40 parts with the lane "R", which may mean Accepted, Hold or Do not use.',
    ]);
    expect(found(clean([{ lane: 'h', qty: 1 }]), RULE)).toEqual([
      'error line 0 O2: Row 2 has 1 part with the lane "h", which probably means Hold.',
    ]);
  });

  it('finds a placeholder, with any lane possible', () => {
    expect(found(clean([{ lane: 'TBD', qty: 'some' }]), RULE)).toEqual([
      'error line 0 O2: Row 2 has parts with the lane "TBD", which may mean Accepted, Hold or Do not use.',
    ]);
  });

  it.each(['Accepted', 'released', 'Hold', 'MRB', 'scrap', 'picked up'])('takes "%s" for what it says', (lane) => {
    expect(found(clean([{ lane }]), RULE)).toEqual([]);
  });

  it('says nothing of a blank lane', () => {
    expect(found(clean([{ lane: null }]), RULE)).toEqual([]);
  });

  it('finds a concession word on a row that names no concession, and not on one that does', () => {
    expect(found(clean([{ lane: 'use as is', concession: null }]), RULE)).toEqual([
      'error line 0 O2: Row 2 has 40 parts with the lane "use as is", which may mean Accepted or Hold.',
    ]);
    expect(found(clean([{ lane: 'use as is', concession: 'C-12' }]), RULE)).toEqual([]);
  });

  it('asks what no means under a header that asks', () => {
    const sheet = (answer: string): string => `
      | Lot | Bag | Qty | OK to use |
      | B   | B-1 | 40  | ${answer} |`;
    expect(found(sheet('no'), RULE)).toEqual([
      'error line 0 D2: Row 2 has 40 parts with the lane "no", which may mean Do not use or Hold.',
    ]);
    expect(found(sheet('yes'), RULE)).toEqual([]);
  });
});
