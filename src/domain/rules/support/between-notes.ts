/** What was made by the last note and what there is now (SPEC section 4, "Between notes"). History is compared with, never used. */
import { KEY_FIELDS, Standing, type Figures, type LineKey, type OrderLine } from '../../model';
import type { PastLine, PastNote, PastRow } from '../../history';
import { idKey } from '../../read/words';
import type { Place } from '../../sheet';
import type { Split } from '../../split';
import type { RuleInput } from '../rule';
import { cellsOf, once } from './cells';
import { eachOrderLine } from './lines';

/** A row that the last note released, and the row it is on the sheet now, if it is still listed as accepted. */
export interface Released {
  readonly past: PastRow;
  readonly row: number | null;
}

/** A line then and now. */
export interface Since {
  readonly note: string;
  /** Units made by then. */
  readonly before: number;
  /** Units made by now. */
  readonly now: number;
  /** How many more can be explained: what the note let the shop build, and newly found do-not-use units. */
  readonly allowed: number;
  readonly released: readonly Released[];
}

/** Visits the lines of which both the last note and the sheet tell how many units were made. */
export function eachSinceLastNote(
  input: RuleInput,
  visit: (line: OrderLine, since: Since, figures: Figures) => void,
): void {
  const { split } = input;
  if (split.history.notes.length === 0) return;
  const last = lastByLine(split.history.notes);
  eachOrderLine(input, (line, figures) => {
    const past = last.get(keyOf(line.key));
    if (past === undefined || past.line.made === null || figures.made === null) return;
    const found = Math.max(0, (figures.doNotUse ?? 0) - (past.line.doNotUse ?? 0));
    const since = {
      note: past.note,
      before: past.line.made,
      now: figures.made,
      allowed: past.line.mayBuildNow + found,
      released: releasedBy(split, line, past.line),
    };
    visit(line, since, figures);
  });
}

/** The cells of the released rows that are still listed, or of all the line's rows, and of what was delivered. */
export function cellsSince(split: Split, line: OrderLine, released: readonly Released[]): readonly Place[] {
  const listed = released.flatMap(({ row }) => row ?? []);
  const quantities = listed.length > 0 ? cellsOf(split, listed, ['qty']) : split.lineCells(line.index, 'qty');
  return once([...quantities, ...(line.delivered.state === 'given' ? line.delivered.cells : [])]);
}

/** Released rows as a message names them. */
export function releasedInWords(
  split: Split,
  released: readonly Released[],
): readonly (Pick<PastRow, 'lot' | 'bag' | 'location' | 'qty'> & { readonly row: number | null })[] {
  return released.map(({ past: { lot, bag, location, qty }, row }) => {
    return { lot, bag, location, qty, row: row === null ? null : split.rowNumber(row) };
  });
}

interface Past {
  readonly note: string;
  readonly line: PastLine;
}

/**
 * The last note's word on each line. Notes come oldest first. A note that could not say how many units were made leaves
 * the one before it in force: else writing a note about units that appeared would by itself explain them.
 */
function lastByLine(notes: readonly PastNote[]): ReadonlyMap<string, Past> {
  const last = new Map<string, Past>();
  for (const { id, lines } of notes) {
    for (const line of lines) if (line.made !== null) last.set(keyOf(line.key), { note: id, line });
  }
  return last;
}

function keyOf(key: LineKey): string {
  return JSON.stringify(KEY_FIELDS.map((field) => idKeyOf(key[field])));
}

function idKeyOf(text: string | null): string | null {
  return text === null ? null : idKey(text);
}

/** The rows a note released, each with the accepted row of the same lot and bag, or without both of the same location. */
function releasedBy({ rows }: Split, line: OrderLine, past: PastLine): readonly Released[] {
  const accepted = new Map<string, number[]>();
  for (const row of line.rows) {
    if (rows.standing.at(row) !== Standing.accepted) continue;
    const trail = trailOf(rows.lot.key(row), rows.bag.key(row), rows.location.key(row));
    accepted.set(trail, [...(accepted.get(trail) ?? []), row]);
  }
  const released = past.verdict === 'release' ? (past.rows ?? []) : [];
  return released
    .filter(({ standing }) => standing === 'accepted')
    .map((row) => {
      const trail = trailOf(idKeyOf(row.lot) ?? '', idKeyOf(row.bag) ?? '', idKeyOf(row.location) ?? '');
      return { past: row, row: accepted.get(trail)?.shift() ?? null };
    });
}

function trailOf(lot: string, bag: string, location: string): string {
  return JSON.stringify(lot === '' && bag === '' ? [location] : [lot, bag]);
}
