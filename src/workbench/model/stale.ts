/** Which formula cells may show a value that is out of date. Nothing is calculated here, so this is never guessed low. */
import { isFault, type Area } from '../../domain/sheet';
import { cellArea, overlap, within } from '../../workbook/areas';
import { sameName } from './names';
import { usesOf, type Openness, type Uses } from './references';
import type { Store } from './store';

/** A cell. */
export interface Spot {
  readonly id: string;
  readonly row: number;
  readonly column: number;
}

/** A formula with what it uses. */
export interface FormulaCell extends Spot {
  readonly areas: readonly Used[];
  readonly open: readonly Openness[];
}

/** What a formula uses. */
type UsedBy = Pick<FormulaCell, 'areas' | 'open'>;

interface Used {
  readonly id: string;
  readonly area: Area;
}

/** Rows by column by sheet. */
type Cells = Map<string, Map<number, Set<number>>>;

export class Staleness {
  private readonly uses = new Map<string, Uses>();
  private cells: Cells = new Map();
  private version = -1;

  private readonly sheetsAtFirst: readonly string[];

  constructor(private readonly store: Store) {
    this.sheetsAtFirst = store.sheetIds;
  }

  /** Whether a cell is a formula whose value may be out of date, or that has none. */
  isStale(id: string, row: number, column: number): boolean {
    const cell = this.store.column(id, column);
    if (!cell.formulas.has(row)) return false;
    const value = cell.value(row);
    if (cell.unsure.has(row) || (isFault(value) && value.fault === 'noValue')) return true;
    if (this.version !== this.store.version) {
      this.find(() => true);
      this.version = this.store.version;
    }
    return this.cells.get(id)?.get(column)?.has(row) === true;
  }

  /**
   * Whether a file would show a value that is out of date unless Excel is told to calculate it. What Excel calculates on opening
   * anyway is left out, and so is what had no value in the file already.
   */
  needsCalculation(): boolean {
    const { store } = this;
    const isMoved =
      store.sheetIds.some((id) => store.sheet(id).moves.length > 0) ||
      this.sheetsAtFirst.some((id) => !store.sheetIds.includes(id));
    const isStale = this.find((open) => open === 'place' && isMoved).size > 0;
    // What is shown as out of date is more than that.
    this.version = -1;
    return isStale || this.formulas().some((cell) => this.isNew(cell));
  }

  /**
   * The formulas that are out of date, in the order of the cells.
   *
   * @param counts whether a formula is out of date for this alone
   * @param isRoot whether a formula is out of date anyway
   */
  outdated(
    counts: (open: Openness) => boolean,
    isRoot: (cell: FormulaCell, formula: string) => boolean,
  ): readonly FormulaCell[] {
    const all = this.formulas();
    this.close(all, (cell) => {
      const formula = this.store.column(cell.id, cell.column).formulas.get(cell.row) ?? '';
      return cell.open.some(counts) || isRoot(cell, formula);
    });
    // What is shown as out of date is another matter.
    this.version = -1;
    return all.filter(({ id, row, column }) => this.cells.get(id)?.get(column)?.has(row) === true);
  }

  /** Whether a formula was typed that has no value yet. */
  private isNew({ id, row, column }: Spot): boolean {
    const value = this.store.column(id, column).value(row);
    return isFault(value) && value.fault === 'noValue' && this.isTouched({ id, area: cellArea(row, column) });
  }

  /** @param counts whether a formula is out of date for this alone */
  private find(counts: (open: Openness) => boolean): Cells {
    const { store } = this;
    this.cells = new Map();
    if (store.sheetIds.every((id) => store.sheet(id).touched.length === 0)) return this.cells;
    this.close(this.formulas(), (cell) => cell.open.some(counts));
    return this.cells;
  }

