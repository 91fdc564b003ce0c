/** Two writes, and then all of it taken away again: the buyer's sheets are cell for cell what they were. */
import { answer, writingOf } from '../../src/workbook/answer';
import { planRemove } from '../../src/workbook/plan-remove';
import { contentsOf, layoutOf } from './support/contents';
import { FLOOR } from '../support/office';
import { sampleInExcel, SAMPLE_NAMES, take, type InExcel } from './support/office';

const LOG = 'Release Log';

async function write(excel: InExcel, now: string): Promise<void> {
  const taken = await take(excel);
  const { outcome } = answer(taken.snapshot);
  const plan = writingOf(answer(taken.snapshot), { now, preparedBy: '' })?.plan;
  if (plan === undefined || outcome.kind !== 'checked') throw new Error('The sample has a plan');
  await excel.door.apply(plan, taken, outcome.split.sheet.name);
}

/** Cells, looks and everything else of the sheets that are not ours; the log stays. */
function buyersSheets(excel: InExcel): unknown {
  const saved = excel.model.save();
  const count = contentsOf(saved).filter(({ sheet }) => sheet !== LOG).length;
  return [contentsOf(saved).slice(0, count), layoutOf(saved).slice(0, count)];
}

describe.each(SAMPLE_NAMES)('the sample %s', (name) => {
  it('is as it was after two writes and a removal', async () => {
    const excel = sampleInExcel(name);
    const before = buyersSheets(excel);
    await write(excel, '2025-07-01T09:00:00.000Z');
    const once = excel.model.save();
    await write(excel, '2025-07-02T09:00:00.000Z');
    expect(contentsOf(excel.model.save())).toEqual(contentsOf(once));
    expect(layoutOf(excel.model.save())).toEqual(layoutOf(once));
    const taken = await take(excel);
    await excel.door.apply(planRemove(taken.snapshot), taken, null);
    expect(buyersSheets(excel)).toEqual(before);
  });
});

describe('Excel of version 1.9', () => {
  it('is written to as a newer one is, but for merged cells, which it does not see', async () => {
    const [newer, older] = [sampleInExcel('model'), sampleInExcel('model', { requirements: FLOOR })];
    expect((await take(older)).seesMerges).toBe(false);
    await write(older, '2025-07-01T09:00:00.000Z');
    const written = contentsOf(older.model.save());
    Object.assign(globalThis, { Excel: newer.Excel, Office: newer.Office });
    await write(newer, '2025-07-01T09:00:00.000Z');
    expect(written).toEqual(contentsOf(newer.model.save()));
  });

  it('has everything taken away again', async () => {
    const excel = sampleInExcel('model', { requirements: FLOOR });
    const before = buyersSheets(excel);
    await write(excel, '2025-07-01T09:00:00.000Z');
    const taken = await take(excel);
    await excel.door.apply(planRemove(taken.snapshot), taken, null);
    expect(buyersSheets(excel)).toEqual(before);
  });
});

describe('a removal', () => {
  it('is refused where a formula uses what would go', async () => {
    const excel = sampleInExcel('model');
    await write(excel, '2025-07-01T09:00:00.000Z');
    const sheet = excel.model.sheetByName('Held Inventory');
    sheet?.put(20, 0, [[{ formula: "SUM('Split Summary'!F5:F9)", value: 60 }]]);
    const taken = await take(excel);
    await expect(excel.door.apply(planRemove(taken.snapshot), taken, null)).rejects.toMatchObject({
      kind: 'refused',
      written: 'nothing',
      message:
        '"Split Summary" is used by the formula in A21 of the sheet "Held Inventory", so nothing was changed; take it out there and try again.',
    });
  });
});
