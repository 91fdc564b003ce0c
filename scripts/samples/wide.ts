/** The split written sideways: one row per lot, one quantity column per lane. */
import { letters, type WorkbookDraft } from './draft';
import { bodyRows, cell, CENTERED, COUNT, headerRow, TEXT, widthsOf, WRAPPED, type Column } from './list';

const columns: readonly Column[] = [
  ['PO', 8, TEXT],
  ['Part', 10],
  ['Ordered', 9, COUNT],
  ['Delivered', 10, COUNT],
  ['Total held', 9, COUNT],
  ['Approved rev', 10, CENTERED],
  ['Lot', 8],
  ['Rev', 6, CENTERED],
  ['Label rev', 8, CENTERED],
  ['Qty', 7, COUNT],
  ['Accepted', 10, COUNT],
  ['On hold', 9, COUNT],
  ['Scrap', 8, COUNT],
  ['Counts', 8, CENTERED],
  ['Shelf', 8],
  ['Hold reason', 22, WRAPPED],
  ['Waiting on', 24, WRAPPED],
  ['Approved by', 14],
  ['Change approver', 14],
  ['Approval ref', 14],
  ['Restart', 9],
];

const plate = ['5102', 'JG-220', 150, 30, 88, 'A'] as const;
const rail = ['5102', 'JG-221', 80, 0, 60, 'B'] as const;
const signed = ['Dana Ortiz', 'Priya Raman', 'Mail 0612-3'] as const;
const color = ['Colour off against the master', 'Answer from the customer'] as const;
const bore = ['Bore at the upper limit', 'Gauge report'] as const;

const rows = bodyRows(
  columns,
  [
    [...plate, 'P-301', 'A', 'A', 48, 48, null, null, 'Yes', 'S-1', null, null, ...signed, 'Firm'],
    [...plate, 'P-302', 'A', 'A', 24, '-', 24, '-', 'Yes', 'S-4', ...color, ...signed, 'Firm'],
    [...plate, 'P-303', 'A', 'A', 16, 0, 0, 16, null, 'S-8', null, null, ...signed, 'Firm'],
    [...rail, 'P-310', 'B', 'B', 30, 30, null, null, 'Yes', 'S-1', null, null, ...signed, 'Blocked'],
    [...rail, 'P-311', 'B', 'B', 20, 20, null, null, 'Yes', 'S-2', null, null, ...signed, 'Blocked'],
    [...rail, 'P-312', 'B', 'B', 10, null, 10, null, 'Yes', 'S-4', ...bore, ...signed, 'Blocked'],
  ],
  { border: true },
);

export const wide: WorkbookDraft = {
  font: { name: 'Calibri', size: 11 },
  author: 'Mira Lindqvist',
  company: 'Larkspur Robotics',
  saved: '2025-06-12T16:41:00Z',
  sheets: [
    {
      name: 'Plates',
      widths: widthsOf(columns),
      rows: [
        [cell('Jig plates and rails, split by build plate', { bold: true, size: 13 })],
        [],
        headerRow(columns, { fill: 'E2EFDA', border: true }),
        ...rows,
      ],
      heights: { 3: 30 },
      freeze: 'C4',
      filter: `A3:${letters(columns.length)}${String(3 + rows.length)}`,
      landscape: true,
    },
  ],
};
