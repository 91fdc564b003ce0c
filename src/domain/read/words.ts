/** How texts are compared (SPEC section 3, vocabulary): each function gives a key, and two texts are the same when their keys are. */
import { DITTO_WORDS, PLACEHOLDERS } from '../vocabulary';

/** Lower case, accents and width variants folded; ASCII has neither. */
function folded(text: string): string {
  return /^[ -~]*$/.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A longer text is no header. */
const LONGEST_HEADER = 200;

/**
 * A header's key: lower-cased, accents folded, bracketed text, blanks and punctuation removed except `#` and `%`, and one
 * word for quantity. A header that is all brackets keeps its inside; a text too long for a header has no key.
 */
export function headerKey(text: string): string {
  if (text.length > LONGEST_HEADER) return '';
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

/** Characters that show nothing, as texts copied from e-mails carry them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * An id's key: trimmed, case-folded, NBSP and width variants folded, inner blanks single. Leading zeros and punctuation stay.
 * Ids are mostly written in capitals already, so the fold goes to upper case and such a text is its own key.
 */
export function idKey(text: string): string {
  return isPlainId(text)
    ? text
    : text.replace(INVISIBLE, '').normalize('NFKC').replace(/\s+/g, ' ').trim().toUpperCase();
}

/** Whether a text is its own key: capitals, digits and ASCII punctuation without blanks. */
function isPlainId(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || code > 0x7e || (code >= 0x61 && code <= 0x7a)) return false;
  }
  return true;
}

/** At the front the words may be run together with what follows, but only rev and ver with a letter: `RevB`, `Rev2`, not `Issued`. */
const REVISION_FRONT = /^(?:revision|rev|version|ver|issue)(?![a-z])|^(?:rev|ver)(?=[a-z]{1,2}$)/;
const REVISION_BACK = /(?<![\p{L}\p{N}])(?:revision|rev|version|ver|issue)$/u;

/**
 * A revision's key (SPEC section 3): the words rev, revision, ver, version, issue and outer punctuation dropped, upper case,
 * leading zeros of a pure number dropped but one. `-` alone is a revision; a text with nothing left is no revision (empty key).
 */
export function revisionKey(text: string): string {
  const plain = text.replace(INVISIBLE, '').normalize('NFKC').replace(/[‐‑‒–—−]/g, '-').replace(/\s+/g, ' ').trim().toLowerCase(); // prettier-ignore
  let rest = plain;
  for (;;) {
    const shorter = withoutOuterPunctuation(rest).replace(REVISION_FRONT, '').replace(REVISION_BACK, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  if (rest === '') return plain.includes('-') ? '-' : '';
  return /^\d+$/.test(rest) ? rest.replace(/^0+(?=\d)/, '') : rest.toUpperCase();
}

/** Cut by hand: a pattern would look at a long row of dashes again and again. */
function withoutOuterPunctuation(text: string): string {
  const first = text.search(/[\p{L}\p{N}]/u);
  if (first < 0) return '';
  let end = text.length;
  while (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, end - 2), end))) end--;
  return text.slice(first, end);
}

/** A person's key; several joined in one cell are one joint approval, in whatever order they are named. */
export function personKey(text: string): string {
  const names = idKey(text.trim().replace(/[\r\n]+/g, ' & '))
    .split(/\s*(?:[/,;&+]|\bAND\b|\bUND\b|\bET\b)\s*/)
    .filter((name) => name !== '');
  return names.length < 2 ? idKey(text) : [...new Set(names)].sort().join(' & ');
}

/** A text's key: white space single, case kept out of the comparison. */
export const textKey = idKey;

const placeholderKeys = new Set(PLACEHOLDERS.map((word) => idKey(word)));
const dittoKeys = new Set(DITTO_WORDS.map((word) => idKey(word)));

/** `ask Dana`, `ask: who?`; not `ASK-12`, which is an id. */
const ASKING = /^ASK(?:$|[\s:?])/;

/** Whether a whole cell is a placeholder and counts as missing: `TBD`, `?`, `n/a`, `ask Dana` ... */
export function isPlaceholder(text: string): boolean {
  const key = idKey(text);
  return placeholderKeys.has(key) || ASKING.test(key);
}

/** Whether a whole cell is a dash: nothing given, wherever a dash has no meaning of its own as it has among revisions. */
export function isDash(text: string): boolean {
  return /^\s*[-‐‑‒–—−]+\s*$/.test(text);
}

/** Whether a whole cell means "as above". */
export function isDitto(text: string): boolean {
  return dittoKeys.has(idKey(text));
}
