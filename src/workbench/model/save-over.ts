/** What lies over the cells of a sheet in its part and is not read otherwise: it moves with them, and goes with them. */
import { areaName } from '../../workbook/address';
import { parseArea, parseAreas } from '../../xlsx/refs';
import { attributeOf, childOf, isOn, type XmlElement } from '../../xlsx/xml';
import type { Patch } from '../../xlsx/write/patch';
import type { Move } from './move';
import { movedRow } from './move';
import { CannotSave } from './errors';
import { unsaved } from './messages.en';
import { moveAnchor } from './save-anchors';
import { everyElement, followAttributes, followText, type Follow } from './save-following';
import { isOfRows, moveAll } from './save-moved';

/** A sheet whose cells moved, or that has formulas which follow others. */
export interface OverSheet {
  /** The name that the file has for it. */
  readonly name: string;
  readonly moves: readonly Move[];
  readonly follow: Follow;
}

const EXCEL_MAIN = 'http://schemas.microsoft.com/office/excel/2006/main';

/** The attribute that says where such an element of a sheet lies. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['hyperlink', 'ref'],
  ['protectedRange', 'sqref'],
  ['ignoredError', 'sqref'],
  ['cellWatch', 'r'],
  ['inputCells', 'r'],
  ['sortState', 'ref'],
  ['sortCondition', 'ref'],
]);

/** Lists that go with the last of their items; what they list. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['hyperlinks', 'hyperlink'],
  ['protectedRanges', 'protectedRange'],
  ['ignoredErrors', 'ignoredError'],
  ['cellWatches', 'cellWatch'],
  ['rowBreaks', 'brk'],
  ['scenarios', 'scenario'],
  ['scenario', 'inputCells'],
  ['sortState', 'sortCondition'],
  ['conditionalFormattings', 'conditionalFormatting'],
  ['dataValidations', 'dataValidation'],
  ['sparklines', 'sparkline'],
  ['sparklineGroup', 'sparklines'],
  ['sparklineGroups', 'sparklineGroup'],
  ['extLst', 'ext'],
]);

/** Extensions that hold nothing which moves, or only what is moved here (the namespace of Excel's own references). */
const KNOWN_EXTENSIONS = new Set([
  '{78C0D931-6437-407D-A8EE-F0AAD7539E65}', // conditional formats
  '{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}', // data validations
  '{05C60535-1F16-4FD2-B633-F4F36F0B64E0}', // sparklines
  '{FC87AEE6-9EDD-4A0A-B7FB-166176984837}', // protected ranges
  '{01252117-D84E-4E92-8308-4BE1C098FCBB}', // ignored errors
  '{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}', // slicers
  '{3A4CF648-6AED-40F4-86FF-DC5316D8AED3}', // slicers of tables
  '{7E03D99C-DC04-49D9-9315-930204A7B6E9}', // timelines
  '{F7C9EE02-42E1-4005-9D12-6889AFFD525C}', // add-ins in the sheet
  '{64002731-A6B0-56B0-2670-7721B7C09600}', // the page layout view of Excel for the Mac
  'HTTP://SCHEMAS.MICROSOFT.COM/OFFICE/MAC/EXCEL/2008/MAIN', // and as it was first written
]);

/** What lies over cells in a way that is not understood here. */
const UNMOVABLE = new Set(['customSheetViews', 'dataRefs', 'smartTags', 'webPublishItems']);

const CONTROL_FORMULAS = new Set(['linkedCell', 'listFillRange']);

/** Throws for what cannot move with the cells of a sheet. */
export function refuseUnmovable(root: XmlElement, name: string): void {
  const extensions = childOf(root, 'extLst')?.children ?? [];
  const isKnown = extensions.every((one) => KNOWN_EXTENSIONS.has((attributeOf(one, 'uri') ?? '').toUpperCase()));
  const isMovable = [...everyElement(root)].every(({ local }) => !UNMOVABLE.has(local));
  if (!isKnown || !isMovable) throw new CannotSave(unsaved.moved(name));
}

/** Moves what lies over the cells of a sheet; `root` is its part without its rows. */
export function moveOver(patch: Patch, root: XmlElement, sheet: OverSheet): void {
  new Over(patch, sheet).take(root);
}

class Over {
  private readonly gone = new Map<XmlElement, boolean>();

  constructor(
    private readonly patch: Patch,
    private readonly sheet: OverSheet,
  ) {}

  take(element: XmlElement): void {
    if (this.isGone(element)) {
      this.patch.remove(element);
      return;
    }
    this.move(element);
    this.follow(element);
    this.recount(element);
    for (const child of element.children) this.take(child);
  }

