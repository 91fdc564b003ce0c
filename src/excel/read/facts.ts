/** The first of the three round trips of a reading: what a workbook is made of. */
import { STATE_NAMESPACE } from '../../workbook/state-namespace';
import type { SnapshotSheet } from '../../workbook/snapshot';

/** A table as a list of tables says it; where it is, is asked later. */
export interface TableFacts {
  readonly id: string;
  readonly name: string;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly columns: readonly string[];
  /** Whether its filter has something to filter by. */
  readonly hasCriteria: boolean;
}

/** A sheet as the list of sheets says it. */
export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly visibility: SnapshotSheet['visibility'];
  readonly isProtected: boolean;
  readonly hasCriteria: boolean;
  readonly tables: readonly TableFacts[];
}

/** What a workbook says about itself. */
export interface BookFacts {
  readonly name: string;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly sheets: readonly SheetFacts[];
  readonly activeSheet: string;
  /** Defined names, those of single sheets included. */
  readonly names: readonly string[];
  /** Ids of our custom XML parts; more than one after workbooks were merged. */
  readonly stateParts: readonly string[];
}

/** Something that was asked: gives the answer once the context was synchronised. */
export type Asked<T> = () => T;

const SHEETS = [
  'id', 'name', 'visibility', 'protection/protected', 'autoFilter/isDataFiltered', 'names/items/name', 'tables/items/id',
  'tables/items/name', 'tables/items/showHeaders', 'tables/items/showTotals', 'tables/items/autoFilter/isDataFiltered',
  'tables/items/columns/items/name',
].map((path) => `items/${path}`); // prettier-ignore

/** Asks for the facts of a workbook. */
export function askFacts(context: Excel.RequestContext): Asked<BookFacts> {
  const { workbook } = context;
  const { protection, names, worksheets } = workbook;
  workbook.load('name,readOnly');
  protection.load('protected');
  names.load('items/name');
  worksheets.load(SHEETS.join());
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  const parts = workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load('items/id');
  return () => ({
    name: workbook.name,
    readOnly: workbook.readOnly,
    structureProtected: protection.protected,
    sheets: worksheets.items.map(sheetFacts),
    activeSheet: idOf(active),
    names: [...names.items, ...worksheets.items.flatMap((sheet) => sheet.names.items)].map(({ name }) => name),
    stateParts: parts.items.map(({ id }) => id),
  });
}

function idOf({ id }: Excel.Worksheet): string {
  return id;
}

function sheetFacts(sheet: Excel.Worksheet): SheetFacts {
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    isProtected: sheet.protection.protected,
    hasCriteria: sheet.autoFilter.isDataFiltered,
    tables: sheet.tables.items.map(tableFacts),
  };
}

function tableFacts(table: Excel.Table): TableFacts {
  return {
    id: table.id,
    name: table.name,
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    columns: table.columns.items.map(({ name }) => name),
    hasCriteria: table.autoFilter.isDataFiltered,
  };
}

function visibilityOf(visibility: Excel.Worksheet['visibility']): SheetFacts['visibility'] {
  if (visibility === 'Hidden') return 'hidden';
  return visibility === 'VeryHidden' ? 'veryHidden' : 'visible';
}
