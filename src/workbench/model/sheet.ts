/** One sheet: the current state of it, and the ways to change it. */
import type { Area, CellValue } from '../../domain/sheet';
import { textOf } from '../../workbook/text';
import { changeStyle, clearCells, putEntries, putNumberFormats } from './edit-cells';
import { clearFilter, filterBy, filterTable, setFilter } from './edit-filter';
import * as layout from './edit-layout';
import { deleteRows, insertRows } from './edit-shift';
import * as tables from './edit-tables';
import type { ShownStyle, TableFlags } from './drawing';
import type { LoadedSheet } from './load';
import type { Staleness } from './stale';
import type { SheetState, TableState } from './state';
import type { Store } from './store';
import type * as types from './types';

/** What tables show that are made here. */
const NEW_TABLE: TableFlags = { firstColumn: false, lastColumn: false, rowStripes: true, columnStripes: false };

export class Sheet implements types.SheetModel {
  constructor(
    private readonly store: Store,
    private readonly staleness: Staleness,
    readonly id: string,
    private readonly loaded: LoadedSheet | null,
  ) {}

  private get state(): SheetState {
    return this.store.sheet(this.id);
  }

  get name(): string {
    return this.state.name;
  }

  get visibility(): types.Visibility {
    return this.state.visibility;
  }

  get tabColor(): string | null {
    return this.state.tabColor;
  }

  get isProtected(): boolean {
    return this.state.isProtected;
  }

  get tables(): readonly types.TableModel[] {
    return this.state.tables.map((table) => this.asModel(table));
  }

  get merges(): readonly Area[] {
    return this.state.merges;
  }

  get hiddenRows(): readonly number[] {
    return [...this.state.hiddenRows].sort((one, other) => one - other);
  }

  get hiddenColumns(): ReadonlySet<number> {
    return this.state.hiddenColumns;
  }

  get filter(): types.FilterModel | null {
    return this.state.filter;
  }

  get conditionalFormats(): readonly types.ConditionalFormatModel[] {
    return this.state.conditionalFormats;
  }

  get frozen(): SheetState['frozen'] {
    return this.state.frozen;
  }

  get page(): types.PageModel {
    return this.state.page;
  }

  value(row: number, column: number): CellValue {
    return this.store.column(this.id, column).value(row);
  }

  formula(row: number, column: number): string | null {
    return this.store.column(this.id, column).formulas.get(row) ?? null;
  }

  hasFormula(row: number, column: number): boolean {
    return this.store.column(this.id, column).formulas.has(row);
  }

  isStale(row: number, column: number): boolean {
    return this.staleness.isStale(this.id, row, column);
  }

  numberFormat(row: number, column: number): string {
    return this.style(row, column).numberFormat;
  }

  text(row: number, column: number): string {
    return textOf(this.value(row, column), this.numberFormat(row, column), this.store.date1904);
  }

  style(row: number, column: number): types.CellStyle {
    return this.store.styles.at(this.store.styleAt(this.id, row, column));
  }

  shownStyle(row: number, column: number): ShownStyle {
    return this.store.styles.shown(this.store.styleAt(this.id, row, column));
  }

  usedArea(valuesOnly: boolean): Area | null {
    const extents = this.state.columns.flatMap((cells, column) => {
      const extent = cells.extent(!valuesOnly);
      return extent === null ? [] : [{ column, extent }];
    });
    const [first] = extents;
    if (first === undefined) return null;
    return {
      top: extents.reduce((top, { extent }) => Math.min(top, extent[0]), Infinity),
      left: first.column,
      bottom: extents.reduce((bottom, { extent }) => Math.max(bottom, extent[1]), 0),
      right: extents.at(-1)?.column ?? first.column,
    };
  }

  put(top: number, left: number, entries: readonly (readonly (types.CellEntry | undefined)[])[]): void {
    this.store.group(() => {
      putEntries(this.store, this.id, top, left, entries);
    });
  }

  putFormats(top: number, left: number, formats: readonly (readonly (string | undefined)[])[]): void {
    this.store.group(() => {
      putNumberFormats(this.store, this.id, top, left, formats);
    });
  }

  setStyle(area: Area, change: types.StyleChange): void {
    this.store.group(() => {
      changeStyle(this.store, this.id, area, change);
    });
  }

  clear(area: Area, what: 'contents' | 'formats' | 'all'): void {
    this.store.group(() => {
      clearCells(this.store, this.id, area, what);
    });
  }

  insertRows(row: number, count: number): void {
    this.store.group(() => {
      insertRows(this.store, this.id, row, count);
    });
  }

  deleteRows(row: number, count: number): void {
    this.store.group(() => {
      deleteRows(this.store, this.id, row, count);
    });
  }

  addTable(area: Area, hasHeaders: boolean, name?: string): types.TableModel {
    return this.store.group(() => this.asModel(tables.addTable(this.store, this.id, area, hasHeaders, name)));
  }

