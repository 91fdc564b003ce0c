import { clean, found } from '../../support/tables';

const RULE = 'revision-missing';

describe('revision-missing', () => {
  it('finds an accepted row without a revision', () => {
    expect(found(clean([{ rev: null }]), RULE)).toEqual([
      'error line 0 P2: Row 2 gives no revision for its 40 accepted parts.',
    ]);
    expect(found(clean([{ rev: 'TBD', qty: 1 }]), RULE)).toEqual([
      'error line 0 P2: Row 2 gives no revision for its 1 accepted part.',
    ]);
    expect(found(clean([{ rev: '?', qty: '~40' }]), RULE)).toEqual([
      'error line 0 P2: Row 2 gives no revision for its accepted parts.',
    ]);
  });

  it.each(['B', 'Rev 0', '-', 'P1', 'LOT001-V2'])('takes %s for a revision', (rev) => {
    expect(found(clean([{ rev }]), RULE)).toEqual([]);
  });

  it('asks for none on rows that are not accepted', () => {
    const rows = [{}, { as: 'hold', rev: null }, { as: 'doNotUse', rev: null }, { lane: null, rev: null }] as const;
    expect(found(clean(rows), RULE)).toEqual([]);
  });

  it('says nothing of an error value, which has a finding of its own', () => {
    expect(found(clean([{ rev: { fault: 'error', text: '#N/A' } }]), RULE)).toEqual([]);
  });

  it('names the quantity cell where the sheet has no revision column', () => {
    expect(found(clean([{}, { as: 'hold' }], ['rev']), RULE)).toEqual([
      'error line 0 N2: Row 2 gives no revision for its 40 accepted parts.',
    ]);
  });
});
