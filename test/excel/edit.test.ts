/** Fixes are carried out one by one or all at once, and taken back. */
import type { Edit } from '../../src/domain/model';
import { answer } from '../../src/workbook/answer';
import { contentsOf, layoutOf } from './support/contents';
import { inExcel, sampleInExcel, SAMPLE_NAMES, take, type InExcel } from './support/office';
import { openModel } from '../../src/workbench/model';

const HELD = 'Held Inventory';

function cell(top: number, left: number, sheet = HELD) {
  return { sheet, top, left, bottom: top, right: left };
}

function stateOf({ model }: InExcel): unknown {
  return model.sheets.map((sheet) => {
    const area = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    const cells: unknown[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        cells.push([sheet.value(row, column), sheet.formula(row, column), sheet.style(row, column)]);
      }
    }
    return [sheet.name, area, cells, sheet.tables.map((table) => table.area)];
  });
}

describe('the fixes of a check', () => {
  it.each(SAMPLE_NAMES)('of the sample %s are carried out and taken back, each by itself', async (name) => {
    const excel = sampleInExcel(name);
    const before = stateOf(excel);
    const { outcome } = answer((await take(excel)).snapshot);
    const fixes = outcome.kind === 'checked' ? outcome.findings.flatMap(({ fix }) => fix ?? []) : [];
    for (const { edits } of fixes) {
      const receipt = await excel.door.edit(edits, await take(excel));
      expect(stateOf(excel)).not.toEqual(before);
      await excel.door.undo(receipt);
      expect(stateOf(excel)).toEqual(before);
    }
  });
});

describe('a row that is copied', () => {
  const split: readonly Edit[] = [
    { kind: 'copyRow', cell: cell(5, 0) },
    { kind: 'set', cell: cell(5, 10), value: 20 },
    { kind: 'set', cell: cell(6, 10), value: 15 },
    { kind: 'set', cell: cell(6, 9), value: '=Bag 15b' },
  ];

  it('comes into the table, even below its last row', async () => {
    const excel = sampleInExcel('model');
    const sheet = excel.model.sheetByName(HELD);
    await excel.door.edit(split, await take(excel));
    expect([4, 5, 6].map((row) => [sheet?.value(row, 9), sheet?.value(row, 10)])).toEqual([
      ['Bag 14', 40],
      ['Bag 15', 20],
      ['=Bag 15b', 15],
    ]);
    expect(sheet?.tables[0]?.area).toMatchObject({ top: 3, bottom: 6 });
  });

  it('goes again when it is taken back, and nothing else does', async () => {
    const excel = sampleInExcel('model');
    const before = stateOf(excel);
    const receipt = await excel.door.edit(split, await take(excel));
    await excel.door.undo(receipt);
    expect(stateOf(excel)).toEqual(before);
  });
});

describe('an edit', () => {
  const edits: readonly Edit[] = [{ kind: 'set', cell: cell(4, 11), value: 'Hold' }];

  it('is not carried out where a colleague changed the sheet', async () => {
    const excel = sampleInExcel('model');
    const taken = await take(excel);
    excel.model.sheetByName(HELD)?.put(5, 10, [[34]]);
    await expect(excel.door.edit(edits, taken)).rejects.toMatchObject({
      kind: 'changed',
      written: 'nothing',
      message: 'Row 6 of the sheet "Held Inventory" changed since the check, so nothing was written; check it again.',
    });
    expect(excel.model.sheetByName(HELD)?.value(4, 11)).toBe('Accepted');
  });

  it('is not carried out on a protected sheet', async () => {
    const excel = sampleInExcel('model');
    excel.model.sheetByName(HELD)?.protect();
    await expect(excel.door.edit(edits, await take(excel))).rejects.toMatchObject({ kind: 'refused' });
  });

  it('is not taken back where somebody changed the cell since', async () => {
    const excel = sampleInExcel('model');
    const receipt = await excel.door.edit(edits, await take(excel));
    excel.model.sheetByName(HELD)?.put(4, 11, [['Do not use']]);
    await expect(excel.door.undo(receipt)).rejects.toMatchObject({
      kind: 'changed',
      written: 'nothing',
      message:
        'The cell L5 of the sheet "Held Inventory" was changed since, so nothing was taken back; change it by hand where you still want to.',
    });
    expect(excel.model.sheetByName(HELD)?.value(4, 11)).toBe('Do not use');
  });

  it('that fails says that nothing is known of the cells, or that nothing was written', async () => {
    const excel = sampleInExcel('model');
    const taken = await take(excel);
    excel.host.failAt(2, 'GeneralException');
    await expect(excel.door.edit(edits, taken)).rejects.toMatchObject({ kind: 'unexpected', written: 'unknown' });
    excel.host.failAt(2, 'ActivityLimitReached');
    await expect(excel.door.edit(edits, taken)).rejects.toMatchObject({ kind: 'busy', written: 'nothing' });
  });

  it('of a workbook that was read in an earlier session reads it first', async () => {
    const first = sampleInExcel('model');
    const taken = await take(first);
    const second = inExcel(openModel(first.model.save(), 'model.xlsx'));
    await second.door.edit(edits, taken);
    const cells = contentsOf(second.model.save())[0]?.cells ?? [];
    expect(cells.filter((text) => text.startsWith('L5 '))).toEqual(['L5 s "Hold"  General']);
    expect(layoutOf(second.model.save())).toHaveLength(1);
  });
});
