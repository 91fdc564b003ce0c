/** Three POs at two shops, 40 rows, all clean: facts of a line only on the first row of its block, a total row below. */
import { day, letters, type Cell, type Content, type WorkbookDraft } from './draft';
import { bodyRows, cell, CENTERED, COUNT, DATE, headerRow, TEXT, widthsOf, WRAPPED, type Column } from './list';

const columns: readonly Column[] = [
  ['Supplier', 20],
  ['PO #', 8, TEXT],
  ['PO Line', 7, COUNT],
  ['Part Number', 12],
  ['Part Name', 22],
  ['Order Qty', 8, COUNT],
  ['Delivered', 10, COUNT],
  ['In process', 9, COUNT],
  ['Total held', 8, COUNT],
  ['Current Rev', 9, CENTERED],
  ['Restart', 10],
  ['Approved By', 14],
  ['Change approver', 14],
  ['Approval date', 12, DATE],
  ['Lot #', 11],
  ['Bag ID', 9],
  ['Qty', 7, COUNT],
  ['Lane', 12],
  ['Rev', 6, CENTERED],
  ['Label Rev', 7, CENTERED],
  ['Location', 13],
  ['Move to', 13],
  ['Why held', 24, WRAPPED],
  ['Waiting for', 26, WRAPPED],
  ['Disposition', 12],
  ['Counts', 8, CENTERED],
  ['Held since', 12, DATE],
  ['Remarks', 24, WRAPPED],
];

/** Shop, PO, line, part, description: on every row. */
type Keys = readonly Content[];
/** Ordered, delivered, in process, total held, revision, restart, approvers and approval: on a line's first row. */
type Facts = readonly Content[];
/** Lot, bag, quantity, lane, revision, label, location, then what its lane needs. */
type Bag = readonly Content[];

const held = day('2025-06-10');
const noFacts: Facts = [null, null, null, null, null, null, null, null, null];

function line(keys: Keys, facts: Facts, bags: readonly Bag[]): readonly (readonly Content[])[] {
  return bags.map((bag, at) => [...keys, ...(at === 0 ? facts : noFacts), ...bag]);
}

/** Lot, bag, count, revision and location of an accepted bag, and what is special about it. */
function accepted(lot: string, bag: string, qty: number, rev: string, at: string, counts = 'Yes', note = ''): Bag {
  const moveTo = at.replace('Shelf', 'Release shelf');
  return [lot, bag, qty, 'Accepted', rev, rev, at, moveTo, null, null, null, counts, null, note === '' ? null : note];
}

function hold(lot: string, bag: string, qty: number, rev: string, why: readonly [string, string], counts = 'Yes'): Bag {
  return [lot, bag, qty, 'On hold', rev, rev, 'Cage 1', null, ...why, null, counts, held, null];
}

function doNotUse(lot: string, bag: string, qty: number, rev: string, why: string, disposition: string): Bag {
  return [lot, bag, qty, 'Do not use', rev, rev, 'Red bin 4', null, why, null, disposition, null, held, null];
}

const north = 'Northfield Additive';
const harbor = 'Harbor Print Works';
const signed = (date: string): readonly Content[] => ['Dana Ortiz', 'Priya Raman', day(date)];
const warp: readonly [string, string] = ['Warp on the mounting face', 'Flatness report from the shop'];
const drawing: readonly [string, string] = ['Revision review', 'Release of drawing rev D'];
const resin: readonly [string, string] = ['Resin lot not certified', 'Certificate from the resin maker'];

