/** Reads a workbook again: in one round trip where it is still made of the same things, and one more per 5 MB. */
import type { Corrections } from '../../domain/check';
import type { Area } from '../../domain/sheet';
import { codeOf } from '../errors';
import type { Session } from '../session';
import { askFacts, type Asked, type BookFacts } from './facts';
import { fetchCells, type Got, type Wanted } from './fetch';
import { gridOf } from './grid';
import { askState, hiddenRowsOf, readBook, readOn } from './read-book';
import { readingOf, type Reading, type SheetReading } from './reading';
import { askFrame, type SheetFrame } from './sheet-parts';

/** What is asked in the same round trip, of a workbook that is likely to be as it was. */
export type AskMore = (context: Excel.RequestContext) => void;

/** A workbook read again. */
export interface ReadAgain {
  readonly reading: Reading;
  /** Whether it is made of the same sheets, tables and areas as before, so that what was asked besides was answered. */
  readonly isSame: boolean;
}

/** What is to be read again. */
export interface AgainRequest {
  /** Those that the earlier reading was made with. */
  readonly corrections: Corrections | null;
  /** Asks for more in the first round trip. */
  readonly more?: AskMore;
  /** By id of the sheet, the only areas in which anything can have changed; without them all of every sheet. */
  readonly areas?: ReadonlyMap<string, readonly Area[]>;
}

/** Reads again what was read whole. */
export async function readAgain(session: Session, before: Reading, request: AgainRequest): Promise<ReadAgain> {
  const { corrections, more, areas } = request;
  const whole = before.sheets.filter(({ isWhole }) => isWhole);
  const wanted = new Map(
    whole.map((sheet) => [sheet.facts.id, wantedAgain(sheet, areas === undefined ? null : areas.get(sheet.facts.id))]),
  );
  const asked = new Map<string, Asked<SheetFrame>>();
  let facts: Asked<BookFacts> = () => before.facts;
  let state: Asked<string | null> = () => before.state;
  const also = (): void => {
    const { context } = session;
    facts = askFacts(context);
    state = askState(context, before.facts);
    for (const sheet of whole) {
      const found = context.workbook.worksheets.getItem(sheet.facts.id);
      asked.set(sheet.facts.id, askFrame(found, sheet.facts, before.seesMerges));
    }
    more?.(context);
  };
  try {
    const got = await fetchCells(session, [...wanted.values()].flat(), also);
    const now = facts();
    const frames = new Map([...asked].map(([id, frame]) => [id, frame()]));
    if (!isSameBook(before, now, frames)) return { reading: await readOn(session, now, corrections), isSame: false };
    const sheets = now.sheets.flatMap((sheet, index): readonly SheetReading[] => {
      const old = before.sheets[index];
      if (old === undefined) return [];
      const frame = frames.get(sheet.id);
      if (frame === undefined) return [{ ...old, facts: sheet }];
      const cells = (wanted.get(sheet.id) ?? []).flatMap((want) => got.get(want) ?? []);
      return [{ ...old, facts: sheet, frame, ...(areas === undefined ? anew : patched)(old, frame, cells) }];
    });
    const { date1904, seesMerges } = before;
    return { reading: readingOf({ facts: now, sheets, state: state(), date1904, seesMerges }), isSame: true };
  } catch (error) {
    if (!GONE.has(codeOf(error) ?? '')) throw error;
    return { reading: await readBook(session, corrections), isSame: false };
  }
}

/** What Excel answers where a sheet, a table or a part is asked for that is no longer there. */
const GONE = new Set(['ItemNotFound', 'InvalidReference']);

/** @param areas what is wanted of the sheet; `null` for all of it */
function wantedAgain(
  { facts, frame, inFull, rowSize }: SheetReading,
  areas: readonly Area[] | null = [],
): readonly Wanted[] {
  const all = frame.used === null ? [] : [frame.used];
  const asksHidden = areas === null && frame.hidden === 'some';
  return (areas ?? all).map((area) => ({ sheetId: facts.id, area, inFull, rowSize: rowSize.full, asksHidden }));
}

/** What a sheet holds now. */
type Held = Pick<SheetReading, 'grid' | 'details' | 'hiddenRows'>;

function anew(old: SheetReading, frame: SheetFrame, cells: readonly Got[]): Held {
  const details = [...old.details.slice(0, 1), ...cells.flatMap((one) => one.details)];
  const grid = gridOf(
    cells.flatMap(({ pieces }) => pieces),
    details,
  );
  const hidden = cells.flatMap(({ hiddenRows }) => hiddenRows);
  return { grid, details, hiddenRows: hiddenRowsOf(frame, hidden) };
}

/** Of rows that are hidden one by one nothing is known from the changed cells alone; such a sheet is not patched. */
function patched(old: SheetReading, frame: SheetFrame, cells: readonly Got[]): Held {
  const details = [...old.details, ...cells.flatMap((one) => one.details)];
  const pieces = cells.flatMap((one) => one.pieces);
  return { grid: old.grid.patched(pieces, details), details, hiddenRows: hiddenRowsOf(frame, []) };
}

function isSameBook(before: Reading, now: BookFacts, frames: ReadonlyMap<string, SheetFrame>): boolean {
  const sameFrames = before.sheets.every(({ facts, frame }) => {
    const current = frames.get(facts.id);
    if (current === undefined) return true;
    return current.hidden === frame.hidden && JSON.stringify(current.used) === JSON.stringify(frame.used);
  });
  return sameFrames && madeOf(before.facts) === madeOf(now);
}

/** Sheets, tables and parts, as one text. */
function madeOf({ sheets, stateParts }: BookFacts): string {
  const names = sheets.map(({ id, name, tables }) => [id, name, tables.map((table) => [table.id, table.columns])]);
  return JSON.stringify([names, stateParts]);
}
