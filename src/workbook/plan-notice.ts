/**
 * What the ribbon has to say where no pane is open, as a sheet of ours: it touches no cell of the buyer's. The next write
 * takes it away again, and so does `Remove what Held Split wrote`.
 */
import { cellArea } from './areas';
import { SHEET_NAMES, SHEET_TITLES, ownNotices } from './own';
import { NO_EFFECTS, type DescribedPlan } from './plan';
import type { Snapshot } from './snapshot';
import * as looks from './write/looks';
import { heightOf, lineCount } from './write/text-size';

/** What there is to say. */
export interface Notice {
  readonly headline: string;
  /** One row each. */
  readonly sentences: readonly string[];
}

/** Characters that a row of the notice holds. */
const WIDTH = 90;

/** Rows of the sheet: the title that makes it ours, a gap, the headline, the sentences. */
const HEADLINE = 2;

/** The plan that puts a notice, in place of an earlier one. */
export function planNotice(snapshot: Snapshot, { headline, sentences }: Notice): DescribedPlan {
  const there = ownNotices(snapshot)[0];
  const sheet = there?.name ?? SHEET_NAMES.notice;
  const bottom = HEADLINE + sentences.length;
  const texts = { top: HEADLINE + 1, left: 0, bottom, right: 0 };
  const heights = sentences.map((sentence, index) => ({
    row: HEADLINE + 1 + index,
    height: heightOf(lineCount(sentence, WIDTH)),
  }));
  return {
    preconditions: [
      { must: 'beWritable' },
      { must: 'beOurs', sheet },
      there === undefined ? { must: 'allowSheets' } : { must: 'beUnprotected', sheet },
    ],
    steps: [
      { verb: 'sheet', sheet },
      {
        verb: 'block',
        sheet,
        top: 0,
        left: 0,
        values: [[SHEET_TITLES.notice], [null], [headline], ...sentences.map((sentence) => [sentence])],
      },
      { verb: 'look', sheet, areas: [cellArea(0, 0)], look: looks.TITLE },
      { verb: 'look', sheet, areas: [cellArea(HEADLINE, 0)], look: looks.HEADING },
      ...(sentences.length === 0
        ? []
        : [{ verb: 'look', sheet, areas: [texts], look: { ...looks.WRAPPED, vertical: 'top' } } as const]),
      { verb: 'widths', sheet, widths: [{ column: 0, width: WIDTH }] },
      {
        verb: 'heights',
        sheet,
        heights: [
          { row: 0, height: heightOf(1, looks.TITLE_SIZE) },
          { row: HEADLINE, height: heightOf(1, looks.HEADING_SIZE) },
          ...heights,
        ],
      },
    ],
    effects: { ...NO_EFFECTS, sheets: [sheet] },
  };
}
