import { clean, found } from '../../support/tables';

const rule = 'remaining-disagrees';

it('warns when the open quantity of the sheet is not what remains', () => {
  expect(found(clean([{ openQty: 25 }, { as: 'hold', openQty: 25 }]), rule)).toEqual([
    'warning line 0 W2:W3: The sheet says 25 parts are open, and 60 remain to be built.',
  ]);
  expect(found(clean([{ openQty: 60 }, { as: 'hold', openQty: 60 }]), rule)).toEqual([]);
});

it('speaks of one part as one', () => {
  expect(found(clean([{ openQty: 1 }]), rule)).toEqual([
    'warning line 0 W2: The sheet says 1 part is open, and 60 remain to be built.',
  ]);
});

it('compares zero too', () => {
  expect(found(clean([{ openQty: 0 }]), rule)).toHaveLength(1);
  expect(found(clean([{ openQty: 0, ordered: 40 }]), rule)).toEqual([]);
});

it('says nothing when one of the two is not known', () => {
  expect(found(clean([{ openQty: null }]), rule)).toEqual([]);
  expect(found(clean([{ openQty: '~25' }]), rule)).toEqual([]);
  expect(found(clean([{ openQty: 25, counts: null }]), rule)).toEqual([]);
  expect(found(clean([{ openQty: 25, ordered: 30 }]), rule)).toEqual([]);
});
