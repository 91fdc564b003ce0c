/**
 * How much room a text needs in a cell. Neither Excel nor LibreOffice fits the rows of a sheet that a program wrote
 * reliably, so heights are worked out here and rather too generous than too small.
 */

/** Excel shows no row higher than this, in points. */
export const HIGHEST_ROW = 409;

/** Height of a line of the default 11 point font, in points. */
const LINE_HEIGHT = 15;

/** Lines of the default font that fit into the highest row. */
export const MOST_LINES = Math.floor(HIGHEST_ROW / LINE_HEIGHT);

/** How wide a text is, in digits of the default font, which is the unit of column widths. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x1100 && (code <= 0x11ff || code >= 0x2e80)) width += 2;
    else width += character >= 'A' && character <= 'Z' ? 1.2 : 1;
  }
  return width;
}

/** The lines a text breaks into in a cell of this width: at its own line breaks, between words, and within a word that is too long. */
export function linesOf(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => paragraphLines(paragraph, width));
}

function paragraphLines(paragraph: string, width: number): string[] {
  if (widthOf(paragraph) <= width) return [paragraph];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of paragraph.match(/\s*\S+|\s+$/g) ?? []) {
    for (const piece of pieces(word, width)) {
      const needed = widthOf(piece);
      if (line !== '' && used + needed > width) {
        lines.push(line);
        line = piece.trimStart();
        used = widthOf(line);
      } else {
        line += piece;
        used += needed;
      }
    }
  }
  return [...lines, line];
}

/** A word, or the parts that a word longer than a line is broken into. */
function pieces(word: string, width: number): string[] {
  if (widthOf(word.trimStart()) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of word) {
    const needed = widthOf(character);
    if (part !== '' && used + needed > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += needed;
  }
  return [...parts, part];
}

/** Height in points of a row whose fullest cell has this many lines of a font of `fontSize` points. */
export function heightOf(lines: number, fontSize = 11): number {
  return Math.min(HIGHEST_ROW, Math.ceil(Math.max(1, lines) * LINE_HEIGHT * (fontSize / 11)));
}

/**
 * A text in parts that each fit into the highest row of a column of this width, so that nothing is hidden on paper.
 * Joined with line breaks they are the text again, but for where a line was broken.
 */
export function partsThatFit(text: string, width: number, mostLines = MOST_LINES): string[] {
  const lines = linesOf(text, width);
  if (lines.length <= mostLines) return [text];
  const parts: string[] = [];
  for (let first = 0; first < lines.length; first += mostLines) {
    parts.push(lines.slice(first, first + mostLines).join('\n'));
  }
  return parts;
}
