/** The sheet of a release note (SPEC section 6, point 3; UX, "The sheets we write"). */
import type { Note } from '../../domain/note/note';
import type { Area } from '../../domain/sheet';
import type { CellLook, PlanStep } from '../plan';
import { layOutNote, signedColumns, type NoteRow, type NoteSheet, type RowKind } from './note-layout';
import * as looks from './looks';
import { heightOf } from './text-size';

/** Characters that fit on an upright page before it has to be shrunk too much to read. */
const WIDEST_UPRIGHT = 125;

/** The steps that write one note on a sheet. */
export function noteSteps(note: Note, sheet: string): readonly PlanStep[] {
  const layout = layOutNote(note);
  const { rows, widths } = layout;
  const right = widths.length - 1;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const values = rows.map(({ cells }) => cells);
  const heights = heightsOf(rows);
  return [
    { verb: 'sheet', sheet },
    { verb: 'block', sheet, top: 0, left: 0, values },
    ...looksOf(layout).map(([areas, look]): PlanStep => ({ verb: 'look', sheet, areas, look })),
    { verb: 'widths', sheet, widths: widths.map((width, column) => ({ column, width })) },
    { verb: 'heights', sheet, heights: heights.set },
    { verb: 'freeze', sheet, rows: 1, columns: 0 },
    {
      verb: 'page',
      sheet,
      layout: {
        orientation: total > WIDEST_UPRIGHT ? 'landscape' : 'portrait',
        fitToWidth: true,
        fitToHeight: isNearlyOnePage(total, heights.total),
        paper: 'a4',
        printArea: { top: 0, left: 0, bottom: rows.length - 1, right },
        titleRows: { first: 0, last: 0 },
        footer: note.title,
      },
    },
  ];
}

/** Points that an A4 page upright has between its margins. */
const PAGE = { width: 494, height: 734 } as const;

/** Points that a column takes per character. */
const CHARACTER = 5.5;

/** A note that is longer than a page by no more than this is shrunk to one; any further it would become hard to read. */
const SHRINKS_TO_FIT = 1.3;

/** Whether a note is to be printed on one page, so that the lines to sign are not alone on a second one. */
function isNearlyOnePage(characters: number, height: number): boolean {
  const scale = Math.min(1, PAGE.width / (characters * CHARACTER));
  return characters <= WIDEST_UPRIGHT && height * scale <= PAGE.height * SHRINKS_TO_FIT;
}

/** Heights in points of rows that are not as high as a line of text: gaps are low, and there is room for a hand to sign. */
const HEIGHT_OF: Partial<Readonly<Record<RowKind, number>>> = {
  title: heightOf(1, looks.TITLE_SIZE),
  heading: heightOf(1, looks.HEADING_SIZE),
  after: 6,
  gap: 9,
  sign: 45,
};

/** The height that a row needs, or `null` where a line of text has room in it anyway. */
function heightOfRow({ kind, lines, cells }: NoteRow): number | null {
  // The label of a part may go on beside the gap below its bags.
  const isLow = kind !== 'after' || cells[0] === null;
  return (isLow ? HEIGHT_OF[kind] : undefined) ?? (lines === 1 ? null : heightOf(lines));
}

function heightsOf(rows: readonly NoteRow[]): { readonly set: RowHeight[]; readonly total: number } {
  const set: RowHeight[] = [];
  let total = 0;
  for (const [index, row] of rows.entries()) {
    const height = heightOfRow(row);
    if (height !== null) set.push({ row: index, height });
    total += height ?? heightOf(1);
  }
  return { set, total };
}

interface RowHeight {
  readonly row: number;
  readonly height: number;
}

/** Which areas get which look; a later look adds to an earlier one. */
function looksOf({ rows, widths }: NoteSheet): readonly (readonly [readonly Area[], CellLook])[] {
  const all = [0, widths.length - 1] as const;
  const label = [0, 0] as const;
  const looked = new Looked();
  for (const [row, { kind, columns: count, begins }] of rows.entries()) {
    const look = LOOK_OF[kind];
    const isInLine = isPart(kind);
    const columns = kind === 'statement' ? all : kind === 'head' || kind === 'row' ? ([1, count] as const) : label;
    if (isInLine) looked.add(looks.PART_LABEL, row, label);
    if (look !== null) looked.add(look, row, columns);
    if (begins) looked.add(looks.BEGINS, row, all);
    if (isInLine && !isPart(rows[row + 1]?.kind ?? 'gap')) looked.add(looks.ENDS, row, all);
    if (kind !== 'sign') continue;
    for (const { left, right } of signedColumns(widths.length)) looked.add(looks.SIGNATURE, row, [left, right]);
  }
  return looked.areas;
}

/** How rows of a kind look, apart from what they look like as part of an order line. */
const LOOK_OF: Readonly<Record<RowKind, CellLook | null>> = {
  title: looks.TITLE,
  fact: looks.LABEL,
  text: null,
  statement: looks.STATEMENT,
  heading: looks.HEADING,
  part: null,
  after: null,
  head: looks.BOXED_HEADER,
  row: looks.BOXED,
  sign: null,
  gap: null,
};

function isPart(kind: RowKind): boolean {
  return kind === 'part' || kind === 'head' || kind === 'row' || kind === 'after';
}

/** Gathers areas by look, from top to bottom; rows below each other with the same columns become one. */
class Looked {
  private readonly byLook = new Map<CellLook, Area[]>();

  add(look: CellLook, row: number, [left, right]: readonly [number, number]): void {
    const areas = this.byLook.get(look) ?? [];
    const last = areas.at(-1);
    if (areas.length === 0) this.byLook.set(look, areas);
    const continues = last?.bottom === row - 1 && last.left === left && last.right === right;
    if (continues) areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ top: row, left, bottom: row, right });
  }

  get areas(): readonly (readonly [readonly Area[], CellLook])[] {
    return ORDER.flatMap((look) => {
      const areas = this.byLook.get(look);
      return areas === undefined ? [] : [[areas, look] as const];
    });
  }
}

/** The order in which looks are put, so that the same note always gives the same steps. */
const ORDER = [
  looks.TITLE, looks.LABEL, looks.STATEMENT, looks.HEADING, looks.PART_LABEL, looks.BOXED_HEADER, looks.BOXED, looks.BEGINS, looks.ENDS,
  looks.SIGNATURE,
]; // prettier-ignore
