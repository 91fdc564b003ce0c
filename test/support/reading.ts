/** What was read of a small sheet, in words, so that a test of reading is a table and a list. */
import type { CheckRequest } from '../../src/domain/check';
import { Answer, KEY_FIELDS, type Fact, type Field, type RuleId } from '../../src/domain/model';
import type { Book, Sheet } from '../../src/domain/sheet';
import { DispositionCode, type RowTextField } from '../../src/domain/split';
import { addressOf, checked, found, outcomeOf } from './tables';

export type Input = string | Sheet | Book;

const STANDINGS = ['unplaced', 'accepted', 'hold', 'doNotUse', 'left'];
const STATES = ['blank', 'given', 'placeholder', 'ditto', 'damaged', 'unclear', 'fault', 'merged'];
const ANSWERS = {
  [Answer.notStated]: 'not stated',
  [Answer.yes]: 'yes',
  [Answer.no]: 'no',
  [Answer.unknown]: 'unknown',
};

/** Every row as `3: 40 accepted`; an inexact count is `?`. Row numbers are those of the sheet. */
export function placed(input: Input, request: Partial<CheckRequest> = {}): string[] {
  const { rows, rowNumber } = checked(input, request).split;
  return Array.from({ length: rows.count }, (_, row) => {
    const qty = rows.qty.given(row) ? String(rows.qty.value(row)) : '?';
    return `${rowNumber(row)}: ${qty} ${STANDINGS[rows.standing.at(row)] ?? ''}`;
  });
}

/** The order lines by shop, PO, line and part, as `Acme / 4711 / - / BRK-1`, in order. */
export function lineKeys(input: Input): string[] {
  return checked(input).split.lines.map(({ key }) => KEY_FIELDS.map((field) => key[field] ?? '-').join(' / '));
}

/** Which order line each row belongs to, as `2: Acme / 4711 / - / BRK-1`. */
export function rowKeys(input: Input): string[] {
  const keys = lineKeys(input);
  const { rows, rowNumber } = checked(input).split;
  return Array.from({ length: rows.count }, (_, row) => `${rowNumber(row)}: ${keys[rows.line(row)] ?? ''}`);
}

type FactField = 'ordered' | 'delivered' | 'inProcess' | 'heldTotal' | 'openQty' | 'restart' | 'approvedRev';

/** A fact of every line: its value as read, or `absent`, `blank`, `unknown`. */
export function facts(input: Input, field: FactField): string[] {
  const { lines, revisions } = checked(input).split;
  return lines.map((line) => {
    if (field === 'approvedRev') return inWords(line.approvedRev, (code) => revisions.keys[code] ?? '');
    return inWords<number | string>(line[field], String);
  });
}

function inWords<T>({ state, value }: Fact<T>, text: (value: T) => string): string {
  return state === 'given' && value !== null ? text(value) : state;
}

/** A text field of every row: its normalised text, or its state in angle brackets. */
export function texts(input: Input, field: RowTextField): string[] {
  const { rows } = checked(input).split;
  const column = rows[field];
  return Array.from({ length: rows.count }, (_, row) =>
    column.given(row) ? column.key(row) : `<${STATES[column.state(row)] ?? ''}>`,
  );
}

/** A yes/no field of every row. */
export function answers(input: Input, field: 'counts' | 'relabelled'): string[] {
  const { rows } = checked(input).split;
  return Array.from({ length: rows.count }, (_, row) => {
    const answer = Object.entries(ANSWERS).find(([code]) => Number(code) === rows[field].at(row));
    return answer?.[1] ?? '';
  });
}

/** The settled disposition of every row. */
export function dispositions(input: Input): string[] {
  const { rows } = checked(input).split;
  const names = Object.entries(DispositionCode);
  return Array.from({ length: rows.count }, (_, row) => {
    return names.find(([, code]) => code === rows.dispositionCode.at(row))?.[0] ?? '';
  });
}

/** The approvers, change approvers or approvals of every line, joined by ` + `. */
export function authority(input: Input, who: 'approvers' | 'changeApprovers' | 'approvals' = 'approvers'): string[] {
  return checked(input).split.authority.map((line) => line[who].join(' + '));
}

/** Where each field was found, as `qty C`, in the order of the columns. */
export function columns(input: Input, request: Partial<CheckRequest> = {}): string[] {
  const { layout } = checked(input, request).split;
  return [...layout.columns]
    .sort((one, other) => one[1] - other[1])
    .map(([field, column]) => `${field} ${addressOf({ sheet: 'Held', top: 0, left: column, bottom: 0, right: column }).replace('1', '')}`); // prettier-ignore
}

/** The questions about headers: `lane error A1 B1: Status, Decision`. Works on a stopped run too. */
export function questions(input: Input, request: Partial<CheckRequest> = {}): string[] {
  const outcome = outcomeOf(input, request);
  const findings = outcome.kind === 'noSheet' ? [] : outcome.findings;
  return findings.flatMap((finding) => {
    if (finding.rule !== 'header-ambiguous') return [];
    const { field, headers } = finding.values;
    return [`${field} ${finding.severity} ${finding.cells.map(addressOf).join(' ')}: ${headers.join(', ')}`];
  });
}

/** The findings of one rule without their wording: `error line 0 B3 C3`. */
export function where(input: Input, rule: RuleId): string[] {
  return found(input, rule).map((text) => text.slice(0, text.indexOf(': ')));
}

/** What stopped a run: the rules that fired, or `not stopped`. */
export function stoppedBy(input: Input, request: Partial<CheckRequest> = {}): string[] {
  const outcome = outcomeOf(input, request);
  return outcome.kind === 'stopped' ? outcome.findings.map(({ rule }) => rule) : ['not stopped'];
}

/** What was read differently from what it shows: `qty "40 pcs" as 40 C2:C3`. */
export function readings(input: Input): string[] {
  return checked(input).split.seen.readAs.map(
    ({ field, shown, as, cells }) => `${field} "${shown}" as ${as} ${cells.map(addressOf).join(' ')}`,
  );
}

/** The counts that are not exact: `C2 "~40" likely 40`. */
export function inexact(input: Input): string[] {
  return checked(input).split.seen.inexact.map(
    ({ cell, shown, likely }) => `${addressOf(cell)} "${shown}"${likely === null ? '' : ` likely ${likely}`}`,
  );
}

/** The given cells of a field of one line. */
export function cellsOf(input: Input, field: Field, line = 0): string[] {
  return checked(input).split.lineCells(line, field).map(addressOf);
}
