/**
 * A release note as rows of a sheet. Text stands in single cells, line by line, and runs on over the empty cells beside
 * it: so no cell is merged, no row is higher than its font, and nothing depends on how a program fits rows to text. The
 * columns serve the lane tables, each value of which has a cell of its own.
 */
import type { Note, NoteBlock, NoteLine, NoteParagraph, NoteTable } from '../../domain/note/note';
import { SHEET_TITLES } from '../own';
import type { PlanValue } from '../plan';
import { BOLD, lineCount, linesOf, widthOf } from './text-size';

/** What a row is, for how it looks. */
export type RowKind =
  'title' | 'fact' | 'text' | 'statement' | 'heading' | 'part' | 'head' | 'row' | 'after' | 'sign' | 'gap';

/** A row of the sheet: its cells from column A on. */
export interface NoteRow {
  readonly kind: RowKind;
  readonly cells: readonly PlanValue[];
  /** Lines of its fullest cell. */
  readonly lines: number;
  /** In a table of bags, how many columns it has. */
  readonly columns: number;
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
      const longest = rows.reduce(
        (most, cells) => Math.max(most, widthOf(String(cells[index] ?? ''))),
        BOLD * widthOf(label),
      );
      widths[index] = Math.max(widths[index] ?? narrowest, Math.min(widest, Math.ceil(longest) + 2));
    }
  }
  const missing = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return missing <= 0 ? widths : widths.map((width) => width + Math.ceil(missing / widths.length));
}

/** Puts the rows of one note together. */
class NoteRows {
  private readonly rows: NoteRow[] = [];
  /** Characters over all columns, and beside the labels. */
  private readonly across: number;
  private readonly beside: number;
  private readonly empty: readonly PlanValue[];
  /** Lines of a label that still have to stand beside the rows that come. */
  private labels: string[] = [];
  private begins = false;

  constructor(private readonly widths: readonly number[]) {
    this.across = widths.reduce((sum, width) => sum + width, 0) - 1;
    this.beside = this.across - LABEL_WIDTH;
    this.empty = widths.map(() => null);
  }

  of(note: Note): readonly NoteRow[] {
    this.add('title', `${SHEET_TITLES.note} ${note.id}`);
    for (const { label, value } of note.head) {
      this.labels.push(label);
      this.besideLabel('fact', linesOf(value, this.beside));
    }
    this.gap();
    this.text('text', note.purpose);
    this.gap();
    for (const [index, paragraph] of note.statement.entries()) {
      if (index > 0) this.add('statement', null);
      this.paragraph('statement', paragraph);
    }
    if (note.changes !== null) {
      this.section(note.changes.title);
      for (const paragraph of note.changes.paragraphs) this.paragraph('text', paragraph);
    }
    for (const line of note.lines) this.line(line);
    this.section(note.reminders.title);
    for (const item of note.reminders.items) {
      for (const line of bulleted(item, this.across)) this.add('text', line);
    }
    this.signatures(note.signatures);
    return this.rows;
  }

  /** A row with a text in its first column. */
  private add(kind: RowKind, text: string | null): void {
    this.put(kind, text === null ? this.empty : [text, ...this.empty.slice(1)]);
  }

  private put(kind: RowKind, cells: readonly PlanValue[], lines = 1, columns = 0): void {
    this.rows.push({ kind, cells, lines, columns, begins: this.begins });
    this.begins = false;
  }

  private gap(): void {
    this.add('gap', null);
  }

  private section(title: string): void {
    this.gap();
    this.add('heading', title);
  }

  private text(kind: RowKind, sentences: readonly string[]): void {
    const width = kind === 'statement' ? this.across / BOLD : this.across;
    for (const line of linesOf(sentences.join(' '), width)) this.add(kind, line);
  }

  private paragraph(kind: 'statement' | 'text', { heading, sentences }: NoteParagraph): void {
    if (heading !== null) this.text(kind, [`${heading}:`]);
    this.text(kind, sentences);
  }

  /** Lines of text, and the label where some of it is left. */
  private besideLabel(kind: 'fact' | 'part' | 'after', lines: readonly (string | null)[]): void {
    for (const line of lines) this.put(kind, [this.labels.shift() ?? null, line, ...this.empty.slice(2)]);
  }

  private line({ name, parts }: NoteLine): void {
    this.section(name);
    for (const { label, blocks } of parts) {
      this.labels = linesOf(label, (LABEL_WIDTH - 1) / BOLD);
      this.begins = true;
      for (const block of blocks) this.block(block);
      while (this.labels.length > 0) this.add('part', this.labels.shift() ?? null);
    }
  }

  private block(block: NoteBlock): void {
    switch (block.kind) {
      case 'text':
        this.besideLabel('part', linesOf(block.sentences.join(' '), this.beside));
        return;
      case 'list':
        for (const item of block.items) this.besideLabel('part', bulleted(item, this.beside));
        return;
      case 'table':
        this.table(block.table);
    }
  }

  private table({ columns, rows }: NoteTable): void {
    const header = columns.map(({ label }) => label);
    this.tableRow('head', header);
    for (const cells of rows) this.tableRow('row', cells);
    this.besideLabel('after', [null]);
  }

  private tableRow(kind: 'head' | 'row', values: readonly (string | number)[]): void {
    const cells = [...this.empty];
    cells[0] = this.labels.shift() ?? null;
    let lines = 1;
    for (const [index, value] of values.entries()) {
      if (value === '') continue;
      cells[index + 1] = value;
      if (typeof value === 'string') lines = Math.max(lines, lineCount(value, (this.widths[index + 1] ?? 0) - 1));
    }
    this.put(kind, cells, lines, values.length);
  }

  private signatures([approver, shop]: Note['signatures']): void {
    const [first, second] = signedColumns(this.widths.length);
    const linesIn = (text: string, { left, right }: SignedColumns): readonly string[] =>
      linesOf(text, this.widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0)); // prettier-ignore
    const [one, other] = [linesIn(approver, first), linesIn(shop, second)];
    this.gap();
    this.add('sign', null);
    for (let row = 0; row < Math.max(one.length, other.length); row++) {
      const cells = [...this.empty];
      [cells[first.left], cells[second.left]] = [one[row] ?? null, other[row] ?? null];
      this.put('text', cells);
    }
  }
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
