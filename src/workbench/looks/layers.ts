/** Looks laid over one another. What comes out is the same object for the same looks, so that a grid can compare it. */
import type { LookChange, ShownStyle } from '../model/drawing';
import { SIDES } from '../model/shown';
import type { BorderSide, CellBorder } from '../model/types';

/** What a grid has to know to draw a cell. Colours are `#RRGGBB`. */
export interface ShownLook extends ShownStyle {
  /** What the cell shows, where a conditional format shows it in another number format; else `null`. */
  readonly text: string | null;
  /** A bar behind the value, over a share of 0 to 1 of the cell's width from the left. */
  readonly bar: { readonly share: number; readonly color: string } | null;
  /** A sign before the value. */
  readonly icon: ShownIcon | null;
}

/** A sign of a conditional format. Its name says what it is without its colour. */
export interface ShownIcon {
  readonly sign: string;
  readonly color: string;
  readonly name: string;
}

const plain = new WeakMap<ShownStyle, ShownLook>();
const over = new WeakMap<ShownLook, WeakMap<LookChange, ShownLook>>();
const under = new WeakMap<ShownLook, WeakMap<LookChange, ShownLook>>();

/** A style with nothing laid over it. */
export function plainLook(style: ShownStyle): ShownLook {
  const known = plain.get(style);
  if (known !== undefined) return known;
  const made = { ...style, text: null, bar: null, icon: null };
  plain.set(style, made);
  return made;
}

/** A look with what a conditional format sets laid over it. Excel lets none change fonts or their sizes. */
export function laidOver(look: ShownLook, change: LookChange): ShownLook {
  return kept(over, look, change, () => ({
    ...look,
    bold: change.bold ?? look.bold,
    italic: change.italic ?? look.italic,
    underline: change.underline ?? look.underline,
    strike: change.strike ?? look.strike,
    color: change.color === undefined ? look.color : change.color,
    fill: change.fill === undefined ? look.fill : change.fill,
    borders: withSides(look, (side) => change.borders?.[side] ?? look.borders[side]),
  }));
}

/** A look with the style of a table laid under it: what the cell says itself stays. `automatic` is the colour of a plain cell. */
export function laidUnder(look: ShownLook, change: LookChange, automatic: string | null): ShownLook {
  return kept(under, look, change, () => ({
    ...look,
    bold: look.bold || (change.bold ?? false),
    italic: look.italic || (change.italic ?? false),
    underline: look.underline || (change.underline ?? false),
    strike: look.strike || (change.strike ?? false),
    color: look.color === automatic || look.color === null ? (change.color ?? look.color) : look.color,
    fill: look.fill ?? change.fill ?? null,
    borders: withSides(look, (side) => look.borders[side] ?? change.borders?.[side] ?? null),
  }));
}

function withSides(look: ShownLook, pick: (side: BorderSide) => CellBorder | null): ShownLook['borders'] {
  const sides = { ...look.borders };
  let isSame = true;
  for (const side of SIDES) {
    const line = pick(side);
    isSame &&= line === look.borders[side];
    sides[side] = line;
  }
  return isSame ? look.borders : sides;
}

function kept(
  cache: WeakMap<ShownLook, WeakMap<LookChange, ShownLook>>,
  look: ShownLook,
  change: LookChange,
  make: () => ShownLook,
): ShownLook {
  const known = cache.get(look) ?? new WeakMap<LookChange, ShownLook>();
  cache.set(look, known);
  const made = known.get(change) ?? make();
  known.set(change, made);
  return made;
}
