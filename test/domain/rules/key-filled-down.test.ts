import { fixes } from '../../support/fixes';
import { clean, found } from '../../support/tables';

const RULE = 'key-filled-down';

describe('key-filled-down', () => {
  it('warns of a key read from the row above, and writes it out', () => {
    const sheet = clean([{}, { as: 'hold', po: null }]);
    expect(found(sheet, RULE)).toEqual(['warning line 0 B3: Row 3 leaves its PO blank; read from above as "4711".']);
    expect(fixes(sheet, RULE)).toEqual(['B3 = 4711']);
  });

  it('warns of the keys of one row together, row by row', () => {
    const sheet = clean([
      { po: '4710' },
      {},
      { as: 'hold', shop: null, po: null, part: null },
      { as: 'doNotUse', po: null },
    ]);
    expect(found(sheet, RULE)).toEqual([
      'warning line 1 A4 B4 C4: Row 4 leaves its shop, PO and part blank; read from above as "Acme Print", "4711" and "BRK-1".',
      'warning line 1 B5: Row 5 leaves its PO blank; read from above as "4711".',
    ]);
    expect(fixes(sheet, RULE)).toEqual(['A4 = Acme Print, B4 = 4711, C4 = BRK-1', 'B5 = 4711']);
  });

  it('says nothing where every row gives its keys, or none has any above it', () => {
    expect(found(clean([{}, { as: 'hold' }]), RULE)).toEqual([]);
    expect(found(clean([{ po: null }]), RULE)).toEqual([]);
  });

  it('never writes over a formula', () => {
    const formula = (row: number, column: number): boolean => row === 2 && column === 1;
    expect(fixes(clean([{}, { as: 'hold', po: null }], [], { hasFormula: formula }), RULE)).toEqual(['none']);
  });
});
