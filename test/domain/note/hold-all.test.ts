/** A line that stays on hold as a whole: what the shop is told, why, and what it is not told (SPEC section 7). */
import { SHOP_REASONS } from '../../../src/domain/messages/en/note/hold-all';
import { toHtml } from '../../../src/domain/note/html';
import { toText } from '../../../src/domain/note/text';
import { book, checked, clean, sheet, type CleanRow } from '../../support/tables';
import { linesOf, noteOf, notesOf, partOf, written } from './support';

function hold(...rows: readonly CleanRow[]): readonly string[] {
  return linesOf(partOf(noteOf(clean(rows)), 'hold'));
}

const UNTOUCHED = 'Do not use, change, ship, scrap or return any of them.';
const DECIDES = 'Who decides: we do. A new release note will tell you what to do with each part.';

describe('a line on hold as a whole', () => {
  it('keeps everything, releases nothing, builds nothing', () => {
    const note = noteOf(clean([{}, { as: 'hold', reason: null }]));
    const parts = note.lines[0]?.parts.map((part) => [part.label, ...linesOf(part)]);
    expect(parts).toEqual([
      ['Released now', 'Nothing is released by this note. Do not use any of the held parts.'],
      [
        'Still on hold',
        `Keep all 75 held parts on hold. ${UNTOUCHED} ${DECIDES}`,
        '| Parts | Lot | Bag | Location |',
        '| 35 | A | A-1 | S-2 |',
        '| 40 | B | B-1 | S-1 |',
        'Why:',
        '* Some points are not yet settled on our side.',
      ],
      ['Do not use', 'This note does not say what to do with any part: do not scrap or return any.'],
      [
        'Restart and remaining quantity',
        'Do not restart: do not build any more parts until a new release note says so. How many parts are still to be built is not yet settled.',
      ],
      ['Authority', 'This hold stays until we send a new release note for this order line.'],
    ]);
  });

  it('counts what can be counted', () => {
    expect(hold({ qty: '~40' }, { as: 'hold' })).toEqual([
      `Keep all held parts on hold: at least 35 counted. The exact number is not settled: this includes parts that are not on the list. ${UNTOUCHED} ${DECIDES}`,
      '| Parts | Lot | Bag | Location | Please check |',
      '| 35 | A | A-1 | S-2 |  |',
      '| count not clear | B | B-1 | S-1 | count |',
      'Why:',
      '* A count is not exact (bag B-1). Please count these parts and tell us the number in each bag or lot.',
    ]);
    expect(hold({ qty: '~40' })[0]).toMatch(/^Keep all held parts on hold, however many there are\. The exact/);
    expect(hold({ qty: 1, rev: null })[0]).toMatch(/^Keep the 1 held part on hold\. Do not/);
  });

  it('does not call a count of the order line the shop’s to mend', () => {
    expect(hold({ ordered: '~100' }).slice(-2)).toEqual(['Why:', '* Some points are not yet settled on our side.']);
  });

  it('does not take the row of another sheet for the row of a bag', () => {
    const held = clean([{ heldTotal: 40, qty: '~40' }], ['ordered']);
    const orders = sheet('| PO | Part | Ordered |\n| 4711 | BRK-1 | ~100 |', {}, 'Orders');
    const lines = linesOf(partOf(noteOf(book(held, orders)), 'hold'));
    expect(lines.slice(-3)).toEqual([
      'Why:',
      '* A count is not exact (bag B-1). Please count these parts and tell us the number in each bag or lot.',
      '* Some other points are not yet settled on our side.',
    ]);
  });

  it('finds every lane of a row of the wide form', () => {
    const wide = sheet(
      `| Lot | Accepted | On hold | Lot total |
       | B   | 40       | 35      | 80        |`,
    );
    expect(linesOf(partOf(noteOf(wide), 'hold'))).toEqual(
      expect.arrayContaining([
        '| 35 | B | which bag or place; revision built; count |',
        '| 40 | B | which bag or place; revision built; count |',
      ]),
    );
  });

  it('says that there is more to settle than the shop can mend', () => {
    expect(hold({ rev: null, approver: null }).slice(-2)).toEqual([
      '* No revision is recorded (bag B-1). Please tell us which revision these parts were built to.',
      '* Some other points are not yet settled on our side.',
    ]);
  });

  it('has no list where every row has left', () => {
    const lines = hold({ left: 'shipped' }, { left: 'shipped', bag: 'B-2' });
    expect(lines).toEqual([
      `Keep all held parts on hold, however many there are. The exact number is not settled: this includes parts that are not on the list. ${UNTOUCHED} ${DECIDES}`,
      'Why:',
      '* Some points are not yet settled on our side.',
    ]);
  });

  it('says only once what is the same for several bags, and marks each of them', () => {
    const bags = Array.from({ length: 9 }, (_, index): CleanRow => ({ bag: `B-${index + 1}`, qty: 2, labelRev: null }));
    const lines = hold(...bags, { bag: 'B-10', qty: 3, labelRev: null, rev: null });
    expect(lines.filter((line) => line.includes('revision on label'))).toHaveLength(10);
    expect(lines).toContain('| 3 | B | B-10 | S-1 | revision built; revision on label |');
    expect(lines).toContain(
      '* The revision on the label is not recorded (bag B-1, bag B-2, bag B-3, bag B-4, bag B-5, bag B-6 and 4 more, marked in the list). Please read the labels and tell us.',
    );
  });
});

