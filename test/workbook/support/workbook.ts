/**
 * A workbook in memory that plans can be applied to: the verbs as plan.ts words them, and nothing more. It refuses what
 * Excel refuses, so that a plan that could not be carried out fails a test.
 */
import type { Area, CellValue, Sheet } from '../../../src/domain/sheet';
import { overlap } from '../../../src/workbook/areas';
import { sheetFromValues, type SheetExtras } from '../../../src/workbook/from-values';
import type { CellLook, PageLayout, Plan, PlanStep, PlanValue } from '../../../src/workbook/plan';
import { checkPreconditions } from '../../../src/workbook/preconditions';
import type { Snapshot, SnapshotMark, SnapshotSheet } from '../../../src/workbook/snapshot';

interface Table {
  name: string;
  area: Area;
  totalsRow: boolean;
  filtered: boolean;
}

/** A sheet that can be changed. */
export interface TestSheet {
  name: string;
  cells: Map<string, CellValue>;
  formulas: Map<string, string>;
  looks: Map<string, CellLook>;
  tables: Table[];
  merges: Area[];
  marks: SnapshotMark[];
  widths: Map<number, number>;
  heights: Map<number, number>;
  freeze: { rows: number; columns: number } | null;
  page: PageLayout | null;
  isProtected: boolean;
  filtered: boolean;
}

export interface TestBook {
  name: string;
  sheets: TestSheet[];
  otherSheets: string[];
  names: string[];
  active: number;
  state: string | null;
  readOnly: boolean;
  structureProtected: boolean;
}

const at = (row: number, column: number): string => `${String(row)} ${String(column)}`;

function place(key: string): readonly [number, number] {
  const [row = 0, column = 0] = key.split(' ').map(Number);
  return [row, column];
}

export function emptySheet(name: string): TestSheet {
  return {
    name,
    cells: new Map(),
    formulas: new Map(),
    looks: new Map(),
    tables: [],
    merges: [],
    marks: [],
    widths: new Map(),
    heights: new Map(),
    freeze: null,
    page: null,
    isProtected: false,
    filtered: false,
  };
}

/** A workbook of these sheets, the first one active. */
export function testBook(...sheets: readonly Sheet[]): TestBook {
  return {
    name: 'test.xlsx',
    sheets: sheets.map(testSheet),
    otherSheets: [],
    names: [],
    active: 0,
    state: null,
    readOnly: false,
    structureProtected: false,
  };
}

function testSheet(sheet: Sheet): TestSheet {
  const made = emptySheet(sheet.name);
  for (const [column, { values }] of sheet.columns.entries()) {
    for (const [row, value] of values.entries()) {
      if (value !== null && value !== '') made.cells.set(at(row, column), value);
    }
  }
  made.tables = sheet.tables.map(({ name, area, totalsRow }) => ({ name, area, totalsRow, filtered: false }));
  made.merges = [...(sheet.merges ?? [])];
  return made;
}

/** The sheet of this name. */
export function sheetOf(book: TestBook, name: string): TestSheet {
  const sheet = book.sheets.find((other) => other.name === name);
  if (sheet === undefined) {
    throw new Error(`no sheet ${name} among ${book.sheets.map((other) => other.name).join(', ')}`);
  }
  return sheet;
}

/** Puts a value into a cell, as a person would. */
export function type(sheet: TestSheet, row: number, column: number, value: CellValue, formula?: string): void {
  if (value === null) sheet.cells.delete(at(row, column));
  else sheet.cells.set(at(row, column), value);
  if (formula !== undefined) sheet.formulas.set(at(row, column), formula);
}

/** Values of a sheet from A1 on. */
export function valuesOf(sheet: TestSheet): CellValue[][] {
  const places = [...sheet.cells.keys()].map(place);
  const rows = Math.max(-1, ...places.map(([row]) => row)) + 1;
  const columns = Math.max(-1, ...places.map(([, column]) => column)) + 1;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sheet.cells.get(at(row, column)) ?? null),
  );
}

/** Values of one column from the first row on. */
export function columnOf(sheet: TestSheet, column: number): CellValue[] {
  return valuesOf(sheet).map((row) => row[column] ?? null);
}

/** The workbook taken as data. */
export function snapshotOf(book: TestBook, formats: SheetExtras['formats'] = []): Snapshot {
  return {
    name: book.name,
    sheets: book.sheets.map((sheet) => snapshotSheet(sheet, formats)),
    activeSheet: book.active,
    sheetNames: [...book.sheets.map(({ name }) => name), ...book.otherSheets],
    takenNames: [...book.names, ...book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toUpperCase()))],
    structureProtected: book.structureProtected,
    readOnly: book.readOnly,
    date1904: false,
    state: book.state,
  };
}

function snapshotSheet(sheet: TestSheet, formats: SheetExtras['formats'] = []): SnapshotSheet {
  const values = valuesOf(sheet);
  const header = ({ top, left, right }: Area): string[] =>
    (values[top] ?? []).slice(left, right + 1).map((value) => (typeof value === 'string' ? value : ''));
  const tables = sheet.tables.map((table) => ({ ...table, headerRow: true, columns: header(table.area) }));
  const formula = (row: number, column: number): string | null => sheet.formulas.get(at(row, column)) ?? null;
  const base = sheetFromValues(sheet.name, values, {
    tables,
    merges: sheet.merges,
    formats,
    hasFormula: (row, column) => formula(row, column) !== null,
  });
  return {
    ...base,
    tables,
    visibility: 'visible',
    isProtected: sheet.isProtected,
    filtered: sheet.filtered,
    marks: sheet.marks,
    formula,
  };
}

