import { clean, found } from '../../support/tables';

const RULE = 'not-relabelled';

describe('not-relabelled', () => {
  it('warns of accepted parts that are not relabelled', () => {
    expect(found(clean([{ relabelled: 'no' }]), RULE)).toEqual([
      'warning line 0 W2: Row 2 has 40 accepted parts still to relabel.',
    ]);
  });

  it('warns where the cell is blank or says neither', () => {
    expect(found(clean([{ relabelled: 'yes' }, { bag: 'B-2' }, { bag: 'B-3', relabelled: 'partly' }]), RULE)).toEqual([
      'warning line 0 W3: Row 3 has 40 accepted parts and does not say whether they carry a new label.',
      'warning line 0 W4: Row 4 has 40 accepted parts and does not say whether they carry a new label.',
    ]);
  });

  it('says nothing of yes, of rows that are not accepted, or of a sheet without the column', () => {
    expect(found(clean([{ relabelled: 'yes' }]), RULE)).toEqual([]);
    expect(found(clean([{ relabelled: 'yes' }, { as: 'hold', relabelled: 'no' }, { as: 'doNotUse' }]), RULE)).toEqual(
      [],
    );
    expect(found(clean([{}]), RULE)).toEqual([]);
  });

  it('says nothing of an error value, which has a finding of its own', () => {
    expect(found(clean([{ relabelled: { fault: 'error', text: '#N/A' } }]), RULE)).toEqual([]);
  });
});
