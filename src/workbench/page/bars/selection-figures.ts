/** What the status bar says of the selected cells. */
import { isFault, type Area } from '../../../domain/sheet';
import { mergeAreas, overlap } from '../../../workbook/areas';
import type { SheetModel } from '../../model/types';

/** Above so many cells nothing is added up: it would be felt at each step of the selection. */
const MOST_CELLS = 200_000;

/** Figures of the selected cells. */
export type Figures =
  /** Fewer than two cells with something in them. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'tooMany'; readonly cells: number }
  | {
      readonly kind: 'figures';
      /** Cells that are not blank. */
      readonly count: number;
      /** `null` where there is no number, or an error among them. */
      readonly sum: number | null;
      readonly average: number | null;
    };

/** Counts and adds up the cells of some areas that show; each cell once. */
export function figuresOf(sheet: SheetModel, areas: readonly Area[]): Figures {
  const used = sheet.usedArea(true);
  if (used === null) return { kind: 'nothing' };
  const parts = mergeAreas(areas.flatMap((area) => (overlap(area, used) ? [common(area, used)] : [])));
  const cells = parts.reduce((sum, part) => sum + (part.bottom - part.top + 1) * (part.right - part.left + 1), 0);
  if (cells > MOST_CELLS) return { kind: 'tooMany', cells };
  const hidden = new Set(sheet.hiddenRows);
  const tally = { count: 0, numbers: 0, sum: 0, hasFault: false };
  for (const { top, left, bottom, right } of parts) {
    for (let row = top; row <= bottom; row++) {
      if (hidden.has(row)) continue;
      for (let column = left; column <= right; column++) add(tally, sheet.value(row, column));
    }
  }
  if (tally.count < 2) return { kind: 'nothing' };
  const { count, numbers, sum, hasFault } = tally;
  const isKnown = numbers > 0 && !hasFault;
  return { kind: 'figures', count, sum: isKnown ? sum : null, average: isKnown ? sum / numbers : null };
}

function add(
  tally: { count: number; numbers: number; sum: number; hasFault: boolean },
  value: ReturnType<SheetModel['value']>,
): void {
  if (value === null || value === '') return;
  tally.count++;
  if (isFault(value)) tally.hasFault = true;
  if (typeof value !== 'number') return;
  tally.numbers++;
  tally.sum += value;
}

function common(one: Area, other: Area): Area {
  return {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
}
