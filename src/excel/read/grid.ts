/**
 * The cells of a sheet from the rectangles that Office.js gave, as columns with the same meaning as those that src/xlsx reads from a file.
 *
 * A large sheet has hundreds of thousands of cells, so nothing is made per cell: values are turned into columns once, and everything
 * else is looked up in the rectangles when it is asked for.
 */
import type { Area, CellFault, CellValue, SheetColumn } from '../../domain/sheet';

/** Rows of what cells have, as they came. */
export type Matrix = readonly (readonly unknown[])[];

/** A rectangle as it came. Its top left cell is at `top`, `left`. */
export interface Piece {
  readonly top: number;
  readonly left: number;
  readonly values: Matrix;
  readonly formulas: Matrix;
}

/** Kinds of values and number formats of a rectangle: only some columns have them. */
export interface Details {
  readonly top: number;
  readonly left: number;
  readonly types: Matrix;
  readonly formats: Matrix;
}

/** The cells of a sheet. */
export interface Grid {
  /** One more than the last row that has a value. */
  readonly rowCount: number;
  readonly columns: readonly SheetColumn[];
  readonly hasFormula: (row: number, column: number) => boolean;
  readonly formula: (row: number, column: number) => string | null;
  /** A grid in which some rectangles hold something else now, blanks included; `details` are all that are known now. */
  readonly patched: (pieces: readonly Piece[], details: readonly Details[]) => Grid;
  /** Where formulas are: for each column that has some, the first to the last of them. */
  readonly formulaAreas: () => readonly Area[];
}

/** Errors by their texts in English, for columns of which no kinds were asked: there a `#` begins one only if it is one of these. */
const ERRORS = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

const HASH = 35;
const EQUALS = 61;
const GENERAL = 'General';

/** Puts the rectangles of a sheet together. They must not overlap; `details` may. */
export function gridOf(pieces: readonly Piece[], details: readonly Details[]): Grid {
  const columns: GridColumn[] = [];
  takeAll(columns, pieces, details);
  return gridWith(columns);
}

function takeAll(columns: GridColumn[], pieces: readonly Piece[], details: readonly Details[]): void {
  const faults = new Map<string, CellFault>();
  for (const piece of pieces) {
    const width = piece.values[0]?.length ?? 0;
    while (columns.length < piece.left + width) columns.push(new GridColumn(columns.length, details));
    for (let index = 0; index < width; index++) columns[piece.left + index]?.take(piece, index, faults);
  }
}

function gridWith(columns: GridColumn[]): Grid {
  while (columns.length > 0 && columns[columns.length - 1]?.values.length === 0) columns.pop();
  return {
    rowCount: columns.reduce((most, { values }) => Math.max(most, values.length), 0),
    columns,
    hasFormula: (row, column) => columns[column]?.formulas?.has(row) ?? false,
    formula: (row, column) => columns[column]?.formulas?.get(row) ?? null,
    patched: (pieces, details) => {
      const now = columns.map((column, at) =>
        pieces.some((piece) => has(piece, at)) ? column.without(pieces, details) : column,
      );
      takeAll(now, pieces, details);
      for (const column of now) column.trim();
      return gridWith(now);
    },
    formulaAreas: () => columns.flatMap((column, at) => column.formulaArea(at)),
  };
}

/** Whether a rectangle has cells of a column. */
function has({ left, values: [first = []] }: Piece, column: number): boolean {
  return column >= left && column < left + first.length;
}

class GridColumn implements SheetColumn {
  /** Up to the last cell that has a value. */
  readonly values: CellValue[] = [];
  /** Formula texts without `=`, by row; `null` while there is none. */
  formulas: Map<number, string> | null = null;
  #formats: SheetColumn['formats'] | null = null;

  constructor(
    private readonly column: number,
    private readonly details: readonly Details[],
  ) {}

  /** A copy in which the cells of these rectangles are blank. */
  without(pieces: readonly Piece[], details: readonly Details[]): GridColumn {
    const copy = new GridColumn(this.column, details);
    for (const value of this.values) copy.values.push(value);
    copy.formulas = this.formulas === null ? null : new Map(this.formulas);
    for (const piece of pieces) {
      if (!has(piece, this.column)) continue;
      for (let row = piece.top; row < piece.top + piece.values.length; row++) {
        if (row < copy.values.length) copy.values[row] = null;
        copy.formulas?.delete(row);
      }
    }
    return copy;
  }

