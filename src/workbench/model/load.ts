/** Makes the state of a workbook from a file. */
import type { CellLook } from '../../workbook/plan';
import type { SnapshotSheet } from '../../workbook/snapshot';
import { WorkbookError } from '../../xlsx/errors';
import type { SheetEntry, Workbook } from '../../xlsx/package';
import { partsOfType } from '../../xlsx/parts';
import { takeSnapshot } from '../../xlsx/read/snapshot';
import { activeTab } from '../../xlsx/read/workbook-facts';
import { attributeOf, childOf, childrenOf, isOn, parseXml, type XmlElement } from '../../xlsx/xml';
import { unescapeText } from '../../xlsx/xml-text';
import { parseArea } from '../../xlsx/refs';
import { Column } from './column';
import type { Drawing, TableFlags } from './drawing';
import { readDrawing } from './read-drawing';
import { readFilter, readFrame } from './read-frame';
import { readRows, type SharedFormula } from './read-rows';
import { readCellStyles, readLooks } from './read-styles';
import { emptySheet, type BookState, type SheetState, type TableState } from './state';
import type { CellStyle, CustomXmlPartModel, NamedItemModel } from './types';

/** A sheet as the file has it. */
export interface LoadedSheet {
  readonly entry: SheetEntry;
  readonly state: SheetState;
  readonly shared: readonly SharedFormula[];
  /** Its part without its rows. */
  readonly frame: Uint8Array;
  /** Parts of its tables by their ids here. */
  readonly tableParts: ReadonlyMap<number, string>;
  readonly tableFlags: ReadonlyMap<number, TableFlags>;
}

/** A workbook as it was opened. */
export interface Loaded {
  readonly workbook: Workbook;
  readonly state: BookState;
  /** By the ids of the sheets here. */
  readonly sheets: ReadonlyMap<string, LoadedSheet>;
  readonly styles: readonly CellStyle[];
  readonly drawing: Drawing;
  readonly date1904: boolean;
  readonly readOnly: boolean;
  /** Parts of custom XML by their ids here. */
  readonly customParts: ReadonlyMap<string, string>;
}

