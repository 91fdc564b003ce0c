/** Lines of text as the report lays them out: at most a width, with hanging indents. */
import { fold, plain } from './width';

/** A page of at most this many columns, whatever the terminal is: long lines are hard to read. */
const PAGE_WIDTH = 80;
const NARROWEST = 40;

/** How wide to write for a terminal of `columns`; for a pipe or file the whole page. */
export function pageWidth(columns: number | null): number {
  return columns === null || columns < NARROWEST ? PAGE_WIDTH : Math.min(PAGE_WIDTH, columns);
}

/**
 * A paragraph: `lead` stands before its first line, and blanks of the same width before the others. `colour` is put on
 * each line after folding, so that it never counts as width.
 */
export function paragraph(
  text: string,
  width: number,
  lead = '',
  colour: (line: string) => string = (line) => line,
): readonly string[] {
  const folded = fold(plain(text), width - lead.length);
  return folded.map((line, at) => (at === 0 ? lead : ' '.repeat(lead.length)) + colour(line));
}
