/** The state of a workbook as it is now, how it changes, and what it was before. */
import type { Area } from '../../domain/sheet';
import { areaName } from '../../workbook/address';
import { COLUMNS, ROWS } from '../../xlsx/refs';
import { around, overlap, within } from '../../workbook/areas';
import { Column, type Group } from './column';
import { ModelError } from './errors';
import { inverse } from './events';
import { refusals } from './messages.en';
import type { BookState, SharedState, SheetState } from './state';
import { StyleTable } from './styles';
import type { ShownStyle } from './drawing';
import type { BookEvent, CellStyle, ChangeSource } from './types';

/** An event but for its source. */
export type Happening = BookEvent extends infer E ? (E extends BookEvent ? Omit<E, 'source'> : never) : never;

interface Done {
  readonly before: BookState;
  readonly after: BookState;
  readonly events: readonly Happening[];
}

/** After so many, areas whose values changed are taken as one around all of them. */
const MOST_TOUCHED = 256;

const EMPTY_COLUMN = new Column(null);

export class Store {
  shared: SharedState;
  readonly styles: StyleTable;
  /** Grows with every change. */
  version = 0;
  private sheets: Map<string, SheetState>;
  private currentGroup: Group = { isGroup: true };
  private depth = 0;
  private source: ChangeSource = 'local';
  private events: Happening[] = [];
  private done: Done[] = [];
  private undone: Done[] = [];
  /** Called at the end of each group in which anything changed, as a part of it. */
  atGroupEnd: ((before: BookState, events: readonly Happening[]) => void) | null = null;
  private readonly listeners = new Set<(event: BookEvent) => void>();

  constructor(
    state: BookState,
    styles: { readonly own: readonly CellStyle[]; readonly shown: readonly ShownStyle[] },
    readonly date1904: boolean,
  ) {
    this.shared = state.shared;
    this.sheets = new Map(state.sheets);
    this.styles = new StyleTable(styles.own, styles.shown);
  }

  get state(): BookState {
    return { shared: this.shared, sheets: new Map(this.sheets) };
  }

  get sheetIds(): readonly string[] {
    return this.shared.order;
  }

  find(id: string): SheetState | null {
    return this.sheets.get(id) ?? null;
  }

  /** Throws a {@link ModelError} when the sheet is gone. */
  sheet(id: string): SheetState {
    const found = this.sheets.get(id);
    if (found === undefined) throw new ModelError('ItemNotFound', refusals.noSheet);
    return found;
  }

  set(id: string, change: Partial<SheetState>): void {
    this.sheets.set(id, { ...this.sheet(id), ...change });
  }

  addSheet(id: string, state: SheetState): void {
    this.sheets.set(id, state);
    this.shared = { ...this.shared, order: [...this.shared.order, id] };
  }

  dropSheet(id: string): void {
    this.sheets.delete(id);
    this.shared = { ...this.shared, order: this.shared.order.filter((one) => one !== id) };
  }

  column(id: string, column: number): Column {
    return this.sheet(id).columns[column] ?? EMPTY_COLUMN;
  }

  /** A column to write to. */
  writable(id: string, column: number): Column {
    const { columns } = this.sheet(id);
    const now = columns[column];
    const made = (now ?? EMPTY_COLUMN).writable(this.currentGroup);
    if (made === now) return made;
    const copy = [...columns];
    while (copy.length < column) copy.push(EMPTY_COLUMN);
    copy[column] = made;
    this.set(id, { columns: copy });
    return made;
  }

  /** The style of a cell, by its own, its row or its column. */
  styleAt(id: string, row: number, column: number): number {
    const { columns, rowStyles, columnStyles } = this.sheet(id);
    return columns[column]?.styles[row] ?? rowStyles.get(row) ?? columnStyles.get(column) ?? 0;
  }

