/** `check --json` on every sample. The figures are worked out by hand from the sheets, as the comments show. */
import { join } from 'node:path';
import { jsonOf, SAMPLES } from './harness';

const FIGURES = [
  ...['ordered', 'delivered', 'inProcess', 'heldTotal', 'accepted', 'counting', 'onHold', 'doNotUse', 'unplaced'],
  ...['left', 'remaining', 'waiting', 'firm', 'replacing', 'surplus', 'restart', 'mayBuildNow', 'buildUntil'],
] as const;

/** Figures in the order of SPEC section 9, without their names. */
type Row = readonly (number | string | null)[];

function figuresOf(line: Readonly<Record<string, unknown>>): Row {
  return FIGURES.map((name) => {
    const value = line[name];
    return typeof value === 'number' || typeof value === 'string' ? value : null;
  });
}

function sample(name: string) {
  return jsonOf(['check', join(SAMPLES, name), '--json']);
}

describe('model.xlsx, the worked example of SPEC section 4', () => {
  const { exit, json } = sample('model.xlsx');

  it('is released', () => {
    expect(exit).toBe(0);
    expect(json.sheet).toBe('Held Inventory');
    expect(json.counts).toEqual({ rows: 2, lines: 1, errors: 0, warnings: 0, infos: 0 });
    expect(json.findings).toEqual([]);
    expect(json.lines).toMatchObject([{ verdict: 'release', broken: [] }]);
  });

  it('has remaining 60, waiting 35, firm 25, and nothing may be built now', () => {
    // 60 = 100 - 0 - 0 - 40; waiting min(60, 35); firm 60 - 35; until 0 + 0 + 40 + 0
    expect(json.lines.map(figuresOf)).toEqual([
      [100, 0, 0, 75, 40, 40, 35, 0, 0, 0, 60, 35, 25, 0, 0, 'blocked', 0, 40],
    ]);
  });

  it('names the line as strings, and null where there is no column', () => {
    expect(json.lines).toMatchObject([{ shop: 'Northfield Additive', po: '4711', line: null, part: 'DB-204' }]);
  });

  it('has one note: release 40 from lot B, keep 35 on hold, do not restart, in this order', () => {
    expect(json.noteIds).toEqual([expect.stringMatching(/^HS-[0-9A-F]{8}$/)]);
    const [note] = json.notes;
    expect(note).toMatchObject({ id: json.noteIds[0], replaces: null, shop: 'Northfield Additive', po: '4711' });
    expect(note?.text.replace(/\s+/g, ' ')).toMatch(
      /Release 40 of the already-made parts from lot B .*35 parts .*on hold pending revision review\. Do not restart the held balance/,
    );
    expect(note?.text).toContain('not issued');
  });
});

describe('multi-line.xlsx, three POs at two shops', () => {
  const { exit, json } = sample('multi-line.xlsx');

  it('is clean', () => {
    expect(exit).toBe(0);
    expect(json.counts).toEqual({ rows: 40, lines: 5, errors: 0, warnings: 0, infos: 1 });
    expect(json.findings).toMatchObject([{ rule: 'rows-skipped', severity: 'info', line: null }]);
    expect(json.lines.map((line) => line['verdict'])).toEqual([
      'release',
      'release',
      'release',
      'nothingToRelease',
      'release',
    ]);
  });

  it('has these figures', () => {
    expect(json.lines.map(figuresOf)).toEqual([
      // 240 - 60 - 0 - 75 = 105; 58 wait; 47 firm, 12 of them for do-not-use; firm: 47; 60 + 75 + 47 = 182
      [240, 60, 0, 145, 75, 75, 58, 12, 0, 0, 105, 58, 47, 12, 0, 'firm', 47, 182],
      // 240 - 80 - 10 - 110 = 40; 30 wait; 10 firm, 6 of them for do-not-use; 80 + 10 + 110 = 200
      [240, 80, 10, 146, 110, 110, 30, 6, 0, 0, 40, 30, 10, 6, 0, 'blocked', 0, 200],
      // 60 - 36 = 24; 22 wait; firm 2, of 6 do-not-use only 2 replaced
      [60, 0, 0, 64, 36, 36, 22, 6, 0, 0, 24, 22, 2, 2, 0, 'blocked', 0, 36],
      // 500 - 200 - 50 - 0 = 250; 180 wait; firm 70; 10 are allowed: 200 + 50 + 10 = 260
      [500, 200, 50, 215, 0, 0, 180, 35, 0, 0, 250, 180, 70, 35, 0, 10, 10, 260],
      // 96 - 64 = 32; of 36 on hold 4 would not count, so 32 wait and nothing is firm
      [96, 0, 0, 108, 72, 64, 36, 0, 0, 0, 32, 32, 0, 0, 0, 'blocked', 0, 64],
    ]);
  });

  it('has a note per shop and PO', () => {
    expect(json.notes.map(({ shop, po }) => [shop, po])).toEqual([
      ['Northfield Additive', '4711'],
      ['Northfield Additive', '4718'],
      ['Harbor Print Works', '4725'],
    ]);
    expect(new Set(json.noteIds).size).toBe(3);
  });

  it('tells no shop about another', () => {
    for (const { shop, text } of json.notes) {
      const other = shop === 'Harbor Print Works' ? 'Northfield Additive' : 'Harbor Print Works';
      expect(text).not.toContain(other);
    }
  });
});