  /** Finds which formulas use what changed, those that use these, and so on. */
  private close(all: readonly FormulaCell[], isRoot: (cell: FormulaCell) => boolean): void {
    this.cells = new Map();
    let pending = all.filter((cell) => {
      if (!isRoot(cell) && !cell.areas.some((used) => this.isTouched(used))) return true;
      this.add(cell);
      return false;
    });
    let before = all.length;
    // In the order of the cells a chain of them is found in one go, and one that goes up is from the end.
    while (pending.length > 0 && pending.length < before) {
      before = pending.length;
      pending = pending.reverse().filter((cell) => {
        if (!cell.areas.some((used) => this.isTouched(used))) return true;
        this.add(cell);
        return false;
      });
    }
  }

  private add({ id, row, column }: FormulaCell): void {
    const columns = this.cells.get(id) ?? new Map<number, Set<number>>();
    this.cells.set(id, columns);
    const rows = columns.get(column) ?? new Set<number>();
    columns.set(column, rows);
    rows.add(row);
  }

  private isTouched({ id, area }: Used): boolean {
    if (this.store.sheet(id).touched.some((touched) => overlap(touched, area))) return true;
    for (const [column, rows] of this.cells.get(id) ?? []) {
      if (column < area.left || column > area.right) continue;
      if (hasRow(rows, area.top, area.bottom)) return true;
    }
    return false;
  }

  private formulas(): readonly FormulaCell[] {
    const { store } = this;
    return store.sheetIds.flatMap((id) => {
      const cells = store
        .sheet(id)
        .columns.flatMap(({ formulas }, column) =>
          [...formulas].map(([row, formula]) => ({ id, row, column, ...this.usedAt(formula, { id, row, column }) })),
        );
      return cells.sort((one, other) => one.row - other.row || one.column - other.column);
    });
  }

  /** What the formula of a cell uses. */
  private usedAt(formula: string, { id, row, column }: Spot): UsedBy {
    const used = this.used(formula, id);
    if (!this.usesOf(formula).ownTable) return used;
    const own = this.store.sheet(id).tables.filter(({ area }) => within(cellArea(row, column), area));
    return { ...used, areas: [...used.areas, ...own.map(({ area }) => ({ id, area }))] };
  }

  private usesOf(formula: string): Uses {
    const known = this.uses.get(formula) ?? usesOf(formula);
    this.uses.set(formula, known);
    return known;
  }

  private used(formula: string, home: string, depth = 0): UsedBy {
    const known = this.usesOf(formula);
    const areas: Used[] = known.references.flatMap(({ sheet, area }) => {
      const id = sheet === null ? home : this.store.sheetIds.find((one) => sameName(this.store.sheet(one).name, sheet));
      return id === undefined ? [] : [{ id, area }];
    });
    const open = [...known.open];
    for (const name of known.names) {
      const inner = this.named(name, home, depth);
      areas.push(...inner.areas);
      open.push(...inner.open);
    }
    return { areas, open };
  }

  private named(name: string, home: string, depth: number): UsedBy {
    const { store } = this;
    for (const id of store.sheetIds) {
      const table = store.sheet(id).tables.find((one) => sameName(one.name, name));
      if (table !== undefined) return { areas: [{ id, area: table.area }], open: [] };
    }
    const found = store.shared.names.filter((one) => sameName(one.name, name));
    // Names may name names, and in a damaged file themselves.
    if (found.length === 0 || depth > 8) return { areas: [], open: found.length > 0 ? ['place'] : [] };
    const inner = found.map((one) => this.used(one.formula, one.sheetId ?? home, depth + 1));
    return { areas: inner.flatMap((one) => one.areas), open: inner.flatMap((one) => one.open) };
  }
}

function hasRow(rows: ReadonlySet<number>, top: number, bottom: number): boolean {
  if (rows.size > bottom - top) {
    for (let row = top; row <= bottom; row++) if (rows.has(row)) return true;
    return false;
  }
  for (const row of rows) if (row >= top && row <= bottom) return true;
  return false;
}
