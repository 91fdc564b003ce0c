/** Reads every column of the rows that a rule looks at, lane by lane (SPEC section 2, "belongs to: row"). */
import { Answer, CellState, Standing, type Field } from '../model';
import { isBlank, isFault, type CellValue } from '../sheet';
import { CodeColumn, DispositionCode, TextColumn, type CountColumn, type RowTextField } from '../split';
import type { Collector } from './collector';
import { dispositionCode, type Standings } from './lanes';
import { answerMeaning, dispositionMeaning } from './meanings';
import { absentCounts, readCounts } from './numbers';
import { cellsOf, valueOf, type RowSource } from './source';
import { LexiconBuilder } from './lexicon';
import { absentTexts, readTexts, spellOut, type TextKind } from './texts';

/** What the fields of the rows are read from. */
export interface RowFieldRequest {
  readonly source: RowSource;
  readonly line: (row: number) => number;
  readonly collector: Collector;
}

/** How the texts of each field are compared. */
const KINDS: Readonly<Record<RowTextField, TextKind>> = {
  lot: 'container', bag: 'container', location: 'id', moveTo: 'id', rev: 'revision', labelRev: 'revision', concession: 'text', reason: 'text',
  trigger: 'text', disposition: 'text', approver: 'person', changeApprover: 'person', approval: 'text', left: 'text',
}; // prettier-ignore

/** In the wide form a field of the sheet row applies only to the lanes it belongs to (SPEC section 2, "Wide form"). */
const WIDE_LANES: Partial<Record<Field, readonly number[]>> = {
  concession: [Standing.accepted],
  moveTo: [Standing.accepted],
  relabelled: [Standing.accepted],
  reason: [Standing.hold],
  trigger: [Standing.hold],
  disposition: [Standing.doNotUse],
  counts: [Standing.accepted, Standing.hold],
};

/** How a field's texts are compared. */
export function kindOf(field: RowTextField): TextKind {
  return KINDS[field];
}

/** Reads a text field of the rows into a lexicon. */
export function readTextField(
  request: RowFieldRequest,
  field: RowTextField,
  lexicon = new LexiconBuilder(),
): TextColumn {
  const { source, line, collector } = request;
  const column = source.columns.byField.get(field);
  if (column === undefined) return absentTexts(lexicon, source.count);
  const data = readTexts({ cells: cellsOf(source, field, column), kind: KINDS[field], lexicon, line, collector });
  spellOut(collector, field, { source, data, lexicon });
  for (const row of rowsOfOtherLanes(source, field)) {
    data.codes[row] = 0;
    data.states[row] = CellState.blank;
  }
  return new TextColumn(true, lexicon, data.codes, data.states);
}

/** The rows of the wide form whose lane a field does not belong to: it is blank for them. */
function rowsOfOtherLanes({ wide }: RowSource, field: Field): readonly number[] {
  const lanes = WIDE_LANES[field];
  if (wide === null || lanes === undefined) return [];
  return [...wide.entries()]
    .filter(([, column]) => !lanes.includes(column === null ? Standing.unplaced : Standing[column.lane]))
    .map(([row]) => row);
}

/** Reads a count field of the rows. */
export function readCountField(
  { source, line, collector }: RowFieldRequest,
  field: 'counted' | 'lotTotal',
): CountColumn {
  const column = source.columns.byField.get(field);
  return column === undefined
    ? absentCounts(source.count)
    : readCounts(cellsOf(source, field, column), line, collector);
}

/** Reads a yes/no field of the rows. */
export function readAnswers(request: RowFieldRequest, field: 'counts' | 'relabelled'): CodeColumn {
  const { source, collector } = request;
  const codes = new Uint8Array(source.count);
  const column = source.columns.byField.get(field);
  if (column === undefined) return new CodeColumn(false, codes);
  const cells = cellsOf(source, field, column);
  const known = new Map<CellValue, Answer>();
  for (let row = 0; row < source.count; row++) {
    const value = valueOf(cells, row);
    // The same number may be shown in different ways.
    let answer = typeof value === 'number' ? undefined : known.get(value);
    if (answer === undefined) {
      answer = isFault(value) ? Answer.unknown : isBlank(value) ? Answer.notStated : answerMeaning(cells.text(row));
      known.set(value, answer);
    }
    codes[row] = answer;
    if (!isFault(value)) continue;
    const where = { row, line: request.line(row), field, cell: cells.place(row), shown: cells.text(row) };
    collector.fault(where, value.fault === 'noValue');
  }
  for (const row of rowsOfOtherLanes(source, field)) codes[row] = Answer.notStated;
  return new CodeColumn(true, codes);
}

/** The disposition of every row: its own cell and, on do-not-use rows, the lane word; two that differ are unclear. */
export function settleDispositions(disposition: TextColumn, standings: Standings): CodeColumn {
  const meanings = disposition.lexicon.keys.map((key) => dispositionMeaning(key));
  const codes = new Uint8Array(standings.standing.length);
  for (let row = 0; row < codes.length; row++) {
    const byLane = standings.standing[row] === Standing.doNotUse ? (standings.laneDisposition[row] ?? 0) : 0;
    const state = disposition.state(row);
    if (state === CellState.fault) codes[row] = DispositionCode.fault;
    else if (disposition.code(row) === 0) codes[row] = byLane;
    else {
      const own = dispositionCode(meanings[disposition.code(row)] ?? null);
      const unclear = own === DispositionCode.missing || (byLane !== DispositionCode.missing && byLane !== own);
      codes[row] = unclear ? DispositionCode.unclear : own;
    }
  }
  return new CodeColumn(disposition.present || codes.some((code) => code !== 0), codes);
}