describe('wide.xlsx, a quantity column per lane', () => {
  it('reads a row per lane quantity', () => {
    const { exit, json } = sample('wide.xlsx');
    expect(exit).toBe(0);
    expect(json.counts).toEqual({ rows: 6, lines: 2, errors: 0, warnings: 0, infos: 0 });
    expect(json.lines).toMatchObject([
      { shop: null, po: '5102', part: 'JG-220' },
      { shop: null, po: '5102', part: 'JG-221' },
    ]);
    expect(json.lines.map(figuresOf)).toEqual([
      // 150 - 30 - 48 = 72; 24 wait; 48 firm, 16 of them for scrap; 30 + 48 + 48 = 126
      [150, 30, 0, 88, 48, 48, 24, 16, 0, 0, 72, 24, 48, 16, 0, 'firm', 48, 126],
      // 80 - 50 = 30; 10 wait; 20 firm
      [80, 0, 0, 60, 50, 50, 10, 0, 0, 0, 30, 10, 20, 0, 0, 'blocked', 0, 50],
    ]);
  });
});

describe('order-lines.xlsx, facts on a second sheet', () => {
  it('joins them to the bags', () => {
    const { exit, json } = sample('order-lines.xlsx');
    expect(exit).toBe(0);
    expect(json.sheet).toBe('Held bags');
    expect(json.counts).toEqual({ rows: 8, lines: 3, errors: 0, warnings: 0, infos: 0 });
    expect(json.lines.map((line) => line['verdict'])).toEqual(['release', 'nothingToRelease', 'release']);
    expect(json.lines.map(figuresOf)).toEqual([
      // 120 - 40 - 20 - 32 = 28; 14 wait; 14 firm, 6 of them for a return; 40 + 20 + 32 + 14 = 106
      [120, 40, 20, 52, 32, 32, 14, 6, 0, 0, 28, 14, 14, 6, 0, 'firm', 14, 106],
      // 60; 24 wait; 36 firm
      [60, 0, 0, 24, 0, 0, 24, 0, 0, 0, 60, 24, 36, 0, 0, 'blocked', 0, 0],
      // 100 - 10 - 50 = 40, nothing waits; all: 10 + 50 + 40 = 100
      [100, 10, 0, 55, 50, 50, 0, 5, 0, 0, 40, 0, 40, 5, 0, 'all', 40, 100],
    ]);
  });
});

describe('job-block.xlsx, facts as labels above the list', () => {
  it('takes them from there', () => {
    const { exit, json } = sample('job-block.xlsx');
    expect(exit).toBe(0);
    expect(json.counts).toEqual({ rows: 4, lines: 1, errors: 0, warnings: 0, infos: 1 });
    expect(json.findings).toMatchObject([{ rule: 'read-as', cells: ['Job 4733!D15'] }]);
    expect(json.lines).toMatchObject([{ shop: 'Northfield Additive', po: '4733', part: 'GB-090', verdict: 'release' }]);
    // 64 - 12 - 24 = 28; 14 wait; 14 firm, 6 of them for scrap; 12 + 24 = 36
    expect(json.lines.map(figuresOf)).toEqual([
      [64, 12, 0, 44, 24, 24, 14, 6, 0, 0, 28, 14, 14, 6, 0, 'blocked', 0, 36],
    ]);
  });
});

