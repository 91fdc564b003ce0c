/** Makes small workbooks from pieces of XML, and reads them. */
import { openWorkbook, takeSnapshot, WorkbookError } from '../../../src/xlsx';
import type { WorkbookErrorCode } from '../../../src/xlsx/errors';
import type { Snapshot, SnapshotSheet } from '../../../src/workbook/snapshot';
import { zipOf, type Files } from './zip';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A relationship: type (its last word, or whole), target, and further attributes. */
export type Link = readonly [type: string, target: string, more?: string];

/** What a small workbook is made of. */
export interface BookXml {
  /** What stands between `<worksheet>` and its end, by sheet name. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** `<si>` elements. */
  readonly shared?: string;
  /** What stands within `<styleSheet>`. */
  readonly styles?: string;
  /** What stands in `<workbook>` before and after its sheets. */
  readonly before?: string;
  readonly after?: string;
  /** Relationships of the workbook, of the package, and of sheets by number, beside those that are there anyway. */
  readonly links?: readonly Link[];
  readonly packageLinks?: readonly Link[];
  readonly sheetLinks?: Readonly<Record<number, readonly Link[]>>;
  /** Further parts, or others in place of those made from the above. */
  readonly files?: Files;
}

/** Relationships as a part. Ids are `rId1` and on. */
export function relationshipsXml(links: readonly Link[]): string {
  const items = links.map(([type, target, more = ''], index) => {
    const full = type.includes(':') ? type : `${RELATIONSHIPS}/${type}`;
    return `<Relationship Id="rId${String(index + 1)}" Type="${full}" Target="${target}" ${more}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** The content types of a workbook without macros. */
export const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;

/** The parts of a workbook. */
export function bookFiles(xml: BookXml): Files {
  const sheets = Object.entries(xml.sheets ?? { Sheet1: '<sheetData/>' });
  const own: Link[] = sheets.map((_, index) => ['worksheet', `worksheets/sheet${String(index + 1)}.xml`]);
  if (xml.shared !== undefined) own.push(['sharedStrings', 'sharedStrings.xml']);
  if (xml.styles !== undefined) own.push(['styles', 'styles.xml']);
  const tabs = sheets.map(
    ([name], index) => `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationshipsXml([['officeDocument', 'xl/workbook.xml'], ...(xml.packageLinks ?? [])]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${xml.before ?? ''}<sheets>${tabs.join('')}</sheets>${xml.after ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsXml([...own, ...(xml.links ?? [])]),
  };
  for (const [index, [, content]] of sheets.entries()) {
    const number = String(index + 1);
    files[`xl/worksheets/sheet${number}.xml`] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${content}</worksheet>`;
    const links = xml.sheetLinks?.[index + 1];
    if (links !== undefined) files[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationshipsXml(links);
  }
  if (xml.shared !== undefined) files['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${xml.shared}</sst>`;
  if (xml.styles !== undefined) files['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${xml.styles}</styleSheet>`;
  return { ...files, ...xml.files };
}

/** A workbook as a file. */
export function bookBytes(xml: BookXml): Uint8Array {
  return zipOf(bookFiles(xml));
}

/** A Snapshot of a small workbook. */
export function snapshotOf(xml: BookXml | Uint8Array): Snapshot {
  return takeSnapshot(openWorkbook(xml instanceof Uint8Array ? xml : bookBytes(xml), 'folder/book.xlsx'));
}

/** The first sheet of a small workbook; a text is what stands in its `sheetData`. */
export function sheetOf(xml: BookXml | string | Uint8Array): SnapshotSheet {
  const book = typeof xml === 'string' ? { sheets: { Sheet1: `<sheetData>${xml}</sheetData>` } } : xml;
  const [sheet] = snapshotOf(book).sheets;
  if (sheet === undefined) throw new Error('The workbook has no worksheet.');
  return sheet;
}

/** Reads everything that a Snapshot holds, so that nothing stays unread. */
export function readAll(bytes: Uint8Array): Snapshot {
  const snapshot = takeSnapshot(openWorkbook(bytes, 'book.xlsx'));
  for (const sheet of snapshot.sheets) {
    sheet.columns.forEach((column, index) => {
      column.values.forEach((_, row) => [
        sheet.text(row, index),
        sheet.formula(row, index),
        sheet.hasFormula(row, index),
      ]);
    });
    expect(sheet.tables.length + sheet.marks.length + (sheet.merges?.length ?? 0)).toBeGreaterThanOrEqual(0);
    expect(typeof sheet.filtered).toBe('boolean');
  }
  return snapshot;
}

/** The code with which a file is refused, reading all of it; `null` when it is read. */
export function refusalOf(bytes: Uint8Array): WorkbookErrorCode | null {
  try {
    readAll(bytes);
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}
