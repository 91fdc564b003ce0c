import { clean, found, type CleanRow } from '../../support/tables';

const RULE = 'lot-in-two-lanes';

/** An accepted row and a held row of lot B with these bags and locations. */
function pair(
  bags: readonly [string | null, string | null],
  locations: readonly [string | null, string | null],
): string[] {
  const rows = [
    { bag: bags[0], location: locations[0] },
    { as: 'hold', lot: 'B', bag: bags[1], location: locations[1] },
  ] as const;
  return found(clean(rows), RULE);
}

const FOUND = [
  'error line 0 L2 O2 L3 O3: Lot B is in two lanes, and neither bags nor locations tell them apart: ' +
    '40 parts accepted (row 2), 35 parts on hold (row 3).',
];

describe('lot-in-two-lanes', () => {
  it('finds a lot in two lanes with nothing to tell the rows apart', () => {
    expect(pair([null, null], [null, null])).toEqual(FOUND);
    expect(pair(['B-1', 'B-1'], ['S-1', 'S-1'])).toEqual(FOUND);
  });

  it('says nothing where both name bags that differ', () => {
    expect(pair(['B-1', 'B-2'], [null, null])).toEqual([]);
    expect(pair(['B-1', 'B-2'], ['S-1', 'S-1'])).toEqual([]);
  });

  it('says nothing where both name locations that differ', () => {
    expect(pair([null, null], ['S-1', 'S-2'])).toEqual([]);
    expect(pair(['B-1', 'B-1'], ['S-1', 'S-2'])).toEqual([]);
  });

  it('finds it where only one of the two names a bag or a location', () => {
    expect(pair(['B-1', null], [null, null])).toEqual(FOUND);
    expect(pair([null, null], ['S-1', null])).toEqual(FOUND);
    expect(pair(['B-1', null], [null, 'S-2'])).toEqual(FOUND);
    expect(pair(['B-1', null], ['S-1', 'S-1'])).toEqual(FOUND);
    expect(pair([null, 'B-2'], ['S-1', 'S-1'])).toEqual(FOUND);
    expect(pair(['B-1', 'B-1'], ['S-1', null])).toEqual(FOUND);
  });

  it('says nothing of other lots, parts or one lane', () => {
    const loose = { bag: null, location: null };
    expect(found(clean([loose, { as: 'hold', ...loose }]), RULE)).toEqual([]);
    expect(found(clean([loose, { as: 'hold', lot: 'B', part: 'BRK-2', ...loose }]), RULE)).toEqual([]);
    expect(found(clean([loose, { ...loose, qty: 1 }]), RULE)).toEqual([]);
  });

  it('names only the rows that nothing tells apart from another lane', () => {
    const rows = [
      { bag: 'B-1', location: null },
      { bag: 'B-2', location: null },
      { as: 'hold', lot: 'B', bag: 'B-2', location: null },
      { as: 'doNotUse', lot: 'B', bag: 'B-3', location: null },
    ] as const;
    expect(found(clean(rows), RULE)).toEqual([
      'error line 0 L3 O3 L4 O4: Lot B is in two lanes, and neither bags nor locations tell them apart: ' +
        '40 parts accepted (row 3), 35 parts on hold (row 4).',
    ]);
  });

  it.each(['bag', 'location'] as const)(
    'names only the rows that share a %s where that tells the others apart',
    (field) => {
      const row = (as: 'accepted' | 'hold', name: string): CleanRow => ({
        as,
        lot: 'B',
        bag: null,
        location: null,
        [field]: name,
      });
      const rows = [row('accepted', 'X-1'), row('hold', 'X-2'), row('accepted', 'X-3'), row('hold', 'X-3')];
      expect(found(clean(rows), RULE)).toEqual([
        'error line 0 L4 O4 L5 O5: Lot B is in two lanes, and neither bags nor locations tell them apart: ' +
          '40 parts accepted (row 4), 35 parts on hold (row 5).',
      ]);
    },
  );

  it('finds three lanes', () => {
    const loose = { bag: null, location: null, lot: 'LOT-B' };
    expect(found(clean([loose, { as: 'hold', ...loose }, { as: 'doNotUse', ...loose }]), RULE)).toEqual([
      'error line 0 L2 O2 L3 O3 L4 O4: LOT-B is in three lanes, and neither bags nor locations tell them apart: ' +
        '40 parts accepted (row 2), 35 parts on hold (row 3), 5 parts not to be used (row 4).',
    ]);
  });

  it('leaves out rows without a lane, and a bag or location that cannot be read', () => {
    const loose = { lot: 'B', bag: null, location: null };
    expect(found(clean([loose, { as: 'hold', ...loose, lane: null }]), RULE)).toEqual([]);
    expect(found(clean([{}, loose, { as: 'hold', ...loose, bag: '"' }]), RULE)).toEqual([]);
    expect(found(clean([{}, loose, { as: 'hold', ...loose, location: '"' }]), RULE)).toEqual([]);
  });

  describe('in a larger lot', () => {
    interface Row {
      readonly as: 'accepted' | 'hold' | 'doNotUse';
      readonly bag: string | null;
      readonly location: string | null;
    }
    const NAMES = [null, '1', '2'];
    const ROWS: readonly Row[] = NAMES.flatMap((bag) =>
      NAMES.flatMap((location) => (['accepted', 'hold', 'doNotUse'] as const).map((as) => ({ as, bag, location }))),
    );
    const bothNameAndDiffer = (one: string | null, other: string | null): boolean =>
      one !== null && other !== null && one !== other;
    const toldApart = (one: Row, other: Row): boolean =>
      one.as === other.as || bothNameAndDiffer(one.bag, other.bag) || bothNameAndDiffer(one.location, other.location);

    it.each([2, 3, 5, 7, 11, 13])(
      'names the rows that a comparison of all pairs finds (every %ith row and more)',
      (step) => {
        const lot = ROWS.filter((_, index) => index % step === 0 || index % 8 === 1);
        const expected = lot.flatMap((row, index) =>
          lot.every((other) => toldApart(row, other)) ? [] : [`L${String(index + 2)}`],
        );
        const [finding = ''] = found(clean(lot.map((row) => ({ ...row, lot: 'B' }))), RULE);
        expect(
          finding
            .split(':')[0]
            ?.split(' ')
            .filter((word) => word.startsWith('L')),
        ).toEqual(expected);
      },
    );
  });

  it('is told to both lines it spans, an error where the accepted rows are', () => {
    const loose = { lot: 'B', bag: null, location: null };
    const told =
      'Lot B is in two lanes, and neither bags nor locations tell them apart: ' +
      '40 parts accepted (row 2), 35 parts on hold (row 3).';
    expect(found(clean([loose, { as: 'hold', po: '4712', ...loose }]), RULE)).toEqual([
      `error line 0 L2 O2 L3 O3: ${told}`,
      `warning line 1 L2 O2 L3 O3: ${told}`,
    ]);
  });

  it('finds a lot that fills two lanes of one row in the wide form', () => {
    const wide = (held: string): string => `
      | Lot | Accepted | On hold |
      | B   | 40       | ${held} |`;
    expect(found(wide('35'), RULE)).toEqual([
      'error line 0 A2 B2 C2: Lot B is in two lanes, and neither bags nor locations tell them apart: ' +
        '40 parts accepted (row 2), 35 parts on hold (row 2).',
    ]);
    expect(found(wide('-'), RULE)).toEqual([]);
  });
});
