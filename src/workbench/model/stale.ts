/** Which formula cells may show a value that is out of date. Nothing is calculated here, so this is never guessed low. */
import { isFault, type Area } from '../../domain/sheet';
import { overlap } from '../../workbook/areas';
import { sameName } from './names';
import { usesOf, type Uses } from './references';
import type { Store } from './store';

interface FormulaCell {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly areas: readonly Used[];
  readonly isOpen: boolean;
}

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

  constructor(private readonly store: Store) {}

  /** Whether a cell is a formula whose value may be out of date, or that has none. */
  isStale(id: string, row: number, column: number): boolean {
    const cell = this.store.column(id, column);
    if (!cell.formulas.has(row)) return false;
    const value = cell.value(row);
    if (isFault(value) && value.fault === 'noValue') return true;
    if (this.version !== this.store.version) this.find();
    return this.cells.get(id)?.get(column)?.has(row) === true;
  }

  /** Whether any formula may be out of date. */
  any(): boolean {
    return this.store.sheetIds.some((id) =>
      this.store
        .sheet(id)
        .columns.some(({ formulas }, column) => [...formulas.keys()].some((row) => this.isStale(id, row, column))),
    );
  }

  private find(): void {
    const { store } = this;
    this.version = store.version;
    this.cells = new Map();
    if (store.sheetIds.every((id) => store.sheet(id).touched.length === 0)) return;
    let pending = this.formulas();
    let before: number;
    // In the order of the cells a chain of them is found in one go; what looks the other way takes another.
    do {
      before = pending.length;
      pending = pending.filter((cell) => {
        if (!cell.isOpen && !cell.areas.some((used) => this.isTouched(used))) return true;
        this.add(cell);
        return false;
      });
    } while (pending.length < before);
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
          [...formulas].map(([row, formula]) => ({ id, row, column, ...this.used(formula, id) })),
        );
      return cells.sort((one, other) => one.row - other.row || one.column - other.column);
    });
  }

  private used(
    formula: string,
    home: string,
    depth = 0,
  ): { readonly areas: readonly Used[]; readonly isOpen: boolean } {
    const known = this.uses.get(formula) ?? usesOf(formula);
    this.uses.set(formula, known);
    const areas: Used[] = known.references.flatMap(({ sheet, area }) => {
      const id = sheet === null ? home : this.store.sheetIds.find((one) => sameName(this.store.sheet(one).name, sheet));
      return id === undefined ? [] : [{ id, area }];
    });
    let { isOpen } = known;
    for (const name of known.names) {
      const inner = this.named(name, home, depth);
      areas.push(...inner.areas);
      isOpen ||= inner.isOpen;
    }
    return { areas, isOpen };
  }

  private named(name: string, home: string, depth: number): ReturnType<Staleness['used']> {
    const { store } = this;
    for (const id of store.sheetIds) {
      const table = store.sheet(id).tables.find((one) => sameName(one.name, name));
      if (table !== undefined) return { areas: [{ id, area: table.area }], isOpen: false };
    }
    const found = store.shared.names.filter((one) => sameName(one.name, name));
    // Names may name names, and in a damaged file themselves.
    if (found.length === 0 || depth > 8) return { areas: [], isOpen: found.length > 0 };
    const inner = found.map((one) => this.used(one.formula, one.sheetId ?? home, depth + 1));
    return { areas: inner.flatMap((one) => one.areas), isOpen: inner.some((one) => one.isOpen) };
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
