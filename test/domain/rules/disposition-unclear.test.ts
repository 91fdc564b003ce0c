import { clean, found, sheet } from '../../support/tables';

const rule = 'disposition-unclear';

it('finds a word that is not a disposition', () => {
  expect(found(clean([{ as: 'doNotUse', disposition: 'melt down' }]), rule)).toEqual([
    'error line 0 V2: Row 2 has the disposition "melt down", which is not scrap, return or retain.',
  ]);
  expect(found(clean([{ as: 'doNotUse', disposition: 'scrap' }]), rule)).toEqual([]);
});

it('finds a lane word and a disposition that differ', () => {
  expect(found(clean([{ as: 'doNotUse', lane: 'Scrap', disposition: 'return' }]), rule)).toEqual([
    'error line 0 O2 V2: Row 2 says "Scrap" as its lane and "return" as its disposition.',
  ]);
  expect(found(clean([{ as: 'doNotUse', lane: 'Scrapped', disposition: 'scrap' }]), rule)).toEqual([]);
  expect(found(clean([{ as: 'doNotUse', lane: 'Rejected', disposition: 'return' }]), rule)).toEqual([]);
});

it('finds them in the wide form too, where the lane is a header', () => {
  const wide = sheet(`
    | Lot | Accepted | Scrap | Disposition |
    | B   | 40       | 5     | return      |
    | C   | 30       | 2     | scrap       |`);
  expect(found(wide, rule)).toEqual([
    'error line 0 C2 D2: Row 2 says "Scrap" as its lane and "return" as its disposition.',
  ]);
});

it('leaves a blank and a placeholder to another rule', () => {
  expect(found(clean([{ as: 'doNotUse', disposition: null }]), rule)).toEqual([]);
  expect(found(clean([{ as: 'doNotUse', disposition: 'TBD' }]), rule)).toEqual([]);
});

it('asks it of no other row', () => {
  expect(found(clean([{ disposition: 'melt down' }, { as: 'hold', disposition: 'melt down' }]), rule)).toEqual([]);
});
