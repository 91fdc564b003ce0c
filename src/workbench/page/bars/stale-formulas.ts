/** How many formulas show a value from before a change. */
import type { BookModel } from '../../model/types';

/** So many cells are looked at in one go, so that typing goes on meanwhile. */
const CELLS_AT_ONCE = 100_000;

/** Counts formulas whose values may be out of date. Gives the count so far after each go; the last is that of the workbook. */
export function* staleFormulas(book: BookModel, cellsAtOnce = CELLS_AT_ONCE): Generator<number, void> {
  let count = 0;
  let looked = 0;
  for (const sheet of book.sheets) {
    const used = sheet.usedArea(true);
    if (used === null) continue;
    for (let column = used.left; column <= used.right; column++) {
      for (let row = used.top; row <= used.bottom; row++) {
        if (sheet.isStale(row, column)) count++;
        if (++looked % cellsAtOnce === 0) yield count;
      }
    }
  }
  yield count;
}
