/** `Excel.NamedItemCollection`: names for cells and formulas. */
import type { NamedItemModel, SheetModel } from '../../model/types';
import { fullAddress, parseAddress } from '../addresses';
import { Cells, type Session } from '../cells';
import { HostError } from '../errors';
import type { Json } from '../json';
import { HostObject, NULL_OBJECT, hostClass, textOf, type Given } from '../object';
import { cellValue } from './blocks';
import { rangeOf } from './range';
import { worksheetOf } from './worksheet';

/** The names of the workbook, or of one sheet. */
interface Names {
  readonly session: Session;
  readonly sheet: SheetModel | null;
}

interface Name extends Names {
  readonly item: NamedItemModel;
}

function list({ session, sheet }: Names): readonly NamedItemModel[] {
  const id = sheet?.id ?? null;
  return session.book.names.filter(({ sheetId }) => sheetId === id);
}

function find(names: Names, key: Given | undefined): NamedItemModel | null {
  const text = textOf(key).toLowerCase();
  return list(names).find(({ name }) => name.toLowerCase() === text) ?? null;
}

/** The cells that a formula names, when it is nothing but a reference. */
function cellsNamed({ session, item }: Name): Cells | null {
  const { sheet: name = null, area = null } = parseAddress(item.formula) ?? {};
  const sheet = name === null ? null : session.book.sheetByName(name);
  return sheet === null || area === null ? null : new Cells(session, sheet, area);
}

/** The cells of a name as a sheet sees it: its own names come first. */
export function rangeOfName(session: Session, name: string, sheet: SheetModel): Cells | null {
  const found = find({ session, sheet }, name) ?? find({ session, sheet: null }, name);
  return found === null ? null : cellsNamed({ session, sheet, item: found });
}

function valueOf(name: Name): Json {
  const cells = cellsNamed(name);
  if (cells === null) return `=${name.item.formula}`;
  const { area, sheet } = cells;
  const isCell = area.top === area.bottom && area.left === area.right;
  return isCell ? cellValue(sheet, area.top, area.left) : fullAddress(sheet.name, area);
}

const namedItem = hostClass<Name>(() => ({
  name: 'NamedItem',
  scalars: {
    name: { get: ({ item }) => item.name },
    formula: { get: ({ item }) => `=${item.formula}` },
    type: { get: (name) => (cellsNamed(name) === null ? 'String' : 'Range') },
    value: { get: valueOf },
    visible: { get: ({ item }) => item.visible },
    scope: { get: ({ item }) => (item.sheetId === null ? 'Workbook' : 'Worksheet') },
    comment: { get: () => '' },
  },
  objects: {
    worksheet: ({ session, sheet }) => {
      if (sheet === null) throw new HostError('ItemNotFound');
      return worksheetOf(session, sheet);
    },
    worksheetOrNullObject: ({ session, sheet }) => (sheet === null ? NULL_OBJECT : worksheetOf(session, sheet)),
  },
  methods: {
    delete: ({ session, sheet, item }) => {
      if (sheet === null) session.book.removeName(item.name);
      else session.book.removeName(item.name, sheet.id);
      return null;
    },
    getRange: (name) => {
      const cells = cellsNamed(name);
      if (cells === null) throw new HostError('ItemNotFound');
      return rangeOf(cells);
    },
    getRangeOrNullObject: (name) => {
      const cells = cellsNamed(name);
      return cells === null ? NULL_OBJECT : rangeOf(cells);
    },
  },
  identity: ({ item }) => ({ _Id: item.name }),
}));

/** The formula of an argument: a range, or a text with its `=`. */
function formulaOf(reference: Given | undefined): string {
  if (reference instanceof HostObject) {
    if (!(reference.thing instanceof Cells)) throw new HostError('InvalidArgument');
    const { sheet, area } = reference.thing;
    return fullAddress(sheet.name, area).replaceAll(/([A-Z]+)(\d+)(?=$|:)/g, '$$$1$$$2');
  }
  const text = textOf(reference);
  if (!text.startsWith('=')) throw new HostError('InvalidArgument');
  return text.slice(1);
}

function item(names: Names, key: Given | undefined): HostObject {
  const found = find(names, key);
  if (found === null) throw new HostError('ItemNotFound');
  return namedItem.of({ ...names, item: found });
}

const namedItems = hostClass<Names>(() => ({
  name: 'NamedItemCollection',
  methods: {
    add: (names, [name, reference]) => {
      const { session, sheet } = names;
      if (sheet === null) session.book.addName(textOf(name), formulaOf(reference));
      else session.book.addName(textOf(name), formulaOf(reference), sheet.id);
      return item(names, name);
    },
    getCount: (names) => list(names).length,
    getItem: (names, [key]) => item(names, key),
    getItemOrNullObject: (names, [key]) => {
      const found = find(names, key);
      return found === null ? NULL_OBJECT : namedItem.of({ ...names, item: found });
    },
  },
  item,
  items: (names) => list(names).map((found) => namedItem.of({ ...names, item: found })),
}));

/** Names as the client sees them. */
export function namedItemsOf(session: Session, sheet: SheetModel | null): HostObject {
  return namedItems.of({ session, sheet });
}

/** The classes, for checking them against the client's own. */
export const nameClasses = { namedItem, namedItems };
