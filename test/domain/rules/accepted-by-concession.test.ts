import { clean, found } from '../../support/tables';

const RULE = 'accepted-by-concession';

describe('accepted-by-concession', () => {
  it('warns of accepted parts at another revision whose row names a concession', () => {
    expect(found(clean([{ rev: 'A', labelRev: 'A', concession: 'C-12' }]), RULE)).toEqual([
      'warning line 0 P2 Q2 G2 W2: Row 2 has 40 accepted parts recorded as "A" and labelled "A", ' +
        'used under concession "C-12"; "B" is approved.',
    ]);
  });

  it('says nothing without a concession, which is an error of its own', () => {
    expect(
      found(
        clean([
          { rev: 'A', concession: 'none' },
          { rev: 'A', bag: 'B-2' },
        ]),
        RULE,
      ),
    ).toEqual([]);
  });

  it('says nothing where the revision is the approved one', () => {
    expect(found(clean([{ concession: 'C-12' }]), RULE)).toEqual([]);
  });

  it('says nothing of rows that are not accepted', () => {
    expect(found(clean([{}, { as: 'hold', rev: 'A', concession: 'C-12' }]), RULE)).toEqual([]);
  });
});
