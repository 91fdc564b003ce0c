import { clean, found } from '../../support/tables';

const RULE = 'label-missing';

describe('label-missing', () => {
  it('finds an accepted row whose label revision is blank', () => {
    expect(found(clean([{ labelRev: null }, { bag: 'B-2', labelRev: 'unknown' }]), RULE)).toEqual([
      'error line 0 Q2: Row 2 does not give the label revision of its 40 accepted parts.',
      'error line 0 Q3: Row 3 does not give the label revision of its 40 accepted parts.',
    ]);
    expect(found(clean([{}, { bag: 'B-2' }]), RULE)).toEqual([]);
  });

  it('asks for none on rows that are not accepted', () => {
    expect(found(clean([{}, { as: 'hold', labelRev: null }, { as: 'doNotUse', labelRev: null }]), RULE)).toEqual([]);
  });

  it('says nothing of an error value', () => {
    expect(found(clean([{ labelRev: { fault: 'error', text: '#N/A' } }]), RULE)).toEqual([]);
  });

  it('is one warning for a sheet without the column, at the quantities of the accepted rows', () => {
    expect(found(clean([{}, { as: 'hold' }, { po: '4712' }], ['labelRev']), RULE)).toEqual([
      'warning sheet N2 N4: The sheet does not say which revision the labels of the accepted parts show.',
    ]);
  });

  it('does not warn where nothing is accepted', () => {
    expect(found(clean([{ as: 'hold' }], ['labelRev']), RULE)).toEqual([]);
  });

  it('names the quantities of many rows as ranges', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ bag: `B-${String(index)}` }));
    expect(found(clean([...many, { as: 'hold' }, ...many.slice(0, 2)], ['labelRev']), RULE)).toEqual([
      'warning sheet N2:N61 N63:N64: The sheet does not say which revision the labels of the accepted parts show.',
    ]);
  });
});
