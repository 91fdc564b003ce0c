/** `Excel.RangeAreas` and the collection of its ranges. */
import { fullAddress } from '../addresses';
import type { CellAreas, Cells } from '../cells';
import { CellAreas as Areas, LAST_COLUMN, LAST_ROW } from '../cells';
import { HostError } from '../errors';
import { hostClass, integerOf, optionalText, type HostObject } from '../object';
import { conditionalFormatsOf } from './conditional-formats';
import { rangeFormat } from './range-format';
import { clearCells } from './range-methods';
import { rangeOf } from './range';
import { dataValidation } from './validation';
import { worksheetOf } from './worksheet';

function address(areas: CellAreas): string {
  return areas.parts.map(({ sheet, area }) => fullAddress(sheet.name, area)).join(',');
}

function widened(areas: CellAreas, change: (cells: Cells) => Cells): HostObject {
  return rangeAreas.of(new Areas(areas.session, areas.sheet, areas.parts.map(change)));
}

const rangeAreas = hostClass<CellAreas>(() => ({
  name: 'RangeAreas',
  scalars: {
    address: { get: address },
    addressLocal: { get: address },
    areaCount: { get: (areas) => areas.parts.length },
    cellCount: { get: (areas) => areas.parts.reduce((sum, cells) => sum + cells.rowCount * cells.columnCount, 0) },
    isEntireColumn: { get: (areas) => areas.parts.every((cells) => cells.isEntireColumn) },
    isEntireRow: { get: (areas) => areas.parts.every((cells) => cells.isEntireRow) },
    style: { get: () => 'Normal' },
  },
  objects: {
    areas: (areas) => ranges.of(areas),
    format: (areas) => rangeFormat(areas),
    conditionalFormats: (areas) => conditionalFormatsOf(areas),
    dataValidation: (areas) => dataValidation.of(areas),
    worksheet: (areas) => worksheetOf(areas.session, areas.sheet),
  },
  methods: {
    clear: (areas, [what]) => {
      for (const cells of areas.parts) clearCells(cells, optionalText(what));
      return null;
    },
    calculate: () => null,
    getEntireRow: (areas) => widened(areas, (cells) => cells.at({ ...cells.area, left: 0, right: LAST_COLUMN })),
    getEntireColumn: (areas) => widened(areas, (cells) => cells.at({ ...cells.area, top: 0, bottom: LAST_ROW })),
  },
}));

const ranges = hostClass<CellAreas>(() => ({
  name: 'RangeCollection',
  methods: {
    getCount: (areas) => areas.parts.length,
    getItemAt: (areas, [index]) => {
      const cells = areas.parts[integerOf(index)];
      if (cells === undefined) throw new HostError('InvalidArgument');
      return rangeOf(cells);
    },
  },
  items: (areas) => areas.parts.map(rangeOf),
}));

/** Several ranges of one sheet as the client sees them. */
export function rangeAreasOf(areas: CellAreas): HostObject {
  return rangeAreas.of(areas);
}

/** The classes, for checking them against the client's own. */
export const rangeAreasClasses = { rangeAreas, ranges };
