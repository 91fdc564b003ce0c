/** What a word within a header points to. Only whole headers are read; this is for the buyer to accept or not. */
import { FIELDS, type Field } from '../../domain/model';
import { HEADERS } from '../../domain/vocabulary';

const LISTED: readonly (readonly [field: Field, words: string])[] = FIELDS.flatMap((field) =>
  HEADERS[field].map((header) => [field, inWords(header)] as const),
);

/** The field of the longest listed header that stands within this one in whole words; `null` where two are as long. */
export function suggestedField(header: string): Field | null {
  const text = inWords(header);
  let found: Field | null = null;
  let longest = 0;
  for (const [field, words] of LISTED) {
    if (words.length < longest || !text.includes(words)) continue;
    found = words.length > longest || found === field ? field : null;
    longest = words.length;
  }
  return found;
}

/** Words between single blanks, with a blank at each end, so that a part of a word is none. */
function inWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()} `;
}
