import { clean, found } from '../../support/tables';

const rule = 'trigger-missing';

it('asks what decides about held parts', () => {
  expect(found(clean([{ as: 'hold', trigger: null }]), rule)).toEqual([
    'error line 0 U2: Row 2 holds 35 parts and does not say what decides them.',
  ]);
  expect(found(clean([{ as: 'hold' }]), rule)).toEqual([]);
});

it('takes no placeholder for an event', () => {
  expect(found(clean([{ as: 'hold', trigger: 'ask Dana' }]), rule)).toEqual([
    'error line 0 U2: Row 2 holds 35 parts and does not say what decides them: it says "ask Dana".',
  ]);
});

it('asks it of no other row', () => {
  expect(found(clean([{}, { as: 'doNotUse' }, { lane: null, bag: 'B-9' }]), rule)).toEqual([]);
});

it('names the quantity cell when there is no column', () => {
  expect(found(clean([{ as: 'hold', qty: 1 }], ['trigger']), rule)).toEqual([
    'error line 0 N2: Row 2 holds 1 part and does not say what decides them.',
  ]);
});

it('says nothing of a cell that shows an error', () => {
  expect(found(clean([{ as: 'hold', trigger: { fault: 'noValue', text: '=X1' } }]), rule)).toEqual([]);
});
