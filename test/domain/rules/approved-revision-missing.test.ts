import { clean, found } from '../../support/tables';

const RULE = 'approved-revision-missing';

describe('approved-revision-missing', () => {
  it('finds a line with accepted rows and no approved revision, at the blank cells', () => {
    const blank = { approvedRev: null };
    expect(found(clean([blank, { bag: 'B-2', qty: 2, ...blank }, { as: 'hold', ...blank }]), RULE)).toEqual([
      'error line 0 G2:G4: No approved revision is given for 42 accepted parts.',
    ]);
  });

  it('finds each line once', () => {
    const blank = { approvedRev: 'TBD' };
    expect(found(clean([blank, { po: '4712', qty: '~40', ...blank }, { po: '4713' }]), RULE)).toEqual([
      'error line 0 G2: No approved revision is given for 40 accepted parts.',
      'error line 1 G3: No approved revision is given for accepted parts.',
    ]);
  });

  it('names the quantity cells where the sheet has no such column', () => {
    expect(found(clean([{}, { as: 'hold' }], ['approvedRev']), RULE)).toEqual([
      'error line 0 M2:M3: No approved revision is given for 40 accepted parts.',
    ]);
  });

  it('says nothing where one row of the line gives it', () => {
    expect(found(clean([{}, { as: 'hold', approvedRev: null }]), RULE)).toEqual([]);
  });

  it('says nothing where nothing is accepted, or where two values disagree', () => {
    expect(found(clean([{ as: 'hold', approvedRev: null }]), RULE)).toEqual([]);
    expect(found(clean([{}, { as: 'hold', approvedRev: 'C' }]), RULE)).toEqual([]);
  });
});
