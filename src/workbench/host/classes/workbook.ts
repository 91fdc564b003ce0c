/** `Excel.Workbook`: the root of everything. */
import { CellAreas, Cells, type Session } from '../cells';
import { HostError } from '../errors';
import { NULL_OBJECT, hostClass, textOf, type Given, type HostObject } from '../object';
import { application } from './application';
import { customXmlPartsOf } from './custom-xml';
import { namedItemsOf } from './names';
import { workbookProtection } from './protection';
import { rangeAreasOf } from './range-areas';
import { rangeOf } from './range';
import { settings } from './settings';
import { tablesOf } from './tables';
import { worksheets } from './worksheets';

/** The workbook with what only its root can be asked: ranges that events tell of. */
export interface Root {
  readonly session: Session;
  readonly rangeOfEvent: (reference: string) => Cells | null;
}

function selectedCells(session: Session): readonly Cells[] {
  const { sheetId, areas } = session.book.selection;
  const sheet = session.book.sheetById(sheetId) ?? session.book.activeSheet;
  return areas.map((area) => new Cells(session, sheet, area));
}

function selectedRange({ session }: Root): HostObject {
  const [first, ...others] = selectedCells(session);
  if (first === undefined || others.length > 0) throw new HostError('InvalidSelection');
  return rangeOf(first);
}

function activeCell({ session }: Root): HostObject {
  const [first] = selectedCells(session);
  if (first === undefined) throw new HostError('InvalidSelection');
  const { top, left } = first.area;
  return rangeOf(first.at({ top, left, bottom: top, right: left }));
}

function selectedRanges({ session }: Root): HostObject {
  const parts = selectedCells(session);
  const [first] = parts;
  if (first === undefined) throw new HostError('InvalidSelection');
  return rangeAreasOf(new CellAreas(session, first.sheet, parts));
}

function eventRange({ rangeOfEvent }: Root, reference: Given | undefined): HostObject {
  const cells = rangeOfEvent(textOf(reference));
  return cells === null ? NULL_OBJECT : rangeOf(cells);
}

const workbook = hostClass<Root>(() => ({
  name: 'Workbook',
  scalars: {
    name: { get: ({ session }) => session.book.name },
    readOnly: { get: ({ session }) => session.book.readOnly },
    isDirty: { get: ({ session }) => session.book.isChanged },
    autoSave: { get: () => false },
    previouslySaved: { get: () => true },
    usePrecisionAsDisplayed: { get: () => false },
    calculationEngineVersion: { get: () => 191029 },
  },
  objects: {
    worksheets: ({ session }) => worksheets.of(session),
    tables: ({ session }) => tablesOf(session, null),
    names: ({ session }) => namedItemsOf(session, null),
    settings: ({ session }) => settings.of(session),
    customXmlParts: ({ session }) => customXmlPartsOf(session),
    protection: ({ session }) => workbookProtection.of(session),
    application: ({ session }) => application.of(session),
    properties: ({ session }) => properties.of(session),
  },
  methods: {
    getSelectedRange: selectedRange,
    getSelectedRanges: selectedRanges,
    getActiveCell: activeCell,
    _GetRangeForEventByReferenceId: (root, [reference]) => {
      const range = eventRange(root, reference);
      if (range.isNull) throw new HostError('ItemNotFound');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (root, [reference]) => eventRange(root, reference),
  },
}));

/** The properties of a document; a model keeps none, so they are empty and cannot be set. */
const properties = hostClass<Session>(() => ({
  name: 'DocumentProperties',
  scalars: Object.fromEntries(
    ['author', 'category', 'comments', 'company', 'keywords', 'lastAuthor', 'manager', 'subject', 'title'].map(
      (name) => [name, { get: () => '' }],
    ),
  ),
}));

/** The workbook as the client sees it. */
export function workbookOf(root: Root): HostObject {
  return workbook.of(root);
}

/** The classes, for checking them against the client's own. */
export const workbookClasses = { workbook, properties };
