/** Calculates after a change what is out of date, and marks what cannot be calculated. */
import { isFault, type Area, type CellValue } from '../../domain/sheet';
import { around, cellArea, overlap } from '../../workbook/areas';
import { COLUMNS } from '../../xlsx/refs';
import { BookCells } from './book-cells';
import type { FormulaEngine } from './formula-cells';
import { usesOf } from './references';
import type { FormulaCell, Spot, Staleness } from './stale';
import type { BookState } from './state';
import type { Happening, Store } from './store';
import type { BookModel } from './types';

/** Formulas that use one another are followed so deep at once; what lies deeper waits for its turn. */
const DEEPEST = 150;
/** After so many cells were read, what is left stays out of date: the page has to go on. */
const MOST_READ = 10_000_000;
/** So many areas of changed values are told one by one. */
const MOST_TOLD = 50;

const SUBTOTALS = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i;

/** What is read cannot be told. */
class Blocked extends Error {}
/** What is read lies too deep: it has to be calculated first. */
class TooDeep extends Error {
  constructor(readonly cell: Spot) {
    super();
  }
}

type Progress = 'waiting' | 'running' | 'done' | 'failed';

/** What recalculation works on. */
export interface Calculated {
  readonly book: BookModel;
  readonly store: Store;
  readonly staleness: Staleness;
  readonly engine: FormulaEngine;
}

/** Calculates what the events of a group put out of date. It is part of the group: undone with it. */
export function recalculate(given: Calculated, before: BookState, events: readonly Happening[]): void {
  const { store, staleness } = given;
  const isChanged = store.sheetIds.some((id) => store.sheet(id).touched.length > 0);
  const roots = rootsOf(store, before, events);
  if (!isChanged && roots === null) return;
  if (store.sheetIds.every((id) => store.sheet(id).columns.every(({ formulas }) => formulas.size === 0))) {
    settle(store, false);
    return;
  }
  const isMoved = events.some(({ kind }) => MOVING.has(kind));
  const needs = store.shared.calculateOnLoad || staleness.needsCalculation();
  const outdated = staleness.outdated(
    (open) => open !== 'place' || isMoved,
    (cell, formula) => isOwn(store, cell) || roots?.(cell, formula) === true,
  );
  const changed = outdated.length === 0 ? [] : new Recalculation(given, outdated).run();
  settle(store, needs || changed.length > 0);
  for (const { id, area } of areasOf(changed)) store.happened({ kind: 'cells', sheetId: id, area });
}

const MOVING: ReadonlySet<Happening['kind']> = new Set([
  'rowsInserted',
  'rowsDeleted',
  'columnsInserted',
  'columnsDeleted',
  'sheetAdded',
  'sheetDeleted',
  'sheetMoved',
  'sheetRenamed',
]);

/** All that was to be calculated is, or is marked. */
function settle(store: Store, calculateOnLoad: boolean): void {
  for (const id of store.sheetIds) if (store.sheet(id).touched.length > 0) store.set(id, { touched: [] });
  if (calculateOnLoad !== store.shared.calculateOnLoad) store.shared = { ...store.shared, calculateOnLoad };
}

/** Formulas without a value, marked ones, and those that were put just now. */
function isOwn(store: Store, { id, row, column }: Spot): boolean {
  const cells = store.column(id, column);
  const value = cells.value(row);
  if (cells.unsure.has(row) || (isFault(value) && value.fault === 'noValue')) return true;
  return store.sheet(id).touched.some((area) => overlap(area, cellArea(row, column)));
}

type IsRoot = (cell: FormulaCell, formula: string) => boolean;

/** Formulas that come to something else although no cell that they name changed; `null` for none. */
function rootsOf(store: Store, before: BookState, events: readonly Happening[]): IsRoot | null {
  const isFiltered = events.some(({ kind }) => kind === 'filtered' || kind === 'rowsHidden');
  const isNamed =
    store.shared.names !== before.shared.names ||
    events.some(({ kind }) => kind === 'tableAdded' || kind === 'tableChanged' || kind === 'tableDeleted');
  if (!isFiltered && !isNamed) return null;
  return (_, formula) =>
    (isFiltered && SUBTOTALS.test(formula)) ||
    (isNamed && (usesOf(formula).names.length > 0 || usesOf(formula).ownTable));
}

/** One go over the formulas that are out of date. */
class Recalculation extends BookCells {
  private readonly progress = new Map<string, Map<number, Progress>>();
  private readonly changed: Spot[] = [];
  private readonly store: Store;
  private left = MOST_READ;
  private depth = 0;

  constructor(
    private readonly given: Calculated,
    private readonly outdated: readonly Spot[],
  ) {
    super(given.book);
    this.store = given.store;
    for (const cell of outdated) this.put(cell, 'waiting');
  }

