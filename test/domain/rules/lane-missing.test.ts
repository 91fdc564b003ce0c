import { clean, found } from '../../support/tables';

describe('lane-missing', () => {
  it('finds a row whose lane is blank', () => {
    expect(found(clean([{}, { as: 'hold', lane: null }]), 'lane-missing')).toEqual([
      'error line 0 O3: Row 3 has 35 parts and no lane.',
    ]);
  });

  it('says nothing of rows with a lane, or of rows that left', () => {
    expect(found(clean([{}, { as: 'hold' }, { lane: 'shipped' }]), 'lane-missing')).toEqual([]);
  });

  it('leaves the count out where that is not exact', () => {
    expect(found(clean([{}, { as: 'hold', lane: null, qty: '~35' }]), 'lane-missing')).toEqual([
      'error line 0 O3: Row 3 has no lane.',
    ]);
  });

  it('says nothing of a lane that is unclear or an error value: those have findings of their own', () => {
    const error = { fault: 'error', text: '#N/A' } as const;
    expect(found(clean([{}, { as: 'hold', lane: 'rework' }, { lane: error }]), 'lane-missing')).toEqual([]);
  });

  const TWO_COLUMNS = (decision: string): string => `
    | Lot | Bag | Qty | QC result | Decision   |
    | A   | A-1 | 35  |           | ${decision} |`;

  it('takes the other lane column where one is blank', () => {
    expect(found(TWO_COLUMNS('Hold'), 'lane-missing')).toEqual([]);
    expect(found(TWO_COLUMNS(''), 'lane-missing')).toHaveLength(1);
  });

  it('reports the row on its own line', () => {
    expect(found(clean([{}, { po: '4712', lane: null, qty: 1 }]), 'lane-missing')).toEqual([
      'error line 1 O3: Row 3 has 1 part and no lane.',
    ]);
  });
});
