/** Takes a Snapshot of an opened workbook. */
import { formatAt, valueAt, type Area, type SheetColumn } from '../../domain/sheet';
import type { Snapshot, SnapshotMark, SnapshotSheet, SnapshotTable } from '../../workbook/snapshot';
import { textOf } from '../../workbook/text';
import type { SheetEntry, Workbook } from '../package';
import { partsOfType } from '../parts';
import type { ValueContext } from './cell';
import { readPatterns } from './styles';
import { hidesRows, readTable, type ReadTable } from './tables';
import { readSharedTexts } from './texts';
import { activeTab, definedNames, hasDate1904, isReadOnly, isStructureProtected, readStateXml } from './workbook-facts';
import { readWorksheet, type Worksheet } from './worksheet';

/**
 * Takes a Snapshot. What the workbook says about itself and its tables is read at once; the part of a sheet is read
 * whole when anything in it is first asked for, and not again.
 *
 * @throws {WorkbookError} when a part is damaged: here, or when a sheet is first asked for what is in it
 */
export function takeSnapshot(workbook: Workbook): Snapshot {
  const date1904 = hasDate1904(workbook);
  const shared = new SharedParts(workbook, date1904);
  const worksheets = workbook.sheets.filter((entry) => entry.kind === 'worksheet');
  const sheets = worksheets.map((entry) => new SheetSnapshot(workbook, entry, shared));
  const active = workbook.sheets[activeTab(workbook)];
  const activeSheet = active === undefined ? -1 : worksheets.indexOf(active);
  const tableNames = sheets.flatMap((sheet) => sheet.tableNames.map((name) => name.toUpperCase()));
  return {
    name: workbook.fileName,
    sheets,
    sheetNames: workbook.sheets.map((entry) => entry.name),
    activeSheet: activeSheet === -1 ? null : activeSheet,
    takenNames: [...definedNames(workbook), ...tableNames],
    structureProtected: isStructureProtected(workbook),
    readOnly: isReadOnly(workbook),
    date1904,
    state: readStateXml(workbook),
  };
}

/** What the sheets of a workbook have in common, each read when it is first needed. */
class SharedParts implements ValueContext {
  readonly date1904: boolean;
  readonly #workbook: Workbook;
  #texts: readonly string[] | null = null;
  #patterns: readonly string[] | null = null;

  constructor(workbook: Workbook, date1904: boolean) {
    this.#workbook = workbook;
    this.date1904 = date1904;
  }

  readonly sharedText = (index: number): string | undefined => {
    this.#texts ??= this.#partsOfType('sharedStrings').flatMap((part) => readSharedTexts(this.#workbook.parts, part));
    return this.#texts[index];
  };

  get patterns(): readonly string[] {
    const [part] = this.#partsOfType('styles');
    return (this.#patterns ??= part === undefined ? [] : readPatterns(this.#workbook.parts.tree(part)));
  }

  #partsOfType(type: string): readonly string[] {
    return partsOfType(this.#workbook.relationships, type);
  }
}

class SheetSnapshot implements SnapshotSheet {
  readonly name: string;
  readonly visibility: SnapshotSheet['visibility'];
  readonly #workbook: Workbook;
  readonly #part: string;
  readonly #shared: SharedParts;
  readonly #readTables: readonly ReadTable[];
  #worksheet: Worksheet | null = null;
  #hiddenRows: readonly number[] | null = null;
  #tables: readonly SnapshotTable[] | null = null;

  constructor(workbook: Workbook, entry: SheetEntry, shared: SharedParts) {
    this.name = entry.name;
    this.visibility = entry.visibility;
    this.#workbook = workbook;
    this.#part = entry.part;
    this.#shared = shared;
    this.#readTables = entry.tableParts.map((part) => readTable(workbook.parts, part));
  }

  get tableNames(): readonly string[] {
    return this.#readTables.map((table) => table.name);
  }

  get rowCount(): number {
    return this.#read.rows.columns.rowCount;
  }

  get columnCount(): number {
    return this.columns.length;
  }

  get columns(): readonly SheetColumn[] {
    return this.#read.rows.columns.columns;
  }

  get tables(): readonly SnapshotTable[] {
    return (this.#tables ??= this.#readTables.map(({ hasCriteria, ...table }) => ({
      ...table,
      filtered: hasCriteria && hidesRows(table.area, this.hiddenRows),
    })));
  }

  get merges(): readonly Area[] {
    return this.#read.merges;
  }

  get hiddenRows(): readonly number[] {
    this.#hiddenRows ??= [...new Set(this.#read.rows.hiddenRows)].sort((a, b) => a - b);
    return this.#hiddenRows;
  }

  get isProtected(): boolean {
    return this.#read.isProtected;
  }

  get marks(): readonly SnapshotMark[] {
    return this.#read.marks;
  }

  get filtered(): boolean {
    const { filter, isFilterMode } = this.#read;
    if (filter !== null) return filter.hasCriteria && hidesRows(filter.area, this.hiddenRows);
    // An advanced filter leaves only this mark and the rows it hides; a table's filter is not the sheet's.
    return isFilterMode && this.hiddenRows.length > 0 && !this.tables.some((table) => table.filtered);
  }

  readonly text = (row: number, column: number): string =>
    textOf(valueAt(this, row, column), formatAt(this, row, column), this.#shared.date1904);

  readonly hasFormula = (row: number, column: number): boolean => this.#read.rows.formulas.has(row, column);

  readonly formula = (row: number, column: number): string | null => this.#read.rows.formulas.text(row, column);

  get #read(): Worksheet {
    this.#worksheet ??= readWorksheet(this.#workbook.parts, this.#part, this.#shared, this.#shared.patterns);
    return this.#worksheet;
  }
}
