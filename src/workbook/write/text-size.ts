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

/** Widths of characters in digits of their font: the widest of Calibri, Arial and DejaVu Sans, which stand in for each other. */
const CLASSES = [
  [" .,:;'|!il", 0.5],
  ['tfrjI()[]-/"', 0.7],
  ['0123456789', 1],
  ['ABCDEFGHJKLNOPQRSTUVXYZ', 1.25],
  ['mw%@', 1.6],
  ['MW', 1.8],
] as const;

/** Any other letter, and any other East Asian one. */
const LETTER = 1.05;
const WIDE = 2;

/** By character code, for the characters that most texts are made of. */
const WIDTHS = new Float32Array(0x1100).fill(LETTER);
for (const [characters, width] of CLASSES) {
  for (let index = 0; index < characters.length; index++) WIDTHS[characters.charCodeAt(index)] = width;
}
const WIDEST = 1.8;

/** Bold letters are wider by this factor. */
export const BOLD = 1.08;

/** How wide a text is, in digits of its font, which is the unit of column widths. */
export function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += widthAt(text, index);
  return width;
}

function widthAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return WIDTHS[code] ?? widthOfOthers(code);
}

function widthOfOthers(code: number): number {
  // The second half of a character of two units takes no room of its own.
  if (code >= 0xdc00 && code <= 0xdfff) return 0;
  return code >= 0x2e80 || code <= 0x11ff ? WIDE : LETTER;
}

/** Whether a text is certain to fit, at a glance: none of its characters is wider than the widest western one. */
function fitsAnyhow(text: string, width: number): boolean {
  if (text.length * WIDEST > width) return false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x1100 || code === 10) return false;
  }
  return true;
}

/** The lines a text breaks into in a cell of this width: at its own line breaks, between words, and within a word that is too long. */
export function linesOf(text: string, width: number): string[] {
  if (fitsAnyhow(text, width)) return [text];
  return text.includes('\n')
    ? text.split('\n').flatMap((paragraph) => paragraphLines(paragraph, width))
    : paragraphLines(text, width);
}

/** How many lines {@link linesOf} gives. */
export function lineCount(text: string, width: number): number {
  return fitsAnyhow(text, width) ? 1 : linesOf(text, width).length;
}

function paragraphLines(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let start = 0;
  let used = 0;
  // The last blanks of the line: where they begin, where the next word begins, and what was used until there.
  let [blank, word, usedToWord] = [-1, -1, 0];
  for (let index = 0; index < paragraph.length; index++) {
    const isBlank = isBlankAt(paragraph, index);
    const isAfterBlank = index > start && isBlankAt(paragraph, index - 1);
    if (isBlank && !isAfterBlank && index > start) blank = index;
    if (!isBlank && isAfterBlank) [word, usedToWord] = [index, used];
    const needed = widthAt(paragraph, index);
    while (!isBlank && index > start && used + needed > width) {
      const isBetweenWords = blank > start && word > blank;
      lines.push(paragraph.slice(start, isBetweenWords ? blank : index));
      used = isBetweenWords ? used - usedToWord : 0;
      start = isBetweenWords ? word : index;
      blank = -1;
    }
    used += needed;
  }
  lines.push(paragraph.slice(start));
  return lines;
}

function isBlankAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 0x20 || code === 0xa0 || code === 9;
}

/** Height in points of a row whose fullest cell has this many lines of a font of `fontSize` points. */
export function heightOf(lines: number, fontSize = 11): number {
  return Math.min(HIGHEST_ROW, Math.ceil(Math.max(1, lines) * LINE_HEIGHT * (fontSize / 11)));
}
