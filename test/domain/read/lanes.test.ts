import { sheetFromValues } from '../../../src/workbook/from-values';
import { checked, found } from '../../support/tables';
import { dispositions, inexact, placed, readings, where } from '../../support/reading';

/** Where a lane cell puts 5 parts: a lane, left, or `unplaced` with what it may mean. */
function lane(text: string | number | boolean | null, header = 'Lane', concession: string | null = null): string {
  const sheet = sheetFromValues('Held', [
    ['Lot', 'Qty', header, 'Concession'],
    ['B', 5, text, concession],
  ]);
  const standing = placed(sheet)[0]?.replace('2: 5 ', '') ?? '';
  const [unclear] = checked(sheet).split.seen.unclearLanes;
  return unclear === undefined ? standing : `${standing}: ${unclear.candidates.join(', ')}`;
}

const WORDS = {
  accepted:
    'accepted, accept, accepted now, acc, approved, app, OK, ok to use, available, released, release, rel, good, pass, passed, unrestricted, ready, cleared, conforming, usable, use now, good to go, frei, freigegeben, libere, liberado, aprobado',
  hold: 'hold, held, on hold, held for decision, quarantine, quarantined, QUAR, pending, pending disposition, pending approval, inspection, in inspection, under review, review, investigate, suspended, QA hold, QC hold, MRB, deferred, wait, waiting, awaiting, stop, gesperrt, en espera, bloque',
  doNotUse:
    'do not use, DNU, rejected, reject, rej, scrap, scrapped, return, return to supplier, return to vendor, RTV, damaged, disposed, expired, recalled, obsolete, superseded, fail, failed, broken, NOK, NG, defective, bad, void, old rev, wrong rev, hold exhibit, retain, retain for reference, ausschuss, rebut, chatarra, rechazado',
  left: 'shipped, delivered, picked up, collected, used, consumed, assembled, sent back, destroyed, scrapped on, gone',
} as const;

describe.each(Object.entries(WORDS))('vocabulary, Lane words: %s', (expected, words) => {
  it.each(words.split(', '))('%s', (word) => {
    expect(lane(word)).toBe(expected);
    expect(lane(word.toUpperCase())).toBe(expected);
    expect(lane(`  ${word}. `)).toBe(expected);
  });
});

describe('vocabulary, Lane words: accepted by concession (needs the concession named)', () => {
  const words = 'concession, conditional, conditional acceptance, use as is, UAI, deviation, waived'.split(', ');

  it.each(words)('%s is accepted where the row names a concession', (word) => {
    expect(lane(word, 'Lane', 'C-17')).toBe('accepted');
  });

  it.each(words)('%s is unclear where it does not', (word) => {
    expect(lane(word)).toBe('unplaced: accepted, hold');
    expect(lane(word, 'Lane', 'TBD')).toBe('unplaced: accepted, hold');
  });
});

describe('vocabulary, Lane words: neither, ask', () => {
  it.each([
    'rework', 'repair', 'reclassify', 'regrade', 'downgrade', 'sort', 'partial', 'restricted', 'limited use', 'prototype only', 'reserved',
    'blocked', 'unavailable', 'attention', 'lost', 'some', 'mixed', 'various', 'see note', 'no action required', 'TBD', '?', '-', 'n/a',
    'ask Dana',
  ])('%s is unclear', (word) => {
    expect(lane(word)).toMatch(/^unplaced: /);
    expect(lane(word.toUpperCase())).toMatch(/^unplaced: /);
  }); // prettier-ignore

  it.each([
    'R', 'A', 'Y', 'S', 'P', 'X', 'U', 'C', 'H', 'Q', '1', '0', 'r', 'x', 'green', 'Red', 'yellow', 'blue', '✓', '✔', '✗', 'x ', 1, 0, true, false,
    'yes', 'no', 'go',
  ])('never alone: %j', (word) => {
    expect(lane(word)).toMatch(/^unplaced: /);
  }); // prettier-ignore
});

