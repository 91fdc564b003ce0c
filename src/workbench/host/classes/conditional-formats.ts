/** `Excel.ConditionalFormatCollection`. Only custom formulas can be made and changed here; others are listed and deleted. */
import type { CellLook } from '../../../workbook/plan';
import type { ConditionalFormatModel } from '../../model/types';
import { CellAreas, Cells } from '../cells';
import { HostError } from '../errors';
import type { Json } from '../json';
import { NULL_OBJECT, hostClass, integerOf, textOf, type Given, type HostObject, type Scalar } from '../object';
import { intersection } from '../../../workbook/areas';
import { conditionalBordersOf } from './conditional-borders';
import { colorValue, flagValue, numberValue, textValue } from './properties';
import { rangeAreasOf } from './range-areas';
import { rangeOf } from './range';

/** One conditional format as the client holds it. */
interface Format {
  readonly areas: CellAreas;
  readonly id: string;
}

/** What files call a rule, and the API's name for its kind. */
const TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

function now({ areas, id }: Format): ConditionalFormatModel {
  const found = areas.sheet.conditionalFormats.find((format) => format.id === id);
  if (found === undefined) throw new HostError('ItemNotFound');
  return found;
}

function areasOf(format: Format): CellAreas {
  const { session, sheet } = format.areas;
  return new CellAreas(session, sheet, now(format).areas.map((area) => new Cells(session, sheet, area))); // prettier-ignore
}

function setPriority(format: Format, value: Json): void {
  format.areas.sheet.moveConditionalFormat(format.id, numberValue(value));
}

function only(format: Format): HostObject {
  const areas = areasOf(format);
  const [first] = areas.parts;
  if (first === undefined || areas.parts.length > 1) throw new HostError('InvalidOperation');
  return rangeOf(first);
}

const conditionalFormat = hostClass<Format>(() => ({
  name: 'ConditionalFormat',
  scalars: {
    id: { get: ({ id }) => id },
    // Rules that Excel shows as presets (duplicates, blanks, dates…) have no other name in the API.
    type: { get: (format) => TYPES[now(format).type] ?? 'PresetCriteria' },
    priority: { get: (format) => format.areas.sheet.conditionalFormats.indexOf(now(format)), set: setPriority },
    stopIfTrue: {
      get: (format) => now(format).stopIfTrue,
      set: ({ areas, id }, value) => {
        areas.sheet.changeConditionalFormat(id, { stopIfTrue: flagValue(value) });
      },
    },
  },
  objects: {
    custom: (format) => {
      if (now(format).type !== 'expression') throw new HostError('InvalidOperation');
      return custom.of(format);
    },
    customOrNullObject: (format) => (now(format).type === 'expression' ? custom.of(format) : NULL_OBJECT),
  },
  methods: {
    delete: ({ areas, id }) => {
      areas.sheet.deleteConditionalFormat(id);
      return null;
    },
    getRange: only,
    getRangeOrNullObject: (format) => (now(format).areas.length === 1 ? only(format) : NULL_OBJECT),
    getRanges: (format) => rangeAreasOf(areasOf(format)),
  },
  identity: ({ id }) => ({ Id: id }),
}));

const custom = hostClass<Format>(() => ({
  name: 'CustomConditionalFormat',
  objects: { rule: (format) => rule.of(format), format: (format) => look.of(format) },
}));

const formula: Scalar<Format> = {
  get: (format) => `=${now(format).formula ?? ''}`,
  set: ({ areas, id }, value) => {
    const text = textValue(value);
    if (text === '') throw new HostError('InvalidArgument');
    areas.sheet.changeConditionalFormat(id, { formula: text.startsWith('=') ? text.slice(1) : `"${text}"` });
  },
};

const rule = hostClass<Format>(() => ({
  name: 'ConditionalFormatRule',
  scalars: { formula, formulaLocal: formula },
}));

function change(format: Format, look: CellLook): void {
  format.areas.sheet.changeConditionalFormat(format.id, { look: { ...now(format).look, ...look } });
}

