/** The pieces most samples share: a heading, and a list of rows under styled headers. */
import { isCell, letters, type Cell, type Content, type Look, type TableDraft } from './draft';

/** A column of a list: its header, its width in characters, how its cells look. */
export type Column = readonly [header: string, width: number, look?: Look];

export const TEXT: Look = { format: '@' };
export const WRAPPED: Look = { wrap: true };
export const COUNT: Look = { format: '0', align: 'right' };
export const DATE: Look = { format: 'yyyy-mm-dd', align: 'center' };
export const CENTERED: Look = { align: 'center' };

/** A cell whose own look is added to its column's. */
export function cell(content: Content, look: Look, formula?: string): Cell {
  return formula === undefined ? { content, look } : { content, look, formula };
}

/** The header row of a list. */
export function headerRow(columns: readonly Column[], look: Look): readonly Cell[] {
  return columns.map(([header]) => ({ content: header, look: { bold: true, wrap: true, ...look } }));
}

/** Rows of a list, each cell in the look of its column; `own` is a look that every cell gets. */
export function bodyRows(
  columns: readonly Column[],
  rows: readonly (readonly (Content | Cell)[])[],
  own: Look = {},
): readonly (readonly Cell[])[] {
  return rows.map((row) =>
    columns.map(([, , look], at) => {
      const entry = row[at] ?? null;
      const bare = isCell(entry) ? entry : { content: entry };
      return { ...bare, look: { ...own, ...look, ...bare.look } };
    }),
  );
}

/** The columns' widths, as a sheet wants them. */
export function widthsOf(columns: readonly Column[]): readonly number[] {
  return columns.map(([, width]) => width);
}

/** A table over a list that starts in column A, `top` being the number of its header row. */
export function tableOver(
  columns: readonly Column[],
  top: number,
  rows: number,
  name: string,
  style: string,
): TableDraft {
  const ref = `A${String(top)}:${letters(columns.length)}${String(top + rows)}`;
  return { name, style, ref, columns: columns.map(([header]) => header) };
}
