/** The cells a finding names, each once. */
import type { Field } from '../../model';
import type { Place } from '../../sheet';
import type { Split } from '../../split';

/** Beyond this many cells a finding names them as ranges where they touch. */
const MOST_SINGLE_CELLS = 50;

function keyOf({ sheet, top, left, bottom, right }: Place): string {
  return [top, left, bottom, right, sheet].join(' ');
}

/** Places, each named once, in the order given. */
export function once(places: readonly Place[]): Place[] {
  const seen = new Map<string, Place>();
  for (const place of places) {
    const key = keyOf(place);
    if (!seen.has(key)) seen.set(key, place);
  }
  return [...seen.values()];
}

/** Single cells as ranges down their columns. */
function asRanges(cells: readonly Place[]): Place[] {
  const ranges: Place[] = [];
  for (const cell of [...cells].sort((a, b) => a.left - b.left || a.top - b.top)) {
    const last = ranges.at(-1);
    if (last?.left === cell.left && last.bottom + 1 === cell.top) {
      ranges[ranges.length - 1] = { ...last, bottom: cell.bottom };
    } else ranges.push(cell);
  }
  return ranges;
}

/** The cells of these fields over these rows, row by row; as ranges when there are many. */
export function cellsOf(split: Split, rows: readonly number[], fields: readonly Field[]): Place[] {
  const cells = once(rows.flatMap((row) => fields.map((field) => split.cell(row, field))));
  return cells.length > MOST_SINGLE_CELLS ? asRanges(cells) : cells;
}

/** The blank cells of a row where something missing would stand; its quantity cell when there is no column for it. */
export function missingCells(split: Split, row: number, fields: readonly ('lot' | 'bag' | 'location')[]): Place[] {
  const present = fields.filter((field) => split.rows[field].present);
  return cellsOf(split, [row], present.length === 0 ? ['qty'] : present);
}

/** The cell that says a row's lane: in the wide form its quantity cell, since the lane is that column's header. */
export function laneCellField(split: Split): Field {
  return split.layout.wide ? 'qty' : 'lane';
}