/** The id of the sheet with this number, in the form that Excel gives them. */
export function sheetGuid(number: number): string {
  return `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}

/** Reads a workbook whole. Throws a `WorkbookError` when a part is damaged. */
export function load(workbook: Workbook): Loaded {
  const snapshot = takeSnapshot(workbook);
  const { parts, relationships } = workbook;
  const [stylesPart] = partsOfType(relationships, 'styles');
  const [themePart] = partsOfType(relationships, 'theme');
  const styleRoot = stylesPart === undefined ? null : parts.tree(stylesPart);
  const looks = styleRoot === null ? [] : readLooks(styleRoot);
  const sheets = new Map<string, LoadedSheet>();
  const tableIds = new Set<number>();
  const entries = workbook.sheets.filter((entry) => entry.kind === 'worksheet');
  const ids = sheetIds(entries);
  for (const [index, entry] of entries.entries()) {
    const sheet = snapshot.sheets[index];
    const id = ids[index];
    if (sheet !== undefined && id !== undefined) sheets.set(id, loadSheet(workbook, entry, { sheet, looks, tableIds }));
  }
  const tab = workbook.sheets[activeTab(workbook)];
  const active = ids[entries.findIndex((entry) => entry === tab)] ?? ids[0] ?? '';
  const custom = readCustomXml(workbook);
  const names = readNames(workbook, (name) => ids[entries.findIndex((entry) => entry.name === name)] ?? null);
  const loaded = withPrintNames(sheets, names);
  return {
    workbook,
    sheets: loaded,
    styles: styleRoot === null ? [] : readCellStyles(styleRoot),
    drawing: readDrawing(styleRoot, themePart === undefined ? null : readTheme(workbook, themePart)),
    date1904: snapshot.date1904,
    readOnly: snapshot.readOnly,
    customParts: new Map(custom.map(({ model, part }) => [model.id, part])),
    state: {
      shared: {
        order: ids,
        active,
        selection: { sheetId: active, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] },
        structureProtected: snapshot.structureProtected,
        names: names.filter(({ name }) => !name.startsWith('_xlnm.')),
        customXml: custom.map(({ model }) => model),
        settings: new Map(),
        calculateOnLoad: false,
      },
      sheets: new Map([...loaded].map(([id, { state }]) => [id, state])),
    },
  };
}

/** Sheet numbers are unique in sound files; where they are not, or are none, free ones are taken. */
function sheetIds(entries: readonly SheetEntry[]): readonly string[] {
  const taken = new Set<number>();
  return entries.map(({ sheetId }) => {
    let number = Number(sheetId);
    if (!Number.isInteger(number) || number < 1 || taken.has(number)) number = Math.max(0, ...taken) + 1;
    taken.add(number);
    return sheetGuid(number);
  });
}

function loadSheet(
  workbook: Workbook,
  entry: SheetEntry,
  given: {
    readonly sheet: SnapshotSheet;
    readonly looks: readonly (CellLook | null)[];
    readonly tableIds: Set<number>;
  },
): LoadedSheet {
  const { sheet, looks, tableIds } = given;
  const rows = readRows(workbook.parts.xml(entry.part), sheet);
  const count = Math.max(sheet.columns.length, rows.styles.length, rows.formulas.length);
  const columns = Array.from(
    { length: count },
    (_, index) => new Column(null, sheet.columns[index]?.values.slice(), rows.formulas[index], rows.styles[index]),
  );
  fillArrays(columns, rows.arrays);
  const tables = entry.tableParts.map((part) => ({ part, table: readTable(workbook, part, tableIds) }));
  const state: SheetState = {
    ...emptySheet(entry.name),
    ...readFrame(parseXml(rows.frame, entry.part), looks, rows.frame),
    visibility: entry.visibility,
    isProtected: sheet.isProtected,
    columns,
    rowStyles: rows.rowStyles,
    tables: tables.map(({ table }) => table),
    merges: sheet.merges ?? [],
    arrays: rows.arrays,
    hiddenRows: new Set(sheet.hiddenRows),
    heights: rows.heights,
  };
  return {
    entry,
    state,
    shared: rows.shared,
    frame: rows.frame,
    tableParts: new Map(tables.map(({ part, table }) => [table.id, part])),
    tableFlags: new Map(tables.map(({ part, table }) => [table.id, readFlags(workbook, part)])),
  };
}

/** Every cell of an array formula says the formula, as Excel does it; only the first one has it in the file. */
function fillArrays(columns: readonly Column[], arrays: SheetState['arrays']): void {
  for (const { top, left, bottom, right } of arrays) {
    const text = columns[left]?.formulas.get(top) ?? '';
    for (let column = left; column <= Math.min(right, columns.length - 1); column++) {
      const formulas = columns[column]?.formulas;
      const last = Math.min(bottom, (columns[column]?.length ?? 0) - 1);
      for (let row = top; row <= last; row++) if (formulas?.has(row) === false) formulas.set(row, text);
    }
  }
}

function readTable({ parts }: Workbook, part: string, taken: Set<number>): TableState {
  const root = parts.tree(part);
  const own = Number(attributeOf(root, 'id') ?? 0);
  const id = own > 0 && !taken.has(own) ? own : Math.max(0, ...taken) + 1;
  taken.add(id);
  const list = childOf(root, 'tableColumns');
  const filter = childOf(root, 'autoFilter');
  return {
    id,
    name: attributeOf(root, 'displayName') ?? attributeOf(root, 'name') ?? '',
    area: parseArea(attributeOf(root, 'ref') ?? '') ?? { top: 0, left: 0, bottom: 0, right: 0 },
    columns: (list === null ? [] : childrenOf(list, 'tableColumn')).map((column) => ({
      id: Number(attributeOf(column, 'id') ?? 0),
      name: unescapeText(attributeOf(column, 'name') ?? ''),
    })),
    headerRow: Number(attributeOf(root, 'headerRowCount') ?? 1) > 0,
    totalsRow: Number(attributeOf(root, 'totalsRowCount') ?? 0) > 0,
    style: attributeOf(childOf(root, 'tableStyleInfo'), 'name') ?? '',
    filter: filter === null ? null : readFilter(filter),
  };
}

/** A workbook can do without its theme. */
function readTheme({ parts }: Workbook, part: string): XmlElement | null {
  try {
    return parts.tree(part);
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

function readFlags({ parts }: Workbook, part: string): TableFlags {
  const info = childOf(parts.tree(part), 'tableStyleInfo');
  return {
    firstColumn: isOn(info, 'showFirstColumn'),
    lastColumn: isOn(info, 'showLastColumn'),
    rowStripes: isOn(info, 'showRowStripes'),
    columnStripes: isOn(info, 'showColumnStripes'),
  };
}

function readNames(workbook: Workbook, idOf: (name: string) => string | null): readonly NamedItemModel[] {
  const list = childOf(workbook.root, 'definedNames');
  return (list === null ? [] : childrenOf(list, 'definedName')).map((one) => {
    const local = attributeOf(one, 'localSheetId');
    return {
      name: attributeOf(one, 'name') ?? '',
      formula: one.text,
      sheetId: local === null ? null : idOf(workbook.sheets[Number(local)]?.name ?? ''),
      visible: !isOn(one, 'hidden'),
    };
  });
}

/** Print area and titles are names of the workbook. */
function withPrintNames(
  sheets: ReadonlyMap<string, LoadedSheet>,
  names: readonly NamedItemModel[],
): ReadonlyMap<string, LoadedSheet> {
  return new Map(
    [...sheets].map(([id, sheet]) => {
      const own = (name: string): string =>
        names.find((one) => one.sheetId === id && one.name === name)?.formula.replace(/^.*!/, '') ?? '';
      const rows = /\$(\d+):\$(\d+)$/.exec(own('_xlnm.Print_Titles'));
      const titleRows = rows === null ? null : { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
      const page = { ...sheet.state.page, printArea: parseArea(own('_xlnm.Print_Area')), titleRows };
      return [id, { ...sheet, state: { ...sheet.state, page } }];
    }),
  );
}

function readCustomXml({ parts, relationships }: Workbook) {
  return partsOfType(relationships, 'customXml').flatMap((part, index) => {
    try {
      const xml = new TextDecoder().decode(parts.xml(part));
      const model: CustomXmlPartModel = { id: `{CX${index + 1}}`, namespace: parts.tree(part).namespace, xml };
      return [{ model, part }];
    } catch {
      // Custom XML of others may be anything; what cannot be read stays as it is.
      return [];
    }
  });
}
