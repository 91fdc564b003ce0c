/** Reads how cells look from the styles part of a workbook, as far as callers ask for it. */
import type { CellLook } from '../../workbook/plan';
import { readPatterns } from '../../xlsx/read/styles';
import { attributeOf, childOf, childrenOf, isOn, type XmlElement } from '../../xlsx/xml';
import { PLAIN_STYLE } from './styles';
import type { BorderSide, CellBorder, CellStyle } from './types';

const SIDES: readonly BorderSide[] = ['top', 'bottom', 'left', 'right'];

/** The styles of cells (`cellXfs`), from the root of the styles part. */
export function readCellStyles(root: XmlElement): readonly CellStyle[] {
  const patterns = readPatterns(root);
  const fonts = itemsOf(root, 'fonts', 'font');
  const fills = itemsOf(root, 'fills', 'fill');
  const borders = itemsOf(root, 'borders', 'border');
  return itemsOf(root, 'cellXfs', 'xf').map((xf, index) => {
    const alignment = childOf(xf, 'alignment');
    return {
      ...readFont(fonts[Number(attributeOf(xf, 'fontId') ?? 0)] ?? null),
      numberFormat: patterns[index] ?? 'General',
      fill: readFill(fills[Number(attributeOf(xf, 'fillId') ?? 0)] ?? null),
      wrap: isOn(alignment, 'wrapText'),
      horizontal: attributeOf(alignment, 'horizontal') ?? PLAIN_STYLE.horizontal,
      vertical: attributeOf(alignment, 'vertical') ?? PLAIN_STYLE.vertical,
      borders: readBorders(borders[Number(attributeOf(xf, 'borderId') ?? 0)] ?? null),
      locked: attributeOf(childOf(xf, 'protection'), 'locked') !== '0',
    };
  });
}

/** What the differential formats (`dxfs`) set; `null` for one that says more than a look can. */
export function readLooks(root: XmlElement): readonly (CellLook | null)[] {
  return itemsOf(root, 'dxfs', 'dxf').map(readLook);
}

function itemsOf(root: XmlElement, list: string, item: string): readonly XmlElement[] {
  const parent = childOf(root, list);
  return parent === null ? [] : childrenOf(parent, item);
}

function readFont(font: XmlElement | null) {
  const size = attributeOf(childOf(font, 'sz'), 'val');
  return {
    bold: isSet(childOf(font, 'b')),
    italic: isSet(childOf(font, 'i')),
    fontName: attributeOf(childOf(font, 'name'), 'val') ?? PLAIN_STYLE.fontName,
    fontSize: size === null ? PLAIN_STYLE.fontSize : Number(size),
    fontColor: readColor(childOf(font, 'color')),
  };
}

function isSet(element: XmlElement | null): boolean {
  const value = attributeOf(element, 'val');
  return element !== null && value !== '0' && value !== 'false';
}

/** `#RRGGBB`; `null` for a colour of a theme or none. */
export function readColor(element: XmlElement | null): string | null {
  const rgb = attributeOf(element, 'rgb');
  return rgb !== null && /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : null;
}

function readFill(fill: XmlElement | null): string | null {
  const pattern = childOf(fill, 'patternFill');
  return attributeOf(pattern, 'patternType') === 'solid' ? readColor(childOf(pattern, 'fgColor')) : null;
}

function readBorders(border: XmlElement | null): Readonly<Record<BorderSide, CellBorder | null>> {
  const [top = null, bottom = null, left = null, right = null] = SIDES.map((side) => readBorder(childOf(border, side)));
  return { top, bottom, left, right };
}

function readBorder(side: XmlElement | null): CellBorder | null {
  const style = attributeOf(side, 'style');
  if (style === null || style === 'none') return null;
  return { style, color: readColor(childOf(side, 'color')) };
}

/** What a look can say, element by element. */
const LOOK = ['font', 'fill', 'numFmt'];
const FONT = ['b', 'i', 'sz', 'color'];
const FILL = ['bgColor'];

function saysMore(element: XmlElement | null, known: readonly string[]): boolean {
  return element?.children.some((child) => !known.includes(child.local)) === true;
}

function readLook(dxf: XmlElement): CellLook | null {
  const font = childOf(dxf, 'font');
  const fill = childOf(childOf(dxf, 'fill'), 'patternFill');
  const format = attributeOf(childOf(dxf, 'numFmt'), 'formatCode');
  const fontColor = readColor(childOf(font, 'color'));
  const fillColor = readColor(childOf(fill, 'bgColor'));
  if (saysMore(dxf, LOOK) || saysMore(font, FONT) || saysMore(fill, FILL)) return null;
  const isThemed = (childOf(font, 'color') !== null && fontColor === null) || (fill !== null && fillColor === null);
  if (isThemed) return null;
  return {
    ...fontLook(font, fontColor),
    ...(fillColor === null ? {} : { fill: fillColor }),
    ...(format === null ? {} : { numberFormat: format }),
  };
}

function fontLook(font: XmlElement | null, fontColor: string | null): CellLook {
  const size = attributeOf(childOf(font, 'sz'), 'val');
  return {
    ...(childOf(font, 'b') === null ? {} : { bold: isSet(childOf(font, 'b')) }),
    ...(childOf(font, 'i') === null ? {} : { italic: isSet(childOf(font, 'i')) }),
    ...(size === null ? {} : { fontSize: Number(size) }),
    ...(fontColor === null ? {} : { fontColor }),
  };
}
