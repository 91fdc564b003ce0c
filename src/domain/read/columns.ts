/** Which column holds which field: settled where one reading is open, a question where two are (SPEC section 2, "Headers"). */
import type { Field, Lane } from '../model';
import { isBlank, valueAt, type CellValue, type Sheet } from '../sheet';
import type { AmbiguousHeader } from '../split';
import {
  cellPlace, correctionOf, fieldOf, fieldOfHeader, laneOfHeader, trapOfHeader,
  type Corrections, type HeaderCell, type HeaderRow,
} from './header'; // prettier-ignore
import { dispositionMeaning, isAskingHeader, isLaneTalk, isLaneWord, laneMeaning } from './meanings';
import { decideTrap } from './traps';

/** A quantity column of the wide form. */
export interface LaneColumn {
  readonly column: number;
  readonly lane: Lane;
  readonly shown: string;
  readonly disposition: ReturnType<typeof dispositionMeaning>;
}

/** The columns of a held sheet, settled. */
export interface Columns {
  /** One column per field; lane columns are in `lanes`. */
  readonly byField: ReadonlyMap<Field, number>;
  /** Lane columns of the long form, with whether their header asks. */
  readonly lanes: readonly { readonly column: number; readonly asks: boolean }[];
  /** Quantity columns of the wide form; empty in the long form. */
  readonly wide: readonly LaneColumn[];
  readonly ambiguous: readonly AmbiguousHeader[];
}

/** The columns under a header, with their values at hand. */
export interface ColumnValues {
  readonly sheet: Sheet;
  readonly header: HeaderRow;
  /** Last data row. */
  readonly bottom: number;
  /** Lane, lot and bag columns: a row with none of them filled says nothing of what a column holds. Empty: every row does. */
  readonly telling?: readonly number[];
}

/** Fields on which a question is an error and stops the run. */
const STOPPING: readonly Field[] = ['qty', 'lane', 'shop', 'po', 'line', 'part'];

/** Whether a question about this field stops the run. */
function stops(field: Field): boolean {
  return STOPPING.includes(field);
}

/** Whether any value below a header satisfies a test; blanks, totals, bands and repeated headers are passed over. */
export function someValue(from: ColumnValues, column: number, test: (value: CellValue) => boolean): boolean {
  const { sheet, header, bottom } = from;
  const telling = (from.telling ?? []).filter((other) => other !== column);
  const title = valueAt(sheet, header.row, column);
  for (let row = header.row + 1; row <= bottom; row++) {
    const value = valueAt(sheet, row, column);
    if (isBlank(value) || value === title || !test(value)) continue;
    if (telling.length === 0 || telling.some((other) => !isBlank(valueAt(sheet, row, other)))) return true;
  }
  return false;
}

/** A question about a header, as data. */
export function question(
  from: ColumnValues,
  field: Field,
  cells: readonly HeaderCell[],
  candidates: readonly Field[],
  why: AmbiguousHeader['why'],
): AmbiguousHeader {
  const columns = cells.map(({ column, shown }) => ({ shown, cell: cellPlace(from.sheet, from.header.row, column) }));
  return { field, columns, candidates, why, stops: stops(field) && why !== 'noLaneWord' };
}

/** Settles the columns of a held sheet. */
export function settleColumns(range: ColumnValues, corrections: Corrections): Columns {
  const claims = claimedBy(range.header, corrections);
  const telling = (['lane', 'lot', 'bag'] as const).flatMap((field) => claims.fields.get(field) ?? []);
  const from = { ...range, telling: telling.map(({ column }) => column) };
  const ambiguous: AmbiguousHeader[] = [];
  const quantities = laneQuantities(from, corrections);
  const lanes = laneColumns(from, claims, { ambiguous, corrections, isWide: quantities.length > 1 });
  const wide = lanes.length === 0 && quantities.length > 1 ? quantities : [];
  askAboutTwins(from, wide, ambiguous);
  const inWide = new Set(wide.map(({ column }) => column));
  const byField = new Map<Field, number>();
  for (const [field, cells] of claims.fields) {
    if (field === 'lane') continue;
    const open = cells.filter(({ column }) => !inWide.has(column));
    const [first] = open;
    if (open.length > 1 && field !== 'note') ambiguous.push(question(from, field, open, [field], 'severalColumns'));
    else if (first !== undefined) byField.set(field, first.column);
  }
  const settled = { byField, lanes, wide };
  for (const trap of claims.traps) {
    if (!inWide.has(trap.column)) decideTrap(from, trap, settled, ambiguous);
  }
  return { byField, lanes, wide, ambiguous };
}

