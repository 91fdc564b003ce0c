import { en } from '../../../src/domain/messages';

const act = { act: 'release', count: 40 } as const;
const open = { row: 2, qty: 35, shown: '' };
const between = { note: 'HS-00000001', before: 75, now: 115, allowed: 0, released: [] };

describe('a missing column is added, a blank cell is filled', () => {
  it.each([
    [
      en['approver-missing'].suggestion({ ...act, column: false }),
      'Add a column Approved by with the name of the person who approved this split.',
      en['approver-missing'].suggestion({ ...act, column: true }),
      'Write the name of the person who approved this split in the approver column.',
    ],
    [
      en['change-approver-missing'].suggestion({ ...act, column: false }),
      'Add a column Change approver with the name of the person who must approve any later change.',
      en['change-approver-missing'].suggestion({ ...act, column: true }),
      'Write the name of the person who must approve any later change in the change approver column.',
    ],
    [
      en['approval-not-written'].suggestion({ kind: 'sheet' }),
      'Add a column Approval ref with the e-mail, form or date of the approval.',
      en['approval-not-written'].suggestion({ kind: 'line', ...act }),
      'Write the e-mail, form or date of the approval in the approval column.',
    ],
    [
      en['ordered-missing'].suggestion({ accepted: 40, column: false }),
      'Add a column Ordered with the current approved order quantity.',
      en['ordered-missing'].suggestion({ accepted: 40, column: true }),
      'Write the current approved order quantity on the line.',
    ],
    [
      en['delivered-not-stated'].suggestion({ everywhere: true }),
      'Add a column Delivered, with 0 where nothing has left the shop.',
      en['delivered-not-stated'].suggestion({ everywhere: false }),
      'Write how many parts left the shop towards this order, or 0.',
    ],
    [
      en['counts-not-stated'].suggestion({ ...open, column: false }),
      'Add a column Counts toward order: yes if the parts reduce what is still to be built, else no.',
      en['counts-not-stated'].suggestion({ ...open, column: true }),
      'Write yes if the parts reduce what is still to be built, else no.',
    ],
    [
      en['restart-not-stated'].suggestion({ column: false }),
      'Add a column Restart with blocked, firm, all or a number.',
      en['restart-not-stated'].suggestion({ column: true }),
      'Write blocked, firm, all or a number in the restart column.',
    ],
    [
      en['reason-missing'].suggestion({ ...open, column: false }),
      'Add a column Hold reason that says why these parts are held.',
      en['reason-missing'].suggestion({ ...open, column: true }),
      'Write in the reason column why these parts are held.',
    ],
    [
      en['trigger-missing'].suggestion({ ...open, column: false }),
      'Add a column Next decision that names the event which settles the hold, for example "drawing rev C signed".',
      en['trigger-missing'].suggestion({ ...open, column: true }),
      'Write in the next decision column which event settles the hold, for example "drawing rev C signed".',
    ],
    [
      en['disposition-missing'].suggestion({ ...open, column: false }),
      'Add a column Disposition with scrap, return or retain.',
      en['disposition-missing'].suggestion({ ...open, column: true }),
      'Write scrap, return or retain in the disposition column.',
    ],
    [
      en['header-missing'].suggestion({ missing: 'qty' }),
      'Add a column Qty, or say which column holds the quantity.',
      en['header-missing'].suggestion({ missing: 'lane' }),
      'Add a column Lane with Accepted, Hold or Do not use, or say which column holds it.',
    ],
    [
      en['units-appeared'].suggestion({ ...between, leftColumn: false }),
      'Take the rows whose parts have left the shop out of the lanes with a column Gone, or correct the delivered quantity or what is in process.',
      en['units-appeared'].suggestion({ ...between, leftColumn: true }),
      'Mark the rows whose parts have left the shop, or correct the delivered quantity or what is in process.',
    ],
  ])('%s', (withoutColumn, expectedWithout, withColumn, expectedWith) => {
    expect(withoutColumn).toBe(expectedWithout);
    expect(withColumn).toBe(expectedWith);
  });
});

describe('a suggestion fits what was found', () => {
  it.each([
    [
      en['authority-disputed'].suggestion({ kind: 'lane', row: 2, shown: ['Pass', 'Hold'] }),
      'Settle which of the two holds, and write that lane in both columns or clear the other one.',
    ],
    [
      en['authority-disputed'].suggestion({ kind: 'approver', names: ['J. Diaz', 'P. Novak'] }),
      'Settle who it is and write the same name on every accepted row; people who approve together stand in one cell.',
    ],
    [
      en['facts-disagree'].suggestion({ field: 'ordered', shown: ['100', '120'] }),
      'Settle which ordered quantity holds and write it everywhere, or only once.',
    ],
    [
      en['held-total-mismatch'].suggestion({ heldTotal: 80, sum: 75 }),
      'Find the bag that is not listed, or ask the shop to count again.',
    ],
    [
      en['held-total-mismatch'].suggestion({ heldTotal: 75, sum: 80 }),
      'Find the bag that is listed twice or has left, or ask the shop to count again.',
    ],
    [
      en['lot-total-mismatch'].suggestion({ kind: 'lot', lot: 'B', sum: 55, totals: [60] }),
      'Find the bag of the lot that is missing, counted twice or counted wrong, or correct the lot total.',
    ],
    [
      en['lot-total-mismatch'].suggestion({ kind: 'row', row: 2, sum: 75, total: 80 }),
      'Correct the lane quantities or the quantity of the row, so that they agree.',
    ],
    [
      en['over-release'].suggestion({ counting: 120, ordered: 100, delivered: 0, inProcess: 0, room: 100 }),
      'Let 20 parts not count toward the order, or correct the ordered or delivered quantity.',
    ],
    [
      en['restart-covers-hold'].suggestion({ mayBuildNow: 60, firm: 25 }),
      'Write firm (25 parts) if the hold decision should come first.',
    ],
    [
      en['lane-contradiction'].suggestion({ row: 2, lane: 'accepted', stated: [] }),
      'Clear these cells if the parts are released, or correct the lane if they are not.',
    ],
    [
      en['lane-contradiction'].suggestion({ row: 2, lane: 'hold', stated: [] }),
      'Clear these cells if the lane is right, or correct the lane.',
    ],
    [
      en['merged-cells'].suggestion({ fields: ['qty'], unknown: true }),
      'Unmerge the cells and give each row its own quantity and lane.',
    ],
  ])('%s', (suggestion, expected) => {
    expect(suggestion).toBe(expected);
  });
});
