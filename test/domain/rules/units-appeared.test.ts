import type { History } from '../../../src/domain/history';
import { edited } from '../../support/apply';
import { history, pastLine, pastRow } from '../../support/history';
import { checked, clean, complaints, found, type CleanRow } from '../../support/tables';

const rule = 'units-appeared';
const then = history([pastLine()]);
const after = (rows: readonly CleanRow[], past: History = then): string[] =>
  found(clean(rows), rule, { history: past });
/** Bag B-1 was shipped: delivered was raised, and the row is still there. */
const shipped = [{ delivered: 40 }, { as: 'hold', delivered: 40 }] as const;

describe('parts counted twice after shipping', () => {
  it('appear', () => {
    expect(after(shipped)).toEqual([
      'error line 0 N2 E2:E3: 75 parts were made by note HS-00000001, and now there are 115: 40 too many. Note HS-00000001 released lot B, bag B-1 (40 parts, row 2).',
    ]);
  });

  it('do not while nothing has changed', () => {
    expect(after([{}, { as: 'hold' }])).toEqual([]);
  });

  it('do not when the row is marked as left', () => {
    expect(
      after([
        { delivered: 40, left: 'shipped' },
        { as: 'hold', delivered: 40 },
      ]),
    ).toEqual([]);
  });

  it('do not when the row was deleted', () => {
    expect(after([{ as: 'hold', delivered: 40 }])).toEqual([]);
  });

  it('do not when parts only change their lane', () => {
    expect(after([{}, { as: 'hold', lane: 'Accepted', counts: 'yes', reason: null, trigger: null }])).toEqual([]);
  });
});

describe('what the last note allows for', () => {
  it('includes what it let the shop build', () => {
    const built = [{}, { as: 'hold' }, { lot: 'N', bag: 'N-1', qty: 10 }] as const;
    const past = (mayBuildNow: number): History => history([pastLine({ mayBuildNow, rows: null })]);
    expect(after(built, past(10))).toEqual([]);
    expect(after(built, past(9))).toEqual([
      'error line 0 N2:N4 E2:E4: 75 parts were made by note HS-00000001, 9 more can be explained, and now there are 85: 1 too many.',
    ]);
  });

  it('includes do-not-use parts that were found since', () => {
    const now = [{}, { as: 'hold' }, { as: 'doNotUse' }] as const;
    expect(after(now)).toEqual([]);
    expect(after(now, history([pastLine({ doNotUse: 5, onHold: 30 })]))).toHaveLength(1);
  });

  it('includes what is in process', () => {
    expect(after([{ inProcess: 1 }, { as: 'hold', inProcess: 1 }])).toHaveLength(1);
    expect(after([{ inProcess: 1 }, { as: 'hold', inProcess: 1 }], history([pastLine({ mayBuildNow: 1 })]))).toEqual(
      [],
    );
  });

  it('is what the latest note with this line says', () => {
    const other = pastLine({ key: { shop: 'Acme Print', po: '9999', line: null, part: 'BRK-1' } });
    expect(after(shipped, history([pastLine()], [pastLine({ made: 115 })], [other]))).toEqual([]);
    expect(after(shipped, history([pastLine({ made: 115 })], [pastLine()]))[0]).toContain('note HS-00000002');
  });

  it('belongs to the line however its key is written', () => {
    const key = { shop: ' ACME  print', po: '4711', line: null, part: 'brk-1' };
    expect(after(shipped, history([pastLine({ key })]))).toHaveLength(1);
    expect(after(shipped, history([pastLine({ key: { ...key, line: '1' } })]))).toEqual([]);
  });
});

describe('what is not known', () => {
  it('is not compared', () => {
    expect(after(shipped, history([pastLine({ made: null })]))).toEqual([]);
    expect(after([...shipped, { as: 'hold', bag: 'A-2', qty: 'some', delivered: 40 }])).toEqual([]);
    expect(after(shipped, history())).toEqual([]);
  });
});

