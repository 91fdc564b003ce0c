/** What a write refuses by name before it touches anything, and what it tells of a colleague. */
import { Trouble } from '../../src/excel/door';
import { answer, writingOf } from '../../src/workbook/answer';
import type { Plan } from '../../src/workbook/plan';
import type { BookModel } from '../../src/workbench/model';
import { sampleInExcel, take, type InExcel } from './support/office';

const ISSUE = { now: '2025-07-01T09:00:00.000Z', preparedBy: 'Sam Whitcombe' };
const HELD = 'Held Inventory';

async function planned(excel: InExcel): Promise<{ plan: Plan; apply: () => Promise<unknown> }> {
  const taken = await take(excel);
  const plan = writingOf(answer(taken.snapshot), ISSUE)?.plan;
  if (plan === undefined) throw new Error('The sample has a plan');
  return { plan, apply: () => excel.door.apply(plan, taken, HELD) };
}

async function troubleIn(act: () => Promise<unknown>): Promise<Trouble> {
  const error: unknown = await act().then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Trouble)) throw new Error(`Expected a Trouble, got ${String(error)}`);
  return error;
}

function sheetOf(model: BookModel) {
  const sheet = model.sheetByName(HELD);
  if (sheet === null) throw new Error('The sample has its sheet');
  return sheet;
}

/** What stands in the way, done to the workbook after the check, and what the sentence then says. */
const obstacles: readonly (readonly [string, (model: BookModel) => void, RegExp])[] = [
  [
    'a protected sheet',
    (model) => { sheetOf(model).protect(); },
    /^The sheet "Held Inventory" is protected, so nothing was written/,
  ],
  [
    'a read-only workbook',
    (model) => { model.setReadOnly(true); },
    /^This workbook is read-only, so nothing was written/,
  ],
  [
    'a workbook whose structure is protected',
    (model) => { model.setStructureProtected(true); },
    /^The structure of this workbook is protected/,
  ],
  [
    'a filtered table',
    (model) => {
      const sheet = sheetOf(model);
      sheet.filterTable(sheet.tables[0]?.id ?? 0, 8, ['B']);
    },
    /^A filter hides rows of the table "HeldInventory" on the sheet "Held Inventory", so nothing was written/,
  ],
  [
    'merged cells where the columns come',
    (model) => { sheetOf(model).merge({ top: 4, left: 22, bottom: 4, right: 23 }); },
    /^Tables or merged cells of the sheet "Held Inventory" changed since the check, so nothing was written/,
  ],
  [
    'something in the cells where the columns come',
    (model) => { sheetOf(model).put(4, 22, [['mine']]); },
    /^Row 5 of the sheet "Held Inventory" changed since the check, so nothing was written/,
  ],
  [
    'a sheet of the buyer with a name that is needed',
    (model) => { model.addSheet('Split Summary').put(0, 0, [['My own summary']]); },
    /^The sheet "Split Summary" has the name that Held Split needs but was not written by it, so nothing was written/,
  ],
]; // prettier-ignore

describe('a write', () => {
  it.each(obstacles)('refuses %s by name before it touches anything', async (_, act, sentence) => {
    const excel = sampleInExcel('model');
    const { apply } = await planned(excel);
    act(excel.model);
    const changes: unknown[] = [];
    excel.model.onChange((change) => changes.push(change));
    const trouble = await troubleIn(apply);
    expect(trouble.message).toMatch(sentence);
    expect(trouble.written).toBe('nothing');
    expect(changes).toEqual([]);
  });

  it('refuses at once what already stood in the way when it was checked', async () => {
    const excel = sampleInExcel('model');
    sheetOf(excel.model).protect();
    const { apply } = await planned(excel);
    const trouble = await troubleIn(apply);
    expect(trouble).toMatchObject({ kind: 'refused', written: 'nothing' });
    expect(trouble.message).toContain('"Held Inventory" is protected');
  });

  it('names the rows that a colleague changed between check and write, and writes nothing', async () => {
    const excel = sampleInExcel('model');
    const { apply } = await planned(excel);
    excel.model.asRemote(() => {
      sheetOf(excel.model).put(4, 10, [[39]]);
      sheetOf(excel.model).put(5, 15, [['drawing review']]);
    });
    const before = excel.model.save();
    const trouble = await troubleIn(apply);
    expect(trouble).toMatchObject({ kind: 'changed', written: 'nothing' });
    expect(trouble.message).toBe(
      'Rows 5 to 6 of the sheet "Held Inventory" changed since the check, so nothing was written; check it again.',
    );
    expect(trouble.places).toEqual([
      { sheet: HELD, top: 4, left: 10, bottom: 4, right: 10 },
      { sheet: HELD, top: 5, left: 15, bottom: 5, right: 15 },
    ]);
    expect(excel.model.save()).toEqual(before);
  });

  it('names rows that a colleague added', async () => {
    const excel = sampleInExcel('model');
    const { apply } = await planned(excel);
    sheetOf(excel.model).put(6, 8, [['C', 'Bag 16', 3]]);
    const trouble = await troubleIn(apply);
    expect(trouble.message).toMatch(/^Row 7 of the sheet "Held Inventory" changed since the check/);
  });

  it('says that the checked sheet is gone', async () => {
    const excel = sampleInExcel('order-lines');
    const taken = await take(excel);
    const plan = writingOf(answer(taken.snapshot), ISSUE)?.plan;
    if (plan === undefined) throw new Error('The sample has a plan');
    const held = 'Held bags';
    excel.model.removeSheet(excel.model.sheetByName(held)?.id ?? '');
    const trouble = await troubleIn(() => excel.door.apply(plan, taken, held));
    expect(trouble).toMatchObject({ kind: 'sheetGone', written: 'nothing' });
    expect(trouble.message).toContain('The sheet "Held bags" is no longer in this workbook');
  });

  it('reports what a colleague changed on the held sheet while it was written', async () => {
    const excel = sampleInExcel('model');
    const { apply } = await planned(excel);
    excel.host.between(2, (model) => { sheetOf(model).put(4, 10, [[38]]); }); // prettier-ignore
    expect(await apply()).toEqual({
      changedMeanwhile: [{ sheet: HELD, top: 4, left: 10, bottom: 4, right: 10 }],
    });
  });

  it('reports nothing where nobody changed anything', async () => {
    const excel = sampleInExcel('model');
    const { apply } = await planned(excel);
    expect(await apply()).toEqual({ changedMeanwhile: [] });
  });

  it('changes nothing when the same plan is applied once more', async () => {
    const excel = sampleInExcel('model');
    const { apply } = await planned(excel);
    await apply();
    const once = excel.model.save();
    expect(await apply()).toEqual({ changedMeanwhile: [] });
    expect(excel.model.save()).toEqual(once);
  });

  it('stops when it is asked to before it has written, and then has written nothing', async () => {
    const excel = sampleInExcel('model');
    const taken = await take(excel);
    const plan = writingOf(answer(taken.snapshot), ISSUE)?.plan;
    if (plan === undefined) throw new Error('The sample has a plan');
    const before = excel.model.save();
    const stop = new AbortController();
    const onStep = (): void => { stop.abort(); }; // prettier-ignore
    await expect(excel.door.apply(plan, taken, HELD, { signal: stop.signal, onStep })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(excel.model.save()).toEqual(before);
  });
});
