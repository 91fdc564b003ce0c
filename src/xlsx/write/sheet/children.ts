/** The order of the elements of a sheet, which Excel insists on (ECMA-376 part 1, 18.3.1.99, CT_Worksheet). */
import type { Patch } from '../patch';
import type { XmlElement } from '../../xml';

const ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection',
  'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup',
  'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
  'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
]; // prettier-ignore

const RANKS: ReadonlyMap<string, number> = new Map(ORDER.map((name, index) => [name, index]));

/** The rank of an element: its own, or for `mc:AlternateContent` that of what it wraps; -1 when it has none. */
function rankOf(element: XmlElement, namespace: string): number {
  if (element.namespace === namespace) return RANKS.get(element.local) ?? -1;
  if (element.local !== 'AlternateContent' && element.local !== 'Choice' && element.local !== 'Fallback') return -1;
  for (const child of element.children) {
    const rank = rankOf(child, namespace);
    if (rank >= 0) return rank;
  }
  return -1;
}

/** Puts a new child where Excel wants it among those that are there. Several are to be put in their order. */
export function insertInOrder(patch: Patch, root: XmlElement, name: string, xml: string): void {
  const rank = RANKS.get(name) ?? ORDER.length;
  const later = root.children.find((child) => rankOf(child, root.namespace) > rank);
  if (later === undefined) patch.append(root, xml);
  else patch.insert(later.start, xml);
}
