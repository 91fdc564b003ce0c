/** However many rows there are, a check and a write take three round trips, and one more per 5 MB. */
import { answer, writingOf } from '../../src/workbook/answer';
import { saidOf, inExcel, take, type InExcel } from './support/office';
import { LARGE_SHEET, largeModel } from './support/large';
import { openWorkbook, takeSnapshot } from '../../src/xlsx';

const ISSUE = { now: '2025-07-01T09:00:00.000Z', preparedBy: '' };
const LIMIT = 5 * 1024 * 1024;

/** Three, and one more for every 5 MB that went to and fro. */
function allowed({ host }: InExcel): number {
  const bytes = host.traffic.exchanges.reduce((sum, one) => sum + one.requestBytes + one.responseBytes, 0);
  return 3 + Math.floor(bytes / LIMIT);
}

function largest({ host }: InExcel): number {
  return Math.max(...host.traffic.exchanges.flatMap((one) => [one.requestBytes, one.responseBytes]));
}

describe.each([10, 1000, 20_000])('a held sheet of %i rows', (rows) => {
  it('is checked and written to in as few round trips as its size allows, none above 5 MB', async () => {
    const excel = inExcel(largeModel(rows), 'large.xlsx');
    const taken = await take(excel);
    expect(excel.host.traffic.roundTrips).toBeLessThanOrEqual(allowed(excel));
    expect(largest(excel)).toBeLessThan(LIMIT);
    const plan = writingOf(answer(taken.snapshot), ISSUE)?.plan;
    if (plan === undefined) throw new Error('The sheet has a plan');
    excel.host.traffic.reset();
    await excel.door.apply(plan, taken, LARGE_SHEET);
    expect(excel.host.traffic.roundTrips).toBeLessThanOrEqual(allowed(excel));
    expect(largest(excel)).toBeLessThan(LIMIT);
  }, 120_000);
});

it('reads a large sheet as its file is read', async () => {
  const model = largeModel(1000);
  const said = saidOf((await take(inExcel(model))).snapshot);
  expect(said).toEqual(saidOf(takeSnapshot(openWorkbook(model.save(), model.name))));
}, 60_000);
