/** Small sheets written as text, so that a test reads like the sheet it is about. */
import { check, type CheckRequest } from '../../src/domain/check';
import { messageOf } from '../../src/domain/messages';
import type { Field, Finding, RuleId } from '../../src/domain/model';
import type { Check, Outcome } from '../../src/domain/outcome';
import type { Book, CellValue, Place, Sheet } from '../../src/domain/sheet';
import { sheetFromValues, type SheetExtras } from '../../src/workbook/from-values';

/**
 * A sheet's values from a text table: one line per row, cells between bars.
 * `40` is a number, `'40` the text 40, an empty cell is blank, `TRUE` a boolean, `#N/A` an error,
 * `=A1+2` a formula that was never calculated; `\n` in a cell is a line break.
 */
function values(table: string): CellValue[][] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|'))
    .map((line) => line.slice(1, line.endsWith('|') ? -1 : undefined).split('|').map(cell)); // prettier-ignore
}

function cell(source: string): CellValue {
  const text = source.trim().replaceAll('\\n', '\n');
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)) return { fault: 'error', text };
  if (text.startsWith('=')) return { fault: 'noValue', text };
  return text;
}

/** A sheet from a text table, its first cell in A1 unless told otherwise. */
export function sheet(table: string, extras: SheetExtras = {}, name = 'Held'): Sheet {
  return sheetFromValues(name, values(table), extras);
}

/** A workbook of these sheets, the first one active. */
export function book(...sheets: readonly Sheet[]): Book {
  return { name: 'test.xlsx', sheets, activeSheet: 0 };
}

/** Checks a sheet (a text table or a whole workbook). */
export function outcomeOf(input: string | Sheet | Book, request: Partial<CheckRequest> = {}): Outcome {
  const source = typeof input === 'string' ? sheet(input) : input;
  return check('sheets' in source ? source : book(source), request);
}

/** Checks a sheet that is expected to be checked to the end. */
export function checked(input: string | Sheet | Book, request: Partial<CheckRequest> = {}): Check {
  const outcome = outcomeOf(input, request);
  if (outcome.kind !== 'checked') throw new Error(`Expected a finished check, got ${JSON.stringify(outcome)}`);
  return outcome;
}

/** `B3`, `B3:B7`; with `Sheet!` before it when it is not on the sheet `Held`. */
export function addressOf(place: Place): string {
  const name = (row: number, column: number): string => `${columnName(column)}${String(row + 1)}`;
  const first = name(place.top, place.left);
  const last = name(place.bottom, place.right);
  return `${place.sheet === 'Held' ? '' : `${place.sheet}!`}${first}${first === last ? '' : `:${last}`}`;
}

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}

/** The findings of one rule, each as `error line 0 B3 C3: message`. */
export function found(input: string | Sheet | Book, rule: RuleId, request: Partial<CheckRequest> = {}): string[] {
  const outcome = outcomeOf(input, request);
  if (outcome.kind === 'noSheet') throw new Error(`Expected a held sheet, got ${JSON.stringify(outcome)}`);
  return outcome.findings.filter((finding) => finding.rule === rule).map(inWords);
}

/** A finding as one line of text. */
function inWords(finding: Finding): string {
  const where = finding.line === null ? 'sheet' : `line ${String(finding.line)}`;
  const cells = finding.cells.map(addressOf).join(' ');
  return `${finding.severity} ${where} ${cells}: ${messageOf(finding)}`;
}

/** Every finding that is not info, as `rule severity`, in order: what a clean sheet must have none of. */
export function complaints(input: string | Sheet | Book, request: Partial<CheckRequest> = {}): string[] {
  const outcome = outcomeOf(input, request);
  const findings = outcome.kind === 'noSheet' ? [] : outcome.findings;
  return findings
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => `${finding.rule} ${finding.severity}`);
}

/** The columns of {@link clean}, left to right from column A: field and header. */
const CLEAN_COLUMNS = [
  ['shop', 'Shop'], ['po', 'PO'], ['part', 'Part'], ['ordered', 'Ordered'], ['delivered', 'Delivered'], ['heldTotal', 'Held total'],
  ['approvedRev', 'Approved rev'], ['restart', 'Restart'], ['approver', 'Approved by'], ['changeApprover', 'Change approver'],
  ['approval', 'Approval ref'], ['lot', 'Lot'], ['bag', 'Bag'], ['qty', 'Qty'], ['lane', 'Lane'], ['rev', 'Rev'],
  ['labelRev', 'Label rev'], ['location', 'Bin'], ['counts', 'Counts'], ['reason', 'Hold reason'], ['trigger', 'Next decision'],
  ['disposition', 'Disposition'],
] as const satisfies readonly (readonly [Field, string])[]; // prettier-ignore

