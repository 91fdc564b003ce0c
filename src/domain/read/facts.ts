/** Facts of the order lines, gathered from every source; two values for one fact make it unknown (SPEC section 2). */
import { CellState, type Fact, type Field } from '../model';
import type { Place } from '../sheet';
import { addOnce, type Collector } from './collector';

/** A value that facts are compared by: a count, a revision's code, a restart. */
export type FactValue = number | string;

/** A fact given outside the data rows, or one side of a disagreement. */
interface Given<T> {
  readonly value: T;
  readonly shown: string;
  readonly cell: Place;
}

/** What a gatherer needs to know of the held sheet. */
export interface FactContext {
  readonly field: Field;
  readonly lineCount: number;
  readonly rowsOf: (line: number) => Int32Array;
  /** The field's cell on a row, and what it shows; `null` where the held sheet has no such column. */
  readonly column: { readonly place: (row: number) => Place; readonly text: (row: number) => string } | null;
  /** How a row's cell was read: a {@link CellState}. */
  readonly rowState: (row: number) => number;
}

const NONE = 0;
const GIVEN = 1;
const UNKNOWN = 2;
const DISAGREES = 3;

/** Gathers one fact over all lines. Rows are cheap (two array writes); anything else is rare and kept aside. */
export class FactGatherer<T extends FactValue> {
  private readonly states: Uint8Array;
  private readonly values: (T | undefined)[];
  private readonly outside = new Map<number, Given<T>[]>();
  private readonly blanks = new Map<number, Place[]>();

  constructor(private readonly context: FactContext) {
    this.states = new Uint8Array(context.lineCount);
    this.values = new Array<T | undefined>(context.lineCount).fill(undefined);
  }

  /** A data row gives a value. */
  row(line: number, value: T): void {
    if (this.states[line] === GIVEN && this.values[line] === value) return;
    this.give(line, value);
  }

  /** A cell outside the data rows gives a value. */
  cell(line: number, value: T, shown: string, cell: Place): void {
    const known = this.outside.get(line);
    if (known === undefined) this.outside.set(line, [{ value, shown, cell }]);
    else known.push({ value, shown, cell });
    this.give(line, value);
  }

  /** A cell outside the data rows stands for the fact and is blank. */
  blank(line: number, cell: Place): void {
    this.blanks.set(line, [...(this.blanks.get(line) ?? []), cell]);
  }

  /** A value is there that cannot be used; a finding of its own says so. */
  spoil(line: number): void {
    this.states[line] = UNKNOWN;
  }

  private give(line: number, value: T): void {
    const state = this.states[line];
    if (state === NONE) {
      this.states[line] = GIVEN;
      this.values[line] = value;
    } else if (state === GIVEN && this.values[line] !== value) this.states[line] = DISAGREES;
  }

  /** The fact of one line. Cells are looked up when asked for. */
  fact(line: number): Fact<T> {
    const state = this.states[line] ?? NONE;
    const value = state === GIVEN ? (this.values[line] ?? null) : null;
    return new GatheredFact(this, line, this.stateOf(line, state), value);
  }

  private stateOf(line: number, state: number): Fact<T>['state'] {
    if (state === NONE) return this.context.column !== null || this.blanks.has(line) ? 'blank' : 'absent';
    return state === GIVEN ? 'given' : 'unknown';
  }

  /** The cells that give the fact; the blank ones where it would stand when none does. */
  cellsOf(line: number): readonly Place[] {
    return this.states[line] === NONE ? this.blankCells(line) : this.givenCells(line);
  }

  private givenCells(line: number): readonly Place[] {
    const { column, rowState, rowsOf } = this.context;
    const found: Place[] = [];
    for (const row of column === null ? [] : rowsOf(line)) {
      if (column !== null && saysSomething(rowState(row))) addOnce(found, column.place(row));
    }
    for (const { cell } of this.outside.get(line) ?? []) addOnce(found, cell);
    return found;
  }

  private blankCells(line: number): readonly Place[] {
    const { column, rowsOf } = this.context;
    const found: Place[] = [];
    for (const row of rowsOf(line)) if (column !== null) addOnce(found, column.place(row));
    return found.length > 0 ? found : (this.blanks.get(line) ?? []);
  }

  /** The fact as displayed in the first cell that gives it. */
  shown(line: number): string {
    const { column, rowState, rowsOf } = this.context;
    if (column !== null) {
      for (const row of rowsOf(line)) if (rowState(row) === CellState.given) return column.text(row).trim();
    }
    return this.outside.get(line)?.[0]?.shown.trim() ?? '';
  }

  /** Reports the lines whose sources disagree, each value once with its cells. */
  reportDisagreements(collector: Collector, valueOfRow: (row: number) => T | undefined): void {
    for (const [line, state] of this.states.entries()) {
      if (state !== DISAGREES) continue;
      collector.disagreements.push({ line, field: this.context.field, sides: this.sides(line, valueOfRow) });
    }
  }

  private sides(line: number, valueOfRow: (row: number) => T | undefined): { shown: string; cells: Place[] }[] {
    const { column, rowsOf } = this.context;
    const sides = new Map<T, { shown: string; cells: Place[] }>();
    const add = ({ value, shown, cell }: Given<T>): void => {
      const side = sides.get(value);
      if (side === undefined) sides.set(value, { shown: shown.trim(), cells: [cell] });
      else addOnce(side.cells, cell);
    };
    for (const row of column === null ? [] : rowsOf(line)) {
      const value = valueOfRow(row);
      if (value !== undefined && column !== null) add({ value, shown: column.text(row), cell: column.place(row) });
    }
    for (const given of this.outside.get(line) ?? []) add(given);
    return [...sides.values()];
  }
}

/** A fact whose cells are looked up when asked for: most are never asked. */
class GatheredFact<T extends FactValue> implements Fact<T> {
  constructor(
    private readonly gatherer: FactGatherer<T>,
    private readonly line: number,
    readonly state: Fact<T>['state'],
    readonly value: T | null,
  ) {}

  get cells(): readonly Place[] {
    return this.gatherer.cellsOf(this.line);
  }

  get shown(): string {
    return this.gatherer.shown(this.line);
  }
}

/** Whether a cell gives a value, usable or not. */
function saysSomething(state: number): boolean {
  return state !== CellState.blank && state !== CellState.placeholder;
}
