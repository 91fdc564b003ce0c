/** Reading an exact count (SPEC section 3). Never coerces: what is not exact stays unread, with the likely reading named. */
import { PIECE_UNITS } from '../vocabulary';

/** A text read as a count: exact, or not exact with the one likely reading where there is one. */
export type CountReading = { readonly exact: number } | { readonly exact: null; readonly likely: number | null };

const UNITS = PIECE_UNITS.map((unit) => unit.replace('.', '\\.')).join('|');
const EXACT = new RegExp(`^(\\d{1,15})(?:\\.0+)?\\s*(?:(?:${UNITS})\\.?)?$`, 'iu');

/** Whether a stored number is an exact count of at least `least`. */
export function isExactCount(value: number, least: number): boolean {
  return value >= least && Number.isSafeInteger(value);
}

/**
 * Reads a text as a count.
 *
 * @param least 1 for a quantity, 0 for a fact of the order line
 */
export function readCount(text: string, least: number): CountReading {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const match = EXACT.exec(plain);
  const value = match?.[1] === undefined ? NaN : Number(match[1]);
  if (isExactCount(value, least)) return { exact: value };
  const likely = likelyCount(plain);
  return { exact: null, likely: likely !== null && isExactCount(likely, least) ? likely : null };
}

/** Ways to write a count that leave one likely reading: the pattern, and what to make of its groups. */
const LIKELY: readonly (readonly [RegExp, (groups: readonly string[]) => number])[] = [
  [/^(?:~|≈|c\.|ca\.?|circa|approx\.?|about|around)\s*(\d+)$/i, ([count]) => Number(count)],
  [/^(\d+)\s*(?:ish|\?|\*.*)$/i, ([count]) => Number(count)],
  [/^(\d{1,3}(?:[,. ' ]\d{3})+)$/, ([count]) => Number(count?.replace(/\D/g, ''))],
  [/^(\d+(?:\.\d+)?)\s*k$/i, ([thousands]) => thousandsOf(Number(thousands))],
  [/^(\d+)\s*(?:dz|doz|dozen)\.?$/i, ([dozens]) => Number(dozens) * 12],
  [/^(\d+)\s*gross$/i, ([gross]) => Number(gross) * 144],
  [/^(\d+)\s*(?:bags?|boxes|box|cartons?)?\s*[x×]\s*(\d+)$/i, ([boxes, each]) => Number(boxes) * Number(each)],
];

/** 1.1 times 1000 is not 1100 to a computer. */
function thousandsOf(count: number): number {
  return Number((count * 1000).toFixed(6));
}

/** The one likely reading of a count that is not exact, or `null`: it is named in the finding and never used. */
function likelyCount(text: string): number | null {
  for (const [pattern, reading] of LIKELY) {
    const match = pattern.exec(text);
    if (match !== null) return reading(match.slice(1));
  }
  const digits = text.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
  return digits !== text && /\d/.test(text) && /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
