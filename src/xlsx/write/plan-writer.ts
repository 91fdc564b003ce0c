import { isBlank, type Area } from '../../domain/sheet';
import type { PlanStep } from '../../workbook/plan';
import type { Snapshot } from '../../workbook/snapshot';
import { COLUMNS, ROWS } from '../refs';
import type { PackageDraft } from './package-draft';
import { WriteRefusal } from './refusal';
import type { CellOperation } from './sheet/operations';
import { plannedValue, Sheets, type SheetTarget } from './sheets';
import { putState } from './state-part';
import { reshapeTable, type DraftTable } from './table-part';
import { Tables } from './tables';
import type { Gone } from './uses';

type Step<V extends PlanStep['verb']> = Extract<PlanStep, { readonly verb: V }>;
type CellStep = Step<'block' | 'look' | 'clear' | 'widths' | 'heights' | 'merge' | 'freeze' | 'page' | 'marks'>;

/** Takes the steps of a plan one after the other: what concerns cells is gathered by sheet, the rest is done at once. */
export class PlanWriter {
  readonly sheets: Sheets;
  readonly tables: Tables;
  /** What formulas that stay must not use. */
  readonly gone: Gone[] = [];

  constructor(
    private readonly draft: PackageDraft,
    snapshot: Snapshot,
  ) {
    this.sheets = new Sheets(draft, snapshot);
    this.tables = new Tables(
      draft,
      draft.workbook.sheets.map((sheet) => sheet.part),
    );
  }

  take(step: PlanStep): void {
    switch (step.verb) {
      case 'sheet':
        this.tables.release(this.sheets.begin(step.sheet).part);
        return;
      case 'removeSheet':
        this.removeSheet(step);
        return;
      case 'table':
        this.makeTable(step);
        return;
      case 'resizeTable':
        this.resizeTable(step);
        return;
      case 'tableColumns':
        this.addColumns(step);
        return;
      case 'removeTableColumns':
        this.removeColumns(step);
        return;
      case 'state':
        putState(this.draft, step.namespace, step.xml);
        return;
      default:
        editCells(this.sheets.target(step.sheet), step);
    }
  }

  private removeSheet(step: Step<'removeSheet'>): void {
    const part = this.sheets.remove(step.sheet);
    if (part === null) return;
    const tables = this.tables.namesOn(part);
    this.tables.release(part);
    this.gone.push({ kind: 'sheet', name: step.sheet, part });
    for (const name of tables) this.gone.push({ kind: 'table', name, part });
  }

  private makeTable(step: Step<'table'>): void {
    const target = this.sheets.target(step.sheet);
    const headers = headersOf(target, step.area, step.name, []);
    target.edit.tableIds.push(this.tables.make(target.part, { ...step, headers }));
  }

  private resizeTable(step: Step<'resizeTable'>): void {
    const target = this.sheets.target(step.sheet);
    const table = this.tables.on(target.part, step.sheet, step.name);
    inSheet(step.sheet, step.area);
    reshapeTable(this.draft, table.part, step.area, headersOf(target, step.area, step.name, table.columns));
  }

  private addColumns(step: Step<'tableColumns'>): void {
    const target = this.sheets.target(step.sheet);
    const table = this.tables.on(target.part, step.sheet, step.table);
    const headers = distinct([...table.columns, ...step.headers], step.sheet, step.table);
    const area = { ...table.area, right: table.area.right + step.headers.length };
    inSheet(step.sheet, area);
    reshapeTable(this.draft, table.part, area, headers);
  }

  private removeColumns(step: Step<'removeTableColumns'>): void {
    const target = this.sheets.target(step.sheet);
    const table = this.tables.on(target.part, step.sheet, step.table);
    for (const name of step.headers) {
      if (!table.columns.includes(name)) throw new WriteRefusal('columnMissing', { sheet: step.sheet, name });
      this.gone.push({ kind: 'column', name, part: '' });
    }
    const kept = withoutLast(table, step);
    const area = { ...table.area, right: table.area.right - step.headers.length };
    reshapeTable(this.draft, table.part, area, kept);
    const cleared = { ...table.area, left: area.right + 1 };
    target.edit.operations.push({ kind: 'clear', area: cleared, looks: step.looks ?? null });
  }
}

/** The columns of a table without those that are to go, which must be its last ones: others would have to move, with all that refers to them. */
function withoutLast(table: DraftTable, step: Step<'removeTableColumns'>): readonly string[] {
  const kept = table.columns.slice(0, table.columns.length - step.headers.length);
  const isEnd = step.headers.every((header) => !kept.includes(header));
  if (!isEnd || kept.length === 0) throw new WriteRefusal('columnsBetween', { sheet: step.sheet, name: step.table });
  return kept;
}

/** Header texts of an area from left to right: those that a table has, then those that its header cells will hold. */
function headersOf(target: SheetTarget, area: Area, name: string, known: readonly string[]): readonly string[] {
  const headers: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const value = known[column - area.left] ?? plannedValue(target, area.top, column);
    headers.push(typeof value === 'string' ? value : '');
  }
  return distinct(headers, target.name, name);
}

/** Throws unless every header is a text of its own, upper and lower case taken as one: Excel calls any other table damaged. */
function distinct(headers: readonly string[], sheet: string, name: string): readonly string[] {
  const isSound = !headers.some(isBlank) && new Set(headers.map((one) => one.toLowerCase())).size === headers.length;
  if (!isSound) throw new WriteRefusal('badHeaders', { sheet, name });
  return headers;
}

function editCells({ name, edit }: SheetTarget, step: CellStep): void {
  const put = (operation: CellOperation): void => {
    inSheet(name, operation.area);
    edit.operations.push(operation);
  };
  switch (step.verb) {
    case 'block':
      if (step.values.length > 0) put({ kind: 'put', area: blockArea(step), values: step.values });
      return;
    case 'look':
      for (const area of step.areas) put({ kind: 'look', area, look: step.look });
      return;
    case 'clear':
      put({ kind: 'clear', area: step.area, looks: step.looks ?? null });
      return;
    case 'widths':
      for (const { column, width } of step.widths) edit.widths.set(column, width);
      return;
    case 'heights':
      for (const { row, height } of step.heights) edit.rows.set(row, { ...edit.rows.get(row), height });
      return;
    case 'merge':
      inSheet(name, step.area);
      edit.merges.push(step.area);
      return;
    case 'freeze':
      edit.freeze = { rows: step.rows, columns: step.columns };
      return;
    case 'page':
      edit.page = step.layout;
      return;
    case 'marks':
      edit.marks.set(step.formula, { areas: step.areas, look: step.look });
  }
}

function blockArea({ top, left, values }: Step<'block'>): Area {
  const width = Math.max(1, ...values.map((row) => row.length));
  return { top, left, bottom: top + values.length - 1, right: left + width - 1 };
}

function inSheet(sheet: string, area: Area): void {
  const isInside = area.top >= 0 && area.left >= 0 && area.bottom < ROWS && area.right < COLUMNS;
  if (!isInside) throw new WriteRefusal('outside', { sheet });
}
