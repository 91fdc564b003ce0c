/** One column of cells. A column is shared by the states of a workbook before and after a change until it is written to. */
import type { CellValue } from '../../domain/sheet';

/** Names a group of changes: a column that was made within it may be written to, others are copied first. */
export interface Group {
  readonly isGroup: true;
}

export class Column {
  constructor(
    private readonly owner: Group | null,
    readonly values: CellValue[] = [],
    /** By row, without `=`. */
    readonly formulas: Map<number, string> = new Map<number, string>(),
    /** Of cells that have a style of their own. */
    readonly styles: (number | undefined)[] = [],
    /** Rows of formulas whose values are out of date and could not be calculated. */
    readonly unsure: Set<number> = new Set<number>(),
  ) {}

  /** This column when it was made within the group, else a copy that was. */
  writable(group: Group): Column {
    if (this.owner === group) return this;
    return new Column(group, [...this.values], new Map(this.formulas), [...this.styles], new Set(this.unsure));
  }

  get length(): number {
    return Math.max(this.values.length, this.styles.length);
  }

  value(row: number): CellValue {
    return this.values[row] ?? null;
  }

  put(row: number, value: CellValue, formula: string | null): void {
    if (formula === null) this.formulas.delete(row);
    else this.formulas.set(row, formula);
    this.unsure.delete(row);
    if (row >= this.values.length && value === null) return;
    while (this.values.length < row) this.values.push(null);
    this.values[row] = value;
  }

  /** What the formula of a cell comes to now. */
  calculated(row: number, value: CellValue): void {
    while (this.values.length < row) this.values.push(null);
    this.values[row] = value;
  }

  putStyle(row: number, style: number | undefined): void {
    if (row >= this.styles.length && style === undefined) return;
    while (this.styles.length < row) this.styles.push(undefined);
    this.styles[row] = style;
  }

  /** Cells from `row` on move down. */
  insert(row: number, count: number, styles: readonly (number | undefined)[]): void {
    if (row < this.values.length) this.values.splice(row, 0, ...new Array<null>(count).fill(null));
    if (row < this.styles.length || styles.some((style) => style !== undefined)) {
      while (this.styles.length < row) this.styles.push(undefined);
      this.styles.splice(row, 0, ...styles);
    }
    this.moveFormulas((at) => (at < row ? at : at + count));
  }

  remove(row: number, count: number): void {
    this.values.splice(row, count);
    this.styles.splice(row, count);
    this.moveFormulas((at) => (at < row ? at : at < row + count ? null : at - count));
  }

  private moveFormulas(place: (row: number) => number | null): void {
    const before = [...this.formulas];
    const unsure = [...this.unsure];
    this.unsure.clear();
    for (const row of unsure) {
      const now = place(row);
      if (now !== null) this.unsure.add(now);
    }
    this.formulas.clear();
    for (const [row, formula] of before) {
      const now = place(row);
      if (now !== null) this.formulas.set(now, formula);
    }
  }

  /** The first and the last row that has a value or formula (or a style, when asked); `null` for none. */
  extent(withStyles: boolean): readonly [number, number] | null {
    const isUsed = (row: number): boolean => {
      const value = this.values[row];
      if ((value !== undefined && value !== null && value !== '') || this.formulas.has(row)) return true;
      return withStyles && (this.styles[row] ?? 0) !== 0;
    };
    const { length } = this;
    let first = 0;
    while (first < length && !isUsed(first)) first++;
    if (first === length) return null;
    let last = length - 1;
    while (!isUsed(last)) last--;
    return [first, last];
  }
}
