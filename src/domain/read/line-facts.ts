/** Reads every fact of the order lines: counts, the approved revision, restart. */
import { CellState, type Fact, type Field, type Restart } from '../model';
import { isBlank, isFault, type CellValue } from '../sheet';
import type { CountColumn } from '../split';
import type { Collector, Where } from './collector';
import { FactGatherer, type FactContext } from './facts';
import type { GivenCell } from './labels';
import { restartMeaning } from './meanings';
import { isExactCount } from './counts';
import { readCountCell, readCounts } from './numbers';
import { kindOfPattern } from './patterns';
import { cellsOf, valueOf, type Cells, type RowSource } from './source';
import type { LexiconBuilder } from './lexicon';
import { readTexts, TextReader } from './texts';
import { isPlaceholder } from './words';

/** What the facts are read from. */
export interface LineFactRequest {
  readonly source: RowSource;
  readonly lineOf: Int32Array;
  readonly lineCount: number;
  readonly rowsOf: (line: number) => Int32Array;
  /** Cells outside the data rows that give facts to a line: bands, order lines, labels. */
  readonly outside: readonly (readonly GivenCell[])[];
  readonly collector: Collector;
}

type FactOfLine<T> = (line: number) => Fact<T>;

/** The cells of a field's column over the rows, or `null` when the held sheet has no such column. */
function columnCells({ source }: LineFactRequest, field: Field): Cells | null {
  const column = source.columns.byField.get(field);
  return column === undefined ? null : cellsOf(source, field, column);
}

function contextOf(
  request: LineFactRequest,
  field: Field,
  cells: Cells | null,
  rowState: (row: number) => number,
): FactContext {
  return { field, lineCount: request.lineCount, rowsOf: request.rowsOf, column: cells, rowState };
}

function whereOf(line: number, { field, cell, shown }: GivenCell): Where {
  return { row: null, line, field, cell, shown };
}

/** Each cell outside the rows that gives this field to a line. */
function eachOutside(request: LineFactRequest, field: Field, use: (line: number, given: GivenCell) => void): void {
  for (const [line, cells] of request.outside.entries()) {
    for (const given of cells) if (given.field === field) use(line, given);
  }
}

/** Reads a count fact. */
export function countFact(request: LineFactRequest, field: Field): FactOfLine<number> {
  const { lineOf, collector } = request;
  const cells = columnCells(request, field);
  const counts: CountColumn | null = cells === null ? null : readCounts(cells, (row) => lineOf[row] ?? 0, collector);
  const gatherer = new FactGatherer<number>(contextOf(request, field, cells, (row) => counts?.state(row) ?? 0));
  if (counts !== null) {
    for (let row = 0; row < lineOf.length; row++) {
      const state = counts.state(row);
      if (state === CellState.given) gatherer.row(lineOf[row] ?? 0, counts.value(row));
      else if (state !== CellState.blank) gatherer.spoil(lineOf[row] ?? 0);
    }
  }
  eachOutside(request, field, (line, given) => {
    const read = readCountCell(given.value, given.pattern, () => whereOf(line, given), collector);
    if (read.state === CellState.given) gatherer.cell(line, read.value, given.shown, given.cell);
    else if (read.state === CellState.blank) gatherer.blank(line, given.cell);
    else gatherer.spoil(line);
  });
  gatherer.reportDisagreements(collector, (row) => (counts?.given(row) === true ? counts.value(row) : undefined));
  return (line) => gatherer.fact(line);
}

/** Reads the approved revision: its value is a code in the revisions' lexicon. A placeholder counts as missing. */
export function revisionFact(request: LineFactRequest, lexicon: LexiconBuilder): FactOfLine<number> {
  const { lineOf, collector } = request;
  const field = 'approvedRev';
  const cells = columnCells(request, field);
  const line = (row: number): number => lineOf[row] ?? 0;
  const texts = cells === null ? null : readTexts({ cells, kind: 'revision', lexicon, line, collector });
  const gatherer = new FactGatherer<number>(contextOf(request, field, cells, (row) => texts?.states[row] ?? 0));
  if (texts !== null) {
    for (let row = 0; row < lineOf.length; row++) {
      if (texts.states[row] === CellState.given) gatherer.row(line(row), texts.codes[row] ?? 0);
      else if (texts.states[row] === CellState.fault) gatherer.spoil(line(row));
    }
  }
  const reader = new TextReader('revision', lexicon);
  eachOutside(request, field, (index, given) => {
    if (isFault(given.value)) {
      collector.fault(whereOf(index, given), given.value.fault === 'noValue');
      gatherer.spoil(index);
      return;
    }
    const code = reader.text(given.shown) >>> 3;
    if (code === 0) gatherer.blank(index, given.cell);
    else gatherer.cell(index, code, given.shown, given.cell);
  });
  gatherer.reportDisagreements(collector, (row) => {
    return texts?.states[row] === CellState.given ? texts.codes[row] : undefined;
  });
  return (index) => gatherer.fact(index);
}

