/** Headers that mean different things in different shops: decided by the other columns and by the values, else asked (vocabulary, "Traps"). */
import type { Field } from '../model';
import type { CellValue } from '../sheet';
import type { AmbiguousHeader } from '../split';
import { isLaneValue, question, someValue, type ColumnValues, type LaneColumn } from './columns';
import { trapOfHeader, type HeaderCell } from './header';
import { isLaneTalk } from './meanings';
import { revisionKey } from './words';

/** What is settled when a trap is looked at; a trap that is decided adds its field. */
export interface Settled {
  readonly byField: Map<Field, number>;
  readonly lanes: readonly { readonly column: number }[];
  readonly wide: readonly LaneColumn[];
}

/** Decides one trap: gives its column a field, leaves it unread, or asks. */
export function decideTrap(from: ColumnValues, cell: HeaderCell, settled: Settled, asked: AmbiguousHeader[]): void {
  const decision = decide(from, cell, settled);
  if (decision === 'unread') return;
  if (decision.ask) {
    asked.push(question(from, decision.field, decision.beside, trapOfHeader(cell.key) ?? [], 'trap'));
    if (decision.beside.length > 1) settled.byField.delete(decision.field);
  } else settled.byField.set(decision.field, cell.column);
}

type Decision =
  | 'unread'
  | { readonly ask: false; readonly field: Field }
  | { readonly ask: true; readonly field: Field; readonly beside: readonly HeaderCell[] };

/** What a decision may look at. */
interface Evidence {
  readonly from: ColumnValues;
  readonly cell: HeaderCell;
  readonly settled: Settled;
  readonly has: (field: Field) => boolean;
  readonly needsQty: boolean;
  readonly isEmpty: boolean;
  /** Whether every value below the header passes; true for an empty column. */
  readonly every: (test: (value: CellValue) => boolean) => boolean;
  readonly ask: (field: Field) => Decision;
}

function decide(from: ColumnValues, cell: HeaderCell, settled: Settled): Decision {
  const has = (field: Field): boolean =>
    field === 'lane' ? settled.lanes.length > 0 || settled.wide.length > 0 : settled.byField.has(field);
  const evidence: Evidence = {
    from,
    cell,
    settled,
    has,
    needsQty: !has('qty') && settled.wide.length === 0,
    isEmpty: !someValue(from, cell.column, () => true),
    every: (test) => !someValue(from, cell.column, (value) => !test(value)),
    ask: (field) => ({ ask: true, field, beside: [cell] }),
  };
  return DECISIONS[cell.key]?.(evidence) ?? evidence.ask('heldTotal');
}

function take(field: Field): Decision {
  return { ask: false, field };
}

/** What may stand for a quantity is asked where the quantity is missing. */
function perhapsQty({ needsQty, ask }: Evidence): Decision {
  return needsQty ? ask('qty') : 'unread';
}

/** A second order quantity: which one holds? */
function secondOrdered({ from, cell, settled }: Evidence): Decision {
  return { ask: true, field: 'ordered', beside: [...cellsAt(from, settled.byField.get('ordered')), cell] };
}

/** A count that may or may not be the shop's own total. */
function perhapsTotal({ has, ask }: Evidence): Decision {
  return has('heldTotal') || has('lotTotal') ? 'unread' : ask('heldTotal');
}

