/**
 * What the file says of cells outside of the sheets' own cells: drawings, notes, charts, pivot tables, formulas of tables
 * and names. It is moved before anything is written, so that what is written finds it where it belongs.
 */
import { parseArea } from '../../xlsx/refs';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../xlsx/xml';
import { dropFormulas } from '../../xlsx/write/calc-chain';
import { escapeContent } from '../../xlsx/write/text';
import type { PackageDraft } from '../../xlsx/write/package-draft';
import { Patch } from '../../xlsx/write/patch';
import { relationshipsOf } from '../../xlsx/write/relationships';
import { listedSheets } from '../../xlsx/write/workbook-part';
import { CannotSave } from './errors';
import { unsaved } from './messages.en';
import type { Move } from './move';
import { moveAnchor } from './save-anchors';
import type { SavedSheet } from './save-book';
import { everyElement, followAll, followAttributes, followMoves, followText, type Follow } from './save-following';
import { isOfRows, moveAll, rewriteRows } from './save-moved';
import { movedArea, moveOver, refuseUnmovable } from './save-over';
import { patchFrame } from './save-sheet';
import { moveVml } from './save-vml';

const DRAWING_FORMULAS = new Set(['textlink', 'cellRange']);
const CONTROL_FORMULAS = new Set(['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup']);
const CHART_FORMULAS = new Set(['f', 'sqref']);
const TABLE_FORMULAS = new Set(['calculatedColumnFormula', 'totalsRowFormula']);

/** A sheet of the file with what moves on it. */
interface Moving {
  readonly saved: SavedSheet;
  readonly part: string;
  readonly moves: readonly Move[];
}

/** Whether the file itself has to be moved before it is written to. */
export function needsMoving(sheets: readonly SavedSheet[]): boolean {
  return sheets.some(({ now, loaded, fileName, arrayTexts }) => {
    return loaded !== null && (now.moves.length > 0 || now.name !== fileName || arrayTexts.size > 0);
  });
}

/** Moves the file's rows and all that is said of them. Sheets keep the names that the file has for them. */
export function moveFile(draft: PackageDraft, sheets: readonly SavedSheet[]): void {
  const follow = followAll(sheets);
  for (const moving of movingSheets(draft, sheets)) {
    moveSheet(draft, moving, follow);
    for (const { kind, part } of relationshipsOf(draft, moving.part)) {
      if (part !== null) moveRelated(draft, { kind, part, moving, follow });
    }
  }
  for (const part of draft.names) {
    // As Excel writes it: the reader gives content types in lower case.
    const type = draft.workbook.parts.contentType(part);
    if (/drawingml\.chart\+xml|ms-office\.chartex\+xml/.test(type)) followChart(draft, part, follow);
    else if (type.includes('pivotcachedefinition')) movePivotSource(draft, part, sheets);
  }
  moveNames(draft, followMoves(sheets));
}

function movingSheets(draft: PackageDraft, sheets: readonly SavedSheet[]): readonly Moving[] {
  const related = relationshipsOf(draft, draft.workbook.part);
  const listed = listedSheets(draft);
  return sheets.flatMap((saved): Moving[] => {
    const id = saved.loaded === null ? null : listed.find(({ name }) => name === saved.fileName)?.relationshipId;
    const part = related.find((one) => one.id === id)?.part ?? null;
    return part === null ? [] : [{ saved, part, moves: saved.now.moves }];
  });
}

/** The rows, and what lies over the cells in the same part. */
function moveSheet(draft: PackageDraft, { saved, part, moves }: Moving, follow: Follow): void {
  const name = saved.fileName;
  patchFrame({ draft, part }, (patch, root) => {
    if (moves.length > 0) refuseUnmovable(root, saved.now.name);
    moveOver(patch, root, { name, moves, follow });
    const dimension = childOf(root, 'dimension');
    const area = movedArea(attributeOf(dimension, 'ref') ?? '', moves.filter(isOfRows));
    if (dimension !== null && area !== '') patch.setAttribute(dimension, 'ref', area);
  });
  const before = draft.xml(part);
  const rows = rewriteRows(before, { moves: moves.filter(isOfRows), arrayTexts: saved.arrayTexts });
  if (rows === before) return;
  draft.setXml(part, rows);
  const sheetId = listedSheets(draft).find((one) => one.name === name)?.sheetId ?? '';
  dropFormulas(draft, new Map([[sheetId, 'all']]));
}

interface Related {
  readonly kind: string;
  readonly part: string;
  readonly moving: Moving;
  readonly follow: Follow;
}

function moveRelated(draft: PackageDraft, { kind, part, moving, follow }: Related): void {
  const { moves, saved } = moving;
  const followHere = (formula: string): string => follow(formula, saved.fileName);
  const isMoved = moves.length > 0;
  if (kind === 'drawing') {
    change(draft, part, (patch, root) => {
      moveDrawing(patch, root, moves, followHere);
    });
  } else if (kind === 'vmlDrawing') {
    const before = new TextDecoder().decode(draft.xml(part));
    const made = moveVml(before, moves, followHere);
    if (made !== before) draft.setXml(part, new TextEncoder().encode(made));
  } else if (kind === 'comments' || kind === 'threadedComment') {
    if (isMoved) change(draft, part, (patch, root) => { moveNotes(patch, root, moves); }); // prettier-ignore
  } else if (kind === 'ctrlProp') {
    change(draft, part, (patch, root) => {
      followAttributes(patch, root, CONTROL_FORMULAS, followHere);
    });
  } else if (kind === 'table') {
    change(draft, part, (patch, root) => {
      moveTable(patch, root, moves, followHere);
    });
  } else if (kind === 'pivotTable') {
    if (isMoved) change(draft, part, (patch, root) => { movePivot(patch, root, moving); }); // prettier-ignore
  } else if (kind === 'tableSingleCells') {
    change(draft, part, (patch, root) => {
      moveMapped(patch, root, moving);
    });
  }
}

