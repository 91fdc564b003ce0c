/** Reads what the drawing of cells needs from the styles and the theme of a workbook. */
import { attributeOf, childOf, childrenOf, isOn, type XmlElement } from '../../xlsx/xml';
import { mixed, Palette } from './palette';
import type { BorderSide, CellBorder } from './types';
import { horizontalOf, PLAIN_SHOWN, SIDES, verticalOf } from './shown';
import type { Drawing, LookChange, ShownStyle, TableStyleElements } from './drawing';

/** Reads it; either root may be missing. */
export function readDrawing(styles: XmlElement | null, theme: XmlElement | null): Drawing {
  const reader = new DrawingReader(Palette.read(styles, theme));
  return reader.read(styles);
}

/** How much of the pattern's own colour a pattern shows, the rest being its ground (18.18.55). */
const DENSITY: Readonly<Record<string, number>> = {
  solid: 1,
  gray0625: 0.0625,
  gray125: 0.125,
  lightGray: 0.25,
  mediumGray: 0.5,
  darkGray: 0.75,
  lightHorizontal: 0.25,
  lightVertical: 0.25,
  lightDown: 0.25,
  lightUp: 0.25,
  lightGrid: 0.44,
  lightTrellis: 0.38,
  darkHorizontal: 0.5,
  darkVertical: 0.5,
  darkDown: 0.5,
  darkUp: 0.5,
  darkGrid: 0.5,
  darkTrellis: 0.75,
};

class DrawingReader {
  constructor(private readonly palette: Palette) {}

  read(styles: XmlElement | null): Drawing {
    const looks = itemsOf(styles, 'dxfs', 'dxf').map((dxf) => this.look(dxf));
    const tables = itemsOf(styles, 'tableStyles', 'tableStyle').map(
      (style) => [(attributeOf(style, 'name') ?? '').toLowerCase(), tableStyle(style, looks)] as const,
    );
    return { palette: this.palette, styles: this.styles(styles), looks, tableStyles: new Map(tables) };
  }

  private styles(root: XmlElement | null): readonly ShownStyle[] {
    const fonts = itemsOf(root, 'fonts', 'font').map((font) => this.font(font));
    const fills = itemsOf(root, 'fills', 'fill').map((fill) => this.fill(fill));
    const borders = itemsOf(root, 'borders', 'border').map((border) => this.borders(border));
    return itemsOf(root, 'cellXfs', 'xf').map((xf) => {
      const alignment = childOf(xf, 'alignment');
      const font = fonts[Number(attributeOf(xf, 'fontId') ?? 0)] ?? {};
      return {
        ...PLAIN_SHOWN,
        ...font,
        fill: fills[Number(attributeOf(xf, 'fillId') ?? 0)] ?? null,
        wrap: isOn(alignment, 'wrapText'),
        horizontal: horizontalOf(attributeOf(alignment, 'horizontal') ?? 'general'),
        vertical: verticalOf(attributeOf(alignment, 'vertical') ?? 'bottom'),
        indent: Number(attributeOf(alignment, 'indent') ?? 0) || 0,
        borders: { ...PLAIN_SHOWN.borders, ...borders[Number(attributeOf(xf, 'borderId') ?? 0)] },
      };
    });
  }

  /** What a differential format says; what it does not say is left out. */
  private look(dxf: XmlElement): LookChange {
    const fill = this.differentialFill(childOf(dxf, 'fill'));
    const border = childOf(dxf, 'border');
    const format = attributeOf(childOf(dxf, 'numFmt'), 'formatCode');
    const alignment = childOf(dxf, 'alignment');
    const inner = border === null ? {} : this.innerLines(border);
    return {
      ...this.font(childOf(dxf, 'font')),
      ...(fill === null ? {} : { fill }),
      ...(border === null ? {} : { borders: this.borders(border) }),
      ...(Object.keys(inner).length === 0 ? {} : { inner }),
      ...(format === null ? {} : { numberFormat: format }),
      ...(attributeOf(alignment, 'wrapText') === null ? {} : { wrap: isOn(alignment, 'wrapText') }),
    };
  }

