/** Reads earlier notes back from the log and the state. Whatever was done to the sheet by hand, nothing is thrown. */
import { lineKey } from '../../domain/note/groups';
import { NO_HISTORY, type History, type PastLine, type PastNote } from '../../domain/history';
import type { Restart, Verdict } from '../../domain/model';
import { valueAt, type CellValue } from '../../domain/sheet';
import { ownSheet, shownAt } from '../own';
import type { Snapshot } from '../snapshot';
import { readState, type StateNote } from '../state';
import { headerOf, logLayout, textHeader, type LogColumn, type LogLayout } from './columns';
import { joinText } from './text';

/** Verdicts as the log words them. */
export const LOG_VERDICTS: Readonly<Record<Verdict, string>> = {
  release: 'Release',
  holdAll: 'Hold all',
  nothingToRelease: 'Nothing to release',
};

/** One row of the log. */
interface LogRow {
  readonly value: (column: LogColumn) => CellValue;
  readonly text: (column: LogColumn) => string | null;
  /** Cells of the columns that hold the note's text. */
  readonly texts: readonly string[];
  /** Place of the row among those of its note, from 1, and how many there are; `null` when that was changed by hand. */
  readonly place: readonly [number, number] | null;
}

/** What earlier notes said, oldest first. */
export function readHistory(snapshot: Snapshot): History {
  const notes = notesIn(snapshot);
  if (notes.length === 0) return NO_HISTORY;
  const kept = new Map(readState(snapshot.state).notes.map((note) => [keyOf(note), note]));
  return { notes: notes.map(({ note }) => withRows(note, kept.get(keyOf(note)))) };
}

/** The text of an earlier note as it was sent, or `null` when the log does not hold it whole. */
export function readNoteText(snapshot: Snapshot, id: string): string | null {
  const rows = notesIn(snapshot).find(({ note }) => note.id === id)?.rows ?? [];
  const isWhole =
    rows.length > 0 && rows.every(({ place }, index) => place?.[0] === index + 1 && place[1] === rows.length);
  const columns = rows[0]?.texts.map((_, column) => rows.map(({ texts }) => texts[column] ?? '')) ?? [];
  const text = joinText(columns);
  return isWhole && text !== '' ? text : null;
}

function keyOf(note: { readonly id: string; readonly fingerprint: string }): string {
  return `${note.id} ${note.fingerprint}`;
}

interface LoggedNote {
  readonly note: PastNote;
  readonly rows: readonly LogRow[];
}

/** The notes of the log by time; those of one time, or without one, in the order of their rows. */
function notesIn(snapshot: Snapshot): readonly LoggedNote[] {
  const sheet = ownSheet(snapshot, 'log');
  const layout = sheet === undefined ? null : logLayout(sheet);
  if (layout === null) return [];
  const groups = new Map<string, LogRow[]>();
  for (let row = layout.header + 1; row <= layout.bottom; row++) {
    const read = logRow(layout, row);
    const id = read.text('id')?.trim() ?? null;
    const fingerprint = read.text('fingerprint')?.trim() ?? null;
    if (id === null || fingerprint === null) continue;
    const key = keyOf({ id, fingerprint });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [read]);
    else group.push(read);
  }
  return inOrderOfTime([...groups.values()].map(loggedNote));
}

function logRow({ sheet, columns }: LogLayout, row: number): LogRow {
  const shown = (header: string): string => {
    const column = columns.get(header);
    return column === undefined ? '' : shownAt(sheet, row, column);
  };
  const texts: string[] = [];
  for (let number = 1; columns.has(textHeader(number)); number++) texts.push(shown(textHeader(number)));
  const place = /^\s*(\d+)\s+of\s+(\d+)\s*$/.exec(shown(headerOf('place')));
  return {
    value: (name) => valueAt(sheet, row, columns.get(headerOf(name)) ?? -1),
    text: (name) => {
      const text = shown(headerOf(name));
      return text.trim() === '' ? null : text;
    },
    texts,
    place: place === null ? null : [Number(place[1]), Number(place[2])],
  };
}

function loggedNote(group: readonly LogRow[]): LoggedNote {
  // A row that somebody copied is the same order line once more.
  const seen = new Set<number>();
  const once = group.filter(({ place }) => place === null || (!seen.has(place[0]) && seen.add(place[0])));
  const rows = once.sort((one, other) => (one.place?.[0] ?? 0) - (other.place?.[0] ?? 0));
  const text = (column: LogColumn): string | null => rows[0]?.text(column) ?? null;
  const note: PastNote = {
    id: text('id')?.trim() ?? '',
    replaces: text('replaces')?.trim() ?? null,
    time: text('time') ?? '',
    preparedBy: text('preparedBy') ?? '',
    shop: text('shop'),
    po: text('po'),
    fingerprint: text('fingerprint')?.trim() ?? '',
    lines: rows.map(pastLine),
  };
  return { note, rows };
}

function inOrderOfTime(notes: readonly LoggedNote[]): readonly LoggedNote[] {
  let time = '';
  const timed = notes.map((logged) => {
    if (/^\d{4}-\d\d-\d\dT/.test(logged.note.time)) time = logged.note.time;
    return { logged, time };
  });
  return timed
    .sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0))
    .map(({ logged }) => logged);
}

function pastLine(row: LogRow): PastLine {
  const count = (column: LogColumn): number | null => wholeNumber(row.value(column));
  const verdict = row.text('verdict')?.trim();
  const verdicts: readonly Verdict[] = ['release', 'nothingToRelease'];
  return {
    key: { shop: row.text('shop'), po: row.text('po'), line: row.text('line'), part: row.text('part') },
    // A verdict that was changed into something else released nothing that could be relied on.
    verdict: verdicts.find((known) => LOG_VERDICTS[known] === verdict) ?? 'holdAll',
    ordered: count('ordered'),
    delivered: count('delivered'),
    inProcess: count('inProcess'),
    accepted: count('accepted'),
    onHold: count('onHold'),
    doNotUse: count('doNotUse'),
    unplaced: count('unplaced'),
    remaining: count('remaining'),
    restart: restartIn(row),
    mayBuildNow: count('mayBuildNow') ?? 0,
    made: count('made'),
    rows: null,
  };
}

function wholeNumber(value: CellValue): number | null {
  const number = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

function restartIn(row: LogRow): Restart | null {
  const text = row.text('restart')?.trim();
  return text === 'blocked' || text === 'firm' || text === 'all' ? text : wholeNumber(row.value('restart'));
}

/** Adds the rows that the state keeps, line by line; where the two do not belong together, none. */
function withRows(note: PastNote, kept: StateNote | undefined): PastNote {
  if (kept?.lines?.length !== note.lines.length) return note;
  const { shop, po } = note;
  const rows = new Map(kept.lines.map(({ line, part, rows: own }) => [lineKey({ shop, po, line, part }), own]));
  const lines = note.lines.map((line): PastLine => {
    const own = rows.get(lineKey({ shop, po, line: line.key.line, part: line.key.part }));
    return { ...line, rows: own === undefined ? null : [...own] };
  });
  return lines.some((line) => line.rows === null) ? note : { ...note, lines };
}
