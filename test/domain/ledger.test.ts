import type { Figures } from '../../src/domain/model';
import { checked, clean, type CleanRow } from '../support/tables';

/** The figures of the first order line of a sheet with these rows. */
function figures(rows: readonly CleanRow[]): Figures {
  const [line] = checked(clean(rows)).lines;
  if (line === undefined) throw new Error('Expected an order line');
  return line.figures;
}

/** The worked example of SPEC 4, with what a test changes. */
function example(accepted: CleanRow = {}, hold: CleanRow = {}, facts: CleanRow = {}): Figures {
  return figures([
    { ...facts, ...accepted },
    { as: 'hold', ...facts, ...hold },
  ]);
}

describe('SPEC 4, worked example', () => {
  it('ordered 100, delivered 0, held total 75; lot B, 40, accepted, counts yes; lot A, 35, hold; restart blocked', () => {
    expect(example({}, {}, { heldTotal: 75 })).toEqual({
      ordered: 100,
      delivered: 0,
      inProcess: 0,
      heldTotal: 75,
      accepted: 40,
      counting: 40,
      onHold: 35,
      doNotUse: 0,
      unplaced: 0,
      left: 0,
      leftCounting: 0,
      mayCount: 35,
      rawRemaining: 60,
      remaining: 60,
      waiting: 35,
      firm: 25,
      replacing: 0,
      neverMade: 25,
      surplus: 0,
      restart: 'blocked',
      mayBuildNow: 0,
      buildUntil: 40,
      made: 75,
    });
  });
});

describe('SPEC 4: accepted, onHold, doNotUse, unplaced = sums of exact counts by lane; left rows are in none', () => {
  const mixed = (): Figures =>
    figures([
      { qty: 1 },
      { qty: 2, bag: 'B-2' },
      { as: 'hold', qty: 4 },
      { as: 'hold', qty: 8, bag: 'A-2' },
      { as: 'doNotUse', qty: 16 },
      { as: 'doNotUse', qty: 32, bag: 'C-2' },
      { qty: 64, bag: 'B-3', lane: null },
      { qty: 128, bag: 'B-4', lane: 'rework' },
      { qty: 256, bag: 'B-5', lane: 'shipped', counts: 'yes' },
      { qty: 512, bag: 'B-6', left: '2026-05-01', counts: 'no' },
      { as: 'hold', qty: 1024, bag: 'A-3', left: 'yes', counts: null },
    ]);

  it('each unit in exactly one of them', () => {
    expect(mixed()).toMatchObject({ accepted: 3, onHold: 12, doNotUse: 48, unplaced: 192, left: 1792 });
  });

  it('left rows count toward delivered on a clear yes alone', () => {
    expect(mixed().leftCounting).toBe(256);
  });

  it('made = delivered + inProcess + the lanes + unplaced + left rows not inside delivered', () => {
    expect(mixed().made).toBe(3 + 12 + 48 + 192 + 1792 - 256);
    expect(example({}, {}, { delivered: 20, inProcess: 5 }).made).toBe(100);
  });

  it('made is unknown with any of its terms', () => {
    expect(example({ qty: '~40' }).made).toBeNull();
    expect(example({}, { qty: '~35' }).made).toBeNull();
    expect(example({}, {}, { delivered: '~0' }).made).toBeNull();
    expect(example({}, {}, { inProcess: '~5' }).made).toBeNull();
    expect(figures([{}, { as: 'doNotUse', qty: '~5' }]).made).toBeNull();
    expect(figures([{}, { lane: null, bag: 'B-2', qty: '~5' }]).made).toBeNull();
    expect(figures([{}, { left: 'yes', bag: 'B-2', qty: '~5' }]).made).toBeNull();
  });
});

describe('SPEC 4: counting = accepted rows with counts = yes', () => {
  it.each([
    ['yes', 40],
    ['no', 0],
    ['', null],
    ['maybe', null],
  ])('%j: %j', (counts, counting) => {
    expect(example({ counts }).counting).toBe(counting);
  });

  it('an error value in counts', () => {
    expect(example({ counts: { fault: 'error', text: '#N/A' } })).toMatchObject({
      accepted: 40,
      counting: null,
      remaining: null,
    });
  });

  it('of two accepted rows the one that says yes', () => {
    expect(figures([{ qty: 3 }, { qty: 5, bag: 'B-2', counts: 'no' }])).toMatchObject({
      accepted: 8,
      counting: 3,
      remaining: 97,
    });
  });

  it('is known though a row that does not count is not exact', () => {
    expect(figures([{ qty: 3 }, { qty: '~5', bag: 'B-2', counts: 'no' }])).toMatchObject({
      accepted: null,
      counting: 3,
      remaining: 97,
    });
  });
});

