import { book, clean, found, sheet } from '../../support/tables';

const rule = 'ordered-missing';

it('is an error where parts are accepted', () => {
  expect(found(clean([{ ordered: null }]), rule)).toEqual([
    'error line 0 D2: 40 parts are accepted, and no ordered quantity says how many are wanted.',
  ]);
  expect(found(clean([{}]), rule)).toEqual([]);
});

it('counts as accepted what has no exact count', () => {
  expect(found(clean([{ ordered: null, qty: '~40' }]), rule)).toEqual([
    'error line 0 D2: Parts are accepted, and no ordered quantity says how many are wanted.',
  ]);
});

it('is an error where parts may be built', () => {
  for (const restart of ['firm', 'all', 5]) {
    expect(found(clean([{ as: 'hold', ordered: null, restart }]), rule)).toEqual([
      'error line 0 D2: No ordered quantity is given, so what remains to be built is not known.',
    ]);
  }
});

it('is a warning where nothing is accepted and nothing may be built', () => {
  for (const restart of ['blocked', 0, null]) {
    expect(found(clean([{ as: 'hold', ordered: null, restart }]), rule)).toEqual([
      'warning line 0 D2: No ordered quantity is given, so what remains to be built is not known.',
    ]);
  }
});

it('is content with the quantity on one row of the line', () => {
  expect(found(clean([{}, { as: 'hold', ordered: null }]), rule)).toEqual([]);
});

it('says nothing where the quantity is given but cannot be used', () => {
  expect(found(clean([{ ordered: '~100' }]), rule)).toEqual([]);
  expect(found(clean([{ ordered: 100 }, { as: 'hold', ordered: 120 }]), rule)).toEqual([]);
  expect(found(clean([{ ordered: { fault: 'error', text: '#N/A' } }]), rule)).toEqual([]);
});

it('names the quantity cells of each line when there is no column', () => {
  expect(found(clean([{ qty: 1 }, { po: '5000', as: 'hold' }], ['ordered']), rule)).toEqual([
    'error line 0 M2: 1 part is accepted, and no ordered quantity says how many are wanted.',
    'warning line 1 M3: No ordered quantity is given, so what remains to be built is not known.',
  ]);
});

it('names the blank cell of the order lines', () => {
  const held = sheet('| PO | Lot | Qty | Lane |\n| 4711 | B | 40 | Accepted |');
  const orders = sheet('| PO | Ordered |\n| 4711 | |', {}, 'Orders');
  expect(found(book(held, orders), rule)).toEqual([
    'error line 0 Orders!B2: 40 parts are accepted, and no ordered quantity says how many are wanted.',
  ]);
});