/** What a row of {@link clean} holds unless a test says otherwise, by lane. */
const CLEAN_ROWS = {
  accepted: { lot: 'B', bag: 'B-1', qty: 40, lane: 'Accepted', location: 'S-1', counts: 'yes' },
  hold: {
    lot: 'A',
    bag: 'A-1',
    qty: 35,
    lane: 'Hold',
    location: 'S-2',
    reason: 'revision review',
    trigger: 'drawing signed',
  },
  doNotUse: { lot: 'C', bag: 'C-1', qty: 5, lane: 'Do not use', location: 'S-3', disposition: 'scrap' },
} as const satisfies Record<string, Partial<Record<Field, CellValue>>>;

const CLEAN_LINE = {
  shop: 'Acme Print', po: '4711', part: 'BRK-1', ordered: 100, delivered: 0, approvedRev: 'B', restart: 'blocked',
  approver: 'J. Diaz', changeApprover: 'M. Olsen', approval: 'E-mail 2026-05-01', rev: 'B', labelRev: 'B',
} as const satisfies Partial<Record<Field, CellValue>>; // prettier-ignore

/** One row of {@link clean}: its lane, and what differs from a clean row of that lane (`null` blanks a cell). */
export type CleanRow = Partial<Record<Field, CellValue>> & { readonly as?: keyof typeof CLEAN_ROWS };

/**
 * A held sheet on which no rule finds anything, but for what the rows given here change. Held total is the sum of
 * the quantities of the rows of one PO and part unless a row states it. Columns A to V are, in order: shop, PO, part, ordered, delivered, held total,
 * approved rev, restart, approver, change approver, approval, lot, bag, qty, lane, rev, label rev, location, counts, reason,
 * trigger, disposition (A B C D E F G H I J K L M N O P Q R S T U V); row 2 is the first data row.
 *
 * @param rows the data rows; a row is accepted unless `as` says otherwise
 * @param without fields whose column the sheet does not have
 */
export function clean(rows: readonly CleanRow[], without: readonly Field[] = [], extras: SheetExtras = {}): Sheet {
  const columns = CLEAN_COLUMNS.filter(([field]) => !without.includes(field));
  const known = new Set<Field>(CLEAN_COLUMNS.map(([field]) => field));
  const added = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name): name is Field => name !== 'as' && !known.has(name as Field),
  );
  const full = rows.map(({ as = 'accepted', ...own }) => {
    const row: Partial<Record<Field, CellValue>> = { ...CLEAN_LINE, ...CLEAN_ROWS[as], ...own };
    return row;
  });
  const total = (row: Partial<Record<Field, CellValue>>): number =>
    full
      .filter((other) => other.shop === row.shop && other.po === row.po && other.part === row.part)
      .reduce(
        (sum, other) => sum + (typeof other.qty === 'number' && (other.left ?? null) === null ? other.qty : 0),
        0,
      );
  const header: CellValue[] = [
    ...columns.map(([, text]) => text),
    ...added.map((field) => ADDED_HEADERS[field] ?? field),
  ];
  const body = full.map((row) => {
    const withTotal = { heldTotal: total(row), ...row };
    return [...columns.map(([field]) => withTotal[field] ?? null), ...added.map((field) => withTotal[field] ?? null)];
  });
  return sheetFromValues('Held', [header, ...body], extras);
}

/** Headers of columns that {@link clean} only has when a row fills them (they follow at the right). */
const ADDED_HEADERS: Partial<Record<Field, string>> = {
  line: 'PO line', description: 'Description', inProcess: 'In process', openQty: 'Open qty', concession: 'Concession',
  moveTo: 'Move to', counted: 'Recount', lotTotal: 'Lot total', relabelled: 'Relabelled', left: 'Gone', holdDate: 'Hold date', note: 'Notes',
}; // prettier-ignore
