import { clean, found } from '../../support/tables';

const rule = 'lane-contradiction';

describe('an accepted row', () => {
  it.each([
    ['disposition', 'scrap', 'V2: Row 2 is accepted and still has a disposition ("scrap").'],
    ['reason', 'revision review', 'T2: Row 2 is accepted and still has a hold reason ("revision review").'],
    ['trigger', 'drawing signed', 'U2: Row 2 is accepted and still has a next decision ("drawing signed").'],
  ])('speaks against itself with a %s', (field, text, message) => {
    expect(found(clean([{ [field]: text }]), rule)).toEqual([`warning line 0 O2 ${message}`]);
  });

  it('does so once, with all its cells', () => {
    expect(found(clean([{ reason: 'crack', trigger: 'X-ray', disposition: 'scrap' }]), rule)).toEqual([
      'warning line 0 O2 V2 T2 U2: Row 2 is accepted and still has a disposition ("scrap"), a hold reason ("crack") and a next decision ("X-ray").',
    ]);
  });

  it('does not with a concession, an answer to counts, or a placeholder', () => {
    expect(found(clean([{ concession: 'C-12', counts: 'no', reason: 'n/a', trigger: '?' }]), rule)).toEqual([]);
  });
});

describe('a row on hold', () => {
  it.each([
    ['disposition', 'V2: Row 2 is on hold and still has a disposition ("return").'],
    ['concession', 'W2: Row 2 is on hold and still has a concession ("return").'],
  ])('speaks against itself with a %s', (field, message) => {
    expect(found(clean([{ as: 'hold', [field]: 'return' }]), rule)).toEqual([`warning line 0 O2 ${message}`]);
  });

  it('does not with a reason, a next decision, or an answer to counts', () => {
    expect(found(clean([{ as: 'hold', counts: 'yes' }]), rule)).toEqual([]);
  });
});

describe('a do-not-use row', () => {
  it.each([
    [{ counts: 'yes' }, 'S2: Row 2 is marked do not use and still has an answer that it counts toward the order ("yes").'],
    [{ concession: 'C-12' }, 'W2: Row 2 is marked do not use and still has a concession ("C-12").'],
  ])('speaks against itself with %o', (own, message) => {
    expect(found(clean([{ as: 'doNotUse', ...own }]), rule)).toEqual([`warning line 0 O2 ${message}`]);
  }); // prettier-ignore

  it('does not with a disposition, a reason, a next decision, or a no under counts', () => {
    expect(found(clean([{ as: 'doNotUse', counts: 'no', reason: 'crack', trigger: 'pick-up' }]), rule)).toEqual([]);
  });
});

it('says nothing of rows without a lane or rows that left', () => {
  const own = { reason: 'crack', disposition: 'scrap', concession: 'C-12' };
  expect(
    found(
      clean([
        { lane: null, ...own },
        { left: 'shipped', ...own },
      ]),
      rule,
    ),
  ).toEqual([]);
});

it('applies a field of a wide row only to the lanes it belongs to', () => {
  const table = `
    | Lot | Accepted | On hold | Scrap | Reason | Counts |
    | B   | 40       | 35      | 5     | crack  | yes    |`;
  expect(found(table, rule)).toEqual([]);
});
