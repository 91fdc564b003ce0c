/** The workbook part: its sheets, its names, how it calculates. */
import { namespaces } from '../namespaces';
import { attributeOf, childOf, childrenOf, isOn, type XmlElement } from '../xml';
import type { PackageDraft } from './package-draft';
import { Patch, prefixOf } from './patch';
import { namespacesFor } from './relationships';
import { WriteRefusal } from './refusal';
import { escapeAttribute, escapeContent, escapePlain } from './text';

const ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups',
  'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr',
  'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
]; // prettier-ignore

/** A sheet in the list. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: string;
  readonly relationshipId: string;
}

/** The sheets as they are by now, in the order of their tabs. */
export function listedSheets(draft: PackageDraft): readonly ListedSheet[] {
  return sheetElements(draft.tree(draft.workbook.part)).map((one) => ({
    name: attributeOf(one, 'name') ?? '',
    sheetId: attributeOf(one, 'sheetId') ?? '',
    relationshipId: attributeOf(one, 'id', namespaces.relationships) ?? '',
  }));
}

/** Adds a sheet after the last one. */
export function listSheet(draft: PackageDraft, name: string, relationshipId: string): void {
  const ids = listedSheets(draft).map((sheet) => Number(sheet.sheetId) || 0);
  change(draft, (root, patch) => {
    const list = childOf(root, 'sheets');
    if (list === null) return;
    const id = idAttribute(draft, patch, root, relationshipId);
    const sheetId = Math.max(0, ...ids) + 1;
    patch.append(list, `<${prefixOf(root)}sheet name="${escapeAttribute(name)}" sheetId="${sheetId}"${id}/>`);
  });
}

/** Takes a sheet off the list, with its names; what counts sheets by their place counts one less. */
export function unlistSheet(draft: PackageDraft, index: number): void {
  change(draft, (root, patch) => {
    const sheets = sheetElements(root);
    const gone = sheets[index];
    if (gone === undefined) return;
    const stays = sheets.map((sheet, place) => place !== index && !isHidden(sheet));
    if (!stays.includes(true)) throw new WriteRefusal('lastSheet', { sheet: attributeOf(gone, 'name') ?? '' });
    patch.remove(gone);
    renumberNames(patch, root, index);
    const views = childOf(root, 'bookViews');
    for (const view of views === null ? [] : childrenOf(views, 'workbookView')) renumberView(patch, view, index, stays);
  });
}

/** A name that belongs to the sheet at a place among the tabs, such as its print area. */
export interface SheetName {
  readonly index: number;
  readonly name: string;
  /** One that Excel keeps to itself. */
  readonly isHidden?: boolean;
}

/** Sets a name that belongs to one sheet; `null` takes it away. */
export function setSheetName(draft: PackageDraft, { index, name, isHidden }: SheetName, formula: string | null): void {
  change(draft, (root, patch) => {
    const list = childOf(root, 'definedNames');
    const names = list === null ? [] : childrenOf(list, 'definedName');
    const present = names.find(
      (one) => attributeOf(one, 'name') === name && attributeOf(one, 'localSheetId') === String(index),
    );
    const prefix = prefixOf(root);
    if (formula === null) {
      if (present !== undefined) patch.remove(names.length === 1 && list !== null ? list : present);
      return;
    }
    const text = escapeContent(formula);
    const xml = `<${prefix}definedName name="${name}" localSheetId="${index}"${isHidden === true ? ' hidden="1"' : ''}>${text}</${prefix}definedName>`;
    if (present !== undefined) {
      if (present.text !== formula) patch.replace(present.start, present.end, xml);
    } else if (list !== null) patch.append(list, xml);
    else insertInOrder(patch, root, 'definedNames', `<${prefix}definedNames>${xml}</${prefix}definedNames>`);
  });
}

/** Has Excel calculate every formula when it opens the workbook. */
export function calculateOnLoad(draft: PackageDraft): void {
  change(draft, (root, patch) => {
    const settings = childOf(root, 'calcPr');
    if (settings === null) insertInOrder(patch, root, 'calcPr', `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`);
    else if (!isOn(settings, 'fullCalcOnLoad')) patch.setAttribute(settings, 'fullCalcOnLoad', '1');
  });
}

/** An `r:id` attribute, with a declaration of its prefix where the root has none. */
export function idAttribute(draft: PackageDraft, patch: Patch, root: XmlElement, id: string): string {
  const tag = patch.text(root.start, root.inner);
  const uri = namespacesFor(draft).relationships;
  const declared = [...tag.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)].find((match) => match[2] === uri);
  const prefix = declared?.[1];
  return prefix === undefined ? ` xmlns:r="${uri}" r:id="${escapePlain(id)}"` : ` ${prefix}:id="${escapePlain(id)}"`;
}

function change(draft: PackageDraft, make: (root: XmlElement, patch: Patch) => void): void {
  const { part } = draft.workbook;
  const patch = new Patch(draft.xml(part));
  make(draft.tree(part), patch);
  draft.setXml(part, patch.apply());
}

function sheetElements(root: XmlElement): readonly XmlElement[] {
  const list = childOf(root, 'sheets');
  return list === null ? [] : childrenOf(list, 'sheet');
}

function isHidden(sheet: XmlElement): boolean {
  return (attributeOf(sheet, 'state') ?? 'visible') !== 'visible';
}

function renumberNames(patch: Patch, root: XmlElement, index: number): void {
  const list = childOf(root, 'definedNames');
  if (list === null) return;
  const local = childrenOf(list, 'definedName').map((name) => ({ name, id: attributeOf(name, 'localSheetId') }));
  const gone = local.filter(({ id }) => id === String(index));
  if (gone.length === local.length && gone.length > 0) patch.remove(list);
  else for (const { name } of gone) patch.remove(name);
  for (const { name, id } of local) {
    if (id !== null && Number(id) > index) patch.setAttribute(name, 'localSheetId', String(Number(id) - 1));
  }
}

/** `stays` says of each place before the removal whether a sheet that shows will be there. */
function renumberView(patch: Patch, view: XmlElement, index: number, stays: readonly boolean[]): void {
  const active = Number(attributeOf(view, 'activeTab') ?? 0);
  const first = Number(attributeOf(view, 'firstSheet') ?? 0);
  const after = (place: number): number => (place > index ? place - 1 : place);
  const next = stays.findIndex((shows, place) => shows && place > index);
  const other = next < 0 ? stays.lastIndexOf(true) : next;
  const nowActive = after(active === index ? other : active);
  const nowFirst = after(first === index ? Math.min(first, other) : first);
  if (nowActive !== active) patch.setAttribute(view, 'activeTab', String(nowActive));
  if (nowFirst !== first) patch.setAttribute(view, 'firstSheet', String(nowFirst));
}

function insertInOrder(patch: Patch, root: XmlElement, name: string, xml: string): void {
  const rank = ORDER.indexOf(name);
  const later = root.children.find((child) => ORDER.indexOf(child.local) > rank);
  if (later === undefined) patch.append(root, xml);
  else patch.insert(later.start, xml);
}
