/** What is in a workbook's file, as an independent reader (@e965/xlsx) finds it, in a form in which two files can be compared. */
import { read } from '@e965/xlsx';
import { openModel } from '../../../src/workbench/model';

/** One text per cell: `B2 s "Lot A"`, with formula and number format where it has them. */
type Cells = readonly string[];

/** Cells and merged cells by sheet, in the order of the tabs. */
export type Contents = readonly { readonly sheet: string; readonly cells: Cells; readonly merges: readonly string[] }[];

/** Reads a file. */
export function contentsOf(bytes: Uint8Array): Contents {
  const book = read(bytes, { cellFormula: true, cellNF: true, cellStyles: false });
  return book.SheetNames.map((sheet) => {
    const found = book.Sheets[sheet] ?? {};
    const cells = Object.keys(found)
      .filter((address) => !address.startsWith('!'))
      .flatMap((address) => {
        const { t, v, f, z } = found[address] as { t: string; v?: unknown; f?: string; z?: string };
        return t === 'z' ? [] : [[address, t, JSON.stringify(v), f ?? '', z ?? ''].join(' ')];
      });
    return { sheet, cells: cells.sort(), merges: (found['!merges'] ?? []).map((merge) => JSON.stringify(merge)) };
  });
}

/** Everything else about the sheets of a file, as the stand-in Excel opens it: looks, widths, tables, marks, print set-up. */
export function layoutOf(bytes: Uint8Array): readonly unknown[] {
  return openModel(bytes, 'book.xlsx').sheets.map((sheet) => {
    const { name, visibility, merges, frozen, page, hiddenRows } = sheet;
    const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    const styles: string[] = [];
    const [widths, heights]: [(number | null)[], (number | null)[]] = [[], []];
    for (let row = used.top; row <= used.bottom; row++) {
      heights.push(sheet.rowHeight(row));
      for (let column = used.left; column <= used.right; column++) {
        styles.push(`${row} ${column} ${JSON.stringify(sheet.style(row, column))}`);
      }
    }
    for (let column = 0; column <= used.right + 1; column++) widths.push(sheet.columnWidth(column));
    const tables = sheet.tables.map(({ name: table, area, columns, style }) => [
      table,
      area,
      columns.map((column) => column.name),
      style,
    ]);
    const marks = sheet.conditionalFormats.map(({ areas, type, formula, look }) => ({ areas, type, formula, look }));
    return { name, visibility, merges, frozen, page, hiddenRows, tables, marks, styles, widths, heights };
  });
}
