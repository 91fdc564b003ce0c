/** Collects the cells of a sheet column by column. */
import type { CellValue, SheetColumn } from '../../domain/sheet';

/**
 * How many rows without a value are filled with blanks: so many at first, and so many more for each value above. A
 * farther cell leaves a hole, which takes no memory.
 */
const firstGap = 16;
const gapPerValue = 8;

/** A column being read, and then the column that was read. */
export class Column implements SheetColumn {
  readonly values: CellValue[] = [];
  #count = 0;
  /** Where the style changes: row, style, row, style, in order. Blank cells do not count. */
  readonly #styles: number[] = [];
  /** Styles of cells that came after a cell further down, which no program should write. */
  #late: Map<number, number> | null = null;
  #formats: SheetColumn['formats'] | null = null;
  readonly #patterns: readonly string[];

  /** `patterns` are the number formats by style. */
  constructor(patterns: readonly string[]) {
    this.#patterns = patterns;
  }

  put(row: number, value: CellValue, style: number): void {
    const { values } = this;
    if (row < values.length) {
      values[row] = value;
      this.#late ??= new Map<number, number>();
      this.#late.set(row, style);
      return;
    }
    if (row - values.length <= firstGap + gapPerValue * this.#count++) while (values.length < row) values.push(null);
    if (row === values.length) values.push(value);
    else values[row] = value;
    if (this.#styles.at(-1) !== style) this.#styles.push(row, style);
  }

  /** Made when asked for: one pattern when all cells share it, else one per row. */
  get formats(): SheetColumn['formats'] {
    return (this.#formats ??= this.#makeFormats());
  }

  #makeFormats(): SheetColumn['formats'] {
    const [first = 'General', ...others] = this.#distinct();
    if (others.length === 0) return first;
    const formats: (string | undefined)[] = [];
    let next = 0;
    let pattern = first;
    this.values.forEach((_, row) => {
      while ((this.#styles[next] ?? Infinity) <= row) {
        pattern = this.#pattern(this.#styles[next + 1] ?? 0);
        next += 2;
      }
      formats[row] = pattern;
    });
    for (const [row, style] of this.#late ?? []) formats[row] = this.#pattern(style);
    return formats;
  }

  #distinct(): ReadonlySet<string> {
    const styles = this.#styles.filter((_, index) => index % 2 === 1);
    return new Set([...styles, ...(this.#late?.values() ?? [])].map((style) => this.#pattern(style)));
  }

  #pattern(style: number): string {
    return this.#patterns[style] ?? 'General';
  }
}

/** All columns of a sheet up to the last that has a value. */
export class Columns {
  readonly columns: Column[] = [];
  rowCount = 0;
  readonly #patterns: readonly string[];
  readonly #empty: Column;

  constructor(patterns: readonly string[]) {
    this.#patterns = patterns;
    this.#empty = new Column(patterns);
  }

  put(row: number, column: number, value: CellValue, style: number): void {
    while (this.columns.length <= column) this.columns.push(this.#empty);
    let store = this.columns[column] ?? this.#empty;
    if (store === this.#empty) {
      store = new Column(this.#patterns);
      this.columns[column] = store;
    }
    store.put(row, value, style);
    if (row >= this.rowCount) this.rowCount = row + 1;
  }
}