/** For each reason that the shop is told, a sheet on which it alone holds the line back, and the sentence. */
const REASONS: readonly (readonly [rule: keyof typeof SHOP_REASONS, rows: readonly CleanRow[], why: string])[] = [
  [
    'count-not-exact',
    [{}, { as: 'hold', qty: '38-40' }],
    'A count is not exact (bag A-1). Please count these parts and tell us the number in each bag or lot.',
  ],
  [
    'identifier-missing',
    [
      { lot: null, bag: null, location: 'Cage 1' },
      { as: 'hold', location: 'Cage 1' },
    ],
    'Some parts have no lot, no bag and no place of their own on our list (Cage 1). Please tell us what is on their labels and where they are.',
  ],
  [
    'bag-listed-twice',
    [{ qty: 20 }, { qty: 15 }],
    'A bag is on our list twice (bag B-1). Please tell us how many bags have this id, and how many parts are in each.',
  ],
  [
    'bag-in-two-lanes',
    [{ lot: null }, { as: 'hold', lot: null, bag: 'B-1' }],
    'Parts that need different decisions have the same bag id (bag B-1). Please tell us how many bags have this id, and how many parts are in each.',
  ],
  [
    'lot-in-two-lanes',
    [{ bag: null }, { as: 'hold', lot: 'B', location: null }],
    'Parts of one lot need different decisions and cannot be told apart (lot B). Please tell us the bag or the place of each group, and how many parts are in it.',
  ],
  [
    'serial-range-mismatch',
    [{ bag: 'SN 0001-0039' }],
    'The serial numbers and the count do not agree (bag SN 0001-0039). Please check both and tell us what you find.',
  ],
  [
    'revision-missing',
    [{ rev: null }],
    'No revision is recorded (bag B-1). Please tell us which revision these parts were built to.',
  ],
  [
    'label-missing',
    [{ labelRev: null }],
    'The revision on the label is not recorded (bag B-1). Please read the labels and tell us.',
  ],
  [
    'label-mismatch',
    [{ labelRev: 'A', concession: 'DEV-12' }],
    'The label shows another revision than the record (bag B-1). Please read the labels and tell us which revision these parts were built to.',
  ],
  [
    'lot-mixed-revisions',
    [{}, { as: 'hold', lot: 'B', bag: 'B-2', rev: 'A', labelRev: 'A' }],
    'One lot has parts of more than one revision (lot B). Please tell us which bag holds which revision.',
  ],
  [
    'shared-location',
    [{}, { as: 'hold', location: 'S-1' }],
    'Parts that need different decisions are in one place (location S-1). Please keep them there until we tell you how to separate them, and tell us which bags are in that place.',
  ],
  [
    'held-total-mismatch',
    [{ heldTotal: 41 }],
    'Your count of all held parts is 41, our list has 40. Please count all held parts again and tell us the number.',
  ],
  [
    'lot-total-mismatch',
    [{ lotTotal: 50 }],
    'The bags of a lot do not add up to the number of parts in that lot (lot B). Please count them again and tell us the numbers.',
  ],
  [
    'recount-differs',
    [{ counted: 39 }],
    'A recount gave another number (bag B-1). Please count these parts again and tell us the number.',
  ],
];

describe('why, as far as the shop can see or mend it', () => {
  it.each(REASONS)('%s', (rule, rows, why) => {
    const errors = checked(clean(rows)).findings.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map((error) => error.rule))).toEqual(new Set([rule]));
    expect(hold(...rows).slice(-2)).toEqual(['Why:', `* ${why}`]);
  });

  it('parts that appeared or vanished since the last note', () => {
    const before = written(clean([{}, { as: 'hold' }]));
    const now = (rows: readonly CleanRow[]): readonly string[] =>
      linesOf(partOf(noteOf(clean(rows), { history: before }), 'hold')).slice(-1);
    expect(now([{}, { as: 'hold', qty: 36 }])).toEqual([
      '* There are more parts on our list than the earlier note leaves room for. Please count all parts you have, and tell us what you built, used or shipped since then.',
    ]);
    expect(now([{}])).toEqual([
      '* There are fewer parts on our list than at the time of the earlier note. Please count all parts you have, and tell us what you used or shipped since then.',
    ]);
  });

  it('every reason has a case above', () => {
    const covered = [...REASONS.map(([rule]) => rule), 'units-appeared', 'units-vanished'];
    expect(new Set(covered)).toEqual(new Set(Object.keys(SHOP_REASONS)));
  });

  it('is told without numbers where a count is not known', () => {
    const why = SHOP_REASONS['held-total-mismatch'].why({ names: [], more: 0, listed: null, counted: 41 });
    expect(why).toBe(
      'Your count of all held parts and our list do not agree. Please count all held parts again and tell us the number.',
    );
  });

  it('says that the number is open where two counts contradict each other', () => {
    expect(hold({ heldTotal: 41 })[0]).toBe(
      `Keep all held parts on hold. Our list has 40. The exact number is not settled: this includes parts that are not on the list. ${UNTOUCHED} ${DECIDES}`,
    );
  });
});

