/** The shape of a message catalogue: wording for every rule, in one language. Rules and components hold no wording. */

/** The wording of one rule for findings with values `V`. */
export interface RuleText<V> {
  /** The rule's name as a heading, in a few words. */
  readonly title: string;
  /** What is wrong, in one sentence with the real values. */
  readonly message: (values: V) => string;
  /** What to do next, in one sentence. */
  readonly suggestion: (values: V) => string;
  /** Why it matters: what goes wrong in the shop when nobody acts on it. */
  readonly why: string;
}

/** A count of parts in words: `1 part`, `35 parts`. No thousands separators (SPEC section 7). */
export function parts(count: number): string {
  return count === 1 ? '1 part' : `${String(count)} parts`;
}

/** Texts in a row: `A`, `A and B`, `A, B and C`; after `limit` texts the rest is counted. */
export function list(texts: readonly string[], limit = 8): string {
  const shown = texts.length > limit + 1 ? [...texts.slice(0, limit), `${String(texts.length - limit)} more`] : texts;
  const last = shown[shown.length - 1];
  return last === undefined ? '' : shown.length === 1 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** `row 3`, `rows 2 and 3`. */
export function rowsInWords(rowNumbers: readonly number[]): string {
  return `${rowNumbers.length === 1 ? 'row' : 'rows'} ${list(rowNumbers.map(String))}`;
}
