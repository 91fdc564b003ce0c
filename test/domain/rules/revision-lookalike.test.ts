import { clean, found } from '../../support/tables';

const RULE = 'revision-lookalike';

/** What the rule finds on a line of two rows with these revisions on record, on labels and as approved the first. */
function revisions(one: string, other: string): string[] {
  const line = { approvedRev: one };
  const rows = [
    { ...line, rev: one, labelRev: one },
    { ...line, as: 'hold', rev: other, labelRev: other },
  ] as const;
  return found(clean(rows), RULE);
}

describe('revision-lookalike', () => {
  it('warns of revisions on record that look the same', () => {
    expect(found(clean([{}, { as: 'hold', rev: '8' }]), RULE)).toEqual([
      'warning line 0 P2 P3 Q2 Q3 G2:G3: These revisions are easily taken for each other: ' +
        '"B" (row 2), "8" (row 3), "B" on the label (rows 2 and 3) and "B" approved.',
    ]);
  });

  it.each([
    ['O', '0'],
    ['I', '1'],
    ['S', '5'],
    ['B', '8'],
    ['Z', '2'],
    ['RI', 'R1'],
    ['SB', '58'],
    ['O1', '01'],
  ])('warns of %s and %s', (one, other) => {
    expect(revisions(one, other)).toHaveLength(1);
  });

  it.each([
    ['A', 'B'],
    ['B', 'b'],
    ['Q', '0'],
    ['B', 'B.1'],
    ['R1', 'V1'],
    ['1', '10'],
  ])('says nothing of %s and %s', (one, other) => {
    expect(revisions(one, other)).toEqual([]);
  });

  it('warns where only the label, or only the approved revision, looks like another', () => {
    expect(found(clean([{ labelRev: '8' }]), RULE)).toEqual([
      'warning line 0 P2 Q2 G2: These revisions are easily taken for each other: "B" (row 2), "8" on the label (row 2) and "B" approved.',
    ]);
    expect(found(clean([{ approvedRev: 8 }]), RULE)).toEqual([
      'warning line 0 P2 Q2 G2: These revisions are easily taken for each other: "B" (row 2), "B" on the label (row 2) and "8" approved.',
    ]);
    expect(found(clean([{ approvedRev: 'C', rev: 'I', labelRev: '1' }]), RULE)).toEqual([
      'warning line 0 P2 Q2: These revisions are easily taken for each other: "I" (row 2) and "1" on the label (row 2).',
    ]);
  });

  it('compares within one line only', () => {
    const eight = { approvedRev: '8', rev: '8', labelRev: '8' };
    expect(found(clean([{}, { po: '4712', ...eight }]), RULE)).toEqual([]);
    const another = { approvedRev: 'A', rev: 'A', labelRev: 'A' };
    expect(found(clean([another, { po: '4712', ...eight }, { po: '4713' }]), RULE)).toEqual([]);
    expect(found(clean([{}, { po: '4712', ...eight }, { po: '4712', ...eight, rev: 'B' }]), RULE)).toEqual([
      'warning line 1 P3 P4 Q3 Q4 G3:G4: These revisions are easily taken for each other: ' +
        '"8" (row 3), "B" (row 4), "8" on the label (rows 3 and 4) and "8" approved.',
    ]);
  });

  it('leaves out rows that left', () => {
    expect(found(clean([{}, { lane: 'shipped', rev: '8', labelRev: '8' }]), RULE)).toEqual([]);
    expect(found(clean([{}, { lane: 'shipped', rev: '8' }, { bag: 'B-2', rev: '8' }]), RULE)).toEqual([
      'warning line 0 P2 P4 Q2 Q4 G2:G4: These revisions are easily taken for each other: ' +
        '"B" (row 2), "8" (row 4), "B" on the label (rows 2 and 4) and "B" approved.',
    ]);
  });

  it('warns of each pair of a line', () => {
    const findings = found(
      clean([
        { approvedRev: null, rev: 'I', labelRev: '1' },
        { as: 'hold', approvedRev: null, rev: 'S', labelRev: '5' },
      ]),
      RULE,
    );
    expect(findings).toEqual([
      'warning line 0 P2 Q2: These revisions are easily taken for each other: "I" (row 2) and "1" on the label (row 2).',
      'warning line 0 P3 Q3: These revisions are easily taken for each other: "S" (row 3) and "5" on the label (row 3).',
    ]);
  });
});
