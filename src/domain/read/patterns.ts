/** What kind of number a number format shows. Quoted, escaped and bracketed parts of a pattern do not count. */

/** `plain` numbers may be counts; the others never are (SPEC section 3, "Exact count"). */
export type PatternKind = 'plain' | 'date' | 'percent' | 'money';

/** What of a pattern says nothing of the number: the language of dates, quoted and escaped text, padding. */
const LITERALS = /\[\$-[^\]]*\]|"[^"]*"|\\.|_.|\*./g;
const CURRENCY = /[$€£¥₩₹₽₺฿]|\b(?:USD|EUR|GBP|JPY|CHF|CNY)\b/;

/** The kind of a number format pattern. A time counts as a date. */
export function kindOfPattern(pattern: string): PatternKind {
  if (pattern === 'General' || pattern === '@' || pattern === '0') return 'plain';
  const bare = pattern.replace(LITERALS, ' ');
  const quoted = pattern.match(/"[^"]*"/g)?.join(' ') ?? '';
  if (CURRENCY.test(bare) || CURRENCY.test(quoted) || /\[\$[^\]-]/.test(bare)) return 'money';
  if (bare.includes('%')) return 'percent';
  const words = bare.replace(/\[(?![hms]+\])[^\]]*\]|General/gi, ' ');
  return /[dmyhs]/i.test(words) ? 'date' : 'plain';
}