describe('SPEC 3: lane-unclear, with the candidates named', () => {
  it.each([
    ['rework', 'hold, doNotUse'],
    ['partial', 'accepted, hold'],
    ['H', 'hold'],
    ['R', 'accepted, hold, doNotUse'],
    ['OK / hold', 'accepted, hold'],
    ['20 accepted, rest scrap', 'accepted, doNotUse'],
    ['hold?', 'hold'],
    ['OK?', 'accepted'],
    ['not ok', 'accepted, hold, doNotUse'],
    ['do not hold', 'accepted, hold, doNotUse'],
    ['who knows', 'accepted, hold, doNotUse'],
    ['TBD', 'accepted, hold, doNotUse'],
    ['shipped?', 'accepted, hold, doNotUse'],
  ])('%s may be %s', (word, candidates) => {
    expect(lane(word)).toBe(`unplaced: ${candidates}`);
  });

  it('a word is never taken for a lane that it only contains', () => {
    expect(lane('accepted pending report')).toBe('unplaced: accepted, hold');
    expect(lane('holding')).toMatch(/^unplaced/);
    expect(lane('okay')).toMatch(/^unplaced/);
  });
});

describe('SPEC 2: a row whose lane is missing, unclear, disputed, merged or an error is unplaced', () => {
  it.each([
    ['', 'lane-missing'],
    ["' ", 'lane-missing'],
    ['rework', 'lane-unclear'],
    ['#REF!', 'cell-error'],
    ['=B2', 'cell-error'],
  ] as const)('%j: %s', (cell, rule) => {
    const table = `| Lot | Qty | Lane |\n| B | 5 | ${cell} |`;
    expect(placed(table)).toEqual(['2: 5 unplaced']);
    expect(where(table, rule)).toEqual(['error line 0 C2']);
    expect(found(table, 'lane-missing')).toHaveLength(rule === 'lane-missing' ? 1 : 0);
  });
});

describe('SPEC 2, Two lane columns: where they agree, that is the lane', () => {
  const two = (one: string, other: string, more = '', concession = ''): string =>
    `| Lot | Qty | QC result | Decision | Concession |${more === '' ? '' : ' Usage decision |'}\n| B | 5 | ${one} | ${other} | ${concession} |${more}`;

  it.each([
    ['pass', 'Accepted', 'accepted'],
    ['Hold', 'quarantine', 'hold'],
    ['NG', 'scrap', 'doNotUse'],
    ['', 'Hold', 'hold'],
    ['Hold', '', 'hold'],
    ['shipped', 'gone', 'left'],
    ['pass', 'shipped', 'left'],
    ['', '', 'unplaced'],
  ])('%j and %j: %s', (one, other, standing) => {
    expect(placed(two(one, other))).toEqual([`2: 5 ${standing}`]);
    expect(found(two(one, other), 'authority-disputed')).toEqual([]);
  });

  it.each([
    ['pass', 'Hold'],
    ['Hold', 'scrap'],
    ['scrap', 'return'],
    ['use as is', 'scrap'],
  ])('where they disagree, authority-disputed on the row: %s and %s', (one, other) => {
    expect(placed(two(one, other, '', 'C-1'))).toEqual(['2: 5 unplaced']);
    expect(where(two(one, other, '', 'C-1'), 'authority-disputed')).toEqual(['error line 0 C2 D2']);
    expect(found(two(one, other), 'lane-missing')).toEqual([]);
  });

  it.each([
    ['rework', 'Accepted', 'lane-unclear'],
    ['Accepted', 'TBD', 'lane-unclear'],
    ['rework', 'shipped', 'lane-unclear'],
    ['use as is', 'Accepted', 'lane-unclear'],
    ['Accepted', 'use as is', 'lane-unclear'],
    ['#N/A', 'Accepted', 'cell-error'],
    ['Accepted', '#N/A', 'cell-error'],
  ] as const)('where one of them is unclear or an error, so is the row: %s and %s', (one, other, rule) => {
    expect(placed(two(one, other))).toEqual(['2: 5 unplaced']);
    expect(where(two(one, other), rule)).toHaveLength(1);
    expect(found(two(one, other), 'authority-disputed')).toEqual([]);
  });

  it('a concession word beside accepted is accepted where the concession is named', () => {
    expect(placed(two('use as is', 'Accepted', '', 'C-17'))).toEqual(['2: 5 accepted']);
  });

  it('a disposition in one of them is kept', () => {
    expect(dispositions(two('reject', 'scrap'))).toEqual(['scrap']);
    expect(dispositions(two('scrap', 'reject'))).toEqual(['scrap']);
  });

  it('reports what each of them is read as', () => {
    expect(readings(two('pass', 'rel'))).toEqual(['lane "pass" as Accepted C2', 'lane "rel" as Accepted D2']);
    expect(readings(two('pass', ''))).toEqual(['lane "pass" as Accepted C2']);
  });

  it('three of them are a question that stops the run', () => {
    expect(where(two('pass', 'ok', ' ok |'), 'header-ambiguous')).toEqual(['error sheet C1 D1 F1']);
  });
});

