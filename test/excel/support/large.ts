/** A workbook with any number of held rows, in 21 columns: made in memory, row by row the same every time. */
import { newModel, type BookModel } from '../../../src/workbench/model';

const HEADERS = [
  'Shop', 'PO', 'Line', 'Part No', 'Ordered', 'Delivered', 'Held total', 'Approved rev', 'Lot', 'Bag', 'Qty', 'Lane', 'Rev', 'Label rev',
  'Location', 'Hold reason', 'Next decision', 'Counts toward order', 'Approved by', 'Change approver', 'Approval ref',
]; // prettier-ignore

/** The name of its sheet. */
export const LARGE_SHEET = 'Held rows';

/** Opens one. There are some forty order lines however many rows there are. */
export function largeModel(rows: number): BookModel {
  const perLine = Math.max(2, Math.ceil(rows / 40));
  const model = newModel();
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error('A new workbook has a sheet');
  model.renameSheet(sheet.id, LARGE_SHEET);
  sheet.put(0, 0, [HEADERS, ...Array.from({ length: rows }, (_, row) => cells(row, perLine))]);
  return model;
}

function cells(row: number, perLine: number): (string | number | null)[] {
  const line = Math.floor(row / perLine);
  const isHold = row % 2 === 1;
  return [
    'Northfield Additive', `PO-${4000 + Math.floor(line / 20)}`, `${line + 1}`, `DB-${1000 + line}`, perLine * 5, 0, perLine * 4, 'C', `L${line}-${row % 2}`,
    `Bag ${row + 1}`, 4, isHold ? 'Hold' : 'Accepted', 'C', 'C', isHold ? 'Shelf 7' : 'Shelf 3', isHold ? 'revision review' : null,
    isHold ? 'Engineering rules on it' : null, 'Yes', 'Dana Ortiz', 'Priya Raman', 'E-mail of 2025-06-12',
  ]; // prettier-ignore
}
