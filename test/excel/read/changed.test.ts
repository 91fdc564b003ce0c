/** Reading again only what changed gives what reading everything gives, whatever was edited. */
import fc from 'fast-check';
import { ModelError } from '../../../src/workbench/model';
import type { BookChange, Taken } from '../../../src/excel/door';
import { inExcel, saidOf, sampleInExcel, SAMPLE_NAMES, take, type InExcel } from '../support/office';
import { LARGE_SHEET, largeModel } from '../support/large';

/** An Excel that writes down what its door is told of. */
async function watched(excel: InExcel): Promise<{ readonly excel: InExcel; readonly changes: BookChange[] }> {
  const changes: BookChange[] = [];
  await excel.door.watch((change) => changes.push(change));
  return { excel, changes };
}

/** Waits until Excel told of everything. */
function told(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function bothWays({ door }: InExcel, basis: Taken, changes: readonly BookChange[]) {
  const again = await door.takeAgain(basis, changes);
  const whole = await door.take(basis.request);
  return [saidOf(again.snapshot), saidOf(whole.snapshot), again] as const;
}

describe('an edited cell', () => {
  it('is read again in one round trip of a few cells, however large the sheet is', async () => {
    const { excel, changes } = await watched(inExcel(largeModel(1000), 'large.xlsx'));
    const before = await take(excel);
    excel.host.book.sheetByName(LARGE_SHEET)?.put(700, 10, [[5]]);
    await told();
    expect(changes).toEqual([{ kind: 'cells', sheetId: excel.host.book.activeSheet.id, address: 'K701' }]);
    excel.host.traffic.reset();
    const after = await excel.door.takeAgain(before, changes);
    expect(excel.host.traffic.roundTrips).toBe(1);
    expect(Math.max(...excel.host.traffic.exchanges.map((one) => one.responseBytes))).toBeLessThan(5000);
    expect(before.snapshot.sheets[0]?.columns[10]?.values[700]).toBe(4);
    expect(after.snapshot.sheets[0]?.columns[10]?.values[700]).toBe(5);
    expect(saidOf(after.snapshot)).toEqual(saidOf((await take(excel)).snapshot));
  }, 60_000);

  it('among the headers makes other columns matter, and is answered as if all were read', async () => {
    const { excel, changes } = await watched(inExcel(largeModel(60), 'large.xlsx'));
    const before = await take(excel);
    const sheet = excel.host.book.sheetByName(LARGE_SHEET);
    // The column of quantities is none any more, and a text column is.
    sheet?.put(0, 10, [['Remarks', 'Qty']]);
    await told();
    const [again, whole] = await bothWays(excel, before, changes);
    expect(again).toEqual(whole);
    expect(again).not.toEqual(saidOf(before.snapshot));
  });

  it('below the last row, where nothing was before, is found', async () => {
    const { excel, changes } = await watched(sampleInExcel('model'));
    const before = await take(excel);
    const sheet = excel.host.book.activeSheet;
    const used = sheet.usedArea(true);
    sheet.put((used?.bottom ?? 0) + 1, used?.left ?? 0, [['Lot Z']]);
    await told();
    const [again, whole, { snapshot }] = await bothWays(excel, before, changes);
    expect(again).toEqual(whole);
    expect(snapshot.sheets[0]?.rowCount).toBe((used?.bottom ?? 0) + 2);
  });

  it('takes the value of a formula along that uses it', async () => {
    const model = largeModel(60);
    const sheet = model.sheetByName(LARGE_SHEET);
    sheet?.put(1, 6, [[{ formula: 'K2+K3', value: 8 }]]);
    const { excel, changes } = await watched(inExcel(model, 'large.xlsx'));
    const before = await take(excel);
    sheet?.put(1, 10, [[5]]);
    // As Excel recalculates it: no event tells of the formula's cell.
    const known = [...changes];
    sheet?.put(1, 6, [[{ formula: 'K2+K3', value: 9 }]]);
    await told();
    const [cell] = changes.filter((change) => change.kind === 'cells' && change.address === 'K2');
    expect(known).toEqual([]);
    const after = await excel.door.takeAgain(before, cell === undefined ? [] : [cell]);
    expect(after.snapshot.sheets[0]?.columns[6]?.values[1]).toBe(9);
    expect(after.snapshot.sheets[0]?.columns[10]?.values[1]).toBe(5);
  });
});

describe('what is not an edited cell', () => {
  it('has everything read again', async () => {
    const { excel, changes } = await watched(sampleInExcel('model'));
    const before = await take(excel);
    excel.host.book.activeSheet.insertRows(1, 1);
    await told();
    expect(changes).toEqual([{ kind: 'structure' }]);
    const [again, whole, { snapshot }] = await bothWays(excel, before, changes);
    expect(again).toEqual(whole);
    expect(snapshot.sheets[0]?.rowCount).toBe((before.snapshot.sheets[0]?.rowCount ?? 0) + 1);
  });
});

it.each(SAMPLE_NAMES)(
  'any edits of %s, one after the other, are answered as if all were read',
  async (name) => {
    const entry = fc.oneof(
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom(null, 'B-1', 'hold', 'accepted', 'Qty', 'Lane', '35', 'A', true),
    );
    const edit = fc.record({ row: fc.nat({ max: 20 }), column: fc.nat({ max: 20 }), entry });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        async (rounds) => {
          const { excel, changes } = await watched(sampleInExcel(name));
          let basis = await take(excel);
          for (const edits of rounds) {
            for (const { row, column, entry: put } of edits) {
              try {
                excel.host.book.activeSheet.put(row, column, [[put]]);
              } catch (error) {
                // A header of a table cannot be everything.
                if (!(error instanceof ModelError)) throw error;
              }
            }
            await told();
            const [again, whole, taken] = await bothWays(excel, basis, changes.splice(0));
            expect(again).toEqual(whole);
            basis = taken;
          }
        },
      ),
      { numRuns: 12 },
    );
  },
  60_000,
);