  table(id: number): types.TableModel | null {
    return this.tables.find((table) => table.id === id) ?? null;
  }

  resizeTable(id: number, area: Area): void {
    this.store.group(() => {
      tables.resizeTable(this.store, this.id, id, area);
    });
  }

  renameTable(id: number, name: string): void {
    this.store.group(() => {
      tables.renameTable(this.store, this.id, id, name);
    });
  }

  setTableStyle(id: number, style: string): void {
    this.store.group(() => {
      tables.setTableStyle(this.store, this.id, id, style);
    });
  }

  setTableTotals(id: number, shown: boolean): void {
    this.store.group(() => {
      tables.setTableTotals(this.store, this.id, id, shown);
    });
  }

  tableFlags(id: number): TableFlags {
    return this.loaded?.tableFlags.get(id) ?? NEW_TABLE;
  }

  addTableColumn(id: number, name: string | null, at?: number): types.TableColumnModel {
    return this.store.group(() => tables.addTableColumn(this.store, this.id, id, { name, at: at ?? null }));
  }

  deleteTableColumn(id: number, columnId: number): void {
    this.store.group(() => {
      tables.deleteTableColumn(this.store, this.id, id, columnId);
    });
  }

  deleteTable(id: number): void {
    this.store.group(() => {
      tables.removeTable(this.store, this.id, id, true);
    });
  }

  convertTableToRange(id: number): void {
    this.store.group(() => {
      tables.removeTable(this.store, this.id, id, false);
    });
  }

  filterTable(id: number, column: number, values: readonly string[] | null): void {
    this.store.group(() => {
      filterTable(this.store, this.id, id, { column, values });
    });
  }

  setFilter(area: Area | null): void {
    this.store.group(() => {
      setFilter(this.store, this.id, area);
    });
  }

  filterBy(column: number, values: readonly string[] | null): void {
    this.store.group(() => {
      filterBy(this.store, this.id, column, values);
    });
  }

  clearFilter(tableId: number | null): void {
    this.store.group(() => {
      clearFilter(this.store, this.id, tableId);
    });
  }

  merge(area: Area): void {
    this.store.group(() => {
      layout.merge(this.store, this.id, area);
    });
  }

  unmerge(area: Area): void {
    this.store.group(() => {
      layout.unmerge(this.store, this.id, area);
    });
  }

  hideRows(first: number, last: number, hidden: boolean): void {
    this.store.group(() => {
      layout.hideRows(this.store, this.id, { first, last }, hidden);
    });
  }

  columnWidth(column: number): number | null {
    return this.state.widths.get(column) ?? null;
  }

  setColumnWidth(first: number, last: number, width: number | null): void {
    this.store.group(() => {
      layout.setSizes(this.store, this.id, 'widths', { first, last, size: width });
    });
  }

  rowHeight(row: number): number | null {
    return this.state.heights.get(row) ?? null;
  }

  setRowHeight(first: number, last: number, height: number | null): void {
    this.store.group(() => {
      layout.setSizes(this.store, this.id, 'heights', { first, last, size: height });
    });
  }

  freeze(rows: number, columns: number): void {
    this.changeLayout({ frozen: { rows, columns } });
  }

  setPage(change: Partial<types.PageModel>): void {
    this.changeLayout({ page: { ...this.page, ...change } });
  }

  addConditionalFormat(areas: readonly Area[], formula: string): types.ConditionalFormatModel {
    return this.store.group(() => layout.addConditionalFormat(this.store, this.id, areas, formula));
  }

  changeConditionalFormat(id: string, change: layout.FormatChange): void {
    this.store.group(() => {
      layout.changeConditionalFormat(this.store, this.id, id, change);
    });
  }

  moveConditionalFormat(id: string, place: number): void {
    this.store.group(() => {
      layout.moveConditionalFormat(this.store, this.id, id, place);
    });
  }

  deleteConditionalFormat(id: string): void {
    this.store.group(() => {
      layout.deleteConditionalFormat(this.store, this.id, id);
    });
  }

  validation(row: number, column: number): types.ValidationModel | null {
    return layout.validationAt(this.state, row, column);
  }

  setValidation(area: Area, rule: types.ValidationModel | null): void {
    this.store.group(() => {
      layout.setValidation(this.store, this.id, area, rule);
    });
  }

  protect(): void {
    this.store.group(() => {
      layout.setProtected(this.store, this.id, true);
    });
  }

  unprotect(): void {
    this.store.group(() => {
      layout.setProtected(this.store, this.id, false);
    });
  }

  setVisibility(visibility: types.Visibility): void {
    this.store.group(() => {
      layout.setVisibility(this.store, this.id, visibility);
    });
  }

  setTabColor(color: string | null): void {
    this.changeLayout({ tabColor: color });
  }

  private changeLayout(change: Partial<SheetState>): void {
    this.store.group(() => {
      layout.changeLayout(this.store, this.id, change);
    });
  }

  private asModel(table: TableState): types.TableModel {
    return { ...table, sheetId: this.id };
  }
}
