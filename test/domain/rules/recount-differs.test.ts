import { clean, found } from '../../support/tables';

const rule = 'recount-differs';

it('is an error on an accepted row', () => {
  expect(found(clean([{ counted: 38 }]), rule)).toEqual([
    'error line 0 N2 W2: Row 2 says 40 parts, and the recount found 38.',
  ]);
  expect(found(clean([{ counted: 40 }]), rule)).toEqual([]);
});

it('is a warning on every other row', () => {
  const rows = [
    { as: 'hold', counted: 36 },
    { as: 'doNotUse', counted: 0 },
    { lane: null, counted: 41 },
  ] as const;
  expect(found(clean(rows), rule)).toEqual([
    'warning line 0 N2 W2: Row 2 says 35 parts, and the recount found 36.',
    'warning line 0 N3 W3: Row 3 says 5 parts, and the recount found 0.',
    'warning line 0 N4 W4: Row 4 says 40 parts, and the recount found 41.',
  ]);
});

it('says nothing where there was no recount', () => {
  expect(found(clean([{ counted: null }, { as: 'hold', counted: 35 }]), rule)).toEqual([]);
});

it('says nothing where one of the counts is not exact', () => {
  expect(found(clean([{ counted: '~38' }, { as: 'hold', qty: '~35', counted: 36 }]), rule)).toEqual([]);
});

it('says nothing of a row that left', () => {
  expect(found(clean([{}, { bag: 'B-2', qty: 10, counted: 9, left: 'shipped' }]), rule)).toEqual([]);
});

describe('the wide form', () => {
  const wide = (recount: string): string => `
    | Lot | Accepted | On hold | Recount    |
    | A   |          | 35      | 35         |
    | B   | 40       | 35      | ${recount} |
    | C   |          | 5       | 4          |`;

  it('counts the whole row, whatever lanes its parts are in', () => {
    expect(found(wide('74'), rule)).toEqual([
      'error line 0 B3 D3 C3: Row 3 says 75 parts, and the recount found 74.',
      'warning line 0 C4 D4: Row 4 says 5 parts, and the recount found 4.',
    ]);
    expect(found(wide('75'), rule)).toHaveLength(1);
  });

  it('says nothing when one of the lanes is not exact', () => {
    expect(found(wide('74').replace('40', '~40'), rule)).toHaveLength(1);
  });
});