interface Claims {
  readonly fields: ReadonlyMap<Field, readonly HeaderCell[]>;
  /** In an order of their own, so that it says nothing which of them stands further left. */
  readonly traps: readonly HeaderCell[];
}

/** Which headers claim which field. A correction takes its field from every other column. */
function claimedBy(header: HeaderRow, corrections: Corrections): Claims {
  const fields = new Map<Field, HeaderCell[]>();
  const traps: HeaderCell[] = [];
  const corrected = new Set(header.cells.flatMap((cell) => correctionOf(cell, corrections) ?? []));
  for (const cell of header.cells) {
    const isCorrected = correctionOf(cell, corrections) !== undefined;
    const field = fieldOf(cell, corrections);
    if (!isCorrected && trapOfHeader(cell.key) !== null) traps.push(cell);
    else if (field !== null && (isCorrected || !corrected.has(field))) {
      fields.set(field, [...(fields.get(field) ?? []), cell]);
    }
  }
  return { fields, traps: traps.sort((one, other) => (one.key < other.key ? -1 : 1)) };
}

/** Whether a header says status, which may be the state of a report or of an order. */
export function isStatus({ key }: Pick<HeaderCell, 'key'>): boolean {
  return key.endsWith('status') && fieldOfHeader(key) === 'lane';
}

/** Whether a value is a word that only a lane column has. */
export function isLaneValue(value: CellValue): boolean {
  return typeof value === 'string' && isLaneWord(value);
}

interface LaneSearch {
  readonly ambiguous: AmbiguousHeader[];
  readonly corrections: Corrections;
  /** Whether there are quantities by lane, which are lane columns of their own kind. */
  readonly isWide: boolean;
}

/** The lane columns of the long form (SPEC section 2, "Two lane columns"). */
function laneColumns(from: ColumnValues, claims: Claims, search: LaneSearch): Columns['lanes'] {
  const { ambiguous, corrections, isWide } = search;
  const cells = [...(claims.fields.get('lane') ?? [])];
  const trap = claims.traps.find(({ key }) => key === 'disposition');
  if (cells.length === 0 && !isWide && trap !== undefined && someValue(from, trap.column, isAcceptedOrHold)) {
    cells.push(trap);
  }
  const kept = cells.filter((cell) => {
    if (!isStatus(cell) || correctionOf(cell, corrections) !== undefined || someValue(from, cell.column, isLaneValue)) {
      return true;
    }
    if (cells.length > 1 || isWide) {
      ambiguous.push(question(from, 'lane', [cell], ['lane'], 'noLaneWord'));
      return false;
    }
    if (someValue(from, cell.column, () => true) && !someValue(from, cell.column, isTalk)) {
      ambiguous.push(question(from, 'lane', [cell], ['lane'], 'trap'));
    }
    return true;
  });
  if (kept.length > 2) ambiguous.push(question(from, 'lane', kept, ['lane'], 'severalColumns'));
  return kept.map(({ column, shown }) => ({ column, asks: isAskingHeader(shown) }));
}

function isTalk(value: CellValue): boolean {
  return typeof value === 'string' && isLaneTalk(value, false);
}

function isAcceptedOrHold(value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  const meaning = laneMeaning(value, false);
  return meaning.kind === 'lane' && meaning.lane !== 'doNotUse';
}

/** The lane that a header holds the quantities of, unless the buyer says what it is. */
export function laneQuantityOf(cell: HeaderCell, corrections: Corrections): Lane | null {
  return correctionOf(cell, corrections) === undefined ? laneOfHeader(cell.key) : null;
}

/** The headers that are lane words, with or without qty or pcs: two of them make the wide form. */
function laneQuantities({ header }: ColumnValues, corrections: Corrections): readonly LaneColumn[] {
  return header.cells.flatMap((cell) => {
    const lane = laneQuantityOf(cell, corrections);
    const disposition = dispositionMeaning(cell.key.replace(/qty|pcs/g, ''));
    return lane === null ? [] : [{ column: cell.column, shown: cell.shown, lane, disposition }];
  });
}

/** Two columns for one lane are a question, unless they differ in what becomes of the parts. */
function askAboutTwins(from: ColumnValues, wide: readonly LaneColumn[], ambiguous: AmbiguousHeader[]): void {
  const twins = wide.filter((one) =>
    wide.some((other) => other !== one && other.lane === one.lane && other.disposition === one.disposition),
  );
  if (twins.length === 0) return;
  const cells = from.header.cells.filter(({ column }) => twins.some((twin) => twin.column === column));
  ambiguous.push(question(from, 'qty', cells, ['qty'], 'severalColumns'));
}
