/** `Excel.DataValidation`: what may be typed into cells. */
import type { ValidationModel } from '../../model/types';
import type { CellAreas } from '../cells';
import { HostError } from '../errors';
import { isObject, type Json, type JsonObject } from '../json';
import { hostClass } from '../object';
import { cellsIn, tellingPart, uniform } from './areas-math';
import { flagValue } from './properties';

/** What files call the kind of a rule, the API's name of the kind, and of the rule within `rule`. */
const KINDS: readonly (readonly [file: string, type: string, rule: string])[] = [
  ['whole', 'WholeNumber', 'wholeNumber'],
  ['decimal', 'Decimal', 'decimal'],
  ['list', 'List', 'list'],
  ['date', 'Date', 'date'],
  ['time', 'Time', 'time'],
  ['textLength', 'TextLength', 'textLength'],
  ['custom', 'Custom', 'custom'],
];

/** The rules of all cells, `null` for those that have none. */
function* rules(areas: CellAreas): Generator<ValidationModel | null> {
  for (const cells of areas.parts) {
    for (const { row, column } of cellsIn(tellingPart(cells))) yield cells.sheet.validation(row, column);
  }
}

function* ruleTexts(areas: CellAreas): Generator<string> {
  for (const rule of rules(areas)) yield JSON.stringify(rule);
}

function common(areas: CellAreas): ValidationModel | null {
  if (uniform(ruleTexts(areas)) === null) return null;
  const [first = null] = rules(areas);
  return first;
}

function typeOf(areas: CellAreas): string {
  if (uniform(ruleTexts(areas)) === null) return 'Inconsistent';
  const rule = common(areas);
  return rule === null ? 'None' : (KINDS.find(([file]) => file === rule.type)?.[1] ?? 'None');
}

function ruleOf(areas: CellAreas): Json {
  const found = common(areas);
  if (found === null) return {};
  const name = KINDS.find(([file]) => file === found.type)?.[2];
  if (name === undefined) return {};
  const first = found.formula1 ?? '';
  if (found.type === 'custom') return { custom: { formula: `=${first}` } };
  if (found.type === 'list') {
    const isTyped = first.startsWith('"');
    return { list: { inCellDropDown: found.inCellDropDown, source: isTyped ? first.slice(1, -1) : `=${first}` } };
  }
  const operator = found.operator ?? 'between';
  return {
    [name]: {
      formula1: entryOf(first),
      ...(found.formula2 === null ? {} : { formula2: entryOf(found.formula2) }),
      operator: operator.charAt(0).toUpperCase() + operator.slice(1).replace('OrEqual', 'OrEqualTo'),
    },
  };
}

function entryOf(formula: string): Json {
  return formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

function formulaIn(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value.startsWith('=') ? value.slice(1) : value;
}

function modelOf(rule: JsonObject): ValidationModel {
  const [name = ''] = Object.keys(rule);
  const kind = KINDS.find(([, , ofRule]) => ofRule === name)?.[0];
  const inner = rule[name];
  if (kind === undefined || !isObject(inner)) throw new HostError('InvalidArgument');
  const plain = { type: kind, operator: null, formula2: null, allowBlank: true, inCellDropDown: true };
  if (kind === 'custom') return { ...plain, formula1: formulaIn(inner['formula']) };
  if (kind === 'list') {
    const { source } = inner;
    if (typeof source !== 'string') throw new HostError('InvalidArgument');
    const formula1 = source.startsWith('=') ? source.slice(1) : `"${source}"`;
    return { ...plain, formula1, inCellDropDown: inner['inCellDropDown'] !== false };
  }
  const operator = typeof inner['operator'] === 'string' ? inner['operator'] : 'Between';
  return {
    ...plain,
    operator: operator.charAt(0).toLowerCase() + operator.slice(1).replace('OrEqualTo', 'OrEqual'),
    formula1: formulaIn(inner['formula1']),
    formula2: formulaIn(inner['formula2']),
  };
}

function put(areas: CellAreas, rule: ValidationModel | null): void {
  for (const { sheet, area } of areas.parts) sheet.setValidation(area, rule);
}

/** The class. */
export const dataValidation = hostClass<CellAreas>(() => ({
  name: 'DataValidation',
  scalars: {
    type: { get: typeOf },
    rule: {
      get: ruleOf,
      set: (areas, value) => {
        if (!isObject(value)) throw new HostError('InvalidArgument');
        put(areas, modelOf(value));
      },
    },
    ignoreBlanks: {
      get: (areas) => common(areas)?.allowBlank ?? true,
      set: (areas, value) => {
        const rule = common(areas);
        if (rule !== null) put(areas, { ...rule, allowBlank: flagValue(value) });
      },
    },
  },
  methods: {
    clear: (areas) => {
      put(areas, null);
      return null;
    },
  },
}));
