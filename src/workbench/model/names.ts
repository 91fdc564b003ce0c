/** What may be named how. */
import { ModelError } from './errors';
import { refusals } from './messages.en';
import type { Store } from './store';

/** Excel's rule for names of sheets. */
const SHEET_NAME = /^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/u;
/** Excel's rule for defined names and tables; what could be a cell is none. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const CELL_LIKE = /^(?:[a-z]{1,3}\d+|[rc]|r\d*c\d*)$/i;

/** Whether two names are one to Excel. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Throws unless a sheet can be given this name. */
export function refuseSheetName(store: Store, name: string, except: string | null = null): void {
  if (!SHEET_NAME.test(name) || sameName(name, 'History')) {
    throw new ModelError('InvalidArgument', refusals.sheetName(name));
  }
  const isTaken = store.sheetIds.some((id) => id !== except && sameName(store.sheet(id).name, name));
  if (isTaken) throw new ModelError('ItemAlreadyExists', refusals.sheetTaken(name));
}

/** Throws unless a table, or a name of the whole workbook, can be called so. */
export function refuseName(store: Store, name: string, sheetId: string | null = null): void {
  if (!NAME.test(name) || CELL_LIKE.test(name)) throw new ModelError('InvalidArgument', refusals.tableName(name));
  const tables = store.sheetIds.flatMap((id) => store.sheet(id).tables);
  const names = store.shared.names.filter((one) => one.sheetId === sheetId);
  if ([...tables, ...names].some((one) => sameName(one.name, name))) {
    throw new ModelError('ItemAlreadyExists', refusals.nameTaken(name));
  }
}
