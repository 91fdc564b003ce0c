import { clean, found } from '../../support/tables';

const rule = 'held-surplus';

it('tells when more may be accepted than is open', () => {
  expect(found(clean([{ ordered: 60 }, { as: 'hold', ordered: 60 }]), rule)).toEqual([
    'info line 0 N3: 35 parts on hold may still be accepted, and only 20 are open: 15 would be surplus.',
  ]);
  expect(found(clean([{ ordered: 41 }, { as: 'hold', ordered: 41 }]), rule)).toEqual([
    'info line 0 N3: 35 parts on hold may still be accepted, and only 1 is open: 34 would be surplus.',
  ]);
  expect(found(clean([{ ordered: 75 }, { as: 'hold', ordered: 75 }]), rule)).toEqual([]);
});

it('leaves out rows that would not count', () => {
  const more = { as: 'hold', ordered: 60, bag: 'A-2', qty: 10 } as const;
  expect(found(clean([{ ordered: 60 }, { as: 'hold', ordered: 60 }, { ...more, counts: 'no' }]), rule)).toEqual([
    'info line 0 N3: 35 parts on hold may still be accepted, and only 20 are open: 15 would be surplus.',
  ]);
  expect(found(clean([{ ordered: 60 }, { as: 'hold', ordered: 60 }, { ...more, counts: 'yes' }]), rule)).toEqual([
    'info line 0 N3 N4: 45 parts on hold may still be accepted, and only 20 are open: 25 would be surplus.',
  ]);
});

it('says nothing when a figure is not known', () => {
  expect(found(clean([{ ordered: 60 }, { as: 'hold', ordered: 60, qty: '~35' }]), rule)).toEqual([]);
  expect(found(clean([{ ordered: null }, { as: 'hold', ordered: null }]), rule)).toEqual([]);
});