describe('SPEC 2: under a header that asks (OK to use, Go/No-go, A/R, Accept/Reject)', () => {
  describe.each(['OK to use', 'OK to use?', 'Go/No-go', 'Go / No Go', 'A/R', 'Accept/Reject'])('%s', (header) => {
    it.each(['yes', 'Y', 'go', 'A', true])('%j means accepted', (text) => {
      expect(lane(text, header)).toBe('accepted');
    });

    it.each(['no', 'N', 'no-go', 'No go', 'R', false])(
      '%j is unclear, with doNotUse and hold as candidates',
      (text) => {
        expect(lane(text, header)).toBe('unplaced: doNotUse, hold');
      },
    );

    it.each([
      ['accept', 'accepted'],
      ['reject', 'doNotUse'],
      ['hold', 'hold'],
      ['shipped', 'left'],
    ])('lane words hold as ever: %s', (text, expected) => {
      expect(lane(text, header)).toBe(expected);
    });
  });

  it('another header does not ask', () => {
    expect(lane('yes', 'Decision')).toMatch(/^unplaced/);
    expect(lane('go', 'Verdict')).toMatch(/^unplaced/);
  });
});

describe('SPEC 3: what was read differently from what the cell shows is always reported', () => {
  it.each(['Accepted', 'accepted', 'HOLD', 'On hold', 'on-hold', 'Do not use'])('%s is read as it stands', (word) => {
    expect(readings(`| Lot | Qty | Lane |\n| B | 5 | ${word} |`)).toEqual([]);
  });

  it.each([
    ['ok', 'Accepted', true],
    ['quarantine', 'Hold', true],
    ['NG', 'Do not use', true],
    ['scrap', 'Do not use', false],
    ['RTV', 'Do not use', false],
  ])('%s is read as %s', (word, as, isCertain) => {
    const table = `| Lot | Qty | Lane |\n| B | 5 | ${word} |\n| A | 5 | ${word} |\n| C | 5 | Hold |\n| D | 5 | ${word} |`;
    expect(readings(table)).toEqual([`lane "${word}" as ${as} C2:C3 C5`]);
    expect(checked(table).split.seen.readAs[0]?.rewrite).toBe(isCertain ? as : null);
  });

  it('a word that asks for a concession is not rewritten', () => {
    const table = '| Lot | Qty | Lane | Concession |\n| B | 5 | use as is | C-1 |';
    expect(checked(table).split.seen.readAs[0]).toMatchObject({ as: 'Accepted', rewrite: null });
  });
});

