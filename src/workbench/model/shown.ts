/** How cells look when they are drawn, with colours of themes worked out. `CellStyle` is what Office.js is told of it. */
import type { ShownStyle } from './drawing';
import type { BorderSide, CellBorder, StyleChange } from './types';

/** What a cell without a style shows. */
export const PLAIN_SHOWN: ShownStyle = {
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: null,
  fill: null,
  wrap: false,
  horizontal: 'general',
  vertical: 'bottom',
  indent: 0,
  borders: { top: null, bottom: null, left: null, right: null },
};

export const SIDES: readonly BorderSide[] = ['top', 'bottom', 'left', 'right'];

/** An alignment as files name it, as far as it is drawn. */
export function horizontalOf(name: string): ShownStyle['horizontal'] {
  switch (name) {
    case 'left':
    case 'fill':
    case 'justify':
      return 'left';
    case 'center':
    case 'centerContinuous':
    case 'distributed':
      return 'center';
    case 'right':
      return 'right';
    default:
      return 'general';
  }
}

/** As {@link horizontalOf}. */
export function verticalOf(name: string): ShownStyle['vertical'] {
  if (name === 'top' || name === 'justify') return 'top';
  return name === 'center' || name === 'distributed' ? 'center' : 'bottom';
}

/** A shown style with what was changed about its style. */
export function changedShown(shown: ShownStyle, change: StyleChange): ShownStyle {
  const { bold, italic, fontName, fontSize, fontColor, fill, wrap, horizontal, vertical, borders } = change;
  const sides: Record<BorderSide, CellBorder | null> = { ...shown.borders };
  for (const side of SIDES) {
    const line = borders?.[side];
    if (line !== undefined) sides[side] = line;
  }
  return {
    ...shown,
    bold: bold ?? shown.bold,
    italic: italic ?? shown.italic,
    fontName: fontName ?? shown.fontName,
    fontSize: fontSize ?? shown.fontSize,
    color: fontColor === undefined ? shown.color : fontColor,
    fill: fill === undefined ? shown.fill : fill,
    wrap: wrap ?? shown.wrap,
    horizontal: horizontal === undefined ? shown.horizontal : horizontalOf(horizontal),
    vertical: vertical === undefined ? shown.vertical : verticalOf(vertical),
    borders: sides,
  };
}
