/** `getSpecialCells`: cells of a kind. */
import type { Area } from '../../../domain/sheet';
import { cellArea, intersection, mergeAreas } from '../../../workbook/areas';
import { CellAreas, type Cells } from '../cells';
import { HostError } from '../errors';
import { cellsIn } from './areas-math';

/** The cells of a kind, as few rectangles as are simple to find; `null` where there are none. */
export function specialCells(cells: Cells, type: string): CellAreas | null {
  const areas = type === 'Visible' ? visible(cells) : filled(cells, type);
  if (areas.length === 0) return null;
  return new CellAreas(cells.session, cells.sheet, areas.map((area) => cells.at(area))); // prettier-ignore
}

function visible(cells: Cells): Area[] {
  const { area } = cells;
  const areas: Area[] = [];
  let top = area.top;
  for (const row of cells.sheet.hiddenRows) {
    if (row < area.top || row > area.bottom) continue;
    if (row > top) areas.push({ ...area, top, bottom: row - 1 });
    top = row + 1;
  }
  if (top <= area.bottom) areas.push({ ...area, top });
  return areas;
}

function filled(cells: Cells, type: string): readonly Area[] {
  const { sheet } = cells;
  const used = sheet.usedArea(true);
  const area = used === null ? null : intersection(used, cells.area);
  if (area === null) return [];
  const found: Area[] = [];
  for (const { row, column } of cellsIn(area)) {
    const hasFormula = sheet.hasFormula(row, column);
    const isEmpty = !hasFormula && sheet.value(row, column) === null;
    if (isOfKind(type, hasFormula, isEmpty)) found.push(cellArea(row, column));
  }
  return mergeAreas(found);
}

function isOfKind(type: string, hasFormula: boolean, isEmpty: boolean): boolean {
  switch (type) {
    case 'Blanks':
      return isEmpty;
    case 'Formulas':
      return hasFormula;
    case 'Constants':
      return !hasFormula && !isEmpty;
    default:
      throw new HostError('NotImplemented');
  }
}
