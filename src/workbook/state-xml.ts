/**
 * The envelope of our custom XML part: one element with JSON inside. Excel and other programs may write the part again
 * in their own way (declaration, prefix, CDATA, character references), so reading takes all of those.
 */
import { STATE_NAMESPACE } from './state-namespace';

// What XML 1.0 cannot hold and JSON leaves as it is; JSON itself escapes control characters and lone surrogates.

const UNWRITABLE = /[\u007f\ufffe\uffff]/g;

/** JSON as the text of our part. The same value gives the same text. */
export function wrapState(json: string): string {
  const safe = json.replace(UNWRITABLE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const content = safe.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<state xmlns="${STATE_NAMESPACE}">${content}</state>`;
}

/** The JSON in our part, or `null` when it is not what {@link wrapState} writes. */
export function unwrapState(xml: string): string | null {
  const content = /<(?:[\w.-]+:)?state(?:\s[^>]*)?>([\s\S]*)<\/(?:[\w.-]+:)?state\s*>/.exec(xml)?.[1];
  return content === undefined ? null : unescapeContent(content);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescapeContent(content: string): string {
  return content
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part) => (part.startsWith('<![CDATA[') ? part.slice(9, -3) : part.replace(/&(#?\w+);/g, reference)))
    .join('');
}

function reference(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
