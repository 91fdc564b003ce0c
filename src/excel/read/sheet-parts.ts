/** What is asked of a single sheet besides its cells, and how its cells are asked for. */
import type { Area } from '../../domain/sheet';
import { HEAD_ROWS } from '../../workbook/needed';
import { areaName } from '../../workbook/address';
import { areasIn, rowsName } from '../addresses';
import { supports } from '../supports';
import type { Asked, SheetFacts } from './facts';
import type { Details, Piece } from './grid';

/** A conditional format with a formula. */
interface ReadMark {
  readonly id: string;
  /** Without its leading `=`. */
  readonly formula: string;
}

/** Where things are on a sheet. */
export interface SheetFrame {
  /** The area with all values and formulas; `null` on an empty sheet. */
  readonly used: Area | null;
  /** Whether rows of it are hidden: all, none, or some. */
  readonly hidden: 'all' | 'none' | 'some';
  /** `null` where Excel cannot say. */
  readonly merges: readonly Area[] | null;
  readonly marks: readonly ReadMark[];
  /** How many conditional formats there are in all. */
  readonly markCount: number;
  /** By table id. */
  readonly tableAreas: ReadonlyMap<string, Area>;
}

/**
 * Asks where things are on a sheet.
 *
 * @param seesMerges whether to ask for merged cells, which Excel refuses on sheets with very many of them
 */
export function askFrame(sheet: Excel.Worksheet, facts: SheetFacts, seesMerges: boolean): Asked<SheetFrame> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  const formats = formatsOn(sheet.getRange());
  formats.load('items/id,items/customOrNullObject/rule/formula');
  const merged = seesMerges && supports('1.13') ? sheet.getRange().getMergedAreasOrNullObject() : null;
  merged?.load('address');
  const tables = facts.tables.map(({ id }) => {
    const range = sheet.tables.getItem(id).getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { id, range };
  });
  return () => ({
    used: present(used, placeOf),
    hidden: present(used, hiddenOf) ?? 'none',
    merges: merged === null ? null : mergesOf(merged),
    marks: marksIn(formats),
    markCount: formats.items.length,
    tableAreas: new Map(tables.map(({ id, range }) => [id, placeOf(range)])),
  });
}

/** Cells of a sheet in full. */
interface Cells {
  readonly piece: Piece;
  readonly details: Details;
}

/** The first rows of a sheet, with what every cell of them shows. */
export interface Head extends Cells {
  readonly texts: readonly (readonly unknown[])[];
}

/** Asks for the first rows of a sheet; `null` where nothing is in them. */
export function askHead(sheet: Excel.Worksheet): Asked<Head | null> {
  const head = sheet.getRange(rowsName(0, HEAD_ROWS - 1)).getUsedRangeOrNullObject(true);
  head.load('rowIndex,columnIndex,values,formulas,valueTypes,numberFormat,text');
  return () => present(head, (range) => ({ ...cellsOf(range), texts: range.text }));
}

function cellsOf(range: Excel.Range): Cells {
  const { rowIndex: top, columnIndex: left } = range;
  return {
    piece: { top, left, values: range.values, formulas: range.formulas },
    details: { top, left, types: range.valueTypes, formats: range.numberFormat },
  };
}

/** Asks for values and formulas of an area. */
export function askPiece(sheet: Excel.Worksheet, area: Area): Asked<Piece> {
  const range = sheet.getRange(areaName(area));
  range.load('values,formulas');
  return () => ({ top: area.top, left: area.left, ...contentsOf(range) });
}

function contentsOf(range: Excel.Range): Pick<Piece, 'values' | 'formulas'> {
  return { values: range.values, formulas: range.formulas };
}

/** Asks for what was typed into an area, as its formulas and in place of its values. */
export function askTyped(sheet: Excel.Worksheet, area: Area): Asked<Piece> {
  const range = sheet.getRange(areaName(area));
  range.load('formulas');
  return () => typedIn(range, area);
}

function typedIn({ formulas }: Excel.Range, { top, left }: Area): Piece {
  return { top, left, values: formulas, formulas };
}

/** Asks for kinds of values and number formats of an area. */
export function askDetails(sheet: Excel.Worksheet, area: Area): Asked<Details> {
  const range = sheet.getRange(areaName(area));
  range.load('valueTypes,numberFormat');
  return () => ({ top: area.top, left: area.left, ...detailsOf(range) });
}

function detailsOf(range: Excel.Range): Pick<Details, 'types' | 'formats'> {
  return { types: range.valueTypes, formats: range.numberFormat };
}

/** Asks which rows of an area are hidden: 0-based, ascending. */
export function askHiddenRows(sheet: Excel.Worksheet, area: Area): Asked<readonly number[]> {
  const rows = sheet.getRange(areaName(area)).getRowProperties({ rowHidden: true });
  return () => rows.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [area.top + index] : []));
}

function placeOf(range: Excel.Range): Area {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

function present<T>(range: Excel.Range, read: (range: Excel.Range) => T): T | null {
  return range.isNullObject ? null : read(range);
}

function formatsOn(range: Excel.Range): Excel.ConditionalFormatCollection {
  return range.conditionalFormats;
}

function mergesOf(merged: Excel.RangeAreas): readonly Area[] {
  return merged.isNullObject ? [] : areasIn(merged.address);
}

/** `rowHidden` is `null` where some rows are hidden, whatever its type says. */
function hiddenOf(range: Excel.Range): SheetFrame['hidden'] {
  const hidden: unknown = range.rowHidden;
  if (hidden === true) return 'all';
  return hidden === false ? 'none' : 'some';
}

function marksIn(formats: Excel.ConditionalFormatCollection): readonly ReadMark[] {
  return formats.items.flatMap(({ id, customOrNullObject: custom }) => {
    if (custom.isNullObject) return [];
    return [{ id, formula: custom.rule.formula.replace(/^=/, '') }];
  });
}