describe('after a note that released parts', () => {
  const RELEASE = clean([{}, { as: 'hold' }].map((row) => ({ ...row, restart: 'firm' }) as CleanRow));
  const BROKEN = clean([{ rev: null }, { as: 'hold' }].map((row) => ({ ...row, restart: 'firm' }) as CleanRow));
  const history = written(RELEASE);
  const id = history.notes[0]?.id ?? '';

  it('leaves what was used or shipped, and stops what was not', () => {
    const note = noteOf(BROKEN, { history });
    expect(linesOf(partOf(note, 'hold'))[0]).toBe(
      `Keep all 75 held parts on hold. ${UNTOUCHED} What was already used or shipped under note ${id} stays as it is. Everything still at your shop is on hold, also the parts that note ${id} released. ${DECIDES}`,
    );
    expect(linesOf(partOf(note, 'restart'))[0]).toContain(
      `Note ${id} allowed you to build more parts. That ends with this note: tell us how many you have started since then.`,
    );
  });

  it('remembers the release when one hold follows another', () => {
    const held = written(BROKEN, history);
    const again = noteOf(
      clean([
        { rev: null, labelRev: null, restart: 'firm' },
        { as: 'hold', restart: 'firm' },
      ]),
      {
        history: held,
      },
    );
    expect(again.replaces).toBe(held.notes[1]?.id);
    expect(linesOf(partOf(again, 'hold'))[0]).toContain(`also the parts that note ${id} released.`);
    expect(linesOf(partOf(again, 'restart'))[0]).not.toContain('allowed you to build');
  });

  it('says the same when nothing is accepted any more', () => {
    const note = noteOf(clean([{ as: 'hold' }, { as: 'hold', lot: 'B', bag: 'B-1', qty: 40 }]), { history });
    expect(linesOf(partOf(note, 'released'))).toEqual([
      `Nothing is released by this note. What was already used or shipped under note ${id} stays as it is.`,
    ]);
  });
});

describe('what the shop is not told', () => {
  /** Words that stand only in the buyer's own matters, or in another shop's or order's rows. */
  const CANARY = /canary/i;

  it.each([
    ['the buyer’s notes', [{ note: 'canary', rev: null }]],
    ['a dispute about who approves', [{ approver: 'canary one' }, { approver: 'canary two', bag: 'B-2', qty: 5 }]],
    ['two values for the ordered quantity', [{ ordered: 987 }, { ordered: 654, bag: 'B-2', qty: 5 }]],
    ['two approved revisions', [{ approvedRev: 'canary' }, { approvedRev: 'B', bag: 'B-2', qty: 5 }]],
    ['an unclear restart', [{ restart: 'canary' }]],
    ['an unclear lane', [{ lane: 'canary' }]],
    ['an unclear disposition', [{}, { as: 'doNotUse', disposition: 'canary' }]],
    [
      'reason and trigger while the split is open',
      [{ rev: null }, { as: 'hold', reason: 'canary', trigger: 'canary' }],
    ],
    ['a concession while the split is open', [{ rev: null, concession: 'canary' }]],
  ] as const)('%s', (_, rows) => {
    const note = noteOf(clean(rows));
    expect(note.lines[0]?.verdict).toBe('holdAll');
    for (const told of [toText(note), toHtml(note)]) expect(told).not.toMatch(/canary|987|654/i);
  });

  it('another order of the same shop, or another shop, even where both share a bag or a place', () => {
    const other = {
      po: '9999',
      part: 'BRK-1',
      lot: 'B',
      bag: 'B-1',
      location: 'S-1',
      reason: 'canary',
      trigger: 'canary',
    };
    const [own, others] = notesOf(
      clean([{}, { ...other, as: 'hold', qty: 61, changeApprover: 'canary' }, { shop: 'Canary Print', po: '1' }]),
    );
    expect(own?.lines[0]?.verdict).toBe('holdAll');
    expect(own === undefined ? 'canary' : toText(own)).not.toMatch(CANARY);
    expect(own === undefined ? '9999' : toText(own)).not.toMatch(/9999|\b61\b/);
    expect(others?.po).toBe('9999');
  });
});
