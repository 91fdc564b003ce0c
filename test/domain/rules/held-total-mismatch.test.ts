import { clean, found } from '../../support/tables';

const rule = 'held-total-mismatch';
const rows = [{}, { as: 'hold' }, { as: 'doNotUse' }] as const;

it('finds parts that are on no row', () => {
  expect(found(clean(rows.map((row) => ({ ...row, heldTotal: 85 }))), rule)).toEqual([
    'error line 0 F2:F4 N2:N4: The shop counts 85 parts, and the rows add up to 80: 5 parts too few on the sheet.',
  ]);
});

it('finds parts that are on too many rows', () => {
  expect(found(clean(rows.map((row) => ({ ...row, heldTotal: 79 }))), rule)).toEqual([
    'error line 0 F2:F4 N2:N4: The shop counts 79 parts, and the rows add up to 80: 1 part too many on the sheet.',
  ]);
});

it('is content when they agree', () => {
  expect(found(clean(rows.map((row) => ({ ...row, heldTotal: 80 }))), rule)).toEqual([]);
});

it('counts units without a lane', () => {
  expect(found(clean([{ heldTotal: 75 }, { as: 'hold', lane: null, heldTotal: 75 }]), rule)).toEqual([]);
});

it('does not count units that left', () => {
  const left = { bag: 'B-2', qty: 10, left: 'shipped' };
  expect(found(clean([{ heldTotal: 40 }, { ...left, heldTotal: 40 }]), rule)).toEqual([]);
  expect(found(clean([{ heldTotal: 50 }, { ...left, heldTotal: 50 }]), rule)).toHaveLength(1);
});

it.each([{}, { as: 'hold' }, { as: 'doNotUse' }, { lane: null }] as const)(
  'says nothing when a count is not exact: %o',
  (row) => {
    const rest = { as: 'hold', bag: 'A-9', heldTotal: 75 } as const;
    expect(found(clean([{ ...row, qty: '~40', heldTotal: 75 }, rest]), rule)).toEqual([]);
  },
);

it('says nothing without a held total, or with two', () => {
  expect(found(clean([{ heldTotal: null }]), rule)).toEqual([]);
  expect(found(clean([{ heldTotal: 90 }, { as: 'hold', heldTotal: 80 }]), rule)).toEqual([]);
});

it('adds up each line for itself', () => {
  expect(found(clean([{ heldTotal: 80 }, { po: '5000', heldTotal: 0 }]), rule)).toEqual([
    'error line 0 F2 N2: The shop counts 80 parts, and the rows add up to 40: 40 parts too few on the sheet.',
    'error line 1 F3 N3: The shop counts 0 parts, and the rows add up to 40: 40 parts too many on the sheet.',
  ]);
});
