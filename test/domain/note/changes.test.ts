/** What changed since the note that is replaced, and what is newly released (SPEC section 6, "Fingerprint"). */
import type { History } from '../../../src/domain/history';
import { flowsBetween } from '../../../src/domain/note/flows';
import { clean, type CleanRow } from '../../support/tables';
import { pastRow } from '../../support/history';
import { linesOf, noteOf, partOf, written } from './support';

/** The changes from one sheet to the next, sentence by sentence. `ID` stands for the earlier note. */
function changes(before: readonly CleanRow[], now: readonly CleanRow[], rows = true): readonly string[] {
  const history = written(clean(before), undefined, rows);
  const note = noteOf(clean(now), { history });
  return (note.changes?.paragraphs ?? []).flatMap(({ heading, sentences }) =>
    [heading === null ? '' : `${heading}: `].flatMap((name) =>
      sentences.map((text) => hideId(`${name}${text}`, history)),
    ),
  );
}

function hideId(text: string, { notes }: History): string {
  return notes.reduce((hidden, { id }) => hidden.replaceAll(id, 'ID'), text);
}

/** What "Released now" says about what is new. */
function fresh(before: readonly CleanRow[], now: readonly CleanRow[], rows = true): string {
  const history = written(clean(before), undefined, rows);
  const [text = ''] = linesOf(partOf(noteOf(clean(now), { history }), 'released'));
  return hideId(text, history).replace(/^No more than \S+ parts? (?:is|are) released for use now\. (.*?) ?Revision:.*$/, '$1'); // prettier-ignore
}

const HOLD_20: CleanRow = { as: 'hold', bag: 'B-14', lot: 'D', qty: 20 };
const FREE_20: CleanRow = { bag: 'B-14', lot: 'D', qty: 20 };

describe('parts that moved', () => {
  it('names the bag', () => {
    expect(changes([{}, HOLD_20], [{}, FREE_20])).toEqual([
      '20 parts moved from hold to accepted, bag B-14.',
      'Still to build: 60 parts before, 40 parts now.',
    ]);
  });

  it('adds up the bags of one move', () => {
    const held = ['B-14', 'B-15'].map((bag): CleanRow => ({ ...HOLD_20, bag }));
    const freed = ['B-14', 'B-15'].map((bag): CleanRow => ({ ...FREE_20, bag }));
    expect(changes([{}, ...held], [{}, ...freed])[0]).toBe(
      '40 parts moved from hold to accepted: bag B-14 (20 parts) and bag B-15 (20 parts).',
    );
  });

  it('names the lot where there is no bag, and the lot of a bag id that two lots have', () => {
    const noBag = [{}, { ...HOLD_20, bag: null }];
    expect(changes(noBag, [{}, { ...FREE_20, bag: null }])[0]).toBe('20 parts moved from hold to accepted, lot D.');
    const twins = [{ bag: '1' }, { ...HOLD_20, bag: '1' }];
    expect(changes(twins, [{ bag: '1' }, { ...FREE_20, bag: '1' }])[0]).toBe(
      '20 parts moved from hold to accepted, bag 1 of lot D.',
    );
  });

  it('names the place of a lot that is in two', () => {
    const rows = (lane: 'accepted' | 'hold'): readonly CleanRow[] => [
      { lot: 'D', bag: null, qty: 5, location: 'R-1' },
      { as: lane, lot: 'D', bag: null, qty: 20, location: 'R-2' },
    ];
    expect(changes(rows('hold'), rows('accepted'))[0]).toBe(
      '20 parts moved from hold to accepted, lot D in location R-2.',
    );
  });

  it('follows a bag that was split', () => {
    const now = [{}, { ...FREE_20, qty: 12 }, { ...HOLD_20, bag: 'B-16', qty: 8 }];
    expect(changes([{}, HOLD_20], now).slice(0, 2)).toEqual([
      '12 parts moved from hold to accepted, bag B-14.',
      '8 parts (hold) are now listed under bag B-16, before under bag B-14.',
    ]);
  });

  it('follows parts of one lot into another bag and lane at once', () => {
    expect(changes([{}, HOLD_20], [{}, { ...FREE_20, bag: 'B-16' }])[0]).toBe(
      '20 parts moved from hold to accepted, bag B-16.',
    );
  });

  it('tells one number where many bags were packed anew', () => {
    const bags = (prefix: string): readonly CleanRow[] =>
      Array.from({ length: 7 }, (_, index) => ({ ...HOLD_20, bag: `${prefix}-${index}`, qty: 5 }));
    expect(changes([{}, ...bags('X')], [{}, ...bags('Y')])).toEqual([
      '35 parts are now listed under other bags or lots, in the same lanes as before.',
    ]);
  });

  it('says what is no longer at the shop', () => {
    const now: readonly CleanRow[] = [
      { left: 'shipped', delivered: 40 },
      { ...HOLD_20, delivered: 40 },
    ];
    expect(changes([{}, HOLD_20], now)).toEqual([
      '40 parts are no longer at the shop (accepted before), bag B-1.',
      'Delivered: 0 parts before, 40 parts now.',
    ]);
    expect(changes(now, [{}, HOLD_20])[0]).toBe('40 parts are back at the shop (accepted now), bag B-1.');
  });

  it('says what is new on the list, and what is no longer on it', () => {
    const build: CleanRow = { restart: 'firm' };
    const before = [{ ...build }, { ...HOLD_20, ...build }];
    const added = [...before, { as: 'hold', bag: 'E-1', lot: 'E', qty: 1, ...build } as const];
    expect(changes(before, added)[0]).toBe('1 part is new on the list (hold), bag E-1.');
    expect(changes(before, [{ ...build, delivered: 20 }])[0]).toBe(
      '20 parts are no longer on the list (hold before), bag B-14.',
    );
  });

  it('does not speak of rows that had left already', () => {
    const gone: CleanRow = { left: 'shipped', bag: 'B-9', qty: 3, delivered: 3 };
    const rest: readonly CleanRow[] = [{ delivered: 3 }];
    expect(changes([gone, ...rest], [...rest, { ...HOLD_20, delivered: 3, qty: 20 }].slice(0, 1))).toEqual([
      'No count changed. Other details changed: follow the text of this note.',
    ]);
  });
});

