/** How many rows a filter lets through. */
import { cellArea, overlap } from '../../../workbook/areas';
import type { FilterModel, SheetModel } from '../../model/types';
import type { Place } from '../desk/desk';

/** The rows of a filtered range below its header: those that show, and all. */
export interface FoundRows {
  readonly found: number;
  readonly of: number;
}

/** Of the filter around the active cell, else of the first one of the sheet that hides rows; `null` where none does. */
export function foundRows(sheet: SheetModel, active: Place): FoundRows | null {
  const filters = [
    ...sheet.tables.map(({ filter, area, totalsRow }) => ({
      filter,
      first: area.top + 1,
      last: area.bottom - (totalsRow ? 1 : 0),
      area,
    })),
    ...(sheet.filter === null ? [] : [ownFilter(sheet.filter)]),
  ].filter(({ filter }) => (filter?.criteria.length ?? 0) > 0);
  const here = cellArea(active.row, active.column);
  const chosen = filters.find(({ area }) => overlap(area, here)) ?? filters[0];
  if (chosen === undefined) return null;
  const { first, last } = chosen;
  const hidden = sheet.hiddenRows.filter((row) => row >= first && row <= last).length;
  const of = Math.max(0, last - first + 1);
  return { found: of - hidden, of };
}

function ownFilter(filter: FilterModel) {
  return { filter, first: filter.area.top + 1, last: filter.area.bottom, area: filter.area };
}
