/** Parts 1 to 3 of the note: released now, still on hold, do not use (SPEC section 7). */
import { clean, type CleanRow } from '../../support/tables';
import { linesOf, noteOf, partOf } from './support';

function released(...rows: readonly CleanRow[]): readonly string[] {
  return linesOf(partOf(noteOf(clean(rows)), 'released'));
}

describe('released now', () => {
  it('says how many at most, revision, whether they count, and where to move them', () => {
    expect(released({ moveTo: 'Shelf 20' }, { as: 'hold' })).toEqual([
      'No more than 40 parts are released for use now. Revision: B. These parts count toward the order. Move to: Shelf 20.',
      '| Parts | Lot | Bag | Location |',
      '| 40 | B | B-1 | S-1 |',
    ]);
  });

  it('speaks of one part in the singular', () => {
    expect(released({ qty: 1, counts: 'no' })[0]).toBe(
      'No more than 1 part is released for use now. Revision: B. This part does not count toward the order. Move to a separate release location.',
    );
  });

  it('lists what differs from bag to bag', () => {
    const rows: readonly CleanRow[] = [
      { lot: 'D', bag: 'B-10', qty: 10, rev: 'A', labelRev: 'A', concession: 'DEV-12', counts: 'no', moveTo: 'R-1' },
      { bag: 'B-9', qty: 30, rev: 'Rev B', location: 'S-4', relabelled: 'no' },
    ];
    expect(released(...rows)).toEqual([
      'No more than 40 parts are released for use now. Some are released under a concession, see the list; the approved revision is B. 30 parts count toward the order, 10 parts do not, see the list. Move them as the list says. Replace the old label before use.',
      '| Parts | Lot | Bag | Location | Revision | Concession | Counts toward the order | Move to |',
      '| 30 | B | B-9 | S-4 | B |  | yes |  |',
      '| 10 | D | B-10 | S-1 | A | DEV-12 | no | R-1 |',
    ]);
  });

  it('says which labels are still to be replaced', () => {
    const rows: readonly CleanRow[] = [
      { bag: 'B-1', qty: 39, relabelled: 'yes' },
      { bag: 'B-2', qty: 1, relabelled: null, counts: 'no' },
    ];
    expect(released(...rows)).toEqual([
      'No more than 40 parts are released for use now. Revision: B. 39 parts count toward the order, 1 part does not, see the list. Move to a separate release location. Replace the old label before use where the list says so.',
      '| Parts | Lot | Bag | Location | Counts toward the order | New label before use |',
      '| 39 | B | B-1 | S-1 | yes | no |',
      '| 1 | B | B-2 | S-1 | no | yes |',
    ]);
  });

  it('says nothing of labels once all are replaced', () => {
    expect(released({ relabelled: 'yes' })[0]).not.toMatch(/label/);
  });

  it('prints the concession with the revision that it departs from', () => {
    expect(released({ rev: 'A', labelRev: 'A', concession: 'DEV-12' })[0]).toContain(
      'Revision: A. Released under concession DEV-12; the approved revision is B.',
    );
  });

  it('warns of a lot that has other parts too', () => {
    const rows: readonly CleanRow[] = [{}, { as: 'hold', lot: 'B', bag: 'B-2' }, { bag: 'D-1', lot: 'D', qty: 5 }];
    expect(released(...rows)[0]).toMatch(
      / Take only what is listed here: lot B also has parts that are not released\.$/,
    );
    const two: readonly CleanRow[] = [...rows, { as: 'doNotUse', lot: 'D', bag: 'D-2' }];
    expect(released(...two)[0]).toMatch(/ lot B and lot D also have parts that are not released\.$/);
  });

  it('releases nothing where nothing is accepted', () => {
    expect(released({ as: 'hold' })).toEqual(['Nothing is released by this note.']);
  });

  it('lists the same bags in the same order, whatever the order of the rows', () => {
    const bags = ['B-2', 'B-10', 'B-1', 'A-3'].map((bag): CleanRow => ({ bag, qty: 10 }));
    expect(released(...bags)).toEqual(released(...[...bags].reverse()));
    expect(released(...bags).slice(2)).toEqual([
      '| 10 | B | A-3 | S-1 |',
      '| 10 | B | B-1 | S-1 |',
      '| 10 | B | B-2 | S-1 |',
      '| 10 | B | B-10 | S-1 |',
    ]);
  });
});

function hold(...rows: readonly CleanRow[]): readonly string[] {
  return linesOf(partOf(noteOf(clean(rows)), 'hold'));
}