/** How each trap is decided, by header key. */
const DECISIONS: Readonly<Record<string, (evidence: Evidence) => Decision>> = {
  disposition: ({ settled, cell, has, ask }) => {
    if (settled.lanes.some(({ column }) => column === cell.column)) return 'unread';
    return has('lane') ? take('disposition') : ask('lane');
  },
  released: ({ has, from, cell, ask }) =>
    !has('lane') && someValue(from, cell.column, isYesOrLane) ? ask('lane') : 'unread',
  balance: ({ needsQty, has, ask }) => (needsQty ? ask('qty') : has('openQty') ? 'unread' : ask('openQty')),
  acceptqty: perhapsQty,
  acceptedqty: perhapsQty,
  amount: perhapsQty,
  bin: decideBin,
  item: decideItem,
  issue: decideIssue,
  index: decideIndex,
  row: decideRow,
  revisedqty: secondOrdered,
  newqty: secondOrdered,
  amendedqty: secondOrdered,
  qtymade: perhapsTotal,
  madetodate: perhapsTotal,
  onhand: perhapsTotal,
  total: perhapsTotal,
  type: ({ has, from, cell, ask }) =>
    !has('lane') && someValue(from, cell.column, isLaneValue) ? ask('lane') : 'unread',
};

/** `Bin` is a shelf or a box. */
function decideBin({ has, every, isEmpty, ask }: Evidence): Decision {
  if (!has('bag') && !isEmpty && every(isBoxLike)) return take('bag');
  if (!has('location')) return take('location');
  return has('bag') ? 'unread' : ask('location');
}

/** `Row` is a place or a row number. */
function decideRow({ has, every, isEmpty, ask }: Evidence): Decision {
  if (isEmpty || has('location') || isCounter(every)) return 'unread';
  return every((value) => !isNumber(value)) ? take('location') : ask('location');
}

/** `Index` is a revision or a row counter. */
function decideIndex({ has, every, isEmpty, ask }: Evidence): Decision {
  if (isEmpty || isCounter(every)) return 'unread';
  return !has('rev') && every((value) => isRevisionLike(value) && !isNumber(value)) ? take('rev') : ask('rev');
}

/** Whether numbers only ever rise from row to row. */
function isCounter(every: Evidence['every']): boolean {
  let last = -Infinity;
  return every((value) => {
    if (!isNumber(value) || Number(value) <= last) return false;
    last = Number(value);
    return true;
  });
}

/** `Item` is a part or a line number. */
function decideItem({ has, every, isEmpty, ask }: Evidence): Decision {
  const fitsLine = every(isLineNumber);
  if (isEmpty || (has('part') && has('line'))) return 'unread';
  if (has('part')) return fitsLine ? take('line') : ask('part');
  if (has('line')) return take('part');
  if (fitsLine) return take('line');
  return every((value) => !isLineNumber(value)) ? take('part') : ask('part');
}

/** `Issue` is a revision or a problem. */
function decideIssue({ has, every, isEmpty, ask }: Evidence): Decision {
  if (isEmpty) return 'unread';
  if (!has('rev') && every(isRevisionLike)) return take('rev');
  if (!has('reason') && every((value) => !isRevisionLike(value))) return take('reason');
  return ask(has('rev') ? 'reason' : 'rev');
}

function cellsAt(from: ColumnValues, column: number | undefined): readonly HeaderCell[] {
  return from.header.cells.filter((cell) => cell.column === column);
}

function isYesOrLane(value: CellValue): boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && isLaneTalk(value, true));
}

function isBoxLike(value: CellValue): boolean {
  return typeof value === 'string' && /^\s*(bag|box|carton|ctn|crate|tote|tub)\b/i.test(value);
}

function isNumber(value: CellValue): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\s*\d+\s*$/.test(value));
}

/** Order lines are counted in ones or tens: 1, 2, 3 or 10, 20, 00010. */
function isLineNumber(value: CellValue): boolean {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  return /^\d{1,3}$/.test(text) || /^0*\d{1,4}0$/.test(text);
}

/** `A`, `AB`, `A1`, `B.01`, `3`, `v1.2`, `Rev C`, `-`: not a word, not a sentence. */
function isRevisionLike(value: CellValue): boolean {
  if (typeof value === 'number') return isRevisionLike(String(value));
  return (
    typeof value === 'string' && /^(?:-|[A-Z]{1,2}|[A-Z]{0,2}[.-]?\d{1,3}(?:\.\d{1,3})*)$/.test(revisionKey(value))
  );
}
