/** What happened to the workbook, as the client hears of it (PROTOCOL 6). */
import type { Area } from '../../domain/sheet';
import type { BookEvent, BookModel, Visibility } from '../model/types';
import { localAddress } from './addresses';
import { LAST_COLUMN } from './cells';
import type { JsonObject } from './json';

/** One entry of a message to the client. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
  readonly id: number;
  readonly isRemoteOverride: boolean;
}

const RICH_API = 65_536;

const TYPE = {
  workbookSelection: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  formatChanged: 18,
  rowHidden: 22,
  protection: 24,
  nameChanged: 25,
  visibility: 26,
  moved: 27,
  tableSelection: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target of handlers that are registered on a collection. */
const WHOLE = 'Workbook';

const VISIBILITY: Readonly<Record<Visibility, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** What the entries are made with. */
export interface EventWorld {
  readonly book: BookModel;
  /** Keeps the cells of an event for `event.getRange`. */
  readonly keep: (sheetId: string, area: Area) => string;
  /** Whether a batch of the add-in is being carried out. */
  readonly byAddIn: () => boolean;
}

type Told<K extends BookEvent['kind']> = Extract<BookEvent, { readonly kind: K }>;

/** Tells what happened. It remembers which sheet was active, and the order of the tabs. */
export class EventTeller {
  private active: string;
  private order: readonly string[];
  private tables: ReadonlyMap<number, string>;

  constructor(private readonly world: EventWorld) {
    this.active = world.book.activeSheet.id;
    this.order = orderOf(world.book);
    this.tables = tablesOf(world.book);
  }

  /** The entries for one thing that happened; none for what Office.js has no event for. */
  tell(event: BookEvent): readonly EventEntry[] {
    const entries = this.entriesOf(event);
    this.order = orderOf(this.world.book);
    // Names of tables that are gone stay known: what tells of a deletion comes after it.
    this.tables = new Map([...this.tables, ...tablesOf(this.world.book)]);
    return entries;
  }

  private entriesOf(event: BookEvent): readonly EventEntry[] {
    const source = sourceOf(event);
    switch (event.kind) {
      case 'cells':
      case 'rowsInserted':
      case 'rowsDeleted':
      case 'columnsInserted':
      case 'columnsDeleted':
        return this.changed(event);
      case 'formats':
        return sheetEntries(TYPE.formatChanged, event.sheetId, { address: localAddress(event.area), source });
      case 'rowsHidden': {
        const changeType = event.hidden ? 'Hidden' : 'Unhidden';
        const address = localAddress({ ...event.area, left: 0, right: LAST_COLUMN });
        return sheetEntries(TYPE.rowHidden, event.sheetId, { address, changeType, source });
      }
      case 'protection':
        return sheetEntries(TYPE.protection, event.sheetId, { isProtected: event.isProtected, source });
      case 'sheetRenamed':
        return sheetEntries(TYPE.nameChanged, event.sheetId, {
          nameBefore: event.before,
          nameAfter: event.after,
          source,
        });
      case 'visibility':
        return sheetEntries(TYPE.visibility, event.sheetId, {
          visibilityBefore: VISIBILITY[event.before],
          visibilityAfter: VISIBILITY[event.after],
          source,
        });
      default:
        return this.others(event);
    }
  }

  private others(event: BookEvent): readonly EventEntry[] {
    const source = sourceOf(event);
    switch (event.kind) {
      case 'sheetAdded':
        return [entry(TYPE.added, WHOLE, { worksheetId: event.sheetId, source })];
      case 'sheetDeleted':
        return [entry(TYPE.deleted, WHOLE, { worksheetId: event.sheetId, source })];
      case 'sheetMoved': {
        const positionBefore = this.order.indexOf(event.sheetId);
        const positionAfter = orderOf(this.world.book).indexOf(event.sheetId);
        return [entry(TYPE.moved, WHOLE, { worksheetId: event.sheetId, positionBefore, positionAfter, source })];
      }
      case 'activated':
        return this.activated(event.sheetId);
      case 'selection':
        return this.selected(event);
      case 'tableAdded':
      case 'tableDeleted':
        return this.tableCameOrWent(event);
      default:
        return [];
    }
  }

  /** Cells changed: the sheet hears of it, and every table that they are in. */
  private changed(
    event: Told<'cells' | 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted'>,
  ): readonly EventEntry[] {
    const { sheetId, area } = event;
    const address = localAddress(area);
    const source = sourceOf(event);
    const triggerSource = this.world.byAddIn() ? 'ThisLocalAddin' : 'Unknown';
    const change = { address, source, triggerSource, ...CHANGES[event.kind] };
    const entries = [
      ...sheetEntries(TYPE.changed, sheetId, { ...change, referenceId: this.world.keep(sheetId, area) }),
    ];
    for (const table of this.world.book.sheetById(sheetId)?.tables ?? []) {
      const { top, bottom, left, right } = table.area;
      if (top > area.bottom || bottom < area.top || left > area.right || right < area.left) continue;
      const message = { ...change, tableId: String(table.id), worksheetId: sheetId };
      entries.push(entry(TYPE.tableChanged, String(table.id), message), entry(TYPE.tableChanged, WHOLE, message));
    }
    return entries;
  }

  private activated(sheetId: string): readonly EventEntry[] {
    const before = this.active;
    this.active = sheetId;
    if (before === sheetId) return [];
    return [...sheetEntries(TYPE.deactivated, before, {}), ...sheetEntries(TYPE.activated, sheetId, {})];
  }

  private selected({ sheetId, areas }: Told<'selection'>): readonly EventEntry[] {
    const address = areas.map(localAddress).join(',');
    return [...sheetEntries(TYPE.selection, sheetId, { address }), entry(TYPE.workbookSelection, '', {})];
  }

  private tableCameOrWent(event: Told<'tableAdded' | 'tableChanged' | 'tableDeleted'>): readonly EventEntry[] {
    const message = { tableId: String(event.tableId), worksheetId: event.sheetId, source: sourceOf(event) };
    if (event.kind === 'tableAdded') return [entry(TYPE.tableAdded, WHOLE, message)];
    return [entry(TYPE.tableDeleted, WHOLE, { ...message, tableName: this.tables.get(event.tableId) ?? '' })];
  }
}

const CHANGES = {
  cells: { changeType: 'RangeEdited' },
  rowsInserted: { changeType: 'RowInserted' },
  rowsDeleted: { changeType: 'RowDeleted' },
  columnsInserted: { changeType: 'CellInserted', changeDirectionState: { insertShiftDirection: 'Right' } },
  columnsDeleted: { changeType: 'CellDeleted', changeDirectionState: { deleteShiftDirection: 'Left' } },
} as const;

function sourceOf({ source }: BookEvent): string {
  return source === 'remote' ? 'Remote' : 'Local';
}

function orderOf(book: BookModel): readonly string[] {
  return book.sheets.map(({ id }) => id);
}

function tablesOf(book: BookModel): ReadonlyMap<number, string> {
  return new Map(book.tables.map(({ id, name }) => [id, name]));
}

/** An entry for handlers of the sheet, and one for handlers of all sheets. */
function sheetEntries(type: number, sheetId: string, message: JsonObject): readonly EventEntry[] {
  const whole = { ...message, worksheetId: sheetId };
  return [entry(type, sheetId, whole), entry(type, WHOLE, whole)];
}

function entry(messageType: number, targetId: string, message: JsonObject): EventEntry {
  return {
    messageCategory: RICH_API,
    messageType,
    targetId,
    message: JSON.stringify(message),
    id: 0,
    isRemoteOverride: false,
  };
}
