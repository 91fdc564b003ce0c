/** `Excel.RangeView`: the rows of a range that show. */
import type { Cells } from '../cells';
import type { Json } from '../json';
import { hostClass, type HostObject } from '../object';
import type { SheetModel } from '../../model/types';
import { localAddress } from '../addresses';
import { cellValue, formulaOf, valueType } from './blocks';
import { rangeOf } from './range';

function shownRows(cells: Cells): number[] {
  const hidden = new Set(cells.sheet.hiddenRows);
  const rows: number[] = [];
  for (let row = cells.area.top; row <= cells.area.bottom; row++) if (!hidden.has(row)) rows.push(row);
  return rows;
}

function block(cells: Cells, read: (sheet: SheetModel, row: number, column: number) => Json): Json {
  const { left } = cells.area;
  return shownRows(cells).map((row) =>
    Array.from({ length: cells.columnCount }, (_, across) => read(cells.sheet, row, left + across)),
  );
}

const rangeView = hostClass<Cells>(() => ({
  name: 'RangeView',
  scalars: {
    values: { get: (cells) => block(cells, cellValue) },
    formulas: { get: (cells) => block(cells, formulaOf) },
    text: { get: (cells) => block(cells, (sheet, row, column) => sheet.text(row, column)) },
    numberFormat: { get: (cells) => block(cells, (sheet, row, column) => sheet.numberFormat(row, column)) },
    valueTypes: { get: (cells) => block(cells, valueType) },
    cellAddresses: {
      get: (cells) =>
        block(cells, (_sheet, row, column) => localAddress({ top: row, bottom: row, left: column, right: column })),
    },
    rowCount: { get: (cells) => shownRows(cells).length },
    columnCount: { get: (cells) => cells.columnCount },
    index: { get: () => 0 },
  },
  methods: { getRange: (cells) => rangeOf(cells) },
}));

/** The rows of a range that show, as the client sees them. */
export function rangeViewOf(cells: Cells): HostObject {
  return rangeView.of(cells);
}

/** The class, for checking it against the client's own. */
export const rangeViewClass = rangeView;
