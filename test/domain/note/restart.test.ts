/** Parts 4 and 5 of the note: restart and remaining quantity, authority (SPEC section 7). Figures are worked out by hand. */
import type { Field } from '../../../src/domain/model';
import { clean, type CleanRow } from '../../support/tables';
import { linesOf, noteOf, partOf } from './support';

function restart(rows: readonly CleanRow[], facts: CleanRow = {}, without: readonly Field[] = []): readonly string[] {
  return linesOf(partOf(noteOf(clean(rows.map((row) => ({ ...facts, ...row })), without)), 'restart')); // prettier-ignore
}

const MODEL: readonly CleanRow[] = [{}, { as: 'hold' }];
const BLOCKED = 'Blocked: do not build any more parts until a new release note says so.';
const IN_PROCESS = 'In process means built or started since the restart, and not yet delivered.';

describe('restart and remaining quantity', () => {
  it('blocked: the arithmetic, and how much waits', () => {
    expect(restart(MODEL)).toEqual([
      BLOCKED,
      'Still to build: 60 = 100 ordered - 0 delivered - 40 accepted. Of these 60 parts, 25 are needed whatever we decide, and 35 wait for the decision on the parts on hold.',
    ]);
  });

  it('firm: how many, at which revision, until which sum', () => {
    expect(restart(MODEL, { restart: 'firm', delivered: 10, inProcess: 5 })).toEqual([
      `Build no more than 10 more parts, at revision B, until delivered + in process + accepted = 65. At the time of this note it is 10 + 5 + 40 = 55. ${IN_PROCESS}`,
      'Still to build: 45 = 100 ordered - 10 delivered - 5 in process - 40 accepted. Of these 45 parts, 10 are needed whatever we decide, and 35 wait for the decision on the parts on hold.',
    ]);
  });

  it('firm with nothing firm: everything waits', () => {
    expect(restart(MODEL, { restart: 'firm', ordered: 75 })).toEqual([
      'Do not build any more parts yet: all parts still to build wait for the decision on the parts on hold.',
      'Still to build: 35 = 75 ordered - 0 delivered - 40 accepted. All 35 wait for the decision on the parts on hold.',
    ]);
  });

  it('one part, which waits', () => {
    expect(restart(MODEL, { ordered: 41 })[1]).toBe(
      'Still to build: 1 = 41 ordered - 0 delivered - 40 accepted. This part waits for the decision on the parts on hold.',
    );
    expect(restart([{}, { as: 'hold', qty: 1 }], { ordered: 42 })[1]).toContain(
      'Of these 2 parts, 1 is needed whatever we decide, and 1 waits for',
    );
  });

  it('a number above firm: how many may turn out to be too many', () => {
    expect(restart(MODEL, { restart: 40 })[0]).toBe(
      `Build no more than 40 more parts, at revision B, until delivered + in process + accepted = 80. At the time of this note it is 0 + 0 + 40 = 40. ${IN_PROCESS} If we accept the parts on hold, up to 15 of the parts you build now will be more than the order needs.`,
    );
  });

  it('all of one part, at a revision that is still to be named', () => {
    expect(restart([{ as: 'hold', counts: 'no' }], { restart: 'all', ordered: 1, approvedRev: null })[0]).toBe(
      `Build no more than 1 more part, until delivered + in process + accepted = 1. Ask us for the revision before you build. At the time of this note it is 0 + 0 + 0 = 0. ${IN_PROCESS}`,
    );
  });

  it('says that blank means blocked', () => {
    expect(restart(MODEL, { restart: null })[0]).toBe(
      'Blocked, because no restart instruction is given: do not build any more parts until a new release note says so.',
    );
  });

  it('says that delivered is not stated, with or without a column', () => {
    const expected = [
      BLOCKED,
      'Still to build: 60 = 100 ordered - 0 delivered (not stated) - 40 accepted. Of these 60 parts, 25 are needed whatever we decide, and 35 wait for the decision on the parts on hold.',
      'Delivered is not stated and is taken as 0. If you have already delivered parts of this order line, tell us before you build.',
    ];
    expect(restart(MODEL, {}, ['delivered'])).toEqual(expected);
    expect(restart(MODEL, { delivered: null })).toEqual(expected);
  });

  it('accepted parts that do not count are not part of the sum', () => {
    const rows: readonly CleanRow[] = [{ qty: 30 }, { bag: 'B-2', qty: 10, counts: 'no' }, { as: 'hold' }];
    expect(restart(rows, { restart: 'firm' })).toEqual([
      `Build no more than 35 more parts, at revision B, until delivered + in process + accepted = 65 (of the accepted parts, only those that count toward the order). At the time of this note it is 0 + 0 + 30 = 30. ${IN_PROCESS}`,
      'Still to build: 70 = 100 ordered - 0 delivered - 30 accepted that count toward the order. Of these 70 parts, 35 are needed whatever we decide, and 35 wait for the decision on the parts on hold.',
    ]);
  });

  it('parts on hold that would not count change nothing', () => {
    expect(restart([{}, { as: 'hold', counts: 'no' }]).slice(1)).toEqual([
      'Still to build: 60 = 100 ordered - 0 delivered - 40 accepted. The decision on the parts on hold does not change this number.',
      'Parts on hold do not count toward the order, even if we accept them.',
    ]);
    expect(restart([...MODEL, { as: 'hold', bag: 'A-2', qty: 1, counts: 'no' }]).at(-1)).toBe(
      '1 of the parts on hold does not count toward the order, even if we accept it.',
    );
  });

  it('says how much replaces do-not-use parts, and how much of the hold is surplus', () => {
    expect(restart([...MODEL, { as: 'doNotUse' }]).at(-1)).toBe(
      '5 of the parts still to build replace do-not-use parts.',
    );
    expect(restart([...MODEL, { as: 'doNotUse', qty: 1 }]).at(-1)).toBe(
      '1 of the parts still to build replaces a do-not-use part.',
    );
    expect(restart(MODEL, { ordered: 60 }).at(-1)).toBe(
      '15 of the parts on hold are more than the order still needs, even if we accept them.',
    );
    expect(restart(MODEL, { ordered: 74 }).at(-1)).toBe(
      '1 of the parts on hold is more than the order still needs, even if we accept it.',
    );
  });

  it('nothing left to build', () => {
    expect(restart(MODEL, { ordered: 40, restart: 'all' })).toEqual([
      'Do not build any more parts: nothing is left to build.',
      'Still to build: 0 = 40 ordered - 0 delivered - 40 accepted.',
      '35 of the parts on hold are more than the order still needs, even if we accept them.',
    ]);
  });

  it('says which revision to build later where parts are released by concession', () => {
    const rows: readonly CleanRow[] = [{ rev: 'A', labelRev: 'A', concession: 'DEV-12' }];
    expect(restart(rows).at(-1)).toBe('Parts that are built later must be at revision B.');
    expect(restart(rows, { restart: 'all' }).join(' ')).not.toContain('built later');
  });

  it('says that the quantity is not settled where the ordered quantity is not known', () => {
    expect(restart([{ as: 'hold' }], { ordered: null })).toEqual([
      BLOCKED,
      'How many parts are still to be built is not yet settled on our side.',
    ]);
  });
});

