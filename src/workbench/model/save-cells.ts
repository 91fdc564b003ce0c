/** Cells that differ from the file. */
import type { Area, CellValue } from '../../domain/sheet';
import { around, cellArea } from '../../workbook/areas';
import type { CellOperation, ExactCell, ExactValue } from '../../xlsx/write/sheet/operations';
import type { Column } from './column';
import { isSameCell, isSameContent } from './compare';
import type { SharedFormula } from './read-rows';
import type { SavedSheet } from './save-book';
import { exactStyle } from './save-lines';
import type { StyleTable } from './styles';

/** Cells to set, with the area around them. */
class Cells {
  private readonly columns: Map<number, ExactCell>[] = [];
  private area: Area | null = null;

  put(row: number, column: number, cell: ExactCell): void {
    while (this.columns.length <= column) this.columns.push(new Map());
    this.columns[column]?.set(row, cell);
    const own = cellArea(row, column);
    this.area = this.area === null ? own : around(this.area, own);
  }

  get operation(): CellOperation | null {
    const { area, columns } = this;
    if (area === null) return null;
    return { kind: 'exact', area, at: (row, column) => columns[column]?.get(row) };
  }
}

type Shared = Pick<SavedSheet, 'now' | 'inFile' | 'loaded' | 'unshared'>;

/** What is to be done to the cells of a sheet; `null` when nothing is. */
export function cellsOperation(
  { now, inFile: before, loaded, unshared }: SavedSheet,
  styles: StyleTable,
): CellOperation | null {
  const cells = new Cells();
  const count = Math.max(now.columns.length, before.columns.length);
  for (let column = 0; column < count; column++) {
    const [is, was] = [now.columns[column], before.columns[column]];
    if (is === was) continue;
    const length = Math.max(is?.length ?? 0, was?.length ?? 0);
    for (let row = 0; row < length; row++) {
      if (!isSameCell(is, was, row)) cells.put(row, column, exactCell(is, was, row, styles));
    }
  }
  for (const { row, column } of unsharedCells({ now, inFile: before, loaded, unshared })) {
    const [is, was] = [now.columns[column], before.columns[column]];
    if (is?.formulas.has(row) !== true || !isSameContent(is, was, row)) continue;
    cells.put(row, column, { ...exactCell(is, was, row, styles), value: contentOf(is, row) });
  }
  return cells.operation;
}

/** Cells that shared a formula and need it themselves: once the cell that holds its text is another, or once rows moved. */
function unsharedCells({ now, inFile: before, loaded, unshared }: Shared): SavedSheet['unshared'] {
  if (unshared.length > 0) return unshared;
  const isChanged = ({ row, column }: SharedFormula): boolean =>
    !isSameContent(now.columns[column], before.columns[column], row);
  return (loaded?.shared ?? []).filter(isChanged).flatMap(({ others }) => others);
}

function exactCell(is: Column | undefined, was: Column | undefined, row: number, styles: StyleTable): ExactCell {
  const value = isSameContent(is, was, row) ? {} : { value: contentOf(is, row) };
  const style = is?.styles[row];
  if (style === was?.styles[row]) return value;
  return { ...value, style: exactStyle(style, styles) };
}

function contentOf(column: Column | undefined, row: number): ExactValue {
  const value: CellValue = column?.value(row) ?? null;
  const formula = column?.formulas.get(row);
  return formula === undefined ? value : { formula, value };
}
