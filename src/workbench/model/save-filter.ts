/** Filters of sheets and tables: where they are, and by which values they hide rows. */
import type { Area } from '../../domain/sheet';
import { areaName } from '../../workbook/address';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../xlsx/xml';
import { prefixOf, type Patch } from '../../xlsx/write/patch';
import { insertInOrder } from '../../xlsx/write/sheet/children';
import { escapeAttribute } from '../../xlsx/write/text';
import { sameJson } from './compare';
import type { SheetState } from './state';
import type { FilterCriterion } from './types';

/** Makes the filter of a sheet in the file what it is now; `root` is the sheet's part. */
export function patchFilter(patch: Patch, root: XmlElement, before: SheetState, { filter }: SheetState): void {
  const present = childOf(root, 'autoFilter');
  const prefix = prefixOf(root);
  patchFilterMode(patch, root, (filter?.criteria.length ?? 0) > 0);
  if (filter === null) {
    if (present !== null) patch.remove(present);
    return;
  }
  if (present === null) {
    insertInOrder(patch, root, 'autoFilter', newFilter(prefix, filter.area, filter.criteria));
    return;
  }
  patch.setAttribute(present, 'ref', areaName(filter.area));
  patchCriteria(patch, present, before.filter?.criteria ?? [], filter.criteria);
}

/** A filter that was not there. */
export function newFilter(prefix: string, area: Area, criteria: readonly FilterCriterion[]): string {
  const columns = [...criteria].sort((one, other) => one.column - other.column);
  const xml = columns.map((one) => columnXml(prefix, one)).join('');
  return `<${prefix}autoFilter ref="${areaName(area)}">${xml}</${prefix}autoFilter>`;
}

/**
 * Makes the criteria of a filter in the file what they are now. Those that are the same stay as the file has them, and so
 * does what only hides a button.
 */
export function patchCriteria(
  patch: Patch,
  filter: XmlElement,
  before: readonly FilterCriterion[],
  now: readonly FilterCriterion[],
): void {
  const prefix = prefixOf(filter);
  const present = new Map(
    childrenOf(filter, 'filterColumn').map((one) => [Number(attributeOf(one, 'colId') ?? 0), one]),
  );
  const changed = new Set<number>();
  for (const { column } of [...before, ...now]) {
    const [was, is] = [before, now].map((list) => list.find((one) => one.column === column));
    if (!sameJson(was, is)) changed.add(column);
  }
  if (changed.size === 0) return;
  const columns = new Set([...present.keys(), ...changed]);
  const xml = [...columns]
    .sort((one, other) => one - other)
    .map((column) => {
      const own = present.get(column);
      const criterion = now.find((one) => one.column === column);
      if (own !== undefined && !changed.has(column)) return patch.text(own.start, own.end);
      const button = own === undefined ? '' : buttonOf(own);
      if (criterion !== undefined) return columnXml(prefix, criterion, button);
      return button === '' ? '' : `<${prefix}filterColumn colId="${column}"${button}/>`;
    })
    .join('');
  const [first, ...others] = present.values();
  for (const one of others) patch.remove(one);
  if (first !== undefined) patch.replace(first.start, first.end, xml);
  else if (filter.selfClosing) patch.append(filter, xml);
  else patch.insert(filter.inner, xml);
}

/** What a column says of its button. */
function buttonOf(column: XmlElement): string {
  return ['hiddenButton', 'showButton']
    .flatMap((name) => {
      const value = attributeOf(column, name);
      return value === null ? [] : [` ${name}="${value}"`];
    })
    .join('');
}

/** A column that is filtered by the texts that it may show; an empty one stands for blank cells. */
function columnXml(prefix: string, { column, values }: FilterCriterion, button = ''): string {
  const texts = values ?? [];
  const blank = texts.includes('') ? ' blank="1"' : '';
  const items = texts.filter((text) => text !== '').map((text) => `<${prefix}filter val="${escapeAttribute(text)}"/>`);
  const list = `<${prefix}filters${blank}>${items.join('')}</${prefix}filters>`;
  return `<${prefix}filterColumn colId="${column}"${button}>${list}</${prefix}filterColumn>`;
}

/** Whether the sheet's own filter hides anything is said of the sheet, too. */
function patchFilterMode(patch: Patch, root: XmlElement, isFiltered: boolean): void {
  const properties = childOf(root, 'sheetPr');
  const prefix = prefixOf(root);
  if (properties !== null) patch.setAttribute(properties, 'filterMode', isFiltered ? '1' : null);
  else if (isFiltered) insertInOrder(patch, root, 'sheetPr', `<${prefix}sheetPr filterMode="1"/>`);
}
