/**
 * Held sheets as fast-check draws them: clean ones, as a careful buyer would keep them, and messy ones. A sheet is a list of
 * rows by field; {@link render} lays them out.
 */
import fc from 'fast-check';
import type { Field, Lane } from '../../src/domain/model';
import type { CellValue, Sheet } from '../../src/domain/sheet';
import { sheetFromValues } from '../../src/workbook/from-values';

/** One row of a held sheet. */
export type HeldRow = Readonly<Partial<Record<Field, CellValue>>>;

/** One order line as it was drawn, with the numbers that its rows were made of. */
export interface DrawnLine {
  readonly rows: readonly HeldRow[];
  readonly ordered: number;
  readonly delivered: number;
  readonly inProcess: number;
  readonly units: readonly { readonly lane: Lane; readonly qty: number; readonly counts: boolean }[];
  readonly restart: 'blocked' | 'firm' | 'all' | number;
}

/** The columns of a drawn sheet: field and header. */
export const DRAWN_HEADERS: readonly (readonly [Field, string])[] = [
  ['shop', 'Shop'], ['po', 'PO'], ['line', 'PO line'], ['part', 'Part No'], ['ordered', 'Ordered'], ['delivered', 'Delivered'],
  ['inProcess', 'In process'], ['heldTotal', 'Held total'], ['approvedRev', 'Approved rev'], ['approver', 'Approved by'],
  ['changeApprover', 'Change approver'], ['approval', 'Approval ref'], ['restart', 'Restart'], ['lot', 'Lot'], ['bag', 'Bag'],
  ['qty', 'Qty'], ['lane', 'Lane'], ['rev', 'Rev'], ['labelRev', 'Label rev'], ['concession', 'Concession'], ['location', 'Location'],
  ['moveTo', 'Move to'], ['reason', 'Hold reason'], ['trigger', 'Next decision'], ['disposition', 'Disposition'], ['counts', 'Counts'],
  ['left', 'Gone'], ['note', 'Notes'],
]; // prettier-ignore

/** The fields that say which order line a row belongs to. */
export const KEYS: readonly Field[] = ['shop', 'po', 'line', 'part'];

const PEOPLE = ['J. Diaz', 'M. Olsen', 'P. Raman & S. Whitcombe'];
const REASONS = ['revision review', 'warp on the mounting face', '=certificate missing', 'bore at the upper limit'];
const TRIGGERS = ['drawing rev C signed', 'flatness report from the shop', '+ certificate received'];
const NOTES = [null, 'called on Monday', '@Ann: see e-mail', '-'];

/** What is drawn of one bag, before it is known which line it is in. */
interface DrawnBag {
  readonly lane: Lane;
  readonly qty: number;
  readonly counts: boolean;
  readonly reason: string;
  readonly trigger: string;
  readonly disposition: string;
  readonly note: string | null;
}

const LANE_WORDS = { accepted: ['Accepted', 'OK', 'released'], hold: ['Hold', 'On hold', 'quarantine'], doNotUse: ['Do not use', 'rejected', 'NG'] } as const; // prettier-ignore

