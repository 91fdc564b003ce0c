/** The table styles that Excel brings: files only name them. Colours are of the workbook's theme. */
import type { LookChange, TableStyleElements } from '../model/drawing';
import type { Palette } from '../model/palette';
import type { CellBorder } from '../model/types';

const NAME = /^tablestyle(light|medium|dark)(\d{1,2})$/;

/** Numbers of theme colours in files. */
const LIGHT = 0;
const DARK = 1;
const FIRST_ACCENT = 4;

const BOLD: LookChange = { bold: true };

/** A style by its name in lower case; `null` for one that Excel does not bring. */
export function builtInTableStyle(name: string, palette: Palette): TableStyleElements | null {
  const [, kind, digits] = NAME.exec(name) ?? [];
  const number = Number(digits ?? 0);
  if (number < 1) return null;
  const make = kind === 'light' ? light : kind === 'medium' ? medium : dark;
  return make(number, new Inks(palette, (number - 1) % 7));
}

/** Each row of seven styles is one design in black and in the six accents. */
class Inks {
  constructor(
    private readonly palette: Palette,
    /** 0: black; else an accent from 1 on. */
    private readonly accent: number,
  ) {}

  get isBlack(): boolean {
    return this.accent === 0;
  }

  /** The design's colour. */
  ink(tint = 0): string {
    return this.palette.themed(this.isBlack ? DARK : FIRST_ACCENT - 1 + this.accent, tint);
  }

  /** Its paler shades; those of black are greys made of the paper. */
  pale(tint: number, grey: number): string {
    return this.isBlack ? this.palette.themed(LIGHT, grey) : this.ink(tint);
  }

  get paper(): string {
    return this.palette.themed(LIGHT);
  }

  get text(): string {
    return this.palette.themed(DARK);
  }

  get grey(): string {
    return this.palette.themed(LIGHT, -0.15);
  }

  /** Two accents next to each other, the head in the second; place 0 is black and grey. */
  pair(place: number): { readonly head: string; readonly pale: string; readonly deeper: string } {
    const { palette } = this;
    if (place === 0) return { head: this.text, pale: this.grey, deeper: palette.themed(LIGHT, -0.35) };
    const first = FIRST_ACCENT + 2 * (place - 1);
    return { head: palette.themed(first + 1), pale: palette.themed(first, 0.8), deeper: palette.themed(first, 0.6) };
  }
}

function elements(looks: Readonly<Record<string, LookChange>>): TableStyleElements {
  return new Map(Object.entries(looks).map(([element, look]) => [element, { look, size: 1 }]));
}

function line(style: string, color: string): CellBorder {
  return { style, color };
}

function box(border: CellBorder): NonNullable<LookChange['borders']> {
  return { top: border, bottom: border, left: border, right: border };
}

function light(number: number, inks: Inks): TableStyleElements | null {
  const thin = line('thin', inks.ink());
  const total: LookChange = { bold: true, borders: { top: line('double', inks.ink()) } };
  const stripe = { fill: inks.pale(0.8, -0.15) };
  if (number <= 7) {
    const color = inks.isBlack ? inks.text : inks.ink(-0.25);
    return elements({
      wholeTable: { color, borders: { top: thin, bottom: thin } },
      headerRow: { bold: true, color, borders: { bottom: thin } },
      totalRow: { bold: true, color, borders: { top: thin } },
      firstColumn: BOLD,
      lastColumn: BOLD,
      firstRowStripe: stripe,
      firstColumnStripe: stripe,
    });
  }
  if (number <= 14) {
    return elements({
      wholeTable: { color: inks.text, borders: box(thin) },
      headerRow: { bold: true, color: inks.paper, fill: inks.ink() },
      totalRow: total,
      firstColumn: BOLD,
      lastColumn: BOLD,
      firstRowStripe: { borders: { top: thin, bottom: thin } },
      firstColumnStripe: { borders: { left: thin, right: thin } },
    });
  }
  if (number > 21) return null;
  return elements({
    wholeTable: { color: inks.text, borders: box(thin), inner: { horizontal: thin, vertical: thin } },
    headerRow: { bold: true, borders: { bottom: line('medium', inks.ink()) } },
    totalRow: total,
    firstColumn: BOLD,
    lastColumn: BOLD,
    firstRowStripe: stripe,
    firstColumnStripe: stripe,
  });
}

