/**
 * A workbook that can be changed: what stands behind the stand-in Excel. `openModel` and `newModel` make one. Rows and
 * columns are 0-based, areas include both ends, formulas are without their leading `=`.
 *
 * What Excel refuses is refused with a {@link ModelError}, before anything is changed.
 */
import type { FormatChange } from '../../xlsx/write/styles/change';
import type { Area, CellFault, CellValue } from '../../domain/sheet';
import type { CellLook, PageLayout } from '../../workbook/plan';
import type { FormulaEngine } from './formula-cells';
import type { Drawing, ShownStyle, TableFlags } from './drawing';

/** Why something was refused: Excel's own codes. */
export type ModelErrorCode =
  | 'AccessDenied'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'UnsupportedOperation';

/** A formula to put into a cell. */
interface FormulaEntry {
  readonly formula: string;
  /** The value to keep with it; without one the cell is stale. */
  readonly value?: CellValue;
}

/** What to put into a cell: `null` empties it. Texts are put as they are; {@link parseEntry} reads what was typed. */
export type CellEntry = string | number | boolean | null | CellFault | FormulaEntry;

/** What Excel makes of what was typed. */
export interface ParsedEntry {
  readonly entry: CellEntry;
  /** The number format that such an entry gives a `General` cell: `0%`, `m/d/yyyy`...; else `null`. */
  readonly format: string | null;
}

/** How a cell looks, whole. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontName: string;
  readonly fontSize: number;
  /** `#RRGGBB`; `null`: automatic, or of a theme. */
  readonly fontColor: string | null;
  /** `#RRGGBB`; `null`: none, or of a theme. */
  readonly fill: string | null;
  readonly wrap: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly borders: Readonly<Record<BorderSide, CellBorder | null>>;
  /** Whether the cell cannot be changed while its sheet is protected. */
  readonly locked: boolean;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right';

export interface CellBorder {
  /** As files name it: `thin`, `medium`, `double`... */
  readonly style: string;
  /** `#RRGGBB`; `null`: automatic, or of a theme. */
  readonly color: string | null;
}

/** Changes to how cells look; what is not given stays. `fill: null` takes the fill away. */
export type StyleChange = FormatChange;

export interface TableColumnModel {
  /** Unique within its table, and stable. */
  readonly id: number;
  /** The text of its header cell. */
  readonly name: string;
}

/** An Excel table as it is now; asked for again after a change. `area` includes header and totals row. */
export interface TableModel {
  /** Unique within the workbook, and stable. */
  readonly id: number;
  readonly sheetId: string;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly TableColumnModel[];
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly style: string;
  readonly filter: FilterModel | null;
}

/** An autofilter with what hides rows. */
export interface FilterModel {
  readonly area: Area;
  readonly criteria: readonly FilterCriterion[];
}

/** A criterion of one column of a filtered area, 0-based within it. `values`: texts that stay; `other`: what a file says, kept as it is. */
export interface FilterCriterion {
  readonly column: number;
  readonly values: readonly string[] | null;
}

/** A conditional format. The first in a sheet's list wins. */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly areas: readonly Area[];
  /** `expression` is Excel's custom formula; others, as files name them, are kept as they are. */
  readonly type: string;
  /** The formula of an `expression`, else `null`. */
  readonly formula: string | null;
  /** What an `expression` sets; `null` when that is kept as it is in the file. */
  readonly look: CellLook | null;
  readonly stopIfTrue: boolean;
}

/** A rule for what may be typed. Types and operators as files name them. */
export interface ValidationModel {
  readonly type: string;
  readonly operator: string | null;
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly allowBlank: boolean;
  /** Whether a list is offered in the cell. */
  readonly inCellDropDown: boolean;
}

