/**
 * A release note as rows of a sheet. Text stands in single cells, line by line, and runs on over the empty cells beside
 * it: so no cell is merged, no row is higher than its font, and nothing depends on how a program fits rows to text. The
 * columns serve the lane tables, each value of which has a cell of its own.
 */
import type { Note, NoteBlock, NoteLine, NoteParagraph, NoteTable } from '../../domain/note/note';
import { SHEET_TITLES } from '../own';
import type { PlanValue } from '../plan';
import { linesOf } from './text-size';

/** What a row is, for how it looks. */
export type RowKind = 'title' | 'fact' | 'text' | 'statement' | 'heading' | 'part' | 'head' | 'row' | 'sign' | 'gap';

/** A row of the sheet: its cells from column A on. */
export interface NoteRow {
  readonly kind: RowKind;
  readonly cells: readonly PlanValue[];
  /** Lines of its fullest cell. */
  readonly lines: number;
  /** Whether one of the five parts of an order line begins here. */
  readonly begins: boolean;
}

/** The rows of a note with the widths of their columns in characters. */
export interface NoteSheet {
  readonly rows: readonly NoteRow[];
  readonly widths: readonly number[];
}

/** Column A: labels, and the ends of the lines that a shop reads first. */
const LABEL_WIDTH = 22;

/** Narrowest and widest column of a lane table. A longer value goes on in a second line of its cell. */
const CELL_WIDTHS = [9, 20] as const;

/** Columns of a note besides the labels, at least: room for the signatures. */
const FEWEST_COLUMNS = 6;

/** Characters that text may take beside the labels, at least: an A4 page upright. */
const TEXT_WIDTH = 66;

/** Lays a note out. */
export function layOutNote(note: Note): NoteSheet {
  const widths = [LABEL_WIDTH, ...tableWidths(note)];
  return { rows: new NoteRows(widths).of(note), widths };
}

function tablesOf(note: Note): readonly NoteTable[] {
  return note.lines.flatMap(({ parts }) =>
    parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))),
  );
}

/** Widths of the columns after the labels: what the lane tables need, and together what text needs. */
function tableWidths(note: Note): readonly number[] {
  const [narrowest, widest] = CELL_WIDTHS;
  const widths = Array.from<number>({ length: FEWEST_COLUMNS }).fill(narrowest);
  for (const { columns, rows } of tablesOf(note)) {
    for (const [index, { label }] of columns.entries()) {
      const longest = rows.reduce((most, cells) => Math.max(most, String(cells[index] ?? '').length), label.length);
      widths[index] = Math.max(widths[index] ?? narrowest, Math.min(widest, longest + 2));
    }
  }
  const missing = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return missing <= 0 ? widths : widths.map((width) => width + Math.ceil(missing / widths.length));
}

/** Puts the rows of one note together. */
class NoteRows {
  private readonly rows: NoteRow[] = [];
  /** Characters beside the labels, and over all columns. */
  private readonly beside: number;
  private readonly across: number;

  constructor(private readonly widths: readonly number[]) {
    // A line may be a little wider than reckoned, depending on the font.
    this.across = Math.floor(0.95 * widths.reduce((sum, width) => sum + width, 0));
    this.beside = this.across - LABEL_WIDTH;
  }

  of(note: Note): readonly NoteRow[] {
    this.add('title', [`${SHEET_TITLES.note} ${note.id}`]);
    for (const { label, value } of note.head) {
      this.labelled(
        label,
        linesOf(value, this.beside).map((line) => oneLine('fact', line)),
      );
    }
    this.gap();
    this.text('text', note.purpose);
    this.gap();
    for (const paragraph of note.statement) this.paragraph('statement', paragraph);
    if (note.changes !== null) {
      this.section(note.changes.title);
      for (const paragraph of note.changes.paragraphs) this.paragraph('text', paragraph);
    }
    for (const line of note.lines) this.line(line);
    this.section(note.reminders.title);
    for (const item of note.reminders.items) {
      for (const line of bulleted(item, this.across)) this.add('text', [line]);
    }
    this.signatures(note.signatures);
    return this.rows;
  }

