/** `Excel.RangeFormat`: fill, font, borders, alignment, sizes. Over one area or several. */
import type { CellStyle, StyleChange } from '../../model/types';
import type { CellAreas } from '../cells';
import { HostError } from '../errors';
import type { Json } from '../json';
import { hostClass, type HostObject, type Scalar } from '../object';
import { cellsIn, tellingPart, uniform } from './areas-math';
import { bordersOf } from './borders';
import { colorValue, flagValue, numberValue, textValue } from './properties';
import { DEFAULT_HEIGHT, pointsOfWidth, widthOfPoints } from './units';

/** Looks are set on no more cells than these at once: beyond it whole columns were meant, which this host does not style. */
const MOST_CELLS = 2_000_000;

type ReadStyle = (style: CellStyle) => string | number | boolean;

/** Changes how all cells look. */
function setStyle(areas: CellAreas, change: StyleChange): void {
  for (const cells of areas.parts) {
    if (cells.rowCount * cells.columnCount > MOST_CELLS) throw new HostError('NotImplemented');
    cells.sheet.setStyle(cells.area, change);
  }
}

/** The one value that a property has in all cells; `null` where it differs. */
function styleOf(areas: CellAreas, read: ReadStyle): string | number | boolean | null {
  return uniform(styles(areas, read));
}

function* styles(areas: CellAreas, read: ReadStyle): Generator<string | number | boolean> {
  for (const cells of areas.parts) {
    for (const { row, column } of cellsIn(tellingPart(cells))) yield read(cells.sheet.style(row, column));
  }
}

/** A property that every cell has for itself. */
function style(read: ReadStyle, change: (value: Json) => StyleChange): Scalar<CellAreas> {
  return {
    get: (areas) => styleOf(areas, read),
    set: (areas, value) => {
      setStyle(areas, change(value));
    },
  };
}

/** As the API says an alignment: a file says `centerContinuous` and begins all others with a small letter. */
function alignmentName(file: string): string {
  if (file === 'centerContinuous') return 'CenterAcrossSelection';
  return file.charAt(0).toUpperCase() + file.slice(1);
}

const ACROSS = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'];
const DOWN = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

function alignmentIn(names: readonly string[], value: Json): string {
  const name = textValue(value);
  if (!names.includes(name)) throw new HostError('InvalidArgument');
  if (name === 'CenterAcrossSelection') return 'centerContinuous';
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const sizes: Readonly<Record<string, Scalar<CellAreas>>> = {
  columnWidth: {
    get: (areas) => uniform(widths(areas)),
    set: (areas, value) => {
      setWidths(areas, widthOfPoints(numberValue(value)));
    },
  },
  rowHeight: {
    get: (areas) => uniform(heights(areas)),
    set: (areas, value) => {
      const height = numberValue(value);
      if (height < 0 || height > 409.5) throw new HostError('InvalidArgument');
      for (const { sheet, area } of areas.parts) sheet.setRowHeight(area.top, area.bottom, height);
    },
  },
  useStandardWidth: {
    get: (areas) => uniform(standards(areas, 'width')),
    set: (areas, value) => {
      if (flagValue(value)) setWidths(areas, null);
    },
  },
  useStandardHeight: {
    get: (areas) => uniform(standards(areas, 'height')),
    set: (areas, value) => {
      if (!flagValue(value)) return;
      for (const { sheet, area } of areas.parts) sheet.setRowHeight(area.top, area.bottom, null);
    },
  },
};

function* widths(areas: CellAreas): Generator<number> {
  for (const { sheet, area } of areas.parts) {
    for (let column = area.left; column <= area.right; column++) yield pointsOfWidth(sheet.columnWidth(column));
  }
}

function* heights(areas: CellAreas): Generator<number> {
  for (const { sheet, area } of areas.parts) {
    for (let row = area.top; row <= area.bottom; row++) yield sheet.rowHeight(row) ?? DEFAULT_HEIGHT;
  }
}

function* standards(areas: CellAreas, what: 'width' | 'height'): Generator<boolean> {
  for (const { sheet, area } of areas.parts) {
    const { top, bottom, left, right } = area;
    if (what === 'width') for (let at = left; at <= right; at++) yield sheet.columnWidth(at) === null;
    else for (let at = top; at <= bottom; at++) yield sheet.rowHeight(at) === null;
  }
}

function setWidths(areas: CellAreas, width: number | null): void {
  for (const { sheet, area } of areas.parts) sheet.setColumnWidth(area.left, area.right, width);
}

/** Gives columns the width that their longest text needs. */
function autofitColumns(areas: CellAreas): null {
  for (const cells of areas.parts) {
    const { top, bottom, left, right } = tellingPart(cells);
    for (let column = left; column <= right; column++) {
      let longest = 0;
      for (let row = top; row <= bottom; row++) {
        longest = Math.max(longest, ...cells.sheet.text(row, column).split('\n').map(({ length }) => length)); // prettier-ignore
      }
      if (longest > 0) cells.sheet.setColumnWidth(column, column, Math.min(255, longest + 1));
    }
  }
  return null;
}

function autofitRows(areas: CellAreas): null {
  for (const { sheet, area } of areas.parts) sheet.setRowHeight(area.top, area.bottom, null);
  return null;
}

const format = hostClass<CellAreas>(() => ({
  name: 'RangeFormat',
  scalars: {
    ...sizes,
    wrapText: style(
      ({ wrap }) => wrap,
      (value) => ({ wrap: flagValue(value) }),
    ),
    horizontalAlignment: style(
      ({ horizontal }) => alignmentName(horizontal),
      (value) => ({ horizontal: alignmentIn(ACROSS, value) }),
    ),
    verticalAlignment: style(
      ({ vertical }) => alignmentName(vertical),
      (value) => ({ vertical: alignmentIn(DOWN, value) }),
    ),
  },
  objects: {
    fill: (areas) => fill.of(areas),
    font: (areas) => font.of(areas),
    borders: (areas) => bordersOf(areas),
    protection: (areas) => protection.of(areas),
  },
  methods: { autofitColumns, autofitRows },
}));

const fill = hostClass<CellAreas>(() => ({
  name: 'RangeFill',
  scalars: {
    color: style(
      (style) => style.fill ?? '#FFFFFF',
      (value) => ({ fill: value === '' ? null : colorValue(value) }),
    ),
  },
  methods: {
    clear: (areas) => {
      setStyle(areas, { fill: null });
      return null;
    },
  },
}));

const font = hostClass<CellAreas>(() => ({
  name: 'RangeFont',
  scalars: {
    bold: style(
      ({ bold }) => bold,
      (value) => ({ bold: flagValue(value) }),
    ),
    italic: style(
      ({ italic }) => italic,
      (value) => ({ italic: flagValue(value) }),
    ),
    name: style(
      ({ fontName }) => fontName,
      (value) => ({ fontName: textValue(value) }),
    ),
    size: style(
      ({ fontSize }) => fontSize,
      (value) => ({ fontSize: numberValue(value) }),
    ),
    color: style(
      ({ fontColor }) => fontColor ?? '#000000',
      (value) => ({ fontColor: value === '' ? null : colorValue(value) }),
    ),
  },
}));

const protection = hostClass<CellAreas>(() => ({
  name: 'FormatProtection',
  scalars: {
    locked: style(
      ({ locked }) => locked,
      (value) => ({ locked: flagValue(value) }),
    ),
  },
}));

/** How cells look, as the client sees it. */
export function rangeFormat(areas: CellAreas): HostObject {
  return format.of(areas);
}

/** The classes, for checking them against the client's own. */
export const rangeFormatClasses = { format, fill, font, protection };
