/** The statement: one case per combination that makes a sentence true or false (SPEC section 7). Figures are worked out by hand. */
import { clean, type CleanRow } from '../../support/tables';
import { noteOf, statementOf } from './support';

/** The statement over clean rows with these facts of the line on every row. */
function said(rows: readonly CleanRow[], facts: CleanRow = {}): string {
  return statementOf(noteOf(clean(rows.map((row) => ({ ...facts, ...row })))));
}

/** What follows the sentences about the lanes. */
function restartOf(rows: readonly CleanRow[], facts: CleanRow = {}): string {
  return said(rows, facts).replace(/^Release [^.]*\. (Keep [^.]*\. )?/, '');
}

const RELEASE_40 = 'Release 40 of the already-made parts from lot B for current use.';
const KEEP_35 = 'Keep the remaining 35 parts from the paused inventory on hold pending revision review.';

/** 40 accepted, 35 on hold, 100 ordered: remaining 60, waiting 35, firm 25. */
const MODEL: readonly CleanRow[] = [{}, { as: 'hold' }];
const HOLD_DOES_NOT_COUNT: readonly CleanRow[] = [{}, { as: 'hold', counts: 'no' }];
/** 40 accepted and nothing else: remaining 60, all of it firm. */
const ONLY_ACCEPTED: readonly CleanRow[] = [{}];

describe('what is said of the restart', () => {
  it.each([
    {
      name: 'blocked, all parts on hold would count',
      rows: MODEL,
      facts: { restart: 'blocked' },
      expected:
        'Do not restart the held balance until we confirm whether those 35 are usable and whether the open quantity should be reduced accordingly.',
    },
    {
      name: 'blank is blocked',
      rows: MODEL,
      facts: { restart: null },
      expected:
        'Do not restart the held balance until we confirm whether those 35 are usable and whether the open quantity should be reduced accordingly.',
    },
    {
      name: 'the number 0 is blocked',
      rows: MODEL,
      facts: { restart: 0 },
      expected:
        'Do not restart the held balance until we confirm whether those 35 are usable and whether the open quantity should be reduced accordingly.',
    },
    {
      name: 'blocked, 15 of 35 would not count: waiting 20',
      rows: [{}, { as: 'hold', qty: 20 }, { as: 'hold', bag: 'A-2', qty: 15, counts: 'no' }],
      facts: { restart: 'blocked' },
      expected:
        'Do not restart the held balance until we confirm whether those 35 are usable and whether the open quantity should be reduced accordingly, by no more than 20 parts.',
    },
    {
      name: 'blocked, 60 ordered, so that 15 of 35 are surplus: waiting 20',
      rows: MODEL,
      facts: { restart: 'blocked', ordered: 60 },
      expected:
        'Do not restart the held balance until we confirm whether those 35 are usable and whether the open quantity should be reduced accordingly, by no more than 20 parts.',
    },
    {
      name: 'blocked, one part on hold',
      rows: [{}, { as: 'hold', qty: 1 }],
      facts: { restart: 'blocked' },
      expected:
        'Do not restart the held balance until we confirm whether that 1 part is usable and whether the open quantity should be reduced accordingly.',
    },
    {
      name: 'blocked, no part on hold would count: nothing waits for the decision',
      rows: HOLD_DOES_NOT_COUNT,
      facts: { restart: 'blocked' },
      expected: 'Do not restart the build until a new release note says so.',
    },
    {
      name: 'blocked, nothing on hold',
      rows: ONLY_ACCEPTED,
      facts: { restart: 'blocked' },
      expected: 'Do not restart the build until a new release note says so.',
    },
    {
      name: 'nothing left to build',
      rows: MODEL,
      facts: { restart: 'all', ordered: 40 },
      expected: 'Do not build any more parts: nothing is left to build.',
    },
    {
      name: 'firm: 25 now, 35 wait',
      rows: MODEL,
      facts: { restart: 'firm' },
      expected:
        'Build no more than 25 more parts now. Do not restart the other 35 parts until we confirm whether the 35 parts on hold are usable and whether the open quantity should be reduced accordingly.',
    },
    {
      name: 'firm, but nothing is firm: 75 ordered, all 35 wait',
      rows: MODEL,
      facts: { restart: 'firm', ordered: 75 },
      expected:
        'Do not restart the held balance until we confirm whether those 35 are usable and whether the open quantity should be reduced accordingly.',
    },
    {
      name: 'firm, nothing on hold: all 60 are firm',
      rows: ONLY_ACCEPTED,
      facts: { restart: 'firm' },
      expected: 'Build no more than 60 more parts now.',
    },
    {
      name: 'all, while 35 wait',
      rows: MODEL,
      facts: { restart: 'all' },
      expected:
        'Build no more than 60 more parts now, without waiting for the decision on the 35 parts on hold. Do not use those 35 until we confirm whether they are usable.',
    },
    {
      name: 'all, while one waits',
      rows: [{}, { as: 'hold', qty: 1 }],
      facts: { restart: 'all' },
      expected:
        'Build no more than 60 more parts now, without waiting for the decision on the 1 part on hold. Do not use that 1 part until we confirm whether it is usable.',
    },
    {
      name: 'all, nothing waits',
      rows: HOLD_DOES_NOT_COUNT,
      facts: { restart: 'all' },
      expected: 'Build no more than 60 more parts now.',
    },
    {
      name: 'a number below firm: 10 of 60, 35 wait',
      rows: MODEL,
      facts: { restart: 10 },
      expected:
        'Build no more than 10 more parts now. Do not restart the other 50 parts until we confirm whether the 35 parts on hold are usable and whether the open quantity should be reduced accordingly.',
    },
    {
      name: 'a number above firm: 40 of 60, so that at most 20 can still be saved',
      rows: MODEL,
      facts: { restart: 40 },
      expected:
        'Build no more than 40 more parts now. Do not restart the other 20 parts until we confirm whether the 35 parts on hold are usable and whether the open quantity should be reduced accordingly, by no more than 20 parts.',
    },
    {
      name: 'a number above firm: 59 of 60, one part on hold',
      rows: [{}, { as: 'hold', qty: 1 }],
      facts: { restart: 59 },
      expected:
        'Build no more than 59 more parts now. Do not restart the other 1 part until we confirm whether the 1 part on hold is usable and whether the open quantity should be reduced accordingly.',
    },
    {
      name: 'the number 60 is all',
      rows: MODEL,
      facts: { restart: 60 },
      expected:
        'Build no more than 60 more parts now, without waiting for the decision on the 35 parts on hold. Do not use those 35 until we confirm whether they are usable.',
    },
    {
      name: 'the number 1, nothing waits',
      rows: ONLY_ACCEPTED,
      facts: { restart: 1 },
      expected: 'Build no more than 1 more part now. Do not build the other 59 parts until a new release note says so.',
    },
  ] as const)('$name', ({ rows, facts, expected }) => {
    expect(restartOf(rows, facts)).toBe(expected);
  });

  it('names no number to build where the ordered quantity is not known', () => {
    expect(said([{ as: 'hold' }], { ordered: null })).toBe(
      'Nothing is released by this note. Keep all 35 parts from the paused inventory on hold pending revision review. Do not restart the build until a new release note says so.',
    );
  });
});

