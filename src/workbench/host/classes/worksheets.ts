/** `Excel.WorksheetCollection`. */
import type { SheetModel } from '../../model/types';
import type { Session } from '../cells';
import { HostError } from '../errors';
import { NULL_OBJECT, flagOf, hostClass, optionalText, textOf, type Given, type HostObject } from '../object';
import { worksheetOf } from './worksheet';

function find(session: Session, key: Given | undefined): SheetModel | null {
  const text = textOf(key);
  return session.book.sheetById(text) ?? session.book.sheetByName(text);
}

function item(session: Session, key: Given | undefined): HostObject {
  const sheet = find(session, key);
  if (sheet === null) throw new HostError('ItemNotFound');
  return worksheetOf(session, sheet);
}

/** All sheets in the order of their tabs, or those that show. */
function shown(session: Session, visibleOnly: boolean): readonly SheetModel[] {
  const { sheets } = session.book;
  return visibleOnly ? sheets.filter(({ visibility }) => visibility === 'visible') : sheets;
}

function oneOf(session: Session, sheet: SheetModel | undefined): HostObject {
  if (sheet === undefined) throw new HostError('ItemNotFound');
  return worksheetOf(session, sheet);
}

/** The class. */
export const worksheets = hostClass<Session>(() => ({
  name: 'WorksheetCollection',
  methods: {
    add: (session, [name]) => {
      const wanted = optionalText(name);
      return worksheetOf(session, wanted === null ? session.book.addSheet() : session.book.addSheet(wanted));
    },
    getActiveWorksheet: (session) => worksheetOf(session, session.book.activeSheet),
    getCount: (session, [visibleOnly]) => shown(session, flagOf(visibleOnly)).length,
    getFirst: (session, [visibleOnly]) => oneOf(session, shown(session, flagOf(visibleOnly))[0]),
    getLast: (session, [visibleOnly]) => oneOf(session, shown(session, flagOf(visibleOnly)).at(-1)),
    getItem: (session, [key]) => item(session, key),
    getItemOrNullObject: (session, [key]) => {
      const sheet = find(session, key);
      return sheet === null ? NULL_OBJECT : worksheetOf(session, sheet);
    },
  },
  item,
  items: (session) => session.book.sheets.map((sheet) => worksheetOf(session, sheet)),
}));
