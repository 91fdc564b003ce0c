/**
 * A note as HTML: clipboard, body of an e-mail. One element with all its styles inside, no script, no picture, no
 * address; whatever people typed is text in it.
 */
import type { Note, NoteBlock, NoteFact, NoteLine, NoteParagraph, NoteTable } from './note';

const FONT = 'font-family:Segoe UI,Calibri,Arial,sans-serif;font-size:14px;line-height:1.4;color:#1b1b1b';
const HEADING = 'font-size:16px;margin:20px 0 4px 0';
const PART = 'font-size:14px;margin:12px 0 2px 0';
const TEXT = 'margin:0 0 6px 0';
const STATEMENT = 'margin:0 0 8px 0;font-weight:bold';
const LIST = 'margin:0 0 6px 0;padding-left:20px';
const TABLE = 'border-collapse:collapse;margin:0 0 8px 0';
const HEAD_CELL = 'border:1px solid #8a8a8a;padding:2px 8px;text-align:left;background:#f0f0f0';
const CELL = 'border:1px solid #8a8a8a;padding:2px 8px;text-align:left;vertical-align:top';
const COUNT = 'border:1px solid #8a8a8a;padding:2px 8px;text-align:right;vertical-align:top';
const LABEL = 'padding:0 12px 0 0;text-align:left;vertical-align:top;font-weight:normal;color:#555555';

/** The note as one HTML element. */
export function toHtml(note: Note): string {
  const { title, head, purpose, statement, changes, lines, reminders } = note;
  return element('div', FONT, [
    element('h1', 'font-size:20px;margin:0 0 8px 0', [escaped(title)]),
    element('table', TABLE, [element('tbody', '', head.map(factRow))]),
    sentencesOf(purpose, TEXT),
    ...statement.map((paragraph) => paragraphOf(paragraph, STATEMENT)),
    ...(changes === null
      ? []
      : [element('h2', HEADING, [escaped(changes.title)]), ...changes.paragraphs.map(changeOf)]),
    ...lines.map(lineOf),
    element('h2', HEADING, [escaped(reminders.title)]),
    listOf(reminders.items),
  ]);
}

/** An element with its children, which are HTML already. */
function element(tag: string, style: string, children: readonly string[]): string {
  return `<${tag}${style === '' ? '' : ` style="${style}"`}>${children.join('')}</${tag}>`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text as HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? '');
}

function factRow({ label, value }: NoteFact): string {
  const cells = [element('th', LABEL, [escaped(label)]), element('td', 'padding:0', [escaped(value)])];
  return element('tr', '', cells);
}

function sentencesOf(sentences: readonly string[], style: string): string {
  return element('p', style, [escaped(sentences.join(' '))]);
}

function paragraphOf({ heading, sentences }: NoteParagraph, style: string): string {
  return sentencesOf(heading === null ? sentences : [`${heading}:`, ...sentences], style);
}

function listOf(items: readonly string[]): string {
  const entries = items.map((item) => element('li', '', [escaped(item)]));
  return element('ul', LIST, entries);
}

function changeOf({ heading, sentences }: NoteParagraph): string {
  return `${heading === null ? '' : sentencesOf([`${heading}:`], TEXT)}${listOf(sentences)}`;
}

function lineOf({ name, parts }: NoteLine): string {
  const told = parts.map(({ label, blocks }, index) =>
    [element('h3', PART, [escaped(`${String(index + 1)}. ${label}`)]), ...blocks.map(blockOf)].join(''),
  );
  return `${element('h2', HEADING, [escaped(name)])}${told.join('')}`;
}

function blockOf(block: NoteBlock): string {
  switch (block.kind) {
    case 'text':
      return sentencesOf(block.sentences, TEXT);
    case 'list':
      return listOf(block.items);
    case 'table':
      return tableOf(block.table);
  }
}

function tableOf({ columns, rows }: NoteTable): string {
  const head = columns.map(({ label }) => element('th', HEAD_CELL, [escaped(label)]));
  const body = rows.map((cells) => {
    const own = cells.map((cell) => element('td', typeof cell === 'number' ? COUNT : CELL, [escaped(String(cell))]));
    return element('tr', '', own);
  });
  return element('table', TABLE, [element('thead', '', [element('tr', '', head)]), element('tbody', '', body)]);
}
