import { clean, found } from '../../support/tables';

const RULE = 'label-mismatch';

describe('label-mismatch', () => {
  it('is an error on an accepted row', () => {
    expect(found(clean([{ labelRev: 'A' }]), RULE)).toEqual([
      'error line 0 P2 Q2: The label says "A", but the sheet says "B" for 40 parts accepted (row 2).',
    ]);
  });

  it('is a warning on any other row', () => {
    expect(
      found(
        clean([
          {},
          { as: 'hold', rev: 'Rev B', labelRev: 'A' },
          { as: 'doNotUse', labelRev: 'C' },
          { lane: null, labelRev: 'A' },
        ]),
        RULE,
      ),
    ).toEqual([
      'warning line 0 P3 Q3: The label says "A", but the sheet says "Rev B" for 35 parts on hold (row 3).',
      'warning line 0 P4 Q4: The label says "C", but the sheet says "B" for 5 parts not to be used (row 4).',
      'warning line 0 P5 Q5: The label says "A", but the sheet says "B" for 40 parts without a lane (row 5).',
    ]);
  });

  it.each([
    ['Rev B', 'b'],
    ['01', 1],
    ['-', '-'],
  ])('takes %j and %j for the same', (rev, labelRev) => {
    expect(found(clean([{ rev, labelRev }]), RULE)).toEqual([]);
  });

  it.each([
    ['B', 'B.1'],
    ['1', 'R1'],
    ['-', '0'],
  ])('keeps %j and %j apart', (rev, labelRev) => {
    expect(found(clean([{ rev, labelRev }]), RULE)).toHaveLength(1);
  });

  it('says nothing where one of the two is missing or cannot be read, or the row left', () => {
    expect(found(clean([{ labelRev: null }]), RULE)).toEqual([]);
    expect(found(clean([{ rev: null }]), RULE)).toEqual([]);
    expect(found(clean([{ labelRev: { fault: 'error', text: '#N/A' } }]), RULE)).toEqual([]);
    expect(found(clean([{}, { lane: 'shipped', labelRev: 'A' }]), RULE)).toEqual([]);
  });

  it('says nothing where the sheet has no label column', () => {
    expect(found(clean([{ labelRev: 'A' }], ['labelRev']), RULE)).toEqual([]);
  });
});
