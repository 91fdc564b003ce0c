/** The workbook as a check reads it. */
import type { Book, Sheet } from '../../../domain/sheet';
import { numbersFrom } from '../../../workbook/areas';
import type { BookModel, SheetModel } from '../../model/types';

/** A workbook that is open as data, as it is now. */
export function bookAsData(book: BookModel): Book {
  return {
    name: book.name,
    sheets: book.sheets.map(sheetAsData),
    activeSheet: book.sheets.indexOf(book.activeSheet),
  };
}

function sheetAsData(sheet: SheetModel): Sheet {
  const used = sheet.usedArea(true);
  const rows = numbersFrom(0, used?.bottom ?? -1);
  const columns = numbersFrom(0, used?.right ?? -1).map((column) => ({
    values: rows.map((row) => sheet.value(row, column)),
    formats: rows.map((row) => sheet.numberFormat(row, column)),
  }));
  return {
    name: sheet.name,
    rowCount: rows.length,
    columnCount: columns.length,
    columns,
    tables: sheet.tables,
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    text: (row, column) => sheet.text(row, column),
    hasFormula: (row, column) => sheet.hasFormula(row, column),
  };
}
