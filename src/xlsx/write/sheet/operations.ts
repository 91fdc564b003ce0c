/** What a plan does to the cells of one sheet, and in which rows. */
import type { Area, CellFault, CellValue } from '../../../domain/sheet';
import type { CellLook, PlanValue } from '../../../workbook/plan';
import type { FormatChange } from '../styles/change';

/** A formula without its `=`, and the value to keep with it; a fault of the kind `noValue` is none. */
export interface CellFormula {
  readonly formula: string;
  readonly value: CellValue;
}

/** What a cell is to hold: what plans put, a formula, or an error value. */
export type ExactValue = PlanValue | CellFormula | CellFault;

/** A style of the file by its index, with something changed about it. */
export interface ExactStyle {
  readonly base: number;
  readonly change: FormatChange | null;
}

/** A cell as a program that edits whole workbooks wants it; what is not given stays. */
export interface ExactCell {
  readonly value?: ExactValue;
  /** `null`: that of the row or column. */
  readonly style?: ExactStyle | null;
}

/** What is to be changed about a row beside its cells; what is not given stays. */
export interface RowChange {
  /** In points; `null`: the usual one. */
  readonly height?: number | null;
  readonly hidden?: boolean;
  /** That of its cells that have none of their own; `null`: none. */
  readonly style?: ExactStyle | null;
}

/** One thing done to an area. Later ones act on what earlier ones made. */
export type CellOperation =
  | { readonly kind: 'put'; readonly area: Area; readonly values: readonly (readonly PlanValue[])[] }
  | { readonly kind: 'look'; readonly area: Area; readonly look: CellLook }
  /** Takes values away, and the looks that were put there; `null`: whatever the cells look like. */
  | { readonly kind: 'clear'; readonly area: Area; readonly looks: readonly CellLook[] | null }
  /** Sets single cells, formats of the buyer's included; `undefined` leaves a cell as it is. */
  | {
      readonly kind: 'exact';
      readonly area: Area;
      readonly at: (row: number, column: number) => ExactCell | undefined;
    };

interface Ordered {
  readonly index: number;
  readonly operation: CellOperation;
}

/** Gives the operations of each row, for rows asked in ascending order. */
export class Sweep {
  private readonly pending: readonly Ordered[];
  private next = 0;
  private active: Ordered[] = [];
  private operations: readonly CellOperation[] = [];
  private until = -1;

  constructor(operations: readonly CellOperation[]) {
    const ordered = operations.map((operation, index) => ({ index, operation }));
    this.pending = ordered.sort((a, b) => a.operation.area.top - b.operation.area.top || a.index - b.index);
  }

  /** The operations that reach into a row, in the order of the plan. */
  at(row: number): readonly CellOperation[] {
    const starting = this.pending[this.next];
    const starts = starting !== undefined && starting.operation.area.top <= row;
    if (!starts && row <= this.until) return this.operations;
    for (let one = starting; one !== undefined && one.operation.area.top <= row; one = this.pending[++this.next]) {
      this.active.push(one);
    }
    this.active = this.active.filter((one) => one.operation.area.bottom >= row).sort((a, b) => a.index - b.index);
    this.operations = this.active.map((one) => one.operation);
    this.until = Math.min(Infinity, ...this.active.map((one) => one.operation.area.bottom));
    return this.operations;
  }

  /** The first row from `row` on that any operation reaches into; `Infinity` when none does. */
  rowFrom(row: number): number {
    if (this.at(row).length > 0) return row;
    return this.pending[this.next]?.operation.area.top ?? Infinity;
  }
}
