/** Sheets of any sort, held or not: whatever a workbook can hold, in any place. */
import fc from 'fast-check';
import type { Area, Book, CellValue, Sheet, TableArea } from '../../../src/domain/sheet';
import {
  CONCESSION_WORDS, DITTO_WORDS, HEADERS, LANE_WORDS, LEFT_WORDS, OWN_HEADERS, OWN_TITLE, PLACEHOLDERS, RESTART_WORDS, TOTAL_WORDS, TRAPS,
  UNCLEAR_WORDS, YES_WORDS,
} from '../../../src/domain/vocabulary'; // prettier-ignore
import { sheetFromValues } from '../../../src/workbook/from-values';
import { oddValues } from '../../support/arbitraries';

const headers = [
  ...Object.values(HEADERS).flat(), ...Object.keys(TRAPS), ...Object.values(OWN_HEADERS), 'Accepted qty', 'On hold', 'Rejected pcs', 'Colour', 'Qty per box',
  'Lot\n(ours)', ' Q’ty ', '()', '#', ':', 'Constructor', '__proto__', 'toString',
]; // prettier-ignore
const words = [
  ...Object.values(LANE_WORDS).flat(), ...LEFT_WORDS, ...CONCESSION_WORDS, ...Object.keys(UNCLEAR_WORDS), ...DITTO_WORDS, ...PLACEHOLDERS,
  ...Object.values(RESTART_WORDS).flat(), ...YES_WORDS, ...TOTAL_WORDS, 'PO 4711', 'PO: 4711', 'Ordered: 100', 'Part', 'Restart:', OWN_TITLE, 'Rev B',
  'SN 0001-0040', 'Lot B', 'B', 'B-1', 'warehouse 2', 'J. Diaz / M. Olsen', '2026-05-01', 'constructor', '__proto__', 'toString', 'hasOwnProperty',
]; // prettier-ignore

const longTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('a', '-', ' ', '(', '1', '\n', '"', 'Rev ', ', ', '\u200b', 'Lot '),
    fc.integer({ min: 1000, max: 32_767 }),
  )
  .map(([unit, length]) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length));

const cells: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 3, arbitrary: oddValues },
  { weight: 1, arbitrary: fc.constantFrom(...headers) },
  { weight: 1, arbitrary: fc.double() },
);

const patterns = fc.constantFrom(
  'General',
  '0',
  '#,##0',
  '0%',
  'yyyy-mm-dd',
  '$0',
  '00000',
  '@',
  ';;;',
  '0.00E+00',
  'h:mm',
  '[',
  '"x',
  '',
);

/** A rectangle somewhere on the sheet, or beyond it. */
const areas: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(30), fc.nat(12), fc.oneof(fc.nat(6), fc.constant(1_048_575)), fc.oneof(fc.nat(6), fc.constant(16_383)))
  .map(([top, left, height, width]) => ({
    top,
    left,
    bottom: Math.min(top + height, 1_048_575),
    right: Math.min(left + width, 16_383),
  }));

const tables: fc.Arbitrary<TableArea> = fc.record({
  name: fc.constantFrom('Held', 'Orders', 'Table1'),
  area: areas,
  headerRow: fc.boolean(),
  totalsRow: fc.boolean(),
});

/** A header that makes a held sheet, in any order, among others. */
const heldHeader: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc.constantFrom(
      ['Lot', 'Qty', 'Lane'],
      ['Bag', 'Qty', 'Status'],
      ['Lot', 'Accepted', 'Hold'],
      ['Lot', 'Bag', 'Qty', 'QC result', 'Decision'],
    ),
    fc.array(fc.constantFrom(...headers), { maxLength: 12 }),
  )
  .chain(([needed, others]) =>
    fc.shuffledSubarray([...needed, ...others], { minLength: needed.length + others.length }),
  );

const matrices: fc.Arbitrary<readonly (readonly CellValue[])[]> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: heldHeader }, { weight: 1, arbitrary: fc.constant<readonly string[]>([]) }),
    fc.nat(3),
  )
  .chain(([header, above]) => {
    const width = Math.max(header.length, 3);
    const row = fc.array(cells, { maxLength: width + 1 });
    return fc
      .tuple(fc.array(row, { minLength: above, maxLength: above }), fc.array(row, { maxLength: 25 }))
      .map(([before, after]) => [...before, header, ...after]);
  });

/** One sheet. */
function sheets(name: string): fc.Arbitrary<Sheet> {
  return fc
    .record({
      matrix: matrices,
      top: fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.constantFrom(45, 60) }),
      left: fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.constantFrom(300) }),
      formats: fc.array(fc.oneof(patterns, fc.array(fc.option(patterns, { nil: undefined }), { maxLength: 30 })), {
        maxLength: 15,
      }),
      tables: fc.oneof(
        { weight: 4, arbitrary: fc.constant<TableArea[]>([]) },
        { weight: 1, arbitrary: fc.array(tables, { maxLength: 2 }) },
      ),
      merges: fc.oneof(
        { weight: 3, arbitrary: fc.constant<Area[]>([]) },
        { weight: 2, arbitrary: fc.array(areas, { maxLength: 3 }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      hiddenRows: fc.uniqueArray(fc.nat(60), { maxLength: 5 }).map((rows) => rows.sort((one, other) => one - other)),
      date1904: fc.boolean(),
      formulas: fc.boolean(),
    })
    .map(({ matrix, formulas, ...extras }) =>
      sheetFromValues(name, matrix, { ...extras, hasFormula: (row, column) => formulas && (row + column) % 3 === 0 }),
    );
}

/** Texts far longer than anybody writes: a sheet with a few of them. */
export const sheetsOfLongTexts: fc.Arbitrary<Sheet> = fc
  .tuple(
    heldHeader,
    fc.array(fc.array(fc.oneof(cells, longTexts), { maxLength: 15 }), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .chain(([header, rows, first]) =>
    longTexts.map((text) => sheetFromValues('Held', [[text, null, first ? text : 'PO:', text], header, ...rows])),
  );

/** A workbook of one to three such sheets. */
export const books: fc.Arbitrary<Book> = fc
  .tuple(sheets('Held'), fc.option(sheets('Orders'), { nil: undefined }), fc.option(fc.nat(2)))
  .map(([held, orders, active]) => {
    const all = orders === undefined ? [held] : [held, orders];
    return { name: 'fuzz.xlsx', sheets: all, activeSheet: active === null || active >= all.length ? null : active };
  });
