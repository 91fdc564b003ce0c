/** Finishes a saved workbook: its list of sheets, its names, its other parts, and what plans cannot say of sheets. */
import { folderOf } from '../../xlsx/part-names';
import { partsOfType } from '../../xlsx/parts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../xlsx/xml';
import { contentTypes, ensureContentType } from '../../xlsx/write/content-types';
import { dropFormulas } from '../../xlsx/write/calc-chain';
import type { PackageDraft } from '../../xlsx/write/package-draft';
import { Patch, prefixOf } from '../../xlsx/write/patch';
import { removeUnreachable } from '../../xlsx/write/reach';
import { namespacesFor, relate, relationshipsOf, unrelate } from '../../xlsx/write/relationships';
import { emptyStyleSheet, StyleSheet } from '../../xlsx/write/styles/stylesheet';
import { Tables } from '../../xlsx/write/tables';
import { escapeAttribute, escapeContent } from '../../xlsx/write/text';
import { refuseUses, type Gone } from '../../xlsx/write/uses';
import { fixedAreaName, fixedRowsName } from '../../xlsx/write/refs';
import { calculateOnLoad, listedSheets, setSheetName, unlistSheet } from '../../xlsx/write/workbook-part';
import { sameJson } from './compare';
import type { Loaded, LoadedSheet } from './load';
import { renameSheetIn } from './references';
import { finishSheet } from './save-sheet';
import { loseTables } from './save-tables';
import type { InFile } from './save-moved';
import type { SheetState } from './state';
import type { Store } from './store';

/** A sheet on its way into the file. */
export interface SavedSheet {
  readonly id: string;
  readonly now: SheetState;
  /** As it was opened; a new sheet began empty. */
  readonly before: SheetState;
  /** Likewise, with its rows where they are now. */
  readonly inFile: SheetState;
  /** Cells that share a formula in the file and are to have it themselves. */
  readonly unshared: InFile['unshared'];
  readonly arrayTexts: InFile['arrayTexts'];
  readonly loaded: LoadedSheet | null;
  /** The name by which the file knows it until the end. */
  readonly fileName: string;
}

/** What the end of saving needs to know. */
export interface Finish {
  readonly loaded: Loaded;
  readonly store: Store;
  readonly sheets: readonly SavedSheet[];
  readonly isStale: boolean;
}

/** Does all that is left to do. */
export function finishBook(draft: PackageDraft, finish: Finish): void {
  const { loaded, sheets, isStale } = finish;
  const gone: Gone[] = [];
  const removed = [...loaded.sheets].filter(([id]) => !sheets.some((sheet) => sheet.id === id));
  for (const [, { entry }] of removed) gone.push(...removeSheet(draft, entry.name));
  finishSheets(draft, sheets, gone);
  // What bears the name of something that went has taken its place.
  const present = namesOf(sheets);
  const lost = gone.filter(({ kind, name }) => !present[kind].has(name.toLowerCase()));
  for (const sheet of sheets) {
    if (sheet.loaded === null || sheet.fileName === sheet.now.name) continue;
    lost.push({ kind: 'sheet', name: sheet.fileName, part: partOf(draft, sheet.fileName) });
  }
  for (const sheet of sheets) nameAreas(draft, sheet);
  listAnew(draft, finish);
  changeCustomXml(draft, finish);
  removeUnreachable(draft);
  if (isStale) calculateOnLoad(draft);
  refuseUses(draft, lost);
}

/** Names in use, in lower case. */
function namesOf(sheets: readonly SavedSheet[]): Readonly<Record<Gone['kind'], ReadonlySet<string>>> {
  const tables = sheets.flatMap(({ now }) => now.tables);
  const lower = (named: readonly { readonly name: string }[]): ReadonlySet<string> =>
    new Set(named.map(({ name }) => name.toLowerCase()));
  return {
    sheet: lower(sheets.map(({ now }) => now)),
    table: lower(tables),
    column: lower(tables.flatMap(({ columns }) => columns)),
  };
}

function partOf(draft: PackageDraft, name: string): string {
  const listed = listedSheets(draft).find((sheet) => sheet.name === name);
  const related = relationshipsOf(draft, draft.workbook.part).find((one) => one.id === listed?.relationshipId);
  return related?.part ?? '';
}

/** Takes a sheet with its tables away; gives what no formula may use any more. */
function removeSheet(draft: PackageDraft, name: string): readonly Gone[] {
  const sheets = listedSheets(draft);
  const index = sheets.findIndex((sheet) => sheet.name === name);
  const listed = sheets[index];
  if (listed === undefined) return [];
  const part = partOf(draft, name);
  unlistSheet(draft, index);
  unrelate(draft, draft.workbook.part, new Set([listed.relationshipId]));
  dropFormulas(draft, new Map([[listed.sheetId, 'all']]));
  return [{ kind: 'sheet', name, part }];
}

