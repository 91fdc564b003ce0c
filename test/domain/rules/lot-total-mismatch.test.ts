import { clean, found } from '../../support/tables';

const rule = 'lot-total-mismatch';
const one = { bag: 'B-1', qty: 40, lotTotal: 60 };
const other = { bag: 'B-2', qty: 20, lotTotal: 60 };

it('finds a lot whose rows do not add up to its total', () => {
  expect(found(clean([one, { ...other, qty: 15 }]), rule)).toEqual([
    'error line 0 W2 W3 N2 N3: Lot B has a total of 60, and its rows add up to 55 parts.',
  ]);
  expect(found(clean([one, other]), rule)).toEqual([]);
});

it('takes the total from any row of the lot', () => {
  expect(
    found(
      clean([
        { ...one, lotTotal: null },
        { ...other, lotTotal: 61 },
      ]),
      rule,
    ),
  ).toEqual(['error line 0 W3 N2 N3: Lot B has a total of 61, and its rows add up to 60 parts.']);
});

it('finds two totals for one lot, of which one must be wrong', () => {
  expect(found(clean([one, { ...other, lotTotal: 65 }]), rule)).toEqual([
    'error line 0 W2 W3 N2 N3: Lot B has a total of 60 and 65, and its rows add up to 60 parts.',
  ]);
});

it('adds up every lane, and rows without one', () => {
  const rest = [
    { as: 'hold', lot: 'B', bag: 'B-2', qty: 10 },
    { as: 'doNotUse', lot: 'B', bag: 'B-3', qty: 5 },
    { lane: null, bag: 'B-4', qty: 5 },
  ] as const;
  expect(found(clean([one, ...rest]), rule)).toEqual([]);
});

it('adds up rows that left', () => {
  expect(found(clean([one, { ...other, left: 'shipped' }]), rule)).toEqual([]);
  expect(found(clean([one, { ...other, qty: 25, left: 'shipped' }]), rule)).toEqual([
    'error line 0 W2 W3 N2 N3: Lot B has a total of 60, and its rows add up to 65 parts.',
  ]);
});

it('adds up a lot that left altogether', () => {
  const gone = { lot: 'G', left: 'shipped', delivered: 60 };
  const here = { bag: 'H-1', lot: 'H', delivered: 60 };
  expect(found(clean([{ ...one, ...gone }, { ...other, ...gone }, here]), rule)).toEqual([]);
  expect(found(clean([{ ...one, ...gone }, here, { ...other, ...gone, qty: 1 }]), rule)).toEqual([
    'error line 0 W2 W4 N2 N4: Lot G has a total of 60, and its rows add up to 41 parts.',
  ]);
});

it('keeps rows that left without a lot out of it', () => {
  expect(found(clean([one, other, { ...other, lot: null, left: 'shipped' }]), rule)).toEqual([]);
});

it('says nothing when a count of the lot is not exact', () => {
  expect(found(clean([one, { ...other, qty: '~20' }]), rule)).toEqual([]);
  expect(
    found(
      clean([
        { ...one, lotTotal: 'about 50' },
        { ...other, lotTotal: null },
      ]),
      rule,
    ),
  ).toEqual([]);
});

it('says nothing while a lot of the same part cannot be read: the row may belong to it', () => {
  expect(found(clean([one, { ...other, lot: 'ditto' }]), rule)).toEqual([]);
  expect(found(clean([one, { ...other, part: 'BRK-2', lot: 'ditto' }]), rule)).toHaveLength(1);
});

it('says nothing of a total beside no lot', () => {
  expect(found(clean([{ ...one, lot: null }]), rule)).toEqual([]);
});

it('does not add up the same lot id of another part', () => {
  expect(found(clean([one, other, { ...other, part: 'BRK-2', lotTotal: 20 }]), rule)).toEqual([]);
});

describe('a lot over two order lines', () => {
  it('is an error on the line whose accepted rows take part, and a warning on the other', () => {
    const hold = { as: 'hold', po: '5000', lot: 'B', bag: 'B-2', qty: 15, lotTotal: 60 } as const;
    expect(found(clean([one, hold]), rule)).toEqual([
      'error line 0 W2 W3 N2 N3: Lot B has a total of 60, and its rows add up to 55 parts.',
      'warning line 1 W2 W3 N2 N3: Lot B has a total of 60, and its rows add up to 55 parts.',
    ]);
  });

  it('adds up over both', () => {
    expect(found(clean([one, { ...other, po: '5000' }]), rule)).toEqual([]);
  });
});

describe('the wide form', () => {
  const wide = (qty: string): string => `
    | Lot | Qty    | Accepted | On hold |
    | B   | ${qty} | 40       | 35      |`;

  it('must add up to the quantity of its row', () => {
    expect(found(wide('80'), rule)).toEqual([
      "error line 0 B2 C2 D2: The lane quantities of row 2 add up to 75 parts, and the row's quantity is 80.",
    ]);
    expect(found(wide('75'), rule)).toEqual([]);
    expect(found(wide(''), rule)).toEqual([]);
  });
});
