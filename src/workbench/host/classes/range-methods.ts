/** What a range can do: give other ranges, move, empty, merge. */
import { around, intersection, within } from '../../../workbook/areas';
import type { Area } from '../../../domain/sheet';
import { parseAddress } from '../addresses';
import { CellAreas, Cells, LAST_COLUMN, LAST_ROW } from '../cells';
import { HostError } from '../errors';
import {
  HostObject,
  NULL_OBJECT,
  flagOf,
  integerOf,
  optionalInteger,
  optionalText,
  textOf,
  type Answer,
  type Given,
} from '../object';
import { shifted } from './areas-math';
import { checkSize } from './blocks';
import { cellPropertyMethods } from './cell-properties';
import { copyFrom } from './copy';
import { rangeAreasOf } from './range-areas';
import { rangeOf } from './range';
import { rangeViewOf } from './range-view';
import { specialCells } from './special-cells';
import { tablesOver } from './tables';

type Methods = Readonly<Record<string, (cells: Cells, args: readonly Given[]) => Answer>>;

/** The cells of an argument: a range of the client, or an address on the same sheet. */
export function cellsOfGiven(near: Cells, given: Given | undefined): Cells {
  if (given instanceof HostObject) {
    if (given.thing instanceof Cells) return given.thing;
    throw new HostError('InvalidArgument');
  }
  const address = parseAddress(textOf(given));
  if (address === null) throw new HostError('InvalidArgument');
  const sheet = address.sheet === null ? near.sheet : near.session.book.sheetByName(address.sheet);
  if (sheet === null) throw new HostError('ItemNotFound');
  return new Cells(near.session, sheet, address.area);
}

function at(cells: Cells, change: Partial<Area>): HostObject {
  return rangeOf(cells.at({ ...cells.area, ...change }));
}

function row(cells: Cells, index: number): HostObject {
  const line = cells.area.top + index;
  return at(cells, { top: line, bottom: line });
}

function column(cells: Cells, index: number): HostObject {
  const line = cells.area.left + index;
  return at(cells, { left: line, right: line });
}

function cell(cells: Cells, down: number, across: number): HostObject {
  const { top, left } = cells.area;
  return rangeOf(cells.at({ top: top + down, bottom: top + down, left: left + across, right: left + across }));
}

/** Ranges found by where they are. */
const places: Methods = {
  getRow: (cells, [index]) => row(cells, integerOf(index)),
  getColumn: (cells, [index]) => column(cells, integerOf(index)),
  getCell: (cells, [down, across]) => cell(cells, integerOf(down), integerOf(across)),
  getLastRow: (cells) => row(cells, cells.rowCount - 1),
  getLastColumn: (cells) => column(cells, cells.columnCount - 1),
  getLastCell: (cells) => cell(cells, cells.rowCount - 1, cells.columnCount - 1),
  getEntireRow: (cells) => at(cells, { left: 0, right: LAST_COLUMN }),
  getEntireColumn: (cells) => at(cells, { top: 0, bottom: LAST_ROW }),
  getOffsetRange: (cells, [down, across]) => rangeOf(cells.at(shifted(cells.area, integerOf(down), integerOf(across)))),
  getResizedRange: (cells, [rows, columns]) =>
    at(cells, { bottom: cells.area.bottom + integerOf(rows), right: cells.area.right + integerOf(columns) }),
  getAbsoluteResizedRange: (cells, [rows, columns]) =>
    at(cells, { bottom: cells.area.top + integerOf(rows) - 1, right: cells.area.left + integerOf(columns) - 1 }),
  getRowsAbove: (cells, [count]) => beside(cells, -optionalInteger(count, 1), 'row'),
  getRowsBelow: (cells, [count]) => beside(cells, optionalInteger(count, 1), 'row'),
  getColumnsBefore: (cells, [count]) => beside(cells, -optionalInteger(count, 1), 'column'),
  getColumnsAfter: (cells, [count]) => beside(cells, optionalInteger(count, 1), 'column'),
};

/** So many rows or columns after the range, or before it where the count is negative. */
function beside(cells: Cells, count: number, what: 'row' | 'column'): HostObject {
  const { top, bottom, left, right } = cells.area;
  if (count === 0) throw new HostError('InvalidArgument');
  if (what === 'row') {
    return count > 0
      ? at(cells, { top: bottom + 1, bottom: bottom + count })
      : at(cells, { top: top + count, bottom: top - 1 });
  }
  return count > 0
    ? at(cells, { left: right + 1, right: right + count })
    : at(cells, { left: left + count, right: left - 1 });
}

