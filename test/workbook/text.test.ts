/** What a cell shows, by its number format. */
import type { CellValue } from '../../src/domain/sheet';
import { sheetFromValues } from '../../src/workbook/from-values';
import { textOf } from '../../src/workbook/text';

test.each<[CellValue, string, string]>([
  ['Lot B', 'General', 'Lot B'],
  [null, 'General', ''],
  [true, 'General', 'TRUE'],
  [false, 'General', 'FALSE'],
  [{ fault: 'error', text: '#N/A' }, 'General', '#N/A'],
  [40, 'General', '40'],
  [0.5, 'General', '0.5'],
  [7, '00000', '00007'],
  [39.6, '0', '40'],
  [45_000, 'yyyy-mm-dd', '2023-03-15'],
  [7, ';;;', '7'],
  [7, '[', '7'],
])('%j as %s shows %s', (value, pattern, text) => {
  expect(textOf(value, pattern)).toBe(text);
});

test('a workbook that counts days from 1904 shows dates four years later, and numbers as they are', () => {
  expect(textOf(45_000, 'yyyy-mm-dd', true)).toBe('2027-03-16');
  expect(textOf(45_000, '0', true)).toBe('45000');
});

test('a sheet from values begins where it is told to, with formats by column or by cell', () => {
  const sheet = sheetFromValues('Held', [['Lot', 'Qty'], ['A', 7], ['B', 8]], { top: 1, left: 1, formats: [undefined, [undefined, '000']] }); // prettier-ignore
  expect([sheet.rowCount, sheet.columnCount]).toEqual([4, 3]);
  expect([sheet.text(1, 1), sheet.text(2, 2), sheet.text(3, 2), sheet.text(9, 9)]).toEqual(['Lot', '007', '8', '']);
  expect(sheet.hasFormula(1, 1)).toBe(false);
});
