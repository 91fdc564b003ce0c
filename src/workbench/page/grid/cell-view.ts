/** What one cell shows. */
import type { Area, CellValue } from '../../../domain/sheet';
import { areaName } from '../../../workbook/address';
import { cellArea } from '../../../workbook/areas';
import type { ShownLook } from '../../looks/look';
import { type Across, cellClass, type Edge } from './classes';
import type { FilterSign } from './filters';
import { fontOf, surelyFits, textWidth } from './fonts';
import { PADDING } from './heights';
import { words } from './messages.en';
import type { SheetView } from './sheet-view';
import { acrossOf, fittedNumber } from './shown-text';

/** Where a text is drawn that is wider than its cell, in pixels from the cell's left edge. */
export interface Spill {
  readonly left: number;
  readonly width: number;
  /** What is kept free at the left (less than 0: at the right), so that a centred text stays over its cell. */
  readonly shift: number;
  /** Whether it covers grid lines; not where a neighbour has a fill or border. */
  readonly hasPaper: boolean;
}

export interface CellView {
  readonly text: string;
  readonly className: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly isStale: boolean;
  readonly spill: Spill | null;
  readonly filter: FilterSign | null;
  /** A sign before the value. */
  readonly icon: ShownLook['icon'];
}

/** A button of a filter takes this much of its cell. */
const BUTTON = 20;
/** And so much a sign before the value. */
const ICON = 16;

/** What a cell shows; of merged cells the first one stands for all. */
export function viewCell(view: SheetView, row: number, column: number): CellView {
  const { sheet } = view;
  const area = view.merges.at(row, column) ?? cellArea(row, column);
  const look = view.look(row, column);
  const value = sheet.value(row, column);
  const across = acrossOf(look.horizontal, value);
  const filter = view.filterAt(row, column);
  const full = value === null ? '' : (look.text ?? sheet.text(row, column));
  const width = view.columns.offset(area.right + 1) - view.columns.offset(area.left);
  const room = width - PADDING - signsOf(look, filter);
  const text = clipped(view, { row, column, value, full, look, room });
  const isStale = sheet.isStale(row, column);
  const label = words.cell(areaName(cellArea(row, column)), look.icon === null ? full : `${full}, ${look.icon.name}`);
  const spill =
    typeof value === 'string' && !look.wrap && filter === null && area.left === area.right
      ? spillOf(view, { row, column, text: full.replaceAll('\n', ''), look, across, width })
      : null;
  const signs = [isStale && 'hs-stale', spill !== null && 'hs-spills', filter !== null && !look.wrap && 'hs-hasFilter'];
  return {
    // Only a cell that wraps shows the lines of its text.
    text: look.wrap ? text : text.replaceAll('\n', ''),
    className: `hs-cell ${cellClass(look, across, edgesOf(view, area, look))}${signs.map((sign) => (sign === false ? '' : ` ${sign}`)).join('')}`,
    label: isStale ? words.staleCell(label) : label,
    isStale,
    spill,
    filter,
    icon: look.icon,
  };
}

/** What indent and signs leave less of a cell, in pixels. */
function signsOf({ indent, icon }: ShownLook, filter: FilterSign | null): number {
  return indent * 9 + (filter === null ? 0 : BUTTON) + (icon === null ? 0 : ICON);
}

interface Clipping {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly full: string;
  readonly look: ShownLook;
  readonly room: number;
}

function clipped(view: SheetView, { row, column, value, full, look, room }: Clipping): string {
  if (typeof value !== 'number' || look.text !== null) return full;
  return fittedNumber(value, full, view.sheet.numberFormat(row, column), fontOf(look), room);
}

interface Spilling {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly look: ShownLook;
  readonly across: Across;
  readonly width: number;
}

function spillOf(view: SheetView, { row, column, text, look, across, width }: Spilling): Spill | null {
  const font = fontOf(look);
  if (text === '' || surelyFits(text, font, width - PADDING)) return null;
  const missing = textWidth(text, font) + PADDING + look.indent * 9 - width;
  if (missing <= 0) return null;
  const share = across === 'center' ? missing / 2 : missing;
  const before = across === 'left' ? NOTHING : roomBeside(view, { row, column, step: -1, needed: share });
  const after = across === 'right' ? NOTHING : roomBeside(view, { row, column, step: 1, needed: share });
  if (before.room + after.room === 0) return null;
  return {
    left: 0 - before.room,
    width: width + before.room + after.room,
    shift: across === 'center' ? before.room - after.room : 0,
    hasPaper: look.fill === null && before.isPlain && after.isPlain,
  };
}

interface Beside {
  readonly room: number;
  readonly isPlain: boolean;
}

const NOTHING: Beside = { room: 0, isPlain: true };

/** The empty cells beside one that a text may be drawn over, as many as it needs. */
function roomBeside(
  view: SheetView,
  from: { readonly row: number; readonly column: number; readonly step: 1 | -1; readonly needed: number },
): Beside {
  const { row, step, needed } = from;
  let column = from.column + step;
  let room = 0;
  let isPlain = true;
  while (room < needed && column >= 0 && column < view.columns.count) {
    const isTaken = !view.isEmpty(row, column) || view.merges.at(row, column) !== null;
    if (isTaken || view.filterAt(row, column) !== null) break;
    const { fill, borders } = view.look(row, column);
    isPlain &&= fill === null && borders.left === null && borders.right === null;
    room += view.columns.size(column);
    column += step;
  }
  return { room: Math.ceil(Math.min(room, needed)), isPlain };
}

function edgesOf(view: SheetView, area: Area, look: ShownLook) {
  const { rows, columns } = view;
  const right = columns.next(area.right, 1);
  const below = rows.next(area.bottom, 1);
  const own = area.left === area.right ? look : view.look(area.top, area.right);
  const lower = area.top === area.bottom ? look : view.look(area.bottom, area.left);
  const beside = right === null ? null : view.look(area.top, right);
  const under = below === null ? null : view.look(below, area.left);
  return {
    right: own.borders.right ?? beside?.borders.left ?? fillEdge(look, beside),
    bottom: lower.borders.bottom ?? under?.borders.top ?? fillEdge(look, under),
    top: rows.next(area.top, -1) === null ? look.borders.top : null,
    left: columns.next(area.left, -1) === null ? look.borders.left : null,
  };
}

/** A fill hides the grid lines around its cell. */
function fillEdge(look: ShownLook, neighbour: ShownLook | null): Edge {
  const fill = look.fill ?? neighbour?.fill ?? null;
  return fill === null ? null : { fill };
}
