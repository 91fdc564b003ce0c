/** The part of a table: where it is and what its columns are called. */
import type { Area } from '../../domain/sheet';
import { areaName } from '../../workbook/address';
import { parseArea } from '../refs';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml';
import type { PackageDraft } from './package-draft';
import { Patch, prefixOf } from './patch';
import { relationshipsOf } from './relationships';
import { escapeAttribute, escapePlain } from './text';
import { unescapeText } from '../xml-text';

/** A table as it is by now. */
export interface DraftTable {
  readonly part: string;
  readonly name: string;
  readonly id: number;
  readonly area: Area;
  readonly columns: readonly string[];
}

/** Reads a table's part. */
export function readTable(draft: PackageDraft, part: string): DraftTable {
  const root = draft.tree(part);
  const name = attributeOf(root, 'displayName') ?? attributeOf(root, 'name') ?? '';
  const area = parseArea(attributeOf(root, 'ref') ?? '') ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const columns = columnElements(root).map((one) => unescapeText(attributeOf(one, 'name') ?? ''));
  return { part, name, id: Number(attributeOf(root, 'id') ?? 0), area, columns };
}

/** The part of a new table. Every header has to be a text of its own. */
export function newTable(
  main: string,
  table: { readonly id: number; readonly name: string; readonly area: Area; readonly headers: readonly string[] },
  style: string,
): Uint8Array {
  const name = escapeAttribute(table.name);
  const ref = areaName(table.area);
  const columns = table.headers.map((header, index) => columnXml('', index + 1, header)).join('');
  const look = `<tableStyleInfo name="${escapePlain(style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`;
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${main}" id="${table.id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${table.headers.length}">${columns}</tableColumns>${look}</table>`,
  );
}

/**
 * Gives a table another area and columns: `headers` are those of all its columns from left to right, of which those it
 * has keep all that is said of them. A totals row stays the last row.
 */
export function reshapeTable(draft: PackageDraft, part: string, area: Area, headers: readonly string[]): void {
  const patch = new Patch(draft.xml(part));
  const root = draft.tree(part);
  patch.setAttribute(root, 'ref', areaName(area));
  const filter = childOf(root, 'autoFilter');
  const totals = Number(attributeOf(root, 'totalsRowCount') ?? 0);
  if (filter !== null) {
    patch.setAttribute(filter, 'ref', areaName({ ...area, bottom: area.bottom - totals }));
    // A filter or a sort by a column that is gone would make Excel call the table damaged.
    const gone = childrenOf(filter, 'filterColumn').filter(
      (one) => Number(attributeOf(one, 'colId')) >= headers.length,
    );
    for (const one of gone) patch.remove(one);
  }
  const sort = childOf(root, 'sortState');
  if (sort !== null && (parseArea(attributeOf(sort, 'ref') ?? '')?.right ?? 0) > area.right) patch.remove(sort);
  const list = childOf(root, 'tableColumns');
  if (list !== null) reshapeColumns(draft, part, { patch, list, headers });
  draft.setXml(part, patch.apply());
}

function reshapeColumns(
  draft: PackageDraft,
  part: string,
  table: { readonly patch: Patch; readonly list: XmlElement; readonly headers: readonly string[] },
): void {
  const { patch, list, headers } = table;
  const present = childrenOf(list, 'tableColumn');
  for (const one of present.slice(headers.length)) patch.remove(one);
  const ids = present.map((one) => Number(attributeOf(one, 'id') ?? 0));
  const added = headers.slice(present.length);
  const query = queryOf(draft, part);
  const fields = query === null ? [] : added.map((_, index) => query.nextField + index);
  const first = Math.max(0, ...ids) + 1;
  const xml = added.map((header, index) => columnXml(prefixOf(list), first + index, header, fields[index] ?? null));
  if (xml.length > 0) patch.append(list, xml.join(''));
  patch.setAttribute(list, 'count', String(headers.length));
  if (query === null) return;
  const gone = present.slice(headers.length).flatMap((one) => attributeOf(one, 'queryTableFieldId') ?? []);
  reshapeQuery(draft, query.part, { gone: new Set(gone), added: added.map((_, index) => first + index) });
}

function columnXml(prefix: string, id: number, header: string, field: number | null = null): string {
  const query = field === null ? '' : ` queryTableFieldId="${field}"`;
  return `<${prefix}tableColumn id="${id}" name="${escapeAttribute(header)}"${query}/>`;
}

function columnElements(root: XmlElement): readonly XmlElement[] {
  const list = childOf(root, 'tableColumns');
  return list === null ? [] : childrenOf(list, 'tableColumn');
}

/** A table that a query fills knows its columns in the query's part as well, and Excel wants them to be as many. */
function queryOf(draft: PackageDraft, part: string): { readonly part: string; readonly nextField: number } | null {
  const query = relationshipsOf(draft, part).find((one) => one.kind === 'queryTable')?.part ?? null;
  if (query === null) return null;
  const refresh = childOf(draft.tree(query), 'queryTableRefresh');
  const list = childOf(refresh, 'queryTableFields');
  if (refresh === null || list === null) return null;
  const ids = childrenOf(list, 'queryTableField').map((one) => Number(attributeOf(one, 'id') ?? 0));
  return { part: query, nextField: Math.max(Number(attributeOf(refresh, 'nextId') ?? 1), ...ids.map((id) => id + 1)) };
}

function reshapeQuery(
  draft: PackageDraft,
  query: string,
  change: { readonly gone: ReadonlySet<string>; readonly added: readonly number[] },
): void {
  const patch = new Patch(draft.xml(query));
  const refresh = childOf(draft.tree(query), 'queryTableRefresh');
  const list = childOf(refresh, 'queryTableFields');
  if (refresh === null || list === null) return;
  const fields = childrenOf(list, 'queryTableField');
  const gone = fields.filter((one) => change.gone.has(attributeOf(one, 'id') ?? ''));
  for (const one of gone) patch.remove(one);
  const next = Math.max(
    Number(attributeOf(refresh, 'nextId') ?? 1),
    ...fields.map((one) => Number(attributeOf(one, 'id') ?? 0) + 1),
  );
  const prefix = prefixOf(list);
  for (const [index, column] of change.added.entries()) {
    patch.append(list, `<${prefix}queryTableField id="${next + index}" dataBound="0" tableColumnId="${column}"/>`);
  }
  patch.setAttribute(list, 'count', String(fields.length - gone.length + change.added.length));
  if (change.added.length > 0) patch.setAttribute(refresh, 'nextId', String(next + change.added.length));
  draft.setXml(query, patch.apply());
}
