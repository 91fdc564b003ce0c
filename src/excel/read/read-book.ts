/** Reads a workbook: what it is made of, the first rows of every sheet, then all of those that matter. */
import { isFault, type CellValue } from '../../domain/sheet';
import type { Corrections } from '../../domain/check';
import { columnsInFull, HEAD_ROWS, neededSheets } from '../../workbook/needed';
import { numbersFrom } from '../../workbook/areas';
import type { SnapshotSheet } from '../../workbook/snapshot';
import { readMapping } from '../../workbook/state';
import { textOf } from '../../workbook/text';
import { codeOf } from '../errors';
import type { Session } from '../session';
import { supports } from '../supports';
import { askFacts, type Asked, type BookFacts, type SheetFacts } from './facts';
import { fetchCells, type Got, type Wanted } from './fetch';
import { gridOf, type Details } from './grid';
import { readingOf, sheetOf, type Reading, type RowSize, type SheetReading } from './reading';
import { askFrame, askHead, type Head, type SheetFrame } from './sheet-parts';

/** Reads a workbook in three round trips, and one more per 5 MB. */
export async function readBook(session: Session, corrections: Corrections | null): Promise<Reading> {
  const facts = askFacts(session.context);
  await session.sync();
  session.say({ doing: 'reading', done: 0, of: 1 });
  return readOn(session, facts(), corrections);
}

/** Reads the rest of a workbook whose facts are known. */
export async function readOn(session: Session, facts: BookFacts, corrections: Corrections | null): Promise<Reading> {
  const { looks, state, seesMerges } = await lookAtSheets(session, facts);
  const heads = looks.map(headReading);
  const date1904 = looks.some(({ head }) => head !== null && shows1904(head));
  const parts = { facts, state, date1904, seesMerges };
  const { snapshot } = readingOf({ ...parts, sheets: heads });
  const mapping = corrections ?? readMapping(snapshot);
  const needed = new Set(neededSheets(snapshot, mapping).map(({ name }) => name));
  const wanted = looks.flatMap((look, index): readonly Wanted[] => {
    const sheet = snapshot.sheets[index];
    if (sheet === undefined || !needed.has(sheet.name) || look.frame.used === null || isSeen(look)) return [];
    return [wantedOf(look, columnsInFull(sheet, mapping))];
  });
  const got = await fetchCells(session, wanted);
  const sheets = heads.map((head, index): SheetReading => {
    const look = looks[index];
    const want = wanted.find(({ sheetId }) => sheetId === head.facts.id);
    const cells = want === undefined ? undefined : got.get(want);
    if (look === undefined || want === undefined || cells === undefined) {
      return { ...head, isWhole: needed.has(head.facts.name) };
    }
    return wholeReading(look, want, cells);
  });
  return readingOf({ ...parts, sheets });
}

/** A sheet by its frame and its first rows. */
interface Look {
  readonly facts: SheetFacts;
  readonly frame: SheetFrame;
  readonly head: Head | null;
}

interface Looks {
  readonly looks: readonly Look[];
  readonly state: string | null;
  readonly seesMerges: boolean;
}

/**
 * What Excel may answer where it is asked for merged cells on a sheet with more than 512 of them: its documentation says only that this
 * fails.
 */
const MERGES_REFUSED = new Set(['GeneralException', 'InvalidOperation', 'OperationCellsExceedLimit']);

async function lookAtSheets(session: Session, facts: BookFacts): Promise<Looks> {
  const seesMerges = supports('1.13');
  try {
    return { ...(await lookAt(session, facts, seesMerges)), seesMerges };
  } catch (error) {
    if (!seesMerges || !MERGES_REFUSED.has(codeOf(error) ?? '')) throw error;
    return { ...(await lookAt(session, facts, false)), seesMerges: false };
  }
}

async function lookAt(session: Session, facts: BookFacts, seesMerges: boolean): Promise<Omit<Looks, 'seesMerges'>> {
  let state: Asked<string | null> = () => null;
  const also = (): void => {
    state = askState(session.context, facts);
  };
  const looks = await lookAtSome(session, facts.sheets, { seesMerges, also });
  return { looks, state: state() };
}

interface LookRequest {
  readonly seesMerges: boolean;
  /** Asks for more in the first round trip. */
  readonly also: () => void;
}

/** Asks for our custom XML part; `null` where there is none. */
export function askState(context: Excel.RequestContext, { stateParts }: BookFacts): Asked<string | null> {
  const [id] = stateParts;
  const xml = id === undefined ? null : context.workbook.customXmlParts.getItem(id).getXml();
  return () => xml?.value ?? null;
}

