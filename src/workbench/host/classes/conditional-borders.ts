/** `Excel.ConditionalRangeBorderCollection`: the thin lines that a conditional format draws. All of one format have one colour here. */
import type { CellLook } from '../../../workbook/plan';
import { HostError } from '../errors';
import type { Json } from '../json';
import { hostClass, integerOf, textOf, type HostObject } from '../object';
import { colorValue, textValue } from './properties';

type Lines = NonNullable<CellLook['border']>;
type Side = Lines['sides'][number];

/** The borders of a conditional format: what they are, and a way to change them. */
export interface ConditionalBorders {
  readonly now: () => Lines | null;
  readonly put: (lines: Lines | null) => void;
}

interface Border {
  readonly borders: ConditionalBorders;
  readonly index: string;
  readonly side: Side;
}

const SIDES: readonly (readonly [index: string, side: Side])[] = [
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
];

const BLACK = '#000000';

function has({ borders, side }: Border): boolean {
  return borders.now()?.sides.includes(side) === true;
}

function setStyle({ borders, side }: Border, value: Json): void {
  const style = textValue(value);
  const now = borders.now();
  const others = (now?.sides ?? []).filter((known) => known !== side);
  if (style === 'None') borders.put(others.length === 0 ? null : { color: now?.color ?? BLACK, sides: others });
  else if (style === 'Continuous') borders.put({ color: now?.color ?? BLACK, sides: [...others, side] });
  else throw new HostError('NotImplemented');
}

function setColor({ borders, side }: Border, value: Json): void {
  const color = colorValue(value);
  const now = borders.now();
  const others = (now?.sides ?? []).filter((known) => known !== side);
  if (others.length > 0 && now?.color !== color) throw new HostError('NotImplemented');
  borders.put({ color, sides: [...others, side] });
}

const border = hostClass<Border>(() => ({
  name: 'ConditionalRangeBorder',
  scalars: {
    sideIndex: { get: ({ index }) => index },
    style: { get: (line) => (has(line) ? 'Continuous' : 'None'), set: setStyle },
    color: { get: (line) => (has(line) ? (line.borders.now()?.color ?? '') : ''), set: setColor },
  },
  identity: ({ index }) => ({ Id: index }),
}));

function borderAt(borders: ConditionalBorders, index: string): HostObject {
  const side = SIDES.find(([known]) => known === index)?.[1];
  if (side === undefined) throw new HostError('InvalidArgument');
  return border.of({ borders, index, side });
}

const collection = hostClass<ConditionalBorders>(() => ({
  name: 'ConditionalRangeBorderCollection',
  scalars: { count: { get: () => SIDES.length } },
  objects: {
    top: (borders) => borderAt(borders, 'EdgeTop'),
    bottom: (borders) => borderAt(borders, 'EdgeBottom'),
    left: (borders) => borderAt(borders, 'EdgeLeft'),
    right: (borders) => borderAt(borders, 'EdgeRight'),
  },
  methods: {
    getItem: (borders, [index]) => borderAt(borders, textOf(index)),
    getItemAt: (borders, [index]) => borderAt(borders, SIDES[integerOf(index)]?.[0] ?? ''),
  },
  item: (borders, index) => borderAt(borders, textOf(index)),
  items: (borders) => SIDES.map(([index, side]) => border.of({ borders, index, side })),
}));

/** The borders of a conditional format as the client sees them. */
export function conditionalBordersOf(borders: ConditionalBorders): HostObject {
  return collection.of(borders);
}

/** The classes, for checking them against the client's own. */
export const conditionalBorderClasses = { border, collection };