  /** Whether nothing is left of what an element lies over. */
  private isGone(element: XmlElement): boolean {
    const known = this.gone.get(element);
    if (known !== undefined) return known;
    const made = this.sheet.moves.length > 0 && (placeOf(element, this.sheet.moves) === '' || this.isEmptied(element));
    this.gone.set(element, made);
    return made;
  }

  private isEmptied(element: XmlElement): boolean {
    const item = LISTS.get(element.local);
    const isExtension = element.local === 'ext';
    if (item === undefined && !isExtension) return false;
    const items = element.children.filter((child) => isExtension || child.local === item);
    return items.length > 0 && items.every((child) => this.isGone(child));
  }

  private move(element: XmlElement): void {
    const { patch, sheet } = this;
    if (sheet.moves.length === 0) return;
    const place = placeOf(element, sheet.moves);
    const attribute = PLACES.get(element.local);
    if (element.local === 'brk') patch.setAttribute(element, 'id', place ?? attributeOf(element, 'id'));
    else if (place !== null && attribute !== undefined && attributeOf(element, attribute) !== null) {
      patch.setAttribute(element, attribute, place);
    } else if (isReference(element, 'sqref')) followText(patch, element, () => movedNames(element.text, sheet.moves));
    if (element.local === 'anchor') {
      moveAnchor(patch, element, {
        isMoved: isOn(element, 'moveWithCells'),
        isSized: isOn(element, 'sizeWithCells'),
        moves: sheet.moves.filter(isOfRows),
      });
    }
  }

  private follow(element: XmlElement): void {
    const { patch, sheet } = this;
    const follow = (formula: string): string => sheet.follow(formula, sheet.name);
    if (isReference(element, 'f')) followText(patch, element, follow);
    followAttributes(patch, element, CONTROL_FORMULAS, follow);
    // Custom formulas are known to the workbook in memory, which writes them itself.
    if (element.local !== 'cfRule' || attributeOf(element, 'type') === 'expression') return;
    for (const inner of everyElement(element)) {
      if (inner.namespace !== element.namespace) continue;
      if (inner.local === 'formula') followText(patch, inner, follow);
      const isFormula = inner.local === 'cfvo' && attributeOf(inner, 'type') === 'formula';
      if (isFormula) patch.setAttribute(inner, 'val', follow(attributeOf(inner, 'val') ?? ''));
    }
  }

  private recount(element: XmlElement): void {
    const item = LISTS.get(element.local);
    if (item === undefined) return;
    const items = element.children.filter((child) => child.local === item);
    const kept = items.filter((child) => !this.isGone(child));
    if (kept.length === items.length) return;
    if (attributeOf(element, 'count') !== null) this.patch.setAttribute(element, 'count', String(kept.length));
    if (attributeOf(element, 'manualBreakCount') !== null) {
      this.patch.setAttribute(element, 'manualBreakCount', String(kept.filter((one) => isOn(one, 'man')).length));
    }
  }
}

/** Where an element lies after moves; nothing where that is gone, `null` for one that lies nowhere. */
function placeOf(element: XmlElement, moves: readonly Move[]): string | null {
  if (element.local === 'brk') return breakAfter(element, moves);
  const reference = element.children.find((child) => isReference(child, 'sqref'));
  if (reference !== undefined) return movedNames(reference.text, moves);
  const attribute = PLACES.get(element.local);
  const names = attribute === undefined ? null : attributeOf(element, attribute);
  return names === null ? null : movedNames(names, moves);
}

/** A break stands before the row of its number, counted from 0. */
function breakAfter(element: XmlElement, moves: readonly Move[]): string | null {
  const id = Number(attributeOf(element, 'id') ?? 0);
  const row = moves
    .filter(isOfRows)
    .reduce<number | null>((moved, move) => (moved === null ? null : movedRow(moved, move)), id);
  return row === null ? '' : String(row);
}

/** Areas as a `ref` or `sqref` lists them, after moves. */
function movedNames(names: string, moves: readonly Move[]): string {
  const areas = parseAreas(names);
  // What is no area stays as it is.
  if (areas.length !== names.trim().split(/\s+/).length) return names;
  return areas
    .flatMap((area) => moveAll(area, moves) ?? [])
    .map(areaName)
    .join(' ');
}

/** Whether an element is one of Excel's references in an extension. */
function isReference(element: XmlElement, local: string): boolean {
  return element.local === local && element.namespace === EXCEL_MAIN;
}

/** The area of an attribute after moves; nothing where it is gone. */
export function movedArea(name: string, moves: readonly Move[]): string {
  const area = parseArea(name);
  if (area === null) return name;
  const moved = moveAll(area, moves);
  return moved === null ? '' : areaName(moved);
}