function without(format: Format, names: readonly (keyof CellLook)[]): null {
  const look: Partial<Record<keyof CellLook, unknown>> = { ...now(format).look };
  const kept = Object.fromEntries(Object.entries(look).filter(([name]) => !names.some((gone) => gone === name)));
  format.areas.sheet.changeConditionalFormat(format.id, { look: kept });
  return null;
}

const look = hostClass<Format>(() => ({
  name: 'ConditionalRangeFormat',
  scalars: {
    numberFormat: {
      get: (format) => now(format).look?.numberFormat ?? null,
      set: (format, value) => {
        change(format, { numberFormat: textValue(value) });
      },
    },
  },
  objects: {
    fill: (format) => fill.of(format),
    font: (format) => font.of(format),
    borders: (format) =>
      conditionalBordersOf({
        now: () => now(format).look?.border ?? null,
        put: (border) => {
          if (border === null) without(format, ['border']);
          else change(format, { border });
        },
      }),
  },
}));

const fill = hostClass<Format>(() => ({
  name: 'ConditionalRangeFill',
  scalars: {
    color: {
      get: (format) => now(format).look?.fill ?? '',
      set: (format, value) => {
        change(format, { fill: colorValue(value) });
      },
    },
  },
  methods: { clear: (format) => without(format, ['fill']) },
}));

const font = hostClass<Format>(() => ({
  name: 'ConditionalRangeFont',
  scalars: {
    bold: {
      get: (format) => now(format).look?.bold ?? null,
      set: (format, value) => {
        change(format, { bold: flagValue(value) });
      },
    },
    italic: {
      get: (format) => now(format).look?.italic ?? null,
      set: (format, value) => {
        change(format, { italic: flagValue(value) });
      },
    },
    color: {
      get: (format) => now(format).look?.fontColor ?? '',
      set: (format, value) => {
        change(format, { fontColor: colorValue(value) });
      },
    },
  },
  methods: { clear: (format) => without(format, ['bold', 'italic', 'fontColor']) },
}));

/** The formats that reach into some cells. */
function list({ sheet, parts }: CellAreas): readonly ConditionalFormatModel[] {
  return sheet.conditionalFormats.filter(({ areas }) =>
    areas.some((area) => parts.some((cells) => intersection(area, cells.area) !== null)),
  );
}

function find(areas: CellAreas, key: Given | undefined): HostObject | null {
  const id = textOf(key);
  return list(areas).some((format) => format.id === id) ? conditionalFormat.of({ areas, id }) : null;
}

function item(areas: CellAreas, key: Given | undefined): HostObject {
  const found = find(areas, key);
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

const collection = hostClass<CellAreas>(() => ({
  name: 'ConditionalFormatCollection',
  methods: {
    add: (areas, [type]) => {
      if (textOf(type) !== 'Custom') throw new HostError('NotImplemented');
      const places = areas.parts.map(({ area }) => area);
      // The formula comes in an action of its own; until then the format applies to nothing.
      const { id } = areas.sheet.addConditionalFormat(places, 'FALSE');
      return conditionalFormat.of({ areas, id });
    },
    clearAll: (areas) => {
      for (const { id } of list(areas)) areas.sheet.deleteConditionalFormat(id);
      return null;
    },
    getCount: (areas) => list(areas).length,
    getItem: (areas, [id]) => item(areas, id),
    getItemAt: (areas, [index]) => {
      const found = list(areas)[integerOf(index)];
      if (found === undefined) throw new HostError('InvalidArgument');
      return conditionalFormat.of({ areas, id: found.id });
    },
  },
  item,
  items: (areas) => list(areas).map(({ id }) => conditionalFormat.of({ areas, id })),
}));

/** The conditional formats of cells as the client sees them. */
export function conditionalFormatsOf(areas: CellAreas): HostObject {
  return collection.of(areas);
}

/** The classes, for checking them against the client's own. */
export const conditionalFormatClasses = { conditionalFormat, custom, rule, look, fill, font, collection };
