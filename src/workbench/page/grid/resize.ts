/** Widths and heights by hand. */
import { numbersFrom } from '../../../workbook/areas';
import type { Desk } from '../desk/desk';
import { fontOf, textWidth } from './fonts';
import { PADDING } from './heights';
import type { EdgeTarget } from './pointer';
import { isWholeColumns, isWholeRows } from './selection';
import type { SheetView } from './sheet-view';
import { columnCharacters, rowPoints } from './sizes';

/** The lines that a change of one is about: all that are selected whole with it, else it alone. */
function linesWith(desk: Desk, kind: 'row' | 'column', line: number): readonly [first: number, last: number][] {
  const { areas } = desk.book.selection;
  const runs = areas.flatMap((area): [number, number][] => {
    if (kind === 'column') return isWholeColumns(area) && !isWholeRows(area) ? [[area.left, area.right]] : [];
    return isWholeRows(area) && !isWholeColumns(area) ? [[area.top, area.bottom]] : [];
  });
  return runs.some(([first, last]) => line >= first && line <= last) ? runs : [[line, line]];
}

/** Gives a row or column, and what is selected whole with it, a size in pixels. */
export function resizeLine(
  desk: Desk,
  { kind, line, size }: { readonly kind: 'row' | 'column'; readonly line: number; readonly size: number },
): void {
  const { sheet } = desk;
  desk.attempt(() => {
    for (const [first, last] of linesWith(desk, kind, line)) {
      if (kind === 'column') sheet.setColumnWidth(first, last, columnCharacters(size));
      else sheet.setRowHeight(first, last, rowPoints(size));
    }
  });
}

/** Makes a column as wide as its longest text, or lets a row be as high as what it holds. */
export function fitLine(desk: Desk, view: SheetView, target: EdgeTarget): void {
  const { sheet } = desk;
  desk.attempt(() => {
    if (target.kind === 'rowEdge') {
      for (const [first, last] of linesWith(desk, 'row', target.row)) sheet.setRowHeight(first, last, null);
      return;
    }
    for (const [first, last] of linesWith(desk, 'column', target.column)) {
      for (const column of numbersFrom(first, last)) {
        const width = longest(view, column);
        if (width > 0) sheet.setColumnWidth(column, column, columnCharacters(width + PADDING));
      }
    }
  });
}

/** The width of the longest text of a column, in pixels. Texts that wrap or are merged are left out, as Excel does it. */
function longest(view: SheetView, column: number): number {
  const { used, sheet } = view;
  let width = 0;
  for (let row = used?.top ?? 0; row <= (used?.bottom ?? -1); row++) {
    if (view.isEmpty(row, column) || view.rows.isHidden(row)) continue;
    const look = sheet.style(row, column);
    if (look.wrap || view.merges.at(row, column) !== null) continue;
    const button = view.filterAt(row, column) === null ? 0 : 20;
    width = Math.max(width, textWidth(sheet.text(row, column), fontOf(look)) + button);
  }
  return Math.ceil(width);
}
