import { clean, found } from '../../support/tables';

const RULE = 'lot-mixed-revisions';
const OTHER = { bag: 'B-2', rev: 'A', labelRev: 'A' } as const;

describe('lot-mixed-revisions', () => {
  it('is an error where any row of the lot is accepted', () => {
    expect(found(clean([{}, { as: 'hold', lot: 'B', ...OTHER }]), RULE)).toEqual([
      'error line 0 L2 P2 L3 P3: Lot B has more than one revision: "B" (row 2) and "A" (row 3).',
    ]);
  });

  it('names the lot that is mixed', () => {
    const [only = ''] = found(clean([{ lot: 'A', bag: 'A-1' }, {}, OTHER]), RULE);
    expect(only).toMatch(/^error line 0 L3 P3 L4 P4: Lot B has more than one revision: /);
  });

  it('is a warning where none is', () => {
    expect(
      found(
        clean([
          { as: 'hold', lot: 'C' },
          { as: 'doNotUse', ...OTHER },
          { as: 'hold', lot: 'C', bag: 'C-3' },
        ]),
        RULE,
      ),
    ).toEqual([
      'warning line 0 L2 P2 L3 P3 L4 P4: Lot C has more than one revision: "B" (rows 2 and 4) and "A" (row 3).',
    ]);
  });

  it('looks at rows without a lane too', () => {
    expect(found(clean([{ lane: null }, { lane: null, ...OTHER }]), RULE)).toHaveLength(1);
  });

  it('says nothing of one revision, however it is spelt, or of other lots and parts', () => {
    expect(found(clean([{}, { bag: 'B-2', rev: 'rev. b' }]), RULE)).toEqual([]);
    expect(found(clean([{}, { ...OTHER, lot: 'A' }]), RULE)).toEqual([]);
    expect(found(clean([{}, { ...OTHER, part: 'BRK-2' }]), RULE)).toEqual([]);
  });

  it('takes a missing revision for none, and leaves out rows that left', () => {
    expect(found(clean([{}, { bag: 'B-2', rev: null }]), RULE)).toEqual([]);
    expect(found(clean([{}, { ...OTHER, lane: 'shipped' }]), RULE)).toEqual([]);
  });

  it('names rows of the lot without a revision by their cells only', () => {
    expect(found(clean([{}, { bag: 'B-2', rev: null }, { ...OTHER, bag: 'B-3' }]), RULE)).toEqual([
      'error line 0 L2 P2 L3 P3 L4 P4: Lot B has more than one revision: "B" (row 2) and "A" (row 4).',
    ]);
  });

  it('is told to both lines it spans, an error where the accepted rows are', () => {
    expect(found(clean([{}, { as: 'hold', po: '4712', lot: 'B', ...OTHER }]), RULE)).toEqual([
      'error line 0 L2 P2 L3 P3: Lot B has more than one revision: "B" (row 2) and "A" (row 3).',
      'warning line 1 L2 P2 L3 P3: Lot B has more than one revision: "B" (row 2) and "A" (row 3).',
    ]);
  });

  it('names all revisions on the line that has them, and some of them on another line', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      bag: `B-${String(index)}`,
      rev: `P${String(index + 10)}`,
    }));
    const [own = '', other = ''] = found(clean([...many, { po: '4712', bag: 'B-99', rev: 'P99' }]), RULE);
    expect(own).toMatch(
      /^error line 0 L2:L31 P2:P31: Lot B has more than one revision: "P10" \(row 2\), "P11" \(row 3\), /,
    );
    expect(own).toMatch(/, "P17" \(row 9\) and 22 more\.$/);
    expect(other).toMatch(/^error line 1 L2 P2 L3 P3 .* L25 P25 L32 P32: /);
    expect(other).not.toContain('L26');
    expect(other).toMatch(/ and 17 more\.$/);
  });
});
