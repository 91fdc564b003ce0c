/** Goes to places, and hears of changes. */
import type { BookChange } from '../../src/excel/door';
import { planMapping } from '../../src/workbook/plan-mapping';
import { planSample } from '../../src/workbook/plan-sample';
import { sampleInExcel, saidOf, take } from './support/office';

const HELD = 'Held Inventory';

function place(sheet: string, top: number, left: number) {
  return { sheet, top, left, bottom: top, right: left };
}

describe('select', () => {
  it('goes to the first place and its sheet', async () => {
    const { door, model } = sampleInExcel('model');
    model.activate(model.addSheet('Elsewhere').id);
    await door.select([place(HELD, 4, 10), place(HELD, 5, 10)]);
    expect(model.activeSheet.name).toBe(HELD);
    expect(model.selection.areas).toEqual([{ top: 4, left: 10, bottom: 4, right: 10 }]);
  });

  it('does nothing for no place', async () => {
    const { door, host } = sampleInExcel('model');
    await door.select([]);
    expect(host.traffic.roundTrips).toBe(0);
  });

  it('says that a sheet is gone', async () => {
    const { door } = sampleInExcel('model');
    await expect(door.select([place('Gone', 0, 0)])).rejects.toMatchObject({
      kind: 'sheetGone',
      message:
        'A sheet or a table that was checked is no longer there, so nothing was selected; check the workbook again.',
    });
  });
});

describe('activate', () => {
  it('goes to a sheet', async () => {
    const { door, model } = sampleInExcel('order-lines');
    const last = model.sheets.at(-1)?.name ?? '';
    await door.activate(last);
    expect(model.activeSheet.name).toBe(last);
  });
});

describe('watch', () => {
  it('tells of cells and of structure until it is ended', async () => {
    const { door, model } = sampleInExcel('model');
    const changes: BookChange[] = [];
    const end = await door.watch((change) => changes.push(change));
    model.sheetByName(HELD)?.put(4, 10, [[39]]);
    await delivered();
    expect(changes).toEqual([{ kind: 'cells', sheetId: model.sheetByName(HELD)?.id, address: 'K5' }]);
    model.addSheet('New');
    await delivered();
    expect(changes.at(-1)).toEqual({ kind: 'structure' });
    const told = changes.length;
    await end();
    model.sheetByName(HELD)?.put(4, 10, [[38]]);
    await delivered();
    expect(changes).toHaveLength(told);
  });
});

function delivered(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}

describe('a starter sheet', () => {
  it('is added under a free name and is checked as the sample is', async () => {
    const excel = sampleInExcel('model');
    const said = saidOf((await take(excel)).snapshot);
    const taken = await take(excel);
    await excel.door.apply(planSample(taken.snapshot), taken, null);
    const name = 'Held Inventory 2';
    expect(excel.model.sheets.map((sheet) => sheet.name)).toEqual([HELD, name]);
    excel.model.activate(excel.model.sheetByName(name)?.id ?? '');
    const again = saidOf((await take(excel)).snapshot);
    expect(again.map((text) => text.replaceAll(name, HELD))).toEqual(said);
  });
});

describe('a corrected mapping', () => {
  it('is kept in the workbook, and the next check uses it', async () => {
    const excel = sampleInExcel('model');
    const taken = await take(excel);
    await excel.door.apply(planMapping(taken.snapshot, { 'label rev': null }), taken, null);
    expect(excel.model.customXmlParts).toHaveLength(1);
    const found = saidOf((await take(excel)).snapshot).filter((text) => text.includes('"label-missing"'));
    expect(found).toHaveLength(1);
    const later = await take(excel);
    await excel.door.apply(planMapping(later.snapshot, {}), later, null);
    expect(excel.model.customXmlParts).toHaveLength(1);
    expect(saidOf((await take(excel)).snapshot)).toEqual(saidOf(taken.snapshot));
  });
});
