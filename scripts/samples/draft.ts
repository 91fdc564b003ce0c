/** A workbook to be made, as data. Columns are counted from A, rows from 1, as a person counts them. */

/** How a cell looks. What is not given is the workbook's default. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** RRGGBB. */
  readonly color?: string;
  /** RRGGBB. */
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly border?: boolean;
  readonly format?: string;
}

/** What a cell holds; `error` is an Excel error such as `#N/A`. */
export type Content = string | number | boolean | null | { readonly error: string };

/** A cell that is more than its content. */
export interface Cell {
  readonly content: Content;
  readonly look?: Look;
  /** Without its leading `=`; `content` is the value it was last calculated to. */
  readonly formula?: string;
}

export interface TableDraft {
  readonly name: string;
  readonly style: string;
  /** `A4:V6`, header row included. */
  readonly ref: string;
  readonly columns: readonly string[];
}

export interface SheetDraft {
  readonly name: string;
  /** Width of each column from A, in characters. */
  readonly widths: readonly number[];
  /** Rows from 1; an empty array is a blank row. */
  readonly rows: readonly (readonly (Content | Cell)[])[];
  /** Row number to height in points. */
  readonly heights?: Readonly<Record<number, number>>;
  /** Rows hidden by the user, by number. */
  readonly hidden?: readonly number[];
  /** The first cell below and right of the frozen panes. */
  readonly freeze?: string;
  readonly table?: TableDraft;
  readonly filter?: string;
  readonly merges?: readonly string[];
  /** Drop-down lists. */
  readonly lists?: readonly { readonly ref: string; readonly choices: readonly string[] }[];
  /** Cells equal to a text get a fill. */
  readonly highlight?: readonly { readonly ref: string; readonly text: string; readonly fill: string }[];
  readonly tab?: string;
  readonly landscape?: boolean;
  /** Row repeated on every printed page. */
  readonly titleRow?: number;
}

export interface WorkbookDraft {
  readonly font: { readonly name: string; readonly size: number };
  readonly author: string;
  readonly company: string;
  /** When it was last saved: ISO 8601, UTC. */
  readonly saved: string;
  readonly sheets: readonly SheetDraft[];
}

/** Whether an entry of a row is a {@link Cell} and not bare content. */
export function isCell(entry: Content | Cell): entry is Cell {
  return typeof entry === 'object' && entry !== null && 'content' in entry;
}

/** A text with characters that XML cannot hold bare written as references. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Letters of a column: 1 is A, 27 is AA. */
export function letters(column: number): string {
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1) : letter(column);
}

function letter(column: number): string {
  return String.fromCharCode(64 + column);
}

/** Days since 1899-12-31 as Excel counts them, for a date written `2025-06-12`. */
export function day(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