describe('SPEC 4: mayCount = hold rows except counts = no', () => {
  it.each([
    ['yes', 35],
    ['no', 0],
    ['', 35],
    ['maybe', 35],
  ])('%j: %j', (counts, mayCount) => {
    expect(example({}, { counts }).mayCount).toBe(mayCount);
  });

  it('an error value in counts', () => {
    const { mayCount, onHold, waiting, firm, surplus } = example({}, { counts: { fault: 'error', text: '#N/A' } });
    expect([mayCount, onHold, waiting, firm, surplus]).toEqual([null, 35, null, null, null]);
  });

  it('is known though a row that would not count is not exact', () => {
    expect(example({}, { counts: 'no', qty: '~35' })).toMatchObject({
      onHold: null,
      mayCount: 0,
      waiting: 0,
      firm: 60,
    });
  });
});

describe('SPEC 4: remaining = ordered - delivered - inProcess - counting', () => {
  it.each([
    [{ ordered: 100, delivered: 0, inProcess: 0 }, 60],
    [{ ordered: 100, delivered: 20, inProcess: 0 }, 40],
    [{ ordered: 100, delivered: 20, inProcess: 15 }, 25],
    [{ ordered: 60, delivered: 15, inProcess: 5 }, 0],
    [{ ordered: 100, delivered: null, inProcess: null }, 60],
    [{ ordered: null, delivered: 0 }, null],
    [{ ordered: '~100', delivered: 0 }, null],
    [{ ordered: 100, delivered: '~20' }, null],
    [{ ordered: 100, delivered: 0, inProcess: '?' }, null],
  ])('%j: %j', (facts, remaining) => {
    expect(example({}, {}, facts).remaining).toBe(remaining);
  });

  it('do-not-use units never reduce remaining', () => {
    expect(figures([{}, { as: 'doNotUse', qty: 50, counts: 'yes' }]).remaining).toBe(60);
  });

  it('units on hold never reduce remaining', () => {
    expect(example({}, { qty: 60 }).remaining).toBe(60);
  });

  it('unplaced units never reduce remaining', () => {
    expect(figures([{}, { lane: null, qty: 50, bag: 'B-2', counts: 'yes' }]).remaining).toBe(60);
  });

  it('left units never reduce remaining', () => {
    expect(figures([{}, { left: 'yes', qty: 50, bag: 'B-2', counts: 'yes' }]).remaining).toBe(60);
  });
});

describe('SPEC 4: waiting, firm, surplus', () => {
  it.each([
    // remaining, mayCount: waiting, firm, surplus
    [60, 35, 35, 25, 0],
    [60, 60, 60, 0, 0],
    [60, 61, 60, 0, 1],
    [60, 100, 60, 0, 40],
    [0, 35, 0, 0, 35],
  ])('remaining %d and %d on hold: waiting %d, firm %d, surplus %d', (remaining, qty, waiting, firm, surplus) => {
    const ordered = remaining + 40;
    expect(example({}, { qty }, { ordered })).toMatchObject({ remaining, waiting, firm, surplus });
  });

  it('with none on hold all of remaining is firm', () => {
    expect(figures([{}])).toMatchObject({ remaining: 60, waiting: 0, firm: 60, surplus: 0 });
  });
});

describe('SPEC 4: replacing = min(doNotUse, firm), neverMade = firm - replacing', () => {
  it.each([
    // firm, doNotUse: replacing, neverMade
    [60, 5, 5, 55],
    [60, 60, 60, 0],
    [60, 75, 60, 0],
    [0, 5, 0, 0],
  ])('firm %d and %d do-not-use: replacing %d, never made %d', (firm, qty, replacing, neverMade) => {
    expect(figures([{ ordered: firm + 40 }, { as: 'doNotUse', qty, ordered: firm + 40 }])).toMatchObject({
      firm,
      replacing,
      neverMade,
    });
  });
});

