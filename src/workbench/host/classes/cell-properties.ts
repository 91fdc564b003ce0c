/** `getCellProperties` and `setCellProperties`, and the same for rows and columns: many formats in one call. */
import type { Area } from '../../../domain/sheet';
import type { Cells } from '../cells';
import { HostError } from '../errors';
import { isArray, isObject, type Json, type JsonObject } from '../json';
import { valueOf, type Answer, type Given, type HostObject } from '../object';
import { areasOf, rangeOf } from './range';
import { rangeFormat } from './range-format';

type Methods = Readonly<Record<string, (cells: Cells, args: readonly Given[]) => Answer>>;

/** The object behind a name of a range's properties: its format and so on, or the range itself. */
function part(cells: Cells, name: string): HostObject {
  return name === 'format' ? rangeFormat(areasOf(cells)) : rangeOf(cells);
}

/** Properties as asked for: `true` for a value, an object for an object. */
function readAll(object: HostObject, wanted: JsonObject): JsonObject {
  const result: Record<string, Json> = {};
  for (const [name, want] of Object.entries(wanted)) {
    if (want === true) result[name] = object.get(name);
    else if (isObject(want)) result[name] = readAll(object.navigate(name), want);
  }
  return result;
}

function read(cells: Cells, wanted: JsonObject): JsonObject {
  const result: Record<string, Json> = {};
  for (const [name, want] of Object.entries(wanted)) {
    if (want === true) result[name] = rangeOf(cells).get(name);
    else if (isObject(want)) result[name] = readAll(part(cells, name), want);
  }
  return result;
}

function writeAll(object: HostObject, values: JsonObject): void {
  for (const [name, value] of Object.entries(values)) {
    if (isObject(value)) writeAll(object.navigate(name), value);
    else object.set(name, value);
  }
}

function write(cells: Cells, values: Json | undefined): void {
  if (!isObject(values)) throw new HostError('InvalidArgument');
  for (const [name, value] of Object.entries(values)) {
    if (isObject(value)) writeAll(part(cells, name), value);
    else rangeOf(cells).set(name, value);
  }
}

function wantedOf(given: Given | undefined): JsonObject {
  const wanted = valueOf(given);
  if (!isObject(wanted)) throw new HostError('InvalidArgument');
  return wanted;
}

function listOf(given: Json | undefined, length: number): readonly Json[] {
  if (!isArray(given) || given.length !== length) throw new HostError('InvalidArgument');
  return given;
}

function rowsOf(cells: Cells): readonly Cells[] {
  return lines(cells.area.top, cells.area.bottom, (row) => cells.at({ ...cells.area, top: row, bottom: row }));
}

function columnsOf(cells: Cells): readonly Cells[] {
  return lines(cells.area.left, cells.area.right, (column) => cells.at({ ...cells.area, left: column, right: column }));
}

function lines(first: number, last: number, line: (at: number) => Cells): readonly Cells[] {
  return Array.from({ length: last - first + 1 }, (_, index) => line(first + index));
}

function single(cells: Cells, { top, left }: Area): Cells {
  return cells.at({ top, left, bottom: top, right: left });
}

/** The methods, to be put with the other methods of a range. */
export const cellPropertyMethods: Methods = {
  getCellProperties: (cells, [wanted]) => {
    const properties = wantedOf(wanted);
    return rowsOf(cells).map((row) => columnsOf(row).map((cell) => read(single(cell, cell.area), properties)));
  },
  getRowProperties: (cells, [wanted]) => {
    const { rowHidden, ...properties } = wantedOf(wanted);
    if (rowHidden !== true) return rowsOf(cells).map((row) => read(row, properties));
    // Asked for once: on a large sheet, asking it of every row would mean sorting all hidden rows as often.
    const hidden = new Set(cells.sheet.hiddenRows);
    return rowsOf(cells).map((row) => ({ ...read(row, properties), rowHidden: hidden.has(row.area.top) }));
  },
  getColumnProperties: (cells, [wanted]) => {
    const properties = wantedOf(wanted);
    return columnsOf(cells).map((column) => read(column, properties));
  },
  setCellProperties: (cells, [values]) => {
    const block = listOf(valueOf(values), cells.rowCount);
    for (const [down, row] of rowsOf(cells).entries()) {
      const line = listOf(block[down], cells.columnCount);
      for (const [across, cell] of columnsOf(row).entries()) write(cell, line[across]);
    }
    return null;
  },
  setRowProperties: (cells, [values]) => {
    const list = listOf(valueOf(values), cells.rowCount);
    for (const [index, row] of rowsOf(cells).entries()) write(row, list[index]);
    return null;
  },
  setColumnProperties: (cells, [values]) => {
    const list = listOf(valueOf(values), cells.columnCount);
    for (const [index, column] of columnsOf(cells).entries()) write(column, list[index]);
    return null;
  },
};