  /** Notes that values changed, for what is calculated from them. */
  touch(id: string, area: Area): void {
    const { touched } = this.sheet(id);
    if (touched.some((one) => within(area, one))) return;
    const kept = touched.filter((one) => !within(one, area));
    this.set(id, { touched: kept.length < MOST_TOUCHED ? [...kept, area] : [kept.reduce(around, area)] });
  }

  /** Throws unless the area lies on a sheet and its cells may be changed. */
  guard(id: string, area: Area): void {
    inSheet(area);
    const { isProtected, arrays, name, columns } = this.sheet(id);
    const cut = arrays.find((array) => overlap(array, area) && !within(array, area));
    if (cut !== undefined) throw new ModelError('InvalidOperation', refusals.array);
    if (!isProtected) return;
    const last = Math.min(area.bottom, Math.max(area.top, ...columns.map((column) => column.length)));
    for (let column = area.left; column <= Math.min(area.right, area.left + columns.length); column++) {
      for (let row = area.top; row <= last; row++) {
        if (!this.styles.at(this.styleAt(id, row, column)).locked) continue;
        throw new ModelError('AccessDenied', refusals.protectedSheet(name));
      }
    }
  }

  /** Throws when the sheet is protected. */
  guardSheet(id: string): void {
    const { isProtected, name } = this.sheet(id);
    if (isProtected) throw new ModelError('AccessDenied', refusals.protectedSheet(name));
  }

  guardStructure(): void {
    if (this.shared.structureProtected) throw new ModelError('AccessDenied', refusals.protectedStructure);
  }

  /** Notes what happened; listeners are told at once. */
  happened(event: Happening): void {
    this.version++;
    if (this.depth > 0) this.events.push(event);
    for (const listener of [...this.listeners]) listener({ ...event, source: this.source });
  }

  listen(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Does changes as one that can be undone. */
  group<T>(work: () => T): T {
    if (this.depth > 0) return work();
    const before = this.state;
    this.currentGroup = { isGroup: true };
    this.events = [];
    this.depth++;
    try {
      return work();
    } finally {
      this.endGroup(before);
    }
  }

  private endGroup(before: BookState): void {
    const events = this.events.filter(isUndoable);
    try {
      if (events.length > 0) this.atGroupEnd?.(before, events);
    } finally {
      this.depth--;
      this.currentGroup = { isGroup: true };
      if (events.length > 0) {
        this.done.push({ before, after: this.state, events: this.events });
        this.undone = [];
      }
    }
  }

  asRemote<T>(work: () => T): T {
    const before = this.source;
    this.source = 'remote';
    try {
      return this.group(work);
    } finally {
      this.source = before;
      this.done = [];
      this.undone = [];
    }
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  undo(): boolean {
    const last = this.done.pop();
    if (last === undefined) return false;
    this.undone.push(last);
    this.restore(
      last.before,
      [...last.events].reverse().map((event) => inverse(event)),
    );
    return true;
  }

  redo(): boolean {
    const last = this.undone.pop();
    if (last === undefined) return false;
    this.done.push(last);
    this.restore(last.after, last.events);
    return true;
  }

  private restore(state: BookState, events: readonly Happening[]): void {
    const { selection, active } = this.shared;
    this.sheets = new Map(state.sheets);
    this.shared = state.shared;
    // Undoing does not take one back to another sheet unless the one at hand is gone.
    if (this.sheets.has(active)) this.shared = { ...this.shared, selection, active };
    for (const event of events) this.happened(event);
  }
}

function isUndoable({ kind }: Happening): boolean {
  return kind !== 'selection' && kind !== 'activated';
}

/** Throws unless an area lies on a sheet. */
export function inSheet(area: Area): void {
  const isInside = area.top >= 0 && area.left >= 0 && area.bottom < ROWS && area.right < COLUMNS;
  const isArea = area.top <= area.bottom && area.left <= area.right;
  if (!isInside || !isArea) throw new ModelError('InvalidArgument', `${refusals.outside} (${areaName(area)})`);
}