  private add(kind: RowKind, cells: readonly PlanValue[], lines = 1, begins = false): void {
    this.rows.push({ kind, cells, lines, begins });
  }

  private gap(): void {
    this.add('gap', []);
  }

  private section(title: string): void {
    this.gap();
    this.add('heading', [title]);
  }

  private text(kind: RowKind, sentences: readonly string[]): void {
    for (const line of linesOf(sentences.join(' '), this.across)) this.add(kind, [line]);
  }

  private paragraph(kind: 'statement' | 'text', { heading, sentences }: NoteParagraph): void {
    if (heading !== null) this.text(kind, [`${heading}:`]);
    this.text(kind, sentences);
  }

  /** A label with rows beside it; either may be longer than the other. */
  private labelled(label: string, beside: readonly Beside[]): void {
    const labels = linesOf(label, LABEL_WIDTH - 2);
    for (let row = 0; row < Math.max(labels.length, beside.length); row++) {
      const { kind, cells, lines } = beside[row] ?? { kind: 'part', cells: [], lines: 1 };
      this.add(kind, [labels[row] ?? null, ...cells], lines, kind !== 'fact' && row === 0);
    }
  }

  private line({ name, parts }: NoteLine): void {
    this.section(name);
    for (const { label, blocks } of parts) {
      const beside = blocks.flatMap((block) => this.block(block));
      this.labelled(label, beside);
    }
  }

  private block(block: NoteBlock): readonly Beside[] {
    switch (block.kind) {
      case 'text':
        return linesOf(block.sentences.join(' '), this.beside).map((line) => oneLine('part', line));
      case 'list':
        return block.items.flatMap((item) => bulleted(item, this.beside)).map((line) => oneLine('part', line));
      case 'table':
        return this.table(block.table);
    }
  }

  private table({ columns, rows }: NoteTable): readonly Beside[] {
    const row = (kind: RowKind, cells: readonly (string | number)[]): Beside => {
      const lines = cells.map((cell, index) => linesOf(String(cell), (this.widths[index + 1] ?? 0) - 1).length);
      return { kind, cells: cells.map((cell) => (cell === '' ? null : cell)), lines: Math.max(...lines) };
    };
    const head = row('head', columns.map(({ label }) => label)); // prettier-ignore
    return [head, ...rows.map((cells) => row('row', cells)), { kind: 'part', cells: [], lines: 1 }];
  }

  private signatures([approver, shop]: Note['signatures']): void {
    const right = signedColumns(this.widths.length)[1].left;
    const widthFrom = (first: number, last: number): number =>
      this.widths.slice(first, last).reduce((sum, width) => sum + width, 0);
    const left = linesOf(approver, widthFrom(0, right - 1));
    const other = linesOf(shop, widthFrom(right, this.widths.length));
    for (let gap = 0; gap < 3; gap++) this.gap();
    this.add('sign', []);
    for (let row = 0; row < Math.max(left.length, other.length); row++) {
      this.add('text', [left[row] ?? null, ...Array.from({ length: right - 1 }, () => null), other[row] ?? null]);
    }
  }
}

/** A row beside a label. */
type Beside = Omit<NoteRow, 'begins'>;

function oneLine(kind: RowKind, text: string): Beside {
  return { kind, cells: [text], lines: 1 };
}

/** The columns of the two lines to sign on. */
export function signedColumns(count: number): readonly [SignedColumns, SignedColumns] {
  const left = Math.ceil(count / 2);
  return [
    { left: 0, right: left - 2 },
    { left, right: count - 1 },
  ];
}

interface SignedColumns {
  readonly left: number;
  readonly right: number;
}

/** An item of a list: a dot, and what follows below the first word. */
function bulleted(item: string, width: number): readonly string[] {
  return linesOf(item, width - 2).map((line, index) => `${index === 0 ? '•' : ' '} ${line}`);
}