describe('the words for parts without any id', () => {
  it('stay clear', () => {
    const unnamed: CleanRow = { as: 'hold', lot: null, bag: null, location: null, qty: 20 };
    expect(changes([{}, unnamed], [{}, { ...unnamed, as: 'doNotUse', reason: null, trigger: null }])[0]).toBe(
      '20 parts moved from hold to do not use.',
    );
    expect(changes([{}, unnamed, HOLD_20], [{}, { ...unnamed, qty: 40, lot: null }])[0]).toMatch(/^20 parts/);
  });
});

describe('other changes', () => {
  it('says which figures differ', () => {
    const before: readonly CleanRow[] = [{ restart: 'firm' }, { as: 'hold', restart: 'firm' }];
    const now = before.map((row) => ({ ...row, ordered: 120, inProcess: 5 }));
    expect(changes(before, now)).toEqual([
      'Ordered: 100 parts before, 120 parts now.',
      'In process: 0 parts before, 5 parts now.',
      'Still to build: 60 parts before, 75 parts now.',
      'More parts you may build: 25 parts before, 40 parts now.',
    ]);
  });

  it('says which details of which bags are new', () => {
    const before: readonly CleanRow[] = [{}, { as: 'hold' }, { as: 'hold', bag: 'A-2', qty: 1 }, { as: 'doNotUse' }];
    const now: readonly CleanRow[] = [
      { moveTo: 'R-9' },
      { as: 'hold', reason: 'cracks', trigger: 'CMM report' },
      { as: 'hold', bag: 'A-2', qty: 1, reason: 'cracks', trigger: 'CMM report' },
      { as: 'doNotUse', disposition: 'return' },
    ];
    expect(changes(before, now)).toEqual([
      'New reason and trigger for bag A-1 and bag A-2.',
      'New place to move to for bag B-1.',
      'New disposition for bag C-1.',
    ]);
  });

  it('leaves out rows that cannot be told apart', () => {
    const twins = (reason: string): readonly CleanRow[] => [
      {},
      { as: 'hold', bag: null, lot: 'D', qty: 3, reason },
      { as: 'hold', bag: null, lot: 'D', qty: 4, reason },
    ];
    expect(changes(twins('one'), twins('two'))).toEqual([
      'No count changed. Other details changed: follow the text of this note.',
    ]);
  });

  it('says that only the text changed', () => {
    expect(changes([{}], [{ approver: 'K. Ito' }])).toEqual([
      'No count changed. Other details changed: follow the text of this note.',
    ]);
  });
});

describe('order lines that came or went', () => {
  const two: readonly CleanRow[] = [{}, { part: 'BRK-2', bag: 'B-2', location: 'S-4' }];

  it('are named', () => {
    expect(changes([{}], two)).toEqual(['Part BRK-2: Not in note ID: new in this note.']);
    expect(changes(two, [{}])).toEqual([
      'Part BRK-2: In note ID, but not in this note. Do not use or build these parts before you ask us.',
    ]);
  });

  it('that did not change are not mentioned', () => {
    expect(changes(two, [{}, { part: 'BRK-2', bag: 'B-2', location: 'S-4', moveTo: 'R-1' }])).toEqual([
      'Part BRK-2: New place to move to for bag B-2.',
    ]);
  });
});

