import { check } from '../../src/domain/check';
import { book, clean, complaints, outcomeOf, sheet } from '../support/tables';

describe('a check', () => {
  it('of a clean sheet finds nothing', () => {
    expect(complaints(clean([{}, { as: 'hold' }, { as: 'doNotUse' }]))).toEqual([]);
  });

  it('is told nothing but the workbook unless more is asked', () => {
    expect(check(book(clean([{}])))).toMatchObject({
      kind: 'checked',
      split: { book: 'test.xlsx', history: { notes: [] } },
    });
  });

  it('changes nothing of what it is given', () => {
    const held = clean([{}, { as: 'hold', qty: '~35' }]);
    const before = JSON.stringify(held.columns);
    outcomeOf(held);
    expect(JSON.stringify(held.columns)).toBe(before);
  });

  it('comes to the same twice', () => {
    const held = clean([{}, { as: 'hold', qty: '~35' }]);
    const said = (): unknown => {
      const outcome = outcomeOf(held);
      return (
        outcome.kind === 'checked' && [
          outcome.findings,
          outcome.lines.map(({ figures, verdict }) => [figures, verdict]),
        ]
      );
    };
    expect(said()).toEqual(said());
  });
});

describe('SPEC 5: a stopped run (a needed column unclear or missing) yields no lines and that finding alone', () => {
  it.each([
    [
      'a quantity that two columns could hold',
      '| Lot | Qty | Pcs | Lane | Rev | Revision |\n| B | 1 | 2 | rework | A | B |',
      ['header-ambiguous'],
    ],
    ['no lane', '| Lot | Qty | Rev | Revision |\n| B | ~1 | A | B |', ['header-missing']],
    [
      'two questions',
      '| Lot | Qty | Pcs | Lane | PO | Job |\n| B | 1 | 2 | Hold | 1 | 2 |',
      ['header-ambiguous', 'header-ambiguous'],
    ],
    [
      'a question and a missing column',
      '| Lot | Qty | PO | Job |\n| B | 1 | 1 | 2 |',
      ['header-ambiguous', 'header-missing'],
    ],
    [
      'a question about the one that would be missing',
      '| Lot | Amount | Lane |\n| B | 1 | Hold |',
      ['header-ambiguous'],
    ],
  ])('%s', (_, table, rules) => {
    const outcome = outcomeOf(table);
    expect(outcome).toMatchObject({ kind: 'stopped', sheet: 'Held' });
    expect(
      outcome.kind === 'stopped' && outcome.findings.map(({ rule, severity, line }) => [rule, severity, line]),
    ).toEqual(rules.map((rule) => [rule, 'error', null]));
    expect(outcome).not.toHaveProperty('lines');
  });
});

describe('a sheet that cannot be checked', () => {
  it('has no data rows', () => {
    expect(outcomeOf('| Lot | Qty | Lane |')).toEqual({ kind: 'noSheet', why: 'empty', sheets: ['Held'] });
  });

  it('is none', () => {
    expect(outcomeOf(sheet('| a | b |'))).toEqual({ kind: 'noSheet', why: 'none', sheets: [] });
  });
});
