/** Text that people typed, made fit to stand in a note: it can neither begin a line of its own nor hide what it says. */

// Formatting characters change the direction of what follows, or cannot be seen at all.
const UNSEEN = /[\p{Cf}\uFFFE\uFFFF]/gu;
const GAPS = /[\p{Cc}\p{Z}]+/gu;
/** Most texts: ASCII words with single blanks between them. */
const PLAIN_ALREADY = /^[!-~]+(?: [!-~]+)*$/;
const HALF_CHARACTERS = /\p{Cs}/gu;

/** A text on one line: no line breaks, control or formatting characters, single blanks. */
export function plain(text: string): string {
  if (PLAIN_ALREADY.test(text)) return text;
  return text.replace(UNSEEN, '').replace(GAPS, ' ').replace(HALF_CHARACTERS, '\uFFFD').trim();
}

/** {@link plain}; `null` where nothing is left. */
export function plainOrNull(text: string | null): string | null {
  const left = text === null ? '' : plain(text);
  return left === '' ? null : left;
}

/**
 * Orders ids as people count: `B-2` before `B-10`, whatever their case. A missing id (the empty text) comes last.
 *
 * @returns below 0 where `one` comes first, 0 only for equal texts
 */
export function compareIds(one: string, two: string): number {
  if (one === two) return 0;
  if (one === '' || two === '') return one === '' ? 1 : -1;
  const a = one.toUpperCase();
  const b = two.toUpperCase();
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const digitsA = digitsFrom(a, i);
    const digitsB = digitsFrom(b, j);
    if (digitsA > 0 && digitsB > 0) {
      const order = compareNumbers(a.slice(i, i + digitsA), b.slice(j, j + digitsB));
      if (order !== 0) return order;
      i += digitsA;
      j += digitsB;
    } else {
      const order = a.charCodeAt(i++) - b.charCodeAt(j++);
      if (order !== 0) return order;
    }
  }
  const rest = a.length - i - (b.length - j);
  return rest !== 0 ? rest : one < two ? -1 : 1;
}

function digitsFrom(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - start;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Compares numbers of any length by their digits. */
function compareNumbers(one: string, two: string): number {
  const a = one.replace(/^0+(?=\d)/, '');
  const b = two.replace(/^0+(?=\d)/, '');
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
