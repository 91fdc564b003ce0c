/** The sheet of a release note (SPEC section 6, point 3; UX, "The sheets we write"). */
import type { Note } from '../../domain/note/note';
import type { Area } from '../../domain/sheet';
import { cellArea, mergeAreas } from '../areas';
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
  const values = rows.map(({ cells }) => widths.map((_, column) => cells[column] ?? null));
  return [
    { verb: 'sheet', sheet },
    { verb: 'block', sheet, top: 0, left: 0, values },
    ...looksOf(layout).map(([areas, look]): PlanStep => ({ verb: 'look', sheet, areas, look })),
    { verb: 'widths', sheet, widths: widths.map((width, column) => ({ column, width })) },
    { verb: 'heights', sheet, heights: rows.flatMap(heightOfRow) },
    { verb: 'freeze', sheet, rows: 1, columns: 0 },
    {
      verb: 'page',
      sheet,
      layout: {
        orientation: total > WIDEST_UPRIGHT ? 'landscape' : 'portrait',
        fitToWidth: true,
        paper: 'a4',
        printArea: { top: 0, left: 0, bottom: rows.length - 1, right },
        titleRows: { first: 0, last: 0 },
        footer: note.title,
      },
    },
  ];
}

function heightOfRow(
  { kind, lines }: NoteRow,
  row: number,
): readonly { readonly row: number; readonly height: number }[] {
  const fontSize = kind === 'title' ? looks.TITLE_SIZE : kind === 'heading' ? looks.HEADING_SIZE : 11;
  return lines === 1 && fontSize === 11 ? [] : [{ row, height: heightOf(lines, fontSize) }];
}

/** Which areas get which look; a later look adds to an earlier one. */
function looksOf({ rows, widths }: NoteSheet): readonly (readonly [readonly Area[], CellLook])[] {
  const right = widths.length - 1;
  const across = (row: number): Area => ({ top: row, left: 0, bottom: row, right });
  const label = (row: number): Area => cellArea(row, 0);
  const box = (row: number): Area => ({ top: row, left: 1, bottom: row, right: (rows[row]?.cells.length ?? 1) - 1 });
  const where = (test: (row: NoteRow) => boolean, area: (row: number) => Area): readonly Area[] =>
    mergeAreas(rows.flatMap((row, index) => (test(row) ? [area(index)] : [])));
  const of = (...kinds: RowKind[]): ((row: NoteRow) => boolean) => {
    return ({ kind }) => kinds.includes(kind);
  };
  const inLine = of('part', 'head', 'row');
  const ends = rows.flatMap((row, index) => {
    const next = rows[index + 1];
    return inLine(row) && (next === undefined || !inLine(next)) ? [across(index)] : [];
  });
  const signed = where(of('sign'), label).flatMap(({ top }) =>
    signedColumns(widths.length).map((columns): Area => ({ top, bottom: top, ...columns })),
  );
  const all: readonly (readonly [readonly Area[], CellLook])[] = [
    [where(of('title'), label), looks.TITLE],
    [where(of('fact'), label), looks.LABEL],
    [where(of('statement'), across), looks.STATEMENT],
    [where(of('heading'), label), looks.HEADING],
    [where(inLine, label), looks.PART_LABEL],
    [where(of('head'), box), looks.BOXED_HEADER],
    [where(of('row'), box), looks.BOXED],
    [where(({ begins }) => begins, across), looks.BEGINS],
    [ends, looks.ENDS],
    [signed, looks.SIGNATURE],
  ];
  return all.filter(([areas]) => areas.length > 0);
}
