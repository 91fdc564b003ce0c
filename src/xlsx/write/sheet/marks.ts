/** Our conditional format: one rule on a sheet, known again by its formula. The buyer's rules keep their priorities and come first. */
import type { Area } from '../../../domain/sheet';
import { areaName } from '../../../workbook/address';
import { prefixOf, type Patch } from '../patch';
import { escapeContent } from '../text';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../xml';
import { insertInOrder } from './children';

/** What is to be marked. No areas: nothing is, and the rule goes. */
export interface Marks {
  readonly formula: string;
  readonly areas: readonly Area[];
  /** Index of the differential format. */
  readonly format: number;
}

/** Replaces our rule. */
export function patchMarks(patch: Patch, root: XmlElement, marks: Marks): void {
  const ours = childrenOf(root, 'conditionalFormatting').flatMap((block) =>
    childrenOf(block, 'cfRule')
      .filter((rule) => isOurs(rule, marks.formula))
      .map((rule) => ({ block, rule, alone: block.children.length === 1 })),
  );
  const kept = marks.areas.length === 0 ? undefined : ours.find((one) => one.alone);
  for (const one of ours) if (one !== kept) patch.remove(one.alone ? one.block : one.rule);
  if (marks.areas.length === 0) return;
  const highest = highestPriority(root, new Set(ours.map((one) => one.rule)));
  const priority = Number(kept === undefined ? 0 : (attributeOf(kept.rule, 'priority') ?? 0));
  const xml = markXml(prefixOf(root), marks, priority > highest ? priority : highest + 1);
  if (kept === undefined) insertInOrder(patch, root, 'conditionalFormatting', xml);
  else if (patch.text(kept.block.start, kept.block.end) !== xml) patch.replace(kept.block.start, kept.block.end, xml);
}

function isOurs(rule: XmlElement, formula: string): boolean {
  return attributeOf(rule, 'type') === 'expression' && childOf(rule, 'formula')?.text.trim() === formula;
}

/** The weakest priority in use, those of rules in `extLst` included: a larger number gives way. */
function highestPriority(element: XmlElement, except: ReadonlySet<XmlElement>): number {
  if (except.has(element)) return 0;
  const own = element.local === 'cfRule' ? Number(attributeOf(element, 'priority') ?? 0) || 0 : 0;
  return element.children.reduce((highest, child) => Math.max(highest, highestPriority(child, except)), own);
}

function markXml(prefix: string, marks: Marks, priority: number): string {
  const areas = marks.areas.map(areaName).join(' ');
  const formula = `<${prefix}formula>${escapeContent(marks.formula)}</${prefix}formula>`;
  const rule = `<${prefix}cfRule type="expression" dxfId="${marks.format}" priority="${priority}">${formula}</${prefix}cfRule>`;
  return `<${prefix}conditionalFormatting sqref="${areas}">${rule}</${prefix}conditionalFormatting>`;
}
