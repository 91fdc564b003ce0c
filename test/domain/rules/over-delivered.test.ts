import { clean, found } from '../../support/tables';

const rule = 'over-delivered';

it('finds more delivered than ordered', () => {
  expect(found(clean([{ delivered: 120 }]), rule)).toEqual([
    'error line 0 D2 E2: 120 parts delivered are more than the 100 ordered.',
  ]);
  expect(found(clean([{ delivered: 101 }]), rule)).toHaveLength(1);
  expect(found(clean([{ as: 'hold', delivered: 100 }]), rule)).toEqual([]);
});

it('adds what is in process', () => {
  expect(found(clean([{ delivered: 90, inProcess: 11 }]), rule)).toEqual([
    'error line 0 D2 E2 W2: 90 parts delivered and 11 in process are more than the 100 ordered.',
  ]);
  expect(found(clean([{ as: 'hold', delivered: 90, inProcess: 10 }]), rule)).toEqual([]);
});

it('names no blank cell', () => {
  expect(found(clean([{ delivered: null, inProcess: 101 }]), rule)).toEqual([
    'error line 0 D2 W2: 0 parts delivered and 101 in process are more than the 100 ordered.',
  ]);
});

it('leaves accepted parts to another rule', () => {
  expect(found(clean([{ delivered: 90 }]), rule)).toEqual([]);
});

it('says nothing when one of the figures is not known', () => {
  expect(found(clean([{ delivered: 120, ordered: null }]), rule)).toEqual([]);
  expect(found(clean([{ delivered: '~120' }]), rule)).toEqual([]);
  expect(found(clean([{ delivered: 120, inProcess: 'some' }]), rule)).toEqual([]);
});
