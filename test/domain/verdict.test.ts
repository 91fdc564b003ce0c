import { checked, clean, type CleanRow } from '../support/tables';

/** Every line as `release`, or `holdAll 2 quantity, nextAction, once fixed release`. */
function verdicts(rows: readonly CleanRow[]): string[] {
  return checked(clean(rows)).lines.map(({ verdict, errors, broken, onceFixed }) =>
    verdict === 'holdAll'
      ? `holdAll ${errors} ${broken.join(', ')}, once fixed ${onceFixed}`
      : `${verdict} ${errors} ${broken.join(', ')}`.trim(),
  );
}

const NO_TRIGGER: CleanRow = { as: 'hold', trigger: null };

describe('SPEC 5, Verdict: no error on the line: release, or nothingToRelease without accepted rows', () => {
  it('release', () => {
    expect(verdicts([{}, { as: 'hold' }, { as: 'doNotUse' }])).toEqual(['release 0']);
  });

  it('release with warnings', () => {
    expect(verdicts([{}, { as: 'hold', trigger: '2026-06-01' }])).toEqual(['release 0']);
  });

  it('nothing to release', () => {
    expect(verdicts([{ as: 'hold' }, { as: 'doNotUse' }])).toEqual(['nothingToRelease 0']);
  });

  it('accepted rows that have left release nothing', () => {
    expect(verdicts([{ left: 'yes', counts: 'no' }, { as: 'hold' }])).toEqual(['nothingToRelease 0']);
  });
});

describe('SPEC 5, Verdict: any error on the line or in its data rows: holdAll', () => {
  it('with the family that is broken', () => {
    expect(verdicts([{}, NO_TRIGGER])).toEqual(['holdAll 1 nextAction, once fixed release']);
  });

  it('with the families that are broken, in the order of the table', () => {
    expect(verdicts([{ counts: null, rev: 'A' }, NO_TRIGGER, { as: 'doNotUse', qty: '~5' }])).toEqual([
      'holdAll 5 identity, labels, superseded, quantity, nextAction, once fixed release',
    ]);
  });

  it('each family once, each error counted', () => {
    expect(verdicts([{}, NO_TRIGGER, { as: 'hold', bag: 'A-2', qty: 6, trigger: null, reason: null }])).toEqual([
      'holdAll 3 nextAction, once fixed release',
    ]);
  });

  it('and nothing to release once fixed, where no row is accepted', () => {
    expect(verdicts([NO_TRIGGER])).toEqual(['holdAll 1 nextAction, once fixed nothingToRelease']);
  });

  it('each line by itself', () => {
    expect(
      verdicts([
        {},
        { po: '4712', lot: 'D', bag: 'D-1', location: 'S-9' },
        { ...NO_TRIGGER, po: '4713', lot: 'E', bag: 'E-1' },
      ]),
    ).toEqual(['release 0', 'release 0', 'holdAll 1 nextAction, once fixed nothingToRelease']);
  });

  it('the lines come in order of first appearance, with their own figures', () => {
    const { lines } = checked(
      clean([
        { po: 'Z', qty: 1 },
        { po: 'A', qty: 2 },
        { po: 'Z', bag: 'B-2', qty: 4 },
      ]),
    );
    expect(lines.map(({ line, figures }) => [line.key.po, figures.accepted])).toEqual([
      ['Z', 5],
      ['A', 2],
    ]);
  });
});