const bags: fc.Arbitrary<readonly DrawnBag[]> = fc.array(
  fc.record({
    lane: fc.constantFrom<Lane>('accepted', 'hold', 'doNotUse'),
    qty: fc.integer({ min: 1, max: 500 }),
    counts: fc.boolean(),
    reason: fc.constantFrom(...REASONS),
    trigger: fc.constantFrom(...TRIGGERS),
    disposition: fc.constantFrom('Scrap', 'Return', 'Retain'),
    note: fc.constantFrom(...NOTES),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Facts of one line. `open` is what remains to be built: ordered is made of it, so that nothing is over-released. */
const facts = fc.record({
  shop: fc.constantFrom('Northfield Additive', 'Harbor Print Works'),
  part: fc.constantFrom('BRK-1', 'BRK-2'),
  delivered: fc.integer({ min: 0, max: 300 }),
  inProcess: fc.constantFrom(0, 0, 7, 40),
  open: fc.integer({ min: 0, max: 600 }),
  restart: fc.constantFrom('blocked' as const, 'firm' as const, 'all' as const, 0.25, 1),
  revision: fc.constantFrom('A', 'B', 'Rev C', '03', '-'),
  approver: fc.constantFrom(...PEOPLE),
  changeApprover: fc.constantFrom(...PEOPLE),
  lanes: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)),
});

type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;

function lineOf(number: number, of: Facts, drawn: readonly DrawnBag[]): DrawnLine {
  const counting = sum(drawn.filter(({ lane, counts }) => lane === 'accepted' && counts).map(({ qty }) => qty));
  const ordered = of.delivered + of.inProcess + counting + of.open;
  const restart = typeof of.restart === 'number' ? Math.floor(of.restart * of.open) : of.restart;
  const [accepted, hold, doNotUse] = of.lanes;
  const words = {
    accepted: LANE_WORDS.accepted[accepted],
    hold: LANE_WORDS.hold[hold],
    doNotUse: LANE_WORDS.doNotUse[doNotUse],
  };
  const rows = drawn.map((bag, at): HeldRow => {
    const { lane } = bag;
    return {
      shop: of.shop,
      po: `47${number}`,
      line: String(10 * (number % 3) + 10),
      part: of.part,
      ordered,
      delivered: of.delivered,
      inProcess: of.inProcess,
      heldTotal: sum(drawn.map(({ qty }) => qty)),
      approvedRev: of.revision,
      approver: of.approver,
      changeApprover: of.changeApprover,
      approval: 'E-mail 2026-05-01',
      restart,
      lot: `L${number}${lane.charAt(0)}`,
      bag: `B${number}.${at}`,
      qty: bag.qty,
      lane: words[lane] ?? null,
      rev: of.revision,
      labelRev: of.revision,
      location: `S${number}.${at}`,
      reason: lane === 'hold' ? bag.reason : null,
      trigger: lane === 'hold' ? bag.trigger : null,
      disposition: lane === 'doNotUse' ? bag.disposition : null,
      counts: lane === 'doNotUse' ? null : bag.counts ? 'Yes' : 'No',
      note: bag.note,
    };
  });
  const units = drawn.map(({ lane, qty, counts }) => ({ lane, qty, counts }));
  return { rows, ordered, delivered: of.delivered, inProcess: of.inProcess, units, restart };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** One to five clean order lines: no rule finds an error in them. */
export const cleanLines: fc.Arbitrary<readonly DrawnLine[]> = fc
  .array(fc.tuple(facts, bags), { minLength: 1, maxLength: 5 })
  .map((lines) => lines.map(([of, drawn], at) => lineOf(11 + at, of, drawn)));

/** What a careless hand, a colleague or Excel leaves in a cell. */
export const oddValues: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null, '', ' ', 'TBD', '?', 'n/a', 'mixed', 'ask Dana', '-', '~40', '40 pcs', '38-40', '1,200', '4O', '40?', 0, -5, 0.5, 39.6, 40, 45_778, 1e15,
    1e21, 'rework', 'scrap', 'use as is', 'shipped', 'R', 'yes', 'no', 'shortfall', 'firm', 'all', 'A', 'Rev B', 'B.1', true, false, 'Lot B',
    'SN 0001-0040', 'J. Diaz', 'J. Diaz / M. Olsen', '=1+1', '+1', '@x', 'Warehouse 2', 'Total', '2026-05-01',
  ),
  fc.constantFrom<CellValue>({ fault: 'error', text: '#N/A' }, { fault: 'noValue', text: '=VLOOKUP(A2,X:Y,2,0)' }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.integer({ min: -10, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
); // prettier-ignore

const UNTOUCHED_KEYS = DRAWN_HEADERS.map(([field]) => field).filter((field) => !KEYS.includes(field));

/**
 * Clean rows with up to `most` cells that say something odd, or what another row says there. Keys stay filled, and no ditto
 * mark is among the oddities.
 */
export function messyRows(most = 6): fc.Arbitrary<readonly HeldRow[]> {
  const where = { row: fc.nat(), field: fc.constantFrom(...UNTOUCHED_KEYS) };
  const odd = fc.record({ ...where, value: oddValues });
  const copied = fc.record({ ...where, from: fc.nat() });
  return fc.tuple(cleanLines, fc.array(fc.oneof(odd, copied), { maxLength: most })).map(([lines, damages]) => {
    const rows = lines.flatMap((line) => line.rows);
    return damages.reduce((all, damage) => {
      const { row, field } = damage;
      const value = 'value' in damage ? damage.value : (all[damage.from % all.length]?.[field] ?? null);
      return damaged(all, row % all.length, field, value);
    }, rows);
  });
}

/** Rows with one cell that says something else. */
export function damaged(rows: readonly HeldRow[], at: number, field: Field, value: CellValue): HeldRow[] {
  return rows.map((row, index) => (index === at ? { ...row, [field]: value } : row));
}

/** Realistic held sheets, half of them messy. */
export const heldRows: fc.Arbitrary<readonly HeldRow[]> = fc.oneof(
  cleanLines.map((lines) => lines.flatMap(({ rows }) => rows)),
  messyRows(),
);

/** How a sheet is laid out, besides what it says. */
export interface Arrangement {
  /** Sort keys for rows and for columns: drawn numbers, one for each, used as far as they are needed. */
  readonly rowOrder: readonly number[];
  readonly columnOrder: readonly number[];
  /** After which rows a blank one stands. */
  readonly blanks: readonly boolean[];
  readonly extraColumns: readonly string[];
  readonly top: number;
  readonly left: number;
  readonly countFormat: string;
}

/** As the rows were drawn: nothing moved, nothing added. */
export const AS_DRAWN: Arrangement = {
  rowOrder: [],
  columnOrder: [],
  blanks: [],
  extraColumns: [],
  top: 0,
  left: 0,
  countFormat: 'General',
};

export const arrangements: fc.Arbitrary<Arrangement> = fc.record({
  rowOrder: fc.array(fc.nat(), { minLength: 25, maxLength: 25 }),
  columnOrder: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  blanks: fc.array(fc.boolean(), { maxLength: 25 }),
  extraColumns: fc.uniqueArray(
    fc.constantFrom('Machine', 'Unit price', 'Weight (g)', 'Ticket URL', 'Qty per box', 'xyz'),
    { maxLength: 3 },
  ),
  top: fc.nat(5),
  left: fc.nat(3),
  countFormat: fc.constantFrom('General', '0', '#,##0', '0.00', '@', '0 "pcs"'),
});

const COUNTS: readonly Field[] = ['ordered', 'delivered', 'inProcess', 'heldTotal', 'qty'];

/** Lays rows out as a sheet. */
export function render(rows: readonly HeldRow[], arrangement: Arrangement = AS_DRAWN, name = 'Held'): Sheet {
  const { rowOrder, columnOrder, blanks, extraColumns, top, left, countFormat } = arrangement;
  const columns = inOrder(
    [
      ...DRAWN_HEADERS.map(([field, header]) => ({ field, header })),
      ...extraColumns.map((header) => ({ field: null, header })),
    ],
    columnOrder,
  );
  const body = inOrder(rows, rowOrder).flatMap((row, at): CellValue[][] => {
    const cells = columns.map(({ field }) => (field === null ? `x${at % 3}` : (row[field] ?? null)));
    return blanks[at] === true ? [cells, columns.map(() => null)] : [cells];
  });
  const formats = columns.map(({ field }) => (field !== null && COUNTS.includes(field) ? countFormat : undefined));
  return sheetFromValues(name, [columns.map(({ header }) => header), ...body], { top, left, formats });
}

/** Items sorted by drawn numbers; those without a number stay where they are. */
function inOrder<T>(items: readonly T[], order: readonly number[]): readonly T[] {
  return items
    .map((item, at) => ({ item, at, place: order[at] ?? at }))
    .sort((one, other) => one.place - other.place || one.at - other.at)
    .map(({ item }) => item);
}
