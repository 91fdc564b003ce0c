/** A start tag as text, attribute by attribute. */
import { escapePlain } from '../text';

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a start tag, names and values as written. */
export function tagAttributes(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of tag.matchAll(ATTRIBUTE)) found.set(match[1] ?? '', match[2] ?? match[3] ?? '');
  return found;
}

/** The start tag with one attribute set, or taken away for `null`. A new one goes first. */
export function withTagAttribute(tag: string, name: string, value: string | null): string {
  const text = value === null ? '' : ` ${name}="${escapePlain(value)}"`;
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    if ((match[2] ?? match[3]) === value) return tag;
    return tag.slice(0, match.index) + text + tag.slice(match.index + match[0].length);
  }
  return tag.replace(/^<[^\s/>]+/, (start) => start + text);
}
