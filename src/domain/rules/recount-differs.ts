import { Standing } from '../model';
import type { Rows, Split } from '../split';
import type { Rule } from './rule';
import { cellsOf } from './support/cells';
import { isAccepted } from './support/standings';

/**
 * The recount of a bag differs from its quantity: an error on accepted rows (SPEC section 5, quantity). In the wide form a
 * recount is of the whole row, whatever lanes its units are in.
 */
export const recountDiffers: Rule<'recount-differs'> = {
  id: 'recount-differs',
  family: 'quantity',
  check({ split }, report) {
    const { rows } = split;
    if (!rows.counted.present) return;
    for (let row = 0, next = 0; row < rows.count; row = next) {
      next = endOfBag(split, row);
      const counted = rows.counted.value(row);
      const qty = next === row + 1 ? rows.qty.value(row) : sumOf(rows, row, next);
      // NaN, which is not known, differs from nothing.
      if (!(counted < qty || counted > qty) || rows.standing.at(row) === Standing.left) continue;
      const members = Array.from({ length: next - row }, (_, index) => row + index);
      report({
        severity: members.some((member) => isAccepted(rows, member)) ? 'error' : 'warning',
        line: rows.line(row),
        cells: cellsOf(split, members, ['qty', 'counted']),
        values: { row: split.rowNumber(row), qty, counted },
      });
    }
  },
};

/** The row after the last one that stands for the same bag: in the wide form all lanes of one row of the sheet do. */
function endOfBag({ rows, layout }: Split, row: number): number {
  let end = row + 1;
  while (layout.wide && end < rows.count && rows.sheetRow(end) === rows.sheetRow(row)) end++;
  return end;
}

function sumOf(rows: Rows, from: number, end: number): number {
  let sum = 0;
  for (let row = from; row < end; row++) sum += rows.qty.value(row);
  return sum;
}
