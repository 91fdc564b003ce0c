/** Carries the steps of a plan out: each verb by way of Office.js. Nothing is sent here. */
import { formatAt, valueAt, type Area } from '../../domain/sheet';
import { runsOf } from '../../workbook/areas';
import { sameName, sheetNamed } from '../../workbook/own';
import type { PlanStep } from '../../workbook/plan';
import { areaName, columnName } from '../../workbook/address';
import { joined, rowsName } from '../addresses';
import type { Reading, SheetReading } from '../read/reading';
import { supports } from '../supports';
import { isPlainAppearance, putLook, takeLookOff, type Appearance } from './looks';
import { putMarks } from './marks';
import { putPage } from './page';
import { entriesOf } from './texts';

type Step<V extends PlanStep['verb']> = Extract<PlanStep, { readonly verb: V }>;

/** How the cells of areas look now, asked before the write: by step, and within a step by what it asks. */
export type Appearances = ReadonlyMap<PlanStep, readonly (readonly Appearance[])[]>;

const GENERAL = 'General';

/** Widths of columns: a digit of the default font has 7 pixels, a cell 5 of margin, and a pixel 0.75 points. */
const pointsOf = (characters: number): number => (Math.round(characters * 7) + 5) * 0.75;

/** Writes to the workbook of one context. */
export class StepWriter {
  /** Sheets that the plan begins anew, by lower-case name. */
  #begun: ReadonlyMap<string, Excel.Worksheet> = new Map();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly reading: Reading,
    private readonly appearances: Appearances,
  ) {}

  /** Gives what makes this writer forget what it takes from now on, for a request that Excel did not take. */
  mark(): () => void {
    const begun = this.#begun;
    return () => {
      this.#begun = begun;
    };
  }

  /** Queues what a step does. */
  take(step: PlanStep): void {
    switch (step.verb) {
      case 'sheet':
        this.#begin(step.sheet);
        return;
      case 'removeSheet':
        if (this.#known(step.sheet) !== undefined) this.#sheet(step.sheet).delete();
        return;
      case 'state':
        this.#putState(step.xml);
        return;
      case 'table':
      case 'resizeTable':
      case 'tableColumns':
      case 'removeTableColumns':
        this.#takeTableStep(step);
        return;
      default:
        this.#takeCellStep(step);
    }
  }

  #takeTableStep(step: Step<'table' | 'resizeTable' | 'tableColumns' | 'removeTableColumns'>): void {
    switch (step.verb) {
      case 'table':
        this.#makeTable(step);
        return;
      case 'resizeTable':
        this.#resizeTable(step);
        return;
      case 'tableColumns':
        this.#addColumns(step);
        return;
      case 'removeTableColumns':
        this.#removeColumns(step);
    }
  }

  #takeCellStep(step: CellStep): void {
    const sheet = this.#sheet(step.sheet);
    switch (step.verb) {
      case 'block':
        this.#putBlock(sheet, step);
        return;
      case 'look':
        this.#putLook(sheet, step);
        return;
      case 'clear':
        this.#clear(sheet, step);
        return;
      case 'widths':
        putWidths(sheet, step);
        return;
      case 'heights':
        putHeights(sheet, step);
        return;
      case 'merge':
        sheet.getRange(areaName(step.area)).merge(false);
        return;
      case 'freeze':
        freeze(sheet, step);
        return;
      case 'page':
        putPage(sheet, step.layout);
        return;
      case 'marks':
        this.#putMarks(sheet, step);
    }
  }

  #known(name: string): SheetReading | undefined {
    return this.reading.sheets.find(({ facts }) => sameName(facts.name, name));
  }

  #sheet(name: string): Excel.Worksheet {
    const begun = this.#begun.get(name.toLowerCase());
    return begun ?? this.context.workbook.worksheets.getItem(this.#known(name)?.facts.id ?? name);
  }

  #isBegun(name: string): boolean {
    return this.#begun.has(name.toLowerCase());
  }

  #begin(name: string): void {
    const { worksheets } = this.context.workbook;
    const known = this.#known(name);
    const sheet = known === undefined ? worksheets.add(name) : worksheets.getItem(known.facts.id);
    if (known !== undefined) emptySheet(sheet, known);
    this.#begun = new Map([...this.#begun, [name.toLowerCase(), sheet]]);
  }

  #putBlock(sheet: Excel.Worksheet, { sheet: name, top, left, values }: Step<'block'>): void {
    const height = values.length;
    const width = values.reduce((most, row) => Math.max(most, row.length), 0);
    if (height === 0 || width === 0) return;
    const range = sheet.getRange(areaName({ top, left, bottom: top + height - 1, right: left + width - 1 }));
    const before = this.#isBegun(name) ? undefined : sheetNamed(this.reading.snapshot, name);
    const formatOf = (row: number, column: number): string => {
      if (before === undefined || valueAt(before, top + row, left + column) === null) return GENERAL;
      return formatAt(before, top + row, left + column);
    };
    const { formatsBefore, values: entries, formatsAfter } = entriesOf(values, formatOf);
    if (formatsBefore !== null) range.numberFormat = rows(formatsBefore);
    range.values = rows(entries);
    if (formatsAfter !== null) range.numberFormat = rows(formatsAfter);
  }

  #putLook(sheet: Excel.Worksheet, step: Step<'look'>): void {
    const groups = this.#isBegun(step.sheet) ? null : (this.appearances.get(step)?.[0] ?? []);
    putLook(sheet, step.areas, step.look, (group) => {
      const now = groups?.[group];
      return groups === null || (now !== undefined && isPlainAppearance(now));
    });
  }

  #clear(sheet: Excel.Worksheet, step: Step<'clear'>): void {
    const range = sheet.getRange(areaName(step.area));
    if (step.looks === undefined) range.clear('All');
    else {
      range.clear('Contents');
      for (const look of step.looks) takeLookOff(sheet, [step.area], look, this.appearances.get(step)?.[0] ?? []);
    }
  }

  #makeTable(step: Step<'table'>): void {
    const table = this.#sheet(step.sheet).tables.add(areaName(step.area), true);
    table.name = step.name;
    table.style = step.style;
  }

  #resizeTable({ sheet, name, area }: Step<'resizeTable'>): void {
    const table = this.#sheet(sheet).tables.getItem(name);
    if (supports('1.13')) {
      table.resize(areaName(area));
      return;
    }
    const now = this.#table(sheet, name)?.area;
    const more = now === undefined ? 0 : area.bottom - now.bottom;
    const blank = Array.from({ length: area.right - area.left + 1 }, () => '');
    if (more > 0) table.rows.add(undefined, Array.from({ length: more }, () => [...blank])); // prettier-ignore
  }

  #addColumns({ sheet, table: name, headers }: Step<'tableColumns'>): void {
    const now = this.#table(sheet, name);
    const missing = headers.filter((header) => now?.columns.includes(header) !== true);
    const table = this.#sheet(sheet).tables.getItem(name);
    if (now === undefined || missing.length === 0) return;
    if (supports('1.13')) table.resize(areaName({ ...now.area, right: now.area.right + missing.length }));
    else for (const header of missing) table.columns.add(undefined, undefined, header);
  }

  #removeColumns(step: Step<'removeTableColumns'>): void {
    const now = this.#table(step.sheet, step.table);
    const count = now?.columns.filter((header) => step.headers.includes(header)).length ?? 0;
    if (now === undefined || count === 0) return;
    const sheet = this.#sheet(step.sheet);
    const table = sheet.tables.getItem(step.table);
    if (!supports('1.13')) {
      for (const header of step.headers) table.columns.getItem(header).delete();
      return;
    }
    const parts = removedParts(now.area, count);
    table.resize(areaName({ ...now.area, right: now.area.right - count }));
    for (const [index, part] of parts.entries()) {
      const range = sheet.getRange(areaName(part));
      range.clear(step.looks === undefined ? 'All' : 'Contents');
      for (const look of step.looks ?? []) {
        takeLookOff(sheet, [part], look, this.appearances.get(step)?.[index] ?? []);
      }
    }
  }

  #table(sheet: string, name: string) {
    const known = sheetNamed(this.reading.snapshot, sheet);
    return known?.tables.find((table) => sameName(table.name, name));
  }

  #putMarks(sheet: Excel.Worksheet, step: Step<'marks'>): void {
    const frame = this.#isBegun(step.sheet) ? undefined : this.#known(step.sheet)?.frame;
    const ours = (frame?.marks ?? []).filter(({ formula }) => formula === step.formula);
    putMarks(sheet, step, { ids: ours.map(({ id }) => id), others: (frame?.markCount ?? 0) - ours.length });
  }

  #putState(xml: string): void {
    const parts = this.context.workbook.customXmlParts;
    const [first, ...others] = this.reading.facts.stateParts;
    if (first === undefined) parts.add(xml);
    else parts.getItem(first).setXml(xml);
    for (const id of others) parts.getItem(id).delete();
  }
}

