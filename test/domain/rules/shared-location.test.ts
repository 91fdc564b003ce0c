import { isArea } from '../../../src/domain/read/places';
import { suggestionOf } from '../../../src/domain/messages';
import { checked, clean, found } from '../../support/tables';

const RULE = 'shared-location';
const HERE = { location: 'S-1' } as const;

describe('shared-location', () => {
  it('finds accepted parts in one location with parts of another lane', () => {
    expect(found(clean([HERE, { as: 'hold', ...HERE }]), RULE)).toEqual([
      'error line 0 R2 O2 R3 O3: S-1 is used by two lanes: 40 parts accepted (row 2), 35 parts on hold (row 3).',
    ]);
    expect(found(clean([HERE, { as: 'doNotUse', ...HERE }]), RULE)).toHaveLength(1);
  });

  it('says nothing of different locations, of one lane, or of different shops', () => {
    expect(found(clean([HERE, { as: 'hold' }]), RULE)).toEqual([]);
    expect(found(clean([HERE, { bag: 'B-2', ...HERE }]), RULE)).toEqual([]);
    expect(found(clean([HERE, { as: 'hold', shop: 'Other Print', ...HERE }]), RULE)).toEqual([]);
  });

  it('says nothing of missing locations, rows without a lane, or rows that left', () => {
    expect(found(clean([{ location: null }, { as: 'hold', location: null }]), RULE)).toEqual([]);
    expect(found(clean([HERE, { as: 'hold', ...HERE, lane: null }]), RULE)).toEqual([]);
    expect(found(clean([HERE, { as: 'hold', ...HERE, lane: 'shipped' }]), RULE)).toEqual([]);
  });

  it('names the rows that share it only', () => {
    const rows = [
      { location: 'Cage 1' },
      { bag: 'B-2', ...HERE },
      { as: 'hold', ...HERE },
      { lane: null, ...HERE },
    ] as const;
    expect(found(clean(rows), RULE)).toEqual([
      'error line 0 R3 O3 R4 O4: S-1 is used by two lanes: 40 parts accepted (row 3), 35 parts on hold (row 4).',
    ]);
  });

  it('is a warning where every accepted row there names another place to move to', () => {
    expect(
      found(
        clean([
          { ...HERE, moveTo: 'R-1' },
          { as: 'hold', ...HERE },
        ]),
        RULE,
      ),
    ).toEqual([
      'warning line 0 R2 O2 R3 O3: S-1 is used by two lanes: 40 parts accepted (row 2), 35 parts on hold (row 3).',
    ]);
  });

  it.each([null, 'S-1', 'TBD'])('is an error where a row is to move to %j', (moveTo) => {
    const rows = [
      { ...HERE, moveTo: 'R-1' },
      { ...HERE, bag: 'B-2', moveTo },
      { as: 'hold', ...HERE },
    ] as const;
    expect(found(clean(rows), RULE)).toEqual([
      'error line 0 R2 O2 R3 O3 R4 O4: S-1 is used by two lanes: ' +
        '40 parts accepted (row 2), 40 parts accepted (row 3), 35 parts on hold (row 4).',
    ]);
  });

  it.each(['Warehouse 2', 'hold zone', 'QA Cage', 'RACK B', 'Racks', 'RackB', 'Area-51'])(
    'is a warning in %s',
    (location) => {
      expect(found(clean([{ location }, { as: 'hold', location }]), RULE)).toEqual([
        `warning line 0 R2 O2 R3 O3: ${location} is used by two lanes: 40 parts accepted (row 2), 35 parts on hold (row 3).`,
      ]);
    },
  );

  it('is a warning under a header that names areas', () => {
    const sheet = (header: string): string => `
      | Lot | Bag | ${header} | Qty | Lane     |
      | B   | B-1 | 7         | 40  | Accepted |
      | A   | A-1 | 7         | 35  | Hold     |`;
    expect(found(sheet('Cage'), RULE)).toEqual([
      'warning line 0 C2 E2 C3 E3: 7 is used by two lanes: 40 parts accepted (row 2), 35 parts on hold (row 3).',
    ]);
    expect(found(sheet('Shelf'), RULE)).toEqual([
      'error line 0 C2 E2 C3 E3: 7 is used by two lanes: 40 parts accepted (row 2), 35 parts on hold (row 3).',
    ]);
  });

  it('is a warning between hold and do not use', () => {
    expect(
      found(
        clean([
          { as: 'hold', ...HERE },
          { as: 'doNotUse', ...HERE },
        ]),
        RULE,
      ),
    ).toEqual([
      'warning line 0 R2 O2 R3 O3: S-1 is used by two lanes: 35 parts on hold (row 2), 5 parts not to be used (row 3).',
    ]);
  });

  it('is a warning between parts', () => {
    const told = 'S-1 is used by two lanes and by several parts: 40 parts accepted (row 2), 35 parts on hold (row 3).';
    expect(found(clean([HERE, { as: 'hold', part: 'BRK-2', ...HERE }]), RULE)).toEqual([
      `warning line 0 R2 O2 R3 O3: ${told}`,
      `warning line 1 R2 O2 R3 O3: ${told}`,
    ]);
    const [first = ''] = found(
      clean([{}, { bag: 'B-2', location: 'S-9' }, { as: 'hold', part: 'BRK-2', location: 'S-9' }]),
      RULE,
    );
    expect(first).toContain('S-9 is used by two lanes and by several parts: ');
  });

  it('is an error for the part that is mixed up, and a warning for another one beside it', () => {
    const rows = [HERE, { as: 'hold', ...HERE }, { part: 'BRK-2', bag: 'X-1', lot: 'X', ...HERE }] as const;
    const findings = found(clean(rows), RULE);
    expect(findings.map((finding) => finding.split(' R')[0])).toEqual(['error line 0', 'warning line 1']);
  });

  it('is an error on the lines of one part whose accepted rows take part, else a warning', () => {
    const findings = found(clean([HERE, { as: 'hold', po: '4712', ...HERE }]), RULE);
    expect(findings.map((finding) => finding.split(' R')[0])).toEqual(['error line 0', 'warning line 1']);
  });

  it('suggests what fits the case', () => {
    const suggestions = (rows: Parameters<typeof clean>[0]): string[] =>
      checked(clean(rows))
        .findings.filter(({ rule }) => rule === RULE)
        .map((finding) => suggestionOf(finding));
    const area = { location: 'Cage 1' };
    expect([
      ...suggestions([HERE, { as: 'hold', ...HERE }]),
      ...suggestions([
        { ...HERE, moveTo: 'R-1' },
        { as: 'hold', ...HERE },
      ]),
      ...suggestions([area, { as: 'hold', ...area }]),
      ...suggestions([
        { as: 'hold', ...HERE },
        { as: 'doNotUse', ...HERE },
      ]),
    ]).toEqual([
      'Move the accepted parts to a place of their own, or name it as the place to move them to.',
      'Have the accepted parts moved before anyone takes parts from S-1.',
      'Name the bin or shelf within Cage 1 in each row.',
      'Keep the parts on hold and the parts not to be used in different places.',
    ]);
  });
});

describe('isArea', () => {
  it.each(['WAREHOUSE', 'ZONE 3', 'MRB CAGE', 'RACKS', 'RACKB', 'AREA-51', 'COLD-ZONE'])(
    'is true of %s',
    (location) => {
      expect(isArea(location)).toBe(true);
    },
  );

  it.each(['BIN 7', 'BRACKET SHELF', 'TRACK 5', 'S-1', 'RACKET'])('is false of %s', (location) => {
    expect(isArea(location)).toBe(false);
  });
});