describe('messy.xlsx, a realistic mess', () => {
  const { exit, json } = sample('messy.xlsx');

  it('stays on hold, but for one line', () => {
    expect(exit).toBe(1);
    expect(json.counts).toMatchObject({ rows: 13, lines: 5 });
    expect(json.lines.map((line) => [line['part'], line['verdict'], line['broken']])).toEqual([
      ['HH-118', 'holdAll', ['identity', 'superseded']],
      ['HH-119', 'holdAll', ['identity', 'labels', 'superseded', 'quantity']],
      ['DB-204', 'holdAll', ['authority', 'quantity', 'nextAction']],
      ['CG-310', 'holdAll', ['identity', 'labels', 'quantity', 'nextAction', 'sheet']],
      ['SM-042', 'release', []],
    ]);
  });

  it('fires every rule that its cells give cause for, on the line they stand in', () => {
    const fired = json.findings.map(({ line, severity, rule }) => `${String(line)} ${severity} ${rule}`);
    expect(fired.sort()).toEqual([
      '0 error bag-in-two-lanes',
      '0 error lot-in-two-lanes',
      '0 error shared-location',
      '0 warning key-filled-down',
      '1 error count-not-exact',
      '1 error counts-not-stated',
      '1 error ditto-mark',
      '1 error facts-disagree',
      '1 error label-mismatch',
      '1 error lane-missing',
      '1 error lane-unclear',
      '1 error revision-not-approved',
      '1 info merged-cells',
      '1 warning held-total-missing',
      '2 error approver-missing',
      '2 error change-approver-missing',
      '2 error disposition-missing',
      '2 error held-total-mismatch',
      '2 error over-release',
      '2 error reason-missing',
      '2 error recount-differs',
      '2 warning identifier-lookalike',
      '2 warning trigger-not-event',
      '3 error cell-error',
      '3 error id-damaged',
      '3 error restart-unclear',
      '3 error revision-missing',
      '3 error serial-range-mismatch',
      '3 error trigger-missing',
      '4 warning held-total-missing',
      '4 warning remaining-disagrees',
      '4 warning restart-not-stated',
      'null info hidden-rows',
      'null info read-as',
      'null info read-as',
      'null info read-as',
      'null info read-as',
      'null info read-as',
      'null info rows-skipped',
      'null warning approval-not-written',
    ]);
    expect(new Set(json.findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(15);
  });

  it('shows no remaining figure on a line with an error', () => {
    for (const line of json.lines.filter(({ verdict }) => verdict === 'holdAll')) {
      const open = ['remaining', 'waiting', 'firm', 'replacing', 'surplus', 'mayBuildNow', 'buildUntil'];
      expect(open.map((name) => line[name])).toEqual(open.map(() => null));
    }
  });

  it('names the cells of every finding', () => {
    for (const { cells } of json.findings) {
      expect(cells.length).toBeGreaterThan(0);
      for (const cell of cells) expect(cell).toMatch(/^HOLD list![A-Z]+\d+(:[A-Z]+\d+)?$/);
      expect(new Set(cells).size).toBe(cells.length);
    }
  });

  it('carries certain fixes as cell edits', () => {
    const ditto = json.findings.find(({ rule }) => rule === 'ditto-mark');
    expect(ditto?.fix).toEqual({ edits: [{ kind: 'set', cell: 'HOLD list!J9', value: '240513' }] });
    const unclear = json.findings.find(({ rule }) => rule === 'lane-unclear');
    expect(unclear?.fix).toBeNull();
  });

  it('still counts what can be counted', () => {
    expect(
      json.lines.map(({ accepted, onHold, doNotUse, unplaced }) => [accepted, onHold, doNotUse, unplaced]),
    ).toEqual([
      [40, 35, 0, 0],
      [null, 0, 0, 32], // ~40 is no count; rework and a blank lane are unplaced: 20 + 12
      [70, 20, 6, 0],
      [38, 20, 0, 0],
      [24, 6, 0, 0],
    ]);
  });

  it('releases the clean line with its figures', () => {
    // 48 - 12 - 24 = 12; 6 wait; 6 firm; 12 + 24 = 36
    expect(json.lines.slice(4).map(figuresOf)).toEqual([
      [48, 12, 0, null, 24, 24, 6, 0, 0, 0, 12, 6, 6, 0, 0, 'blocked', 0, 36],
    ]);
  });
});
