/** A sheet without cells: a new one, or one of ours that is emptied to be filled again. */
import { childOf, parseXml } from '../../xml';
import { joinBytes } from '../packer';
import { Patch } from '../patch';
import { CLOSE, EMPTY, OPEN, TagFinder } from './tags';

const encoder = new TextEncoder();
const SHEET_DATA = encoder.encode('sheetData');

/** What a plan sets, and what belongs to cells that go. Comments, drawings, views and protection of the buyer's stay. */
const EMPTIED = [
  'cols',
  'autoFilter',
  'sortState',
  'mergeCells',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'tableParts',
];
const FREEZING = ['pane', 'selection'];

/** A new sheet. */
export function newSheet(main: string, relationships: string): Uint8Array {
  return encoder.encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relationships}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
  );
}

/** A sheet without its cells and what goes with them. */
export function emptiedSheet(bytes: Uint8Array, part: string): Uint8Array {
  const bare = withoutRows(bytes);
  const root = parseXml(bare, part);
  const patch = new Patch(bare);
  for (const name of EMPTIED) {
    const child = childOf(root, name);
    if (child !== null) patch.remove(child);
  }
  const fit = childOf(childOf(root, 'sheetPr'), 'pageSetUpPr');
  if (fit !== null) patch.remove(fit);
  const dimension = childOf(root, 'dimension');
  if (dimension !== null) patch.setAttribute(dimension, 'ref', 'A1');
  for (const view of childOf(root, 'sheetViews')?.children ?? []) {
    for (const child of view.children) if (FREEZING.includes(child.local)) patch.remove(child);
  }
  return patch.apply();
}

/** Cuts out what stands between the tags of `sheetData`. */
function withoutRows(bytes: Uint8Array): Uint8Array {
  const tags = new TagFinder(bytes);
  let from = -1;
  while (tags.next()) {
    if (!tags.is(SHEET_DATA)) continue;
    if (tags.kind === EMPTY) return bytes;
    if (tags.kind === OPEN) from = tags.end;
    if (tags.kind === CLOSE && from >= 0) return joinBytes([bytes.subarray(0, from), bytes.subarray(tags.start)]);
  }
  return bytes;
}
