/** Where the units of each row are: its lane, unplaced, or left (SPEC sections 2 and 3). */
import { Answer, LaneState, Standing, type Disposition, type Lane } from '../model';
import { isBlank, isFault, type CellValue, type Place } from '../sheet';
import { DispositionCode, type TextColumn } from '../split';
import { LANE_TEXT } from '../vocabulary';
import type { Collector } from './collector';
import { answerMeaning, isLeftWord, isOwnLaneText, laneMeaning, type LaneMeaning } from './meanings';
import { cellsOf, valueOf, type Cells, type RowSource } from './source';
import { isPlaceholder, wordKey } from './words';

const STANDING_OF: Readonly<Record<Lane, number>> = {
  accepted: Standing.accepted,
  hold: Standing.hold,
  doNotUse: Standing.doNotUse,
};

const DISPOSITION_CODE: Readonly<Record<Disposition, number>> = {
  scrap: DispositionCode.scrap,
  return: DispositionCode.return,
  retain: DispositionCode.retain,
};

/** The code of a disposition; `missing` for none. */
export function dispositionCode(disposition: Disposition | null): number {
  return disposition === null ? DispositionCode.missing : DISPOSITION_CODE[disposition];
}

/** What was settled of every row's lane. */
export interface Standings {
  readonly standing: Uint8Array;
  readonly laneState: Uint8Array;
  /** The disposition that the lane word gives, as a code. */
  readonly laneDisposition: Uint8Array;
}

/** What lanes are read from. */
export interface LaneRequest {
  readonly source: RowSource;
  readonly line: (row: number) => number;
  readonly concession: TextColumn;
  readonly left: TextColumn;
  readonly collector: Collector;
}

/** A lane cell as read. `own`: it says its lane in the product's own words, so there is nothing to report. */
type CellMeaning = (LaneMeaning | { readonly kind: 'blank' } | { readonly kind: 'fault' }) & { readonly own: boolean };

const BLANK: CellMeaning = { kind: 'blank', own: true };
const FAULT: CellMeaning = { kind: 'fault', own: true };

/** Reads the lane of every row. */
export function readLanes(request: LaneRequest): Standings {
  const { source, left } = request;
  const standings: Standings = {
    standing: new Uint8Array(source.count),
    laneState: new Uint8Array(source.count),
    laneDisposition: new Uint8Array(source.count),
  };
  const leaves = left.lexicon.keys.map(saysLeft);
  const hasLeft = (row: number): boolean => left.given(row) && leaves[left.code(row)] === true;
  if (source.wide === null) readLong(request, standings, hasLeft);
  else readWide(source.wide, standings, hasLeft);
  return standings;
}

/** A left cell that is blank, 0, no or a placeholder means not left (SPEC section 3, "Kinds of ids"). */
function saysLeft(text: string): boolean {
  return !/^0+(?:[.,]0+)?$/.test(text) && answerMeaning(text) !== Answer.no && wordKey(text) !== 'notyet';
}

/** In the wide form the column says the lane; a row without any lane quantity is unplaced. */
function readWide(wide: NonNullable<RowSource['wide']>, standings: Standings, hasLeft: (row: number) => boolean): void {
  for (const [row, column] of wide.entries()) {
    if (hasLeft(row)) {
      standings.standing[row] = Standing.left;
      continue;
    }
    if (column === null) continue;
    standings.standing[row] = STANDING_OF[column.lane];
    standings.laneDisposition[row] = dispositionCode(column.disposition);
  }
}

interface LaneCells {
  readonly cells: Cells;
  readonly meaning: (row: number) => CellMeaning;
}

/** Reads one lane column, each distinct text once. */
function laneCells(source: RowSource, column: number, asks: boolean): LaneCells {
  const cells = cellsOf(source, 'lane', column);
  const known = new Map<CellValue, CellMeaning>();
  let last: CellValue | undefined;
  let meant: CellMeaning = BLANK;
  return {
    cells,
    meaning: (row) => {
      const value = valueOf(cells, row);
      if (value === last && typeof value !== 'number') return meant;
      last = value;
      // The same number may be shown in different ways.
      const before = typeof value === 'number' ? undefined : known.get(value);
      meant = before ?? read(value, () => cells.text(row), asks);
      known.set(value, meant);
      return meant;
    },
  };
}

function read(value: CellValue, text: () => string, asks: boolean): CellMeaning {
  if (isBlank(value)) return BLANK;
  if (isFault(value)) return FAULT;
  const meaning = laneMeaning(text(), asks);
  return { ...meaning, own: meaning.kind !== 'lane' || isOwnLaneText(text(), meaning.lane) };
}