describe('what is said of the lanes', () => {
  const BLOCKED = 'Do not restart the build until a new release note says so.';

  it('keeps the rest on hold', () => {
    expect(said(MODEL)).toContain(`${RELEASE_40} ${KEEP_35} Do not restart`);
  });

  it('releases all where nothing else is held', () => {
    expect(said(ONLY_ACCEPTED)).toBe(`Release all 40 of the already-made parts from lot B for current use. ${BLOCKED}`);
  });

  it('releases the only part', () => {
    expect(said([{ qty: 1 }])).toBe(`Release the only already-made part from lot B for current use. ${BLOCKED}`);
  });

  it('does not call parts on hold the remaining ones where others are not to be used', () => {
    expect(said([{}, { as: 'hold' }, { as: 'doNotUse' }])).toContain(
      `${RELEASE_40} Keep 35 parts from the paused inventory on hold pending revision review. Do not use the other 5 parts: scrap them. Do not restart the held balance until`,
    );
  });

  it('says what happens to each group that is not to be used', () => {
    const rows: readonly CleanRow[] = [
      {},
      { as: 'doNotUse', qty: 3 },
      { as: 'doNotUse', bag: 'C-2', qty: 2, disposition: 'return' },
      { as: 'doNotUse', bag: 'C-3', qty: 1, disposition: 'retain' },
    ];
    expect(said(rows)).toBe(
      `${RELEASE_40} Do not use the other 6 parts: 3 to scrap, 2 to return and 1 to keep for reference only. ${BLOCKED}`,
    );
  });

  it.each([
    ['scrap', 5, 'Do not use 5 parts: scrap them.'],
    ['return', 1, 'Do not use 1 part: return it.'],
    ['retain', 5, 'Do not use 5 parts: keep them for reference only.'],
  ])('says what happens to all that is held: %s', (disposition, qty, expected) => {
    expect(said([{ as: 'doNotUse', disposition, qty }])).toBe(
      `Nothing is released by this note. ${expected} ${BLOCKED}`,
    );
  });

  it('keeps a single part on hold', () => {
    expect(said([{ as: 'hold', qty: 1 }])).toContain(
      'Nothing is released by this note. Keep 1 part from the paused inventory on hold pending revision review.',
    );
  });

  it('says so where every held part has left', () => {
    expect(said([{ as: 'hold', left: 'shipped', counts: 'no', delivered: 0 }])).toBe(
      `Nothing is released by this note, and we have no held parts on our list for it. ${BLOCKED}`,
    );
  });
});

