/** No text becomes anything else, whatever it begins with: neither in a plan nor in a fix. */
import type { PlanValue } from '../../src/workbook/plan';
import { contentsOf } from './support/contents';
import { sampleInExcel, take } from './support/office';

/** Texts that Excel would take for a formula, a number, a date, a truth value, or that lose something. */
const NASTY: readonly string[] = [
  '=1+1', '=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', ' =1+1', '\t=1+1', '\r=1', '\u00a0=1+1', "'quoted", "'=1", '0012',
  '1/2', '3-4', '2025-06-12', '12:30', '1e5', '50%', '$5', 'TRUE', 'false', 'Mar 5', '1,200', '#N/A', '007', '5', '(5)', 'plain words',
]; // prettier-ignore

const SHEET = 'Texts';

describe('texts', () => {
  it('stay texts when a plan puts them, with the number format that other cells have', async () => {
    const excel = sampleInExcel('model');
    const taken = await take(excel);
    const values: readonly (readonly PlanValue[])[] = NASTY.map((text, row) => [text, row, row % 2 === 0]);
    await excel.door.apply(
      {
        preconditions: [],
        steps: [
          { verb: 'sheet', sheet: SHEET },
          { verb: 'block', sheet: SHEET, top: 0, left: 0, values },
        ],
      },
      taken,
      null,
    );
    const cells = contentsOf(excel.model.save()).find(({ sheet }) => sheet === SHEET)?.cells;
    const expected = NASTY.flatMap((text, row) => [
      `A${row + 1} s ${JSON.stringify(text)}  General`,
      `B${row + 1} n ${row}  General`,
      `C${row + 1} b ${String(row % 2 === 0)}  General`,
    ]);
    expect(cells).toEqual(expected.sort());
  });

  it('stay texts when a fix puts them, in the number format of the cell', async () => {
    const excel = sampleInExcel('model');
    const sheet = excel.model.sheetByName('Held Inventory');
    const edits = NASTY.map((value, index) => ({
      kind: 'set' as const,
      cell: { sheet: 'Held Inventory', top: 4 + (index % 2), left: 8 + Math.floor(index / 2), bottom: 0, right: 0 },
      value,
    })).filter(({ cell }) => cell.left < 22);
    const before = edits.map(({ cell }) => sheet?.numberFormat(cell.top, cell.left));
    await excel.door.edit(edits, await take(excel));
    for (const [index, { cell, value }] of edits.entries()) {
      expect([value, sheet?.value(cell.top, cell.left)]).toEqual([value, value]);
      expect(sheet?.hasFormula(cell.top, cell.left)).toBe(false);
      expect(sheet?.numberFormat(cell.top, cell.left)).toBe(before[index]);
    }
  });

  it('are refused when they are longer than a cell can hold, before anything is written', async () => {
    const excel = sampleInExcel('model');
    const taken = await take(excel);
    const values = [['x'.repeat(32_768)]];
    const plan = { preconditions: [], steps: [{ verb: 'block' as const, sheet: 'Held Inventory', top: 30, left: 0, values }] };
    await expect(excel.door.apply(plan, taken, null)).rejects.toMatchObject({ kind: 'refused', written: 'nothing' });
    expect(excel.model.isChanged).toBe(false);
  }); // prettier-ignore
});
