import { clean, found } from '../../support/tables';

const rule = 'held-total-missing';

it('warns of a line without a count by the shop', () => {
  expect(found(clean([{ heldTotal: null }, { as: 'hold', heldTotal: null }]), rule)).toEqual([
    'warning line 0 F2:F3: The rows add up to 75 parts, and there is no count by the shop to compare that with.',
  ]);
  expect(found(clean([{ heldTotal: 40 }]), rule)).toEqual([]);
});

it('is content with the count on one row', () => {
  expect(found(clean([{ heldTotal: 75 }, { as: 'hold', heldTotal: null }]), rule)).toEqual([]);
});

it('warns of every line when there is no column', () => {
  expect(found(clean([{}, { po: '5000' }], ['heldTotal']), rule)).toEqual([
    'warning line 0 M2: The rows add up to 40 parts, and there is no count by the shop to compare that with.',
    'warning line 1 M3: The rows add up to 40 parts, and there is no count by the shop to compare that with.',
  ]);
});

it('does not add up what is not exact', () => {
  expect(found(clean([{ heldTotal: null, qty: 'some' }]), rule)).toEqual([
    'warning line 0 F2: The rows have no count by the shop to be compared with.',
  ]);
});

it('says nothing of a count that is not exact', () => {
  expect(found(clean([{ heldTotal: 'about 75' }]), rule)).toEqual([]);
});
