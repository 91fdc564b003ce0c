/** Frozen rows and columns. */
import { prefixOf, type Patch } from '../patch';
import { cellName } from '../refs';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../xml';
import { insertInOrder } from './children';

/** How many rows and columns stay in view; none of either: nothing is frozen. */
export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

/** Freezes in every view of the sheet. */
export function patchFreeze(patch: Patch, root: XmlElement, freeze: Freeze): void {
  const prefix = prefixOf(root);
  const pane = paneXml(prefix, freeze);
  const list = childOf(root, 'sheetViews');
  const views = list === null ? [] : childrenOf(list, 'sheetView');
  if (views.length === 0) {
    if (pane === '') return;
    const view = `<${prefix}sheetView workbookViewId="0">${pane}</${prefix}sheetView>`;
    insertInOrder(patch, root, 'sheetViews', `<${prefix}sheetViews>${view}</${prefix}sheetViews>`);
    return;
  }
  for (const view of views) {
    if (isFrozen(view, freeze)) continue;
    for (const child of [...childrenOf(view, 'pane'), ...childrenOf(view, 'selection')]) patch.remove(child);
    const first = view.children[0];
    if (pane === '') continue;
    if (first === undefined) patch.append(view, pane);
    else patch.insert(first.start, pane);
  }
}

function isFrozen(view: XmlElement, freeze: Freeze): boolean {
  const pane = childOf(view, 'pane');
  if (pane === null) return freeze.rows === 0 && freeze.columns === 0;
  const split = (name: string): number => Number(attributeOf(pane, name) ?? 0);
  return (
    attributeOf(pane, 'state') === 'frozen' && split('ySplit') === freeze.rows && split('xSplit') === freeze.columns
  );
}

function paneXml(prefix: string, { rows, columns }: Freeze): string {
  if (rows === 0 && columns === 0) return '';
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  const pane = `<${prefix}pane${splits} topLeftCell="${cellName(rows, columns)}" activePane="${active}" state="frozen"/>`;
  const panes = rows === 0 || columns === 0 ? [active] : ['topRight', 'bottomLeft', 'bottomRight'];
  return pane + panes.map((name) => `<${prefix}selection pane="${name}"/>`).join('');
}
