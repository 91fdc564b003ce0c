/** Colours of a workbook as they are shown: of its theme, of its list of indexed colours, or given outright. */
import { attributeOf, childOf, childrenOf, isOn, type XmlElement } from '../../xlsx/xml';

/** The list that files count into unless they bring their own (ECMA-376 part 1, 18.8.27). */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
)
  .split(' ')
  .map((hex) => `#${hex}`);

/** Files count theme colours from light 1 on, though the theme has dark 1 first. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']; // prettier-ignore

/** The theme that Excel gives new workbooks. */
const OFFICE = '#FFFFFF #000000 #E7E6E6 #44546A #4472C4 #ED7D31 #A5A5A5 #FFC000 #5B9BD5 #70AD47 #0563C1 #954F72'.split(
  ' ',
);

const HEX = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i;

/** The colours of a workbook, `#RRGGBB`. */
export class Palette {
  /** Either root may be missing. */
  static read(styles: XmlElement | null, theme: XmlElement | null): Palette {
    const own = childOf(childOf(styles, 'colors'), 'indexedColors');
    const indexed = own === null ? [] : childrenOf(own, 'rgbColor').map((one) => hexOf(attributeOf(one, 'rgb')));
    const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
    return new Palette(
      THEME_ORDER.map((name, place) => schemeColor(childOf(scheme, name)) ?? OFFICE[place] ?? '#000000'),
      INDEXED.map((color, place) => indexed[place] ?? color),
    );
  }

  private constructor(
    private readonly theme: readonly string[],
    private readonly indexed: readonly string[],
  ) {}

  /** What a colour element means; `null` for none and for the automatic one. */
  color(element: XmlElement | null): string | null {
    if (element === null || isOn(element, 'auto')) return null;
    const tint = Number(attributeOf(element, 'tint') ?? 0) || 0;
    const index = attributeOf(element, 'indexed');
    const place = attributeOf(element, 'theme');
    const color =
      hexOf(attributeOf(element, 'rgb')) ?? this.theme[Number(place ?? -1)] ?? this.indexed[Number(index ?? -1)];
    return color === undefined ? null : tinted(color, tint);
  }

  /** A colour of the theme by its number in files: 0 is light 1, 1 is dark 1, 4 to 9 are the accents. */
  themed(place: number, tint = 0): string {
    return tinted(this.theme[place] ?? '#000000', tint);
  }
}

function hexOf(text: string | null): string | null {
  const hex = HEX.exec(text ?? '')?.[1];
  return hex === undefined ? null : `#${hex.toUpperCase()}`;
}

function schemeColor(element: XmlElement | null): string | null {
  return hexOf(attributeOf(childOf(element, 'srgbClr'), 'val')) ?? hexOf(attributeOf(childOf(element, 'sysClr'), 'lastClr')); // prettier-ignore
}

type Rgb = readonly [red: number, green: number, blue: number];

function rgbOf(color: string): Rgb {
  const number = Number.parseInt(color.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

function hex(rgb: Rgb): string {
  const whole = rgb.map((part) => Math.min(255, Math.max(0, Math.round(part))));
  return `#${whole.map((part) => part.toString(16).padStart(2, '0')).join('').toUpperCase()}`; // prettier-ignore
}

/** `share` of one colour, the rest of another. */
export function mixed(one: string, other: string, share: number): string {
  const [red, green, blue] = rgbOf(other);
  const [r, g, b] = rgbOf(one);
  return hex([red + (r - red) * share, green + (g - green) * share, blue + (b - blue) * share]);
}

/** Excel reckons hue, light and saturation in whole numbers up to this, and shows what comes of it. */
const FULL = 240;
const THIRD = FULL / 3;
const SIXTH = FULL / 6;

/** A colour made lighter (above 0, up to white) or darker (below 0, down to black), as files say it (18.8.19). */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [hue, light, saturation] = hlsOf(rgbOf(color));
  const kept = 1 - Math.min(1, Math.abs(tint));
  return hex(rgbFromHls(hue, floor(light * kept) + (tint < 0 ? 0 : FULL - floor(FULL * kept)), saturation));
}

/** Whole numbers stay what they are, however they were reckoned. */
function floor(number: number): number {
  return Math.floor(number + 1e-6);
}

function hlsOf(rgb: Rgb): readonly [hue: number, light: number, saturation: number] {
  const [most, least] = [Math.max(...rgb), Math.min(...rgb)];
  const [sum, range] = [most + least, most - least];
  const light = floor((sum * FULL + 255) / 510);
  if (range === 0) return [0, light, 0];
  const span = light <= FULL / 2 ? sum : 510 - sum;
  const saturation = floor((range * FULL + floor(span / 2)) / span);
  const [red, green, blue] = rgb.map((part) => floor(((most - part) * SIXTH + floor(range / 2)) / range));
  return [hueOf(rgb, [red ?? 0, green ?? 0, blue ?? 0]), light, saturation];
}

/** The second colour is how far each part is from the strongest one. */
function hueOf([r, g, b]: Rgb, [red, green, blue]: Rgb): number {
  if (r >= g && r >= b) return (blue - green + FULL) % FULL;
  return g >= b ? THIRD + red - blue : 2 * THIRD + green - red;
}

function rgbFromHls(hue: number, light: number, saturation: number): Rgb {
  const high =
    light <= FULL / 2
      ? floor((light * (FULL + saturation) + FULL / 2) / FULL)
      : light + saturation - floor((light * saturation + FULL / 2) / FULL);
  const low = 2 * light - high;
  const part = (turn: number): number => {
    const at = (hue + turn + FULL) % FULL;
    const slope = (steps: number): number => low + floor(((high - low) * steps + SIXTH / 2) / SIXTH);
    const level = at < SIXTH ? slope(at) : at < FULL / 2 ? high : at < 2 * THIRD ? slope(2 * THIRD - at) : low;
    return floor((level * 255 + FULL / 2) / FULL);
  };
  return [part(THIRD), part(0), part(-THIRD)];
}