  /** Gives the cells whose values changed. */
  run(): readonly Spot[] {
    for (const cell of this.outdated) this.follow(cell);
    for (const cell of this.outdated) this.mark(cell);
    return this.changed;
  }

  override value(sheetId: string, row: number, column: number): CellValue {
    if (this.left-- <= 0) throw new Blocked();
    const cell = { id: sheetId, row, column };
    if (this.at(cell) === 'waiting') this.calculate(cell);
    const now = this.at(cell);
    if (now === 'failed' || now === 'running') throw new Blocked();
    return this.store.column(sheetId, column).value(row);
  }

  override formula(sheetId: string, row: number, column: number): string | null {
    return this.store.column(sheetId, column).formulas.get(row) ?? null;
  }

  private at({ id, row, column }: Spot): Progress | undefined {
    return this.progress.get(id)?.get(row * COLUMNS + column);
  }

  private put({ id, row, column }: Spot, progress: Progress): void {
    const cells = this.progress.get(id) ?? new Map<number, Progress>();
    this.progress.set(id, cells);
    cells.set(row * COLUMNS + column, progress);
  }

  /** Calculates a cell, and before it what it uses, however deep that lies. */
  private follow(first: Spot): void {
    const stack = [first];
    const stacked = new Set<string>();
    for (let cell = stack.at(-1); cell !== undefined; cell = stack.at(-1)) {
      const deeper = this.tryCell(cell);
      if (deeper === null) {
        stack.pop();
        continue;
      }
      const name = `${deeper.id} ${deeper.row} ${deeper.column}`;
      // A circle that is longer than the eye can follow.
      if (stacked.has(name)) this.put(deeper, 'failed');
      else stack.push(deeper);
      stacked.add(name);
    }
  }

  /** Gives the cell that has to be calculated first; `null` when there is nothing left to do. */
  private tryCell(cell: Spot): Spot | null {
    if (this.at(cell) !== 'waiting') return null;
    try {
      this.calculate(cell);
      return null;
    } catch (error) {
      if (error instanceof TooDeep) return error.cell;
      throw error;
    }
  }

  private calculate(cell: Spot): void {
    if (this.depth >= DEEPEST) throw new TooDeep(cell);
    this.put(cell, 'running');
    this.depth++;
    try {
      const value = this.reckon(cell);
      this.put(cell, value === undefined ? 'failed' : 'done');
      if (value !== undefined) this.keep(cell, value);
    } catch (error) {
      this.put(cell, error instanceof TooDeep ? 'waiting' : 'failed');
      if (!(error instanceof Blocked)) throw error;
    } finally {
      this.depth--;
    }
  }

  private reckon({ id, row, column }: Spot): CellValue | undefined {
    const formula = this.formula(id, row, column);
    const isArray = this.store.sheet(id).arrays.some((area) => overlap(area, cellArea(row, column)));
    if (formula === null || isArray) return undefined;
    return this.given.engine.calculate(formula, { sheetId: id, row, column }, this);
  }

  private keep(cell: Spot, value: CellValue): void {
    const { id, row, column } = cell;
    if (isSame(this.store.column(id, column).value(row), value)) return;
    this.store.writable(id, column).calculated(row, value);
    this.changed.push(cell);
  }

  private mark(cell: Spot): void {
    const { id, row, column } = cell;
    const isUnsure = this.at(cell) !== 'done';
    if (this.store.column(id, column).unsure.has(row) === isUnsure) return;
    const { unsure } = this.store.writable(id, column);
    if (isUnsure) unsure.add(row);
    else unsure.delete(row);
  }
}

/** To the 15 digits that Excel knows: the last ones of two programs differ. */
function isSame(one: CellValue, other: CellValue): boolean {
  if (isFault(one) || isFault(other)) {
    return isFault(one) && isFault(other) && one.fault === other.fault && one.text === other.text;
  }
  if (typeof one === 'number' && typeof other === 'number') {
    return one === other || one.toPrecision(15) === other.toPrecision(15);
  }
  return one === other;
}

interface Told {
  readonly id: string;
  readonly area: Area;
}

/** Cells as areas: runs down a column, and when those are too many, one around all of a sheet. */
function areasOf(cells: readonly Spot[]): readonly Told[] {
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  return [...new Set(cells.map(({ id }) => id))].flatMap((id) => {
    const areas: Area[] = [];
    for (const { row, column } of sorted.filter((cell) => cell.id === id)) {
      const last = areas.at(-1);
      if (last?.left === column && last.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
      else areas.push(cellArea(row, column));
    }
    if (areas.length > MOST_TOLD) areas.splice(0, areas.length, areas.reduce(around));
    return areas.map((area) => ({ id, area }));
  });
}
