/** Gets the cells of sheets in as few round trips as their size allows (FACTS: 5 MB per answer on the web). */
import type { Area } from '../../domain/sheet';
import { numbersFrom, runsOf } from '../../workbook/areas';
import { codeOf } from '../errors';
import type { Session } from '../session';
import type { Asked } from './facts';
import type { Details, Piece } from './grid';
import { askDetails, askHiddenRows, askPiece, askTyped } from './sheet-parts';

/** Characters that one answer may be expected to have; the rest of 5 MB is for what was not expected. */
const BUDGET = 4_700_000;

/** What a rectangle takes in an answer besides its cells. */
const OVERHEAD = 400;

/** What is wanted of one sheet. */
export interface Wanted {
  readonly sheetId: string;
  readonly area: Area;
  /** Columns of which kinds of values and number formats are wanted as well. */
  readonly inFull: ReadonlySet<number>;
  /** Whether values are not wanted, but only what was typed: formulas, and where there is none, values. */
  readonly onlyTyped?: boolean;
  /** Whether to find out which rows are hidden. */
  readonly asksHidden: boolean;
  /** What a row is expected to take, in characters. */
  readonly rowSize: number;
}

/** What was got of one sheet. */
export interface Got {
  readonly pieces: readonly Piece[];
  readonly details: readonly Details[];
  readonly hiddenRows: readonly number[];
}

/** Some rows of one sheet. */
interface Chunk {
  readonly wanted: Wanted;
  readonly top: number;
  readonly bottom: number;
}

interface Store {
  readonly pieces: Piece[];
  readonly details: Details[];
  readonly hiddenRows: number[];
}

/** More that is asked in the first round trip. */
export type AlsoAsk = () => void;

/**
 * Gets what is wanted. Where an answer is larger than expected, its half is asked again.
 *
 * @param also asks for more in the first round trip, which takes place in any case
 */
export async function fetchCells(
  session: Session,
  wanted: readonly Wanted[],
  also: AlsoAsk | null = null,
): Promise<ReadonlyMap<Wanted, Got>> {
  const found = new Map(wanted.map((one): [Wanted, Store] => [one, { pieces: [], details: [], hiddenRows: [] }]));
  const trips = packed(wanted);
  if (trips.length === 0 && also !== null) trips.push([]);
  for (const [index, chunks] of trips.entries()) {
    await fetchTrip(session, chunks, { found, also: index === 0 ? also : null });
    session.say({ doing: 'reading', done: index + 1, of: trips.length });
  }
  return found;
}

interface Trip {
  readonly found: ReadonlyMap<Wanted, Store>;
  readonly also: AlsoAsk | null;
}

async function fetchTrip(session: Session, chunks: readonly Chunk[], trip: Trip): Promise<void> {
  trip.also?.();
  const asked = chunks.map((chunk) => askChunk(session.context, chunk));
  try {
    await session.sync();
  } catch (error) {
    const [first, second] = halves(chunks);
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || second.length === 0) throw error;
    await fetchTrip(session, first, trip);
    await fetchTrip(session, second, { ...trip, also: null });
    return;
  }
  for (const [index, answer] of asked.entries()) {
    const chunk = chunks[index];
    const store = chunk === undefined ? undefined : trip.found.get(chunk.wanted);
    const { piece, details, hiddenRows } = answer();
    store?.pieces.push(piece);
    store?.details.push(...details);
    for (const row of hiddenRows) store?.hiddenRows.push(row);
  }
}

interface ChunkAnswer {
  readonly piece: Piece;
  readonly details: readonly Details[];
  readonly hiddenRows: readonly number[];
}

function askChunk(context: Excel.RequestContext, { wanted, top, bottom }: Chunk): Asked<ChunkAnswer> {
  const { sheetId, area, inFull, asksHidden, onlyTyped = false } = wanted;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const piece = (onlyTyped ? askTyped : askPiece)(sheet, { ...area, top, bottom });
  const columns = numbersFrom(area.left, area.right).filter((column) => inFull.has(column));
  const details = runsOf(columns).map(([left, right]) => askDetails(sheet, { top, bottom, left, right }));
  const hidden = asksHidden ? askHiddenRows(sheet, { ...area, top, bottom }) : null;
  return () => ({ piece: piece(), details: details.map((answer) => answer()), hiddenRows: hidden?.() ?? [] });
}

/** Fewer rows than these are not worth a rectangle of their own. */
const FEWEST_ROWS = 20;

/** Fills one round trip after the other with as many rows as it has room for. */
function packed(wanted: readonly Wanted[]): Chunk[][] {
  const trips: Chunk[][] = [];
  let left = 0;
  for (const one of wanted) {
    const { top, bottom } = one.area;
    const size = Math.max(1, one.rowSize);
    for (let first = top; first <= bottom;) {
      const rest = bottom - first + 1;
      if (Math.floor((left - OVERHEAD) / size) < Math.min(rest, FEWEST_ROWS)) {
        trips.push([]);
        left = BUDGET;
      }
      const rows = Math.min(rest, Math.max(1, Math.floor((left - OVERHEAD) / size)));
      trips.at(-1)?.push({ wanted: one, top: first, bottom: first + rows - 1 });
      left -= OVERHEAD + rows * size;
      first += rows;
    }
  }
  return trips;
}

/** Half of what was asked, and the other half; a single chunk is cut through its rows, and the second is empty for a single row. */
function halves(chunks: readonly Chunk[]): readonly [readonly Chunk[], readonly Chunk[]] {
  const [only] = chunks;
  if (chunks.length > 1) {
    const half = Math.ceil(chunks.length / 2);
    return [chunks.slice(0, half), chunks.slice(half)];
  }
  if (only === undefined || only.top === only.bottom) return [chunks, []];
  const middle = Math.floor((only.top + only.bottom) / 2);
  return [[{ ...only, bottom: middle }], [{ ...only, top: middle + 1 }]];
}
