/** Which notes the state keeps, with the rows that they are based on. */
import type { PastRow } from '../../domain/history';
import { groupKey } from '../../domain/note/groups';
import type { Note } from '../../domain/note/note';
import { notedRow } from '../../domain/note/units';
import type { Check } from '../../domain/outcome';
import type { StateLine, StateNote } from '../state';

/**
 * The notes that the state keeps after a write, most important first: those written now, those that they replace, and the
 * latest ones of every other shop and PO.
 *
 * @param before what the state kept so far
 */
export function notesToKeep(check: Check, notes: readonly Note[], before: readonly StateNote[]): readonly StateNote[] {
  const current = new Set(notes.map(groupKey));
  const replaced = notes.flatMap((note) => before.find(({ id }) => id === note.replaces) ?? []);
  const others = before.filter((note) => !current.has(groupKey(note)));
  return [...notes.map((note) => kept(check, note)), ...replaced, ...others];
}

function kept({ split, lines }: Check, { id, fingerprint, shop, po, lines: noted }: Note): StateNote {
  const own = noted.flatMap(({ index }) => lines[index] ?? []);
  const stateLines = own.map(({ line }): StateLine => {
    const rows = { [Symbol.iterator]: () => rowsOf(line.rows) };
    return { line: line.key.line, part: line.key.part, rows };
  });
  return { id, fingerprint, shop, po, sheet: split.sheet.name, lines: stateLines };

  // One row at a time: where they are too many to keep, most are never made.
  function* rowsOf(rows: Iterable<number>): Generator<PastRow, void> {
    for (const row of rows) yield notedRow(split, row);
  }
}
