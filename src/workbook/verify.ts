/** Whether the latest note still says what the workbook says (SPEC section 6, "Fingerprint"). */
import type { PastLine, PastNote, PastRow } from '../domain/history';
import { groupKey, lineKey } from '../domain/note/groups';
import type { Note, NoteLine } from '../domain/note/note';
import { notedRow } from '../domain/note/units';
import type { LineKey } from '../domain/model';
import type { Check, CheckedLine } from '../domain/outcome';
import { idKey } from '../domain/read/words';

/** What of an order line the log remembers besides its sums: what a buyer changes elsewhere than on the rows. */
const REMEMBERED = ['ordered', 'delivered', 'inProcess', 'restart'] as const;

/** What differs on one order line since its note. */
interface ChangedLine {
  readonly key: LineKey;
  /** Which of these facts are others now. */
  readonly facts: readonly (typeof REMEMBERED)[number][];
  /** The line as checked now; `null` when it is no longer on the sheet. */
  readonly index: number | null;
  /** Rows of the split that the note was not based on: new ones, and changed ones as they are now. */
  readonly rows: readonly number[];
  /** Rows that the note was based on and that are no longer so: taken off the sheet, and changed ones as they were. */
  readonly gone: readonly PastRow[];
}

/** What of a note is compared. */
export interface Comparable extends Pick<Note, 'shop' | 'po' | 'fingerprint'> {
  readonly lines: readonly Pick<NoteLine, 'index'>[];
}

/** How a note stands to the workbook. */
export type Verification =
  /** The latest note says what the workbook says. */
  | { readonly state: 'current'; readonly shop: string | null; readonly po: string | null; readonly id: string }
  /** No note was written yet. */
  | { readonly state: 'unwritten'; readonly shop: string | null; readonly po: string | null }
  /** The workbook has changed. `lines` names what did; `null` where the state that knew the rows is lost. */
  | {
      readonly state: 'outOfDate';
      readonly shop: string | null;
      readonly po: string | null;
      readonly id: string;
      readonly lines: readonly ChangedLine[] | null;
    };

/** Compares a checked workbook with the latest note of each shop and PO. */
export function verify(check: Check, notes: readonly Comparable[]): readonly Verification[] {
  const latest = new Map(check.split.history.notes.map((note) => [groupKey(note), note]));
  return notes.map((note): Verification => {
    const { shop, po } = note;
    const past = latest.get(groupKey(note));
    if (past === undefined) return { state: 'unwritten', shop, po };
    if (past.fingerprint === note.fingerprint) return { state: 'current', shop, po, id: past.id };
    return { state: 'outOfDate', shop, po, id: past.id, lines: changedLines(check, note, past) };
  });
}

/** The lines whose rows differ; `null` where the rows of the past note are not known. */
function changedLines(check: Check, note: Comparable, past: PastNote): readonly ChangedLine[] | null {
  if (past.lines.some(({ rows }) => rows === null)) return null;
  const before = new Map(past.lines.map((line) => [lineKey(line.key), line]));
  const lines = note.lines.flatMap(({ index }) => check.lines[index] ?? []);
  const changed = lines.flatMap((line) => {
    const key = lineKey(line.line.key);
    const changes = changesOf(check, line, before.get(key));
    before.delete(key);
    return changes;
  });
  const gone = [...before.values()].map(({ key, rows }): ChangedLine => ({
    key,
    facts: [],
    index: null,
    rows: [],
    gone: rows ?? [],
  }));
  return [...changed, ...gone];
}

function changesOf(check: Check, { line, figures }: CheckedLine, past: PastLine | undefined): readonly ChangedLine[] {
  const before = new Map<string, PastRow[]>();
  for (const row of past?.rows ?? []) {
    const key = rowKey(row);
    before.set(key, [...(before.get(key) ?? []), row]);
  }
  const isKnown = (row: number): boolean => before.get(rowKey(notedRow(check.split, row)))?.pop() !== undefined;
  const rows = Array.from(line.rows).filter((row) => !isKnown(row));
  const gone = [...before.values()].flat();
  const facts = REMEMBERED.filter((name) => past !== undefined && past[name] !== figures[name]);
  const { key, index } = line;
  return rows.length + gone.length + facts.length === 0 ? [] : [{ key, facts, index, rows, gone }];
}

/** A key that two rows share exactly when a note says the same of them. */
function rowKey(row: PastRow): string {
  const { standing, qty, lot, bag, location, moveTo, rev, labelRev, concession, reason, trigger, disposition, counts } =
    row;
  const texts = [lot, bag, location, moveTo, rev, labelRev, concession, reason, trigger];
  return JSON.stringify([standing, qty, disposition, counts, ...texts.map((text) => text && idKey(text))]);
}
