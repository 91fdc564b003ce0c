/** Where the cells of a field are: for a row, and for a line's rows. */
import type { Field } from '../model';
import type { Place } from '../sheet';
import type { Split } from '../split';
import { addPlace } from './collector';
import type { GivenCell } from './labels';
import { place, type RowSource } from './source';

/** The column a row's field stands in, and the sheet row: in the wide form the lane is said by its header. */
function columnOf({ columns, wide }: RowSource, row: number, field: Field): number | undefined {
  if (field === 'lane') return wide === null ? columns.lanes[0]?.column : wide[row]?.column;
  if (field === 'qty' && wide !== null) return wide[row]?.column ?? columns.wide[0]?.column;
  return columns.byField.get(field);
}

/** Builds the cell look-ups of a split. */
export function cellLookups(
  source: RowSource,
  headerRow: number,
  rowsOf: (line: number) => Int32Array,
  outside: readonly (readonly GivenCell[])[],
): Pick<Split, 'cell' | 'lineCells' | 'shown' | 'rowNumber'> {
  const { sheet, sheetRows, merges } = source;
  const cell = (row: number, field: Field): Place => {
    const column = columnOf(source, row, field) ?? columnOf(source, row, 'qty') ?? 0;
    return place(sheet, field === 'lane' && source.wide !== null ? headerRow : (sheetRows[row] ?? 0), column);
  };
  return {
    cell,
    lineCells: (line, field) => {
      const found: Place[] = [];
      const given = (outside[line] ?? []).filter((cell) => cell.field === field).map((cell) => cell.cell);
      const rows = rowsOf(line);
      if (given.length > 0 && columnOf(source, rows[0] ?? 0, field) === undefined) return given;
      const columns = new Set<number>();
      for (const row of rows) columns.add(cell(row, field).left);
      for (const column of columns) {
        for (const row of rows) {
          const at = cell(row, field);
          const last = found.at(-1);
          const repeated = last?.left === column && last.bottom === at.bottom;
          if (at.left === column && !repeated) addPlace(found, at);
        }
      }
      return [...found, ...given];
    },
    shown: (row, field) => {
      const column = columnOf(source, row, field);
      if (column === undefined) return '';
      if (field === 'lane' && source.wide !== null) return source.wide[row]?.shown ?? '';
      return sheet.text(merges.owner(sheetRows[row] ?? 0, column), column).trim();
    },
    rowNumber: (row) => (sheetRows[row] ?? 0) + 1,
  };
}
