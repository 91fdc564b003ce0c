/** How texts are compared (SPEC section 3, vocabulary): each function gives a key, and two texts are the same when their keys are. */
import { DITTO_WORDS, PLACEHOLDERS } from '../vocabulary';

/** Lower case, accents and width variants folded. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * A header's key: lower-cased, accents folded, bracketed text, blanks and punctuation removed except `#` and `%`, and one
 * word for quantity. A header that is all brackets keeps its inside.
 */
export function headerKey(text: string): string {
  const flat = folded(text);
  const outside = flat.replace(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g, ' ');
  const kept = /[\p{L}\p{N}#%]/u.test(outside) ? outside : flat;
  return kept
    .replace(/q['’´`]ty/g, 'qty')
    .replace(/(^|[^\p{L}])(quantity|quantities)(?![\p{L}])/gu, '$1qty')
    .replace(/[^\p{L}\p{N}#%]/gu, '');
}

/**
 * The key of a word with a meaning of its own (lane, yes/no, restart, disposition): letters and digits of the folded
 * text. A text with a sign of doubt or of arithmetic in it (`OK?`, `~accepted`) has none: the empty key matches no word.
 */
export function wordKey(text: string): string {
  if (/[?*+%~=<>]/.test(text)) return '';
  return folded(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * An id's key: trimmed, case-folded, NBSP and width variants folded, inner blanks single. Leading zeros and punctuation stay.
 * Ids are mostly written in capitals already, so the fold goes to upper case and such a text is its own key.
 */
export function idKey(text: string): string {
  return isPlainId(text) ? text : text.normalize('NFKC').replace(/\s+/g, ' ').trim().toUpperCase();
}

/** Whether a text is its own key: capitals, digits and ASCII punctuation without blanks. */
function isPlainId(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || code > 0x7e || (code >= 0x61 && code <= 0x7a)) return false;
  }
  return true;
}

const REVISION_WORD = /^(?:revision|rev|version|ver|issue)(?:$|(?![a-z])|(?=[a-z]{1,2}$))/;

/**
 * A revision's key (SPEC section 3): the words rev, revision, ver, version, issue and outer punctuation dropped, upper case,
 * leading zeros of a pure number dropped but one. `-` alone is a revision; a text with nothing left is no revision (empty key).
 */
export function revisionKey(text: string): string {
  let rest = text.normalize('NFKC').replace(/[‐‑‒–—−]/g, '-').replace(/\s+/g, ' ').trim().toLowerCase(); // prettier-ignore
  const word = REVISION_WORD.exec(rest);
  if (word !== null && rest.length > word[0].length) rest = rest.slice(word[0].length).trim();
  else if (word !== null) return '';
  const bare = rest.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (bare === '') return rest.replace(/[^-]/g, '') === '' ? '' : '-';
  return /^\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, '') : bare.toUpperCase();
}

/** A person's key; several joined in one cell are one joint approval, in whatever order they are named. */
export function personKey(text: string): string {
  const names = idKey(text)
    .split(/\s*(?:[/,;&+]|\bAND\b|\bUND\b|\bET\b)\s*/)
    .filter((name) => name !== '');
  return names.length < 2 ? idKey(text) : [...new Set(names)].sort().join(' & ');
}

/** A text's key: white space single, case kept out of the comparison. */
export const textKey = idKey;

const placeholderKeys = new Set(PLACEHOLDERS.map((word) => idKey(word)));
const dittoKeys = new Set(DITTO_WORDS.map((word) => idKey(word)));

/** Whether a whole cell is a placeholder and counts as missing: `TBD`, `?`, `n/a`, `ask Dana` ... */
export function isPlaceholder(text: string): boolean {
  const key = idKey(text);
  return placeholderKeys.has(key) || /^ASK(?![\p{L}\p{N}])/u.test(key);
}

/** Whether a whole cell means "as above". */
export function isDitto(text: string): boolean {
  return dittoKeys.has(idKey(text));
}