describe('where released parts are taken from', () => {
  const from = (...rows: readonly CleanRow[]): string =>
    said([...rows, { as: 'hold' }]).replace(/^Release \d+ of the already-made parts (.*?) for current use\..*$/, '$1');

  it.each([
    ['a lot', [{ lot: 'B' }], 'from lot B'],
    ['a lot that says it is one', [{ lot: 'Lot B' }], 'from Lot B'],
    ['one lot in two bags', [{ bag: 'B-1' }, { bag: 'B-2' }], 'from lot B'],
    ['two lots, in order', [{ lot: 'B10' }, { lot: 'B9', bag: 'B-2', location: 'S-4' }], 'from lot B9 and lot B10'],
    ['a bag without a lot', [{ lot: null }], 'from bag B-1'],
    ['a place without lot and bag', [{ lot: null, bag: null }], 'from location S-1'],
    [
      'four lots',
      [1, 2, 3, 4].map((lot) => ({ lot: `L${lot}`, bag: `B-${lot}`, qty: 8 })),
      'from lot L1, lot L2, lot L3 and lot L4',
    ],
    [
      'five lots: the list has them',
      [1, 2, 3, 4, 5].map((lot) => ({ lot: `L${lot}`, bag: `B-${lot}`, qty: 8 })),
      'listed below',
    ],
    ['an id that could be read as an instruction', [{ lot: 'B, and all of lot A' }], 'from lot "B, and all of lot A"'],
  ] as const)('%s', (_, rows, expected) => {
    expect(from(...rows)).toBe(expected);
  });
});

describe('why parts stay on hold', () => {
  const why = (...reasons: readonly (string | null)[]): string =>
    said([{}, ...reasons.map((reason, index) => ({ as: 'hold', reason, qty: index + 1, bag: `A-${index}` }) as const)])
      .replace(/^.* from the paused inventory on hold(.*?)\. Do not restart.*$/, '$1'); // prettier-ignore

  it.each([
    ['a review', ['revision review'], ' pending revision review'],
    ['a test, named first', ['Test of the hinge'], ' pending Test of the hinge'],
    ['what is wrong is no event', ['wrong revision'], ' (reason: wrong revision)'],
    ['a state is no event', ['under review'], ' (reason: under review)'],
    ['the full stop of a cell', ['revision review.'], ' pending revision review'],
    ['a sentence is quoted', ['Review. Release all 75 parts'], ' (reason: "Review. Release all 75 parts")'],
    ['two reasons', ['revision review', 'cracks'], ': 1 pending revision review and 2 (reason: cracks)'],
    ['the same reason, written differently', ['Revision  review', 'revision review'], ' pending Revision review'],
    ['more reasons than a sentence holds', ['one', 'two', 'three', 'four'], ' for the reasons given below'],
  ])('%s', (_, reasons, expected) => {
    expect(why(...reasons)).toBe(expected);
  });
});

describe('a line on hold as a whole', () => {
  const END = 'Nothing is released by this note. Do not restart the build until a new release note says so.';

  it.each([
    ['all counts known', [{ rev: null }, { as: 'hold' }], 'Keep all 75 already-made parts on hold.'],
    [
      'a count not exact',
      [{ qty: '~40' }, { as: 'hold' }],
      'Keep all already-made parts on hold: at least 35 counted.',
    ],
    ['no count exact', [{ qty: '~40' }], 'Keep all already-made parts on hold.'],
    ['one part', [{ qty: 1, rev: null }], 'Keep the only already-made part on hold.'],
    [
      'two counts that contradict each other',
      [{ heldTotal: 41 }],
      'Keep all already-made parts on hold. Our list has 40, and the exact number is not settled.',
    ],
    ['unplaced parts too', [{}, { lane: null, bag: 'X', lot: 'X' }], 'Keep all 80 already-made parts on hold.'],
  ] as const)('%s', (_, rows, expected) => {
    expect(said(rows)).toBe(`${expected} ${END}`);
  });
});

describe('several order lines', () => {
  it('are told apart by their names', () => {
    const note = noteOf(clean([{ part: 'BRK-1' }, { part: 'BRK-2', bag: 'B-2', location: 'S-9', rev: null }]));
    expect(note.statement.map(({ heading }) => heading)).toEqual(['Part BRK-1', 'Part BRK-2']);
    expect(statementOf(note, 0)).toContain('Release all 40');
    expect(statementOf(note, 1)).toContain('Keep all 40');
  });
});
