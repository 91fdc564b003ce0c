/** The worked example of SPEC section 4: one paused order line, one lot accepted, one on hold. */
import type { WorkbookDraft } from './draft';
import { bodyRows, cell, CENTERED, COUNT, headerRow, tableOver, TEXT, widthsOf, WRAPPED, type Column } from './list';

const columns: readonly Column[] = [
  ['Shop', 20],
  ['PO', 8, TEXT],
  ['Part No', 10],
  ['Description', 18],
  ['Ordered', 9, COUNT],
  ['Delivered', 10, COUNT],
  ['Held total', 9, COUNT],
  ['Approved rev', 10, CENTERED],
  ['Lot', 6, CENTERED],
  ['Bag', 9],
  ['Qty', 7, COUNT],
  ['Lane', 11],
  ['Rev', 6, CENTERED],
  ['Label rev', 8, CENTERED],
  ['Location', 11],
  ['Hold reason', 17],
  ['Next decision', 30, WRAPPED],
  ['Counts toward order', 15, CENTERED],
  ['Approved by', 14],
  ['Change approver', 14],
  ['Approval ref', 22],
  ['Restart', 10],
];

const orderLine = ['Northfield Additive', '4711', 'DB-204', 'Drone bracket', 100, 0, 75, 'C'] as const;
const authority = ['Dana Ortiz', 'Priya Raman', 'E-mail of 2025-06-12', 'Blocked'] as const;

const rows = bodyRows(columns, [
  [...orderLine, 'B', 'Bag 14', 40, 'Accepted', 'C', 'C', 'Shelf 3', null, null, 'Yes', ...authority],
  [
    ...orderLine,
    ...['A', 'Bag 15', 35, 'Hold', 'B', 'B', 'Shelf 7', 'revision review'],
    ...['Engineering rules on rev B against the rev C drawing', 'Yes', ...authority],
  ],
]);

export const model: WorkbookDraft = {
  font: { name: 'Calibri', size: 11 },
  author: 'Sam Whitcombe',
  company: 'Larkspur Robotics',
  saved: '2025-06-12T14:20:00Z',
  sheets: [
    {
      name: 'Held Inventory',
      widths: widthsOf(columns),
      rows: [
        [cell('Held inventory of the paused job: drone brackets', { bold: true, size: 14, color: '1F3864' })],
        [cell('One row per bag. Counted by the shop before the call of 12 June.', { italic: true, color: '595959' })],
        [],
        headerRow(columns, { fill: '1F3864', color: 'FFFFFF' }),
        ...rows,
      ],
      heights: { 1: 21, 4: 32, 6: 30 },
      freeze: 'D5',
      table: tableOver(columns, 4, rows.length, 'HeldInventory', 'TableStyleMedium2'),
      lists: [
        { ref: 'L5:L6', choices: ['Accepted', 'Hold', 'Do not use'] },
        { ref: 'R5:R6', choices: ['Yes', 'No'] },
      ],
      tab: '1F3864',
      landscape: true,
    },
  ],
};