type CellStep = Step<'block' | 'look' | 'clear' | 'widths' | 'heights' | 'merge' | 'freeze' | 'page' | 'marks'>;

/**
 * The header and the body of the columns that are taken off a table, in this order: each has looks of its own.
 *
 * @param area the table's area before
 * @param count how many of its last columns go
 */
export function removedParts(area: Area, count: number): readonly [header: Area, body: Area] {
  const left = area.right - count + 1;
  return [
    { ...area, left, bottom: area.top },
    { ...area, left, top: area.top + 1 },
  ];
}

/** Empties a sheet of ours. Its tables go first: cells of a table cannot be taken from under it. */
function emptySheet(sheet: Excel.Worksheet, { facts, frame }: SheetReading): void {
  for (const { id } of facts.tables) sheet.tables.getItem(id).convertToRange();
  const all = sheet.getRange();
  if (frame.merges === null || frame.merges.length > 0) all.unmerge();
  all.clear('All');
  sheet.getRange(WIDTHS_OF_OURS).format.useStandardWidth = true;
  sheet.getRange(rowsName(0, Math.max(0, frame.used?.bottom ?? 0))).format.useStandardHeight = true;
  sheet.freezePanes.unfreeze();
}

/** No sheet of ours has more columns. */
const WIDTHS_OF_OURS = 'A:AZ';

