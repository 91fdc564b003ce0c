import { clean, found } from '../../support/tables';

const RULE = 'key-missing';

describe('key-missing', () => {
  it('finds a key that is blank with nothing above it', () => {
    expect(found(clean([{ po: null }]), RULE)).toEqual(['error line 0 B2: Row 2 does not say which PO it belongs to.']);
  });

  it('finds the keys of one row together', () => {
    expect(found(clean([{ shop: null, part: '?' }, { po: '4712' }]), RULE)).toEqual([
      'error line 0 A2 C2: Row 2 does not say which shop and part it belongs to.',
    ]);
  });

  it('says nothing where a value stands above in the block', () => {
    expect(found(clean([{}, { as: 'hold', po: null }]), RULE)).toEqual([]);
  });

  it('does not look above a row that ends the block', () => {
    const sheet = (gap: string): string => `
      | PO   | Lot | Bag | Qty | Lane |
      | 4711 | B   | B-1 | 40  | Hold |
      ${gap}
      |      | A   | A-1 | 35  | Hold |`;
    expect(found(sheet('|      |     |     |     |      |'), RULE)).toEqual([
      'error line 1 A4: Row 4 does not say which PO it belongs to.',
    ]);
    expect(found(sheet(''), RULE)).toEqual([]);
  });

  it('does not ask for a key that the sheet has no column for', () => {
    expect(found(clean([{}], ['shop', 'po', 'part']), RULE)).toEqual([]);
  });

  it('finds the cell once in the wide form', () => {
    const wide = (po: string): string => `
      | PO    | Lot | Bag | Accepted | On hold |
      | ${po} | B   | B-1 | 40       | 35      |`;
    expect(found(wide(''), RULE)).toHaveLength(1);
    expect(found(wide('4711'), RULE)).toEqual([]);
  });
});