  /** Ends with the last cell that has a value. */
  trim(): void {
    const { values } = this;
    while (values.length > 0 && values[values.length - 1] === null) values.pop();
  }

  formulaArea(column: number): readonly Area[] {
    const rows = this.formulas === null ? [] : [...this.formulas.keys()];
    if (rows.length === 0) return [];
    const [top, bottom] = rows.reduce(
      ([first, last], row) => [Math.min(first, row), Math.max(last, row)],
      [Infinity, 0],
    );
    return [{ top, left: column, bottom, right: column }];
  }

  /** Takes one column of a rectangle. */
  take(piece: Piece, index: number, faults: Map<string, CellFault>): void {
    const { top } = piece;
    const { values } = this;
    for (let offset = 0; offset < piece.values.length; offset++) {
      const value = piece.values[offset]?.[index];
      const formula = piece.formulas[offset]?.[index];
      const row = top + offset;
      if (typeof formula === 'string' && formula.charCodeAt(0) === EQUALS && formula !== value) {
        (this.formulas ??= new Map<number, string>()).set(row, formula.slice(1));
        if (value === '') {
          const fault = this.#kind(row) === 'Unknown' ? { fault: 'noValue' as const, text: formula } : '';
          put(values, row, fault);
          continue;
        }
      }
      if (typeof value === 'string') {
        if (value === '') continue;
        put(values, row, value.charCodeAt(0) === HASH ? this.#textOrFault(row, value, faults) : value);
      } else if (typeof value === 'number' || typeof value === 'boolean') put(values, row, value);
    }
  }

  /** Made when asked for: one pattern where all cells with a value share it, else one per row, blank cells like the one above them. */
  get formats(): SheetColumn['formats'] {
    return (this.#formats ??= this.#makeFormats());
  }

  #makeFormats(): SheetColumn['formats'] {
    const { values } = this;
    const patterns = this.#patterns();
    let first: string | null = null;
    let isUniform = true;
    let above = '';
    const formats: string[] = [];
    for (let row = 0; row < values.length; row++) {
      if (values[row] !== null) {
        above = patterns[row] ?? GENERAL;
        first ??= above;
        isUniform &&= above === first;
      }
      formats.push(above);
    }
    if (first === null || isUniform) return first ?? GENERAL;
    for (let row = 0; formats[row] === ''; row++) formats[row] = first;
    return formats;
  }

  /** Number formats by row, as far as they were read. */
  #patterns(): readonly (string | undefined)[] {
    const patterns: (string | undefined)[] = [];
    for (const { top, left, formats } of this.details) {
      const index = this.column - left;
      if (formats[0]?.[index] === undefined) continue;
      for (let offset = 0; offset < formats.length; offset++) {
        const pattern = formats[offset]?.[index];
        while (patterns.length < top + offset) patterns.push(undefined);
        patterns[top + offset] = typeof pattern === 'string' && pattern !== '' ? pattern : GENERAL;
      }
    }
    return patterns;
  }

  /** The kind of a value, which is asked for few cells. */
  #kind(row: number): unknown {
    for (let at = this.details.length - 1; at >= 0; at--) {
      const { top = 0, left = 0, types = [] } = this.details[at] ?? {};
      const found = types[row - top]?.[this.column - left];
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #textOrFault(row: number, text: string, faults: Map<string, CellFault>): CellValue {
    const kind = this.#kind(row);
    if (kind === undefined ? !ERRORS.test(text) : kind !== 'Error') return text;
    const known = faults.get(text);
    if (known !== undefined) return known;
    const fault: CellFault = { fault: 'error', text };
    faults.set(text, fault);
    return fault;
  }
}

/** Puts a value at a row; rows between are blank. */
function put(values: CellValue[], row: number, value: CellValue): void {
  while (values.length < row) values.push(null);
  values[row] = value;
}
