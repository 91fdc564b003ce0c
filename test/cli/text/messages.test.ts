import {
  answerOf,
  arithmetic,
  consequences,
  lanesSentence,
  remainingSentence,
  restartSentence,
  stoppedAnswer,
} from '../../../src/cli/text/messages.en';
import type { Figures } from '../../../src/domain/model';

/** The worked example of SPEC section 4. */
const model: Figures = {
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
};

describe('the answer', () => {
  it.each([
    [{ lines: 1, release: 1, nothing: 0, held: 0, errors: 0 }, 'The order line can be released.'],
    [{ lines: 2, release: 2, nothing: 0, held: 0, errors: 0 }, 'Both order lines can be released.'],
    [{ lines: 5, release: 5, nothing: 0, held: 0, errors: 0 }, 'All 5 order lines can be released.'],
    [
      { lines: 4, release: 3, nothing: 0, held: 1, errors: 2 },
      '3 of 4 order lines can be released; 1 stays on hold, 2 things to fix.',
    ],
    [
      { lines: 5, release: 1, nothing: 2, held: 2, errors: 1 },
      '1 of 5 order lines can be released; 2 stay on hold, 1 thing to fix; 2 have nothing to release.',
    ],
    [
      { lines: 5, release: 4, nothing: 1, held: 0, errors: 0 },
      '4 of 5 order lines can be released; 1 has nothing to release.',
    ],
    [{ lines: 1, release: 0, nothing: 0, held: 1, errors: 2 }, 'Keep everything on hold: 2 things to fix.'],
    [
      { lines: 3, release: 0, nothing: 2, held: 1, errors: 1 },
      'Release nothing: 1 stays on hold, 1 thing to fix; 2 have nothing to release.',
    ],
    [{ lines: 2, release: 0, nothing: 2, held: 0, errors: 0 }, 'This sheet has nothing to release.'],
  ])('of %j', (tally, answer) => {
    expect(answerOf(tally)).toBe(answer);
  });

  it('of a run that stopped', () => {
    expect(stoppedAnswer(1)).toBe('Keep everything on hold: 1 thing to fix before the sheet can be checked.');
  });
});

describe('the sentences of a line', () => {
  it('tell the worked example', () => {
    expect(lanesSentence(model)).toBe('40 parts accepted and 35 parts on hold.');
    expect(remainingSentence(model)).toBe('60 parts still to build: 25 for sure, 35 wait for the hold decision.');
    expect(arithmetic(model)).toBe('60 = 100 ordered - 0 delivered - 40 accepted that count');
    expect(consequences(model)).toEqual([]);
    expect(restartSentence(model)).toBe('Restart is blocked: nothing may be built now.');
  });

  it('name every lane that has parts, and what is not known', () => {
    expect(lanesSentence({ ...model, accepted: null, onHold: 0, doNotUse: 1, unplaced: 2, left: 3 })).toBe(
      'An unknown number of parts accepted, 1 part not to be used, 2 parts without a clear lane and 3 parts gone from the shop.',
    );
    expect(lanesSentence({ ...model, accepted: 0, onHold: 0 })).toBe('No parts are listed.');
  });

  it.each([
    [{ remaining: 40, waiting: 0, firm: 40 }, '40 parts still to build, whatever is decided.'],
    [{ remaining: 32, waiting: 32, firm: 0 }, '32 parts still to build: all of them wait for the hold decision.'],
    [{ remaining: 5, waiting: 1, firm: 4 }, '5 parts still to build: 4 for sure, 1 waits for the hold decision.'],
    [{ remaining: 0, waiting: 0, firm: 0 }, 'Nothing is left to build.'],
    [{ remaining: null, waiting: null, firm: null }, 'How many parts are still to build is not known.'],
  ])('%j', (figures, sentence) => {
    expect(remainingSentence({ ...model, ...figures })).toBe(sentence);
  });

  it('write the arithmetic out with what is in process, and not at all where a figure is unknown', () => {
    expect(arithmetic({ ...model, remaining: 40, ordered: 240, delivered: 80, inProcess: 10, counting: 110 })).toBe(
      '40 = 240 ordered - 80 delivered - 10 in process - 110 accepted that count',
    );
    expect(arithmetic({ ...model, ordered: null })).toBeNull();
  });

  it('say what is replaced and what is more than needed', () => {
    expect(consequences({ ...model, replacing: 12, surplus: 1 })).toEqual([
      '12 parts of what is to be built replace do-not-use parts.',
      '1 part more is on hold than the order still needs.',
    ]);
  });

  it.each([
    [
      { restart: 'firm', mayBuildNow: 47, buildUntil: 182 } as const,
      '47 parts may be built now, until delivered, in process and accepted parts come to 182.',
    ],
    [{ restart: 'firm', mayBuildNow: 0, buildUntil: 64 } as const, 'Nothing may be built now.'],
    [{ restart: 'all', mayBuildNow: null, buildUntil: null } as const, 'What may be built now is not known.'],
    [{ restart: 1, mayBuildNow: 1, buildUntil: null } as const, '1 part may be built now.'],
  ])('%j', (figures, sentence) => {
    expect(restartSentence({ ...model, ...figures })).toBe(sentence);
  });
});