function finishSheets(draft: PackageDraft, sheets: readonly SavedSheet[], gone: Gone[]): void {
  const [stylesPart] = partsOfType(draft.workbook.relationships, 'styles');
  const source = stylesPart === undefined ? emptyStyleSheet(namespacesFor(draft).main) : draft.xml(stylesPart);
  const styles = new StyleSheet(source, stylesPart ?? 'styles.xml');
  const parts = relationshipsOf(draft, draft.workbook.part).flatMap((one) =>
    one.kind === 'worksheet' && one.part !== null ? [one.part] : [],
  );
  for (const sheet of sheets) gone.push(...loseTables(draft, partOf(draft, sheet.fileName), sheet));
  const tables = new Tables(draft, parts);
  for (const sheet of sheets) finishSheet({ draft, styles, tables, part: partOf(draft, sheet.fileName) }, sheet);
  if (styles.changed) saveStyles(draft, stylesPart ?? null, styles);
}

function saveStyles(draft: PackageDraft, present: string | null, styles: StyleSheet): void {
  const part = present ?? draft.freeName(`${folderOf(draft.workbook.part)}styles`, '.xml');
  draft.setXml(part, styles.save());
  if (present !== null) return;
  ensureContentType(draft, part, contentTypes.styles);
  relate(draft, draft.workbook.part, 'styles', part);
}

/** Print area, print titles and the filter's area are names as well. What only moved has moved in them already. */
function nameAreas(draft: PackageDraft, { now, before, inFile, fileName }: SavedSheet): void {
  const index = listedSheets(draft).findIndex((sheet) => sheet.name === fileName);
  const sheet = `'${fileName.replaceAll("'", "''")}'!`;
  const put = (name: string, pick: (state: SheetState) => string | null, isHidden: boolean): void => {
    const [is, was] = [pick(now), pick(inFile)];
    const isLost = is === null && pick(before) !== null;
    if (is === was && !isLost) return;
    setSheetName(draft, { index, name, isHidden }, is === null ? null : sheet + is);
  };
  put('_xlnm.Print_Area', ({ page }) => (page.printArea === null ? null : fixedAreaName(page.printArea)), false);
  put('_xlnm.Print_Titles', ({ page }) => (page.titleRows === null ? null : fixedRowsName(page.titleRows)), false);
  put('_xlnm._FilterDatabase', ({ filter }) => (filter === null ? null : fixedAreaName(filter.area)), true);
}

/** Names, order and visibility of the sheets, and the names of the workbook. */
function listAnew(draft: PackageDraft, { loaded, store, sheets }: Finish): void {
  const { part } = draft.workbook;
  const root = draft.tree(part);
  const patch = new Patch(draft.xml(part));
  const elements = childrenOf(childOf(root, 'sheets') ?? root, 'sheet');
  const byName = new Map(sheets.map((sheet) => [sheet.fileName, sheet]));
  for (const element of elements) {
    const saved = byName.get(attributeOf(element, 'name') ?? '');
    if (saved === undefined) continue;
    patch.setAttribute(element, 'name', saved.now.name);
    const { visibility } = saved.now;
    if (visibility !== saved.before.visibility) {
      patch.setAttribute(element, 'state', visibility === 'visible' ? null : visibility);
    }
  }
  renameInNames(patch, root, sheets);
  if (store.shared.structureProtected !== loaded.state.shared.structureProtected) protect(patch, root, store);
  draft.setXml(part, patch.apply());
  changeNames(draft, { loaded, store, sheets });
  orderSheets(draft, sheets);
}

/** Print areas and titles name their sheet. */
function renameInNames(patch: Patch, root: XmlElement, sheets: readonly SavedSheet[]): void {
  const renamed = sheets.filter((sheet) => sheet.fileName !== sheet.now.name);
  const list = childOf(root, 'definedNames');
  for (const name of list === null ? [] : childrenOf(list, 'definedName')) {
    const text = renamed.reduce((made, sheet) => renameSheetIn(made, sheet.fileName, sheet.now.name), name.text);
    if (text !== name.text) patch.replace(name.inner, name.close, escapeContent(text));
  }
}

function protect(patch: Patch, root: XmlElement, store: Store): void {
  const present = childOf(root, 'workbookProtection');
  if (present !== null) patch.setAttribute(present, 'lockStructure', store.shared.structureProtected ? '1' : null);
  else {
    const prefix = prefixOf(root);
    const before = childOf(root, 'bookViews') ?? childOf(root, 'sheets');
    if (before !== null) patch.insert(before.start, `<${prefix}workbookProtection lockStructure="1"/>`);
  }
}