/** A restart cell as read. `restart` is null unless the state is `given`. */
interface RestartRead {
  readonly state: CellState;
  readonly restart: Restart | null;
  /** Whether the cell says it in the product's own words, or is blank: nothing to note. */
  readonly plain: boolean;
}

const BLANK_RESTART: RestartRead = { state: CellState.blank, restart: null, plain: true };

function readRestart(value: CellValue, shown: string, pattern: string): RestartRead {
  if (isBlank(value)) return BLANK_RESTART;
  if (isFault(value)) return { state: CellState.fault, restart: null, plain: false };
  if (typeof value === 'number') return readRestartNumber(value, pattern);
  const restart = isPlaceholder(shown) ? null : restartMeaning(shown);
  if (restart === null) return { state: CellState.unclear, restart, plain: false };
  return { state: CellState.given, restart, plain: String(restart) === shown.trim().toLowerCase() };
}

/** A number is read as it is stored, like any count: 39.6 shown as 40 is no instruction. */
function readRestartNumber(value: number, pattern: string): RestartRead {
  const isCount = isExactCount(value, 0) && kindOfPattern(pattern) === 'plain';
  if (!isCount) return { state: CellState.unclear, restart: null, plain: false };
  return { state: CellState.given, restart: value, plain: true };
}

/** The restart cells over the rows, each distinct text read once. */
function restartsOf(cells: Cells): readonly RestartRead[] {
  const known = new Map<CellValue, RestartRead>();
  const reads: RestartRead[] = [];
  let last: CellValue = null;
  let read = BLANK_RESTART;
  for (let row = 0; row < cells.count; row++) {
    const value = valueOf(cells, row);
    if (typeof value === 'number') read = readRestartNumber(value, cells.pattern(row));
    else if (value !== last) {
      read = known.get(value) ?? readRestart(value, cells.text(row), '');
      known.set(value, read);
    }
    last = value;
    reads.push(read);
  }
  return reads;
}

/** Reads restart. */
export function restartFact(request: LineFactRequest): FactOfLine<Restart> {
  const { lineOf, collector } = request;
  const field = 'restart';
  const cells = columnCells(request, field);
  const reads = cells === null ? [] : restartsOf(cells);
  const gatherer = new FactGatherer<Restart>(contextOf(request, field, cells, (row) => reads[row]?.state ?? 0));
  for (let row = 0; row < reads.length; row++) {
    const read = reads[row] ?? BLANK_RESTART;
    const line = lineOf[row] ?? 0;
    if (read.restart !== null) gatherer.row(line, read.restart);
    else if (read.state !== CellState.blank) gatherer.spoil(line);
    if (read.plain || cells === null) continue;
    noteRestart(
      collector,
      read,
      { row, line, field, cell: cells.place(row), shown: cells.text(row) },
      valueOf(cells, row),
    );
  }
  eachOutside(request, field, (line, given) => {
    const read = readRestart(given.value, given.shown, given.pattern);
    if (!read.plain) noteRestart(collector, read, whereOf(line, given), given.value);
    if (read.restart !== null) gatherer.cell(line, read.restart, given.shown, given.cell);
    else if (read.state === CellState.blank) gatherer.blank(line, given.cell);
    else gatherer.spoil(line);
  });
  gatherer.reportDisagreements(collector, (row) => reads[row]?.restart ?? undefined);
  return (line) => gatherer.fact(line);
}

function noteRestart(collector: Collector, read: RestartRead, where: Where, value: CellValue): void {
  const shown = where.shown.trim();
  if (read.state === CellState.fault) {
    collector.fault(where, isFault(value) && value.fault === 'noValue');
  } else if (read.restart === null) {
    collector.unclearRestarts.push({ line: where.line ?? 0, cells: [where.cell], shown });
  } else collector.readAs(where.field, shown, String(read.restart), where.cell);
}
