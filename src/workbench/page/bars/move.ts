/** Where the keyboard goes after a cell was edited in the formula bar. */
import { cellArea, overlap } from '../../../workbook/areas';
import { COLUMNS, ROWS } from '../../../xlsx/refs';
import type { Desk } from '../desk/desk';

/** One cell on, over hidden rows and out of merged cells; at the edge of the sheet it stays where it is. */
export function step(desk: Desk, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
  const { sheet } = desk;
  const { active } = desk.state;
  const merged = (row: number, column: number) =>
    sheet.merges.find((merge) => overlap(merge, cellArea(row, column))) ?? cellArea(row, column);
  const from = merged(active.row, active.column);
  const hidden = new Set(sheet.hiddenRows);
  const column = columns === 0 ? active.column : columns > 0 ? from.right + 1 : from.left - 1;
  let row = rows === 0 ? active.row : rows > 0 ? from.bottom + 1 : from.top - 1;
  while (rows !== 0 && hidden.has(row)) row += rows;
  if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) return;
  const to = merged(row, column);
  desk.select([to], { row: to.top, column: to.left });
}

/** Gives the keyboard back to the cells. */
export function focusGrid(): void {
  const stop = document.querySelector('[role="grid"][tabindex="0"], [role="grid"] [tabindex="0"]');
  if (stop instanceof HTMLElement) stop.focus({ preventScroll: true });
}
