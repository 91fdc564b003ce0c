/** Formulas, calculated as Excel does it. */
import type { BookModel } from '../model/types';
import { formulaEngine } from './engine';

export { formulaEngine } from './engine';

/** Has the formulas of a workbook calculated after each change from now on. What cannot be told stays marked as stale. */
export function installCalculator(book: BookModel): void {
  book.calculateWith(formulaEngine());
}
