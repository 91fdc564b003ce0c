/**
 * How cells look. A style is a number: those of the file keep theirs, and what is changed about one gets a new number
 * that remembers what it was made of. So whatever the file says of a style that is not read here stays with it.
 */
import type { ShownStyle } from './drawing';
import { changedShown, PLAIN_SHOWN } from './shown';
import type { BorderSide, CellBorder, CellStyle, StyleChange } from './types';

/** A style that was made by changing one of the file's. */
export interface DerivedStyle {
  /** A style of the file. */
  readonly base: number;
  readonly change: StyleChange;
}

/** What a workbook without styles has. */
export const PLAIN_STYLE: CellStyle = {
  numberFormat: 'General',
  bold: false,
  italic: false,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: null,
  fill: null,
  wrap: false,
  horizontal: 'general',
  vertical: 'bottom',
  borders: { top: null, bottom: null, left: null, right: null },
  locked: true,
};

const SIDES: readonly BorderSide[] = ['top', 'bottom', 'left', 'right'];

export class StyleTable {
  private readonly styles: CellStyle[];
  private readonly shownStyles: ShownStyle[];
  private readonly made: DerivedStyle[] = [];
  private readonly known = new Map<string, number>();
  private readonly steps = new Map<StyleChange, Map<number, number>>();

  /** `own` are those of the file. */
  constructor(
    private readonly own: readonly CellStyle[],
    shown: readonly ShownStyle[],
  ) {
    this.shownStyles = own.length === 0 ? [PLAIN_SHOWN] : [...shown];
    this.styles = own.length === 0 ? [PLAIN_STYLE] : [...own];
  }

  private get first(): number {
    return Math.max(1, this.own.length);
  }

  at(style: number): CellStyle {
    return this.styles[style] ?? this.styles[0] ?? PLAIN_STYLE;
  }

  /** As it is drawn. */
  shown(style: number): ShownStyle {
    return this.shownStyles[style] ?? this.shownStyles[0] ?? PLAIN_SHOWN;
  }

  /** What a style was made of; `null` for one of the file's. */
  derived(style: number): DerivedStyle | null {
    return this.made[style - this.first] ?? null;
  }

  /** A style with something changed. What comes out like a style of the file is that style again. */
  change(style: number, change: StyleChange): number {
    const known = this.steps.get(change) ?? new Map<number, number>();
    this.steps.set(change, known);
    const made = known.get(style) ?? this.make(style, change);
    known.set(style, made);
    return made;
  }

  private make(style: number, change: StyleChange): number {
    const before = this.derived(style);
    const base = before?.base ?? style;
    const merged = needed(this.at(base), merge(before?.change ?? {}, change));
    const key = `${base} ${JSON.stringify(merged)}`;
    if (Object.keys(merged).length === 0) return base;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { borders, ...rest } = merged;
    this.made.push({ base, change: merged });
    const from = this.at(base);
    const number = this.styles.push({ ...from, ...rest, borders: { ...from.borders, ...borders } }) - 1;
    this.shownStyles[number] = changedShown(this.shown(base), merged);
    this.known.set(key, number);
    return number;
  }
}

function merge(one: StyleChange, other: StyleChange): StyleChange {
  const borders = { ...one.borders, ...other.borders };
  return { ...one, ...other, ...(Object.keys(borders).length === 0 ? {} : { borders }) };
}

/** Only what a change really changes, always in the same order. */
function needed(style: CellStyle, change: StyleChange): StyleChange {
  const { borders, ...rest } = change;
  const kept = Object.entries(rest)
    .filter(([name, value]) => !Object.entries(style).some(([other, now]) => other === name && now === value))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const sides = SIDES.filter(
    (side) => borders?.[side] !== undefined && !sameBorder(borders[side], style.borders[side]),
  );
  const edges = Object.fromEntries(sides.map((side) => [side, borders?.[side] ?? null]));
  return { ...Object.fromEntries(kept), ...(sides.length === 0 ? {} : { borders: edges }) };
}

function sameBorder(one: CellBorder | null, other: CellBorder | null): boolean {
  if (one === null || other === null) return one === other;
  return one.style === other.style && one.color === other.color;
}