/** First rows are small, but there may be very many sheets, or very wide ones: then the half is asked at a time. */
async function lookAtSome(
  session: Session,
  sheets: readonly SheetFacts[],
  request: LookRequest,
): Promise<readonly Look[]> {
  const asked = sheets.map((facts): Asked<Look> => {
    const sheet = session.context.workbook.worksheets.getItem(facts.id);
    const [frame, head] = [askFrame(sheet, facts, request.seesMerges), askHead(sheet)];
    return () => ({ facts, frame: frame(), head: head() });
  });
  request.also();
  try {
    await session.sync();
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || sheets.length < 2) throw error;
    const half = Math.ceil(sheets.length / 2);
    const first = await lookAtSome(session, sheets.slice(0, half), request);
    return [...first, ...(await lookAtSome(session, sheets.slice(half), { ...request, also: () => undefined }))];
  }
  return asked.map((answer) => answer());
}

/** Whether the first rows are all that the sheet has, and there is nothing more to ask about it. */
function isSeen({ frame: { used, hidden } }: Look): boolean {
  return used === null || (used.bottom < HEAD_ROWS && hidden !== 'some');
}

/** A sheet as its first rows alone show it. */
export function headSheet({ facts, frame }: SheetReading, head: Head | null, date1904: boolean): SnapshotSheet {
  return sheetOf(headReading({ facts, frame, head }), date1904);
}

function headReading({ facts, frame, head }: Look): SheetReading {
  const details = detailsOf(head);
  const grid = gridOf(head === null ? [] : [head.piece], details);
  const inFull = new Set(numbersFrom(0, grid.columns.length - 1));
  const rowSize = rowSizeOf(head, inFull);
  return { facts, frame, isWhole: false, grid, hiddenRows: hiddenRowsOf(frame, []), inFull, details, rowSize };
}

function detailsOf(head: Head | null): readonly Details[] {
  return head === null ? [] : [head.details];
}

function wantedOf({ facts, frame, head }: Look, inFull: ReadonlySet<number>): Wanted {
  const area = frame.used ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const asksHidden = frame.hidden === 'some';
  return { sheetId: facts.id, area, inFull, asksHidden, rowSize: rowSizeOf(head, inFull).full };
}

function wholeReading({ facts, frame, head }: Look, { inFull }: Wanted, got: Got): SheetReading {
  const details = [...detailsOf(head), ...got.details];
  return {
    facts,
    frame,
    isWhole: true,
    grid: gridOf(got.pieces, details),
    hiddenRows: hiddenRowsOf(frame, got.hiddenRows),
    inFull,
    details,
    rowSize: rowSizeOf(head, inFull),
  };
}

/** Hidden rows, where all of a sheet's are or some. */
export function hiddenRowsOf({ used, hidden }: SheetFrame, some: readonly number[]): readonly number[] {
  if (hidden === 'some') return some;
  return hidden === 'all' && used !== null ? numbersFrom(used.top, used.bottom) : [];
}

/** Later rows are mostly as long as the first ones; what is a little longer has room. */
const SLACK = 1.05;

/** Characters that a row of a sheet is expected to take in an answer. */
function rowSizeOf(head: Head | null, inFull: ReadonlySet<number>): RowSize {
  if (head === null) return { contents: 500, full: 1000 };
  const { piece, details } = head;
  const isFull = (_: unknown, index: number): boolean => inFull.has(details.left + index);
  const more = [...details.types, ...details.formats].map((row) => row.filter(isFull));
  const perRow = (size: number): number => Math.ceil((SLACK * size) / Math.max(1, piece.values.length)) + HIDDEN_SIZE;
  const contents = JSON.stringify(piece.values).length + JSON.stringify(piece.formulas).length;
  return { contents: perRow(contents), full: perRow(contents + JSON.stringify(more).length) };
}

/** What it takes to say whether a row is hidden. */
const HIDDEN_SIZE = 22;

/** Whether some cell shows its date as it is counted from 1904. Office.js does not say which calendar a workbook has. */
function shows1904({ piece, details, texts }: Head): boolean {
  return piece.values.some((row, offset) =>
    row.some((value, index) => {
      const [format, text] = [details.formats[offset]?.[index], texts[offset]?.[index]];
      if (typeof value !== 'number' || typeof format !== 'string' || typeof text !== 'string') return false;
      return text !== shown(value, format, false) && text === shown(value, format, true);
    }),
  );
}

function shown(value: CellValue, format: string, date1904: boolean): string {
  return isFault(value) ? '' : textOf(value, format, date1904);
}
