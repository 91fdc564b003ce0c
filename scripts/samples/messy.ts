/** What a hurried buyer's sheet looks like on a bad day: five order lines, of which one can go. */
import { day, type Content, type Cell, type WorkbookDraft } from './draft';
import { bodyRows, cell, headerRow, widthsOf, WRAPPED, type Column } from './list';

/** The list stands in column B and beyond: column A is a narrow margin. */
const columns: readonly Column[] = [
  ['Supplier', 20],
  ['P.O. #', 8],
  ['Part\nNumber', 10],
  ['Part Name', 18],
  ['Order Qty', 8],
  ['Shipped', 9],
  ['Held total', 8],
  ['Current Rev', 8],
  ['Batch #', 10],
  ['Bag #', 14],
  ["Q'ty\n(pcs)", 8],
  ['Status', 12],
  ['Rev', 6],
  ['Rev on label', 8],
  ['Bin Location', 10],
  ['Recount', 8],
  ['Reason', 20, WRAPPED],
  ['Waiting on', 22, WRAPPED],
  ['Disposition', 11],
  ['Counts', 8],
  ['Approved By', 13],
  ['Change approver', 13],
  ['Open Qty', 8],
  ['Restart', 14, WRAPPED],
  ['Remarks', 26, WRAPPED],
];

type Entries = readonly (Content | Cell)[];
const north = 'Northfield Additive';
const harbor = 'Harbor Print Works';
const dana = ['Dana Ortiz', 'Priya Raman'] as const;
const dated = (date: string): Cell => cell(day(date), { format: 'd-mmm', align: 'left' });
const lookup = cell({ error: '#N/A' }, {}, 'VLOOKUP(D15,Lookup!A:C,3,FALSE)');

const hinge: readonly Entries[] = [
  [
    ...[
      north,
      4740,
      'HH-118',
      'Hinge housing L',
      120,
      30,
      75,
      'D',
      '240512-A',
      'B-1',
      40,
      'Accepted',
      'D',
      'D',
      'A-04',
    ],
    ...[40, null, null, null, 'yes', ...dana, 50, 'blocked', null],
  ],
  [
    ...[
      north,
      null,
      'HH-118',
      'Hinge housing L',
      null,
      null,
      null,
      null,
      '240512-A',
      'B-1',
      35,
      'hold',
      'D',
      'D',
      'A-04',
    ],
    ...[35, 'revision review', 'drawing rev E signed', null, null, null, null, null, null, 'same bag, split by eye'],
  ],
];

const hingeRight: readonly Entries[] = [
  [
    ...[north, 4741, 'HH-119', 'Hinge housing R', 120, 0, null, 'D', '240513', 'B-3', '~40', 'OK', 'D', 'C', 'A-06'],
    ...[null, null, null, null, null, ...dana, null, 'blocked', 'shop says about 40'],
  ],
  [
    ...[null, 4741, 'HH-119', 'Hinge housing R', 100, null, null, 'D', 'ditto', 'B-4', 20, 'rework', 'D', 'D', 'A-07'],
    ...[null, 'pin hole tight', 'reamed sample', null, null, null, null, null, null, null],
  ],
  [
    ...[null, 4741, 'HH-119', 'Hinge housing R', null, null, null, 'D', '240514', 'B-5', 12, null, 'D', 'D', 'A-08'],
    ...[null, null, null, null, null, null, null, null, null, 'ask Tom'],
  ],
];

const bracket: readonly Entries[] = [
  [
    ...[harbor, 4751, 'DB-204', 'Drone bracket', 60, 0, 100, 'C', 'L001', 'BX-11', 40, 'OK', 'C', 'C', 'S-1'],
    ...[40, null, null, null, 'Y', 'team', null, null, 'blocked', null],
  ],
  [
    ...[harbor, 4751, 'DB-204', 'Drone bracket', 60, 0, 100, 'C', 'L0O1', 'BX-12', 30, 'OK', 'C', 'C', 'S-1'],
    ...[28, null, null, null, 'Y', null, null, null, 'blocked', null],
  ],
  [
    ...[harbor, 4751, 'DB-204', 'Drone bracket', 60, 0, 100, 'C', 'L002', 'BX-13', 20, 'Hold', 'C', 'C', 'S-4'],
    ...[null, null, dated('2025-07-15'), null, 'Y', null, null, null, 'blocked', null],
  ],
  [
    ...[harbor, 4751, 'DB-204', 'Drone bracket', 60, 0, 100, 'C', 'L003', 'BX-14', 6, 'Reject', 'B', 'B', 'S-5'],
    ...[null, 'old revision', null, null, null, null, null, null, 'blocked', null],
  ],
];