describe('SPEC 1, left: a row whose units are no longer at the shop', () => {
  const gone = (text: string | number | boolean | null, format?: string): string =>
    placed(sheetFromValues('Held', [['Lot', 'Qty', 'Lane', 'Gone'], ['B', 5, 'Accepted', text]], { formats: [undefined, undefined, undefined, format] }))[0] ?? ''; // prettier-ignore

  it.each(['2026-05-01', 'shipped', 'yes', 'x', 'picked up by Ann', 'to assembly', 5, true])(
    '%j means left',
    (text) => {
      expect(gone(text)).toBe('2: 5 left');
    },
  );

  it.each([
    null,
    '',
    '  ',
    '0',
    0,
    'no',
    'No',
    'n',
    'nein',
    false,
    'TBD',
    'n/a',
    'none',
    '?',
    'unknown',
    '-',
    '–',
    'not yet',
    'ask Ann',
  ])('SPEC 3: a left cell that is blank, 0, no or a placeholder means not left: %j', (text) => {
    expect(gone(text)).toBe('2: 5 accepted');
  });

  it('0 is 0 however it is shown', () => {
    expect(gone(0, '0.00')).toBe('2: 5 accepted');
    expect(gone(45_778, 'yyyy-mm-dd')).toBe('2: 5 left');
  });

  it('a left cell outweighs whatever the lane says, but nothing is unclear about its lane then', () => {
    const table = '| Lot | Qty | Lane | Gone |\n| B | 5 |  | yes |\n| A | 5 | Hold | yes |';
    expect(placed(table)).toEqual(['2: 5 left', '3: 5 left']);
    expect(found(table, 'lane-missing')).toEqual([]);
  });

  it('a lane word that asks says nothing of a row that has left; an error value is reported all the same', () => {
    const table = `
      | Lot | Qty | QC result | Decision | Gone |
      | B   | 5   | rework    | Hold     | yes  |
      | A   | 5   | pass      | Hold     | yes  |
      | C   | 5   | pass      | #N/A     | yes  |`;
    expect(placed(table)).toEqual(['2: 5 left', '3: 5 left', '4: 5 left']);
    expect(found(table, 'lane-unclear')).toEqual([]);
    expect(found(table, 'authority-disputed')).toEqual([]);
    expect(where(table, 'cell-error')).toEqual(['error line 0 D4']);
  });

  it('an error value leaves the row where its lane puts it', () => {
    expect(placed('| Lot | Qty | Lane | Gone |\n| B | 5 | Hold | #N/A |')).toEqual(['2: 5 hold']);
    expect(where('| Lot | Qty | Lane | Gone |\n| B | 5 | Hold | #N/A |', 'cell-error')).toEqual(['error line 0 D2']);
  });

  it('left rows are read: counts, ids, keys, facts', () => {
    expect(inexact('| Lot | Qty | Lane |\n| B | ~5 | shipped |')).toEqual(['B2 "~5" likely 5']);
  });
});

describe('vocabulary, Lane words: a do-not-use word that is also a disposition gives both', () => {
  const disposed = (word: string, disposition: string | null): string =>
    dispositions(
      sheetFromValues('Held', [
        ['Lot', 'Qty', 'Lane', 'Disposition'],
        ['B', 5, word, disposition],
      ]),
    )[0] ?? '';

  it.each([
    ['scrap', 'scrap'], ['scrapped', 'scrap'], ['return', 'return'], ['return to supplier', 'return'], ['return to vendor', 'return'],
    ['RTV', 'return'], ['retain', 'retain'], ['retain for reference', 'retain'], ['hold exhibit', 'retain'], ['rejected', 'missing'],
    ['damaged', 'missing'], ['superseded', 'missing'],
  ])('%s: %s', (word, expected) => {
    expect(disposed(word, null)).toBe(expected);
    expect(disposed(word, 'TBD')).toBe(expected);
  }); // prettier-ignore

  it.each([
    ['scrap', 'scrap'], ['Scrapped', 'scrap'], ['return', 'return'], ['return to supplier', 'return'], ['return to vendor', 'return'],
    ['RTV', 'return'], ['RTS', 'return'], ['retain', 'retain'], ['retain for reference', 'retain'], ['keep for reference', 'retain'],
    ['hold exhibit', 'retain'],
  ])('disposition %s: %s', (word, expected) => {
    expect(disposed('rejected', word)).toBe(expected);
  }); // prettier-ignore

  it.each(['rework', 'use as is', 'destroy', 'scrap?', 'scrap or return'])('any other word is unclear: %s', (word) => {
    expect(disposed('rejected', word)).toBe('unclear');
  });

  it('a lane word and a disposition that differ are unclear, and the same is not', () => {
    expect(disposed('scrap', 'return')).toBe('unclear');
    expect(disposed('scrap', 'scrapped')).toBe('scrap');
  });

  it('an error value is unknown', () => {
    expect(dispositions('| Lot | Qty | Lane | Disposition |\n| B | 5 | Scrap | #N/A |')).toEqual(['fault']);
  });

  it('counts on rows of other lanes by their own cell alone', () => {
    expect(disposed('hold', 'scrap')).toBe('scrap');
    expect(disposed('hold', null)).toBe('missing');
  });

  it('is no column where no row could say it', () => {
    const present = (table: string): boolean => checked(table).split.rows.dispositionCode.present;
    expect(present('| Lot | Qty | Lane |\n| B | 5 | Rejected |')).toBe(false);
    expect(present('| Lot | Qty | Lane |\n| B | 5 | Scrap |')).toBe(true);
    expect(present('| Lot | Qty | Lane | Disposition |\n| B | 5 | Rejected | |')).toBe(true);
  });
});
