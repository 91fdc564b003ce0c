/**
 * What differs between a workbook as it was checked and as it is now, so that nothing is written over what a colleague changed in
 * between (SPEC section 6). What the plan itself puts there is no difference: a write that was interrupted is completed by it.
 */
import { isFault, valueAt, formatAt, type Area, type CellValue, type Place } from '../domain/sheet';
import { cellArea, mergeAreas, overlap, runsOf } from './areas';
import { sameName, sheetNamed } from './own';
import type { Plan, PlanValue } from './plan';
import type { Snapshot, SnapshotSheet, SnapshotTable } from './snapshot';

/** What became of one sheet. */
export interface SheetChange {
  readonly sheet: string;
  /** `cells`: these rows differ. `layout`: its tables or merged cells do. `gone`: it is no longer there. */
  readonly kind: 'cells' | 'layout' | 'gone';
  /** 0-based, ascending; empty unless `cells`. */
  readonly rows: readonly number[];
  /** The cells that differ, as few areas. */
  readonly places: readonly Place[];
}

/** Rows of single cells that are told apart; beyond, whole rows are. */
const MOST_CELLS = 2000;

/** What a plan puts into the cells of a sheet that it does not begin anew. */
export type Planned = (row: number, column: number) => PlanValue | undefined;

/**
 * The sheets that differ.
 *
 * @param before the workbook as it was checked
 * @param now the same workbook, with at least as much of each sheet
 * @param plan what is going to be written, or was in part
 */
export function changesBetween(before: Snapshot, now: Snapshot, plan: Plan): readonly SheetChange[] {
  const own = new Set(
    plan.steps.flatMap((step) =>
      step.verb === 'sheet' || step.verb === 'removeSheet' ? [step.sheet.toLowerCase()] : [],
    ),
  );
  return before.sheets.flatMap((sheet): readonly SheetChange[] => {
    if (own.has(sheet.name.toLowerCase())) return [];
    const current = sheetNamed(now, sheet.name);
    if (current === undefined) return [{ sheet: sheet.name, kind: 'gone', rows: [], places: [] }];
    if (current === sheet) return [];
    const places = changedCells(sheet, current, plannedIn(plan, sheet));
    if (places.length > 0) return [{ sheet: sheet.name, kind: 'cells', rows: rowsOf(places), places }];
    return hasSameLayout(sheet, current, plan) ? [] : [{ sheet: sheet.name, kind: 'layout', rows: [], places: [] }];
  });
}

/**
 * The cells of a sheet that differ in value, in being calculated, or, where they hold a number, in number format.
 *
 * @param planned what may stand there now besides what stood there before
 */
function changedCells(before: SnapshotSheet, now: SnapshotSheet, planned: Planned = () => undefined): readonly Place[] {
  const found: Area[] = [];
  const rows = new Set<number>();
  const columns = Math.max(before.columnCount, now.columnCount);
  for (let column = 0; column < columns; column++) {
    const length = Math.max(lengthOf(before, column), lengthOf(now, column));
    for (let row = 0; row < length; row++) {
      if (isSame(before, now, row, column)) continue;
      const value = planned(row, column);
      if (value !== undefined && isValue(valueAt(now, row, column), value) && !now.hasFormula(row, column)) continue;
      rows.add(row);
      if (found.length < MOST_CELLS) found.push(cellArea(row, column));
    }
  }
  const areas =
    found.length < MOST_CELLS
      ? mergeAreas(found)
      : runsOf(rows).map(([top, bottom]) => ({ top, left: 0, bottom, right: Math.max(0, columns - 1) }));
  return areas.map((area) => ({ sheet: before.name, ...area }));
}

/** What was typed into a cell: a formula with its `=`, else the value; `''` where there is nothing. */
export type Typed = (row: number, column: number) => unknown;

/**
 * The cells of a sheet that somebody changed while a plan was carried out: those that do not hold what the plan put there, and of the
 * others those into which something else was typed. What a formula comes to may differ, since it may read what was written.
 *
 * @param before the sheet immediately before the write
 * @param now what is typed into it after the write
 * @param size rows and columns that are to be looked at
 */
