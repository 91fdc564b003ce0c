/** Reads a workbook again: in one round trip where it is still made of the same things, and one more per 5 MB. */
import type { Corrections } from '../../domain/check';
import { codeOf } from '../errors';
import type { Session } from '../session';
import { askFacts, type Asked, type BookFacts } from './facts';
import { fetchCells, type Wanted } from './fetch';
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

/**
 * Reads again what was read whole.
 *
 * @param before the earlier reading
 * @param corrections those that it was read with
 * @param more asks for more in the first round trip
 */
export async function readAgain(
  session: Session,
  before: Reading,
  corrections: Corrections | null,
  more: AskMore = () => undefined,
): Promise<ReadAgain> {
  const whole = before.sheets.filter(({ isWhole }) => isWhole);
  const wanted = new Map(whole.flatMap((sheet) => wantedAgain(sheet).map((one) => [sheet.facts.id, one] as const)));
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
    more(context);
  };
  try {
    const got = await fetchCells(session, [...wanted.values()], also);
    const now = facts();
    const frames = new Map([...asked].map(([id, frame]) => [id, frame()]));
    if (!isSameBook(before, now, frames)) return { reading: await readOn(session, now, corrections), isSame: false };
    const sheets = now.sheets.flatMap((sheet, index): readonly SheetReading[] => {
      const old = before.sheets[index];
      if (old === undefined) return [];
      const frame = frames.get(sheet.id);
      if (frame === undefined) return [{ ...old, facts: sheet }];
      const want = wanted.get(sheet.id);
      const cells = want === undefined ? undefined : got.get(want);
      const details = [...old.details.slice(0, 1), ...(cells?.details ?? [])];
      const grid = gridOf(cells?.pieces ?? [], details);
      const hiddenRows = hiddenRowsOf(frame, cells?.hiddenRows ?? []);
      return [{ ...old, facts: sheet, frame, grid, details, hiddenRows }];
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

function wantedAgain({ facts, frame, inFull, rowSize }: SheetReading): readonly Wanted[] {
  if (frame.used === null) return [];
  return [{ sheetId: facts.id, area: frame.used, inFull, rowSize: rowSize.full, asksHidden: frame.hidden === 'some' }];
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
