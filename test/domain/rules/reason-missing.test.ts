import { clean, found } from '../../support/tables';

const rule = 'reason-missing';

it('asks why parts are held', () => {
  expect(found(clean([{ as: 'hold', reason: null }]), rule)).toEqual([
    'error line 0 T2: Row 2 holds 35 parts without a reason.',
  ]);
  expect(found(clean([{ as: 'hold' }]), rule)).toEqual([]);
});

it('takes no placeholder for a reason', () => {
  expect(found(clean([{ as: 'hold', reason: 'TBD' }]), rule)).toEqual([
    'error line 0 T2: Row 2 holds 35 parts without a reason: it says "TBD".',
  ]);
});

it('asks it of every row on hold, and of no other', () => {
  const rows = [{}, { as: 'doNotUse' }, { as: 'hold', reason: null }, { lane: null }, { as: 'hold', bag: 'A-2', qty: '~5', reason: null }] as const; // prettier-ignore
  expect(found(clean(rows), rule)).toEqual([
    'error line 0 T4: Row 4 holds 35 parts without a reason.',
    'error line 0 T6: Row 6 holds parts without a reason.',
  ]);
});

it('names the quantity cell when there is no column', () => {
  expect(found(clean([{ as: 'hold' }], ['reason']), rule)).toEqual([
    'error line 0 N2: Row 2 holds 35 parts without a reason.',
  ]);
});

it('says nothing of a cell that shows an error', () => {
  expect(found(clean([{ as: 'hold', reason: { fault: 'error', text: '#N/A' } }]), rule)).toEqual([]);
});
