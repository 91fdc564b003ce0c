/**
 * A note's text in the log. It stands in the note's first row; what is longer than a cell can hold goes on in the note's next rows, and,
 * when those are full too, in further columns from the first row on again.
 */

/** Excel keeps at most this many UTF-16 units in a cell. */
export const LONGEST_CELL = 32_767;

/** A cut at a line break is looked for in this many units before the limit. */
const LINE_BREAK_WITHIN = 2_000;

/**
 * Cuts a text into cells: a column per entry, in it a cell per row of the note, `null` where the text is at its end.
 *
 * @param rows how many rows the note has in the log, at least 1
 * @param longest units per cell
 */
export function cutText(text: string, rows: number, longest = LONGEST_CELL): readonly (readonly (string | null)[])[] {
  const pieces = cut(text, longest);
  const columns: (string | null)[][] = [];
  for (let first = 0; first < pieces.length; first += rows) {
    columns.push(Array.from({ length: rows }, (_, row) => pieces[first + row] ?? null));
  }
  return columns;
}

/** The text that {@link cutText} cut. */
export function joinText(columns: readonly (readonly (string | null)[])[]): string {
  return columns.map((cells) => cells.join('')).join('');
}

function cut(text: string, longest: number): readonly string[] {
  const pieces: string[] = [];
  let first = 0;
  while (text.length - first > longest) {
    const lineBreak = text.lastIndexOf('\n', first + longest - 1);
    const atBreak = lineBreak >= first && first + longest - lineBreak <= LINE_BREAK_WITHIN;
    const next = atBreak ? lineBreak + 1 : first + longest - (isSplitPair(text, first + longest) ? 1 : 0);
    pieces.push(text.slice(first, next));
    first = next;
  }
  return [...pieces, text.slice(first)];
}

/** Whether a cut before this unit would part the two halves of one character. */
function isSplitPair(text: string, index: number): boolean {
  return (text.codePointAt(index - 1) ?? 0) > 0xffff;
}
