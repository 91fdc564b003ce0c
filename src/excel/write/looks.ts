/** How cells look, by way of Office.js. */
import type { Area } from '../../domain/sheet';
import type { CellLook } from '../../workbook/plan';
import { numbersFrom } from '../../workbook/areas';
import { addressesOf, areasIn } from '../addresses';
import type { Asked } from '../read/facts';

/** What all cells of some areas have in common; `null` where they differ. */
export interface Appearance {
  readonly fill: unknown;
  readonly bold: unknown;
  readonly italic: unknown;
  readonly fontColor: unknown;
  readonly horizontal: unknown;
  readonly vertical: unknown;
  readonly wrap: unknown;
}

/** How a cell looks that nobody formatted. */
const PLAIN: Appearance = {
  fill: '#FFFFFF',
  bold: false,
  italic: false,
  fontColor: '#000000',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
};

const ACROSS = { left: 'Left', center: 'Center', right: 'Right' } as const;
const DOWN = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
export const EDGES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

/** Asks what cells have in common. Areas are asked a few hundred at a time; the answers are in the same order. */
export function askAppearance(sheet: Excel.Worksheet, areas: readonly Area[]): Asked<readonly Appearance[]> {
  const formats = addressesOf(areas).map((address) => {
    const format = formatOf(sheet.getRanges(address));
    format.load('fill/color,font/bold,font/italic,font/color,horizontalAlignment,verticalAlignment,wrapText');
    return format;
  });
  return () => formats.map(appearanceOf);
}

function formatOf(ranges: Excel.RangeAreas): Excel.RangeFormat {
  return ranges.format;
}

function appearanceOf(format: Excel.RangeFormat): Appearance {
  const { fill, font } = format;
  return {
    fill: fill.color,
    bold: font.bold,
    italic: font.italic,
    fontColor: font.color,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    wrap: format.wrapText,
  };
}

/** Whether nobody formatted any of these cells. */
export function isPlainAppearance(appearance: Appearance): boolean {
  return keys(PLAIN).every((key) => appearance[key] === PLAIN[key]);
}

/** Puts a look on areas. With `only`, just on those groups of areas of which it holds: they are as {@link askAppearance} asks them. */
export function putLook(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  look: CellLook,
  only: (group: number) => boolean = () => true,
): void {
  for (const [group, address] of addressesOf(areas).entries()) {
    if (!only(group)) continue;
    const format = formatOf(sheet.getRanges(address));
    putFont(format, look);
    putCell(format, look);
    const { border } = look;
    if (border !== undefined) putBorder(sheet, areasIn(address), border);
  }
}

/** Takes a look off areas again, as far as they have it; what somebody changed since stays. */
export function takeLookOff(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  look: CellLook,
  appearances: readonly Appearance[],
): void {
  const ours = appearanceWith(look);
  for (const [group, address] of addressesOf(areas).entries()) {
    const now = appearances[group] ?? PLAIN;
    const format = formatOf(sheet.getRanges(address));
    // Cells that differ have the look or not; alignment is all that can be taken off without a doubt.
    const has = (key: keyof Appearance): boolean =>
      ours[key] !== PLAIN[key] && (now[key] === ours[key] || (now[key] === null && key === 'horizontal'));
    const rest = keys(PLAIN).filter((key) => !has(key));
    if (rest.every((key) => now[key] === PLAIN[key])) sheet.getRanges(address).clear('Formats');
    else {
      if (has('fill')) format.fill.clear();
      putFont(format, {
        ...(has('bold') ? { bold: false } : {}),
        ...(has('italic') ? { italic: false } : {}),
        ...(has('fontColor') ? { fontColor: '#000000' } : {}),
      });
      if (has('horizontal')) format.horizontalAlignment = 'General';
      if (has('vertical')) format.verticalAlignment = 'Bottom';
      if (has('wrap')) format.wrapText = false;
    }
  }
}

/** What a plain cell looks like with a look on it. */
function appearanceWith({ fill, bold, italic, fontColor, horizontal, vertical, wrap }: CellLook): Appearance {
  return {
    fill: fill ?? PLAIN.fill,
    bold: bold ?? false,
    italic: italic ?? false,
    fontColor: fontColor ?? PLAIN.fontColor,
    horizontal: horizontal === undefined ? PLAIN.horizontal : ACROSS[horizontal],
    vertical: vertical === undefined ? PLAIN.vertical : DOWN[vertical],
    wrap: wrap ?? false,
  };
}

function keys<K extends string>(object: Readonly<Record<K, unknown>>): readonly K[];
function keys(object: object): readonly string[] {
  return Object.keys(object);
}

function putFont({ font }: Excel.RangeFormat, { bold, italic, fontSize, fontColor }: CellLook): void {
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (fontSize !== undefined) font.size = fontSize;
  if (fontColor !== undefined) font.color = fontColor;
}

function putCell(format: Excel.RangeFormat, { fill, wrap, horizontal, vertical }: CellLook): void {
  if (fill !== undefined) format.fill.color = fill;
  if (wrap !== undefined) format.wrapText = wrap;
  if (horizontal !== undefined) format.horizontalAlignment = ACROSS[horizontal];
  if (vertical !== undefined) format.verticalAlignment = DOWN[vertical];
}

type Border = NonNullable<CellLook['border']>;

/**
 * Gives every cell its own border. Excel takes borders of whole areas, so areas are cut into rows where only the upper or the lower side is
 * wanted: else the neighbours would get one too.
 */
function putBorder(sheet: Excel.Worksheet, areas: readonly Area[], { color, sides }: Border): void {
  const has = (side: Border['sides'][number]): boolean => sides.includes(side);
  const byRow = has('top') !== has('bottom') ? areas.flatMap(rowsOf) : areas;
  const cut = has('left') !== has('right') ? byRow.flatMap(columnsOf) : byRow;
  put(cut, ...sides.map((side) => EDGES[side]));
  if (has('top') && has('bottom')) put(cut.filter(({ top, bottom }) => bottom > top), 'InsideHorizontal'); // prettier-ignore
  if (has('left') && has('right')) put(cut.filter(({ left, right }) => right > left), 'InsideVertical'); // prettier-ignore

  function put(parts: readonly Area[], ...edges: readonly Edge[]): void {
    for (const address of addressesOf(parts)) {
      const { borders } = formatOf(sheet.getRanges(address));
      for (const edge of edges) {
        const border = borders.getItem(edge);
        border.style = 'Continuous';
        border.color = color;
      }
    }
  }
}

type Edge = (typeof EDGES)[keyof typeof EDGES] | 'InsideHorizontal' | 'InsideVertical';

function rowsOf({ top, bottom, left, right }: Area): readonly Area[] {
  return numbersFrom(top, bottom).map((row) => ({ top: row, bottom: row, left, right }));
}

function columnsOf({ top, bottom, left, right }: Area): readonly Area[] {
  return numbersFrom(left, right).map((column) => ({ top, bottom, left: column, right: column }));
}
