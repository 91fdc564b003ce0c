/**
 * Held sheets of any size for the bench, as a matrix of values: 20 rows and one order line each, 21 columns, the texts
 * and numbers a real sheet has. The same arguments always give the same matrix.
 */
import type { CellValue } from '../src/domain/sheet';

const ROWS_PER_LINE = 20;
const LINES_PER_PO = 100;

export const HEADERS: readonly string[] = [
  'Shop',
  'PO',
  'Part No',
  'Ordered',
  'Delivered',
  'Held total',
  'Approved rev',
  'Lot',
  'Bag',
  'Qty',
  'Lane',
  'Rev',
  'Label rev',
  'Location',
  'Hold reason',
  'Next decision',
  'Counts toward order',
  'Approved by',
  'Change approver',
  'Approval ref',
  'Restart',
];

const SHOPS = ['Northfield Additive', 'Harbor Print Works', 'Layer & Line', 'Kessler Prototypen', 'Atelier Fused'];
const PEOPLE = ['Dana Ortiz', 'Priya Raman', 'Sam Whitcombe', 'Mira Lindqvist', 'Jonas Weber', 'Aiko Tanaka'];
const REASONS = ['Revision review', 'Warp on the mounting face', 'Resin lot not certified', 'Bore at the upper limit'];
const DECISIONS = ['Drawing rev signed', 'Flatness report from the shop', 'Certificate received', 'Gauge report'];
const RESTARTS = ['Blocked', 'Firm'];
const LANES = ['Accepted', 'Hold', 'Scrap'];

/** Which of the three lanes each row of an order line is in. */
const LANE_OF_ROW = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2];

/** A header row and `rows` rows without a single error or warning. `rows` is a multiple of {@link ROWS_PER_LINE}. */
export function cleanMatrix(rows: number): CellValue[][] {
  const random = generator(20_250_612);
  const matrix: CellValue[][] = [[...HEADERS]];
  for (let line = 0; line < rows / ROWS_PER_LINE; line++) matrix.push(...orderLine(line, random));
  return matrix;
}

/** The same with one row in a hundred spoilt, in the ways that people spoil them. */
export function defectiveMatrix(rows: number): CellValue[][] {
  const matrix = cleanMatrix(rows);
  for (let row = 50; row < matrix.length; row += 100) {
    const cells = matrix[row];
    if (cells !== undefined) spoil(cells, matrix[row - 1] ?? cells, (row - 50) / 100);
  }
  return matrix;
}

type Random = (below: number) => number;

function orderLine(line: number, random: Random): CellValue[][] {
  const pick = (texts: readonly string[]) => texts[random(texts.length)] ?? '';
  const po = Math.floor(line / LINES_PER_PO);
  const shop = SHOPS[po % SHOPS.length] ?? '';
  const quantities = Array.from({ length: ROWS_PER_LINE }, () => 1 + random(48));
  const held = quantities.reduce((sum, qty) => sum + qty, 0);
  const delivered = random(6) * 20;
  const ordered = delivered + held + random(10) * 10;
  const rev = String.fromCharCode(65 + random(6));
  const facts = [shop, 470_000 + po, `DB-${digits(line, 6)}`, ordered, delivered, held, rev];
  const signed = [pick(PEOPLE), pick(PEOPLE), `E-mail of 2025-0${String(1 + random(9))}-1${String(random(9))}`];
  const restart = pick(RESTARTS);
  return quantities.map((qty, at) => {
    const lane = LANE_OF_ROW[at] ?? 0;
    const lot = `L${digits(line * 5 + Math.floor(at / 4), 7)}`;
    const bag = `BG${digits(line * ROWS_PER_LINE + at, 8)}`;
    const place = `${'AHX'.charAt(lane)}-${digits(random(400), 3)}`;
    const why = lane === 1 ? [pick(REASONS), pick(DECISIONS)] : [null, null];
    const counts = lane === 2 ? null : 'Yes';
    return [...facts, lot, bag, qty, LANES[lane] ?? '', rev, rev, place, ...why, counts, ...signed, restart];
  });
}

type Row = readonly CellValue[];

/** What goes wrong in a row, one after the other: which cell, and what stands in it then. */
const DEFECTS: readonly ((cells: Row, above: Row) => readonly [header: string, value: CellValue])[] = [
  (cells) => ['Qty', `~${String(countIn(cells, 'Qty'))}`],
  () => ['Lane', null],
  () => ['Lane', 'rework'],
  () => ['Label rev', 'Z'],
  () => ['Rev', 'TBD'],
  (_, above) => ['Bag', above[HEADERS.indexOf('Bag')] ?? null],
  () => ['Counts toward order', null],
  (cells) => ['Qty', countIn(cells, 'Qty') + 3],
  (cells) => ['Ordered', countIn(cells, 'Ordered') + 10],
  () => ['Lot', 'ditto'],
];

function spoil(cells: CellValue[], above: Row, turn: number): void {
  const [header, value] = DEFECTS[turn % DEFECTS.length]?.(cells, above) ?? ['Qty', null];
  cells[HEADERS.indexOf(header)] = value;
}

function countIn(cells: Row, header: string): number {
  return Number(cells[HEADERS.indexOf(header)]);
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** A small generator of numbers that look random (a linear congruence), the same in every run. */
function generator(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