describe('a line that is or was on hold as a whole', () => {
  const open: readonly CleanRow[] = [{ labelRev: null }, { as: 'hold' }];
  const settled: readonly CleanRow[] = [{}, { as: 'hold' }];

  it('has all its parts on hold, whatever their lane', () => {
    expect(changes(settled, open)).toEqual([
      'All held parts are on hold now.',
      '40 parts moved from accepted to hold, bag B-1.',
    ]);
    expect(changes(open, settled)).toEqual([
      'The hold on all parts has ended: do with each part what this note says.',
      '40 parts moved from hold to accepted, bag B-1.',
    ]);
  });

  it('tells no lane and no figure while it lasts', () => {
    const now: readonly CleanRow[] = [
      { as: 'doNotUse', bag: 'B-1', lot: 'B', qty: 40, ordered: 120, labelRev: null, disposition: null },
      { as: 'hold', ordered: 120 },
    ];
    expect(changes(open, now)).toEqual(['No count changed. Other details changed: follow the text of this note.']);
  });

  it('an open count is not taken for parts that came or went', () => {
    const uncounted: readonly CleanRow[] = [{ qty: '~40' }, { as: 'hold' }];
    expect(changes(uncounted, settled)).toEqual([
      'The hold on all parts has ended: do with each part what this note says.',
      '40 parts moved from hold to accepted, bag B-1.',
    ]);
    expect(changes(settled, uncounted)).toEqual([
      'All held parts are on hold now.',
      '40 parts moved from accepted to hold, bag B-1.',
    ]);
    expect(changes(uncounted, [{ qty: '~41' }, { as: 'hold', reason: 'cracks' }])).toEqual([
      'No count changed. Other details changed: follow the text of this note.',
    ]);
  });
});

describe('without the rows of the earlier note', () => {
  it('compares figures', () => {
    const before: readonly CleanRow[] = [{}, HOLD_20, { as: 'doNotUse' }];
    const now: readonly CleanRow[] = [{}, FREE_20, { as: 'doNotUse', qty: 6 }];
    expect(changes(before, now, false)).toEqual([
      'Released: 40 parts before, 60 parts now.',
      'On hold: 20 parts before, 0 parts now.',
      'Do not use: 5 parts before, 6 parts now.',
      'Still to build: 60 parts before, 40 parts now.',
    ]);
    expect(fresh(before, now, false)).toBe(
      'Note ID released 40 parts. The number here includes those of them that are still at your shop.',
    );
  });
});

describe('what is newly released', () => {
  it('all', () => {
    expect(fresh([HOLD_20], [FREE_20])).toBe('All 20 are newly released by this note.');
    expect(fresh([{ ...HOLD_20, qty: 1 }], [{ ...FREE_20, qty: 1 }])).toBe('It is newly released by this note.');
  });

  it('some', () => {
    expect(fresh([{}, HOLD_20], [{}, FREE_20])).toBe(
      'Of these, 20 parts are newly released by this note; 40 parts were already released by note ID.',
    );
    expect(fresh([{ qty: 1 }, { ...HOLD_20, qty: 1 }], [{ qty: 1 }, { ...FREE_20, qty: 1 }])).toBe(
      'Of these, 1 part is newly released by this note; 1 part was already released by note ID.',
    );
  });

  it('none, even when packed anew', () => {
    expect(fresh([{}], [{ moveTo: 'R-1' }])).toBe(
      'They are the same 40 parts that note ID released: no further parts are released.',
    );
    expect(fresh([{}], [{ bag: 'B-2' }])).toBe(
      'They are the same 40 parts that note ID released: no further parts are released.',
    );
    expect(fresh([{ qty: 1 }], [{ qty: 1, moveTo: 'R-1' }])).toBe(
      'It is the same part that note ID released: no further part is released.',
    );
  });

  it('all again after a hold on the whole group', () => {
    const history = written(clean([{ rev: null }]), written(clean([{}])));
    expect(linesOf(partOf(noteOf(clean([{}]), { history }), 'released'))[0]).toContain(
      'All 40 are newly released by this note.',
    );
  });

  it('is not spoken of in a first note, nor on a line that the earlier note did not have', () => {
    expect(linesOf(partOf(noteOf(clean([{}])), 'released'))[0]).not.toContain('newly');
    const history = written(clean([{}]));
    const note = noteOf(clean([{}, { part: 'BRK-2', bag: 'B-2', location: 'S-4' }]), { history });
    expect(linesOf(partOf(note, 'released', 1))[0]).not.toContain('newly');
  });
});

describe('flows', () => {
  it('pair what a lot lost with what it gained, whichever lanes it was in', () => {
    const before = [
      pastRow({ bag: '1', qty: 10 }),
      pastRow({ bag: '2', qty: 5, standing: 'hold' }),
      pastRow({ bag: '3', qty: 4, standing: 'unplaced' }),
    ];
    const after = [pastRow({ bag: '4', qty: 13 }), pastRow({ bag: '5', qty: 2, standing: 'doNotUse' })];
    const flows = flowsBetween({ rows: before, isHeld: false }, { rows: after, isHeld: false });
    expect(flows.map(({ from, to, count, before: one, after: other }) => [from, to, count, one?.bag, other?.bag])).toEqual([
      ['accepted', 'accepted', 10, '1', '4'],
      ['hold', 'accepted', 3, '2', '4'],
      ['hold', 'doNotUse', 2, '2', '5'],
      ['hold', null, 4, '3', undefined],
    ]); // prettier-ignore
  });
});