const guide: readonly Entries[] = [
  [
    ...[harbor, 4752, 'CG-310', 'Cable guide', lookup, 0, 58, 'A', dated('2025-01-02'), 'SN 0001-0040', 38, 'OK'],
    ...[null, 'A', 'S-2', null, null, null, null, 'yes', ...dana, null, 'go ahead with what you have', null],
  ],
  [
    ...[
      harbor,
      4752,
      'CG-310',
      'Cable guide',
      null,
      null,
      null,
      'A',
      'L011',
      'SN 0041-0060',
      20,
      'Hold',
      'A',
      'A',
      'S-6',
    ],
    ...[null, 'warped', null, null, 'yes', null, null, null, null, null],
  ],
];

const mount: readonly Entries[] = [
  [
    ...[
      harbor,
      4760,
      'SM-042',
      'Sensor mount',
      48,
      12,
      null,
      'B',
      'P4-R2',
      'BX-20',
      '24 pcs',
      'released',
      'B',
      'rev B',
    ],
    ...['S-3', 24, null, null, null, 'yes', ...dana, 10, null, null],
  ],
  [
    ...[harbor, 4760, 'SM-042', 'Sensor mount', 48, 12, null, 'B', 'P4-R3', 'BX-21', 6, 'quarantine', 'B', 'B', 'S-7'],
    ...[null, 'colour off', 'answer from customer', null, 'yes', null, null, null, null, null],
  ],
];

const data = [...hinge, ...hingeRight, ...bracket, ...guide, ...mount];
const TOP = 5;
const last = TOP + data.length;

const header = headerRow(columns, { fill: 'FFF2CC', border: true, align: 'center' });
const body = bodyRows(columns, data, { border: true });
const inMargin = (row: Entries): Entries => [null, ...row];

const qty = columns.findIndex(([header]) => header.startsWith("Q'ty"));

/** What SUM gives: it leaves out what is not a number. */
const sum = data.reduce((total, row) => total + (typeof row[qty] === 'number' ? row[qty] : 0), 0);
const total: Entries = columns.map((_, at) => {
  if (at === 0) return cell('TOTAL', { bold: true });
  return at === qty ? cell(sum, { bold: true }, `SUM(L${String(TOP + 1)}:L${String(last)})`) : null;
});

export const messy: WorkbookDraft = {
  font: { name: 'Calibri', size: 11 },
  author: 'Sam Whitcombe',
  company: 'Larkspur Robotics',
  saved: '2025-06-18T17:58:00Z',
  sheets: [
    {
      name: 'HOLD list',
      widths: [2, ...widthsOf(columns)],
      rows: [
        inMargin([cell('HOLD LIST - all shops', { bold: true, size: 16, color: 'C00000' })]),
        inMargin([cell('from the calls on Monday and Tuesday, please do not sort', { italic: true })]),
        [],
        [],
        inMargin(header),
        ...body.map(inMargin),
        inMargin(total),
        [],
        [cell('Harbor still has to send photos of the reject box', { italic: true, color: '7F7F7F' })],
      ],
      heights: { 1: 24, 5: 32 },
      hidden: [10],
      freeze: 'E6',
      merges: ['B8:B10'],
      highlight: [{ ref: `M6:M${String(last)}`, text: 'hold', fill: 'F8CBAD' }],
      tab: 'C00000',
      landscape: true,
    },
    {
      name: 'Lookup',
      widths: [10, 20, 8],
      rows: [
        ['HH-118', 'Hinge housing L', 120],
        ['HH-119', 'Hinge housing R', 120],
        ['DB-204', 'Drone bracket', 60],
        ['SM-042', 'Sensor mount', 48],
      ],
    },
  ],
};
