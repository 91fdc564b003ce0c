import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/domain/check';
import { valueAt } from '../../src/domain/sheet';
import { planSample } from '../../src/workbook/plan-sample';
import { applyPlan, openWorkbook, takeSnapshot } from '../../src/xlsx';
import { sheet } from '../support/tables';
import { snapshotOf, testBook } from './support/workbook';

const bytes = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'assets', 'samples', 'model.xlsx')));

describe('the starter sheet', () => {
  it('holds the rows of assets/samples/model.xlsx, in a table', () => {
    const workbook = openWorkbook(bytes, 'model.xlsx');
    const written = takeSnapshot(openWorkbook(applyPlan(workbook, planSample(takeSnapshot(workbook))), 'model.xlsx'));
    const [sample, added] = written.sheets;
    if (sample === undefined || added === undefined) throw new Error('The sheet is added at the end');
    const cells = (one: typeof sample) =>
      Array.from({ length: 6 }, (_, row) => Array.from({ length: 22 }, (__, column) => valueAt(one, row, column)));
    expect(cells(added)).toEqual(cells(sample));
    expect(added.tables).toMatchObject([
      { name: 'HeldInventory2', area: { top: 3, left: 0, bottom: 5, right: 21 }, headerRow: true },
    ]);
  });

  it('is the worked example of SPEC section 4', () => {
    const workbook = openWorkbook(bytes, 'model.xlsx');
    const book = takeSnapshot(openWorkbook(applyPlan(workbook, planSample(takeSnapshot(workbook))), 'model.xlsx'));
    const outcome = check(book, { sheet: 'Held Inventory 2' });
    if (outcome.kind !== 'checked') throw new Error('The example is checked to the end');
    const [line] = outcome.lines;
    expect(line?.figures).toMatchObject({ remaining: 60, waiting: 35, firm: 25, mayBuildNow: 0 });
    expect(line?.verdict).toBe('release');
  });

  it('takes the first names that nothing in the workbook has', () => {
    const book = testBook(sheet('| x |', {}, 'HELD inventory'), sheet('| y |', {}, 'Held Inventory 2'));
    book.names = ['HELDINVENTORY'];
    const plan = planSample(snapshotOf(book));
    expect(plan.effects.sheets).toEqual(['Held Inventory 3']);
    expect(plan.steps.find((step) => step.verb === 'table')).toMatchObject({ name: 'HeldInventory2' });
  });
});