/** Applies a plan after checking its preconditions. */
export function apply(book: TestBook, plan: Plan): void {
  const refusals = checkPreconditions(snapshotOf(book), plan);
  if (refusals.length > 0) throw new Error(refusals.map(({ message }) => message).join('\n'));
  for (const step of plan.steps) applyStep(book, step);
}

function applyStep(book: TestBook, step: PlanStep): void {
  switch (step.verb) {
    case 'state':
      book.state = step.xml;
      return;
    case 'sheet': {
      const index = book.sheets.findIndex(({ name }) => name === step.sheet);
      if (index < 0) book.sheets.push(emptySheet(step.sheet));
      else book.sheets[index] = emptySheet(step.sheet);
      return;
    }
    case 'removeSheet':
      book.sheets.splice(book.sheets.indexOf(sheetOf(book, step.sheet)), 1);
      return;
    default:
      applyToSheet(book, sheetOf(book, step.sheet), step);
  }
}

type SheetStep = Exclude<PlanStep, { readonly verb: 'state' | 'sheet' | 'removeSheet' }>;

function applyToSheet(book: TestBook, sheet: TestSheet, step: SheetStep): void {
  switch (step.verb) {
    case 'block':
      for (const [row, values] of step.values.entries()) {
        for (const [column, value] of values.entries()) put(sheet, step.top + row, step.left + column, value);
      }
      return;
    case 'look':
      for (const [row, column] of step.areas.flatMap(cellsIn)) {
        const old = sheet.looks.get(at(row, column));
        sheet.looks.set(at(row, column), { ...old, ...step.look });
      }
      return;
    case 'clear':
      for (const [row, column] of cellsIn(step.area)) {
        sheet.cells.delete(at(row, column));
        sheet.looks.delete(at(row, column));
      }
      return;
    case 'widths':
      for (const { column, width } of step.widths) {
        if (width === null) sheet.widths.delete(column);
        else sheet.widths.set(column, width);
      }
      return;
    case 'heights':
      for (const { row, height } of step.heights) {
        if (height > 409) throw new Error(`row ${String(row)} is too high`);
        sheet.heights.set(row, height);
      }
      return;
    case 'merge':
      sheet.merges.push(step.area);
      return;
    case 'freeze':
      sheet.freeze = { rows: step.rows, columns: step.columns };
      return;
    case 'page':
      sheet.page = step.layout;
      return;
    case 'marks':
      sheet.marks = sheet.marks.filter(({ formula }) => formula !== step.formula);
      if (step.areas.length > 0) sheet.marks.push({ areas: step.areas, formula: step.formula });
      return;
    default:
      applyToTable(book, sheet, step);
  }
}

type TableStep = Extract<SheetStep, { readonly verb: 'table' | 'resizeTable' | 'tableColumns' | 'removeTableColumns' }>;

function applyToTable(book: TestBook, sheet: TestSheet, step: TableStep): void {
  const name = step.verb === 'table' || step.verb === 'resizeTable' ? step.name : step.table;
  const table = sheet.tables.find((other) => other.name === name);
  if (step.verb === 'table') {
    const taken = book.sheets.flatMap((other) => other.tables.map((own) => own.name.toUpperCase()));
    if (taken.includes(name.toUpperCase())) throw new Error(`the name ${name} is taken`);
    if (sheet.tables.some(({ area }) => overlap(area, step.area))) throw new Error('tables overlap');
    sheet.tables.push({ name, area: step.area, totalsRow: false, filtered: false });
    return;
  }
  if (table === undefined) throw new Error(`no table ${name}`);
  const { top, left, bottom, right } = table.area;
  if (step.verb === 'resizeTable') {
    if (step.area.top !== top || step.area.left !== left) {
      throw new Error('a table keeps its header row and its left edge');
    }
    table.area = step.area;
  } else if (step.verb === 'tableColumns') {
    table.area = { ...table.area, right: right + step.headers.length };
  } else {
    const headers = step.headers.map((header) =>
      cellsIn({ top, left, bottom: top, right }).find(([row, column]) => sheet.cells.get(at(row, column)) === header),
    );
    const columns = headers.map((found) => found?.[1] ?? -1).sort((one, other) => other - one);
    for (const [index, column] of columns.entries()) {
      if (column !== right - index) throw new Error('columns stand to the right');
      for (const [row] of cellsIn({ top, left: column, bottom, right: column })) {
        sheet.cells.delete(at(row, column));
        sheet.looks.delete(at(row, column));
      }
    }
    table.area = { ...table.area, right: right - columns.length };
  }
}

function put(sheet: TestSheet, row: number, column: number, value: PlanValue): void {
  if (sheet.merges.some((merge) => overlap(merge, { top: row, left: column, bottom: row, right: column }))) {
    throw new Error('a merged cell is in the way');
  }
  if (typeof value === 'string' && value.length > 32_767) throw new Error('the text is too long for a cell');
  if (value === null) sheet.cells.delete(at(row, column));
  else sheet.cells.set(at(row, column), value);
  sheet.formulas.delete(at(row, column));
}

function cellsIn({ top, left, bottom, right }: Area): readonly (readonly [number, number])[] {
  const cells: [number, number][] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push([row, column]);
  }
  return cells;
}
