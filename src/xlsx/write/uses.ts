/** Whether something that is to go is used elsewhere: Excel would put `#REF!` there, or call the workbook damaged. */
import { partKey } from '../part-names';
import { decodeUtf8 } from '../xml-text';
import type { PackageDraft } from './package-draft';
import { relationshipsOf } from './relationships';
import { WriteRefusal, type RefusalDetails } from './refusal';
import { escapeMarkup } from './text';
import { listedSheets } from './workbook-part';

/** Something that goes. */
export interface Gone {
  readonly kind: 'sheet' | 'table' | 'column';
  readonly name: string;
  /** Its own part, which may well name it; empty when it has none. */
  readonly part: string;
}

/** Elements whose text is no formula, whatever it looks like. */
const TEXTS = new Set(['t', 'v', 'oddHeader', 'oddFooter']);
/** A name is no longer than this, in bytes and with its escapes. */
const WINDOW = 1600;
const LESS = 0x3c;
const GREATER = 0x3e;

/** How formulas call something: what stands before and after a `!` or a `[`. */
interface Spelling {
  readonly gone: Gone;
  readonly at: '!' | '[';
  readonly before: string;
  readonly after: string;
}

/** Throws a {@link WriteRefusal} when a formula anywhere uses something that goes. */
export function refuseUses(draft: PackageDraft, gone: readonly Gone[]): void {
  if (gone.length === 0) return;
  const spellings = gone.flatMap(spellingsOf);
  const own = new Set(gone.map(({ part }) => partKey(part)));
  for (const part of draft.names) {
    if (!part.endsWith('.xml') || own.has(partKey(part)) || holdsTexts(draft, part)) continue;
    refuseIn(draft, part, spellings);
  }
}

function spellingsOf(gone: Gone): readonly Spelling[] {
  const [plain, quoted] = [spelled(gone.name), spelled(`'${gone.name.replace(/'/g, "''")}'`)];
  if (gone.kind === 'sheet') return [plain, quoted].map((before) => ({ gone, at: '!', before, after: '' }));
  if (gone.kind === 'table') return [{ gone, at: '[', before: plain, after: '' }];
  return [{ gone, at: '[', before: '', after: `${spelled(gone.name.replace(/['#[\]]/g, "'$&"))}]` }];
}

function spelled(name: string): string {
  return escapeMarkup(name).toLowerCase();
}

/** Parts that hold only texts, or nothing of the workbook's. */
function holdsTexts(draft: PackageDraft, part: string): boolean {
  const texts = relationshipsOf(draft, draft.workbook.part).filter((one) => one.kind === 'sharedStrings');
  return part.startsWith('docProps/') || part.startsWith('customXml/') || texts.some((one) => one.part === part);
}

/** Looks at the text around each `!` and `[`, which are few even in a large sheet. */
function refuseIn(draft: PackageDraft, part: string, spellings: readonly Spelling[]): void {
  const bytes = draft.xml(part);
  for (const sign of ['!', '['] as const) {
    const some = spellings.filter((one) => one.at === sign);
    const byte = sign.charCodeAt(0);
    for (let at = some.length > 0 ? bytes.indexOf(byte) : -1; at >= 0; at = bytes.indexOf(byte, at + 1)) {
      const before = normal(decodeUtf8(bytes, Math.max(0, at - WINDOW), at));
      const after = normal(decodeUtf8(bytes, at + 1, Math.min(bytes.length, at + WINDOW)));
      const used = some.find((one) => isSpelled(one, before) && after.startsWith(one.after));
      if (used === undefined || !isFormula(bytes, at)) continue;
      throw new WriteRefusal('inUse', { name: used.gone.name, ...place(draft, part, bytes, at) });
    }
  }
}

function normal(text: string): string {
  return text.replaceAll('&apos;', "'").toLowerCase();
}

/** Whether a text ends with a name, and not just with the end of a longer one. */
function isSpelled({ before }: Spelling, text: string): boolean {
  if (!text.endsWith(before)) return false;
  const isLonger = /[\p{L}\p{N}_.\\'\]]$/u.test(text.slice(0, text.length - before.length));
  return before === '' || before.startsWith("'") || !isLonger;
}

/** Whether a place is in the text of an element that holds formulas. */
function isFormula(bytes: Uint8Array, at: number): boolean {
  const start = bytes.lastIndexOf(LESS, at);
  if (start < 0 || bytes.lastIndexOf(GREATER, at) < start) return false;
  const tag = /^<(?:[^\s/>:]+:)?([^\s/>:!?]+)/.exec(decodeUtf8(bytes, start, start + 80))?.[1];
  return tag !== undefined && !TEXTS.has(tag);
}

/** The sheet, and the cell where it is a cell's formula. */
function place(draft: PackageDraft, part: string, bytes: Uint8Array, at: number): RefusalDetails {
  const related = relationshipsOf(draft, draft.workbook.part).find((one) => one.part === part);
  const sheet = listedSheets(draft).find((one) => one.relationshipId === related?.id)?.name;
  if (sheet === undefined) return {};
  const outer = bytes.lastIndexOf(LESS, bytes.lastIndexOf(LESS, at) - 1);
  const cell = /^<(?:[^\s:>]+:)?c\s[^>]*?\br="([A-Z]+\d+)"/i.exec(decodeUtf8(bytes, outer, outer + 200))?.[1];
  return { sheet, cells: cell ?? '' };
}
