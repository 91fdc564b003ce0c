/** Where the name box goes: cells, sheets with cells, defined names, tables. */
import type { Area } from '../../../domain/sheet';
import { parseAddress, parseAddresses } from '../../host/addresses';
import type { BookModel, SheetModel, TableModel } from '../../model/types';
import { sameName } from '../../../workbook/own';
import { nowhere } from './messages.en';

/** Cells of a sheet, or why what was typed is none. */
export type Goal =
  | { readonly kind: 'place'; readonly sheet: SheetModel; readonly areas: readonly Area[] }
  | { readonly kind: 'nowhere'; readonly why: string };

/** Reads what was typed into the name box: `H3`, `B2:D9,F4`, `'Sheet 2'!A1`, `B:C`, a defined name, a table. */
export function goalOf(book: BookModel, typed: string): Goal {
  const text = typed.trim();
  return addressed(book, text) ?? named(book, text) ?? { kind: 'nowhere', why: nowhere.text(text) };
}

function addressed(book: BookModel, text: string): Goal | null {
  const single = parseAddress(text);
  const areas = single === null ? parseAddresses(text) : [single.area];
  if (areas === null) return null;
  const name = single?.sheet ?? null;
  const sheet = name === null ? book.activeSheet : book.sheetByName(name);
  return sheet === null ? { kind: 'nowhere', why: nowhere.sheet(name ?? '') } : { kind: 'place', sheet, areas };
}

function named(book: BookModel, text: string): Goal | null {
  const table = book.tableByName(text);
  const owner = table === null ? null : book.sheetById(table.sheetId);
  if (table !== null && owner !== null) return { kind: 'place', sheet: owner, areas: [bodyOf(table)] };
  const found = book.names.filter(({ name }) => sameName(name, text));
  // A name of the sheet at hand goes before the same one of the workbook.
  const item =
    found.find(({ sheetId }) => sheetId === book.activeSheet.id) ?? found.find(({ sheetId }) => sheetId === null);
  if (item === undefined) return null;
  return addressed(book, item.formula) ?? { kind: 'nowhere', why: nowhere.name(item.name) };
}

/** The rows of a table without header and totals, as Excel selects them; all of it where there are none. */
function bodyOf({ area, headerRow, totalsRow }: TableModel): Area {
  const top = area.top + (headerRow ? 1 : 0);
  const bottom = area.bottom - (totalsRow ? 1 : 0);
  return top > bottom ? area : { ...area, top, bottom };
}
