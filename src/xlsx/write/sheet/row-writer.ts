import type { CellValue } from '../../../domain/sheet';
import { cellName } from '../refs';
import { WriteRefusal } from '../refusal';
import type { StyleSheet } from '../styles/stylesheet';
import { cellXml, foldOperations, holds, type CellOutcome } from './cell';
import type { FormulaGuard } from './formulas';
import type { CellOperation, RowChange, Sweep } from './operations';
import type { RowCells } from './row-cells';
import { RowDraft } from './row-draft';
import { rowStyle, withRowChange, withSpans } from './row-tag';
import type { Sink } from './sink';
import { tagAttributes, withTagAttribute } from './tag';

/** What rows are written with. */
export interface RowSetting {
  readonly sheet: string;
  /** The prefix of the sheet's elements, colon included. */
  readonly prefix: string;
  readonly sweep: Sweep;
  /** What changes about rows beside their cells. */
  readonly rows: ReadonlyMap<number, RowChange>;
  readonly styles: StyleSheet;
  readonly guard: FormulaGuard;
  readonly sink: Sink;
  /** The format of a column's cells that have none of their own. */
  readonly columnStyle: (column: number) => number;
  /** What a cell holds now. */
  readonly valueAt: (row: number, column: number) => CellValue;
}

/** The row that is being written. */
interface Current {
  readonly bytes: Uint8Array;
  readonly cells: RowCells;
  readonly row: number;
  readonly operations: readonly CellOperation[];
  /** The format of cells that have none of their own, when the row gives one. */
  readonly rowStyle: number | null;
}

const decoder = new TextDecoder();

/** Writes the rows of one sheet, those that stay and those that a plan changes or adds. */
export class RowWriter {
  /** Whether any byte differs from what was read. */
  changed = false;
  /** Whether any value differs, which formulas may read. */
  valuesChanged = false;
  /** Cells whose formula is gone. */
  readonly formulasGone: string[] = [];
  /** Rows came or went, so that a row that does not say its number must now say it. */
  private shifted = false;
  private readonly draft = new RowDraft();
  private readonly restyled: number[];

  constructor(private readonly setting: RowSetting) {
    this.restyled = [...setting.rows.keys()].sort((a, b) => a - b);
  }

  /** Writes the rows that the plan adds from `from` up to, not including, `before`. */
  addRows(from: number, before: number): void {
    for (let row = this.nextTouched(from); row < before; row = this.nextTouched(row + 1)) this.addRow(row);
  }

  /** Writes a row that is there, as it is or as the plan wants it. */
  writeRow(bytes: Uint8Array, cells: RowCells, row: number): void {
    const { sheet, sweep, rows, guard, sink } = this.setting;
    guard.seeRow(bytes, cells);
    const operations = sweep.at(row);
    const untouched = operations.length === 0 && !rows.has(row);
    if (untouched && !(this.shifted && cells.rowNumber < 0)) {
      guard.refuseOrphans(bytes, cells);
      sink.copy(bytes, cells.rowStart, cells.rowEnd);
      return;
    }
    if (!cells.inOrder) throw new WriteRefusal('disorder', { sheet });
    const tag = decoder.decode(bytes.subarray(cells.rowStart, cells.rowInner));
    this.draft.clear();
    this.draftCells({ bytes, cells, row, operations, rowStyle: this.styleOfRow(row, rowStyle(tag)) });
    guard.refuseOrphans(bytes, cells);
    this.writeDraft(bytes, cells, tag, this.finalTag(tag, cells, row));
  }

  private nextTouched(row: number): number {
    while (this.restyled[0] !== undefined && this.restyled[0] < row) this.restyled.shift();
    return Math.min(this.setting.sweep.rowFrom(row), this.restyled[0] ?? Infinity);
  }

  /** The style that a row will give its cells; `before` is the one that it gives them now. */
  private styleOfRow(row: number, before: number | null): number | null {
    const style = this.setting.rows.get(row)?.style;
    if (style === undefined) return before;
    return style === null ? null : this.setting.styles.withExact(style);
  }

  private changedTag(tag: string, row: number): string {
    const change = this.setting.rows.get(row);
    if (change === undefined) return tag;
    return withRowChange(tag, change, change.style === undefined ? undefined : this.styleOfRow(row, null));
  }

  private addRow(row: number): void {
    const { sheet, prefix, sweep, sink, guard } = this.setting;
    const operations = sweep.at(row);
    const plainOfRow = this.styleOfRow(row, null);
    let text = '';
    for (const column of columnsOf(operations)) {
      const outcome = this.outcome(operations, row, column, null, plainOfRow);
      if (outcome === null || this.isNothing(outcome, column, plainOfRow)) continue;
      const value = outcome.value ?? null;
      if (value !== null) guard.refuseArrays(row, column);
      text += cellXml(prefix, { sheet, row, column }, outcome.style, value);
      this.valuesChanged ||= value !== null;
    }
    const plain = `<${prefix}row r="${row + 1}"`;
    const tag = this.changedTag(plain, row);
    if (text === '' && tag === plain) return;
    sink.text(tag);
    sink.text(text === '' ? '/>' : `>${text}</${prefix}row>`);
    this.changed = true;
    this.shifted = true;
  }

  private draftCells(now: Current): void {
    const { cells, operations } = now;
    const columns = columnsOf(operations);
    let at = cells.rowInner;
    let next = 0;
    for (let cell = 0; cell < cells.count; cell++) {
      const column = cells.column[cell] ?? 0;
      this.draft.keep(at, cells.start[cell] ?? 0);
      for (let one = columns[next]; one !== undefined && one < column; one = columns[++next]) this.draftNew(now, one);
      if (columns[next] === column) {
        next++;
        this.draftChanged(now, cell);
      } else this.draftKept(now, cell, -1);
      at = cells.end[cell] ?? 0;
    }
    for (let one = columns[next]; one !== undefined; one = columns[++next]) this.draftNew(now, one);
    this.draft.keep(at, cells.rowClose);
  }

