/** What plans cannot say of a sheet: patched into its part around the rows. */
import { areaName } from '../../workbook/address';
import { joinBytes } from '../../xlsx/join';
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from '../../xlsx/xml';
import type { PackageDraft } from '../../xlsx/write/package-draft';
import { Patch, prefixOf } from '../../xlsx/write/patch';
import { insertInOrder } from '../../xlsx/write/sheet/children';
import { CLOSE, OPEN, TagFinder } from '../../xlsx/write/sheet/tags';
import type { StyleSheet } from '../../xlsx/write/styles/stylesheet';
import type { Tables } from '../../xlsx/write/tables';
import { escapeContent, escapePlain } from '../../xlsx/write/text';
import { sameJson } from './compare';
import type { SavedSheet } from './save-book';
import { patchFilter } from './save-filter';
import { patchFormats } from './save-formats';
import { patchTables } from './save-tables';
import type { SheetState, ValidationState } from './state';
import type { ValidationModel } from './types';

/** What a sheet is finished with. */
export interface SheetSetting {
  readonly draft: PackageDraft;
  readonly styles: StyleSheet;
  readonly tables: Tables;
  /** The sheet's part. */
  readonly part: string;
}

/** Patches a sheet's part where anything of this differs. */
export function finishSheet(setting: SheetSetting, saved: SavedSheet): void {
  const { now, before } = saved;
  const isSame = (pick: (state: SheetState) => unknown): boolean => sameJson(pick(now), pick(before));
  const merges = before.merges.filter((area) => !now.merges.some((other) => sameJson(area, other)));
  // prettier-ignore
  const changes: readonly (readonly [isChanged: boolean, (patch: Patch, root: XmlElement) => void])[] = [
    [merges.length > 0, (patch, root): void => { dropMerges(patch, root, merges.map(areaName)); }],
    [!isSame((state) => state.conditionalFormats), (patch, root): void => { patchFormats(patch, root, setting, saved); }],
    [!isSame((state) => state.validations), (patch, root): void => { patchValidations(patch, root, now); }],
    [now.isProtected !== before.isProtected, (patch, root): void => { patchProtection(patch, root, now); }],
    [now.tabColor !== before.tabColor, (patch, root): void => { patchTabColor(patch, root, now); }],
    [!isSame((state) => state.filter), (patch, root): void => { patchFilter(patch, root, before, now); }],
    [!isSame((state) => state.tables), (patch, root): void => { patchTables(patch, root, setting, saved); }],
  ];
  for (const [isChanged, change] of changes) if (isChanged) patchFrame(setting, change);
}

const SHEET_DATA = new TextEncoder().encode('sheetData');

/** Patches what stands around the rows, which are not looked at however many they are. */
export function patchFrame(
  { draft, part }: Pick<SheetSetting, 'draft' | 'part'>,
  change: (patch: Patch, root: XmlElement) => void,
): void {
  const bytes = draft.xml(part);
  const [from, to] = rowsOf(bytes);
  const frame = joinBytes([bytes.subarray(0, from), bytes.subarray(to)]);
  const patch = new Patch(frame);
  change(patch, parseXml(frame, part));
  const made = patch.apply();
  const [at] = rowsOf(made);
  if (made !== frame) {
    draft.setXml(part, joinBytes([made.subarray(0, at), bytes.subarray(from, to), made.subarray(at)]));
  }
}

/** Where the rows begin and end. */
function rowsOf(bytes: Uint8Array): readonly [number, number] {
  const tags = new TagFinder(bytes);
  let from = 0;
  while (tags.next()) {
    if (!tags.is(SHEET_DATA)) continue;
    if (tags.kind === CLOSE) return [from, tags.start];
    if (tags.kind !== OPEN) return [tags.start, tags.start];
    from = tags.end;
  }
  return [from, from];
}

function dropMerges(patch: Patch, root: XmlElement, names: readonly string[]): void {
  const list = childOf(root, 'mergeCells');
  if (list === null) return;
  const all = childrenOf(list, 'mergeCell');
  const gone = all.filter((one) => names.includes(attributeOf(one, 'ref') ?? ''));
  if (gone.length === all.length) patch.remove(list);
  else {
    for (const one of gone) patch.remove(one);
    patch.setAttribute(list, 'count', String(all.length - gone.length));
  }
}

function patchProtection(patch: Patch, root: XmlElement, { isProtected }: SheetState): void {
  const present = childOf(root, 'sheetProtection');
  if (present !== null) patch.remove(present);
  const prefix = prefixOf(root);
  if (isProtected) {
    const xml = `<${prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>`;
    insertInOrder(patch, root, 'sheetProtection', xml);
  }
}

function patchTabColor(patch: Patch, root: XmlElement, { tabColor }: SheetState): void {
  const prefix = prefixOf(root);
  const properties = childOf(root, 'sheetPr');
  const present = childOf(properties, 'tabColor');
  const xml = tabColor === null ? '' : `<${prefix}tabColor rgb="FF${tabColor.slice(1).toUpperCase()}"/>`;
  const [first] = properties?.children ?? [];
  if (present !== null) patch.replace(present.start, present.end, xml);
  else if (xml === '') return;
  else if (properties === null) insertInOrder(patch, root, 'sheetPr', `<${prefix}sheetPr>${xml}</${prefix}sheetPr>`);
  else if (first !== undefined) patch.insert(first.start, xml);
  else patch.append(properties, xml);
}

function patchValidations(patch: Patch, root: XmlElement, { validations }: SheetState): void {
  const present = childOf(root, 'dataValidations');
  const prefix = prefixOf(root);
  const items = validations.map((one) => validationXml(one, prefix)).join('');
  const xml = `<${prefix}dataValidations count="${validations.length}">${items}</${prefix}dataValidations>`;
  if (present !== null) patch.replace(present.start, present.end, validations.length === 0 ? '' : xml);
  else if (validations.length > 0) insertInOrder(patch, root, 'dataValidations', xml);
}

/** What the file says of a rule, which may have prompts and other things that are not read, with its areas and formulas. */
function movedValidation(xml: string, sqref: string, { formula1, formula2 }: ValidationModel): string {
  const placed = xml.replace(/\ssqref\s*=\s*(?:"[^"]*"|'[^']*')/, ` sqref="${sqref}"`);
  return [formula1, formula2].reduce<string>((made, formula, index) => {
    const element = new RegExp(String.raw`(<([\w.-]+:)?formula${index + 1}>)[^<]*(</\2?formula${index + 1}>)`);
    return made.replace(element, (_, open: string, __: unknown, close: string) => {
      return open + escapeContent(formula ?? '') + close;
    });
  }, placed);
}

function validationXml({ areas, rule, xml }: ValidationState, prefix: string): string {
  const sqref = areas.map(areaName).join(' ');
  if (xml !== null) return movedValidation(xml, sqref, rule);
  const attributes: readonly (readonly [string, string | null])[] = [
    ['type', rule.type],
    ['operator', rule.operator],
    ['allowBlank', rule.allowBlank ? '1' : null],
    ['showDropDown', rule.inCellDropDown ? null : '1'],
    ['showErrorMessage', '1'],
    ['sqref', sqref],
  ];
  const tag = attributes.flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escapePlain(value)}"`]));
  const formulas = [rule.formula1, rule.formula2].flatMap((formula, index) =>
    formula === null ? [] : [`<${prefix}formula${index + 1}>${escapeContent(formula)}</${prefix}formula${index + 1}>`],
  );
  return `<${prefix}dataValidation${tag.join('')}>${formulas.join('')}</${prefix}dataValidation>`;
}
