/** `Excel.PageLayout`: how a sheet prints. */
import type { PageModel } from '../../model/types';
import { parseAddress, parseAddresses } from '../addresses';
import { CellAreas, Cells, LAST_COLUMN } from '../cells';
import { HostError } from '../errors';
import { isObject, type Json } from '../json';
import { HostObject, NULL_OBJECT, hostClass, textOf, type Given, type Scalar } from '../object';
import { flagValue, textValue } from './properties';
import { rangeAreasOf } from './range-areas';
import { rangeOf } from './range';
import type { Held } from './worksheet';

/** Papers in the order of the numbers that files give them, from 1 on (ECMA-376 part 1, 18.3.1.63). */
const PAPERS = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
];

/** Something that is off on every sheet here. Turning it on would be lost when the workbook is saved, so it is refused. */
const off: Scalar<Held> = {
  get: () => false,
  set: (_held, value) => {
    if (flagValue(value)) throw new HostError('NotImplemented');
  },
};

function setPaper({ sheet }: Held, value: Json): void {
  const paper = PAPERS.indexOf(textValue(value)) + 1;
  if (paper === 0) throw new HostError('InvalidArgument');
  sheet.setPage({ paper });
}

function zoomOf({ fitToWidth, fitToHeight }: PageModel): Json {
  if (!fitToWidth && !fitToHeight) return { scale: 100 };
  return {
    ...(fitToWidth ? { horizontalFitToPages: 1 } : {}),
    ...(fitToHeight ? { verticalFitToPages: 1 } : {}),
  };
}

/** Only what a page model can hold: unscaled, or so that it fits on one page across, down, or both. */
function setZoom({ sheet }: Held, value: Json): void {
  if (!isObject(value)) throw new HostError('InvalidArgument');
  const { scale = null, horizontalFitToPages: across = null, verticalFitToPages: down = null } = value;
  if (scale !== null && scale !== 100) throw new HostError('NotImplemented');
  if ((across ?? 1) !== 1 || (down ?? 1) !== 1) throw new HostError('NotImplemented');
  if (scale !== null && (across !== null || down !== null)) throw new HostError('InvalidArgument');
  sheet.setPage({ fitToWidth: across === 1, fitToHeight: down === 1 });
}

/** One area of an argument: a range, ranges, or an address. A page model prints one area only. */
function areaOf(held: Held, given: Given | undefined): Cells {
  if (given instanceof HostObject) {
    const { thing } = given;
    const parts = thing instanceof CellAreas ? thing.parts : thing instanceof Cells ? [thing] : [];
    const [only] = parts;
    if (only === undefined) throw new HostError('InvalidArgument');
    if (parts.length > 1) throw new HostError('NotImplemented');
    return only;
  }
  const areas = parseAddresses(textOf(given));
  const [only] = areas ?? [];
  if (only === undefined) throw new HostError('InvalidArgument');
  if ((areas?.length ?? 0) > 1) throw new HostError('NotImplemented');
  return new Cells(held.session, held.sheet, only);
}

function printArea({ session, sheet }: Held): CellAreas | null {
  const { printArea } = sheet.page;
  return printArea === null ? null : new CellAreas(session, sheet, [new Cells(session, sheet, printArea)]);
}

function titleRows({ session, sheet }: Held): Cells | null {
  const { titleRows } = sheet.page;
  if (titleRows === null) return null;
  return new Cells(session, sheet, { top: titleRows.first, bottom: titleRows.last, left: 0, right: LAST_COLUMN });
}

function setTitleRows(held: Held, given: Given | undefined): void {
  const address = given instanceof HostObject ? null : parseAddress(textOf(given));
  const cells = address === null ? areaOf(held, given) : new Cells(held.session, held.sheet, address.area);
  if (!cells.isEntireRow) throw new HostError('InvalidArgument');
  held.sheet.setPage({ titleRows: { first: cells.area.top, last: cells.area.bottom } });
}

const layout = hostClass<Held>(() => ({
  name: 'PageLayout',
  scalars: {
    orientation: {
      get: ({ sheet }) => (sheet.page.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: ({ sheet }, value) => {
        const name = textValue(value);
        if (name !== 'Landscape' && name !== 'Portrait') throw new HostError('InvalidArgument');
        sheet.setPage({ orientation: name === 'Landscape' ? 'landscape' : 'portrait' });
      },
    },
    paperSize: { get: ({ sheet }) => PAPERS[(sheet.page.paper ?? 1) - 1] ?? null, set: setPaper },
    zoom: { get: ({ sheet }) => zoomOf(sheet.page), set: setZoom },
    blackAndWhite: off,
    centerHorizontally: off,
    centerVertically: off,
    draftMode: off,
    printGridlines: off,
    printHeadings: off,
  },
  objects: { headersFooters: (held) => headersFooters.of(held) },
  methods: {
    setPrintArea: (held, [area]) => {
      held.sheet.setPage({ printArea: areaOf(held, area).area });
      return null;
    },
    getPrintArea: (held) => {
      const found = printArea(held);
      if (found === null) throw new HostError('ItemNotFound');
      return rangeAreasOf(found);
    },
    getPrintAreaOrNullObject: (held) => {
      const found = printArea(held);
      return found === null ? NULL_OBJECT : rangeAreasOf(found);
    },
    setPrintTitleRows: (held, [rows]) => {
      setTitleRows(held, rows);
      return null;
    },
    getPrintTitleRows: (held) => {
      const found = titleRows(held);
      if (found === null) throw new HostError('ItemNotFound');
      return rangeOf(found);
    },
    getPrintTitleRowsOrNullObject: (held) => {
      const found = titleRows(held);
      return found === null ? NULL_OBJECT : rangeOf(found);
    },
  },
}));

const headersFooters = hostClass<Held>(() => ({
  name: 'HeaderFooterGroup',
  scalars: { state: { get: () => 'Default' } },
  objects: { defaultForAllPages: (held) => headerFooter.of(held) },
}));

/** Headers, and the footers at the sides: none here, and none can be put. */
const empty: Scalar<Held> = {
  get: () => '',
  set: (_held, value) => {
    if (textValue(value) !== '') throw new HostError('NotImplemented');
  },
};

/** In Excel `&` begins a code and `&&` is the character; the page model holds the text that prints, and no codes. */
function footerText(value: string): string {
  if (/&(?!&)/.test(value.replaceAll('&&', ''))) throw new HostError('NotImplemented');
  return value.replaceAll('&&', '&');
}

const headerFooter = hostClass<Held>(() => ({
  name: 'HeaderFooter',
  scalars: {
    centerFooter: {
      get: ({ sheet }) => sheet.page.footer.replaceAll('&', '&&'),
      set: ({ sheet }, value) => {
        sheet.setPage({ footer: footerText(textValue(value)) });
      },
    },
    centerHeader: empty,
    leftFooter: empty,
    leftHeader: empty,
    rightFooter: empty,
    rightHeader: empty,
  },
}));

/** How a sheet prints, as the client sees it. */
export function pageLayout(held: Held): HostObject {
  return layout.of(held);
}

/** The classes, for checking them against the client's own. */
export const pageLayoutClasses = { layout, headersFooters, headerFooter };