/** Changes a part, which stays packed as it is where nothing comes of it. */
function change(draft: PackageDraft, part: string, make: (patch: Patch, root: XmlElement) => void): void {
  const before = draft.xml(part);
  const patch = new Patch(before);
  make(patch, draft.tree(part));
  const made = patch.apply();
  if (made !== before) draft.setXml(part, made);
}

function moveDrawing(
  patch: Patch,
  root: XmlElement,
  moves: readonly Move[],
  follow: (formula: string) => string,
): void {
  const rows = moves.filter(isOfRows);
  for (const element of everyElement(root)) {
    followAttributes(patch, element, DRAWING_FORMULAS, follow);
    if (element.local !== 'twoCellAnchor' && element.local !== 'oneCellAnchor') continue;
    const way = attributeOf(element, 'editAs') ?? 'twoCell';
    moveAnchor(patch, element, { isMoved: way !== 'absolute', isSized: way === 'twoCell', moves: rows });
  }
}

function moveNotes(patch: Patch, root: XmlElement, moves: readonly Move[]): void {
  for (const note of everyElement(root)) {
    if (note.local !== 'comment' && note.local !== 'threadedComment') continue;
    const place = movedArea(attributeOf(note, 'ref') ?? '', moves);
    if (place === '') patch.remove(note);
    else patch.setAttribute(note, 'ref', place);
  }
}

/** Cells that are mapped to XML. */
function moveMapped(patch: Patch, root: XmlElement, { saved, moves }: Moving): void {
  for (const cell of childrenOf(root, 'singleXmlCell')) {
    const place = movedArea(attributeOf(cell, 'r') ?? '', moves);
    if (place === '') throw new CannotSave(unsaved.moved(saved.now.name));
    patch.setAttribute(cell, 'r', place);
  }
}

/** What a table says besides its area and its columns, which are written with the workbook. */
function moveTable(patch: Patch, root: XmlElement, moves: readonly Move[], follow: (formula: string) => string): void {
  for (const element of everyElement(root)) {
    if (TABLE_FORMULAS.has(element.local)) followText(patch, element, follow);
  }
  const filter = childOf(root, 'autoFilter');
  for (const sort of [childOf(root, 'sortState'), childOf(filter, 'sortState')]) {
    if (sort === null || moves.length === 0) continue;
    const conditions = childrenOf(sort, 'sortCondition');
    const places = [sort, ...conditions].map((one) => movedArea(attributeOf(one, 'ref') ?? '', moves));
    if (places.includes('')) patch.remove(sort);
    else {
      for (const [index, one] of [sort, ...conditions].entries()) patch.setAttribute(one, 'ref', places[index] ?? '');
    }
  }
}

/** A pivot table goes down and up as one piece, with the filters above it. */
function movePivot(patch: Patch, root: XmlElement, { saved, moves }: Moving): void {
  const location = childOf(root, 'location');
  const area = parseArea(attributeOf(location, 'ref') ?? '');
  if (location === null || area === null) return;
  const filters = Number(attributeOf(location, 'rowPageCount') ?? 0);
  const whole = { ...area, top: Math.max(0, area.top - (filters > 0 ? filters + 1 : 0)) };
  const moved = moveAll(whole, moves);
  const isWhole = moved !== null && moved.bottom - moved.top === whole.bottom - whole.top && moved.left === whole.left;
  if (!isWhole) throw new CannotSave(unsaved.pivot(saved.now.name));
  patch.setAttribute(location, 'ref', movedArea(attributeOf(location, 'ref') ?? '', moves));
}

/** The cells that a pivot table was made of. */
function movePivotSource(draft: PackageDraft, part: string, sheets: readonly SavedSheet[]): void {
  change(draft, part, (patch, root) => {
    const source = childOf(childOf(root, 'cacheSource'), 'worksheetSource');
    const name = attributeOf(source, 'sheet')?.toLowerCase();
    const saved = sheets.find(({ loaded, fileName }) => loaded !== null && fileName.toLowerCase() === name);
    if (source === null || saved === undefined || attributeOf(source, 'id') !== null) return;
    const ref = attributeOf(source, 'ref');
    const place = ref === null ? null : movedArea(ref, saved.now.moves);
    if (place === '') throw new CannotSave(unsaved.pivot(saved.now.name));
    if (place !== null) patch.setAttribute(source, 'ref', place);
    patch.setAttribute(source, 'sheet', saved.now.name);
  });
}

function followChart(draft: PackageDraft, part: string, follow: Follow): void {
  change(draft, part, (patch, root) => {
    for (const element of everyElement(root)) {
      // References of charts name their sheet.
      if (CHART_FORMULAS.has(element.local)) followText(patch, element, (formula) => follow(formula, ''));
    }
  });
}

/** Names that Excel keeps for itself; all others are known to the workbook in memory. */
function moveNames(draft: PackageDraft, follow: Follow): void {
  const sheets = listedSheets(draft);
  change(draft, draft.workbook.part, (patch, root) => {
    const list = childOf(root, 'definedNames');
    for (const one of list === null ? [] : childrenOf(list, 'definedName')) {
      if (attributeOf(one, 'name')?.startsWith('_xlnm.') !== true) continue;
      const home = sheets[Number(attributeOf(one, 'localSheetId') ?? -1)]?.name ?? '';
      const made = follow(one.text, home);
      if (made !== one.text) patch.replace(one.inner, one.close, escapeContent(made));
    }
  });
}
