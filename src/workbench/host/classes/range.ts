/** `Excel.Range`: what it is and where. What it can do is in `range-methods.ts`. */
import { fullAddress } from '../addresses';
import { CellAreas, type Cells } from '../cells';
import { HostError } from '../errors';
import type { Json } from '../json';
import { hostClass, type HostObject, type Scalar } from '../object';
import { cellValue, formulaOf, readBlock, valueType, writeBlock, writeFormats } from './blocks';
import { conditionalFormatsOf } from './conditional-formats';
import { flagValue } from './properties';
import { rangeFormat } from './range-format';
import { rangeMethods } from './range-methods';
import { DEFAULT_HEIGHT, pointsOfWidth } from './units';
import { dataValidation } from './validation';
import { worksheetOf } from './worksheet';

type RangeScalars = Readonly<Record<string, Scalar<Cells>>>;

/** Values that are 2-D arrays of what each cell has. */
const contents: RangeScalars = {
  values: { get: (cells) => readBlock(cells, cellValue), set: writeBlock },
  formulas: { get: (cells) => readBlock(cells, formulaOf), set: writeBlock },
  formulasLocal: { get: (cells) => readBlock(cells, formulaOf), set: writeBlock },
  text: { get: (cells) => readBlock(cells, (sheet, row, column) => sheet.text(row, column)) },
  valueTypes: { get: (cells) => readBlock(cells, valueType) },
  numberFormat: {
    get: (cells) => readBlock(cells, (sheet, row, column) => sheet.numberFormat(row, column)),
    set: writeFormats,
  },
  numberFormatLocal: {
    get: (cells) => readBlock(cells, (sheet, row, column) => sheet.numberFormat(row, column)),
    set: writeFormats,
  },
};

/** Where the cells are, and how many. */
const place: RangeScalars = {
  address: { get: (cells) => fullAddress(cells.sheet.name, cells.area) },
  addressLocal: { get: (cells) => fullAddress(cells.sheet.name, cells.area) },
  rowIndex: { get: (cells) => cells.area.top },
  columnIndex: { get: (cells) => cells.area.left },
  rowCount: { get: (cells) => cells.rowCount },
  columnCount: { get: (cells) => cells.columnCount },
  cellCount: { get: cellCount },
  isEntireColumn: { get: (cells) => cells.isEntireColumn },
  isEntireRow: { get: (cells) => cells.isEntireRow },
  top: { get: (cells) => heightOf(cells, 0, cells.area.top - 1) },
  left: { get: (cells) => widthOf(cells, 0, cells.area.left - 1) },
  height: { get: (cells) => heightOf(cells, cells.area.top, cells.area.bottom) },
  width: { get: (cells) => widthOf(cells, cells.area.left, cells.area.right) },
};

/** Rows that are hidden; columns never are here. */
const hiding: RangeScalars = {
  rowHidden: { get: rowHidden, set: setRowHidden },
  columnHidden: { get: () => false, set: refuseHiding },
  hidden: { get: (cells) => rowHidden(cells) === true },
};

/** What cells of this host never have. */
const never: RangeScalars = {
  hasSpill: { get: () => false },
  hyperlink: { get: () => null },
  style: { get: () => 'Normal' },
};

function refuseHiding(): void {
  throw new HostError('NotImplemented');
}

/** More cells than a number of 32 bits can count are given as -1. */
function cellCount(cells: Cells): number {
  const count = cells.rowCount * cells.columnCount;
  return count > 2 ** 31 - 1 ? -1 : count;
}

function rowHidden(cells: Cells): Json {
  const { top, bottom } = cells.area;
  const hidden = cells.sheet.hiddenRows.filter((row) => row >= top && row <= bottom).length;
  if (hidden === 0) return false;
  return hidden === cells.rowCount ? true : null;
}

function setRowHidden(cells: Cells, value: Json): void {
  cells.sheet.hideRows(cells.area.top, cells.area.bottom, flagValue(value));
}

/** Points from the top of a row to the bottom of another; hidden rows have no height. */
function heightOf(cells: Cells, first: number, last: number): number {
  const hidden = new Set(cells.sheet.hiddenRows);
  let height = 0;
  for (let row = first; row <= last; row++) {
    if (!hidden.has(row)) height += cells.sheet.rowHeight(row) ?? DEFAULT_HEIGHT;
  }
  return height;
}

function widthOf(cells: Cells, first: number, last: number): number {
  let width = 0;
  for (let column = first; column <= last; column++) width += pointsOfWidth(cells.sheet.columnWidth(column));
  return width;
}

const range = hostClass<Cells>(() => ({
  name: 'Range',
  scalars: { ...contents, ...place, ...hiding, ...never },
  objects: {
    format: (cells) => rangeFormat(areasOf(cells)),
    worksheet: (cells) => worksheetOf(cells.session, cells.sheet),
    conditionalFormats: (cells) => conditionalFormatsOf(areasOf(cells)),
    dataValidation: (cells) => dataValidation.of(areasOf(cells)),
  },
  methods: rangeMethods(),
}));

/** A range as the client sees it. */
export function rangeOf(cells: Cells): HostObject {
  return range.of(cells);
}

/** A range as areas of which it is the only one: formats and rules are the same for both. */
export function areasOf(cells: Cells): CellAreas {
  return new CellAreas(cells.session, cells.sheet, [cells]);
}

/** The class, for checking it against the client's own. */
export const rangeClass = range;
