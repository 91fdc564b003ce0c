/** How a cell is drawn: its own style, the style of its table under it, and what conditional formats make of it. */
import type { BookModel, SheetModel } from '../model/types';
import { laidUnder, plainLook, type ShownLook } from './layers';
import { TableLook } from './table-look';
import { ConditionalLook } from './conditional';

export type { ShownIcon, ShownLook } from './layers';

/** The look of a cell as it is drawn now. The same object while nothing about it changes. */
export function lookOf(book: BookModel, sheet: SheetModel, row: number, column: number): ShownLook {
  const { tables, conditional } = layersOf(book, sheet);
  let look = plainLook(sheet.shownStyle(row, column));
  for (const table of tables) {
    const change = table.at(row, column);
    if (change === null) continue;
    look = laidUnder(look, change, book.drawing.styles[0]?.color ?? null);
    break;
  }
  return conditional.over(look, row, column);
}

interface Layers {
  readonly version: number;
  readonly tables: readonly TableLook[];
  readonly conditional: ConditionalLook;
}

const known = new WeakMap<SheetModel, Layers>();

/** What lies over and under the cells of a sheet, until something happens in the workbook. */
function layersOf(book: BookModel, sheet: SheetModel): Layers {
  const before = known.get(sheet);
  if (before?.version === book.version) return before;
  const made = {
    version: book.version,
    tables: sheet.tables.map((table) => new TableLook(book, sheet, table)),
    conditional: new ConditionalLook(book, sheet),
  };
  known.set(sheet, made);
  return made;
}
