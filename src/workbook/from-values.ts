/** Builds a sheet from a matrix of values, as Office.js hands it over and as tests write it. */
import type { Area, CellValue, Sheet, SheetColumn, TableArea } from '../domain/sheet';
import { textOf } from './text';

/** What a values matrix does not say. */
export interface SheetExtras {
  /** 0-based position of the matrix's first cell. */
  readonly top?: number;
  readonly left?: number;
  /** Number format patterns by column of the matrix; missing ones are `General`. */
  readonly formats?: readonly (string | readonly (string | undefined)[] | undefined)[];
  readonly tables?: readonly TableArea[];
  readonly merges?: readonly Area[] | null;
  readonly hiddenRows?: readonly number[];
  readonly date1904?: boolean;
  readonly hasFormula?: (row: number, column: number) => boolean;
}

/**
 * A sheet over a matrix of values in row order.
 *
 * @param name the sheet's name
 * @param matrix rows of equal length; `null` and the empty text are blank
 */
export function sheetFromValues(
  name: string,
  matrix: readonly (readonly CellValue[])[],
  extras: SheetExtras = {},
): Sheet {
  const { top = 0, left = 0, formats = [], date1904 = false } = extras;
  const width = matrix.reduce((most, row) => Math.max(most, row.length), 0);
  const columns: SheetColumn[] = Array.from({ length: left }, () => ({ values: [], formats: 'General' }));
  const stores = turned(matrix, width, top);
  for (const [index, values] of stores.entries()) columns.push({ values, formats: shifted(formats[index], top) });
  const pattern = (row: number, column: number): string => {
    const own = columns[column]?.formats ?? 'General';
    return typeof own === 'string' ? own : (own[row] ?? 'General');
  };
  return {
    name,
    rowCount: top + matrix.length,
    columnCount: left + width,
    columns,
    tables: extras.tables ?? [],
    merges: extras.merges === undefined ? [] : extras.merges,
    hiddenRows: extras.hiddenRows ?? [],
    text: (row, column) => textOf(columns[column]?.values[row] ?? null, pattern(row, column), date1904),
    hasFormula: extras.hasFormula ?? ((): boolean => false),
  };
}

/** Columns of a matrix given by rows. */
function turned(matrix: readonly (readonly CellValue[])[], width: number, top: number): CellValue[][] {
  const stores = Array.from({ length: width }, () => {
    const store = new Array<CellValue>(top + matrix.length);
    return top === 0 ? store : store.fill(null, 0, top);
  });
  let to = top;
  for (const row of matrix) {
    for (let column = 0; column < width; column++) {
      const store = stores[column];
      if (store !== undefined) store[to] = row[column] ?? null;
    }
    to++;
  }
  return stores;
}

function shifted(formats: string | readonly (string | undefined)[] | undefined, top: number): SheetColumn['formats'] {
  if (formats === undefined || typeof formats === 'string') return formats ?? 'General';
  return [...new Array<undefined>(top).fill(undefined), ...formats];
}
