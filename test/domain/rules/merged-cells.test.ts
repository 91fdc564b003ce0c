import { suggestionOf } from '../../../src/domain/messages';
import { checked, clean, found } from '../../support/tables';
import type { SheetExtras } from '../../../src/workbook/from-values';

const rule = 'merged-cells';
const rows = [{}, { as: 'hold' }, { po: '5000', as: 'hold' }] as const;
/** Merged from row 2 down to row `to`, in the columns of these letters. */
const merged = (from: string, until: string, to: number): SheetExtras => ({
  merges: [{ top: 1, bottom: to - 1, left: from.charCodeAt(0) - 65, right: until.charCodeAt(0) - 65 }],
});

it('is an error over the quantity: it may belong to any of the rows', () => {
  expect(found(clean(rows, [], merged('N', 'N', 3)), rule)).toEqual([
    'error line 0 N2:N3: Cells are merged over the quantity, so it is not clear which rows the value belongs to.',
  ]);
  expect(found(clean(rows), rule)).toEqual([]);
});

it('is an error over the lane, on every line it touches', () => {
  expect(found(clean(rows, [], merged('O', 'O', 4)), rule)).toEqual([
    'error line 0 O2:O4: Cells are merged over the lane, so it is not clear which rows the value belongs to.',
    'error line 1 O2:O4: Cells are merged over the lane, so it is not clear which rows the value belongs to.',
  ]);
});

it('is only told elsewhere, where the value is read for each row', () => {
  const sheet = clean(rows, [], merged('D', 'E', 3));
  expect(found(sheet, rule)).toEqual([
    'info line 0 D2:E3: Cells are merged over the ordered quantity and delivered quantity; the value is read for each of the rows.',
  ]);
  const [finding] = checked(sheet).findings.filter((each) => each.rule === rule);
  expect(finding && suggestionOf(finding)).toBe(
    'Nothing to do if the value holds for each of the rows; else unmerge the cells.',
  );
});

it('is an error where quantity is among the columns', () => {
  expect(found(clean(rows, [], merged('M', 'N', 3)), rule)).toEqual([
    'error line 0 M2:N3: Cells are merged over the bag and quantity, so it is not clear which rows the value belongs to.',
  ]);
});

it('says nothing of merged titles above the header and of columns that are not read', () => {
  const table = clean([{}], [], { top: 1, merges: [{ top: 0, bottom: 0, left: 0, right: 20 }] });
  expect(found(table, rule)).toEqual([]);
  expect(found(clean(rows, [], { merges: [{ top: 1, bottom: 2, left: 22, right: 24 }] }), rule)).toEqual([]);
});

it('says nothing where the reader cannot see merged cells', () => {
  expect(found(clean(rows, [], { merges: null }), rule)).toEqual([]);
});
