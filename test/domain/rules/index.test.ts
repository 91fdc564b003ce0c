import { runHeaderRules } from '../../../src/domain/rules';
import type { HeaderSeen } from '../../../src/domain/rules/support/header';
import type { Place } from '../../../src/domain/sheet';
import { addressOf, checked, clean, outcomeOf } from '../../support/tables';

/** The findings of a sheet, each as `line rule first cell`. */
function order(sheet: ReturnType<typeof clean>): string[] {
  return checked(sheet).findings.map(({ line, rule, severity, cells }) =>
    [line ?? 'sheet', severity, rule, ...cells.slice(0, 1).map(addressOf)].join(' '),
  );
}

describe('findings', () => {
  it('come by line, those about the sheet last', () => {
    const second = { po: '5000', bag: 'B-2', reason: 'crack' };
    const third = { po: '6000', bag: 'B-3', approver: null };
    const sheet = clean([{}, second, third], ['delivered']);
    expect(order(sheet)).toEqual([
      '1 warning lane-contradiction N3',
      '2 error approver-missing H4',
      'sheet warning delivered-not-stated A1:U1',
    ]);
  });

  it('come worst first within a line, then in the order of the rules', () => {
    const line = { ordered: 60, restart: null };
    const sheet = clean([
      { ...line, lot: 'a', bag: 'B-9', reason: 'crack', changeApprover: null },
      { ...line, as: 'hold', trigger: null, changeApprover: null },
    ]);
    expect(order(sheet)).toEqual([
      '0 error change-approver-missing J2:J3',
      '0 error trigger-missing U3',
      '0 warning restart-not-stated H2:H3',
      '0 warning lane-contradiction O2',
      '0 info held-surplus N3',
    ]);
  });

  it('come from top to bottom and from left to right within a rule', () => {
    const rows = ['A-1', 'A-2', 'A-3'].map((bag) => ({ as: 'hold', bag, qty: 5, reason: null }) as const);
    expect(order(clean(rows))).toEqual(['T2', 'T3', 'T4'].map((cell) => `0 error reason-missing ${cell}`));
    const readings = clean([{ lane: 'accept', qty: '40 pcs', heldTotal: 40 }]);
    expect(order(readings)).toEqual(['sheet info read-as N2', 'sheet info read-as O2']);
  });

  it('carry the family of their rule, and a fix or null', () => {
    expect(checked(clean([{ lane: 'accept', approver: null }])).findings).toMatchObject([
      { rule: 'approver-missing', family: 'authority', fix: null },
      { rule: 'read-as', family: 'sheet', fix: { edits: [{ kind: 'set', value: 'Accepted' }] } },
    ]);
  });

  it('are none on a clean sheet', () => {
    expect(order(clean([{}, { as: 'hold' }, { as: 'doNotUse' }]))).toEqual([]);
  });
});

describe('a stopped run', () => {
  const cell = (left: number): Place => ({ sheet: 'Held', top: 0, left, bottom: 0, right: left });
  const question = (field: 'qty' | 'location', stops: boolean): HeaderSeen['ambiguous'][number] => ({
    field,
    columns: [1, 2].map((column) => ({ shown: `Column ${String(column)}`, cell: cell(column) })),
    candidates: [field],
    why: 'severalColumns',
    stops,
  });

  it('tells what stops it and nothing else', () => {
    const seen = { ambiguous: [question('location', false), question('qty', true)], missingColumns: [], headerCells: [] };
    expect(runHeaderRules(seen)).toMatchObject([
      { rule: 'header-ambiguous', severity: 'error', values: { field: 'qty' }, line: null, fix: null },
    ]);
  }); // prettier-ignore

  it('tells of a missing column where the header is', () => {
    const seen = { ambiguous: [], missingColumns: ['lane'], headerCells: [cell(0)] } as const;
    expect(runHeaderRules(seen)).toMatchObject([
      { rule: 'header-missing', family: 'sheet', cells: [cell(0)], values: { missing: 'lane' } },
    ]);
  });

  it('has no lines', () => {
    expect(outcomeOf('| Lot | Qty | Count | Lane |\n| B | 40 | 40 | Hold |')).toMatchObject({
      kind: 'stopped',
      findings: [{ rule: 'header-ambiguous' }],
    });
  });
});
