/**
 * A note as plain text: clipboard, body of an e-mail, log. Paragraphs are not broken into lines, since every program
 * that shows mail breaks them to the width of its window; lists of bags are, so that an id is found in them.
 */
import { textRows } from '../messages/en/note/text';
import type { Note, NoteBlock, NoteColumnKey, NoteLine, NoteParagraph, NoteTable } from './note';

/** Characters per line in lists of bags. */
const WIDTH = 76;

/** The note as text, with `\n` between lines and at its end. */
export function toText(note: Note): string {
  const lines = [
    ...underlined(note.title, '='),
    ...note.head.map(({ label, value }) => `${label}: ${value}`),
    '',
    note.purpose.join(' '),
    '',
    ...note.statement.flatMap((paragraph) => [inOneLine(paragraph), '']),
    ...(note.changes === null
      ? []
      : [...underlined(note.changes.title, '-'), ...note.changes.paragraphs.flatMap(changed), '']),
    ...note.lines.flatMap(lineText),
    ...underlined(note.reminders.title, '-'),
    ...note.reminders.items.map((item) => `- ${item}`),
  ];
  return `${lines.join('\n')}\n`;
}

function underlined(title: string, mark: string): readonly string[] {
  return [title, mark.repeat(Math.min(title.length, WIDTH))];
}

function inOneLine({ heading, sentences }: NoteParagraph): string {
  return `${heading === null ? '' : `${heading}: `}${sentences.join(' ')}`;
}

function changed({ heading, sentences }: NoteParagraph): readonly string[] {
  const items = sentences.map((sentence) => `- ${sentence}`);
  return heading === null ? items : [`${heading}:`, ...items];
}

function lineText({ name, parts }: NoteLine): readonly string[] {
  const told = parts.flatMap(({ label, blocks }, index) => [
    `${String(index + 1)}. ${label}`,
    ...blocks.flatMap(blockText),
    '',
  ]);
  return [...underlined(name, '-'), ...told];
}

function blockText(block: NoteBlock): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [block.sentences.join(' ')];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'table':
      return tableText(block.table);
  }
}

/** A row of a lane table, with its bag taken apart from the rest. */
interface Row {
  readonly count: string | number;
  readonly bag: string;
  /** All cells in words, and those of all columns but the bag's. */
  readonly all: readonly string[];
  readonly others: readonly string[];
}

/** What a lane table says as an entry of a list. */
export interface TableEntry {
  /** `40 parts: lot B, bag B-1`, or `60 parts in 3 bags of 20 parts each, lot B:`. */
  readonly said: string;
  /** The bags that follow where the entry is of several: `B-14`, or `B-14 (20)` where the bags differ. */
  readonly bags: readonly string[];
}

function tableText(table: NoteTable): readonly string[] {
  return tableEntries(table).flatMap(({ said, bags }) => [`- ${said}`, ...(bags.length > 0 ? filled(bags) : [])]);
}

/** A lane table as entries: one per row; rows that differ only in bag and count are one entry with a list of bags. */
export function tableEntries({ columns, rows }: NoteTable): readonly TableEntry[] {
  const keys = columns.map(({ key }) => key);
  const groups = new Map<string, Row[]>();
  const twins = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    const row = readRow(keys, cells);
    const canJoin = row.bag !== '' && typeof row.count === 'number';
    // An id that is there twice may be one bag or two: such rows are never counted as bags.
    const shared = row.others.join('\n');
    const twin = `${row.bag}\n${shared}`;
    const earlier = twins.get(twin) ?? 0;
    twins.set(twin, earlier + 1);
    const group = canJoin ? `${earlier}\n${shared}` : String(index);
    const own = groups.get(group);
    if (own === undefined) groups.set(group, [row]);
    else own.push(row);
  }
  return [...groups.values()].flatMap(entry);
}

function readRow(keys: readonly NoteColumnKey[], cells: readonly (string | number)[]): Row {
  let bag = '';
  let count: string | number = 0;
  const all: string[] = [];
  const others: string[] = [];
  for (const [index, key] of keys.entries()) {
    const cell = cells[index] ?? '';
    if (key === 'parts') count = cell;
    else if (cell !== '') {
      const words = textRows.cell(key, String(cell));
      all.push(words);
      if (key === 'bag') bag = String(cell);
      else others.push(words);
    }
  }
  return { count, bag, all, others };
}

function entry(rows: readonly Row[]): readonly TableEntry[] {
  if (rows.length === 1) return rows.map(({ count, all }) => ({ said: textRows.single(count, all), bags: [] }));
  const counts = rows.map(({ count }) => Number(count));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const each = new Set(counts).size === 1 ? (counts[0] ?? 0) : null;
  const bags = rows.map(({ bag }, index) => textRows.bag(bag, each === null ? (counts[index] ?? 0) : null));
  return [{ said: textRows.several(total, rows.length, each, rows[0]?.others ?? []), bags }];
}

/** Ids one after the other, as many to a line as fit. */
function filled(ids: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [index, id] of ids.entries()) {
    const next = index === ids.length - 1 ? id : `${id},`;
    if (line !== '' && line.length + next.length + 1 > WIDTH) {
      lines.push(line);
      line = '';
    }
    line = `${line === '' ? '   ' : line} ${next}`;
  }
  return [...lines, line];
}
