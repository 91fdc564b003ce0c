import { found, outcomeOf } from '../../support/tables';

const rule = 'header-missing';

it('stops a sheet without a lane, and nothing else is said', () => {
  const table = `
    | Lot | Bag | Qty  |
    | B   | B-1 | some |`;
  expect(outcomeOf(table)).toMatchObject({ kind: 'stopped', findings: [{ rule, severity: 'error', line: null }] });
  expect(found(table, rule)).toEqual([
    'error sheet A1:C1: The sheet has no column that says which lane each bag or lot is in.',
  ]);
});

it('stops a sheet without a quantity', () => {
  const table = `
    | PO   | Bag | Lane |
    | 4711 | B-1 | Hold |`;
  expect(found(table, rule)).toEqual(['error sheet A1:C1: The sheet has no column for the quantity in each bag or lot.']);
}); // prettier-ignore

it('names the header where it stands', () => {
  const table = `
    | Held parts |     |     |
    |            | Lot | Qty |
    |            | B   | 40  |`;
  expect(found(table, rule)).toEqual([
    'error sheet B2:C2: The sheet has no column that says which lane each bag or lot is in.',
  ]);
});

it('is content with both, and with the wide form', () => {
  expect(found('| Lot | Qty | Lane |\n| B | 40 | Hold |', rule)).toEqual([]);
  expect(found('| Lot | Accepted | On hold |\n| B | 40 | 35 |', rule)).toEqual([]);
});

it('says nothing while a question about the same column is open', () => {
  expect(found('| Lot | Qty | Count | Lane |\n| B | 40 | 40 | Hold |', rule)).toEqual([]);
});