describe('still on hold', () => {
  const KEEP = 'Do not use them, change them or ship them until a new release note releases them.';

  it('says how many, why, until what, and who decides', () => {
    expect(hold({}, { as: 'hold' })).toEqual([
      `Keep 35 parts on hold. ${KEEP} Reason: revision review. Trigger for the decision: drawing signed. Who decides: M. Olsen.`,
      '| Parts | Lot | Bag | Location | Revision |',
      '| 35 | A | A-1 | S-2 | B |',
    ]);
  });

  it('makes a group of each reason and trigger', () => {
    const rows: readonly CleanRow[] = [
      { as: 'hold', qty: 20 },
      { as: 'hold', bag: 'A-2', qty: 15, trigger: 'CMM report' },
      { as: 'hold', bag: 'A-3', qty: 1, reason: 'REVISION REVIEW', trigger: 'Drawing  signed' },
    ];
    expect(hold(...rows)).toEqual([
      `Keep 36 parts on hold. ${KEEP} Who decides: M. Olsen.`,
      '21 parts. Reason: revision review. Trigger for the decision: drawing signed.',
      '| Parts | Lot | Bag | Location | Revision |',
      '| 20 | A | A-1 | S-2 | B |',
      '| 1 | A | A-3 | S-2 | B |',
      '15 parts. Reason: revision review. Trigger for the decision: CMM report.',
      '| Parts | Lot | Bag | Location | Revision |',
      '| 15 | A | A-2 | S-2 | B |',
    ]);
  });

  it('speaks of one part in the singular, and says that the decider is still to be named', () => {
    expect(hold({ as: 'hold', qty: 1, changeApprover: null, lot: null, bag: null, location: null, rev: null })).toEqual(
      [
        'Keep 1 part on hold. Do not use it, change it or ship it until a new release note releases it. Reason: revision review. Trigger for the decision: drawing signed. Who decides: we will tell you.',
        '| Parts |',
        '| 1 |',
      ],
    );
  });

  it('says so where nothing is on hold', () => {
    expect(hold({})).toEqual(['No parts are on hold.']);
  });
});

function doNotUse(...rows: readonly CleanRow[]): readonly string[] {
  return linesOf(partOf(noteOf(clean(rows)), 'doNotUse'));
}

describe('do not use', () => {
  it('says how many, and what happens to them', () => {
    expect(doNotUse({}, { as: 'doNotUse' })).toEqual([
      'Do not use 5 parts. Scrap: 5 parts.',
      '| Parts | Lot | Bag | Location | Revision |',
      '| 5 | C | C-1 | S-3 | B |',
    ]);
  });

  it('makes a group of each disposition', () => {
    const rows: readonly CleanRow[] = [
      { as: 'doNotUse', disposition: 'return' },
      { as: 'doNotUse', bag: 'C-2', qty: 1, disposition: 'retain' },
      { as: 'doNotUse', bag: 'C-3', qty: 2, disposition: 'RTV' },
    ];
    expect(doNotUse(...rows)).toEqual([
      'Do not use 8 parts.',
      'Return: 7 parts.',
      '| Parts | Lot | Bag | Location | Revision |',
      '| 5 | C | C-1 | S-3 | B |',
      '| 2 | C | C-3 | S-3 | B |',
      'Retain for reference: 1 part.',
      '| Parts | Lot | Bag | Location | Revision |',
      '| 1 | C | C-2 | S-3 | B |',
    ]);
  });

  it('says so where there are none', () => {
    expect(doNotUse({})).toEqual(['There are no do-not-use parts.']);
  });
});

describe('the reminders', () => {
  it('speak of the lanes that the note has', () => {
    const reminders = (...rows: readonly CleanRow[]): readonly string[] => noteOf(clean(rows)).reminders.items;
    const released = 'Move released parts to a separate release location with new labels before you use them.';
    const held = 'Keep parts on hold apart from all other parts, and mark them with the reason and the trigger for the decision.'; // prettier-ignore
    const rejected = 'Keep do-not-use parts apart from all other parts, and mark them as do not use.';
    const ask = 'If anything here does not match what you see, keep all these parts on hold and ask us.';
    expect(reminders({})).toEqual([released, ask]);
    expect(reminders({}, { as: 'hold' }, { as: 'doNotUse' })).toEqual([released, held, rejected, ask]);
    expect(reminders({ rev: null }, { as: 'hold' })).toEqual([
      'Keep parts on hold apart from all other parts, and mark them as on hold.',
      ask,
    ]);
  });
});