function putWidths(sheet: Excel.Worksheet, { widths }: Step<'widths'>): void {
  const byWidth = new Map<number | null, number[]>();
  for (const { column, width } of widths) byWidth.set(width, [...(byWidth.get(width) ?? []), column]);
  for (const [width, columns] of byWidth) {
    for (const [first, last] of runsOf(columns)) {
      const { format } = sheet.getRange(`${columnName(first)}:${columnName(last)}`);
      if (width === null) format.useStandardWidth = true;
      else format.columnWidth = pointsOf(width);
    }
  }
}

function putHeights(sheet: Excel.Worksheet, { heights }: Step<'heights'>): void {
  const byHeight = new Map<number, number[]>();
  for (const { row, height } of heights) {
    const known = byHeight.get(height);
    if (known === undefined) byHeight.set(height, [row]);
    else known.push(row);
  }
  for (const [height, numbers] of byHeight) {
    const names = runsOf(numbers).map(([first, last]) => rowsName(first, last));
    for (const address of joined(names)) setHeight(sheet.getRanges(address), height);
  }
}

function setHeight({ format }: Excel.RangeAreas, height: number): void {
  format.rowHeight = height;
}

function freeze(sheet: Excel.Worksheet, step: Step<'freeze'>): void {
  const { freezePanes } = sheet;
  if (step.rows === 0 && step.columns === 0) freezePanes.unfreeze();
  else if (step.columns === 0) freezePanes.freezeRows(step.rows);
  else if (step.rows === 0) freezePanes.freezeColumns(step.columns);
  else {
    const area = { top: 0, left: 0, bottom: step.rows - 1, right: step.columns - 1 };
    freezePanes.freezeAt(sheet.getRange(areaName(area)));
  }
}

/** Office.js takes arrays that it could change; it does not. */
function rows<T>(matrix: readonly (readonly T[])[]): T[][] {
  return matrix.map((row) => [...row]);
}
