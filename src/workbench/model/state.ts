/** What a workbook holds at one moment. Nothing in a state changes, but for columns that the current group made. */
import type { Area } from '../../domain/sheet';
import type { Move } from './move';
import type { Column } from './column';
import type {
  ConditionalFormatModel,
  CustomXmlPartModel,
  FilterModel,
  NamedItemModel,
  PageModel,
  TableModel,
  ValidationModel,
  Visibility,
} from './types';

/** A table, and whose rows its filter hides. */
export type TableState = Omit<TableModel, 'sheetId'>;

export interface ValidationState {
  readonly areas: readonly Area[];
  readonly rule: ValidationModel;
  /** What the file says of it, kept while nothing but its formulas and areas is changed. */
  readonly xml: string | null;
}

export interface SheetState {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string | null;
  readonly isProtected: boolean;
  readonly columns: readonly Column[];
  /** Styles that rows and columns give cells without one of their own. */
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly columnStyles: ReadonlyMap<number, number>;
  readonly tables: readonly TableState[];
  readonly merges: readonly Area[];
  /** Areas that one array formula fills. */
  readonly arrays: readonly Area[];
  /** Rows hidden by hand, and rows hidden by filters. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly filter: FilterModel | null;
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  readonly validations: readonly ValidationState[];
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly page: PageModel;
  /** How cells moved since the file was opened, for what lies over them in the file only. */
  readonly moves: readonly Move[];
  /** Areas whose values changed since the file was calculated. */
  readonly touched: readonly Area[];
}

/** What belongs to no sheet. */
export interface SharedState {
  /** Ids of the sheets in the order of their tabs. */
  readonly order: readonly string[];
  readonly active: string;
  readonly selection: { readonly sheetId: string; readonly areas: readonly Area[] };
  readonly structureProtected: boolean;
  readonly names: readonly NamedItemModel[];
  readonly customXml: readonly CustomXmlPartModel[];
  readonly settings: ReadonlyMap<string, string>;
  /** Whether values of formulas were calculated here, which Excel is to do again when it opens the file. */
  readonly calculateOnLoad: boolean;
}

/** A whole workbook. */
export interface BookState {
  readonly shared: SharedState;
  readonly sheets: ReadonlyMap<string, SheetState>;
}

export const NO_PAGE: PageModel = {
  orientation: 'portrait',
  fitToWidth: false,
  fitToHeight: false,
  paper: null,
  printArea: null,
  titleRows: null,
  footer: '',
};

/** A sheet with nothing on it. */
export function emptySheet(name: string): SheetState {
  return {
    name,
    visibility: 'visible',
    tabColor: null,
    isProtected: false,
    columns: [],
    rowStyles: new Map(),
    columnStyles: new Map(),
    tables: [],
    merges: [],
    arrays: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filter: null,
    conditionalFormats: [],
    validations: [],
    widths: new Map(),
    heights: new Map(),
    frozen: { rows: 0, columns: 0 },
    page: NO_PAGE,
    moves: [],
    touched: [],
  };
}
