/** Opens a workbook: finds its parts and its sheets, reads no cell. */
import { WorkbookError } from './errors';
import { namespaces } from './namespaces';
import { contentTypesPart, Parts, partsOfType, type Relationship } from './parts';
import { refuseForeign } from './sniff';
import { attributeOf, childOf, childrenOf, type XmlElement } from './xml';
import { readEntryWhole, readZip, type Inflater, type ZipEntry } from './zip';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly kind: 'worksheet' | 'chartsheet' | 'dialogsheet' | 'macrosheet';
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly sheetId: string;
  /** Id of the workbook part's relationship that leads to it. */
  readonly relationshipId: string;
  /** Name of its part. */
  readonly part: string;
  /** Names of the parts of its tables. */
  readonly tableParts: readonly string[];
}

/** An opened workbook. Nothing in it ever changes. */
export interface Workbook {
  /** The file's name without its folder. */
  readonly fileName: string;
  /** Every entry of the archive as it is packed, in its order, folders included. */
  readonly entries: readonly ZipEntry[];
  readonly parts: Parts;
  /** Name of the workbook part, mostly `xl/workbook.xml`. */
  readonly part: string;
  /** Root element of the workbook part. */
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  /** All sheets, in the order of their tabs. */
  readonly sheets: readonly SheetEntry[];
}

const sheetKinds: Readonly<Record<string, SheetEntry['kind'] | undefined>> = {
  worksheet: 'worksheet',
  chartsheet: 'chartsheet',
  dialogsheet: 'dialogsheet',
  xlMacrosheet: 'macrosheet',
  xlIntlMacrosheet: 'macrosheet',
};

/**
 * Opens a workbook.
 *
 * @param bytes the whole file; kept as long as the workbook is, and not to be changed meanwhile
 * @param fileName the file's name; a folder before it is dropped
 * @param inflater one that is faster than ours, where the program has one
 * @throws {WorkbookError} when it is no .xlsx or .xlsm that can be read
 */
export function openWorkbook(bytes: Uint8Array, fileName: string, inflater: Inflater | null = null): Workbook {
  refuseForeign(bytes);
  const entries = readZip(bytes);
  refuseOpenDocument(entries);
  const parts = new Parts(entries, inflater);
  const part = findWorkbookPart(parts);
  refuseOtherKinds(parts.contentType(part), part);
  const root = parts.tree(part);
  if (root.local !== 'workbook' || root.namespace !== namespaces.main) throw new WorkbookError('notWorkbook');
  const relationships = parts.relationships(part);
  const byId = new Map(relationships.map((one) => [one.id, one]));
  return {
    fileName: fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1),
    entries,
    parts,
    part,
    root,
    relationships,
    sheets: childrenOf(childOf(root, 'sheets') ?? root, 'sheet').map((one) => readSheetEntry(one, byId, parts)),
  };
}

/** OpenDocument archives begin with an entry that says what they are. */
function refuseOpenDocument(entries: readonly ZipEntry[]): void {
  const [first] = entries;
  if (first?.name !== 'mimetype' || first.size > 200) return;
  const type = new TextDecoder().decode(readEntryWhole(first));
  if (type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) throw new WorkbookError('openDocument');
  throw new WorkbookError('otherDocument');
}

/** Part names are free, so it is found by its relationship; where that is missing, by the name it mostly has. */
function findWorkbookPart(parts: Parts): string {
  const [related] = partsOfType(parts.relationships(''), 'officeDocument');
  const part = related ?? (parts.has('xl/workbook.xml') ? 'xl/workbook.xml' : null);
  if (part === null) throw new WorkbookError('notWorkbook');
  if (!parts.has(contentTypesPart)) throw new WorkbookError('missingPart', contentTypesPart);
  return part;
}

function refuseOtherKinds(contentType: string, part: string): void {
  if (contentType.includes('sheet.binary') || part.endsWith('.bin')) throw new WorkbookError('binaryWorkbook');
  if (/word|presentation|powerpoint|visio/.test(contentType)) throw new WorkbookError('otherDocument');
}

function readSheetEntry(element: XmlElement, byId: ReadonlyMap<string, Relationship>, parts: Parts): SheetEntry {
  const name = attributeOf(element, 'name') ?? '';
  const relationshipId = attributeOf(element, 'id', namespaces.relationships) ?? '';
  const relationship = byId.get(relationshipId);
  const part = relationship?.part ?? null;
  if (relationship === undefined || part === null) throw new WorkbookError('missingPart', relationship?.target ?? name);
  const state = attributeOf(element, 'state');
  return {
    name,
    kind: sheetKinds[relationship.type.slice(relationship.type.lastIndexOf('/') + 1)] ?? 'worksheet',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    sheetId: attributeOf(element, 'sheetId') ?? '',
    relationshipId,
    part,
    tableParts: partsOfType(parts.relationships(part), 'table'),
  };
}
