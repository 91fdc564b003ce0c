/** Real workbooks, read by us and by a reader that shares no code with ours. */
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { formatAt, isFault, type CellValue } from '../../src/domain/sheet';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { openWorkbook, takeSnapshot } from '../../src/xlsx';
import { describeCorpus } from '../support/corpus';

/** What both readers say of a cell. */
interface CellFacts {
  readonly value: string | number | boolean | null;
  readonly format: string;
  readonly text: string;
  readonly hasFormula: boolean;
}

type CellsByPlace = Record<string, CellFacts>;

// Built-in formats as the other reader writes them, and as Excel in US English shows them: 14 and 22 with the whole year, 38 as in its list of formats.
const builtIn: Readonly<Record<string, string>> = {
  'm/d/yy': 'm/d/yyyy',
  'm/d/yy h:mm': 'm/d/yyyy h:mm',
  '#,##0 ;[Red](#,##0)': '#,##0_);[Red](#,##0)',
};

function theirCells(sheet: WorkSheet): CellsByPlace {
  const cells: CellsByPlace = {};
  const rows: unknown = sheet['!data'];
  if (!Array.isArray(rows)) return cells;
  rows.forEach((row: readonly (CellObject | undefined)[] | undefined, rowIndex) =>
    row?.forEach((cell, column) => {
      if (cell !== undefined) cells[`${String(rowIndex)},${String(column)}`] = theirFacts(cell);
    }),
  );
  return cells;
}

function theirFacts(cell: CellObject): CellFacts {
  const format = String(cell.z ?? 'General');
  const value = cell.t === 'e' ? (cell.w ?? '') : cell.t === 'z' || cell.v instanceof Date ? null : (cell.v ?? null);
  // Their text has what a format's text section adds around a text; ours is the text, as ids are compared.
  const isShown = typeof value !== 'string' && builtIn[format] === undefined;
  return {
    value: value === '' ? null : value,
    format: builtIn[format] ?? format,
    text: isShown ? (cell.w ?? '') : '',
    hasFormula: cell.f !== undefined || cell.F !== undefined,
  };
}

/** Our cells, without those that hold neither a value nor a formula with one. */
function ourCells(sheet: SnapshotSheet): CellsByPlace {
  const cells: CellsByPlace = {};
  sheet.columns.forEach((column, columnIndex) => {
    column.values.forEach((value, row) => {
      if (value !== null) cells[`${String(row)},${String(columnIndex)}`] = ourFacts(sheet, row, columnIndex, value);
    });
  });
  return cells;
}

function ourFacts(sheet: SnapshotSheet, row: number, column: number, value: CellValue): CellFacts {
  const format = formatAt(sheet, row, column);
  const isShown = typeof value !== 'string' && !isFault(value) && !Object.values(builtIn).includes(format);
  return {
    value: isFault(value) ? value.text : value === '' ? null : value,
    format,
    text: isShown ? sheet.text(row, column) : '',
    hasFormula: sheet.hasFormula(row, column),
  };
}

/**
 * Cells that only one reader lists: formulas that were never calculated, which the other reader leaves out, and blank
 * cells, empty texts included, which ours leaves out or has as an empty text.
 */
function withoutBlanks(cells: CellsByPlace, blank: (place: string) => boolean): CellsByPlace {
  return Object.fromEntries(Object.entries(cells).filter(([place, cell]) => cell.value !== null && !blank(place)));
}

function theirHiddenRows(sheet: WorkSheet): number[] {
  return (sheet['!rows'] ?? []).flatMap((row, index) => (row.hidden === true || row.hpt === 0 ? [index] : []));
}

describeCorpus('the workbooks of the corpus', (files) => {
  it('are all there', () => {
    expect(files).toHaveLength(32);
  });

  it.each(files.map((file) => [file.name, file.bytes] as const))('%s reads as another reader reads it', (name, bytes) => {
    const ours = takeSnapshot(openWorkbook(bytes, name));
    const theirs: WorkBook = read(bytes, { dense: true, cellNF: true, cellStyles: true });
    expect(ours.sheetNames).toEqual(theirs.SheetNames);
    expect(ours.date1904).toBe(theirs.Workbook?.WBProps?.date1904 ?? false);
    for (const sheet of ours.sheets) {
      const other = theirs.Sheets[sheet.name];
      if (other === undefined) throw new Error(`The other reader has no sheet ${sheet.name}.`);
      const cells = theirCells(other);
      const own = ourCells(sheet);
      const isUncalculated = (place: string): boolean => {
        const [row = 0, column = 0] = place.split(',').map(Number);
        const value = sheet.columns[column]?.values[row] ?? null;
        return isFault(value) && value.fault === 'noValue' && (cells[place]?.value ?? null) === null;
      };
      expect({ sheet: sheet.name, cells: withoutBlanks(own, isUncalculated) }).toEqual({
        sheet: sheet.name,
        cells: withoutBlanks(cells, () => false),
      });
      expect(sheet.merges).toHaveLength(other['!merges']?.length ?? 0);
      expect(sheet.hiddenRows).toEqual(theirHiddenRows(other));
    }
  });
}); // prettier-ignore
