import { serialSpan } from '../../../src/domain/rules/support/serial-range';
import { clean, found } from '../../support/tables';

const RULE = 'serial-range-mismatch';

describe('serial-range-mismatch', () => {
  it('finds a bag whose serial range does not span its quantity', () => {
    expect(found(clean([{ bag: 'SN 0001-0040', qty: 38 }]), RULE)).toEqual([
      'error line 0 M2 N2: Bag SN 0001-0040 covers 40 serial numbers, but the sheet has 38 parts (row 2).',
    ]);
    expect(found(clean([{ bag: 'SN 0001-0040', qty: 40 }]), RULE)).toEqual([]);
  });

  it('is an error in every lane, and on a row without one', () => {
    const bag = 'SN 7-7';
    expect(
      found(
        clean([
          { as: 'hold', bag },
          { as: 'doNotUse', bag: 'SN 8-8' },
          { bag: 'SN 9-9', lane: null },
        ]),
        RULE,
      ),
    ).toEqual([
      'error line 0 M2 N2: Bag SN 7-7 covers 1 serial number, but the sheet has 35 parts (row 2).',
      'error line 0 M3 N3: Bag SN 8-8 covers 1 serial number, but the sheet has 5 parts (row 3).',
      'error line 0 M4 N4: Bag SN 9-9 covers 1 serial number, but the sheet has 40 parts (row 4).',
    ]);
  });

  it('finds a range that runs backwards', () => {
    expect(found(clean([{ bag: 'SN 40-1' }]), RULE)).toEqual([
      'error line 0 M2 N2: Bag SN 40-1 ends before it begins; the sheet has 40 parts (row 2).',
    ]);
  });

  it('says nothing where the count is not exact, or the row left', () => {
    expect(found(clean([{ bag: 'SN 1-9', qty: '~40' }]), RULE)).toEqual([]);
    expect(found(clean([{}, { bag: 'SN 1-9', lane: 'shipped' }]), RULE)).toEqual([]);
  });

  it('compares each bag with its own row', () => {
    expect(
      found(
        clean([
          { bag: 'SN 1-20', qty: 20 },
          { bag: 'SN 21-40', qty: 19 },
        ]),
        RULE,
      ),
    ).toEqual(['error line 0 M3 N3: Bag SN 21-40 covers 20 serial numbers, but the sheet has 19 parts (row 3).']);
  });

  it('compares a lot with all its rows: it may fill several bags', () => {
    const lot = 'SN 0001-0040';
    expect(
      found(
        clean([
          { lot, qty: 25 },
          { as: 'hold', lot, qty: 15 },
        ]),
        RULE,
      ),
    ).toEqual([]);
    expect(
      found(
        clean([
          { lot, qty: 25 },
          { as: 'hold', lot, qty: 16 },
        ]),
        RULE,
      ),
    ).toEqual([
      'error line 0 L2 N2 L3 N3: Lot SN 0001-0040 covers 40 serial numbers, but the sheet has 41 parts (rows 2 and 3).',
    ]);
  });

  it('counts what left of a lot, without naming it', () => {
    const lot = 'SN 1-40';
    expect(
      found(
        clean([
          { lot, qty: 25 },
          { lot, qty: 15, lane: 'shipped' },
        ]),
        RULE,
      ),
    ).toEqual([]);
    expect(
      found(
        clean([
          { lot, qty: 25 },
          { lot, qty: 10, lane: 'shipped' },
        ]),
        RULE,
      ),
    ).toEqual(['error line 0 L2 N2: Lot SN 1-40 covers 40 serial numbers, but the sheet has 35 parts (row 2).']);
    expect(found(clean([{}, { lot, qty: 10, lane: 'shipped' }]), RULE)).toEqual([]);
  });

  it('says nothing of a lot with a count that is not exact', () => {
    const lot = 'SN 1-40';
    expect(
      found(
        clean([
          { lot, qty: 25 },
          { as: 'hold', lot, qty: 'rest' },
        ]),
        RULE,
      ),
    ).toEqual([]);
  });

  it('takes lots of other parts for other lots', () => {
    const lot = 'SN 1-40';
    expect(found(clean([{ lot }, { part: 'BRK-2', lot }]), RULE)).toEqual([]);
  });

  it('is told to both lines that share a lot, an error where the accepted rows are', () => {
    const lot = 'SN 1-40';
    const told = 'Lot SN 1-40 covers 40 serial numbers, but the sheet has 75 parts (rows 2 and 3).';
    expect(found(clean([{ lot }, { as: 'hold', po: '4712', lot }]), RULE)).toEqual([
      `error line 0 L2 N2 L3 N3: ${told}`,
      `warning line 1 L2 N2 L3 N3: ${told}`,
    ]);
    const findings = found(clean([{ lot }, { as: 'hold', lot }, { as: 'hold', po: '4712', lot }]), RULE);
    expect(findings.map((finding) => finding.split(' L')[0])).toEqual(['error line 0', 'warning line 1']);
  });
});

describe('serialSpan', () => {
  it.each([
    ['SN 0001-0040', 40],
    ['S/N 1-40', 40],
    ['SERIAL 5-5', 1],
    ['SN0001 - 0040', 40],
    ['SN: 1–40', 40],
    ['SERIAL #100-139', 40],
    ['SN 90071992547409930001-90071992547409930040', 40],
    ['SN 2-1', 0],
    ['SN 0040', null],
    ['SNAP 1-40', null],
    ['0001-0040', null],
    ['S-1', null],
    ['SN 1-40 A', null],
    ['XSN 1-40', null],
  ])('of %s is %s', (id, span) => {
    expect(serialSpan(id)).toBe(span);
  });
});
