/**
 * What a grid has to know of a sheet to draw it: where its lines lie, which cells are merged, what each cell shows. All of it
 * is found when it is asked for, and kept until something happens in the workbook that may change it.
 */
import type { Area } from '../../../domain/sheet';
import { COLUMNS, ROWS } from '../../../xlsx/refs';
import { lookOf, type ShownLook } from '../../looks/look';
import type { BookEvent, BookModel, SheetModel } from '../../model/types';
import { Axis, type OwnSize } from './axis';
import { viewCell, type CellView } from './cell-view';
import { filterSigns, type FilterSign } from './filters';
import { FittedHeights } from './heights';
import { Merges } from './merges';
import { columnPixels, rowPixels, USUAL_HEIGHT, USUAL_WIDTH } from './sizes';

/** Rows below the last cell may have a height of their own; so far down it is looked for. */
const BELOW = 1000;
/** More rows than this are not remembered. */
const MOST_ROWS = 3000;

type Lines = Pick<Area, 'top' | 'bottom'>;
const ALL: Lines = { top: 0, bottom: ROWS - 1 };

export class SheetView {
  /** Grows with everything that may look different. */
  epoch = 0;
  private heights: FittedHeights;
  private unfitted: Lines | null = ALL;
  private rowAxis: Axis | null = null;
  private columnAxis: Axis | null = null;
  private mergeIndex: Merges | null = null;
  private signs: ReadonlyMap<number, readonly FilterSign[]> | null = null;
  private usedNow: { readonly area: Area | null } | null = null;
  private readonly cells = new Map<number, (CellView | undefined)[]>();
  private readonly looks = new Map<number, (ShownLook | undefined)[]>();

  constructor(
    readonly book: BookModel,
    readonly sheet: SheetModel,
  ) {
    this.heights = new FittedHeights(sheet);
  }

  /** Takes note of what happened in the workbook. */
  follow(event: BookEvent): void {
    if (event.kind === 'selection' || event.kind === 'activated') return;
    this.epoch++;
    this.cells.clear();
    this.looks.clear();
    this.signs = null;
    this.usedNow = null;
    if (!('sheetId' in event) || event.sheetId !== this.sheet.id) return;
    if (event.kind === 'cells' || event.kind === 'formats') {
      this.unfit(event.area);
      return;
    }
    if (event.kind !== 'rowsHidden' && event.kind !== 'filtered') this.unfit(ALL);
    this.rowAxis = null;
    this.columnAxis = null;
    this.mergeIndex = null;
  }

  /** Forgets everything, as after a time in which nothing was followed. */
  refresh(): void {
    this.follow({ kind: 'layout', sheetId: this.sheet.id, source: 'local' });
  }

  private unfit({ top, bottom }: Lines): void {
    const before = this.unfitted ?? { top, bottom };
    this.unfitted = { top: Math.min(before.top, top), bottom: Math.max(before.bottom, bottom) };
  }

  get merges(): Merges {
    return (this.mergeIndex ??= new Merges(this.sheet.merges));
  }

  /** The cells that have something in them or a look of their own. */
  get used(): Area | null {
    this.usedNow ??= { area: this.sheet.usedArea(false) };
    return this.usedNow.area;
  }

  get columns(): Axis {
    return (this.columnAxis ??= new Axis(COLUMNS, USUAL_WIDTH, this.columnSizes()));
  }

  get rows(): Axis {
    if (this.unfitted !== null) {
      if (this.heights.fit(this.unfitted, this.merges)) this.rowAxis = null;
      this.unfitted = null;
    }
    return (this.rowAxis ??= new Axis(ROWS, USUAL_HEIGHT, this.rowSizes()));
  }

  private columnSizes(): readonly OwnSize[] {
    const sizes: OwnSize[] = [];
    for (let column = 0; column < COLUMNS; column++) {
      const width = this.sheet.columnWidth(column);
      if (this.sheet.hiddenColumns.has(column)) sizes.push([column, 0]);
      else if (width !== null) sizes.push([column, columnPixels(width)]);
    }
    return sizes;
  }

  private rowSizes(): readonly OwnSize[] {
    const { sheet } = this;
    const sizes = new Map(this.heights.all);
    const last = Math.min(ROWS, (this.used?.bottom ?? 0) + BELOW);
    for (let row = 0; row < last; row++) {
      const height = sheet.rowHeight(row);
      if (height !== null) sizes.set(row, rowPixels(height));
    }
    for (const row of sheet.hiddenRows) sizes.set(row, 0);
    return [...sizes].sort((one, other) => one[0] - other[0]);
  }

  /** The height that fits what a row holds, in pixels. */
  fittedHeight(row: number): number {
    return this.used === null ? USUAL_HEIGHT : this.heights.fitted(row, this.used, this.merges);
  }

  /** How many rows and columns stay in view. */
  get frozen(): SheetModel['frozen'] {
    return this.sheet.frozen;
  }

  /** The sign of a filter in a cell, or `null`. */
  filterAt(row: number, column: number): FilterSign | null {
    this.signs ??= filterSigns(this.sheet);
    return this.signs.get(row)?.find((sign) => sign.column === column) ?? null;
  }

  /** The look of a cell. */
  look(row: number, column: number): ShownLook {
    const known = rowOf(this.looks, row);
    return (known[column] ??= lookOf(this.book, this.sheet, row, column));
  }

  /** What a cell shows. */
  cell(row: number, column: number): CellView {
    const known = rowOf(this.cells, row);
    return (known[column] ??= viewCell(this, row, column));
  }

  isEmpty(row: number, column: number): boolean {
    const value = this.sheet.value(row, column);
    return value === null || value === '';
  }

  /** The column whose text is drawn over an empty cell from the left; `null` for none. Not looked for before `from`. */
  spilledFrom(row: number, column: number, from: number): number | null {
    if (!this.isEmpty(row, column)) return null;
    const first = Math.max(from, this.used?.left ?? column);
    let source = column - 1;
    while (source >= first && this.isEmpty(row, source)) source--;
    if (source < first) return null;
    const { spill } = this.cell(row, source);
    if (spill === null) return null;
    const end = this.columns.offset(source) + spill.left + spill.width;
    return end > this.columns.offset(column) ? source : null;
  }
}

function rowOf<T>(rows: Map<number, (T | undefined)[]>, row: number): (T | undefined)[] {
  const known = rows.get(row);
  if (known !== undefined) return known;
  if (rows.size >= MOST_ROWS) rows.clear();
  const made: (T | undefined)[] = [];
  rows.set(row, made);
  return made;
}