function readLong(request: LaneRequest, standings: Standings, hasLeft: (row: number) => boolean): void {
  const { source, left } = request;
  const columns = source.columns.lanes.map(({ column, asks }) => laneCells(source, column, asks));
  const [first, second] = columns;
  for (let row = 0; row < source.count; row++) {
    if (left.present && hasLeft(row)) {
      standings.standing[row] = Standing.left;
      noteFaults(request, row, columns);
      continue;
    }
    if (source.merges.found.length > 0 && columns.some(({ cells }) => cells.merged(row))) {
      standings.laneState[row] = LaneState.merged;
      continue;
    }
    const one = first?.meaning(row) ?? BLANK;
    if (second === undefined && one.kind === 'lane' && one.own) {
      standings.standing[row] = STANDING_OF[one.lane];
      continue;
    }
    const meaning = second === undefined ? one : bothSay(one, second.meaning(row));
    settle(request, standings, row, { columns, meaning });
  }
}

/** Two lane columns: where they agree, that is the lane; where one is blank, the other holds; `null` where they disagree. */
function bothSay(one: CellMeaning, other: CellMeaning): CellMeaning | null {
  if (one.kind === 'blank') return other;
  if (other.kind === 'blank') return one;
  for (const kind of ['fault', 'unclear', 'left'] as const) {
    if (one.kind === kind) return one;
    if (other.kind === kind) return other;
  }
  return one.kind === 'lane' && other.kind === 'lane' ? bothLanes(one, other) : null;
}

type LaneCell = CellMeaning & { readonly kind: 'lane' };

function bothLanes(one: LaneCell, other: LaneCell): LaneCell | null {
  const disposition = one.disposition ?? other.disposition;
  if (one.lane !== other.lane || (other.disposition !== null && other.disposition !== disposition)) return null;
  return { ...one, disposition, concession: one.concession || other.concession, own: one.own && other.own };
}

interface RowLane {
  readonly columns: readonly LaneCells[];
  readonly meaning: CellMeaning | null;
}

function settle(request: LaneRequest, standings: Standings, row: number, lane: RowLane): void {
  const { collector } = request;
  const { meaning } = lane;
  if (meaning === null) {
    standings.laneState[row] = LaneState.disputed;
    collector.disputedLanes.push({ row, cells: placesOf(lane, row), shown: shownIn(lane, row) });
  } else if (meaning.kind === 'blank') standings.laneState[row] = LaneState.missing;
  else if (meaning.kind === 'fault') {
    standings.laneState[row] = LaneState.fault;
    noteFaults(request, row, lane.columns);
  } else if (meaning.kind === 'left') standings.standing[row] = Standing.left;
  else if (meaning.kind === 'unclear') unclear(request, standings, row, { ...lane, meaning });
  else if (meaning.concession && !request.concession.given(row)) {
    unclear(request, standings, row, {
      ...lane,
      meaning: { kind: 'unclear', candidates: ['accepted', 'hold'], own: true },
    });
  } else {
    standings.standing[row] = STANDING_OF[meaning.lane];
    standings.laneDisposition[row] = dispositionCode(meaning.disposition);
    noteReading(request, row, lane, meaning);
  }
}

function noteFaults({ collector, line }: LaneRequest, row: number, columns: readonly LaneCells[]): void {
  for (const { cells } of columns) {
    const value = valueOf(cells, row);
    if (!isFault(value)) continue;
    const where = { row, line: line(row), field: 'lane', cell: cells.place(row), shown: cells.text(row) } as const;
    collector.fault(where, value.fault === 'noValue');
  }
}

function unclear(
  { collector }: LaneRequest,
  standings: Standings,
  row: number,
  lane: RowLane & { readonly meaning: LaneMeaning & { readonly kind: 'unclear' } },
): void {
  // prettier-ignore
  standings.laneState[row] = LaneState.unclear;
  const shown = shownIn(lane, row).filter((text) => !isLeftWord(text));
  collector.unclearLane(row, placesOf(lane, row), shown.join(' / '), lane.meaning.candidates);
}

/** The lane cells of a row that are not blank. */
function placesOf({ columns }: RowLane, row: number): readonly Place[] {
  const filled = columns.filter(({ meaning }) => meaning(row).kind !== 'blank');
  return filled.map(({ cells }) => cells.place(row));
}

function shownIn({ columns }: RowLane, row: number): readonly string[] {
  return columns.map(({ cells }) => cells.text(row).trim()).filter((text) => text !== '');
}

/** A synonym is reported, and may be written out where nothing is lost by it: a word that also gives a disposition or a concession stays. */
function noteReading(
  { collector }: LaneRequest,
  row: number,
  { columns }: RowLane,
  meaning: LaneMeaning & { readonly kind: 'lane' },
): void {
  // prettier-ignore
  for (const { cells, meaning: meaningOf } of columns) {
    const own = meaningOf(row);
    if (own.kind !== 'lane' || own.own) continue;
    const shown = cells.text(row).trim();
    const isPlain = own.disposition === null && !own.concession && !isPlaceholder(shown);
    const text = LANE_TEXT[meaning.lane];
    collector.readAs('lane', shown, text, cells.place(row), isPlain ? text : null);
  }
}