  private font(font: XmlElement | null): LookChange {
    const [name, size] = [attributeOf(childOf(font, 'name'), 'val'), attributeOf(childOf(font, 'sz'), 'val')];
    const underline = childOf(font, 'u');
    const color = childOf(font, 'color');
    return {
      ...(name === null ? {} : { fontName: name }),
      ...(size === null ? {} : { fontSize: Number(size) }),
      ...flag(font, 'b', 'bold'),
      ...flag(font, 'i', 'italic'),
      ...flag(font, 'strike', 'strike'),
      ...(underline === null ? {} : { underline: attributeOf(underline, 'val') !== 'none' }),
      ...(color === null ? {} : { color: this.palette.color(color) }),
    };
  }

  private fill(fill: XmlElement | null): string | null {
    const gradient = childOf(fill, 'gradientFill');
    const [stop = null] = gradient === null ? [] : childrenOf(gradient, 'stop');
    if (stop !== null) return this.palette.color(childOf(stop, 'color'));
    const pattern = childOf(fill, 'patternFill');
    const type = attributeOf(pattern, 'patternType') ?? 'none';
    const density = DENSITY[type];
    if (density === undefined) return null;
    const own = this.palette.color(childOf(pattern, 'fgColor'));
    const ground = this.palette.color(childOf(pattern, 'bgColor'));
    return density === 1 ? own : mixed(own ?? '#000000', ground ?? '#FFFFFF', density);
  }

  /** Differential formats have the colour of a solid fill as its ground. */
  private differentialFill(fill: XmlElement | null): string | null {
    const pattern = childOf(fill, 'patternFill');
    const type = attributeOf(pattern, 'patternType') ?? 'solid';
    if (pattern === null || type !== 'solid') return this.fill(fill);
    return this.palette.color(childOf(pattern, 'bgColor')) ?? this.palette.color(childOf(pattern, 'fgColor'));
  }

  private borders(border: XmlElement): Partial<Record<BorderSide, CellBorder | null>> {
    const sides: Partial<Record<BorderSide, CellBorder | null>> = {};
    for (const side of SIDES) {
      // Files from right to left languages say start and end.
      const element = childOf(border, side) ?? childOf(border, side === 'left' ? 'start' : side === 'right' ? 'end' : side); // prettier-ignore
      const line = this.line(element);
      if (line !== null) sides[side] = line;
    }
    return sides;
  }

  private innerLines(border: XmlElement): NonNullable<LookChange['inner']> {
    const horizontal = this.line(childOf(border, 'horizontal'));
    const vertical = this.line(childOf(border, 'vertical'));
    return { ...(horizontal === null ? {} : { horizontal }), ...(vertical === null ? {} : { vertical }) };
  }

  private line(element: XmlElement | null): CellBorder | null {
    const style = attributeOf(element, 'style');
    if (style === null || style === 'none') return null;
    return { style, color: this.palette.color(childOf(element, 'color')) };
  }
}

function itemsOf(root: XmlElement | null, list: string, item: string): readonly XmlElement[] {
  const parent = childOf(root, list);
  return parent === null ? [] : childrenOf(parent, item);
}

function flag(font: XmlElement | null, local: string, name: 'bold' | 'italic' | 'strike'): LookChange {
  const element = childOf(font, local);
  const value = attributeOf(element, 'val');
  return element === null ? {} : { [name]: value !== '0' && value !== 'false' };
}

function tableStyle(style: XmlElement, looks: readonly LookChange[]): TableStyleElements {
  const elements = childrenOf(style, 'tableStyleElement').map((element) => {
    const look = looks[Number(attributeOf(element, 'dxfId') ?? Number.NaN)] ?? {};
    return [
      attributeOf(element, 'type') ?? '',
      { look, size: Number(attributeOf(element, 'size') ?? 1) || 1 },
    ] as const;
  });
  return new Map(elements);
}
