/** Tables that were made, changed or taken away. */
import { areaName } from '../../workbook/address';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../xlsx/xml';
import { prefixOf, Patch } from '../../xlsx/write/patch';
import { relationshipsOf, unrelate } from '../../xlsx/write/relationships';
import { insertInOrder } from '../../xlsx/write/sheet/children';
import { reshapeTable } from '../../xlsx/write/table-part';
import { escapeAttribute, escapePlain } from '../../xlsx/write/text';
import type { Gone } from '../../xlsx/write/uses';
import { idAttribute } from '../../xlsx/write/workbook-part';
import { namespaces } from '../../xlsx/namespaces';
import { sameJson } from './compare';
import { newFilter, patchCriteria } from './save-filter';
import { CannotSave } from './errors';
import { unsaved } from './messages.en';
import type { SavedSheet } from './save-book';
import type { SheetSetting } from './save-sheet';
import type { TableState } from './state';

/** Tables that the file has and the sheet no more. */
function goneTables({ now, before }: SavedSheet): readonly TableState[] {
  return before.tables.filter((table) => !now.tables.some((other) => other.id === table.id));
}

/** Parts a sheet from its tables that are gone, before any other is made; gives what no formula may use any more. */
export function loseTables(draft: SheetSetting['draft'], part: string, saved: SavedSheet): readonly Gone[] {
  const gone = goneTables(saved);
  const parts = new Set(gone.map((table) => saved.loaded?.tableParts.get(table.id) ?? ''));
  const lost = relationshipsOf(draft, part).filter((one) => one.part !== null && parts.has(one.part));
  unrelate(draft, part, new Set(lost.map((one) => one.id)));
  const columns = saved.now.tables.flatMap((table) => {
    const was = saved.before.tables.find((other) => other.id === table.id)?.columns ?? [];
    return was.filter((column) => !table.columns.some((other) => other.id === column.id));
  });
  return [
    ...gone.map(({ name }): Gone => ({ kind: 'table', name, part: '' })),
    ...columns.map(({ name }): Gone => ({ kind: 'column', name, part: '' })),
  ];
}

/** Makes the tables of a sheet in the file what they are now. */
export function patchTables(patch: Patch, root: XmlElement, setting: SheetSetting, saved: SavedSheet): void {
  const { now, before, loaded } = saved;
  for (const table of now.tables) {
    const was = before.tables.find((other) => other.id === table.id);
    const own = loaded?.tableParts.get(table.id);
    if (was !== undefined && own !== undefined && !sameJson(was, table)) changeTable(setting, own, was, table);
  }
  const added = now.tables.filter((table) => !before.tables.some((other) => other.id === table.id));
  const ids = added.map((table) => makeTable(setting, table));
  listTables(patch, root, setting, ids);
}

function makeTable({ draft, part, tables }: SheetSetting, table: TableState): string {
  if (table.totalsRow) throw new CannotSave(unsaved.totals(table.name));
  const { name, area, style, columns } = table;
  const id = tables.make(part, { name, area, style, headers: columns.map((column) => column.name) });
  const made = relationshipsOf(draft, part).find((one) => one.id === id)?.part ?? null;
  if (made !== null) changeCriteria(draft, made, null, table);
  return id;
}

/** Lists the tables of a sheet: those that the part is still related to, and the new ones. */
function listTables(patch: Patch, root: XmlElement, { draft, part }: SheetSetting, ids: readonly string[]): void {
  const prefix = prefixOf(root);
  const list = childOf(root, 'tableParts');
  const known = new Set(relationshipsOf(draft, part).map((one) => one.id));
  const items = list === null ? [] : childrenOf(list, 'tablePart');
  const idOf = (item: XmlElement): string => attributeOf(item, 'id', namespaces.relationships) ?? '';
  // A new table may have been given the id of one that is gone.
  const kept = items.filter((item) => known.has(idOf(item)) && !ids.includes(idOf(item)));
  const count = String(kept.length + ids.length);
  const xml = ids.map((id) => `<${prefix}tablePart${idAttribute(draft, patch, root, id)}/>`).join('');
  if (list === null) {
    if (xml === '') return;
    insertInOrder(patch, root, 'tableParts', `<${prefix}tableParts count="${count}">${xml}</${prefix}tableParts>`);
  } else if (count === '0') patch.remove(list);
  else {
    for (const item of items) if (!kept.includes(item)) patch.remove(item);
    patch.append(list, xml);
    patch.setAttribute(list, 'count', count);
  }
}

