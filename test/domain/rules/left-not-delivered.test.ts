import { clean, found } from '../../support/tables';

const rule = 'left-not-delivered';
const left = { bag: 'B-2', qty: 20, left: 'shipped', delivered: null };

it('finds parts that count, have left and are not delivered', () => {
  expect(found(clean([{ delivered: 15 }, left]), rule)).toEqual([
    'error line 0 N3 E2: 20 parts that count toward the order have left the shop, and only 15 are delivered.',
  ]);
  expect(found(clean([{ delivered: 20 }, left]), rule)).toEqual([]);
});

it('takes a blank for no delivery', () => {
  expect(found(clean([{ delivered: null }, { ...left, qty: 1 }]), rule)).toEqual([
    'error line 0 N3 E2:E3: 1 part that counts toward the order has left the shop, and none is delivered.',
  ]);
});

it('adds up all rows that left', () => {
  expect(found(clean([{ delivered: 20 }, left, { ...left, bag: 'B-3', qty: 1 }]), rule)).toEqual([
    'error line 0 N3 N4 E2: 21 parts that count toward the order have left the shop, and only 20 are delivered.',
  ]);
});

it.each(['no', null])('does not count a row that left with counts = %s', (counts) => {
  expect(found(clean([{}, { ...left, counts }]), rule)).toEqual([]);
});

it('does not count a row that has not left', () => {
  expect(found(clean([{ left: 'no' }, { ...left, left: 'TBD' }]), rule)).toEqual([]);
});

it('says nothing when a figure is not known', () => {
  expect(found(clean([{ delivered: '~5' }, left]), rule)).toEqual([]);
  expect(found(clean([{ delivered: 5 }, { ...left, qty: '~20' }]), rule)).toEqual([]);
});

it('names the quantity cells when there is no delivered column', () => {
  expect(found(clean([{}, left], ['delivered']), rule)).toEqual([
    'error line 0 M3 M2:M3: 20 parts that count toward the order have left the shop, and none is delivered.',
  ]);
});
