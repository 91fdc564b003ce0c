/** `Excel.Worksheet`. */
import type { SheetModel, Visibility } from '../../model/types';
import { parseAddress, parseAddresses } from '../addresses';
import { CellAreas, Cells, LAST_COLUMN, LAST_ROW, type Session } from '../cells';
import { HostError } from '../errors';
import type { Json } from '../json';
import { NULL_OBJECT, flagOf, hostClass, integerOf, optionalText, type HostObject, type Scalar } from '../object';
import { autoFilterOf } from './auto-filter';
import { freezePanes } from './freeze-panes';
import { namedItemsOf, rangeOfName } from './names';
import { pageLayout } from './page-layout';
import { colorValue, numberValue, textValue } from './properties';
import { protection } from './protection';
import { rangeAreasOf } from './range-areas';
import { usedCells } from './range-methods';
import { rangeOf } from './range';
import { tablesOf } from './tables';
import { DEFAULT_HEIGHT, STANDARD_WIDTH } from './units';

/** A sheet as the client holds it. */
export interface Held {
  readonly session: Session;
  readonly sheet: SheetModel;
}

/** The API's word for a visibility, and the model's for it. */
const VISIBILITIES: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

function setVisibility({ sheet }: Held, value: Json): void {
  const visibility = VISIBILITIES[textValue(value)];
  if (visibility === undefined) throw new HostError('InvalidArgument');
  sheet.setVisibility(visibility);
}

function setPosition({ session, sheet }: Held, value: Json): void {
  const place = numberValue(value);
  if (!Number.isInteger(place) || place < 0 || place >= session.book.sheets.length) {
    throw new HostError('InvalidArgument');
  }
  session.book.moveSheet(sheet.id, place);
}

const scalars: Readonly<Record<string, Scalar<Held>>> = {
  id: { get: ({ sheet }) => sheet.id },
  name: {
    get: ({ sheet }) => sheet.name,
    set: ({ session, sheet }, value) => {
      session.book.renameSheet(sheet.id, textValue(value));
    },
  },
  position: { get: ({ session, sheet }) => session.book.sheets.indexOf(sheet), set: setPosition },
  visibility: {
    get: ({ sheet }) => Object.keys(VISIBILITIES).find((name) => VISIBILITIES[name] === sheet.visibility) ?? '',
    set: setVisibility,
  },
  tabColor: {
    get: ({ sheet }) => sheet.tabColor ?? '',
    set: ({ sheet }, value) => {
      sheet.setTabColor(value === '' ? null : colorValue(value));
    },
  },
  standardWidth: { get: () => STANDARD_WIDTH },
  standardHeight: { get: () => DEFAULT_HEIGHT },
  showGridlines: { get: () => true },
  showHeadings: { get: () => true },
  enableCalculation: { get: () => true },
};

function whole(held: Held): Cells {
  return new Cells(held.session, held.sheet, { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN });
}

/** `getRange(address)`: an address, a name, or everything. */
function cellsAt(held: Held, text: string | null): Cells {
  if (text === null || text === '') return whole(held);
  const address = parseAddress(text);
  if (address === null) {
    const named = rangeOfName(held.session, text, held.sheet);
    if (named?.sheet !== held.sheet) throw new HostError('InvalidArgument');
    return named;
  }
  if (address.sheet !== null && held.session.book.sheetByName(address.sheet) !== held.sheet) {
    throw new HostError('InvalidArgument');
  }
  return new Cells(held.session, held.sheet, address.area);
}

function areasAt(held: Held, text: string | null): CellAreas {
  if (text === null || text === '') return new CellAreas(held.session, held.sheet, [whole(held)]);
  const areas = parseAddresses(text);
  if (areas === null) throw new HostError('InvalidArgument');
  return new CellAreas(
    held.session,
    held.sheet,
    areas.map((area) => new Cells(held.session, held.sheet, area)),
  );
}

/** The sheet so many tabs on, hidden ones left out where only visible ones count; `null` beyond the ends. */
function neighbour({ session, sheet }: Held, step: 1 | -1, visibleOnly: boolean): SheetModel | null {
  const { sheets } = session.book;
  for (let at = sheets.indexOf(sheet) + step; ; at += step) {
    const found = sheets[at];
    if (found === undefined) return null;
    if (!visibleOnly || found.visibility === 'visible') return found;
  }
}

function neighbourOf(held: Held, step: 1 | -1, visibleOnly: boolean): HostObject {
  const found = neighbour(held, step, visibleOnly);
  if (found === null) throw new HostError('ItemNotFound');
  return worksheetOf(held.session, found);
}

function neighbourOrNull(held: Held, step: 1 | -1, visibleOnly: boolean): HostObject {
  const found = neighbour(held, step, visibleOnly);
  return found === null ? NULL_OBJECT : worksheetOf(held.session, found);
}

const worksheet = hostClass<Held>(() => ({
  name: 'Worksheet',
  scalars,
  objects: {
    tables: ({ session, sheet }) => tablesOf(session, sheet),
    names: ({ session, sheet }) => namedItemsOf(session, sheet),
    protection: (held) => protection.of(held),
    autoFilter: (held) => autoFilterOf({ ...held, tableId: null }),
    freezePanes: (held) => freezePanes.of(held),
    pageLayout: (held) => pageLayout(held),
  },
  methods: {
    activate: ({ session, sheet }) => {
      session.book.activate(sheet.id);
      return null;
    },
    calculate: () => null,
    delete: ({ session, sheet }) => {
      session.book.removeSheet(sheet.id);
      return null;
    },
    getRange: (held, [address]) => rangeOf(cellsAt(held, optionalText(address))),
    getRanges: (held, [address]) => rangeAreasOf(areasAt(held, optionalText(address))),
    getRangeByIndexes: (held, [row, column, rows, columns]) => {
      const [top, left] = [integerOf(row), integerOf(column)];
      const area = { top, left, bottom: top + integerOf(rows) - 1, right: left + integerOf(columns) - 1 };
      return rangeOf(whole(held).at(area));
    },
    getCell: (held, [row, column]) => {
      const [top, left] = [integerOf(row), integerOf(column)];
      return rangeOf(whole(held).at({ top, left, bottom: top, right: left }));
    },
    getUsedRange: (held, [valuesOnly]) => {
      const cells = whole(held);
      return rangeOf(usedCells(cells, flagOf(valuesOnly)) ?? cells.at({ top: 0, left: 0, bottom: 0, right: 0 }));
    },
    getUsedRangeOrNullObject: (held, [valuesOnly]) => {
      const used = usedCells(whole(held), flagOf(valuesOnly));
      return used === null ? NULL_OBJECT : rangeOf(used);
    },
    getNext: (held, [visibleOnly]) => neighbourOf(held, 1, flagOf(visibleOnly)),
    getNextOrNullObject: (held, [visibleOnly]) => neighbourOrNull(held, 1, flagOf(visibleOnly)),
    getPrevious: (held, [visibleOnly]) => neighbourOf(held, -1, flagOf(visibleOnly)),
    getPreviousOrNullObject: (held, [visibleOnly]) => neighbourOrNull(held, -1, flagOf(visibleOnly)),
  },
  identity: ({ sheet }) => ({ Id: sheet.id }),
}));

/** A sheet as the client sees it. */
export function worksheetOf(session: Session, sheet: SheetModel): HostObject {
  return worksheet.of({ session, sheet });
}

/** The class, for checking it against the client's own. */
export const worksheetClass = worksheet;
