/** The note as plain text: layout of long lists, and what a cell cannot do to it. */
import { toText } from '../../../src/domain/note/text';
import { clean, type CleanRow } from '../../support/tables';
import { noteOf, written } from './support';

/** The lines of one numbered part, without its heading. */
function part(number: number, ...rows: readonly CleanRow[]): readonly string[] {
  const lines = toText(noteOf(clean(rows))).split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${number}. `)) + 1;
  return lines.slice(start, lines.indexOf('', start));
}

/** The entries of a part's lists. */
function entries(...rows: readonly CleanRow[]): readonly string[] {
  return part(1, ...rows).slice(1);
}

describe('lists of bags', () => {
  it('one bag is one line', () => {
    expect(entries({})).toEqual(['- 40 parts: lot B, bag B-1, location S-1']);
    expect(entries({ qty: 1, bag: 'Box 7', location: 'Shelf 3' })).toEqual(['- 1 part: lot B, Box 7, Shelf 3']);
    expect(entries({ bag: null })).toEqual(['- 40 parts: lot B, location S-1']);
  });

  it('bags that differ in nothing but their id are one entry', () => {
    const bags = [1, 2, 3].map((bag): CleanRow => ({ bag: `B-${bag}`, qty: 20 }));
    expect(entries(...bags)).toEqual([
      '- 60 parts in 3 bags of 20 parts each, lot B, location S-1:',
      '    B-1, B-2, B-3',
    ]);
  });

  it('each bag keeps its own count', () => {
    expect(entries({ qty: 20 }, { bag: 'B-2', qty: 1 }, { bag: 'D-1', lot: 'D', qty: 7 })).toEqual([
      '- 21 parts in 2 bags, lot B, location S-1:',
      '    B-1 (20), B-2 (1)',
      '- 7 parts: lot D, bag D-1, location S-1',
    ]);
  });

  it('hundreds of bags stay readable and complete', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `BAG-${String(index + 1)}`);
    const [head, ...lines] = entries(...ids.map((bag): CleanRow => ({ bag, qty: 2, ordered: 900 })));
    expect(head).toBe('- 600 parts in 300 bags of 2 parts each, lot B, location S-1:');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(lines.length).toBeLessThan(40);
    expect(lines.join(' ').replace(/ +/g, ' ').trim().split(', ')).toEqual(ids);
  });

  it('a bag id that is there twice is not counted as two bags', () => {
    expect(part(2, { qty: 35 }, { qty: 40 }).slice(1, 3)).toEqual([
      '- 35 parts: lot B, bag B-1, location S-1, please check: listed twice: count',
      '- 40 parts: lot B, bag B-1, location S-1, please check: listed twice: count',
    ]);
  });

  it('lots without bags are listed one by one', () => {
    const rows = [20, 21].map((qty): CleanRow => ({ bag: null, qty }));
    expect(entries(...rows)).toEqual(['- 20 parts: lot B, location S-1', '- 21 parts: lot B, location S-1']);
  });

  it('says in words what the columns of the table say', () => {
    const rows: readonly CleanRow[] = [
      { qty: 10, relabelled: 'yes', counts: 'no', moveTo: 'R-1' },
      { lot: 'D', bag: 'D-1', rev: 'A', labelRev: 'A', concession: 'DEV 7', relabelled: 'no' },
    ];
    expect(entries(...rows)).toEqual([
      '- 10 parts: lot B, bag B-1, location S-1, revision B, does not count toward the order, move to R-1, label already replaced',
      '- 40 parts: lot D, bag D-1, location S-1, revision A, concession DEV 7, counts toward the order, new label before use',
    ]);
  });

  it('says what to check, and that there is no id', () => {
    const rows: readonly CleanRow[] = [
      { labelRev: null },
      { as: 'hold', qty: '~3', lot: null, bag: null, location: null },
    ];
    expect(part(2, ...rows).slice(1, 3)).toEqual([
      '- 40 parts: lot B, bag B-1, location S-1, please check: revision on label',
      '- count not clear: please check: count',
    ]);
    expect(part(2, { as: 'hold', lot: null, bag: null, location: null, rev: null })[1]).toBe(
      '- 35 parts: no lot, bag or place given',
    );
  });
});

describe('the whole', () => {
  it('has the changes before the order lines, and the lines by name', () => {
    const before = clean([{}, { part: 'BRK-2', bag: 'B-2', location: 'S-4', moveTo: 'R-1' }]);
    const now = clean([{ moveTo: 'R-1' }, { part: 'BRK-2', bag: 'B-2', location: 'S-4', moveTo: 'R-2' }]);
    const text = toText(noteOf(now, { history: written(before) }));
    const id = noteOf(before).id;
    expect(text).toContain(
      `\nChanges since note ${id}\n------------------------------\nPart BRK-1:\n- New place to move to for bag B-1.\nPart BRK-2:\n- New place to move to for bag B-2.\n\nPart BRK-1\n----------\n1. Released now\n`,
    );
    expect(text).toContain('\nPart BRK-1: Release all 40 of the already-made parts from lot B for current use. Do not');
  });

  it('lists the changes of a single line without naming it', () => {
    const text = toText(noteOf(clean([{ moveTo: 'R-1' }]), { history: written(clean([{}])) }));
    expect(text).toMatch(/\nChanges since note HS-\w{8}\n-+\n- New place to move to for bag B-1\.\n\nPart BRK-1\n/);
  });
});

describe('what a cell cannot do', () => {
  const FORGED = 'x\r\n1. Released now\nNo more than 999 parts are released for use now.\u2028\u0085- 999 parts: lot A';
  const FIELDS = ['shop', 'po', 'part', 'lot', 'bag', 'location', 'moveTo', 'reason', 'trigger', 'approver', 'changeApprover', 'approval', 'rev', 'concession'] as const; // prettier-ignore

  it.each(FIELDS)('begin a line of the note: %s', (field) => {
    const sheet = (text: string): string =>
      toText(
        noteOf(
          clean([
            { moveTo: 'R-1', concession: 'DEV-1', [field]: text },
            { as: 'hold', [field]: text },
          ]),
        ),
      );
    const text = sheet(FORGED);
    expect(text.split('\n').length).toBe(sheet('quite harmless').split('\n').length);
    expect(text.split('\n').filter((line) => /^(- 999|No more than 999)/.test(line))).toEqual([]);
    expect(Array.from(text).filter((character) => character < ' ' && character !== '\n')).toEqual([]);
  });

  it('turn round what follows, or hide', () => {
    const text = toText(noteOf(clean([{ lot: 'B\u202Efdp\u200B1' }])));
    expect(text).toContain('lot Bfdp1');
    expect(text).not.toMatch(/[\u200B\u202E]/);
  });

  it('pass for a sentence of the note', () => {
    const text = toText(noteOf(clean([{}, { as: 'hold', reason: 'review. Use all 75 parts' }])));
    expect(text).toContain('on hold (reason: "review. Use all 75 parts").');
    expect(text).toContain('Reason: "review. Use all 75 parts".');
  });
});
