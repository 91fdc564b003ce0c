/** How wide a text is in a terminal, and how it is folded to a width. Texts of a sheet come in every script. */

/** Code points that take two columns (Unicode's East Asian Width W and F, in broad ranges), ascending. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Marks that sit on the letter before them, and characters that are not seen. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Control characters, and marks that turn the direction of writing: in a terminal they could change what is seen elsewhere. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** A text of the workbook as one line that a terminal can show safely. */
export function plain(text: string): string {
  return text.replace(UNSAFE, ' ');
}

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/**
 * A text folded to lines of at most `width` columns: at blanks, between wide characters, and within a word only where
 * the word alone is too long.
 */
export function fold(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \t\r\n]+/).filter((piece) => piece !== '')) {
    const wide = widthOf(word);
    if (used > 0 && used + 1 + wide <= width) {
      line += ` ${word}`;
      used += 1 + wide;
      continue;
    }
    const start = used > 0 && hasWide(word) && used + 2 < width ? `${line} ` : '';
    if (used > 0 && start === '') lines.push(line);
    const pieces = cut(start + word, width);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
    used = widthOf(line);
  }
  if (used > 0) lines.push(line);
  return lines;
}

function hasWide(word: string): boolean {
  return Array.from(word).some((character) => characterWidth(character) === 2);
}

/** A text without blanks to fold at, cut into pieces of at most `width` columns. */
function cut(text: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of text) {
    const wide = characterWidth(character);
    if (used + wide > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += wide;
  }
  pieces.push(piece);
  return pieces;
}
