/** Who approved each line's split, and who must approve a change (SPEC section 2, after the field list). */
import { CellState, type Authority, type Field } from '../model';
import { isFault } from '../sheet';
import type { TextColumn } from '../split';
import type { Collector } from './collector';
import type { GivenCell } from './labels';
import type { LexiconBuilder } from './lexicon';
import { TextReader, type TextKind } from './texts';

/** What the approvers of the lines are settled from. */
export interface AuthorityRequest {
  readonly lineCount: number;
  readonly rowsOf: (line: number) => Int32Array;
  readonly isAccepted: (row: number) => boolean;
  readonly hasLeft: (row: number) => boolean;
  /** Cells outside the data rows, by line: bands and order lines first, labels last. */
  readonly outside: readonly (readonly GivenCell[])[];
  readonly collector: Collector;
}

/** A person or reference column, with the lexicon it is read into. */
export interface AuthorityColumn {
  readonly field: Field;
  readonly kind: TextKind;
  readonly column: TextColumn;
  readonly lexicon: LexiconBuilder;
}

/** Texts of one column by code, each list made once. */
class Names {
  private readonly single = new Map<number, readonly string[]>();

  constructor(private readonly lexicon: LexiconBuilder) {}

  of(codes: readonly number[]): readonly string[] {
    const [only, ...others] = codes;
    if (only === undefined) return NOBODY;
    if (others.length > 0) return codes.map((code) => this.lexicon.shown[code] ?? '');
    const known = this.single.get(only) ?? [this.lexicon.shown[only] ?? ''];
    this.single.set(only, known);
    return known;
  }
}

const NOBODY: readonly string[] = [];

/** Settles approvers, change approvers and approvals of every line. */
export function settleAuthority(
  request: AuthorityRequest,
  approver: AuthorityColumn,
  changeApprover: AuthorityColumn,
  approval: AuthorityColumn,
): readonly Authority[] {
  const approvers = settlePersons(request, approver);
  const changeApprovers = settlePersons(request, changeApprover);
  const approvals = collectTexts(request, approval);
  return Array.from({ length: request.lineCount }, (_, line) => ({
    approvers: approvers[line] ?? NOBODY,
    changeApprovers: changeApprovers[line] ?? NOBODY,
    approvals: approvals[line] ?? NOBODY,
  }));
}

/**
 * The persons of each line: those of its accepted rows; an accepted row without one takes the value given outside the rows,
 * else the one person of the other accepted rows, else the one person of the line's other rows.
 */
function settlePersons(
  request: AuthorityRequest,
  { field, kind, column, lexicon }: AuthorityColumn,
): readonly (readonly string[])[] {
  const names = new Names(lexicon);
  const outside = givenOutside(request, field, new TextReader(kind, lexicon));
  return Array.from({ length: request.lineCount }, (_, line) => {
    const { accepted, others, acceptedRows, lacking } = personsOn(request, column, line);
    const given = outside[line] ?? 0;
    if (acceptedRows === 0) return names.of(others.length > 0 || given === 0 ? others : [given]);
    if (lacking && given !== 0) addOnce(accepted, given);
    return names.of(lacking && accepted.length === 0 && others.length === 1 ? others : accepted);
  });
}

/** The persons named on a line's rows: on accepted ones, on others, and whether an accepted row lacks one. */
function personsOn(request: AuthorityRequest, column: TextColumn, line: number): Persons {
  const accepted: number[] = [];
  const others: number[] = [];
  let acceptedRows = 0;
  let lacking = false;
  for (const row of request.rowsOf(line)) {
    if (request.hasLeft(row)) continue;
    const isAccepted = request.isAccepted(row);
    if (isAccepted) acceptedRows++;
    const code = column.code(row);
    if (code !== 0) addOnce(isAccepted ? accepted : others, code);
    else lacking ||= isAccepted && column.missing(row);
  }
  return { accepted, others, acceptedRows, lacking };
}

interface Persons {
  readonly accepted: number[];
  readonly others: number[];
  readonly acceptedRows: number;
  readonly lacking: boolean;
}

/** Every distinct text of a column on each line, and those given outside the rows. */
function collectTexts(
  request: AuthorityRequest,
  { field, kind, column, lexicon }: AuthorityColumn,
): readonly (readonly string[])[] {
  const names = new Names(lexicon);
  const outside = givenOutside(request, field, new TextReader(kind, lexicon));
  return Array.from({ length: request.lineCount }, (_, line) => {
    const found: number[] = [];
    for (const row of request.rowsOf(line)) {
      const code = column.code(row);
      if (code !== 0 && !request.hasLeft(row)) addOnce(found, code);
    }
    const given = outside[line] ?? 0;
    if (given !== 0) addOnce(found, given);
    return names.of(found);
  });
}

/** The code given outside the rows to each line: the first usable one. */
function givenOutside({ outside, collector }: AuthorityRequest, field: Field, reader: TextReader): readonly number[] {
  return outside.map((cells, line) => {
    for (const given of cells) {
      if (given.field !== field) continue;
      if (isFault(given.value)) {
        collector.fault(
          { row: null, line, field, cell: given.cell, shown: given.shown },
          given.value.fault === 'noValue',
        );
        continue;
      }
      const read = reader.text(given.shown);
      if ((read & 7) === CellState.given) return read >>> 3;
    }
    return 0;
  });
}

function addOnce(codes: number[], code: number): void {
  if (!codes.includes(code)) codes.push(code);
}
