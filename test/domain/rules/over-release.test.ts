import { fixed } from '../../support/apply';
import { fixes } from '../../support/fixes';
import { book, checked, clean, complaints, found, sheet } from '../../support/tables';

const rule = 'over-release';
const two = [{ bag: 'B-14', qty: 70 }, { bag: 'B-15', qty: 50 }] as const; // prettier-ignore

describe('more accepted parts that count than are open', () => {
  it('is an error that shows the arithmetic', () => {
    expect(found(clean(two), rule)).toEqual([
      'error line 0 D2:D3 N2 N3: 120 parts accepted count toward the order, and only 100 are open (100 ordered): 20 too many.',
    ]);
    const rows = two.map((row) => ({ ...row, delivered: 10, inProcess: 5 }));
    expect(found(clean(rows), rule)).toEqual([
      'error line 0 D2:D3 N2 N3: 120 parts accepted count toward the order, and only 85 are open (100 ordered - 10 delivered - 5 in process): 35 too many.',
    ]);
  });

  it('is none when they are just as many', () => {
    expect(found(clean([{ qty: 50 }, { bag: 'B-2', qty: 50 }]), rule)).toEqual([]);
  });

  it('is found when nothing is open at all', () => {
    expect(found(clean([{ qty: 2, delivered: 100 }]), rule)).toEqual([
      'error line 0 D2 N2: 2 parts accepted count toward the order, and none is open (100 ordered - 100 delivered): 2 too many.',
    ]);
    expect(found(clean([{ qty: 2, delivered: 99 }]), rule)).toEqual([
      'error line 0 D2 N2: 2 parts accepted count toward the order, and only 1 is open (100 ordered - 99 delivered): 1 too many.',
    ]);
  });

  it('leaves more delivered than ordered to another rule', () => {
    expect(found(clean([{ qty: 2, delivered: 101 }]), rule)).toEqual([]);
  });

  it('counts neither rows that do not count nor rows on hold', () => {
    const rest = [{ bag: 'B-2', qty: 90, counts: 'no' }, { as: 'hold', qty: 90 }] as const; // prettier-ignore
    expect(found(clean([{ qty: 100 }, ...rest]), rule)).toEqual([]);
    expect(found(clean([{ qty: 101 }, ...rest]), rule)).toEqual([
      'error line 0 D2:D4 N2: 101 parts accepted count toward the order, and only 100 are open (100 ordered): 1 too many.',
    ]);
  });

  it('says nothing when a figure is not known', () => {
    expect(found(clean([{ qty: 120, ordered: null }]), rule)).toEqual([]);
    expect(found(clean([{ qty: 120, delivered: '~5' }]), rule)).toEqual([]);
    expect(found(clean([{ qty: 120, inProcess: '~5' }]), rule)).toEqual([]);
    expect(found(clean([{ qty: 120 }, { bag: 'B-2', counts: null }]), rule)).toEqual([]);
  });
});

