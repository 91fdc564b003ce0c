/** Conditional formats of a sheet, written anew where any differs. Rules that stay as they are keep their XML. */
import { areaName } from '../../workbook/address';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../xlsx/xml';
import { prefixOf, type Patch } from '../../xlsx/write/patch';
import { insertInOrder } from '../../xlsx/write/sheet/children';
import { escapeContent } from '../../xlsx/write/text';
import { sameJson } from './compare';
import { CannotSave } from './errors';
import { unsaved } from './messages.en';
import type { SavedSheet } from './save-book';
import type { SheetSetting } from './save-sheet';
import type { ConditionalFormatModel } from './types';

const MOVING = { areas: [], formula: null };

interface Written {
  readonly block: XmlElement;
  readonly rule: XmlElement;
}

/** Writes the conditional formats of a sheet. */
export function patchFormats(patch: Patch, root: XmlElement, setting: SheetSetting, saved: SavedSheet): void {
  const { now, before } = saved;
  const blocks = childrenOf(root, 'conditionalFormatting');
  // The ids of formats are their places in the file.
  const written = new Map<string, Written>();
  for (const block of blocks) {
    for (const rule of childrenOf(block, 'cfRule')) written.set(`{CF${written.size + 1}}`, { block, rule });
  }
  const ids = new Set(before.conditionalFormats.map((format) => format.id));
  const priorities = newPriorities(root, now.conditionalFormats, (id) => (ids.has(id) ? written.get(id) : undefined));
  const xml = now.conditionalFormats.map((format, index) => {
    const own = ids.has(format.id) ? written.get(format.id) : undefined;
    const priority = priorities[index] ?? index + 1;
    const was = before.conditionalFormats.find((one) => one.id === format.id);
    // A rule whose cells or formula moved keeps all else that the file says of it.
    const isKept = was !== undefined && sameJson({ ...was, ...MOVING }, { ...format, ...MOVING });
    const rule =
      own !== undefined && isKept && (was.formula === null) === (format.formula === null)
        ? keptRule(patch, own, priority, was.formula === format.formula ? null : format.formula)
        : newRule(root, setting, saved, format, priority);
    return blockXml(patch, prefixOf(root), own?.block ?? null, format, rule);
  });
  const [first, ...others] = blocks;
  for (const block of others) patch.remove(block);
  if (first !== undefined) patch.replace(first.start, first.end, xml.join(''));
  else insertInOrder(patch, root, 'conditionalFormatting', xml.join(''));
}

/** Priorities as they are where they still say the order and new rules come last; else new ones from 1 on. */
function newPriorities(
  root: XmlElement,
  formats: readonly ConditionalFormatModel[],
  find: (id: string) => Written | undefined,
): readonly number[] {
  let highest = highestPriority(root);
  const kept = formats.map((format) => {
    const rule = find(format.id)?.rule;
    return rule === undefined ? ++highest : Number(attributeOf(rule, 'priority') ?? 0);
  });
  const isInOrder = kept.every((priority, index) => index === 0 || priority > (kept[index - 1] ?? 0));
  return isInOrder ? kept : formats.map((_, index) => index + 1);
}

function highestPriority(element: XmlElement): number {
  const own = element.local === 'cfRule' ? Number(attributeOf(element, 'priority') ?? 0) || 0 : 0;
  return element.children.reduce((highest, child) => Math.max(highest, highestPriority(child)), own);
}

/** A rule as the file has it, with another formula unless that is `null`. */
function keptRule(patch: Patch, { rule }: Written, priority: number, formula: string | null): string {
  const place = childOf(rule, 'formula');
  const text =
    formula === null || place === null
      ? patch.text(rule.start, rule.end)
      : patch.text(rule.start, place.inner) + escapeContent(formula) + patch.text(place.close, rule.end);
  return text.replace(/(<[^>]*?\spriority\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${priority}"`);
}

function newRule(
  root: XmlElement,
  { styles }: SheetSetting,
  { now }: SavedSheet,
  format: ConditionalFormatModel,
  priority: number,
): string {
  const { type, formula, look, stopIfTrue } = format;
  if (type !== 'expression' || formula === null || look === null) throw new CannotSave(unsaved.format(now.name));
  const prefix = prefixOf(root);
  const stop = stopIfTrue ? ' stopIfTrue="1"' : '';
  const text = `<${prefix}formula>${escapeContent(formula)}</${prefix}formula>`;
  return `<${prefix}cfRule type="expression" dxfId="${styles.differential(look)}" priority="${priority}"${stop}>${text}</${prefix}cfRule>`;
}

/** A block of its own for every rule; what else its block said is kept. */
function blockXml(
  patch: Patch,
  prefix: string,
  block: XmlElement | null,
  format: ConditionalFormatModel,
  rule: string,
): string {
  const sqref = format.areas.map(areaName).join(' ');
  if (block === null || childOf(block, 'cfRule') === null) {
    return `<${prefix}conditionalFormatting sqref="${sqref}">${rule}</${prefix}conditionalFormatting>`;
  }
  const tag = patch.text(block.start, block.inner).replace(/\ssqref\s*=\s*(?:"[^"]*"|'[^']*')/, ` sqref="${sqref}"`);
  return `${tag}${rule}</${prefix}conditionalFormatting>`;
}
