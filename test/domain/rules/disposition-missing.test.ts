import { clean, found } from '../../support/tables';

const rule = 'disposition-missing';

it('asks what happens to parts that must not be used', () => {
  expect(found(clean([{ as: 'doNotUse', disposition: null }]), rule)).toEqual([
    'error line 0 V2: Row 2 has 5 parts that must not be used, and does not say what happens to them.',
  ]);
});

it.each(['scrap', 'return to vendor', 'RTV', 'keep for reference'])('is content with %s', (disposition) => {
  expect(found(clean([{ as: 'doNotUse', disposition }]), rule)).toEqual([]);
});

it('is content with a lane word that says it', () => {
  expect(found(clean([{ as: 'doNotUse', lane: 'Scrap', disposition: null }]), rule)).toEqual([]);
});

it('takes no placeholder for it', () => {
  expect(found(clean([{ as: 'doNotUse', qty: 'some', disposition: 'TBD' }]), rule)).toEqual([
    'error line 0 V2: Row 2 has parts that must not be used, and does not say what happens to them: it says "TBD".',
  ]);
});

it('asks it of no other row', () => {
  expect(found(clean([{}, { as: 'hold' }, { lane: null, bag: 'B-9' }]), rule)).toEqual([]);
});

it('names the quantity cell when there is no column', () => {
  expect(found(clean([{ as: 'doNotUse' }], ['disposition']), rule)).toEqual([
    'error line 0 N2: Row 2 has 5 parts that must not be used, and does not say what happens to them.',
  ]);
});

it('leaves other words and errors to other rules', () => {
  expect(found(clean([{ as: 'doNotUse', disposition: 'melt down' }]), rule)).toEqual([]);
  expect(found(clean([{ as: 'doNotUse', disposition: { fault: 'error', text: '#N/A' } }]), rule)).toEqual([]);
});
