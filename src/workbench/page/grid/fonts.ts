/** Fonts of cells, and how wide texts are in them. */
import type { ShownLook } from '../../looks/look';

/** What of a look makes its font. */
export type FontLook = Pick<ShownLook, 'fontName' | 'fontSize' | 'bold' | 'italic'>;

/** A font as it is drawn. */
export interface Font {
  /** As CSS's `font` names it, without a line height. */
  readonly css: string;
  /** In pixels. */
  readonly size: number;
  /** What a line of it takes, in pixels. */
  readonly line: number;
}

const FALLBACK = 'Carlito, "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans Condensed", sans-serif';
const POINT = 4 / 3;
/** Calibri 11 takes a line of 20 pixels. */
const LINE = 20 / (11 * POINT);
/** How wide a digit of a font is that files name and few machines but Excel's have, in its own size. */
const DIGITS: Readonly<Record<string, number>> = { Calibri: 0.507, 'Aptos Narrow': 0.507, Aptos: 0.561 };
/** Where nothing can be measured, a letter is taken to be as wide as a digit of Calibri. */
const UNMEASURED = 0.507;

const fonts = new Map<string, Font>();
const scales = new Map<string, number>();
/** How wide single letters are, by font and code: adding them up is many times faster than measuring every text. */
const letters = new Map<string, (number | undefined)[]>();
const LATIN = 0x17f;

let context: OffscreenCanvasRenderingContext2D | null | undefined;

function measuring(): OffscreenCanvasRenderingContext2D | null {
  context ??= typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  return context;
}

function familyOf(name: string): string {
  return `"${name.replaceAll(/["\\\n]/g, '')}", ${FALLBACK}`;
}

/** Another font in the place of Excel's is drawn smaller when it is wider: widths of columns are made for Excel's. */
function scaleOf(name: string): number {
  const digit = DIGITS[name];
  const canvas = measuring();
  if (digit === undefined || canvas === null) return 1;
  canvas.font = `100px ${familyOf(name)}`;
  const drawn = canvas.measureText('0').width / 100;
  return drawn > digit ? digit / drawn : 1;
}

/** The font of a look. */
export function fontOf({ fontName, fontSize, bold, italic }: FontLook): Font {
  const key = `${bold ? 'b' : ''}${italic ? 'i' : ''}${fontSize} ${fontName}`;
  const known = fonts.get(key);
  if (known !== undefined) return known;
  const scale = scales.get(fontName) ?? scaleOf(fontName);
  scales.set(fontName, scale);
  const size = Math.round(fontSize * POINT * scale * 100) / 100;
  const made = {
    css: `${italic ? 'italic ' : ''}${bold ? '700 ' : ''}${size}px ${familyOf(fontName)}`,
    size,
    line: Math.round(fontSize * POINT * LINE),
  };
  fonts.set(key, made);
  return made;
}

/** How wide a text of one line is, in pixels. */
export function textWidth(text: string, font: Font): number {
  const canvas = measuring();
  if (canvas === null) return text.length * font.size * UNMEASURED;
  const known = letters.get(font.css) ?? [];
  letters.set(font.css, known);
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Beyond Latin letters join, and are measured together.
    if (code > LATIN) return drawn(canvas, text, font);
    width += known[code] ??= drawn(canvas, text.charAt(at), font);
  }
  return width;
}

function drawn(canvas: OffscreenCanvasRenderingContext2D, text: string, font: Font): number {
  if (canvas.font !== font.css) canvas.font = font.css;
  return canvas.measureText(text).width;
}

/** Whether a text surely takes less than so many pixels: no letter is wider than the font is high by much. */
export function surelyFits(text: string, font: Font, pixels: number): boolean {
  return text.length * font.size * 1.05 <= pixels;
}

/** How many lines a text takes when it wraps within so many pixels. */
export function wrappedLines(text: string, font: Font, pixels: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, font, pixels), 0);
}

function paragraphLines(text: string, font: Font, pixels: number): number {
  if (text === '' || surelyFits(text, font, pixels) || textWidth(text, font) <= pixels) return 1;
  const blank = textWidth(' ', font);
  let lines = 1;
  let filled = 0;
  for (const word of text.split(/(?<=[ -])/)) {
    const trimmed = word.trimEnd();
    const width = textWidth(trimmed, font);
    if (filled > 0 && filled + width > pixels) {
      lines++;
      filled = 0;
    }
    // A word that is wider than the column is broken within.
    if (width > pixels) {
      const broken = Math.ceil(width / Math.max(pixels, 1));
      lines += broken - 1;
      filled = width - (broken - 1) * pixels;
    } else filled += width;
    filled += (word.length - trimmed.length) * blank;
  }
  return lines;
}
