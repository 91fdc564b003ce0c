import { clean, found } from '../../support/tables';

const RULE = 'bag-listed-twice';

describe('bag-listed-twice', () => {
  it('finds the same bag and lot twice in one lane', () => {
    expect(found(clean([{ qty: 20 }, { qty: 15 }]), RULE)).toEqual([
      'error line 0 M2 M3: Bag B-1 is listed more than once: 20 parts accepted (row 2), 15 parts accepted (row 3).',
    ]);
  });

  it.each(['hold', 'doNotUse'] as const)('finds it in the lane %s too', (as) => {
    expect(found(clean([{ as }, { as }]), RULE)).toHaveLength(1);
  });

  it('says nothing of different bags, lots, lanes or parts', () => {
    expect(found(clean([{}, { bag: 'B-2' }]), RULE)).toEqual([]);
    expect(found(clean([{}, { lot: 'A' }]), RULE)).toEqual([]);
    expect(found(clean([{}, { as: 'hold', lot: 'B', bag: 'B-1' }]), RULE)).toEqual([]);
    expect(found(clean([{}, { part: 'BRK-2' }]), RULE)).toEqual([]);
    expect(found(clean([{}, { shop: 'Other Print' }]), RULE)).toEqual([]);
  });

  it('takes a blank lot for any lot', () => {
    expect(found(clean([{}, { lot: null, qty: 15 }, { bag: 'B-2' }]), RULE)).toEqual([
      'error line 0 M2 M3: Bag B-1 is listed more than once: 40 parts accepted (row 2), 15 parts accepted (row 3).',
    ]);
  });

  it('names only the rows that repeat a lot', () => {
    expect(found(clean([{ lot: 'A' }, { lot: 'B' }, { lot: 'A' }]), RULE)).toEqual([
      'error line 0 M2 M4: Bag B-1 is listed more than once: 40 parts accepted (row 2), 40 parts accepted (row 4).',
    ]);
  });

  it('names the bag as the sheet does, and bags listed twice in two lanes once', () => {
    const held = { as: 'hold', lot: 'B', bag: 'Box 7' } as const;
    expect(found(clean([{ bag: 'Box 7' }, { bag: 'Box 7' }, held, held]), RULE)).toEqual([
      'error line 0 M2 M3 M4 M5: Box 7 is listed more than once: 40 parts accepted (row 2), 40 parts accepted (row 3), ' +
        '35 parts on hold (row 4), 35 parts on hold (row 5).',
    ]);
  });

  it('names the rows as they stand on the sheet', () => {
    const held = { as: 'hold', lot: 'B', bag: 'B-1' } as const;
    const [only = ''] = found(clean([held, {}, held, {}]), RULE);
    expect(only).toMatch(/^error line 0 M2 M3 M4 M5: /);
  });

  it('does not compare a lot that cannot be read, nor rows without a lane or at the shop no longer', () => {
    expect(found(clean([{}, { lot: '"' }, { lot: '"' }]), RULE)).toEqual([]);
    expect(found(clean([{ lane: null }, { lane: null }]), RULE)).toEqual([]);
    expect(found(clean([{}, { lane: 'shipped' }]), RULE)).toEqual([]);
  });

  it('is told to every line it spans: an error where accepted rows take part, else a warning', () => {
    expect(found(clean([{}, { po: '4712' }]), RULE)).toEqual([
      'error line 0 M2 M3: Bag B-1 is listed more than once: 40 parts accepted (row 2), 40 parts accepted (row 3).',
      'error line 1 M2 M3: Bag B-1 is listed more than once: 40 parts accepted (row 2), 40 parts accepted (row 3).',
    ]);
    expect(found(clean([{ as: 'hold' }, { as: 'hold', po: '4712' }]), RULE)).toEqual([
      'warning line 0 M2 M3: Bag A-1 is listed more than once: 35 parts on hold (row 2), 35 parts on hold (row 3).',
      'warning line 1 M2 M3: Bag A-1 is listed more than once: 35 parts on hold (row 2), 35 parts on hold (row 3).',
    ]);
  });

  it('is an error on a line whose own rows already repeat the bag', () => {
    const hold = { as: 'hold' } as const;
    const [first = '', second = ''] = found(clean([hold, hold, { ...hold, po: '4712' }]), RULE);
    expect(first).toMatch(/^error line 0 M2 M3 M4: /);
    expect(second).toMatch(/^warning line 1 M2 M3 M4: /);
  });
});
