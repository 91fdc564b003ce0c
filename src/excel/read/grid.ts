/**
 * The cells of a sheet from the rectangles that Office.js gave, as columns with the same meaning as those that src/xlsx reads from a file.
 *
 * A large sheet has hundreds of thousands of cells, so nothing is made per cell: values are turned into columns once, and everything
 * else is looked up in the rectangles when it is asked for.
 */
import type { CellFault, CellValue, SheetColumn } from '../../domain/sheet';

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
}

/** Errors by their texts in English, for columns of which no kinds were asked: there a `#` begins one only if it is one of these. */
const ERRORS = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

const HASH = 35;
const EQUALS = 61;
const GENERAL = 'General';

/** Puts the rectangles of a sheet together. They must not overlap; `details` may. */
export function gridOf(pieces: readonly Piece[], details: readonly Details[]): Grid {
  const columns: GridColumn[] = [];
  const faults = new Map<string, CellFault>();
  for (const piece of pieces) {
    const width = piece.values[0]?.length ?? 0;
    while (columns.length < piece.left + width) columns.push(new GridColumn(columns.length, details));
    for (let index = 0; index < width; index++) columns[piece.left + index]?.take(piece, index, faults);
  }
  while (columns.length > 0 && columns[columns.length - 1]?.values.length === 0) columns.pop();
  return {
    rowCount: columns.reduce((most, { values }) => Math.max(most, values.length), 0),
    columns,
    hasFormula: (row, column) => columns[column]?.formulas?.has(row) ?? false,
    formula: (row, column) => columns[column]?.formulas?.get(row) ?? null,
  };
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