/** Changes the part of a table. */
function changeTable({ draft }: SheetSetting, part: string, was: TableState, now: TableState): void {
  if (was.totalsRow !== now.totalsRow) throw new CannotSave(unsaved.totals(now.name));
  const names = now.columns.map((column) => column.name);
  const isGrownOnly = was.columns.every((column, index) => {
    const other = now.columns[index];
    return other === undefined || (other.id === column.id && other.name === column.name);
  });
  if (isGrownOnly) reshapeTable(draft, part, now.area, names);
  else changeColumns(draft, part, was, now);
  const root = draft.tree(part);
  const patch = new Patch(draft.xml(part));
  if (was.name !== now.name) {
    patch.setAttribute(root, 'name', now.name);
    patch.setAttribute(root, 'displayName', now.name);
  }
  const look = childOf(root, 'tableStyleInfo');
  if (was.style !== now.style) {
    if (look !== null) patch.setAttribute(look, 'name', now.style);
    else patch.append(root, `<${prefixOf(root)}tableStyleInfo name="${escapePlain(now.style)}" showRowStripes="1"/>`);
  }
  draft.setXml(part, patch.apply());
  changeCriteria(draft, part, was, now);
}

/** What hides rows of a table, once its columns are where they are now. */
function changeCriteria(draft: SheetSetting['draft'], part: string, was: TableState | null, now: TableState): void {
  // By the places that the columns have now; those that are gone are gone from the file as well.
  const before = (was?.filter?.criteria ?? []).flatMap(({ column, values }) => {
    const id = was?.columns[column]?.id;
    const place = now.columns.findIndex((other) => other.id === id);
    return place < 0 ? [] : [{ column: place, values }];
  });
  const root = draft.tree(part);
  const patch = new Patch(draft.xml(part));
  const present = childOf(root, 'autoFilter');
  const criteria = now.filter?.criteria ?? [];
  if (present !== null) patchCriteria(patch, present, before, criteria);
  else if (criteria.length > 0) {
    const totals = now.totalsRow ? 1 : 0;
    patch.insert(root.inner, newFilter(prefixOf(root), { ...now.area, bottom: now.area.bottom - totals }, criteria));
  }
  draft.setXml(part, patch.apply());
}

/** Columns that were renamed, put between others, or taken from between them. */
function changeColumns(draft: SheetSetting['draft'], part: string, was: TableState, now: TableState): void {
  if (relationshipsOf(draft, part).some((one) => one.kind === 'queryTable')) throw new CannotSave(unsaved.query(now.name)); // prettier-ignore
  const root = draft.tree(part);
  const patch = new Patch(draft.xml(part));
  const list = childOf(root, 'tableColumns');
  if (list === null) return;
  const prefix = prefixOf(list);
  const present = new Map(childrenOf(list, 'tableColumn').map((one) => [Number(attributeOf(one, 'id') ?? 0), one]));
  const xml = now.columns.map(({ id, name }) => {
    const own = was.columns.some((column) => column.id === id) ? present.get(id) : undefined;
    if (own === undefined) return `<${prefix}tableColumn id="${id}" name="${escapeAttribute(name)}"/>`;
    const text = patch.text(own.start, own.end);
    if (was.columns.find((column) => column.id === id)?.name === name) return text;
    return text.replace(
      /(\sname\s*=\s*)(?:"[^"]*"|'[^']*')/,
      (_, start: string) => `${start}"${escapeAttribute(name)}"`,
    );
  });
  patch.replace(list.inner, list.close, xml.join(''));
  patch.setAttribute(list, 'count', String(now.columns.length));
  patch.setAttribute(root, 'ref', areaName(now.area));
  const filter = childOf(root, 'autoFilter');
  if (filter !== null) {
    const totals = now.totalsRow ? 1 : 0;
    patch.setAttribute(filter, 'ref', areaName({ ...now.area, bottom: now.area.bottom - totals }));
    for (const one of childrenOf(filter, 'filterColumn')) {
      const id = was.columns[Number(attributeOf(one, 'colId') ?? 0)]?.id;
      const place = now.columns.findIndex((column) => column.id === id);
      if (place < 0) patch.remove(one);
      else patch.setAttribute(one, 'colId', String(place));
    }
  }
  const sort = childOf(root, 'sortState');
  if (sort !== null && now.columns.length !== was.columns.length) patch.remove(sort);
  draft.setXml(part, patch.apply());
}