/** Ranges made with others, or by what is in the cells. */
const combined: Methods = {
  getBoundingRect: (cells, [other]) => {
    const found = cellsOfGiven(cells, other);
    if (found.sheet !== cells.sheet) throw new HostError('InvalidArgument');
    return rangeOf(cells.at(around(cells.area, found.area)));
  },
  getIntersection: (cells, [other]) => {
    const found = shared(cells, cellsOfGiven(cells, other));
    if (found === null) throw new HostError('ItemNotFound');
    return rangeOf(found);
  },
  getIntersectionOrNullObject: (cells, [other]) => orNull(shared(cells, cellsOfGiven(cells, other))),
  getUsedRange: (cells, [valuesOnly]) =>
    rangeOf(usedCells(cells, flagOf(valuesOnly)) ?? cells.at(firstCell(cells.area))),
  getUsedRangeOrNullObject: (cells, [valuesOnly]) => orNull(usedCells(cells, flagOf(valuesOnly))),
  getSpecialCells: (cells, [type]) => {
    const found = specialCells(cells, textOf(type));
    if (found === null) throw new HostError('ItemNotFound');
    return rangeAreasOf(found);
  },
  getSpecialCellsOrNullObject: (cells, [type]) => {
    const found = specialCells(cells, textOf(type));
    return found === null ? NULL_OBJECT : rangeAreasOf(found);
  },
  getMergedAreasOrNullObject: (cells) => {
    const merges = cells.sheet.merges.filter((merge) => intersection(merge, cells.area) !== null);
    if (merges.length === 0) return NULL_OBJECT;
    return rangeAreasOf(new CellAreas(cells.session, cells.sheet, merges.map((merge) => cells.at(merge)))); // prettier-ignore
  },
  getVisibleView: (cells) => rangeViewOf(cells),
  getTables: (cells, [whole]) => tablesOver(cells, flagOf(whole)),
  getSurroundingRegion: (cells) => rangeOf(cells.at(region(cells))),
};

function orNull(cells: Cells | null): HostObject {
  return cells === null ? NULL_OBJECT : rangeOf(cells);
}

function shared(cells: Cells, other: Cells): Cells | null {
  if (other.sheet !== cells.sheet) throw new HostError('InvalidArgument');
  const area = intersection(cells.area, other.area);
  return area === null ? null : cells.at(area);
}

function firstCell({ top, left }: Area): Area {
  return { top, left, bottom: top, right: left };
}

/** The smallest range within `cells` that holds all that is in them; `null` where nothing is. */
export function usedCells(cells: Cells, valuesOnly: boolean): Cells | null {
  const used = cells.sheet.usedArea(valuesOnly);
  const area = used === null ? null : intersection(used, cells.area);
  if (area === null) return null;
  if (!valuesOnly || used === null || within(used, cells.area)) return cells.at(area);
  return filledPart(cells, area);
}

/** Cuts rows and columns without values off a part of a sheet. */
function filledPart(cells: Cells, area: Area): Cells | null {
  let found: Area | null = null;
  for (let line = area.top; line <= area.bottom; line++) {
    for (let place = area.left; place <= area.right; place++) {
      if (cells.sheet.value(line, place) === null && !cells.sheet.hasFormula(line, place)) continue;
      const here = { top: line, bottom: line, left: place, right: place };
      found = found === null ? here : around(found, here);
    }
  }
  return found === null ? null : cells.at(found);
}

/** The block of filled cells around a range, up to blank rows and columns. */
function region(cells: Cells): Area {
  const used = cells.sheet.usedArea(true);
  let area = cells.area;
  if (used === null) return area;
  for (;;) {
    const wider = around(area, {
      top: Math.max(0, area.top - 1),
      left: Math.max(0, area.left - 1),
      bottom: Math.min(LAST_ROW, area.bottom + 1),
      right: Math.min(LAST_COLUMN, area.right + 1),
    });
    const filled = filledPart(cells, intersection(wider, used) ?? area);
    const next = filled === null ? area : around(area, filled.area);
    if (within(next, area)) return area;
    area = next;
  }
}

/** Changes of cells. */
const changes: Methods = {
  clear: (cells, [what]) => {
    clearCells(cells, optionalText(what));
    return null;
  },
  merge: (cells, [across]) => {
    const { top, bottom } = cells.area;
    if (!flagOf(across)) cells.sheet.merge(cells.area);
    else for (let line = top; line <= bottom; line++) cells.sheet.merge({ ...cells.area, top: line, bottom: line });
    return null;
  },
  unmerge: (cells) => {
    cells.sheet.unmerge(cells.area);
    return null;
  },
  insert: (cells, [direction]) => insertCells(cells, textOf(direction)),
  delete: (cells, [direction]) => {
    if (!cells.isEntireRow || textOf(direction) !== 'Up') throw new HostError('NotImplemented');
    cells.sheet.deleteRows(cells.area.top, cells.rowCount);
    return null;
  },
  select: (cells) => {
    cells.session.book.activate(cells.sheet.id);
    cells.session.book.select(cells.sheet.id, [cells.area]);
    return null;
  },
  calculate: () => null,
  copyFrom: (cells, args) => {
    copyFrom(cells, cellsOfGiven(cells, args[0]), args);
    return null;
  },
  _ValidateArraySize: (cells, [rows, columns]) => {
    checkSize(cells, integerOf(rows), integerOf(columns));
    return null;
  },
};

/** Empties cells as `clear(applyTo)` says. */
export function clearCells(cells: Cells, what: string | null): void {
  switch (what) {
    case null:
    case 'All':
      cells.sheet.clear(cells.area, 'all');
      return;
    case 'Contents':
      cells.sheet.clear(cells.area, 'contents');
      return;
    case 'Formats':
      cells.sheet.clear(cells.area, 'formats');
      return;
    default:
      throw new HostError('NotImplemented');
  }
}

/** Whole rows move down; moving parts of rows aside is more than this host does. The range given is where the new cells are. */
function insertCells(cells: Cells, direction: string): HostObject {
  if (!cells.isEntireRow || direction !== 'Down') throw new HostError('NotImplemented');
  const { area } = cells;
  cells.sheet.insertRows(area.top, cells.rowCount);
  return rangeOf(cells.at(area));
}

/** Every method of `Excel.Range` that this host knows. */
export function rangeMethods(): Methods {
  return { ...places, ...combined, ...changes, ...cellPropertyMethods };
}
