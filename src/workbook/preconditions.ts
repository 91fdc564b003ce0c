/** Whether a plan can be carried out on a workbook as it was taken (SPEC section 6): everything is told by name before anything is written. */
import { isBlank, valueAt, type Area } from '../domain/sheet';
import { areaName } from './address';
import { cellArea, overlap } from './areas';
import { isOwnValue, sameName, sheetNamed, shownAt, titleOf } from './own';
import type { OwnColumn, Plan, Precondition } from './plan';
import type { Snapshot, SnapshotSheet } from './snapshot';
import { refusalTexts } from './messages.en';

/** What stands in the way of a plan. */
export type Obstacle =
  | 'readOnly'
  | 'structureProtected'
  | 'sheetMissing'
  | 'sheetProtected'
  | 'filtered'
  | 'notOurs'
  | 'notFree'
  | 'merged'
  | 'noRoom'
  | 'foreign'
  | 'headersMissing';

/** Why a plan is not carried out. Names that do not concern it are empty. */
export interface Refusal {
  readonly obstacle: Obstacle;
  readonly sheet: string;
  /** A cell or an area: `V2`, `V2:W40`. */
  readonly cells: string;
  /** A table, or header texts. */
  readonly name: string;
  /** One sentence: what is in the way, that nothing was written, what to do. */
  readonly message: string;
}

/** The last column and row of a sheet in Excel. */
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

/** Headers are looked for in the first rows only. */
const HEADER_ROWS = 50;

/** Everything that stands in the way of a plan, each once; empty when it can be carried out. */
export function checkPreconditions(snapshot: Snapshot, plan: Plan): readonly Refusal[] {
  const refusals = plan.preconditions.flatMap((precondition) => refusalOf(snapshot, precondition) ?? []);
  return [...new Map(refusals.map((refusal) => [refusal.message, refusal])).values()];
}

function refusalOf(snapshot: Snapshot, precondition: Precondition): Refusal | null {
  switch (precondition.must) {
    case 'beWritable':
      return snapshot.readOnly ? refusal('readOnly') : null;
    case 'allowSheets':
      return snapshot.structureProtected ? refusal('structureProtected') : null;
    case 'beOurs':
      return isTakenByOthers(snapshot, precondition.sheet) ? refusal('notOurs', precondition) : null;
    default: {
      const sheet = sheetNamed(snapshot, precondition.sheet);
      return sheet === undefined ? refusal('sheetMissing', precondition) : sheetRefusal(sheet, precondition);
    }
  }
}

/** Whether a sheet of this name exists that Held Split did not write, be it a chart. */
function isTakenByOthers(snapshot: Snapshot, name: string): boolean {
  const sheet = sheetNamed(snapshot, name);
  return sheet === undefined ? snapshot.sheetNames.some((other) => sameName(other, name)) : titleOf(sheet) === null;
}

type OfSheet = Exclude<Precondition, { readonly must: 'beWritable' | 'allowSheets' | 'beOurs' }>;

function sheetRefusal(sheet: SnapshotSheet, precondition: OfSheet): Refusal | null {
  switch (precondition.must) {
    case 'beUnprotected':
      return sheet.isProtected ? refusal('sheetProtected', precondition) : null;
    case 'beUnfiltered':
      return filterRefusal(sheet, precondition.table);
    case 'beFree':
      return spaceRefusal(sheet, precondition.area);
    case 'beOurColumn':
      return columnRefusal(sheet, precondition.area, precondition.column);
    case 'haveHeaders':
      return hasHeaders(sheet, precondition.headers)
        ? null
        : refusal('headersMissing', { ...precondition, name: precondition.headers.join('", "') });
  }
}

function filterRefusal(sheet: SnapshotSheet, name: string | null): Refusal | null {
  const table = sheet.tables.find((other) => other.name === name);
  const isFiltered = name === null ? sheet.filtered : table?.filtered === true;
  return isFiltered ? refusal('filtered', { sheet: sheet.name, name: name ?? '' }) : null;
}

function spaceRefusal(sheet: SnapshotSheet, area: Area): Refusal | null {
  const at = { sheet: sheet.name, cells: areaName(area) };
  if (area.right > LAST_COLUMN || area.bottom > LAST_ROW) return refusal('noRoom', at);
  if (isMerged(sheet, area)) return refusal('merged', at);
  const inTheWay = firstCell(sheet, area, (row, column) => !isFreeCell(sheet, row, column));
  if (inTheWay !== null) return refusal('notFree', { ...at, name: inTheWay });
  const table = sheet.tables.find((other) => overlap(other.area, area));
  return table === undefined ? null : refusal('notFree', { ...at, name: areaName(table.area) });
}

function columnRefusal(sheet: SnapshotSheet, area: Area, kind: OwnColumn): Refusal | null {
  const at = { sheet: sheet.name, cells: areaName(area) };
  if (isMerged(sheet, area)) return refusal('merged', at);
  const isForeign = (row: number, column: number): boolean =>
    !isFreeCell(sheet, row, column) &&
    (sheet.hasFormula(row, column) || !isOwnValue(valueAt(sheet, row, column), kind));
  const cell = firstCell(sheet, area, isForeign);
  return cell === null ? null : refusal('foreign', { ...at, cells: cell });
}

function isFreeCell(sheet: SnapshotSheet, row: number, column: number): boolean {
  return isBlank(valueAt(sheet, row, column)) && !sheet.hasFormula(row, column);
}

function isMerged(sheet: SnapshotSheet, area: Area): boolean {
  return (sheet.merges ?? []).some((merge) => overlap(merge, area));
}

/** The address of the first stored cell of an area that passes a test. */
function firstCell(sheet: SnapshotSheet, area: Area, test: (row: number, column: number) => boolean): string | null {
  const right = Math.min(area.right, sheet.columnCount - 1);
  const bottom = Math.min(area.bottom, sheet.rowCount - 1);
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      if (test(row, column)) return areaName(cellArea(row, column));
    }
  }
  return null;
}

function hasHeaders(sheet: SnapshotSheet, headers: readonly string[]): boolean {
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.rowCount); row++) {
    const texts = new Set(sheet.columns.map((_, column) => shownAt(sheet, row, column).trim()));
    if (headers.every((header) => texts.has(header))) return true;
  }
  return false;
}

function refusal(obstacle: Obstacle, about: Partial<Pick<Refusal, 'sheet' | 'cells' | 'name'>> = {}): Refusal {
  const { sheet = '', cells = '', name = '' } = about;
  return { obstacle, sheet, cells, name, message: refusalTexts[obstacle]({ sheet, cells, name }) };
}
