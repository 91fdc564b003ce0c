/** `Excel.RangeBorderCollection` and its borders: the sides of an area, not of each cell. */
import type { Area } from '../../../domain/sheet';
import type { BorderSide, CellBorder } from '../../model/types';
import type { CellAreas, Cells } from '../cells';
import { HostError } from '../errors';
import type { Json } from '../json';
import { hostClass, integerOf, textOf, type HostObject } from '../object';
import { cellsIn, tellingPart } from './areas-math';
import { colorValue, textValue } from './properties';

/** One border of an area: which cells have it, and on which of their sides. */
interface Border {
  readonly areas: CellAreas;
  readonly index: string;
}

const INDEXES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

/** The names that files have for a line, by the API's style and weight. */
const LINES: readonly (readonly [file: string, style: string, weight: string])[] = [
  ['thin', 'Continuous', 'Thin'],
  ['hair', 'Continuous', 'Hairline'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['double', 'Double', 'Thick'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
];

/** Cells of one area that have a border, with the side it is on. */
function sides({ area }: Cells, index: string): readonly { readonly part: Area; readonly side: BorderSide }[] {
  switch (index) {
    case 'EdgeTop':
      return [{ part: { ...area, bottom: area.top }, side: 'top' }];
    case 'EdgeBottom':
      return [{ part: { ...area, top: area.bottom }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ part: { ...area, right: area.left }, side: 'left' }];
    case 'EdgeRight':
      return [{ part: { ...area, left: area.right }, side: 'right' }];
    case 'InsideHorizontal':
      if (area.top === area.bottom) return [];
      return [
        { part: { ...area, bottom: area.bottom - 1 }, side: 'bottom' },
        { part: { ...area, top: area.top + 1 }, side: 'top' },
      ];
    case 'InsideVertical':
      if (area.left === area.right) return [];
      return [
        { part: { ...area, right: area.right - 1 }, side: 'right' },
        { part: { ...area, left: area.left + 1 }, side: 'left' },
      ];
    default:
      throw new HostError('NotImplemented');
  }
}

/** The one border that all those cells have; `undefined` where they differ. */
function common({ areas, index }: Border): CellBorder | null | undefined {
  let first: CellBorder | null | undefined;
  for (const cells of areas.parts) {
    const shown = tellingPart(cells);
    for (const { part, side } of sides(cells, index)) {
      const area = { ...part, bottom: Math.min(part.bottom, Math.max(part.top, shown.bottom)) };
      for (const { row, column } of cellsIn(area)) {
        const border = cells.sheet.style(row, column).borders[side];
        if (first === undefined) first = border;
        else if (first?.style !== border?.style || first?.color !== border?.color) return undefined;
      }
    }
  }
  return first ?? null;
}

function change(border: Border, line: CellBorder | null): void {
  for (const cells of border.areas.parts) {
    for (const { part, side } of sides(cells, border.index)) cells.sheet.setStyle(part, { borders: { [side]: line } });
  }
}

function nameIn(border: Border, what: 1 | 2): Json {
  const line = common(border);
  if (line === undefined) return null;
  if (line === null) return what === 1 ? 'None' : 'Thin';
  return LINES.find(([file]) => file === line.style)?.[what] ?? null;
}

function setStyle(border: Border, style: string): void {
  if (style === 'None') {
    change(border, null);
    return;
  }
  const weight = nameIn(border, 2) ?? 'Thin';
  const line =
    LINES.find(([, ofStyle, ofWeight]) => ofStyle === style && ofWeight === weight) ??
    LINES.find(([, ofStyle]) => ofStyle === style);
  if (line === undefined) throw new HostError('InvalidArgument');
  change(border, { style: line[0], color: common(border)?.color ?? null });
}

function setWeight(border: Border, weight: string): void {
  const style = nameIn(border, 1);
  const wanted = style === null || style === 'None' ? 'Continuous' : style;
  const line =
    LINES.find(([, ofStyle, ofWeight]) => ofStyle === wanted && ofWeight === weight) ??
    LINES.find(([, , ofWeight]) => ofWeight === weight);
  if (line === undefined) throw new HostError('InvalidArgument');
  change(border, { style: line[0], color: common(border)?.color ?? null });
}

const border = hostClass<Border>(() => ({
  name: 'RangeBorder',
  scalars: {
    sideIndex: { get: ({ index }) => index },
    style: {
      get: (border) => nameIn(border, 1),
      set: (border, value) => {
        setStyle(border, textValue(value));
      },
    },
    weight: {
      get: (border) => nameIn(border, 2),
      set: (border, value) => {
        setWeight(border, textValue(value));
      },
    },
    color: {
      get: (border) => {
        const line = common(border);
        return line === undefined ? null : (line?.color ?? '#000000');
      },
      // Excel draws a line where only a colour is set.
      set: (border, value) => {
        change(border, { style: common(border)?.style ?? 'thin', color: colorValue(value) });
      },
    },
  },
  identity: ({ index }) => ({ Id: index }),
}));

const borders = hostClass<CellAreas>(() => ({
  name: 'RangeBorderCollection',
  scalars: { count: { get: () => INDEXES.length } },
  methods: {
    getItem: (areas, [index]) => borderAt(areas, textOf(index)),
    getItemAt: (areas, [index]) => borderAt(areas, INDEXES[integerOf(index)] ?? ''),
  },
  item: (areas, key) => borderAt(areas, textOf(key)),
  items: (areas) => INDEXES.map((index) => border.of({ areas, index })),
}));

function borderAt(areas: CellAreas, index: string): HostObject {
  if (!INDEXES.includes(index)) {
    throw new HostError(index.startsWith('Diagonal') ? 'NotImplemented' : 'InvalidArgument');
  }
  return border.of({ areas, index });
}

/** The borders of areas as the client sees them. */
export function bordersOf(areas: CellAreas): HostObject {
  return borders.of(areas);
}

/** The classes, for checking them against the client's own. */
export const borderClasses = { border, borders };
