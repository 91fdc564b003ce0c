/** How what we write looks: one accent colour, thin lines, nothing that a black and white printer loses. */
import type { CellLook } from '../plan';

const ACCENT = '#1F5C7A';
const PALE = '#E6F0F5';
const LINE = '#A6B8C2';

/** Points. */
export const TITLE_SIZE = 16;
export const HEADING_SIZE = 13;

/** Table style of the summary and the log: bands only, since the colour is ours. */
export const TABLE_STYLE = 'TableStyleLight1';

/** The headers of our two columns: the same in every table, whatever its style, so that they are known as ours. */
export const HELD_HEADER: CellLook = { bold: true, wrap: true, vertical: 'center', fill: PALE, fontColor: ACCENT };

/** The title of a sheet. */
export const TITLE: CellLook = { bold: true, fontSize: TITLE_SIZE, fontColor: ACCENT };

/** What explains a sheet below its title. */
export const SUBTITLE: CellLook = { italic: true };

/** The header row of a table, in as many lines as it needs. */
export const TABLE_HEADER: CellLook = {
  bold: true,
  wrap: true,
  vertical: 'center',
  fill: ACCENT,
  fontColor: '#FFFFFF',
};

/** The cells of a table, for programs that do not draw its style. */
export const TABLE_CELL: CellLook = { vertical: 'top', border: { color: LINE, sides: ['bottom'] } };

/** A cell of a table that wraps. */
export const WRAPPED: CellLook = { wrap: true };

/** A cell with a figure, or with a word in its place, apart from what stands beside it. */
export const CENTRED: CellLook = { horizontal: 'center' };

/** A heading within a note. */
export const HEADING: CellLook = { bold: true, fontSize: HEADING_SIZE, fontColor: ACCENT };

/** A label of a note's head. */
export const LABEL: CellLook = { bold: true };

/** The statement of a note: what the shop reads first. */
export const STATEMENT: CellLook = { bold: true, fill: PALE };

/** Names of the five parts of an order line. */
export const PART_LABEL: CellLook = { bold: true, vertical: 'top', fill: PALE };

/** A cell of a lane table. */
export const BOXED: CellLook = {
  wrap: true,
  horizontal: 'left',
  vertical: 'top',
  border: { color: LINE, sides: ['top', 'bottom', 'left', 'right'] },
};

/** A header cell of a lane table. */
export const BOXED_HEADER: CellLook = { ...BOXED, bold: true, fill: PALE };

/** The line above each of the five parts, and below the last. */
export const BEGINS: CellLook = { border: { color: ACCENT, sides: ['top'] } };
export const ENDS: CellLook = { border: { color: ACCENT, sides: ['bottom'] } };

/** A line to sign on. */
export const SIGNATURE: CellLook = { border: { color: '#000000', sides: ['bottom'] } };

/** Offending cells of the held sheet: a line round them as well as a colour. */
export const MARK: CellLook = {
  fill: '#FFE1DB',
  border: { color: '#B42318', sides: ['top', 'bottom', 'left', 'right'] },
};
