import { clean, found } from '../../support/tables';

const RULE = 'revision-not-approved';

describe('revision-not-approved', () => {
  it('finds accepted parts recorded at another revision', () => {
    expect(found(clean([{ rev: 'A', labelRev: null }]), RULE)).toEqual([
      'error line 0 P2 G2: Row 2 has 40 accepted parts recorded as "A", but "B" is approved.',
    ]);
  });

  it('finds accepted parts labelled with another revision', () => {
    expect(found(clean([{ labelRev: 'A' }]), RULE)).toEqual([
      'error line 0 Q2 G2: Row 2 has 40 accepted parts labelled "A", but "B" is approved.',
    ]);
  });

  it('finds both in one finding', () => {
    expect(found(clean([{ rev: 'A', labelRev: 'C', qty: 1 }]), RULE)).toEqual([
      'error line 0 P2 Q2 G2: Row 2 has 1 accepted part recorded as "A" and labelled "C", but "B" is approved.',
    ]);
  });

  it('says nothing of the approved revision, however it is spelt', () => {
    expect(found(clean([{ rev: 'rev b', labelRev: '(B)' }]), RULE)).toEqual([]);
    expect(found(clean([{ approvedRev: '01', rev: 1, labelRev: 'Rev 1' }]), RULE)).toEqual([]);
  });

  it('says nothing of rows that are not accepted', () => {
    const old = { rev: 'A', labelRev: 'A' };
    expect(
      found(clean([{}, { as: 'hold', ...old }, { as: 'doNotUse', ...old }, { lane: 'shipped', ...old }]), RULE),
    ).toEqual([]);
  });

  it('says nothing where a concession is named, but a placeholder is none', () => {
    expect(found(clean([{ rev: 'A', concession: 'C-12' }]), RULE)).toEqual([]);
    expect(found(clean([{ rev: 'A', concession: 'TBD' }]), RULE)).toHaveLength(1);
    expect(found(clean([{ rev: 'A', concession: { fault: 'error', text: '#N/A' } }]), RULE)).toEqual([]);
  });

  it('says nothing where a revision is missing, or the approved one is missing or disputed', () => {
    expect(found(clean([{ rev: null, labelRev: null }]), RULE)).toEqual([]);
    expect(found(clean([{ approvedRev: null, rev: 'A' }]), RULE)).toEqual([]);
    expect(found(clean([{ rev: 'A' }, { as: 'hold', approvedRev: 'C' }]), RULE)).toEqual([]);
  });

  it('names the approved revision where it stands when the row itself does not give it', () => {
    const rows = [{}, { bag: 'B-2', approvedRev: null, rev: 'A' }];
    expect(found(clean(rows), RULE)).toEqual([
      'error line 0 P3 G2: Row 3 has 40 accepted parts recorded as "A", but "B" is approved.',
    ]);
  });

  it('names the approved revision of the row itself where it stands there', () => {
    expect(found(clean([{}, { bag: 'B-2', rev: 'A' }]), RULE)).toEqual([
      'error line 0 P3 G3: Row 3 has 40 accepted parts recorded as "A", but "B" is approved.',
    ]);
  });

  it('names one place of several', () => {
    const rows = [{}, { bag: 'B-2', approvedRev: null, rev: 'A' }, { bag: 'B-3' }];
    expect(found(clean(rows), RULE)).toEqual([
      'error line 0 P3 G2: Row 3 has 40 accepted parts recorded as "A", but "B" is approved.',
    ]);
  });

  it('names a label cell above the header', () => {
    const job = (rev: string): string => `
      | Approved rev: | B   |     |          |        |
      | Lot           | Bag | Qty | Lane     | Rev    |
      | B             | B-1 | 40  | Accepted | ${rev} |`;
    expect(found(job('A'), RULE)).toEqual([
      'error line 0 E3 B1: Row 3 has 40 accepted parts recorded as "A", but "B" is approved.',
    ]);
    expect(found(job('B'), RULE)).toEqual([]);
  });
});
