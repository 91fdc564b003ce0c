/** Merged cells over the data rows: unknown over quantity and lane, read as filled down elsewhere (SPEC section 5, `merged-cells`). */
import type { Field } from '../model';
import type { Area, CellValue, Sheet } from '../sheet';
import type { Columns } from './columns';
import type { Found } from './find';

/** A merged area that touches a read column. */
export interface Merge {
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
  return found.length === 0 ? noMerges(sheet) : overlay(sheet, found, header.row);
}

function noMerges(sheet: Sheet): Merges {
  return {
    found: [],
    values: (column) => sheet.columns[column]?.values ?? [],
    owner: (row) => row,
    hides: () => false,
  };
}

function overlay(sheet: Sheet, found: readonly Merge[], headerRow: number): Merges {
  const filled = new Map<number, (CellValue | undefined)[]>();
  const hidden = new Set<string>();
  const owners = new Map<string, number>();
  for (const { area, unknown } of found) {
    if (unknown) for (const cell of cellsIn(area)) hidden.add(cell);
    if (area.top <= headerRow) continue;
    const values = filled.get(area.left) ?? [...(sheet.columns[area.left]?.values ?? [])];
    for (let row = area.top + 1; row <= area.bottom; row++) {
      values[row] = values[area.top] ?? null;
      owners.set(cellKey(row, area.left), area.top);
    }
    filled.set(area.left, values);
  }
  return {
    found,
    values: (column) => filled.get(column) ?? sheet.columns[column]?.values ?? [],
    owner: (row, column) => owners.get(cellKey(row, column)) ?? row,
    hides: (row, column) => hidden.has(cellKey(row, column)),
  };
}

function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}

function cellsIn(area: Area): readonly string[] {
  const found: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) found.push(cellKey(row, column));
  }
  return found;
}
