import { fixed } from '../../support/apply';
import { fixes } from '../../support/fixes';
import { book, clean, found, sheet } from '../../support/tables';

const rule = 'read-as';

it('tells what a lane word is taken for, and writes it out', () => {
  const rows = clean([{ lane: 'accept' }, { lane: 'accept', bag: 'B-2', qty: 10 }]);
  expect(found(rows, rule)).toEqual(['info sheet O2:O3: "accept" is read as "Accepted" in the lane, in 2 cells.']);
  expect(fixes(rows, rule)).toEqual(['O2 = Accepted, O3 = Accepted']);
  expect(found(fixed(rows, rule), rule)).toEqual([]);
});

it('says nothing of the product’s own words', () => {
  expect(found(clean([{}, { as: 'hold', lane: 'On hold' }, { as: 'doNotUse' }]), rule)).toEqual([]);
});

it('tells of a count with a piece unit, which needs no fix', () => {
  const rows = clean([{ qty: '40 pcs', heldTotal: 40 }]);
  expect(found(rows, rule)).toEqual(['info sheet N2: "40 pcs" is read as "40" in the quantity, in 1 cell.']);
  expect(fixes(rows, rule)).toEqual(['none']);
});

it('has one finding for each text, in the order of the cells', () => {
  const rows = clean([{ lane: 'OK' }, { as: 'hold', lane: 'quarantine' }, { as: 'hold', bag: 'A-2', lane: 'MRB' }]);
  expect(found(rows, rule)).toEqual([
    'info sheet O2: "OK" is read as "Accepted" in the lane, in 1 cell.',
    'info sheet O3: "quarantine" is read as "Hold" in the lane, in 1 cell.',
    'info sheet O4: "MRB" is read as "Hold" in the lane, in 1 cell.',
  ]);
});

it('does not write over a formula', () => {
  const hasFormula = (row: number): boolean => row === 1;
  const rows = [{ lane: 'accept' }, { lane: 'accept', bag: 'B-2', qty: 10 }];
  expect(fixes(clean(rows, [], { hasFormula }), rule)).toEqual(['O3 = Accepted']);
  expect(fixes(clean(rows, [], { hasFormula: () => true }), rule)).toEqual(['none']);
});

it('tells of cells on other sheets, and leaves them as they are', () => {
  const held = sheet('| PO | Lot | Qty | Lane |\n| 4711 | B | 40 | Accepted |');
  const orders = sheet('| PO | Ordered |\n| 4711 | 100 pcs |', {}, 'Orders');
  expect(found(book(held, orders), rule)).toEqual([
    'info sheet Orders!B2: "100 pcs" is read as "100" in the ordered quantity, in 1 cell.',
  ]);
  expect(fixes(book(held, orders), rule)).toEqual(['none']);
});
