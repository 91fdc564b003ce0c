import { clean, found } from '../../support/tables';

const rule = 'counts-not-stated';

it('asks it of an accepted row that leaves it blank', () => {
  expect(found(clean([{ counts: null }]), rule)).toEqual([
    'error line 0 S2: Row 2 accepts 40 parts and does not say whether they count toward the order.',
  ]);
});

it.each(['maybe', 'partly', 'TBD'])('asks it of an accepted row that says %s', (counts) => {
  expect(found(clean([{ counts }]), rule)).toEqual([
    `error line 0 S2: Row 2 accepts 40 parts and says "${counts}" where yes or no is needed.`,
  ]);
});

it('asks it of one part in the same words', () => {
  expect(found(clean([{ counts: null, qty: 1 }]), rule)[0]).toContain('Row 2 accepts 1 part and');
});

it.each(['yes', 'no', 'Y', 'nein', true, false])('is content with %s', (counts) => {
  expect(found(clean([{ counts }]), rule)).toEqual([]);
});

it('asks nothing of rows that are not accepted', () => {
  const rows = [{ as: 'hold' }, { as: 'doNotUse' }, { lane: null, counts: null }, { left: 'shipped', counts: null }] as const; // prettier-ignore
  expect(found(clean(rows), rule)).toEqual([]);
});

it('does not say how many when the count is not exact', () => {
  expect(found(clean([{ counts: null, qty: '~40' }]), rule)).toEqual([
    'error line 0 S2: Row 2 accepts parts and does not say whether they count toward the order.',
  ]);
  expect(found(clean([{ counts: 'some', qty: '~40' }]), rule)).toEqual([
    'error line 0 S2: Row 2 accepts parts and says "some" where yes or no is needed.',
  ]);
});

it('names the quantity cell of each accepted row when there is no column', () => {
  expect(found(clean([{}, { bag: 'B-2', qty: 10 }], ['counts']), rule)).toEqual([
    'error line 0 N2: Row 2 accepts 40 parts and does not say whether they count toward the order.',
    'error line 0 N3: Row 3 accepts 10 parts and does not say whether they count toward the order.',
  ]);
});

it('says nothing of a cell that shows an error', () => {
  expect(found(clean([{ counts: { fault: 'error', text: '#N/A' } }]), rule)).toEqual([]);
});