export function changedMeanwhile(
  before: SnapshotSheet,
  now: Typed,
  size: { readonly rows: number; readonly columns: number },
  plan: Plan,
): readonly Place[] {
  const planned = plannedIn(plan, before);
  const found: Area[] = [];
  for (let column = 0; column < size.columns; column++) {
    for (let row = 0; row < size.rows; row++) {
      if (typedIn(before, row, column) === now(row, column)) continue;
      if (planned(row, column) === undefined) found.push(cellArea(row, column));
    }
  }
  for (const step of plan.steps) {
    if (step.verb !== 'block' || !sameName(step.sheet, before.name)) continue;
    for (const [at, cells] of step.values.entries()) {
      for (const across of cells.keys()) {
        const [row, column] = [step.top + at, step.left + across];
        if (now(row, column) !== (planned(row, column) ?? '')) found.push(cellArea(row, column));
      }
    }
  }
  return mergeAreas(found).map((area) => ({ sheet: before.name, ...area }));
}

function typedIn(sheet: SnapshotSheet, row: number, column: number): unknown {
  const formula = sheet.formula(row, column);
  if (formula !== null) return `=${formula}`;
  const value = valueAt(sheet, row, column);
  return isFault(value) ? value.text : (value ?? '');
}

/**
 * What a plan puts into the cells of a sheet: the last step that reaches a cell counts.
 *
 * @param sheet the sheet as it was before, with the tables that the plan takes columns off
 */
export function plannedIn(plan: Plan, sheet: Pick<SnapshotSheet, 'name' | 'tables'>): Planned {
  const puts = plan.steps.filter((step) => 'sheet' in step && sameName(step.sheet, sheet.name));
  return (row, column) => {
    let found: PlanValue | undefined;
    for (const step of puts) {
      if (step.verb === 'block') {
        const value = step.values[row - step.top]?.[column - step.left];
        if (value !== undefined) found = value;
      } else if (step.verb === 'clear' && overlap(step.area, cellArea(row, column))) found = null;
      else if (step.verb === 'removeTableColumns') {
        const area = sheet.tables.find(({ name }) => name === step.table)?.area;
        const isGone = area !== undefined && column > area.right - step.headers.length;
        if (isGone && overlap(area, cellArea(row, column))) found = null;
      }
    }
    return found;
  };
}

/** Whether a cell holds what a plan puts there. */
export function isValue(value: CellValue, planned: PlanValue): boolean {
  return isFault(value) ? false : value === (planned === '' ? null : planned);
}

function lengthOf(sheet: SnapshotSheet, column: number): number {
  return sheet.columns[column]?.values.length ?? 0;
}

function isSame(before: SnapshotSheet, now: SnapshotSheet, row: number, column: number): boolean {
  const [one, other] = [valueAt(before, row, column), valueAt(now, row, column)];
  if (isFault(one) || isFault(other)) {
    return isFault(one) && isFault(other) && one.text === other.text;
  }
  if (one !== other || before.hasFormula(row, column) !== now.hasFormula(row, column)) return false;
  return typeof one !== 'number' || formatAt(before, row, column) === formatAt(now, row, column);
}

function rowsOf(places: readonly Place[]): readonly number[] {
  const rows = new Set<number>();
  for (const { top, bottom } of places) for (let row = top; row <= bottom; row++) rows.add(row);
  return [...rows].sort((one, other) => one - other);
}

/** Whether tables and merged cells are as they were, or as the plan makes them. */
function hasSameLayout(before: SnapshotSheet, now: SnapshotSheet, plan: Plan): boolean {
  const changed = new Set(
    plan.steps.flatMap((step) => {
      if (step.verb === 'resizeTable') return [step.name];
      return step.verb === 'tableColumns' || step.verb === 'removeTableColumns' ? [step.table] : [];
    }),
  );
  const tables = (sheet: SnapshotSheet): string =>
    JSON.stringify(sheet.tables.filter(({ name }) => !changed.has(name)).map(shapeOf));
  return tables(before) === tables(now) && JSON.stringify(before.merges) === JSON.stringify(now.merges);
}

function shapeOf({ name, area: { top, left, bottom, right }, headerRow, totalsRow }: SnapshotTable): unknown {
  return [name, top, left, bottom, right, headerRow, totalsRow];
}
