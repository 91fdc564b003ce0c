/** One order line: its facts stand as labels and values above the list of bags. */
import { letters, type Cell, type Content, type WorkbookDraft } from './draft';
import { bodyRows, cell, CENTERED, COUNT, headerRow, widthsOf, WRAPPED, type Column } from './list';

const columns: readonly Column[] = [
  ['Bag', 18],
  ['Lot', 22],
  ['Qty', 8, COUNT],
  ['Status', 18],
  ['Rev', 16, CENTERED],
  ['Rev on label', 9, CENTERED],
  ['Where', 12],
  ['Reason', 24, WRAPPED],
  ['Waiting on', 28, WRAPPED],
  ['Disposition', 12],
  ['Counts', 9, CENTERED],
];

function label(text: string): Cell {
  return cell(text, { bold: true, color: '595959' });
}

function block(left: readonly [string, Content], right: readonly [string, Content]): readonly (Content | Cell)[] {
  return [label(left[0]), left[1], null, label(right[0]), right[1]];
}

const rows = bodyRows(
  columns,
  [
    ['BX-1', '24W19', 16, 'Accepted', 'B', 'B', 'Shelf 1', null, null, null, 'Yes'],
    ['BX-2', '24W19', 8, 'Accepted', 'B', 'B', 'Shelf 1', null, null, null, 'Yes'],
    [
      'BX-3',
      '24W20',
      14,
      'On hold',
      'B',
      'B',
      'Shelf 5',
      'Gasket groove too shallow',
      'Leak test at our bench',
      null,
      'Yes',
    ],
    ['BX-4', '24W21', 6, 'Rejected', 'B', 'B', 'Red bin', 'Layer shift', null, 'Scrap', null],
  ],
  { border: true },
);

export const jobBlock: WorkbookDraft = {
  font: { name: 'Segoe UI', size: 10 },
  author: 'Mira Lindqvist',
  company: 'Larkspur Robotics',
  saved: '2025-06-17T11:12:00Z',
  sheets: [
    {
      name: 'Job 4733',
      widths: widthsOf(columns),
      rows: [
        [cell('Paused job: gearbox covers', { bold: true, size: 14 })],
        [],
        block(['Supplier:', 'Northfield Additive'], ['Ordered:', 64]),
        block(['PO:', '4733'], ['Delivered:', 12]),
        block(['Part No:', 'GB-090'], ['In process:', 0]),
        block(['Description:', 'Gearbox cover'], ['Held total:', 44]),
        block(['Approved rev:', 'B'], ['Restart:', 'Blocked']),
        block(['Approved by:', 'Dana Ortiz'], ['Change approver:', 'Priya Raman']),
        block(['Approval ref:', 'E-mail of 2025-06-16'], ['Prepared:', '17 June']),
        [],
        headerRow(columns, { fill: 'FCE4D6', border: true }),
        ...rows,
      ],
      heights: { 1: 22, 11: 30 },
      freeze: 'A12',
      filter: `A11:${letters(columns.length)}${String(11 + rows.length)}`,
      landscape: true,
    },
  ],
};
