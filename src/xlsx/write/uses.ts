/** Whether something that is to go is used elsewhere: Excel would put `#REF!` there, or call the workbook damaged. */
import { partKey } from '../part-names';
import type { PackageDraft } from './package-draft';
import { listedSheets } from './workbook-part';
import { relationshipsOf } from './relationships';
import { WriteRefusal, type RefusalDetails } from './refusal';
import { escapeMarkup } from './text';

/** Elements whose text is no formula, whatever it looks like. */
const TEXTS = new Set(['t', 'v', 'oddheader', 'oddfooter']);

/** How formulas name a sheet. */
export function sheetInFormulas(name: string): readonly string[] {
  return [`'${name.replace(/'/g, "''")}'!`, `${name}!`];
}

/** How formulas name a table, and a column of a table. */
export function tableInFormulas(name: string): readonly string[] {
  return [`${name}[`];
}
export function columnInFormulas(header: string): readonly string[] {
  return [`[${header.replace(/['#[\]]/g, "'$&")}]`];
}

/**
 * Throws when a formula anywhere names something that is to go.
 *
 * @param name what it is called, for the refusal
 * @param spelled how formulas name it
 * @param own its part, which may name it
 */
export function refuseUsed(draft: PackageDraft, name: string, spelled: readonly string[], own: string): void {
  const needles = spelled.map((one) => escapeMarkup(one).toLowerCase());
  for (const part of draft.names) {
    if (!part.endsWith('.xml') || partKey(part) === partKey(own) || isText(draft, part)) continue;
    const source = new TextDecoder().decode(draft.xml(part)).replaceAll('&apos;', "'").toLowerCase();
    for (const needle of needles) {
      for (let at = source.indexOf(needle); at >= 0; at = source.indexOf(needle, at + 1)) {
        if (!isFormula(source, at) || !isWhole(source, at)) continue;
        throw new WriteRefusal('inUse', { name, ...place(draft, part, source, at) });
      }
    }
  }
}

/** Parts that hold only texts, or nothing of the workbook's. */
function isText(draft: PackageDraft, part: string): boolean {
  const texts = relationshipsOf(draft, draft.workbook.part).filter((one) => one.kind === 'sharedStrings');
  return part.startsWith('docProps/') || part.startsWith('customXml/') || texts.some((one) => one.part === part);
}

/** Whether a place is in the text of an element that holds formulas. */
function isFormula(source: string, at: number): boolean {
  const tagEnd = source.lastIndexOf('>', at);
  const tagStart = source.lastIndexOf('<', at);
  if (tagStart > tagEnd) return false;
  const tag = /^<([^\s/>]+)/.exec(source.slice(tagStart, tagStart + 60))?.[1] ?? '';
  return tag !== '' && !TEXTS.has(tag.slice(tag.indexOf(':') + 1));
}

/** Whether a name begins here and not in the middle of a longer one. */
function isWhole(source: string, at: number): boolean {
  const first = source[at] ?? '';
  return first === "'" || first === '[' || !/[\p{L}\p{N}_.\\'\]]/u.test(source[at - 1] ?? '');
}

/** The sheet, and the cell where it is a cell's formula. */
function place(draft: PackageDraft, part: string, source: string, at: number): RefusalDetails {
  const related = relationshipsOf(draft, draft.workbook.part).find((one) => one.part === part);
  const sheet = listedSheets(draft).find((one) => one.relationshipId === related?.id)?.name;
  if (sheet === undefined) return {};
  const outer = source.lastIndexOf('<', source.lastIndexOf('<', at) - 1);
  const cell = /^<(?:[^\s:>]+:)?c\s[^>]*?\br="([a-z]+\d+)"/.exec(source.slice(outer, outer + 200))?.[1];
  return { sheet, cells: (cell ?? '').toUpperCase() };
}