  private outcome(
    operations: readonly CellOperation[],
    row: number,
    column: number,
    style: number | null,
    plainOfRow: number | null,
  ): CellOutcome | null {
    const plain = plainOfRow ?? this.setting.columnStyle(column);
    return foldOperations(operations, { row, column }, { style, plain }, this.setting.styles);
  }

  /** Whether a cell comes out as if it were not there. */
  private isNothing(outcome: CellOutcome, column: number, plainOfRow: number | null): boolean {
    return (outcome.value ?? null) === null && outcome.style === (plainOfRow ?? this.setting.columnStyle(column));
  }

  private draftNew(now: Current, column: number): void {
    const { sheet, prefix, guard } = this.setting;
    const { row } = now;
    const outcome = this.outcome(now.operations, row, column, null, now.rowStyle);
    if (outcome === null || this.isNothing(outcome, column, now.rowStyle)) return;
    const value = outcome.value ?? null;
    if (value !== null) {
      guard.refuseArrays(row, column);
      this.valuesChanged = true;
    }
    this.draft.put(cellXml(prefix, { sheet, row, column }, outcome.style, value));
    this.draft.count(column, true);
  }

  private draftChanged(now: Current, cell: number): void {
    const { sheet, prefix, valueAt } = this.setting;
    const { cells, row } = now;
    const column = cells.column[cell] ?? 0;
    const style = Math.max(0, cells.style(now.bytes, cell));
    const outcome = this.outcome(now.operations, row, column, style, now.rowStyle);
    if (outcome === null) {
      this.draftKept(now, cell, -1);
      return;
    }
    const { value } = outcome;
    const same = value === undefined || (cells.hasFormula[cell] !== true && holds(valueAt(row, column), value));
    const blank = value === null && outcome.style === (now.rowStyle ?? this.setting.columnStyle(column));
    if (same && !blank) {
      this.draftKept(now, cell, outcome.style === style ? -1 : outcome.style);
      return;
    }
    if (!same) this.noteOverwritten(now, cell);
    if (blank) {
      this.draft.remove(column);
      return;
    }
    this.draft.put(cellXml(prefix, { sheet, row, column }, outcome.style, value ?? null));
    this.draft.count(column, false);
  }

  /** Keeps a cell's value; gives it another format unless `style` is -1, and says its place when others moved. */
  private draftKept(now: Current, cell: number, style: number): void {
    const { bytes, cells, row } = now;
    const [start = 0, inner = 0, end = 0] = [cells.start[cell], cells.inner[cell], cells.end[cell]];
    const column = cells.column[cell] ?? 0;
    const number = cells.implicit[cell] === true && this.draft.changed;
    if (style < 0 && !number) this.draft.keep(start, inner);
    else {
      const tag = decoder.decode(bytes.subarray(start, inner));
      const numbered = number ? withTagAttribute(tag, 'r', cellName(row, column)) : tag;
      this.draft.put(style < 0 ? numbered : withTagAttribute(numbered, 's', String(style)));
    }
    this.draft.keep(inner, end);
    this.draft.count(column, false);
  }

  private noteOverwritten(now: Current, cell: number): void {
    const { cells, row } = now;
    const column = cells.column[cell] ?? 0;
    this.setting.guard.refuseArrays(row, column);
    this.valuesChanged = true;
    if (cells.hasFormula[cell] !== true) return;
    this.setting.guard.overwrite(now.bytes, cells, cell, row);
    this.formulasGone.push(cellName(row, column));
  }

  private finalTag(tag: string, cells: RowCells, row: number): string {
    const made = this.changedTag(this.draft.changed ? withSpans(tag, this.draft) : tag, row);
    return this.shifted && cells.rowNumber < 0 ? withTagAttribute(made, 'r', String(row + 1)) : made;
  }

  private writeDraft(bytes: Uint8Array, cells: RowCells, before: string, tag: string): void {
    const { sink, prefix } = this.setting;
    const { draft } = this;
    if (!draft.changed && tag === before) {
      sink.copy(bytes, cells.rowStart, cells.rowEnd);
      return;
    }
    this.changed = true;
    const emptied = draft.changed && draft.cells === 0;
    if (emptied && [...tagAttributes(tag).keys()].every((name) => name === 'r')) {
      this.shifted = true;
      return;
    }
    const closed = tag.endsWith('/>');
    if (emptied || (closed && draft.cells === 0)) {
      sink.text(closed ? tag : `${tag.slice(0, -1)}/>`);
      return;
    }
    sink.text(closed ? `${tag.slice(0, -2)}>` : tag);
    draft.write(bytes, sink);
    sink.text(`</${prefix}row>`);
  }
}

const columnsByOperations = new WeakMap<readonly CellOperation[], readonly number[]>();

/** The columns that operations reach into, in ascending order. */
function columnsOf(operations: readonly CellOperation[]): readonly number[] {
  const known = columnsByOperations.get(operations);
  if (known !== undefined) return known;
  const areas = operations.map((operation) => operation.area);
  const [left, right] = [Math.min(...areas.map((area) => area.left)), Math.max(...areas.map((area) => area.right))];
  const isOneStretch = areas.some((area) => area.left === left && area.right === right);
  const columns: number[] = [];
  for (let column = left; column <= right; column++) {
    if (isOneStretch || areas.some((area) => area.left <= column && column <= area.right)) columns.push(column);
  }
  columnsByOperations.set(operations, columns);
  return columns;
}
