/** Which column holds which field: settled where one reading is open, a question where two are (SPEC section 2, "Headers"). */
import type { Field, Lane } from '../model';
import { isBlank, valueAt, type CellValue, type Sheet } from '../sheet';
import type { AmbiguousHeader } from '../split';
import { cellPlace, fieldOfHeader, laneOfHeader, trapOfHeader, type Corrections, type HeaderCell, type HeaderRow } from './header'; // prettier-ignore
import { dispositionMeaning, isAskingHeader, isLaneTalk, isLeftWord, laneMeaning, laneWord } from './meanings';
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
}

/** Fields on which a question is an error and stops the run. */
const STOPPING: readonly Field[] = ['qty', 'lane', 'shop', 'po', 'line', 'part'];

/** Whether a question about this field stops the run. */
export function stops(field: Field): boolean {
  return STOPPING.includes(field);
}

/** Whether any value below a header satisfies a test; blanks are passed over. */
export function someValue(from: ColumnValues, column: number, test: (value: CellValue) => boolean): boolean {
  for (let row = from.header.row + 1; row <= from.bottom; row++) {
    const value = valueAt(from.sheet, row, column);
    if (!isBlank(value) && test(value)) return true;
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
export function settleColumns(from: ColumnValues, corrections: Corrections): Columns {
  const claims = claimedBy(from.header, corrections);
  const ambiguous: AmbiguousHeader[] = [];
  const lanes = laneColumns(from, claims, ambiguous);
  const wide = lanes.length === 0 ? wideColumns(from, corrections, ambiguous) : [];
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
  readonly traps: readonly HeaderCell[];
}

/** Which headers claim which field. A correction takes its field from every other column. */
function claimedBy(header: HeaderRow, corrections: Corrections): Claims {
  const fields = new Map<Field, HeaderCell[]>();
  const traps: HeaderCell[] = [];
  const corrected = new Set(header.cells.flatMap(({ key }) => corrections[key] ?? []));
  for (const cell of header.cells) {
    const correction = corrections[cell.key];
    const field = correction === undefined ? fieldOfHeader(cell.key) : correction;
    if (correction === undefined && trapOfHeader(cell.key) !== null) traps.push(cell);
    else if (field !== null && (correction !== undefined || !corrected.has(field))) {
      fields.set(field, [...(fields.get(field) ?? []), cell]);
    }
  }
  return { fields, traps };
}

function isLaneOrLeft(value: CellValue): boolean {
  return typeof value === 'string' && (laneWord(value) !== null || isLeftWord(value));
}

/** The lane columns of the long form (SPEC section 2, "Two lane columns"). */
function laneColumns(from: ColumnValues, claims: Claims, ambiguous: AmbiguousHeader[]): Columns['lanes'] {
  const cells = [...(claims.fields.get('lane') ?? [])];
  const trap = claims.traps.find(({ key }) => key === 'disposition');
  if (cells.length === 0 && trap !== undefined && someValue(from, trap.column, isAcceptedOrHold)) cells.push(trap);
  const kept = cells.filter((cell) => {
    if (!cell.key.endsWith('status') || someValue(from, cell.column, isLaneOrLeft)) return true;
    if (cells.length > 1) ambiguous.push(question(from, 'lane', [cell], ['lane'], 'noLaneWord'));
    else if (someValue(from, cell.column, () => true) && !someValue(from, cell.column, isTalk)) {
      ambiguous.push(question(from, 'lane', [cell], ['lane'], 'trap'));
    }
    return cells.length === 1;
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

/** The quantity columns of the wide form: at least two headers that are lane words, and no lane column. */
function wideColumns(
  from: ColumnValues,
  corrections: Corrections,
  ambiguous: AmbiguousHeader[],
): readonly LaneColumn[] {
  const found = from.header.cells.flatMap((cell) => {
    const lane = corrections[cell.key] === undefined ? laneOfHeader(cell.key) : null;
    const disposition = dispositionMeaning(cell.key.replace(/qty|pcs/g, ''));
    return lane === null ? [] : [{ ...cell, lane, disposition }];
  });
  if (found.length < 2) return [];
  const twins = found.filter((one) =>
    found.some((other) => other !== one && other.lane === one.lane && other.disposition === one.disposition),
  );
  if (twins.length > 0) ambiguous.push(question(from, 'qty', twins, ['qty'], 'severalColumns'));
  return found;
}