const data = [
  ...line(
    [north, '4711', 10, 'DB-204', 'Drone bracket, left'],
    [240, 60, 0, 145, 'C', 'Firm', ...signed('2025-06-12')],
    [
      accepted('24W19', 'NB-101', 20, 'C', 'Shelf 3'),
      accepted('24W19', 'NB-102', 20, 'C', 'Shelf 3'),
      accepted('24W20', 'NB-103', 20, 'C', 'Shelf 3'),
      accepted('24W20', 'NB-104', 15, 'C', 'Shelf 3', 'Yes', 'Part bag'),
      hold('24W21', 'NB-105', 20, 'C', warp),
      hold('24W21', 'NB-106', 20, 'C', warp),
      hold('24W22', 'NB-107', 18, 'C', warp),
      doNotUse('24W16', 'NB-108', 12, 'B', 'Superseded revision', 'Scrap'),
    ],
  ),
  ...line(
    [north, '4711', 20, 'DB-205', 'Drone bracket, right'],
    [240, 80, 10, 146, 'C', 'Blocked', ...signed('2025-06-12')],
    [
      accepted('24W23', 'NB-121', 25, 'C', 'Shelf 3'),
      accepted('24W23', 'NB-122', 25, 'C', 'Shelf 3'),
      accepted('24W23', 'NB-123', 25, 'C', 'Shelf 3'),
      accepted('24W24', 'NB-124', 25, 'C', 'Shelf 3'),
      accepted('24W24', 'NB-125', 10, 'C', 'Shelf 3', 'Yes', 'Part bag'),
      hold('24W25', 'NB-126', 25, 'C', drawing),
      hold('24W25', 'NB-127', 5, 'C', drawing),
      doNotUse('24W18', 'NB-128', 6, 'B', 'Superseded revision', 'Return'),
    ],
  ),
  ...line(
    [north, '4718', 10, 'HH-118', 'Hinge housing'],
    [60, 0, 0, 64, 'D', 'Blocked', ...signed('2025-06-13')],
    [
      accepted('P4-R2', 'NB-141', 12, 'D', 'Shelf 3'),
      accepted('P4-R2', 'NB-142', 12, 'D', 'Shelf 3'),
      accepted('P4-R3', 'NB-143', 12, 'D', 'Shelf 3'),
      hold('P4-R4', 'NB-144', 12, 'D', warp),
      hold('P4-R4', 'NB-145', 10, 'D', warp),
      doNotUse('P4-R6', 'NB-146', 1, 'D', 'Cracked at the hinge', 'Retain'),
      doNotUse('P4-R6', 'NB-147', 2, 'D', 'Cracked at the hinge', 'Scrap'),
      doNotUse('P4-R6', 'NB-148', 3, 'D', 'Cracked at the hinge', 'Scrap'),
    ],
  ),
  ...line(
    [harbor, '4725', 1, 'CG-310', 'Cable guide'],
    [500, 200, 50, 215, 'A', 10, ...signed('2025-06-13')],
    [
      hold('L-0307', 'HP-201', 30, 'A', resin),
      hold('L-0307', 'HP-202', 30, 'A', resin),
      hold('L-0307', 'HP-203', 30, 'A', resin),
      hold('L-0308', 'HP-204', 30, 'A', resin),
      hold('L-0308', 'HP-205', 30, 'A', resin),
      hold('L-0308', 'HP-206', 30, 'A', resin),
      doNotUse('L-0309', 'HP-207', 15, 'A', 'Short shots', 'Retain'),
      doNotUse('L-0309', 'HP-208', 20, 'A', 'Short shots', 'Scrap'),
    ],
  ),
  ...line(
    [harbor, '4725', 2, 'SM-042', 'Sensor mount'],
    [96, 0, 0, 108, 'B', 'Blocked', ...signed('2025-06-13')],
    [
      accepted('L-0312', 'HP-221', 16, 'B', 'Shelf 9'),
      accepted('L-0312', 'HP-222', 16, 'B', 'Shelf 9'),
      accepted('L-0313', 'HP-223', 16, 'B', 'Shelf 9'),
      accepted('L-0313', 'HP-224', 16, 'B', 'Shelf 9'),
      accepted('L-0314', 'HP-225', 8, 'B', 'Shelf 9', 'No', 'Fit-check samples, beyond the order'),
      hold('L-0315', 'HP-226', 16, 'B', drawing),
      hold('L-0315', 'HP-227', 16, 'B', drawing),
      hold('L-0316', 'HP-228', 4, 'B', drawing, 'No'),
    ],
  ),
];

const TOP = 3;
const last = TOP + data.length;
const qty = columns.findIndex(([header]) => header === 'Qty');

function totalRow(): readonly Cell[] {
  const sum = data.reduce((total, row) => total + Number(row[qty]), 0);
  const formula = `SUM(${letters(qty + 1)}${String(TOP + 1)}:${letters(qty + 1)}${String(last)})`;
  return columns.map((_, at) => {
    const look = { bold: true, fill: 'E7E6E6', border: true };
    if (at === 0) return cell('Total', look);
    return at === qty ? cell(sum, { ...look, ...COUNT }, formula) : cell(null, look);
  });
}

export const multiLine: WorkbookDraft = {
  font: { name: 'Arial', size: 10 },
  author: 'Sam Whitcombe',
  company: 'Larkspur Robotics',
  saved: '2025-06-13T09:05:00Z',
  sheets: [
    {
      name: 'Held parts',
      widths: widthsOf(columns),
      rows: [
        [cell('Held parts at both print shops', { bold: true, size: 14 })],
        [],
        headerRow(columns, { fill: 'D9E2F3', border: true, align: 'center' }),
        ...bodyRows(columns, data, { border: true }),
        totalRow(),
      ],
      heights: { 1: 20, 3: 30 },
      freeze: 'E4',
      filter: `A3:${letters(columns.length)}${String(last)}`,
      highlight: [{ ref: `R4:R${String(last)}`, text: 'On hold', fill: 'FFE699' }],
      landscape: true,
      titleRow: TOP,
    },
    {
      name: 'Contacts',
      widths: [22, 16, 34],
      rows: [
        [cell('Who to call', { bold: true, size: 12 })],
        [],
        [cell('Company', { bold: true }), cell('Person', { bold: true }), cell('Mail', { bold: true })],
        [north, 'Tom Becker', 'shipping@northfield.example'],
        [harbor, 'Lena Fors', 'desk@harborprint.example'],
      ],
    },
  ],
};