describe('authority', () => {
  function authority(...rows: readonly CleanRow[]): readonly string[] {
    return linesOf(partOf(noteOf(clean(rows)), 'authority'));
  }

  it('says who approved, by what, and who must approve a change', () => {
    expect(authority({})).toEqual([
      'Approved by J. Diaz (written approval: E-mail 2026-05-01). Any later change must be approved by M. Olsen.',
    ]);
  });

  it('names a joint approval as the cell has it, and each reference once, in order', () => {
    const rows: readonly CleanRow[] = [
      { approver: 'J. Diaz / K. Ito', approval: 'MRB 12' },
      { approver: 'J. Diaz / K. Ito', approval: 'MRB 9', bag: 'B-2', qty: 5 },
    ];
    expect(authority(...rows)).toEqual([
      'Approved by J. Diaz / K. Ito (written approval: MRB 9 and MRB 12). Any later change must be approved by M. Olsen.',
    ]);
  });

  it('without a reference', () => {
    expect(authority({ approval: null })[0]).toMatch(/^Approved by J\. Diaz\. Any/);
  });

  it('without an approver, where none is needed', () => {
    expect(authority({ as: 'hold', approver: null, changeApprover: null, approval: null })).toEqual([
      'Approved by: not stated. This note releases nothing that needs an approval. Do not change anything here without a new release note from us.',
    ]);
    expect(authority({ as: 'hold', approver: null })[0]).toMatch(/^Written approval: E-mail 2026-05-01\. Any/);
  });
});