describe('the fix', () => {
  it('splits the last row that is larger, and gives the surplus a bag of its own', () => {
    expect(fixes(clean(two), rule)).toEqual(['copy of row 3 below it, N3 = 30, N4 = 20, S4 = No, M4 = B-15-2']);
  });

  it('leaves a sheet on which nothing is wrong', () => {
    const after = fixed(clean(two), rule);
    expect(complaints(after)).toEqual([]);
    expect(checked(after).lines[0]).toMatchObject({ verdict: 'release', figures: { accepted: 120, counting: 100 } });
  });

  it('passes over rows that are too small', () => {
    expect(fixes(clean([...two, { bag: 'B-16', qty: 10 }]), rule)).toEqual([
      'copy of row 3 below it, N3 = 20, N4 = 30, S4 = No, M4 = B-15-2',
    ]);
  });

  it('takes a whole row out of the count when it is just as large', () => {
    const rows = [{ bag: 'B-14', qty: 20 }, { bag: 'B-15', qty: 20 }, { bag: 'B-16', qty: 80 }]; // prettier-ignore
    expect(fixes(clean(rows), rule)).toEqual(['S3 = No']);
    expect(complaints(fixed(clean(rows), rule))).toEqual([]);
  });

  it('does not take a bag id that is in use or looks like one', () => {
    const taken = [
      { as: 'hold', bag: 'b-15-2' },
      { as: 'hold', bag: 'B-153', location: 'S-4' },
      { lot: 'Z', bag: 'B-15-4', left: 'shipped' },
    ] as const;
    const after = clean([...two, ...taken]);
    expect(fixes(after, rule)).toEqual(['copy of row 3 below it, N3 = 30, N4 = 20, S4 = No, M4 = B-15-5']);
  });

  it('gives two lines of one part different bags', () => {
    const rows = [{ bag: 'B-14', qty: 120 }, { po: '5000', lot: 'D', bag: 'B 14', qty: 130 }]; // prettier-ignore
    expect(fixes(clean(rows), rule)).toEqual([
      'copy of row 2 below it, N2 = 100, N3 = 20, S3 = No, M3 = B-14-2',
      'copy of row 3 below it, N3 = 100, N4 = 30, S4 = No, M4 = B 14-3',
    ]);
  });

  it('needs no bag where the row has none', () => {
    const row = { bag: null, qty: 130 };
    expect(fixes(clean([row]), rule)).toEqual(['copy of row 2 below it, N2 = 100, N3 = 30, S3 = No']);
    expect(complaints(fixed(clean([row]), rule))).toEqual([]);
    expect(fixes(clean([row], ['bag']), rule)).toEqual(['copy of row 2 below it, M2 = 100, M3 = 30, R3 = No']);
  });

  it('does not make two rows without a bag that look like one listed twice', () => {
    expect(fixes(clean([{ bag: null, qty: 120, delivered: 40 }]), rule)).toEqual(['none']);
    const other = { bag: null, qty: 30, counts: 'no' };
    expect(fixes(clean([{ bag: null, qty: 130 }, other]), rule)).toEqual(['none']);
    expect(
      fixes(
        clean([
          { bag: null, qty: 130 },
          { ...other, qty: 100 },
        ]),
        rule,
      ),
    ).toEqual(['none']);
    expect(
      fixes(
        clean([
          { bag: null, qty: 130 },
          { ...other, qty: 31 },
        ]),
        rule,
      ),
    ).not.toEqual(['none']);
    expect(fixes(clean([{ lot: null, bag: null, qty: 120, delivered: 40 }]), rule)).not.toEqual(['none']);
  });

  it('forgets a recount that was of the whole bag', () => {
    const row = { bag: 'B-14', qty: 130, counted: 130 };
    expect(fixes(clean([row]), rule)).toEqual([
      'copy of row 2 below it, N2 = 100, N3 = 30, S3 = No, M3 = B-14-2, W2 = , W3 = ',
    ]);
    expect(complaints(fixed(clean([row]), rule))).toEqual([]);
  });

  it('keeps the lot total, which still holds', () => {
    expect(complaints(fixed(clean([{ qty: 130, lotTotal: 130 }]), rule))).toEqual([]);
  });

  it.each([
    ['its recount differs', { counted: 129 }],
    ['its bag is a serial range', { bag: 'SN 0001-0130' }],
    ['its bag cannot be read', { bag: '"' }],
  ])('passes over a row when %s', (_why, own) => {
    const row = { qty: 130, ordered: 200, ...own };
    expect(fixes(clean([row]), rule)).toEqual([]);
    expect(fixes(clean([{ ...row, ordered: 100 }]), rule)).toEqual(['none']);
    expect(fixes(clean([{ lot: 'D', bag: 'D-1', qty: 141, ordered: 200 }, row]), rule)).toEqual([
      'copy of row 2 below it, N2 = 70, N3 = 71, S3 = No, M3 = D-1-2',
    ]);
  });

  it.each(['N', 'S', 'M'])('never writes over a formula in column %s', (column) => {
    const hasFormula = (row: number, at: number): boolean => row === 1 && at === column.charCodeAt(0) - 65;
    expect(fixes(clean([{ qty: 130 }], [], { hasFormula }), rule)).toEqual(['none']);
  });

  it.each([
    ['held total', 5],
    ['lot total', 22],
  ])('does not split a row that a formula for the %s may leave out', (_what, column) => {
    const hasFormula = (row: number, at: number): boolean => row === 1 && at === column;
    expect(fixes(clean([{ qty: 130, lotTotal: 130 }], [], { hasFormula }), rule)).toEqual(['none']);
    const whole = [{ qty: 100, lotTotal: 130 }, { bag: 'B-2', qty: 30, lotTotal: 130 }]; // prettier-ignore
    expect(fixes(clean(whole, [], { hasFormula }), rule)).toEqual(['S3 = No']);
  });

  it('does not mind a held total on another sheet', () => {
    const held = sheet('| PO | Lot | Bag | Qty | Lane | Counts |\n| 4711 | B | B-1 | 130 | Accepted | yes |');
    const formulas = { hasFormula: (): boolean => true };
    const orders = sheet('| PO | Ordered | Held total |\n| 4711 | 100 | 130 |', formulas, 'Orders');
    expect(fixes(book(held, orders), rule)).toEqual(['copy of row 2 below it, D2 = 100, D3 = 30, F3 = No, C3 = B-1-2']);
  });

  it('does not write into merged cells', () => {
    const merges = [{ top: 1, bottom: 2, left: 18, right: 18 }];
    expect(fixes(clean([{ qty: 130 }, { as: 'hold' }], [], { merges }), rule)).toEqual(['none']);
  });

  it('splits no row when all are smaller than the surplus', () => {
    const rows = [40, 45, 50].map((qty, index) => ({ bag: `B-${String(index)}`, qty, delivered: 30 }));
    expect(fixes(clean(rows), rule)).toEqual(['none']);
  });

  it('does not copy a row of the wide form, which holds other lanes too', () => {
    const wide = sheet(`
      | Ordered | Lot | Accepted | On hold | Counts |
      | 100     | B   | 130      | 35      | yes    |
      | 100     | C   | 30       |         | yes    |`);
    expect(fixes(wide, rule)).toEqual(['none']);
  });
});
