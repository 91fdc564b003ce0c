/** Facts of the order lines on a sheet of their own, joined by shop, PO and part; both lists are Excel tables. */
import { day, type WorkbookDraft } from './draft';
import {
  bodyRows,
  cell,
  CENTERED,
  COUNT,
  DATE,
  headerRow,
  tableOver,
  TEXT,
  widthsOf,
  WRAPPED,
  type Column,
} from './list';

const bagColumns: readonly Column[] = [
  ['Shop', 20],
  ['PO', 8, TEXT],
  ['Part', 10],
  ['Lot', 10],
  ['Bag', 8],
  ['Qty', 7, COUNT],
  ['Status', 12],
  ['Rev', 6, CENTERED],
  ['Rev on label', 8, CENTERED],
  ['Location', 12],
  ['Reason', 22, WRAPPED],
  ['Next step', 26, WRAPPED],
  ['Disposition', 12],
  ['Counts', 8, CENTERED],
  ['Relabelled', 10, CENTERED],
];

const lineColumns: readonly Column[] = [
  ['Shop', 20],
  ['PO', 8, TEXT],
  ['Part', 10],
  ['Description', 22],
  ['Ordered', 9, COUNT],
  ['Delivered', 10, COUNT],
  ['In process', 10, COUNT],
  ['Held total', 10, COUNT],
  ['Current rev', 10, CENTERED],
  ['Restart', 10],
  ['Approved by', 14],
  ['Change approver', 14],
  ['Approved on', 12, DATE],
];

const harbor = 'Harbor Print Works';
const north = 'Northfield Additive';
const fit = ['Fit against the new pin', 'Trial assembly on the line'] as const;
const none = [null, null, null] as const;

const bags = bodyRows(bagColumns, [
  [harbor, '6003', 'HH-118', '24W30', 'H-01', 20, 'Accepted', 'D', 'D', 'Shelf 2', ...none, 'Yes', 'Yes'],
  [harbor, '6003', 'HH-118', '24W30', 'H-02', 12, 'Accepted', 'D', 'D', 'Shelf 2', ...none, 'Yes', 'Yes'],
  [harbor, '6003', 'HH-118', '24W31', 'H-03', 14, 'Hold', 'D', 'D', 'Cage 4', ...fit, null, 'Yes', 'Yes'],
  [
    harbor,
    '6003',
    'HH-118',
    '24W28',
    'H-04',
    6,
    'Do not use',
    'C',
    'C',
    'Red bin',
    'Old revision',
    null,
    'Return',
    null,
    'Yes',
  ],
  [harbor, '6003', 'HH-119', '24W33', 'H-05', 24, 'Hold', 'D', 'D', 'Cage 4', ...fit, null, 'Yes', 'Yes'],
  [north, '6010', 'DB-204', '24W26', 'N-01', 25, 'Accepted', 'C', 'C', 'Shelf 7', ...none, 'Yes', 'Yes'],
  [north, '6010', 'DB-204', '24W26', 'N-02', 25, 'Accepted', 'C', 'C', 'Shelf 7', ...none, 'Yes', 'Yes'],
  [
    north,
    '6010',
    'DB-204',
    '24W27',
    'N-03',
    5,
    'Do not use',
    'C',
    'C',
    'Red bin',
    'Broken tabs',
    null,
    'Retain',
    null,
    'Yes',
  ],
]);

const signed = ['Dana Ortiz', 'Priya Raman', day('2025-06-16')] as const;
const lines = bodyRows(lineColumns, [
  [harbor, '6003', 'HH-118', 'Hinge housing, left', 120, 40, 20, 52, 'D', 'Firm', ...signed],
  [harbor, '6003', 'HH-119', 'Hinge housing, right', 60, 0, 0, 24, 'D', 'Blocked', ...signed],
  [north, '6010', 'DB-204', 'Drone bracket', 100, 10, 0, 55, 'C', 'All', ...signed],
]);

export const orderLines: WorkbookDraft = {
  font: { name: 'Calibri', size: 11 },
  author: 'Sam Whitcombe',
  company: 'Larkspur Robotics',
  saved: '2025-06-16T08:30:00Z',
  sheets: [
    {
      name: 'Held bags',
      widths: widthsOf(bagColumns),
      rows: [headerRow(bagColumns, { fill: '375623', color: 'FFFFFF' }), ...bags],
      heights: { 1: 30 },
      freeze: 'A2',
      table: tableOver(bagColumns, 1, bags.length, 'HeldBags', 'TableStyleMedium7'),
      lists: [{ ref: 'G2:G9', choices: ['Accepted', 'Hold', 'Do not use'] }],
      tab: '375623',
      landscape: true,
    },
    {
      name: 'Order lines',
      widths: widthsOf(lineColumns),
      rows: [
        [cell('Open order lines, from the June confirmation', { bold: true, size: 12 })],
        [],
        headerRow(lineColumns, { fill: '375623', color: 'FFFFFF' }),
        ...lines,
      ],
      heights: { 3: 30 },
      freeze: 'A4',
      table: tableOver(lineColumns, 3, lines.length, 'OrderLines', 'TableStyleLight14'),
      landscape: true,
    },
  ],
};