function medium(number: number, inks: Inks): TableStyleElements | null {
  const head: LookChange = { bold: true, color: inks.paper, fill: inks.ink() };
  const pale = { fill: inks.pale(0.8, -0.15) };
  const deeper = { fill: inks.pale(0.6, -0.35) };
  if (number <= 7) {
    const thin = line('thin', inks.ink(inks.isBlack ? 0 : 0.4));
    return elements({
      wholeTable: { color: inks.text, borders: box(thin), inner: { horizontal: thin } },
      headerRow: head,
      totalRow: { bold: true, borders: { top: line('double', inks.ink()) } },
      firstColumn: BOLD,
      lastColumn: BOLD,
      firstRowStripe: pale,
      firstColumnStripe: pale,
    });
  }
  if (number <= 14) {
    const thin = line('thin', inks.paper);
    const thick = line('thick', inks.paper);
    return elements({
      wholeTable: { color: inks.text, ...pale, inner: { horizontal: thin, vertical: thin } },
      headerRow: { ...head, borders: { bottom: thick } },
      totalRow: { ...head, borders: { top: thick } },
      firstColumn: head,
      lastColumn: head,
      firstRowStripe: deeper,
      firstColumnStripe: deeper,
    });
  }
  if (number <= 21) {
    const edge = line('medium', inks.text);
    const grey = { fill: inks.grey };
    return elements({
      wholeTable: { color: inks.text, borders: { top: edge, bottom: edge } },
      headerRow: { ...head, borders: { bottom: edge } },
      totalRow: { borders: { top: line('double', inks.text) } },
      firstColumn: head,
      lastColumn: head,
      firstRowStripe: grey,
      firstColumnStripe: grey,
    });
  }
  if (number > 28) return null;
  const thin = line('thin', inks.ink(0.4));
  return elements({
    wholeTable: { color: inks.text, ...pale, borders: box(thin), inner: { horizontal: thin, vertical: thin } },
    headerRow: BOLD,
    totalRow: { bold: true, borders: { top: line('medium', inks.ink()) } },
    firstColumn: BOLD,
    lastColumn: BOLD,
    firstRowStripe: deeper,
    firstColumnStripe: deeper,
  });
}

function dark(number: number, inks: Inks): TableStyleElements | null {
  if (number <= 7) {
    const edge = line('medium', inks.paper);
    const deep = { fill: inks.ink(inks.isBlack ? 0.25 : -0.5) };
    const stripe = { fill: inks.ink(inks.isBlack ? 0.35 : -0.25) };
    return elements({
      wholeTable: { color: inks.paper, fill: inks.ink(inks.isBlack ? 0.45 : 0) },
      headerRow: { bold: true, color: inks.paper, fill: inks.text, borders: { bottom: edge } },
      totalRow: { bold: true, ...deep, borders: { top: edge } },
      firstColumn: { bold: true, ...deep, borders: { right: edge } },
      lastColumn: { bold: true, ...deep, borders: { left: edge } },
      firstRowStripe: stripe,
      firstColumnStripe: stripe,
    });
  }
  if (number > 11) return null;
  const pair = inks.pair(number - 8);
  return elements({
    wholeTable: { color: inks.text, fill: pair.pale },
    headerRow: { color: inks.paper, fill: pair.head },
    totalRow: { bold: true, borders: { top: line('double', inks.text) } },
    firstColumn: BOLD,
    lastColumn: BOLD,
    firstRowStripe: { fill: pair.deeper },
    firstColumnStripe: { fill: pair.deeper },
  });
}