export interface CustomXmlPartModel {
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

export interface NamedItemModel {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** The sheet it belongs to, or `null` for the whole workbook. */
  readonly sheetId: string | null;
  readonly visible: boolean;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';
export type ChangeSource = 'local' | 'remote';

/** What happened to the workbook. Given after the fact, one for each thing done. */
export type BookEvent = { readonly source: ChangeSource } & (
  | { readonly kind: 'cells'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'formats'; readonly sheetId: string; readonly area: Area }
  /** `rowsInserted`: `area` is whole rows as they are now; `rowsDeleted`: as they were. */
  | { readonly kind: 'rowsInserted' | 'rowsDeleted'; readonly sheetId: string; readonly area: Area }
  /** Cells of an area moved aside or closed up, as adding or deleting a table column does it. */
  | { readonly kind: 'columnsInserted' | 'columnsDeleted'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'sheetAdded' | 'sheetMoved' | 'activated'; readonly sheetId: string }
  | { readonly kind: 'sheetDeleted'; readonly sheetId: string; readonly name: string }
  | { readonly kind: 'sheetRenamed'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'visibility'; readonly sheetId: string; readonly before: Visibility; readonly after: Visibility }
  | { readonly kind: 'protection'; readonly sheetId: string; readonly isProtected: boolean }
  | { readonly kind: 'filtered'; readonly sheetId: string; readonly tableId: number | null }
  | { readonly kind: 'rowsHidden'; readonly sheetId: string; readonly area: Area; readonly hidden: boolean }
  | {
      readonly kind: 'tableAdded' | 'tableChanged' | 'tableDeleted';
      readonly sheetId: string;
      readonly tableId: number;
    }
  | { readonly kind: 'selection'; readonly sheetId: string; readonly areas: readonly Area[] }
  /** Anything else of a sheet: widths, heights, merges, panes, page, conditional formats, validations. */
  | { readonly kind: 'layout'; readonly sheetId: string }
  /** Names, settings, custom XML parts, protection of the structure. */
  | { readonly kind: 'book' }
);

/** One sheet. The same object for as long as the sheet is there. */
export interface SheetModel {
  /** `{GUID}`. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** `#RRGGBB`, or `null`. */
  readonly tabColor: string | null;
  readonly isProtected: boolean;
  /** Tables in the order in which they were made. */
  readonly tables: readonly TableModel[];
  readonly merges: readonly Area[];
  /** Hidden or filtered away, ascending. */
  readonly hiddenRows: readonly number[];
  /** Hidden in the file, which nothing here changes. */
  readonly hiddenColumns: ReadonlySet<number>;
  readonly filter: FilterModel | null;
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly page: PageModel;

  value(row: number, column: number): CellValue;
  /** Without `=`; `null` where there is none. */
  formula(row: number, column: number): string | null;
  hasFormula(row: number, column: number): boolean;
  /** Whether the cell's value may be out of date: nothing calculates here. */
  isStale(row: number, column: number): boolean;
  numberFormat(row: number, column: number): string;
  /** What the cell shows, never clipped. */
  text(row: number, column: number): string;
  style(row: number, column: number): CellStyle;
  /** The same as it is drawn. The same object for all cells of a style. */
  shownStyle(row: number, column: number): ShownStyle;
  /** The smallest area with every cell that has a value (or, without `valuesOnly`, a look of its own); `null` on an empty sheet. */
  usedArea(valuesOnly: boolean): Area | null;

  /** Puts entries with the top left one at `top`, `left`; `undefined` leaves a cell alone. Headers of tables follow. */
  put(top: number, left: number, entries: readonly (readonly (CellEntry | undefined)[])[]): void;
  /** Number formats likewise. */
  putFormats(top: number, left: number, formats: readonly (readonly (string | undefined)[])[]): void;
  setStyle(area: Area, change: StyleChange): void;
  clear(area: Area, what: 'contents' | 'formats' | 'all'): void;

  /** Moves everything from `row` on down. New rows take the look of the row above. */
  insertRows(row: number, count: number): void;
  deleteRows(row: number, count: number): void;

  /** Without headers of its own a header row is put above, as Excel does it. Headers are made texts of their own. */
  addTable(area: Area, hasHeaders: boolean, name?: string): TableModel;
  table(id: number): TableModel | null;
  resizeTable(id: number, area: Area): void;
  renameTable(id: number, name: string): void;
  setTableStyle(id: number, style: string): void;
  setTableTotals(id: number, shown: boolean): void;
  /** What a table shows of its style. */
  tableFlags(id: number): TableFlags;
  /** At a 0-based place, at the end by default. What stands right of the table in its rows moves aside. */
  addTableColumn(id: number, name: string | null, at?: number): TableColumnModel;
  /** What stands right of the column in the table's rows closes up. */
  deleteTableColumn(id: number, columnId: number): void;
  /** Takes the table and its cells away. */
  deleteTable(id: number): void;
  /** Leaves the cells. */
  convertTableToRange(id: number): void;
  /** Filters a table by one of its columns; `null` takes that column's criterion away. */
  filterTable(id: number, column: number, values: readonly string[] | null): void;
  /** The sheet's own filter; `null` takes it away. Both show every row that it hid. */
  setFilter(area: Area | null): void;
  filterBy(column: number, values: readonly string[] | null): void;
  /** Takes all criteria of the sheet's filter, or a table's, away. */
  clearFilter(tableId: number | null): void;

