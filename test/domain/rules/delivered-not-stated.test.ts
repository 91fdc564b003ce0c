import { clean, found } from '../../support/tables';

const rule = 'delivered-not-stated';

it('warns once of a sheet without a delivered column', () => {
  expect(found(clean([{}, { po: '5000' }], ['delivered']), rule)).toEqual([
    'warning sheet A1:U1: The sheet does not say how many parts were delivered, so 0 parts are taken as delivered.',
  ]);
  expect(found(clean([{ delivered: 0 }]), rule)).toEqual([]);
});

it('warns of each line that leaves it blank', () => {
  expect(found(clean([{ delivered: null }, { po: '5000' }]), rule)).toEqual([
    'warning line 0 E2: The delivered quantity of this line is blank, so 0 parts are taken as delivered.',
  ]);
});

it('is content with one row of the line', () => {
  expect(found(clean([{}, { as: 'hold', delivered: null }]), rule)).toEqual([]);
});

it('takes a label above the header', () => {
  const table = `
    | Delivered: | 0   |     |          |
    | Lot        | Bag | Qty | Lane     |
    | B          | B-1 | 40  | Accepted |`;
  expect(found(table, rule)).toEqual([]);
});

it('says nothing of a quantity that is not exact', () => {
  expect(found(clean([{ delivered: '~5' }]), rule)).toEqual([]);
});