/** Defined names that were added, changed or taken away. */
function changeNames(draft: PackageDraft, { loaded, store, sheets }: Omit<Finish, 'isStale'>): void {
  if (sameJson(store.shared.names, loaded.state.shared.names)) return;
  const { part } = draft.workbook;
  const root = draft.tree(part);
  const patch = new Patch(draft.xml(part));
  const listed = listedSheets(draft);
  const list = childOf(root, 'definedNames');
  const keyOf = (name: string, local: string | null): string => `${local ?? ''} ${name.toLowerCase()}`;
  const placeOf = (sheetId: string | null): string | null => {
    const saved = sheets.find((sheet) => sheet.id === sheetId);
    return saved === undefined ? null : String(listed.findIndex((sheet) => sheet.name === saved.now.name));
  };
  const wanted = new Map(store.shared.names.map((one) => [keyOf(one.name, placeOf(one.sheetId)), one]));
  for (const element of list === null ? [] : childrenOf(list, 'definedName')) {
    const name = attributeOf(element, 'name') ?? '';
    const key = keyOf(name, attributeOf(element, 'localSheetId'));
    const one = wanted.get(key);
    if (name.startsWith('_xlnm.')) continue;
    if (one === undefined) patch.remove(element);
    else if (one.formula !== element.text) patch.replace(element.inner, element.close, escapeContent(one.formula));
    wanted.delete(key);
  }
  const prefix = prefixOf(root);
  const added = [...wanted.values()].map((one) => {
    const place = placeOf(one.sheetId);
    const local = place === null ? '' : ` localSheetId="${place}"`;
    return `<${prefix}definedName name="${escapeAttribute(one.name)}"${local}>${escapeContent(one.formula)}</${prefix}definedName>`;
  });
  if (list !== null) patch.append(list, added.join(''));
  else if (added.length > 0) {
    const sheetList = childOf(root, 'sheets');
    const later = root.children.find((child) => child.start > (sheetList?.start ?? 0) && isAfterNames(child.local));
    const xml = `<${prefix}definedNames>${added.join('')}</${prefix}definedNames>`;
    if (later === undefined) patch.append(root, xml);
    else patch.insert(later.start, xml);
  }
  draft.setXml(part, patch.apply());
}

function isAfterNames(local: string): boolean {
  return local !== 'functionGroups' && local !== 'externalReferences';
}

/** Puts worksheets in order; other sheets keep their places. What counts sheets by their place is told. */
function orderSheets(draft: PackageDraft, sheets: readonly SavedSheet[]): void {
  const { part } = draft.workbook;
  const root = draft.tree(part);
  const elements = childrenOf(childOf(root, 'sheets') ?? root, 'sheet');
  const names = new Set(sheets.map((sheet) => sheet.now.name));
  const byName = new Map(elements.map((element) => [attributeOf(element, 'name') ?? '', element]));
  let next = 0;
  const ordered = elements.map((element) =>
    names.has(attributeOf(element, 'name') ?? '') ? (byName.get(sheets[next++]?.now.name ?? '') ?? element) : element,
  );
  if (ordered.every((element, index) => element === elements[index])) return;
  const patch = new Patch(draft.xml(part));
  const texts = ordered.map((element) => patch.text(element.start, element.end));
  for (const [index, element] of elements.entries()) patch.replace(element.start, element.end, texts[index] ?? '');
  const placeNow = (index: string | null): number => {
    const element = elements[Number(index ?? 0)];
    return element === undefined ? Number(index ?? 0) : ordered.indexOf(element);
  };
  const list = childOf(root, 'definedNames');
  for (const name of list === null ? [] : childrenOf(list, 'definedName')) {
    const local = attributeOf(name, 'localSheetId');
    if (local !== null) patch.setAttribute(name, 'localSheetId', String(placeNow(local)));
  }
  const views = childOf(root, 'bookViews');
  for (const view of views === null ? [] : childrenOf(views, 'workbookView')) {
    const active = attributeOf(view, 'activeTab');
    const now = placeNow(active);
    if (now !== Number(active ?? 0)) patch.setAttribute(view, 'activeTab', String(now));
  }
  draft.setXml(part, patch.apply());
}

/** Custom XML parts of the file that were changed or taken away. */
function changeCustomXml(draft: PackageDraft, { loaded, store }: Finish): void {
  for (const before of loaded.state.shared.customXml) {
    const part = loaded.customParts.get(before.id);
    const now = store.shared.customXml.find((one) => one.id === before.id);
    if (part === undefined || now?.xml === before.xml) continue;
    if (now !== undefined) draft.setXml(part, new TextEncoder().encode(now.xml));
    else if (!isPutAnew(store, before.namespace)) dropPart(draft, part);
  }
}

/** A part that was deleted and added again under its namespace was replaced already. */
function isPutAnew(store: Store, namespace: string): boolean {
  return store.shared.customXml.some((one) => one.namespace === namespace);
}

function dropPart(draft: PackageDraft, part: string): void {
  for (const source of ['', draft.workbook.part]) {
    const ids = relationshipsOf(draft, source).filter((one) => one.part === part);
    unrelate(draft, source, new Set(ids.map((one) => one.id)));
  }
}
