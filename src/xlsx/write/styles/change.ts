/** Changes to how a cell looks that take away as well as add. */
import { fragment, withChild, type Fragment } from './fragment';
import { BORDER_ORDER, FONT_ORDER, rgb } from './parts';

type Side = 'top' | 'bottom' | 'left' | 'right';

/** What changes about a cell format; what is not given stays, `null` takes away. */
export interface FormatChange {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  /** `#RRGGBB`. */
  readonly fontColor?: string | null;
  /** `#RRGGBB`. */
  readonly fill?: string | null;
  readonly wrap?: boolean;
  /** As files name it. */
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly borders?: Partial<Readonly<Record<Side, { readonly style: string; readonly color: string | null } | null>>>;
  readonly locked?: boolean;
}

/** A font of another colour or name; a name of one's own is none of a theme's. */
export function fontChanged(
  font: Fragment,
  { fontColor, fontName }: { readonly fontColor: string | null | undefined; readonly fontName: string | undefined },
): Fragment {
  let made = font;
  if (fontColor !== undefined) {
    const color = fontColor === null ? null : fragment('color', rgb(fontColor));
    made = withChild(made, 'color', color, FONT_ORDER);
  }
  if (fontName === undefined) return made;
  return withChild(
    withChild(made, 'name', fragment('name', { val: fontName }), FONT_ORDER),
    'scheme',
    null,
    FONT_ORDER,
  );
}

/** A border with other sides. */
export function borderChanged(border: Fragment, sides: NonNullable<FormatChange['borders']>): Fragment {
  return Object.entries(sides).reduce((made, [side, line]) => {
    const color = line === null ? [] : [line.color === null ? fragment('color', { auto: '1' }) : fragment('color', rgb(line.color))]; // prettier-ignore
    const child = line === null ? fragment(side) : fragment(side, { style: line.style }, color);
    return withChild(made, side, child, BORDER_ORDER);
  }, border);
}
