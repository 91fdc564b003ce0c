/** What the style of a table makes of its cells. */
import type { LookChange, TableFlags, TableStyleElements } from '../model/drawing';
import { SIDES } from '../model/shown';
import type { BookModel, BorderSide, CellBorder, SheetModel, TableModel } from '../model/types';
import { builtInTableStyle } from './built-in-tables';

type Edges = Readonly<Record<BorderSide, boolean>>;

/** Where a cell stands in its table. */
interface Spot {
  readonly isHeader: boolean;
  readonly isTotals: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Which row of the two stripes, counted over both; `null` outside the body. */
  readonly row: number | null;
  readonly column: number;
  /** The edges of the table that the cell stands at. */
  readonly edges: Edges;
}

const NOTHING: LookChange = {};

/** The looks of one table's cells. Few differ, so each is made once. */
export class TableLook {
  private readonly looks = new Map<number, LookChange>();
  private readonly elements: TableStyleElements;
  private readonly flags: TableFlags;
  /** Rows of the body that do not show: stripes are of those that do. */
  private readonly hidden: readonly number[];

  constructor(
    book: BookModel,
    sheet: SheetModel,
    private readonly table: TableModel,
  ) {
    const { palette, tableStyles } = book.drawing;
    const name = table.style.toLowerCase();
    this.elements = tableStyles.get(name) ?? builtInTableStyle(name, palette) ?? new Map();
    this.flags = sheet.tableFlags(table.id);
    const { top, bottom } = table.area;
    this.hidden = sheet.hiddenRows.filter((row) => row > top && row <= bottom);
  }

  /** What is laid under a cell; `null` for cells of others. */
  at(row: number, column: number): LookChange | null {
    const { top, left, bottom, right } = this.table.area;
    if (row < top || row > bottom || column < left || column > right || this.elements.size === 0) return null;
    const spot = this.spot(row, column);
    const key = this.keyOf(spot);
    const made = this.looks.get(key) ?? this.make(spot);
    this.looks.set(key, made);
    return made;
  }

  private spot(row: number, column: number): Spot {
    const { headerRow, totalsRow, area } = this.table;
    const isHeader = headerRow && row === area.top;
    const isTotals = totalsRow && row === area.bottom;
    const first = area.top + (headerRow ? 1 : 0);
    const place = row - first - countBelow(this.hidden, row);
    return {
      isHeader,
      isTotals,
      isFirst: column === area.left,
      isLast: column === area.right,
      row: isHeader || isTotals ? null : place % this.period('Row'),
      column: (column - area.left) % this.period('Column'),
      edges: {
        top: row === area.top,
        bottom: row === area.bottom,
        left: column === area.left,
        right: column === area.right,
      },
    };
  }

  private keyOf({ row, column, edges, isHeader, isTotals }: Spot): number {
    const bits = [isHeader, isTotals, edges.top, edges.bottom, edges.left, edges.right];
    const place = ((row ?? -1) + 1) * this.period('Column') + column;
    return bits.reduce((key, bit) => key * 2 + (bit ? 1 : 0), place);
  }

  private size(stripe: string): number {
    return this.elements.get(stripe)?.size ?? 1;
  }

  private period(line: 'Row' | 'Column'): number {
    return this.size(`first${line}Stripe`) + this.size(`second${line}Stripe`);
  }

  /** Elements in the order in which one covers another. */
  private make(spot: Spot): LookChange {
    const { edges } = spot;
    const across = { left: edges.left, right: edges.right };
    const down = { top: edges.top, bottom: edges.bottom };
    let look = this.laid(NOTHING, 'wholeTable', edges);
    if (this.flags.columnStripes && spot.row !== null) {
      const { name, isStart, isEnd } = this.stripe('Column', spot.column);
      look = this.laid(look, name, { ...down, left: isStart || edges.left, right: isEnd || edges.right });
    }
    if (this.flags.rowStripes && spot.row !== null) {
      const { name, isStart, isEnd } = this.stripe('Row', spot.row);
      look = this.laid(look, name, { ...across, top: isStart || edges.top, bottom: isEnd || edges.bottom });
    }
    if (this.flags.lastColumn && spot.isLast) {
      look = this.laid(look, 'lastColumn', { ...down, left: true, right: true });
    }
    if (this.flags.firstColumn && spot.isFirst) {
      look = this.laid(look, 'firstColumn', { ...down, left: true, right: true });
    }
    if (spot.isHeader) look = this.laid(look, 'headerRow', { ...across, top: true, bottom: true });
    if (spot.isTotals) look = this.laid(look, 'totalRow', { ...across, top: true, bottom: true });
    return look;
  }

  private stripe(
    line: 'Row' | 'Column',
    place: number,
  ): { readonly name: string; readonly isStart: boolean; readonly isEnd: boolean } {
    const first = this.size(`first${line}Stripe`);
    const isFirst = place < first;
    const name = `${isFirst ? 'first' : 'second'}${line}Stripe`;
    const last = isFirst ? first - 1 : this.period(line) - 1;
    return { name, isStart: place === (isFirst ? 0 : first), isEnd: place === last };
  }

  /** An element laid over those before it. Its outer lines are for cells at its edges, its inner ones for the others. */
  private laid(look: LookChange, element: string, edges: Edges): LookChange {
    const found = this.elements.get(element)?.look;
    if (found === undefined) return look;
    const { borders, inner, ...rest } = found;
    const sides: Partial<Record<BorderSide, CellBorder | null>> = { ...look.borders };
    for (const side of SIDES) {
      const isAcross = side === 'top' || side === 'bottom';
      const line = edges[side] ? borders?.[side] : isAcross ? inner?.horizontal : inner?.vertical;
      if (line !== undefined && line !== null) sides[side] = line;
    }
    return { ...look, ...rest, borders: sides };
  }
}

/** How many of ascending numbers are below one. */
function countBelow(numbers: readonly number[], below: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < below) from = middle + 1;
    else to = middle;
  }
  return from;
}
