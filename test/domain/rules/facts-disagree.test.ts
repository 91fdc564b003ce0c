import { book, clean, found, sheet } from '../../support/tables';

const rule = 'facts-disagree';
const hold = { as: 'hold' } as const;

it('finds two values for one fact of a line', () => {
  expect(found(clean([{ ordered: 100 }, { ...hold, ordered: 120 }]), rule)).toEqual([
    'error line 0 D2 D3: The ordered quantity of this line is given as "100" and "120".',
  ]);
  expect(found(clean([{ ordered: 100 }, { ...hold, ordered: 100 }]), rule)).toEqual([]);
});

it('compares after reading', () => {
  expect(found(clean([{ ordered: 100 }, { ...hold, ordered: '100 pcs' }]), rule)).toEqual([]);
  expect(found(clean([{ approvedRev: 'B' }, { ...hold, approvedRev: 'Rev B' }]), rule)).toEqual([]);
  expect(found(clean([{ restart: 'blocked' }, { ...hold, restart: 'do not restart' }]), rule)).toEqual([]);
});

it('does not take a blank for a value', () => {
  expect(found(clean([{ ordered: 100 }, { ...hold, ordered: null }]), rule)).toEqual([]);
});

it('does not compare across lines', () => {
  expect(found(clean([{ ordered: 100 }, { po: '5000', ordered: 120 }]), rule)).toEqual([]);
});

it('has one finding for each fact', () => {
  expect(found(clean([{}, { ...hold, approvedRev: 'C', restart: 'all' }]), rule)).toEqual([
    'error line 0 G2 G3: The approved revision of this line is given as "B" and "C".',
    'error line 0 H2 H3: The restart instruction of this line is given as "blocked" and "all".',
  ]);
});

it('names every value, and each cell once', () => {
  const rows = [{ heldTotal: 75 }, { ...hold, heldTotal: 75 }, { ...hold, bag: 'A-2', heldTotal: 80 }, { ...hold, bag: 'A-3', heldTotal: 90 }]; // prettier-ignore
  expect(found(clean(rows), rule)).toEqual([
    'error line 0 F2:F3 F4 F5: The held total of this line is given as "75", "80" and "90".',
  ]);
});

it('compares the sheet with the order lines', () => {
  const held = sheet('| PO | Ordered | Lot | Qty | Lane |\n| 4711 | 100 | B | 40 | Accepted |');
  const orders = (ordered: number): ReturnType<typeof sheet> =>
    sheet(`| PO | Ordered |\n| 4711 | ${String(ordered)} |`, {}, 'Orders');
  expect(found(book(held, orders(100)), rule)).toEqual([]);
  expect(found(book(held, orders(120)), rule)).toEqual([
    'error line 0 B2 Orders!B2: The ordered quantity of this line is given as "100" and "120".',
  ]);
});

it('never compares descriptions, approvals or approvers', () => {
  const other = { description: 'Bracket, left', approval: 'E-mail 2026-05-02', approver: 'P. Novak' };
  expect(found(clean([{ description: 'Bracket' }, { ...hold, ...other }]), rule)).toEqual([]);
});
