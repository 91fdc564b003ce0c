import { suggestionOf } from '../../../src/domain/messages';
import { checked, clean, found } from '../../support/tables';

const rule = 'cell-error';
const na = { fault: 'error', text: '#N/A' } as const;
const ref = { fault: 'error', text: '#REF!' } as const;
const never = { fault: 'noValue', text: '=C1+2' } as const;

function suggestion(sheet: ReturnType<typeof clean>): string[] {
  return checked(sheet).findings.filter((finding) => finding.rule === rule).map((finding) => suggestionOf(finding)); // prettier-ignore
}

it('finds an error value in a column that is read', () => {
  expect(found(clean([{ bag: na }]), rule)).toEqual(['error line 0 M2: Row 2 has #N/A as the bag.']);
  expect(found(clean([{ bag: 'B-1' }]), rule)).toEqual([]);
});

it.each(['qty', 'lane', 'lot', 'rev', 'labelRev', 'location', 'counts', 'reason', 'trigger', 'approver', 'counted', 'lotTotal', 'left'] as const)(
  'finds it in %s',
  (field) => {
    expect(found(clean([{ as: 'hold', [field]: ref }]), rule)).toHaveLength(1);
  },
); // prettier-ignore

it.each(['ordered', 'delivered', 'heldTotal', 'approvedRev', 'restart'] as const)('finds it in %s', (field) => {
  expect(found(clean([{ [field]: ref }]), rule)).toHaveLength(1);
});

it('finds a formula that was never calculated', () => {
  expect(found(clean([{ qty: never }]), rule)).toEqual([
    'error line 0 N2: Row 2 has a formula that was never calculated as the quantity.',
  ]);
  expect(suggestion(clean([{ qty: never }]))).toEqual([
    'Open the workbook in Excel, let it calculate and save it, or write the value itself.',
  ]);
});

it('has one finding for a row, with all its cells', () => {
  const sheet = clean([{ lot: na, bag: ref, qty: never }, { as: 'hold', qty: na }]); // prettier-ignore
  expect(found(sheet, rule)).toEqual([
    'error line 0 N2 L2 M2: Row 2 has a formula that was never calculated as the quantity, #N/A as the lot and #REF! as the bag.',
    'error line 0 N3: Row 3 has #N/A as the quantity.',
  ]);
  expect(suggestion(sheet)).toEqual([
    'Repair the formula, or write the value itself.',
    'Repair the formula, or write the value itself.',
  ]);
});

it('names a cell of the wide form once, whatever lanes its row has', () => {
  const table = `
    | Lot  | Accepted | On hold |
    | #N/A | 40       | 35      |`;
  expect(found(table, rule)).toEqual(['error line 0 A2: Row 2 has #N/A as the lot.']);
});

it('finds it above the header', () => {
  const table = `
    | Ordered: | #N/A | Delivered: | #REF!    |
    | Lot      | Bag  | Qty        | Lane     |
    | B        | B-1  | 40         | Accepted |`;
  expect(found(table, rule)).toEqual([
    'error line 0 B1 D1: The order line has #N/A as the ordered quantity and #REF! as the delivered quantity.',
  ]);
});

it('says nothing of a column that is not read', () => {
  expect(found('| Lot | Qty | Lane | Colour |\n| B | 40 | Hold | #N/A |', rule)).toEqual([]);
});
