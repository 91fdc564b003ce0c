import { clean, found } from '../../support/tables';

const rule = 'restart-covers-hold';
const lines = (restart: string | number | null, ordered = 100): ReturnType<typeof clean> =>
  clean([
    { restart, ordered },
    { as: 'hold', restart, ordered },
  ]);

it.each([
  ['all', 60],
  [26, 26],
])('warns when restart %s may build what the hold can still provide', (restart, parts) => {
  expect(found(lines(restart), rule)).toEqual([
    `warning line 0 H2:H3: The shop may build ${String(parts)} parts now, and only 25 are certain to be needed: ${String(parts - 25)} may still come from the parts on hold.`,
  ]);
});

it('speaks of one part as one', () => {
  expect(found(lines('all', 76), rule)).toEqual([
    'warning line 0 H2:H3: The shop may build 36 parts now, and only 1 is certain to be needed: 35 may still come from the parts on hold.',
  ]);
});

it.each(['blocked', 'firm', 25, null])('says nothing with restart %s', (restart) => {
  expect(found(lines(restart), rule)).toEqual([]);
});

it('says nothing when no parts wait', () => {
  expect(found(clean([{ restart: 'all' }]), rule)).toEqual([]);
  expect(found(clean([{ restart: 'all' }, { as: 'hold', restart: 'all', counts: 'no' }]), rule)).toEqual([]);
});

it('says nothing when a figure is not known', () => {
  expect(found(clean([{ restart: 20 }, { as: 'hold', restart: 20, qty: '~35' }]), rule)).toEqual([]);
  expect(found(clean([{ restart: 61 }, { as: 'hold', restart: 61 }]), rule)).toEqual([]);
});