  merge(area: Area): void;
  unmerge(area: Area): void;
  hideRows(first: number, last: number, hidden: boolean): void;

  /** In characters of the default font; `null`: the default. */
  columnWidth(column: number): number | null;
  setColumnWidth(first: number, last: number, width: number | null): void;
  /** In points; `null`: the default. */
  rowHeight(row: number): number | null;
  setRowHeight(first: number, last: number, height: number | null): void;
  freeze(rows: number, columns: number): void;
  setPage(change: Partial<PageModel>): void;

  /** Puts a custom formula rule before all others, as Excel does it. */
  addConditionalFormat(areas: readonly Area[], formula: string): ConditionalFormatModel;
  changeConditionalFormat(
    id: string,
    change: Partial<Pick<ConditionalFormatModel, 'areas' | 'formula' | 'look' | 'stopIfTrue'>>,
  ): void;
  /** 0-based place in the order. */
  moveConditionalFormat(id: string, place: number): void;
  deleteConditionalFormat(id: string): void;

  /** The rule of a cell, or `null`. */
  validation(row: number, column: number): ValidationModel | null;
  setValidation(area: Area, rule: ValidationModel | null): void;

  protect(): void;
  unprotect(): void;
  setVisibility(visibility: Visibility): void;
  setTabColor(color: string | null): void;
}

/** How a sheet prints. */
export interface PageModel extends Omit<PageLayout, 'printArea' | 'titleRows' | 'footer' | 'paper'> {
  /** The number that files give a paper: 9 is A4, 1 is letter. */
  readonly paper: number | null;
  readonly printArea: Area | null;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** The centred footer; `&` in it is literal. */
  readonly footer: string;
  readonly fitToHeight: boolean;
}

/** What is selected. */
export interface Selection {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** A workbook. */
export interface BookModel {
  /** The file's name without its folder. */
  readonly name: string;
  /** Whether the file is of the kind that has macros. */
  readonly hasMacros: boolean;
  /** Worksheets in the order of their tabs. */
  readonly sheets: readonly SheetModel[];
  readonly activeSheet: SheetModel;
  readonly selection: Selection;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly date1904: boolean;
  readonly names: readonly NamedItemModel[];
  readonly tables: readonly TableModel[];
  readonly customXmlParts: readonly CustomXmlPartModel[];
  /** JSON texts by key. */
  readonly settings: ReadonlyMap<string, string>;
  /** Grows with all that happens: what was read at another version may be out of date. */
  readonly version: number;
  readonly drawing: Drawing;

  sheetById(id: string): SheetModel | null;
  /** Upper and lower case are one. */
  sheetByName(name: string): SheetModel | null;
  tableById(id: number): TableModel | null;
  tableByName(name: string): TableModel | null;
  /** At the end. Without a name: Sheet1, Sheet2... */
  addSheet(name?: string): SheetModel;
  removeSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  /** To a 0-based place among the worksheets. */
  moveSheet(id: string, place: number): void;
  activate(id: string): void;
  select(sheetId: string, areas: readonly Area[]): void;
  setStructureProtected(isProtected: boolean): void;
  /** Whether the file may be changed; nothing of the file itself. */
  setReadOnly(readOnly: boolean): void;
  /** Under what name the file is kept from now on; nothing of the file itself. */
  setFileName(name: string): void;
  addName(name: string, formula: string, sheetId?: string): void;
  removeName(name: string, sheetId?: string): void;
  addCustomXml(xml: string): CustomXmlPartModel;
  setCustomXml(id: string, xml: string): void;
  removeCustomXml(id: string): void;
  /** `null` takes it away. */
  setSetting(key: string, json: string | null): void;

  /** Does several changes as one: undone together. */
  group<T>(work: () => T): T;
  /** Does changes as a colleague's: events say so. They cannot be undone here and what was before cannot be either. */
  asRemote<T>(work: () => T): T;
  readonly canUndo: boolean;
  /** Takes the last group back; gives whether there was one. */
  undo(): boolean;
  readonly canRedo: boolean;
  redo(): boolean;
  /** Calls back after each change; the function given ends it. */
  onChange(listener: (event: BookEvent) => void): () => void;
  /** Has formulas calculated after each change from now on, as a part of it. Without this, values stay and are marked as stale. */
  calculateWith(engine: FormulaEngine): void;
  /** Whether anything differs from the file as it was opened. */
  readonly isChanged: boolean;
  /**
   * The workbook as a file. Unchanged: the very bytes that were opened.
   *
   * @throws {CannotSave} when something was changed that cannot be written; it is named
   */
  save(): Uint8Array;
}