describe('SPEC 4: mayBuildNow = 0 | firm | remaining | n for restart = blocked | firm | all | a number n <= remaining', () => {
  it.each([
    ['blocked', 'blocked', 0, 40],
    [null, 'blocked', 0, 40],
    ['firm', 'firm', 25, 65],
    ['all', 'all', 60, 100],
    [0, 0, 0, 40],
    [1, 1, 1, 41],
    [59, 59, 59, 99],
    [60, 60, 60, 100],
    [61, 61, null, null],
    ['shortfall', null, null, null],
  ])('%j: restart %j, may build %j, until %j', (restart, read, mayBuildNow, buildUntil) => {
    expect(example({}, {}, { restart })).toMatchObject({ restart: read, mayBuildNow, buildUntil });
  });

  it('buildUntil = delivered + inProcess + counting + mayBuildNow', () => {
    expect(example({}, {}, { delivered: 10, inProcess: 7, restart: 12 }).buildUntil).toBe(10 + 7 + 40 + 12);
  });

  it('buildUntil is unknown with any of its terms', () => {
    expect(example({}, {}, { delivered: '~10' }).buildUntil).toBeNull();
    expect(example({}, {}, { inProcess: '~10' }).buildUntil).toBeNull();
    expect(example({ counts: '' }).buildUntil).toBeNull();
  });

  it('two restarts that disagree are unknown', () => {
    expect(figures([{ restart: 'blocked' }, { as: 'hold', restart: 'firm' }])).toMatchObject({
      restart: null,
      mayBuildNow: null,
      buildUntil: null,
    });
  });
});

describe('SPEC 4: a sum with an unknown term is unknown', () => {
  it('an inexact count makes the sum of its own lane unknown', () => {
    expect(example({ qty: '~40' })).toMatchObject({
      accepted: null,
      counting: null,
      onHold: 35,
      remaining: null,
      waiting: null,
      firm: null,
    });
    expect(example({}, { qty: '~35' })).toMatchObject({
      accepted: 40,
      onHold: null,
      mayCount: null,
      remaining: 60,
      waiting: null,
      firm: null,
      surplus: null,
    });
    expect(figures([{}, { as: 'doNotUse', qty: '~5' }])).toMatchObject({
      doNotUse: null,
      onHold: 0,
      firm: 60,
      replacing: null,
      neverMade: null,
    });
  });

  it('without a lane: unplaced', () => {
    expect(figures([{}, { lane: null, bag: 'B-2', qty: '~5' }])).toMatchObject({
      unplaced: null,
      accepted: 40,
      remaining: 60,
    });
    expect(figures([{}, { lane: 'rework', bag: 'B-2', qty: '~5' }])).toMatchObject({ unplaced: null, accepted: 40 });
  });

  it('of a row that has left: left', () => {
    expect(figures([{}, { left: 'yes', bag: 'B-2', qty: '~5', counts: 'yes' }])).toMatchObject({
      left: null,
      leftCounting: null,
      accepted: 40,
    });
    expect(figures([{}, { left: 'yes', bag: 'B-2', qty: '~5', counts: 'no' }])).toMatchObject({
      left: null,
      leftCounting: 0,
    });
  });

  it('a sum too large to be exact is unknown', () => {
    expect(figures([{ qty: Number.MAX_SAFE_INTEGER }, { qty: 1, bag: 'B-2' }])).toMatchObject({
      accepted: null,
      counting: null,
    });
    expect(figures([{ qty: Number.MAX_SAFE_INTEGER - 1 }, { qty: 1, bag: 'B-2' }]).accepted).toBe(
      Number.MAX_SAFE_INTEGER,
    );
    expect(example({}, {}, { delivered: Number.MAX_SAFE_INTEGER }).buildUntil).toBeNull();
  });

  it('one line’s unknown is no other’s', () => {
    const lines = checked(clean([{ qty: '~40' }, { po: '4712', qty: 5 }])).lines;
    expect(lines.map((line) => line.figures.accepted)).toEqual([null, 5]);
  });
});

describe('SPEC 4: a remaining below zero is unknown to everything but the rule that reports it', () => {
  it('from an over-release', () => {
    expect(example({ qty: 120 }, {}, { restart: 'all' })).toMatchObject({
      rawRemaining: -20,
      remaining: null,
      waiting: null,
      firm: null,
      replacing: null,
      neverMade: null,
      surplus: null,
      mayBuildNow: null,
      buildUntil: null,
    });
  });

  it('from an over-delivery, with what is known however it is', () => {
    expect(example({}, {}, { delivered: 120 })).toMatchObject({
      rawRemaining: -60,
      remaining: null,
      mayBuildNow: 0,
      buildUntil: 160,
    });
  });
});

describe('SPEC 4: ordered unknown', () => {
  const unordered = (restart: CleanRow['restart']): Figures =>
    example({}, {}, { ordered: null, ...(restart === undefined ? {} : { restart }) });

  it('mayBuildNow is 0 when blocked and buildUntil stays known', () => {
    expect(unordered('blocked')).toMatchObject({ remaining: null, mayBuildNow: 0, buildUntil: 40 });
    expect(unordered(0)).toMatchObject({ mayBuildNow: 0, buildUntil: 40 });
  });

  it.each(['firm', 'all', 5])('is unknown when %j', (restart) => {
    expect(unordered(restart)).toMatchObject({ mayBuildNow: null, buildUntil: null });
  });
});
