import { clean, found } from '../../support/tables';

const RULE = 'bag-in-two-lanes';
const HELD = { as: 'hold', lot: 'B', bag: 'B-1' } as const;

describe('bag-in-two-lanes', () => {
  it('finds one bag of one lot in two lanes', () => {
    expect(found(clean([{}, HELD]), RULE)).toEqual([
      'error line 0 M2 O2 M3 O3: Bag B-1 is listed in two lanes: 40 parts accepted (row 2), 35 parts on hold (row 3).',
    ]);
  });

  it('finds it in three lanes, and in the two that are not accepted', () => {
    const useless = { as: 'doNotUse', lot: 'B', bag: 'B-1' } as const;
    expect(found(clean([{}, HELD, useless]), RULE)).toEqual([
      'error line 0 M2 O2 M3 O3 M4 O4: Bag B-1 is listed in three lanes: ' +
        '40 parts accepted (row 2), 35 parts on hold (row 3), 5 parts not to be used (row 4).',
    ]);
    expect(found(clean([HELD, useless]), RULE)).toEqual([
      'error line 0 M2 O2 M3 O3: Bag B-1 is listed in two lanes: 35 parts on hold (row 2), 5 parts not to be used (row 3).',
    ]);
  });

  it('says nothing of different bags, parts or shops, or of one lane', () => {
    expect(found(clean([{}, { ...HELD, bag: 'B-2' }]), RULE)).toEqual([]);
    expect(found(clean([{}, { ...HELD, part: 'BRK-2' }]), RULE)).toEqual([]);
    expect(found(clean([{}, { ...HELD, shop: 'Other Print' }]), RULE)).toEqual([]);
    expect(found(clean([{}, {}]), RULE)).toEqual([]);
  });

  it('is an error where one of the lots is not given', () => {
    expect(found(clean([{}, { ...HELD, lot: null }]), RULE)).toEqual([
      'error line 0 M2 O2 M3 O3: Bag B-1 is listed in two lanes: 40 parts accepted (row 2), 35 parts on hold (row 3).',
    ]);
    expect(found(clean([{ lot: null }, { ...HELD, lot: null }]), RULE)).toHaveLength(1);
  });

  it('is a warning where the lots differ: there may be two containers', () => {
    expect(found(clean([{}, { ...HELD, lot: 'A' }]), RULE)).toEqual([
      'warning line 0 M2 O2 M3 O3: Bag B-1 is listed in two lanes under lots B and A: ' +
        '40 parts accepted (row 2), 35 parts on hold (row 3).',
    ]);
  });

  it('is an error as soon as one pair of lots is the same', () => {
    const [only = '', ...more] = found(clean([{}, { ...HELD, lot: 'A' }, HELD]), RULE);
    expect(only).toMatch(/^error line 0 M2 O2 M3 O3 M4 O4: Bag B-1 is listed in two lanes: /);
    expect(more).toEqual([]);
  });

  it('leaves out rows without a lane, rows that left, and a lot that cannot be read', () => {
    expect(found(clean([{}, { ...HELD, lane: null }]), RULE)).toEqual([]);
    expect(found(clean([{}, { ...HELD, lane: 'shipped' }]), RULE)).toEqual([]);
    expect(found(clean([{}, { ...HELD, lot: '"' }]), RULE)).toEqual([]);
  });

  it('compares within the order line where there is no part', () => {
    const without = ['part'] as const;
    expect(found(clean([{}, { ...HELD, po: '4712' }], without), RULE)).toEqual([]);
    expect(found(clean([{}, HELD], without), RULE)).toHaveLength(1);
  });

  it('is told to both lines it spans, an error where the accepted rows are', () => {
    const told = 'Bag B-1 is listed in two lanes: 40 parts accepted (row 2), 35 parts on hold (row 3).';
    expect(found(clean([{}, { ...HELD, po: '4712' }]), RULE)).toEqual([
      `error line 0 M2 O2 M3 O3: ${told}`,
      `warning line 1 M2 O2 M3 O3: ${told}`,
    ]);
  });

  it('stays a warning on an accepted row of another line whose lot differs', () => {
    const findings = found(clean([{}, HELD, { po: '4712', lot: 'C' }]), RULE);
    expect(findings.map((finding) => finding.split(' M')[0])).toEqual(['error line 0', 'warning line 1']);
  });

  it('names all rows of its own line and some of each lane of the others', () => {
    const many = Array.from({ length: 30 }, () => ({ ...HELD, po: '4712' }));
    const [first = '', second = ''] = found(clean([{}, ...many]), RULE);
    expect(first).toContain(': 40 parts accepted (row 2), 35 parts on hold (row 3), ');
    expect(first.split(': ')[0]?.split(' ').slice(3)).toHaveLength(2 * (1 + 8));
    expect(second).toContain('35 parts on hold (row 9) and 23 more rows.');
    expect(second.split(': ')[0]).toBe('warning line 1 M2:M32 O2:O32');
  });

  it('names the quantities of the lanes in the wide form', () => {
    const wide = (held: string): string => `
      | Lot | Bag | Accepted | On hold |
      | B   | B-1 | 40       | ${held} |`;
    expect(found(wide('35'), RULE)).toEqual([
      'error line 0 B2 C2 D2: Bag B-1 is listed in two lanes: 40 parts accepted (row 2), 35 parts on hold (row 2).',
    ]);
    expect(found(wide('0'), RULE)).toEqual([]);
  });
});