describe('the released rows', () => {
  const message = (rows: readonly CleanRow[], past: History): string => after(rows, past)[0] ?? '';

  it('are named by what they have, and by their row while they are listed', () => {
    const rows = [
      pastRow({ lot: null, bag: 'b-1', qty: null }),
      pastRow({ lot: 'B', bag: null }),
      pastRow({ lot: null, bag: null }),
      pastRow({ lot: null, bag: null, location: null }),
    ];
    const now = [{ lot: null }, { bag: null, qty: 50 }, { lot: null, bag: null, qty: 60 }] as const;
    expect(message(now, history([pastLine({ rows })]))).toContain(
      'released bag b-1 (row 2), lot B (40 parts, row 3), the parts at S-1 (40 parts, row 4) and a group without an id (40 parts, no longer listed).',
    );
  });

  it('are each matched with a row of their own', () => {
    const rows = [pastRow({ bag: null }), pastRow({ bag: null })];
    expect(message([{ bag: null, delivered: 60 }], history([pastLine({ rows })]))).toContain(
      'released lot B (40 parts, row 2) and lot B (40 parts, no longer listed).',
    );
  });

  it('are not matched with a row that is no longer accepted', () => {
    const now = [{ as: 'hold', lot: 'B', bag: 'B-1', qty: 100 }] as const;
    expect(message(now, then)).toContain('bag B-1 (40 parts, no longer listed)');
  });

  it('are not named when the note kept everything on hold, or its rows are lost', () => {
    expect(message(shipped, history([pastLine({ verdict: 'holdAll' })]))).toMatch(/40 too many\.$/);
    expect(message(shipped, history([pastLine({ rows: null })]))).toMatch(/40 too many\.$/);
  });
});

describe('the fix', () => {
  const left = { left: null };
  const rows = (own: CleanRow = {}): CleanRow[] => [
    { ...left, ...own, delivered: 40 },
    { as: 'hold', delivered: 40 },
  ];
  const editsOf = (sheet: ReturnType<typeof clean>, past: History = then): readonly string[] =>
    checked(sheet, { history: past })
      .findings.filter((finding) => finding.rule === rule)
      .map(({ fix }) => (fix?.edits ?? []).map((edit) => (edit.kind === 'set' ? `row ${String(edit.cell.top + 1)} ${String(edit.value)}` : 'copy')).join(', ')); // prettier-ignore
  const withTotal = (heldTotal: number | string | null, own: CleanRow = {}): ReturnType<typeof clean> =>
    clean(rows(own).map((row) => ({ ...row, heldTotal })));

  it('marks the rows that the last note released as left', () => {
    const sheet = withTotal(35);
    expect(editsOf(sheet)).toEqual(['row 2 Gone']);
    const fix = checked(sheet, { history: then }).findings.find((finding) => finding.rule === rule)?.fix;
    expect(complaints(edited(sheet, fix?.edits ?? []), { history: then })).toEqual([]);
  });

  it('needs no count by the shop, but does not go against it', () => {
    expect(editsOf(withTotal(null))).toEqual(['row 2 Gone']);
    expect(editsOf(withTotal(75))).toEqual(['']);
    expect(editsOf(withTotal('~35'))).toEqual(['']);
  });

  it('needs a column for it', () => {
    expect(
      editsOf(
        clean([
          { ...shipped[0], heldTotal: 35 },
          { ...shipped[1], heldTotal: 35 },
        ]),
      ),
    ).toEqual(['']);
  });

  it('is not certain when the rows do not explain the difference', () => {
    expect(editsOf(withTotal(35, { qty: 41 }))).toEqual(['']);
    expect(editsOf(withTotal(null, { qty: 50 }))).toEqual(['']);
    expect(editsOf(withTotal(null), history([pastLine({ made: 70 })]))).toEqual(['']);
  });

  it('is not certain when the rows do not count, or their bags are not listed', () => {
    expect(editsOf(withTotal(35, { counts: 'no' }))).toEqual(['']);
    expect(editsOf(withTotal(35, { bag: 'B-7' }))).toEqual(['']);
  });

  it('does not write over a formula', () => {
    const hasFormula = (row: number, column: number): boolean => row === 1 && column === 22;
    const sheet = clean(rows().map((row) => ({ ...row, heldTotal: 35 })), [], { hasFormula }); // prettier-ignore
    expect(editsOf(sheet)).toEqual(['']);
  });
});
