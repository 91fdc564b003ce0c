/** How high rows are that have no height of their own: as high as their largest font and most lines, as Excel fits them. */
import type { Area } from '../../../domain/sheet';
import type { SheetModel } from '../../model/types';
import { fontOf, wrappedLines } from './fonts';
import type { Merges } from './merges';
import { columnPixels, USUAL_HEIGHT } from './sizes';

/** Margins of a cell, left and right together. */
export const PADDING = 6;
/** Excel makes no row higher than 409 points. */
const MOST = 546;

export class FittedHeights {
  /** Only of rows that are higher than usual, in pixels. */
  private readonly known = new Map<number, number>();

  constructor(private readonly sheet: SheetModel) {}

  get all(): ReadonlyMap<number, number> {
    return this.known;
  }

  /** Fits the rows of an area again, after something changed in them. Gives whether any is of another height now. */
  fit(area: Pick<Area, 'top' | 'bottom'>, merges: Merges): boolean {
    const used = this.sheet.usedArea(true);
    const last = Math.min(area.bottom, used?.bottom ?? -1);
    let isChanged = false;
    for (const row of [...this.known.keys()]) {
      if (row > last && row <= area.bottom && row >= area.top) isChanged = this.known.delete(row) || isChanged;
    }
    if (used === null) return isChanged;
    for (let row = Math.max(area.top, used.top); row <= last; row++) {
      if (this.sheet.rowHeight(row) !== null) continue;
      const height = this.fitted(row, used, merges);
      if ((this.known.get(row) ?? USUAL_HEIGHT) === height) continue;
      isChanged = true;
      if (height === USUAL_HEIGHT) this.known.delete(row);
      else this.known.set(row, height);
    }
    return isChanged;
  }

  /** The height that fits a row, in pixels. */
  fitted(row: number, used: Area, merges: Merges): number {
    const { sheet } = this;
    let height = USUAL_HEIGHT;
    for (let column = used.left; column <= used.right; column++) {
      const { wrap, fontName, fontSize, bold, italic } = sheet.style(row, column);
      if (!wrap && fontSize <= 11) continue;
      const value = sheet.value(row, column);
      if (value === null || value === '' || merges.at(row, column) !== null) continue;
      const font = fontOf({ fontName, fontSize, bold, italic });
      const room = columnPixels(sheet.columnWidth(column)) - PADDING;
      const isWrapped = wrap && typeof value === 'string' && room > 0;
      const lines = isWrapped ? wrappedLines(value, font, room) : 1;
      height = Math.max(height, lines * font.line);
    }
    return Math.min(height, MOST);
  }
}
