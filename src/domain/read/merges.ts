/** Merged cells over the data rows: unknown over quantity and lane, read as filled down elsewhere (SPEC section 5, `merged-cells`). */
import type { Field } from '../model';
import type { Area, CellValue, Sheet } from '../sheet';
import type { Columns } from './columns';
import type { Found } from './find';

/** A merged area that touches a read column. */
interface Merge {
  readonly area: Area;
  readonly fields: readonly Field[];
  readonly unknown: boolean;
}

/** The values of a sheet's columns with merged cells filled down. */
export interface Merges {
  readonly found: readonly Merge[];
  readonly values: (column: number) => readonly (CellValue | undefined)[];
  /** The sheet row whose cell holds the value shown at a cell: the top of its merged area, else the row itself. */
  readonly owner: (row: number, column: number) => number;
  /** Whether a cell lies under a merged area over quantity or lane. */
  readonly hides: (row: number, column: number) => boolean;
}

/** Looks at the merged areas of a held range. */
export function readMerges({ sheet, header, bottom }: Found, columns: Columns): Merges {
  const fields = new Map<number, Field>([...columns.byField].map(([field, column]) => [column, field]));
  for (const { column } of columns.lanes) fields.set(column, 'lane');
  for (const { column } of columns.wide) fields.set(column, 'qty');
  const found = (sheet.merges ?? []).flatMap((area) => {
    if (area.bottom <= header.row || area.top > bottom) return [];
    const touched = [...fields]
      .filter(([column]) => column >= area.left && column <= area.right)
      .map(([, field]) => field);
    const unknown = touched.some((field) => field === 'qty' || field === 'lane');
    return touched.length === 0 ? [] : [{ area, fields: [...new Set(touched)], unknown }];
  });
  return found.length === 0 ? noMerges(sheet) : overlay({ sheet, header, bottom }, found, [...fields.keys()]);
}

function noMerges(sheet: Sheet): Merges {
  return {
    found: [],
    values: (column) => sheet.columns[column]?.values ?? [],
    owner: (row) => row,
    hides: () => false,
  };
}

/** What the merged areas do to one read column: rows are those of the sheet, both ends included. */
interface Overlaid {
  readonly hidden: Spans;
  readonly filled: Spans;
  readonly values: readonly (CellValue | undefined)[];
}

function overlay(
  { sheet, header, bottom }: Pick<Found, 'sheet' | 'header' | 'bottom'>,
  found: readonly Merge[],
  read: readonly number[],
): Merges {
  const inReach = found
    .map(({ area, unknown }) => ({ ...area, bottom: Math.min(area.bottom, bottom), unknown }))
    .sort((one, other) => one.top - other.top);
  const overlaid = new Map<number, Overlaid>();
  for (const column of read) {
    const over = inReach.filter(({ left, right }) => column >= left && column <= right);
    if (over.length === 0) continue;
    const filled = new Spans(over.filter(({ left, top }) => column === left && top > header.row));
    const hidden = new Spans(over.filter(({ unknown }) => unknown));
    overlaid.set(column, { filled, hidden, values: filledDown(sheet.columns[column]?.values ?? [], filled) });
  }
  return {
    found,
    values: (column) => overlaid.get(column)?.values ?? sheet.columns[column]?.values ?? [],
    owner: (row, column) => overlaid.get(column)?.filled.around(row) ?? row,
    hides: (row, column) => (overlaid.get(column)?.hidden.around(row) ?? null) !== null,
  };
}

function filledDown(values: readonly (CellValue | undefined)[], { spans }: Spans): readonly (CellValue | undefined)[] {
  const filled = [...values];
  for (const { top, bottom } of spans) {
    for (let row = top + 1; row <= bottom; row++) filled[row] = values[top] ?? null;
  }
  return filled;
}

/** Stretches of rows, in order. Two that overlap, which no workbook made by Excel has, count as one. */
class Spans {
  readonly spans: readonly { readonly top: number; readonly bottom: number }[];

  /** @param areas by their top row, ascending */
  constructor(areas: readonly { readonly top: number; readonly bottom: number }[]) {
    const spans: { top: number; bottom: number }[] = [];
    for (const { top, bottom } of areas) {
      const last = spans.at(-1);
      if (last !== undefined && top <= last.bottom) last.bottom = Math.max(last.bottom, bottom);
      else spans.push({ top, bottom });
    }
    this.spans = spans;
  }

  /** The first row of the stretch that a row lies in, or `null`. */
  around(row: number): number | null {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.spans[middle]?.bottom ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    const span = this.spans[low];
    return span !== undefined && span.top <= row ? span.top : null;
  }
}
